"""One process per data folder that starts workers, hands out devices and threads, and says truly
how each run ended.

It is woken through a named pipe and finds what is asked in inbox/, so nothing asked is lost when it
dies: the next one reads on.
It imports no torch. `python -m engine.processes.supervisor HOME` is started by whoever wants a run and finds
nobody listening.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from engine import settings
from engine.files import read_json, run_folder, write_whole
from engine.processes import forge
from engine.processes.orders import Exited, Forked, Line, Order, Ready, Word
from engine.processes.seats import Seats
from engine.run.alive import boot_id, is_alive, oom_kills, start_time
from engine.run.folder import BEGUN, ENDED, RunFolder, State
from engine.run.index import Index
from engine.run.record import read_live
from engine.settings import ROOT

LINGER = 60.0  # seconds after the last run and the last client
RETRIES = 3  # for workers that were killed; a fault of the network or its data is never tried again
PATIENCE = 10.0  # seconds for a worker to stop by itself


@dataclass
class Worker:
    """A living worker process."""

    run: str
    attempt: int
    pid: int
    started: int
    device: str
    threads: int
    pidfd: int | None = None
    deadline: float | None = None  # when it will be killed, once asked to stop
    killed: bool = False
    again: bool = False  # somebody wants it to go on, as soon as it has ended
    oom_before: int = field(default_factory=oom_kills)


@dataclass
class Supervisor:
    home: Path
    cores: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))
    workers: dict[str, Worker] = field(default_factory=dict)
    queue: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)  # what waiting runs were last told
    # orders that the forge has not answered yet
    starting: dict[str, Order] = field(default_factory=dict)
    later: dict[str, float] = field(default_factory=dict)  # runs to try again, and when
    # evaluations, exports and the like, and their pids
    tasks: dict[str, int] = field(default_factory=dict)
    waiting_tasks: list[str] = field(default_factory=list)
    forge: subprocess.Popen[bytes] | None = None
    line: Line | None = None
    ready: bool = False
    cuda: int = 0
    # asked to go: runs are interrupted at their next step, and what waits is left for the next
    # supervisor
    leaving: bool = False
    last_used: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.settings = settings.read()
        self.index = Index(self.home)
        self.slots = self.settings.cpu_slots or self.cores
        self.seats = Seats(self.home, self.slots)  # shared with races
        self.inbox = self.home / "inbox"
        for name in ("inbox", "runs", "active", "weights", "files"):
            (self.home / name).mkdir(parents=True, exist_ok=True)

    # ---- life ------------------------------------------------------------------------------------
    def run(self) -> None:
        pipe = self.home / "supervisor.pipe"
        with contextlib.suppress(FileExistsError):
            os.mkfifo(pipe)
        self.pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        self.announce()
        # workers go on; the next supervisor adopts them
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
        self.start_forge()
        self.adopt()
        while True:
            self.read_inbox()
            self.dispatch()
            if not self.wait():
                break

    def announce(self) -> None:
        """Who watches over this folder, and whether a worker can be had at once."""
        who = {
            "pid": os.getpid(),
            "started": start_time(os.getpid()),
            "boot": boot_id(),
            "ready": self.ready,
        }
        with contextlib.suppress(
            OSError
        ):  # a full disk must not keep us from watching over what runs
            write_whole(self.home / "supervisor.json", who)

    def wait(self) -> bool:
        """Until something happens; False when it is time to go."""
        if self.leaving and not (self.workers or self.starting or self.tasks):
            return False
        busy = (
            self.workers
            or self.queue
            or self.starting
            or self.later
            or self.tasks
            or self.waiting_tasks
        )
        now = time.monotonic()
        if busy:
            self.last_used = now
        pidfds = {w.pidfd: w for w in self.workers.values() if w.pidfd is not None}
        watched: list[Any] = [self.pipe, *pidfds, *([self.line] if self.line else [])]
        moments = [
            *([] if self.leaving else self.later.values()),
            *(w.deadline for w in self.workers.values() if w.deadline),
        ]
        until = min([now + 1.0 if busy else self.last_used + LINGER, *moments])
        ready = select.select(watched, [], [], max(0.0, until - now))[0]
        if self.pipe in ready:
            os.read(self.pipe, 65536)
            self.last_used = time.monotonic()
        if self.line in ready:
            self.hear_forge()
        for pidfd, worker in pidfds.items():
            if pidfd in ready and worker.run in self.workers:
                self.bury(worker, None)
        self.end_what_is_due()
        if busy or ready or time.monotonic() - self.last_used < LINGER:
            return True
        os.close(self.pipe)  # from here on nobody hears a client: look once more at what they left
        return self.reopen() if any(self.inbox.iterdir()) else False

    def reopen(self) -> bool:
        self.pipe = os.open(self.home / "supervisor.pipe", os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        return True

    # ---- the forge -------------------------------------------------------------------------------
    def start_forge(self) -> None:
        mine, its = socket.socketpair()
        with open(self.home / "supervisor.log", "ab") as log:
            command = [sys.executable, "-m", "engine.processes.forge"]
            environment = forge.environment()
            self.forge = subprocess.Popen(
                command,
                stdin=its.fileno(),
                stdout=log,
                stderr=log,
                cwd=ROOT,
                env=environment,
                start_new_session=True,
            )
        its.close()
        self.line, self.ready = Line(mine), False

    def hear_forge(self) -> None:
        assert self.line is not None
        words = self.line.hear()
        if words is None:  # it died: its workers live on and are watched by their pids
            self.line.close()
            self.line = None
            for worker in self.workers.values():
                self.watch(worker)
            self.tasks.clear()  # whoever waits for them reads how they ended
            for run in list(self.starting):
                self.starting.pop(run)
                self.queue.insert(0, run)
            time.sleep(0.2)  # so that a forge that cannot start does not spin
            self.start_forge()
            return
        for word in words:
            self.take(word)

    def take(self, word: Word) -> None:
        if isinstance(word, Ready):
            self.ready, self.cuda = True, word.cuda
            self.announce()
            return
        name = Path(word.folder).name
        if name in self.tasks:
            if isinstance(word, Forked):
                self.tasks[name] = word.pid
            elif isinstance(word, Exited):
                del self.tasks[name]
        elif isinstance(word, Forked):
            run, order = name, self.starting.pop(name)
            worker = Worker(run, word.attempt, word.pid, word.started, order.device, order.threads)
            self.workers[run] = worker
            self.say(run, state=State.STARTING, cause="", attempt=worker.attempt, pid=worker.pid, started=worker.started, boot=boot_id(),
                     device=worker.device, threads=worker.threads)  # fmt: skip
        elif isinstance(word, Exited):
            worker_or_none = self.workers.get(name)
            if worker_or_none and worker_or_none.attempt == word.attempt:
                self.bury(worker_or_none, word.code)

    def watch(self, worker: Worker) -> None:
        if worker.pidfd is None:
            try:
                worker.pidfd = os.pidfd_open(worker.pid)
            except (OSError, AttributeError):
                worker.pidfd = None

    # ---- what is asked ---------------------------------------------------------------------------
    def read_inbox(self) -> None:
        for file in sorted(self.inbox.glob("*.json")):
            asked = read_json(file, {})
            file.unlink(missing_ok=True)
            if asked.get("do") == "leave":
                self.leaving = True
                continue
            if str(asked.get("task", "")).startswith("task-"):
                self.obey_task(asked)
                continue
            with contextlib.suppress(KeyError, OSError):
                self.obey(str(asked.get("run", "")), asked)

    def obey(self, run: str, asked: dict[str, Any]) -> None:
        state = self.state(run)
        if not state:
            return
        do, worker = asked.get("do"), self.workers.get(run)
        if (
            do == "start"
            and state["state"] == State.QUEUED
            and not worker
            and run not in self.starting
            and run not in self.queue
        ):
            self.index.put(self.folder(run), state)
            self.queue.append(run)
        elif do == "resume" and worker:
            worker.again = True
        elif (
            do == "resume"
            and state["state"] in ENDED
            and run not in self.queue
            and run not in self.starting
        ):
            if state["state"] == State.FINISHED:
                return
            self.enqueue(run, "Waiting for its turn to go on.", tries=0)
        elif do in ("stop", "kill"):
            self.stop(run, do, worker)

    def obey_task(self, asked: dict[str, Any]) -> None:
        name = asked["task"]
        if asked.get("do") == "end task":
            if pid := self.tasks.get(name):
                with contextlib.suppress(OSError):
                    os.killpg(pid, signal.SIGKILL)
        elif "/" not in name and (self.home / "tasks" / name).exists():
            self.waiting_tasks.append(name)

    def stop(self, run: str, do: str, worker: Worker | None) -> None:
        if worker:
            if do == "kill":
                worker.killed = True
                self.kill(worker)
            elif worker.deadline is None:
                worker.deadline = time.monotonic() + PATIENCE
            return None
        if run in self.queue or run in self.later or run in self.starting:
            if run in self.starting:
                return self.later_again(run, do)
            self.queue = [waiting for waiting in self.queue if waiting != run]
            self.later.pop(run, None)
            self.end(run, State.STOPPED, "Stopped while it waited.")
        return None

    def later_again(self, run: str, do: str) -> None:
        """The worker is being born this moment: ask again when it is there."""
        name = f"{time.time_ns()}-{run}.json"
        write_whole(self.inbox / name, {"run": run, "do": do})

    def kill(self, worker: Worker) -> None:
        if is_alive(worker.pid, worker.started):
            with contextlib.suppress(OSError):
                os.killpg(worker.pid, signal.SIGKILL)

    def end_what_is_due(self) -> None:
        now = time.monotonic()
        for worker in list(self.workers.values()):
            if self.leaving and worker.deadline is None and not worker.killed:
                self.tell(worker.run, {"do": "interrupt"})
                worker.deadline = now + PATIENCE
            if worker.deadline and now >= worker.deadline:
                worker.killed, worker.deadline = True, None
                self.kill(worker)
        for run, moment in list(self.later.items()):
            if now >= moment and not self.leaving:
                del self.later[run]
                self.queue.append(run)

    # ---- starting --------------------------------------------------------------------------------
    def dispatch(self) -> None:
        """Gives waiting runs to workers while there are devices and slots for them, in the order
        they came.
        """
        if not self.ready or self.line is None or self.leaving:
            return
        memory = self.settings.run_memory_gb * 1e9 or 0.75 * psutil.virtual_memory().total
        for name in self.waiting_tasks:
            self.tasks[name] = 0
            folder = str(self.home / "tasks" / name)
            self.line.say(Order(folder, 0, task=True, memory=memory))
        self.waiting_tasks = []
        self.share_cores()
        waiting = []
        for run in self.queue:
            job = read_json(self.folder(run).job_file)
            if job is None:
                self.end(
                    run,
                    State.FAILED,
                    "The job of this run cannot be read any more, so it cannot be trained.",
                )
                continue
            device = self.lease(str(job["plan"].get("device", "auto")))
            if device is None:
                waiting.append(run)
                continue
            self.fork(run, device)
        self.queue = waiting
        places = {run: place for place, run in enumerate(waiting, 1)}
        for run, place in places.items():
            if self.places.get(run) != place:
                self.say(
                    run, place=place, cause=f"Number {place} in the queue: all places are taken."
                )
        self.places = places

    def devices(self) -> list[str]:
        """What the runs of now are on."""
        return [w.device for w in self.workers.values()] + [
            order.device for order in self.starting.values()
        ]

    def share_cores(self) -> None:
        """A seat is held for each run on the processor and no more; runs that took more threads
        give back what others need.
        """
        running = self.devices().count("cpu")
        self.seats.keep(running)
        self.seats.hold(running)
        self.spare(len(self.workers) + len(self.starting))

    def spare(self, running: int) -> int:
        """Threads for each of so many runs, beside races; those with more are told."""
        threads = max(1, self.cores // max(1, running + self.seats.others()))
        for worker in self.workers.values():
            if worker.threads > threads:
                worker.threads = threads
                self.tell(worker.run, {"do": "change", "threads": threads})
        return threads

    def lease(self, wanted: str) -> str | None:
        """A device that is free for a run, or None while there is none."""
        taken = self.devices()
        if wanted.startswith("cuda") or (wanted == "auto" and self.cuda):
            devices = (
                [f"cuda:{k}" for k in range(self.cuda)] if wanted in ("cuda", "auto") else [wanted]
            )
            if not self.cuda:
                # the worker says in words that there is none
                return wanted if wanted != "cuda" else "cuda:0"
            return next((device for device in devices if device not in taken), None)
        running = taken.count("cpu")
        return "cpu" if running < self.slots and self.seats.hold(running + 1) else None

    def fork(self, run: str, device: str) -> None:
        assert self.line is not None
        folder, state = self.folder(run), self.state(run)
        attempt = int(state.get("attempt", 0)) + 1
        threads = self.spare(len(self.workers) + len(self.starting) + 1)
        if self.is_watched_here(folder):
            threads = max(1, min(threads, self.cores - 1))
        memory = self.settings.run_memory_gb * 1e9 or 0.75 * psutil.virtual_memory().total
        order = Order(
            str(folder.folder),
            attempt,
            home=str(self.home),
            threads=threads,
            device=device,
            memory=memory,
            hours=self.settings.run_hours,
        )
        self.starting[run] = order
        self.say(run, state=State.STARTING, cause="", attempt=attempt, pid=0, started=0, place=None)
        self.line.say(order)

    def is_watched_here(self, run: RunFolder) -> bool:
        """A run that was started from a page of this very machine leaves a core to the page:
        threads that wait for one that draws make a step up to 2.5 times as long.
        """
        return not self.settings.is_public and bool(run.owner)

    def tell(self, run: str, request: dict[str, Any]) -> None:
        from engine.run.mailbox import leave_request

        leave_request(self.folder(run).folder, request)

    # ---- ending ----------------------------------------------------------------------------------
    def bury(self, worker: Worker, code: int | None) -> None:
        """A worker is gone. What it wrote last is the truth; without that it did not finish,
        whatever its exit code says.
        """
        del self.workers[worker.run]
        if worker.pidfd is not None:
            os.close(worker.pidfd)
        folder = self.folder(worker.run)
        ended = folder.end(worker.attempt)
        if ended:
            self.end(
                worker.run, ended["state"], ended["cause"], proposals=ended.get("proposals", [])
            )
            if worker.again and ended["state"] != State.FINISHED:
                self.enqueue(worker.run, "Waiting for its turn to go on.", tries=0)
            return
        if code is None:
            code = (read_json(folder.exit_file(worker.attempt)) or {}).get("code")
        if worker.killed and self.leaving:
            self.end(
                worker.run,
                State.INTERRUPTED,
                "The engine was shut down. It can be resumed from its last checkpoint.",
            )
            return
        if worker.killed:
            self.end(
                worker.run,
                State.STOPPED,
                "Killed by hand. It can be resumed from its last checkpoint.",
            )
            return
        live, state = read_live(folder.folder) or {}, self.state(worker.run)
        step = live.get("step", 0)
        why = how_it_died(code)
        if code is not None and code >= 0:
            self.end(
                worker.run, State.FAILED, f"{why} at step {step}. The log of the run may say why."
            )
            return
        if code in (None, -9) and oom_kills() > worker.oom_before:  # the same would happen again
            sentence = f"The machine had no memory left at step {step}, so its kernel ended the run. A smaller batch or a smaller network helps."
            self.end(
                worker.run,
                State.FAILED,
                sentence,
                proposals=[{"label": "Half the batch", "change": {"batch": "half"}}],
            )
            return
        tries = (
            0
            if step > state.get("died_at", -1) + 1 and "died_at" in state
            else int(state.get("tries", 0))
        )
        if tries >= RETRIES:
            self.end(
                worker.run,
                State.FAILED,
                f"{why} at step {step}, {RETRIES + 1} times at the same place, so it is not tried again.",
            )
            return
        seconds = (tries + 1) ** 2 - tries  # 1, 3, 7
        self.end(
            worker.run,
            State.INTERRUPTED,
            f"{why} at step {step}. It goes on by itself from its last checkpoint.",
            keep=True,
        )
        self.say(worker.run, tries=tries + 1, died_at=step)
        self.later[worker.run] = time.monotonic() + seconds

    def end(self, run: str, state: str, cause: str, keep: bool = False, **more: Any) -> None:
        self.say(run, state=state, cause=cause, pid=0, ended=time.time(), place=None, **more)
        if not keep:
            (self.home / "active" / run).unlink(missing_ok=True)

    def enqueue(self, run: str, cause: str, **more: Any) -> None:
        (self.home / "active" / run).touch()
        self.say(run, state=State.QUEUED, cause=cause, **more)
        self.queue.append(run)

    def adopt(self) -> None:
        """After a restart: living workers are watched again, dead ones buried, waiting runs wait
        on.
        """
        for mark in sorted((self.home / "active").iterdir(), key=lambda file: file.stat().st_mtime):
            run = mark.name
            try:
                state = self.state(run)
            except KeyError:
                state = {}
            if not state:
                mark.unlink(missing_ok=True)
                continue
            if state["state"] in BEGUN:
                worker = Worker(
                    run,
                    state.get("attempt", 1),
                    state.get("pid", 0),
                    state.get("started", 0),
                    state.get("device", "cpu"),
                    state.get("threads", 1),
                )
                self.workers[run] = worker
                live = read_live(self.folder(run).folder) or {}
                if (
                    not worker.pid and live.get("attempt") == worker.attempt
                ):  # born, but the old supervisor did not hear of it
                    worker.pid, worker.started = live["pid"], start_time(live["pid"])
                if worker.pid and is_alive(worker.pid, worker.started):
                    self.watch(worker)
                else:
                    self.bury(worker, None)
            elif state["state"] == State.QUEUED:
                self.queue.append(run)
            elif state["state"] == State.INTERRUPTED:
                self.later[run] = time.monotonic() + 1
            else:
                mark.unlink(missing_ok=True)

    # ---- the state of a run ----------------------------------------------------------------------
    def folder(self, run: str) -> RunFolder:
        return RunFolder(run_folder(self.home, run))

    def state(self, run: str) -> dict[str, Any]:
        return self.folder(run).stated

    def say(self, run: str, **what: Any) -> None:
        with contextlib.suppress(OSError):
            folder = self.folder(run)
            state = self.state(run) | what
            write_whole(folder.state_file, state)
            self.index.put(folder, state)


def how_it_died(code: int | None) -> str:
    """The end of a process in words."""
    if code is None:
        return "Its process is gone without a word"
    if code < 0:
        name = {
            9: "killed",
            11: "crashed with a memory fault",
            15: "asked to end",
            7: "crashed with a bus error",
            6: "aborted",
        }.get(-code, "ended")
        return (
            f"Its process was {name} (signal {-code})"
            if -code in (9, 15)
            else f"Its process {name} (signal {-code})"
        )
    return f"It ended without a result (exit code {code})"


def main(home: Path) -> int:
    """One supervisor a folder: the lock goes with the process, however it ends."""
    home.mkdir(parents=True, exist_ok=True)
    lock = os.open(home / "supervisor.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    deadline = time.monotonic() + 5
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except (
            BlockingIOError
        ):  # one that is leaving lets go in a moment; one that stays is all we need
            if time.monotonic() > deadline:
                return 0
            time.sleep(0.05)
    Supervisor(home).run()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
