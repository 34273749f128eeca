"""The desk at which a run is trained: its folder, the record, the checkpoints, and what people ask
of it meanwhile.

Requests come as files in control/, and a byte through a named pipe says that there are some; the
training looks at one flag a step.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import select
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType
from typing import Any

from engine.errors import DiskFullError
from engine.run.checkpoint import Keeper
from engine.run.folder import STATES, USAGE_JSON, FolderGone, RunFolder, State
from engine.run.record import TICK, Recorder
from engine.system import memory_held, peak_memory

LOG_BYTES = 10_000_000
DELETING = 5.0  # seconds that somebody may take to delete what is written meanwhile


def device_use() -> dict[str, float]:
    """Megabytes that torch holds on the GPU, where it trains on one."""
    torch = sys.modules.get("torch")
    if torch is None or not torch.cuda.is_initialized():
        return {}
    return {"device memory": torch.cuda.memory_reserved() / 1e6}


class Desk:
    """What a training needs of the world. `waiting` is true while there are requests to look at."""

    def __init__(self, folder: Path, attempt: int, keep: int = 3) -> None:
        self.run, self.attempt = RunFolder(folder), attempt
        self.waiting = False
        self.requests: list[dict[str, Any]] = []
        self.asked = threading.Condition()
        self.recorder: Recorder | None = None
        self.said: list[str] = []
        self.keeper = Keeper(self.run.checkpoints_folder, keep, self.warn)
        self.end: dict[str, Any] | None = None
        self._closing = threading.Event()
        self._weighed: tuple[float, int, float] | None = None
        self._used = self.run.usage  # by the attempts before this one
        self._began, self._bare = time.monotonic(), memory_held()
        self.run.control.mkdir(exist_ok=True)
        if not self.run.control_pipe.exists():
            os.mkfifo(self.run.control_pipe)
        self._pipe = os.open(self.run.control_pipe, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        self._thread: threading.Thread | None = None

    def open(self, resumed: int) -> Recorder:
        """Begins the record of this attempt, and the clerk who keeps it."""
        self.recorder = Recorder(self.run.folder, self.attempt, resumed)
        for sentence in self.said:
            self.warn(sentence, resumed)
        self._thread = threading.Thread(target=self._clerk, name="clerk", daemon=True)
        self._thread.start()
        return self.recorder

    def warn(self, sentence: str, step: int | None = None) -> None:
        """Into the record; what is found before there is one waits for it."""
        if self.recorder is None:
            self.said.append(sentence)
            return
        self.recorder.event(
            self.recorder.live["step"] if step is None else step, "warning", sentence
        )

    def _clerk(self) -> None:
        assert self.recorder is not None
        self._collect()
        ticks = 0
        while not self._closing.is_set():
            with contextlib.suppress(OSError):
                if select.select([self._pipe], [], [], TICK)[0]:
                    os.read(self._pipe, 4096)
                    self._collect()
            self.recorder.flush()
            self.recorder.tick()
            if self.recorder.gone:
                self.ask({"do": "gone"})
                return
            ticks += 1
            if ticks % 20 == 0:
                self._weigh()
            if ticks % 100 == 0:
                self._trim_log()

    def _collect(self) -> None:
        """Takes the requests that lie in control/, oldest first."""
        for file in sorted(self.run.control.glob("*.json")):
            with contextlib.suppress(OSError, ValueError):
                self.ask(json.loads(file.read_text()))
            file.unlink(missing_ok=True)

    def _weigh(self) -> None:
        """Once a second: how fast, how much memory, how busy the processor; and what all of it has
        cost so far.
        """
        assert self.recorder is not None
        now, live, busy = time.monotonic(), self.recorder.live, time.process_time()
        moment, before, worked = self._weighed or (now, live["samples"], busy)
        self._weighed = (now, live["samples"], busy)
        if now > moment and live["samples"] > before and live["state"] == 2:
            usage = {
                "speed": (live["samples"] - before) / (now - moment),
                "memory": memory_held() / 1e6,
                "processor": (busy - worked) / (now - moment),
            }
            for name, value in (usage | device_use()).items():
                self.recorder.add(live["step"], f"machine/{name}", value)
        self.recorder.papers[USAGE_JSON] = self.usage()

    def usage(self) -> dict[str, float]:
        """What the run has cost, all attempts together: seconds, seconds of the processor, and
        bytes at the most beside torch itself.
        """
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        most = peak_memory() - self._bare
        return {
            "seconds": self._used.get("seconds", 0.0) + time.monotonic() - self._began,
            "cpu": self._used.get("cpu", 0.0)
            + time.process_time()
            + children.ru_utime
            + children.ru_stime,
            "memory": max(self._used.get("memory", 0), most),
        }

    def _trim_log(self) -> None:
        """A network that prints without end must not fill the disk."""
        with contextlib.suppress(OSError):
            if self.run.log_file.stat().st_size > LOG_BYTES:
                os.truncate(self.run.log_file, 0)

    def ask(self, request: dict[str, Any]) -> None:
        with self.asked:
            self.requests.append(request)
            self.waiting = True
            self.asked.notify_all()

    def take(self) -> list[dict[str, Any]]:
        with self.asked:
            taken, self.requests, self.waiting = self.requests, [], False
        return taken

    def wait(self, seconds: float | None = None) -> None:
        """Until somebody asks for something."""
        with self.asked:
            if not self.requests:
                self.asked.wait(seconds)

    def state(self, name: str) -> None:
        assert self.recorder is not None
        self.recorder.live["state"] = STATES.index(State(name))
        self.recorder.tick()

    def checkpoint(
        self, tree: dict[str, Any], step: int, best: tuple[dict[str, Any], int] | None
    ) -> None:
        """Writes one; on a full disk the run waits for room, and goes on without this checkpoint
        only when asked to stop.
        """
        assert self.recorder is not None
        is_waiting, patience = False, time.monotonic() + DELETING
        while True:
            try:
                name = self.keeper.write_best(*best) if best else None
                self.recorder.sync()
                self.keeper.write(tree, step, name, attempt=self.attempt, time=time.time())
                if is_waiting:
                    self.recorder.live["trouble"] = 0
                    self.recorder.event(
                        step, "note", "There is room on the disk again, so training goes on."
                    )
                    self.state(State.RUNNING)
                return
            except FileNotFoundError:  # deleted while it was written into
                if not self.run.folder.exists():
                    raise FolderGone from None
                if time.monotonic() > patience:
                    raise
                time.sleep(0.02)  # who deletes is still at it
            except DiskFullError as error:
                if not is_waiting:
                    is_waiting = True
                    self.recorder.event(
                        step,
                        "warning",
                        f"{error.strerror} Make room on the disk: the run waits and then goes on.",
                    )
                    self.recorder.live["trouble"] = 1
                    self.state(State.PAUSED)
                self.wait(0.5)
                if any(request.get("do") in ("stop", "interrupt") for request in self.requests):
                    return

    def close(self) -> None:
        self._closing.set()
        if self._thread:
            self._thread.join(5)
        if self.recorder:
            self.recorder.papers[USAGE_JSON] = self.usage()
            self.recorder.close()
            self.recorder.tick()
        os.close(self._pipe)

    def listen_for_signals(self) -> None:
        """SIGTERM only raises a flag; the training ends at its next step with a checkpoint. The
        second one ends at once.
        """
        asked_before = False

        def on_signal(number: int, frame: FrameType | None) -> None:
            nonlocal asked_before
            if asked_before:
                os._exit(128 + number)
            asked_before = True
            self.requests.append({"do": "interrupt"})  # no lock: the main thread may hold it
            self.waiting = True

        signal.signal(signal.SIGTERM, on_signal)
