"""A process with torch already imported that forks workers: one is ready in about 20 ms instead of
2 s.

It outlives its supervisor while it has workers, and writes down how each of them ended, so that a
new supervisor learns the truth.
`python -m engine.processes.forge` is started by the supervisor alone; requests come as JSON lines over its
standard input, a socket.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from engine.files import write_whole
from engine.run.alive import start_time
from engine.run.folder import LOG_TXT, RunFolder


def preload() -> None:
    """What every worker needs. The first optimizer imports torch._dynamo (1 s), the first meta op
    as much again.
    """
    import torch
    import torch._dynamo

    import engine.data.opening
    import engine.processes.task
    import engine.processes.worker  # noqa: F401

    torch.set_num_threads(1)
    torch.empty(1, device="meta") + 1


def environment() -> dict[str, str]:
    """What a process in which networks train must find in its environment from its first moment."""
    # Memory that is freed stays with the process, in large pages: else the kernel clears the same
    # pages again in every step, and a small
    # CNN takes 1.4 times as long. Only glibc reads it. What somebody sets by hand goes last and
    # wins.
    allocator = [
        "glibc.malloc.hugetlb=1",
        f"glibc.malloc.mmap_threshold={2**30}",
        f"glibc.malloc.trim_threshold={2**31 - 1}",
    ]
    by_hand = os.environ.get("GLIBC_TUNABLES")
    # Threads that wait by spinning ruin a busy machine (17 times slower), and those that sleep at
    # once are woken too late: a moment of each.
    threads = {"OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "10000"}
    # asking for devices must not start CUDA before a fork
    cuda = {"PYTORCH_NVML_BASED_CUDA_CHECK": "1"}
    return {
        **threads,
        **cuda,
        **os.environ,
        "GLIBC_TUNABLES": ":".join([*allocator, by_hand] if by_hand else allocator),
    }


MORE = (
    "sklearn.datasets",
    "sklearn.model_selection",
    "sklearn.calibration",
    "engine.trained.report",
    "onnx",
    "onnxruntime",
    "onnxscript",
)
"""What many workers need, imported one by one while nobody waits."""
QUIET = 1.0  # seconds without an order
BESIDE = (
    30.0  # the same while somebody watches a run: its first seconds are the ones that are looked at
)


class Forge:
    def __init__(self, line: socket.socket) -> None:
        self.line, self.alive = line, True
        self.received = b""
        self.workers: dict[int, tuple[str, int]] = {}
        self.wake, tell = os.pipe()
        os.set_blocking(tell, False)
        os.set_blocking(self.wake, False)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)
        signal.set_wakeup_fd(tell, warn_on_full_buffer=False)

    def say(self, **what: Any) -> None:
        if self.alive:
            try:
                self.line.sendall(json.dumps(what).encode() + b"\n")
            except OSError:
                self.alive = False

    def run(self) -> None:
        more = list(MORE)
        while self.alive or self.workers:
            watched: list[Any] = [self.wake] + ([self.line] if self.alive else [])
            ready = select.select(
                watched, [], [], (BESIDE if self.workers else QUIET) if more else None
            )[0]
            if not ready and more:
                with contextlib.suppress(ImportError):
                    import_module(more.pop(0))
                if not more:
                    gc.collect()
                # or each worker's first collection would copy the pages of all that was imported
                gc.freeze()
            if self.wake in ready:
                with contextlib.suppress(BlockingIOError):
                    os.read(self.wake, 4096)
            if self.line in ready:
                self.hear()
            self.bury()

    def hear(self) -> None:
        try:
            content = self.line.recv(65536)
        except OSError:
            content = b""
        if not content:
            self.alive = False  # the supervisor has gone; stay for the workers that are left
            return
        self.received += content
        while b"\n" in self.received:
            line, self.received = self.received.split(b"\n", 1)
            self.fork(json.loads(line))

    def fork(self, order: dict[str, Any]) -> None:
        pid = os.fork()
        if pid == 0:
            code = 70
            try:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                self.line.close()
                code = become_worker(order)
            finally:
                os._exit(code)
        self.workers[pid] = (order["folder"], order["attempt"])
        self.say(forked=order["folder"], attempt=order["attempt"], pid=pid, started=start_time(pid))

    def bury(self) -> None:
        while self.workers:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            folder, attempt = self.workers.pop(pid)
            code = os.waitstatus_to_exitcode(status)
            with contextlib.suppress(OSError):
                write_whole(RunFolder(Path(folder)).exit_file(attempt), {"code": code})
            self.say(exited=folder, attempt=attempt, code=code)


def become_worker(order: dict[str, Any]) -> int:
    """The child: its own session, its log, its limits, then the work."""
    os.setsid()
    folder = Path(order["folder"])
    log = os.open(folder / LOG_TXT, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    from engine.processes import task as tasks
    from engine.processes import worker

    if order.get("task"):
        worker.limit(order)
        return tasks.main(folder)
    return worker.main(folder, order)


def main() -> int:
    line = socket.socket(fileno=os.dup(0))
    forge = Forge(line)
    preload()
    import torch

    gc.collect()
    gc.freeze()  # shared pages stay shared
    forge.say(ready=True, cuda=torch.cuda.device_count() if torch.cuda.is_available() else 0)
    forge.run()
    return 0


if __name__ == "__main__":
    # the module under its own name, so that workers do not see a second one
    from engine.processes import forge

    sys.exit(forge.main())
