"""A process with torch already imported that forks workers: one is ready in about 20 ms instead of
2 s.

It outlives its supervisor while it has workers, and writes down how each of them ended, so that a
new supervisor learns the truth.
`python -m engine.processes.forge` is started by the supervisor alone; orders come over its standard
input, a socket.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from engine import settings
from engine.files import write_whole
from engine.processes.orders import (
    NO_PROCESS,
    Exited,
    Forked,
    Line,
    Order,
    Ready,
    Word,
    read,
    written,
)
from engine.run.alive import start_time
from engine.run.folder import LOG_TXT, RunFolder
from engine.system import OUT_OF_MEMORY


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
    # macOS ends a forked process that meets a library of its own before it looks at this
    apple = {"OBJC_DISABLE_INITIALIZE_FORK_SAFETY": "YES"}
    return {
        **threads,
        **cuda,
        **apple,
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
    def __init__(self, line: Line) -> None:
        self.line, self.alive = line, True
        self.workers: dict[int, Order] = {}
        self.wake, tell = os.pipe()
        os.set_blocking(tell, False)
        os.set_blocking(self.wake, False)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)
        signal.set_wakeup_fd(tell, warn_on_full_buffer=False)

    def say(self, word: Word) -> None:
        if self.alive:
            try:
                self.line.say(word)
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
        words = self.line.hear()
        if words is None:
            self.alive = False  # the supervisor has gone; stay for the workers that are left
            return
        for word in words:
            if isinstance(word, Order):
                self.fork(word)

    def fork(self, order: Order) -> None:
        try:
            pid = begin_afresh(order) if order.device == "mps" else os.fork()
        except OSError as reason:
            print(f"No process for {order.folder}: {reason}", file=sys.stderr, flush=True)
            self.tell_end(order, NO_PROCESS)
            return
        if pid == 0:
            code = 70
            try:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                self.line.close()
                code = become_worker(order)
            except MemoryError:
                code = OUT_OF_MEMORY
            finally:
                os._exit(code)
        self.workers[pid] = order
        self.say(Forked(order.folder, order.attempt, pid, start_time(pid)))

    def bury(self) -> None:
        while self.workers:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            self.tell_end(self.workers.pop(pid), os.waitstatus_to_exitcode(status))

    def tell_end(self, order: Order, code: int) -> None:
        file = RunFolder(Path(order.folder)).exit_file(order.attempt)
        with contextlib.suppress(OSError):
            write_whole(file, {"code": code, "memory": order.memory})
        self.say(Exited(order.folder, order.attempt, code))


def begin_afresh(order: Order) -> int:
    """Apple's GPU cannot be used by a process that was forked; it takes two seconds longer."""
    command = [sys.executable, "-m", "engine.processes.forge", written(order).decode()]
    return os.posix_spawn(sys.executable, command, os.environ)


def become_worker(order: Order) -> int:
    """The child: its own session, its log, its limits, then the work."""
    os.setsid()
    folder = Path(order.folder)
    log = os.open(folder / LOG_TXT, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    settings.take_on(order.settings)
    from engine.processes import task as tasks
    from engine.processes import worker

    if order.task:
        return tasks.main(folder, order)
    return worker.main(folder, order)


def main() -> int:
    if len(sys.argv) > 1:
        return become_worker(cast(Order, read(sys.argv[1].encode())))
    forge = Forge(Line(socket.socket(fileno=os.dup(0))))
    preload()
    import torch

    gc.collect()
    gc.freeze()  # shared pages stay shared
    forge.say(Ready(torch.cuda.device_count() if torch.cuda.is_available() else 0))
    forge.run()
    return 0


if __name__ == "__main__":
    # the module under its own name, so that workers do not see a second one
    from engine.processes import forge

    sys.exit(forge.main())
