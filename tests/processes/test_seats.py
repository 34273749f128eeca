"""Places on the processor that trainings and races share."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from engine.processes.seats import Seats


def test_two_processes_never_hold_more_seats_than_there_are(tmp_path: Path) -> None:
    one, two = Seats(tmp_path, 2), Seats(tmp_path, 2)
    assert one.hold(2)
    assert not two.hold(1)
    assert two.others() == 2
    one.keep(1)
    assert two.hold(1)
    assert not two.hold(2)
    assert one.others() == 1


def test_the_seat_of_a_process_that_was_killed_is_free_again(tmp_path: Path) -> None:
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(write, b"yes" if Seats(tmp_path, 1).hold(1) else b"no")
        signal.pause()
    assert os.read(read, 3) == b"yes"
    assert not Seats(tmp_path, 1).hold(1)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    deadline = time.monotonic() + 5
    mine = Seats(tmp_path, 1)
    while not mine.hold(1):
        assert time.monotonic() < deadline
