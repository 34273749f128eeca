"""What the supervisor orders of its forge."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from engine.processes.orders import Line, Order
from engine.processes.supervisor import Supervisor
from engine.run.folder import RunFolder


def order_for(home: Path, cores: int, owner: str | None) -> Order:
    """What the forge is asked for where nothing else runs."""
    run = RunFolder(home / "runs" / "r0123456789")
    run.folder.mkdir(parents=True)
    run.card_file.write_text(json.dumps({"name": "a run", "owner": owner}))
    supervisor = Supervisor(home, cores)
    mine, its = socket.socketpair()
    with mine, its:
        supervisor.line = Line(mine)
        supervisor.fork("r0123456789", "cpu")
        (order,) = Line(its).hear() or ()
    assert isinstance(order, Order)
    return order


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 1), (4, 3), (16, 15)])
def test_a_run_from_a_page_of_this_machine_leaves_it_a_core(
    tmp_path: Path, cores: int, threads: int
) -> None:
    """All threads of a step wait for the slowest: a page that draws beside it would hold all of
    them up.
    """
    assert order_for(tmp_path / "page", cores, "somebody").threads == threads
    assert order_for(tmp_path / "terminal", cores, None).threads == cores
