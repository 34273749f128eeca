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
import shutil
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
from engine.errors import speaks_of_memory
from engine.files import read_json, read_record, run_folder, write_whole
from engine.message import Message
from engine.processes import forge
from engine.processes.endings import PATIENCE, Death, end_of, ending_of, size_of
from engine.processes.hung import Stillness
from engine.processes.orders import (
    NO_PROCESS,
    Exited,
    Forked,
    Line,
    Order,
    Ready,
    Word,
)
from engine.processes.seats import Seats
from engine.run.alive import boot_id, is_alive, is_halted, oom_kills, start_time
from engine.run.folder import BEGUN, ENDED, LOG_TXT, RunFolder, State
from engine.run.index import Index
from engine.run.record import read_live
from engine.settings import ROOT
from engine.system import cores, watch_end

LINGER = 60.0  # seconds after the last run and the last client
ROOM = 2**20  # bytes that a run needs at least, to begin and to say how it ended
FORGES = 3  # that end before they are ready, one after another, until what waits is told so


@dataclass
class Worker:
    """A living worker process."""

    run: str
    attempt: int
    pid: int
    started: int
    device: str
    threads: int
    memory: float | None = None  # bytes that it may use
    pidfd: int | None = None
    log_began: int = 0  # bytes of the log that earlier attempts wrote
    hung: bool = False  # and was killed for it
    looked_at: bool = False  # nothing tells when it ends, so it is looked at now and then
    deadline: float | None = None  # when it will be killed, once asked to stop
    killed: bool = False
    overdue: bool = False  # killed because it did not stop in time
    again: bool = False  # somebody wants it to go on, as soon as it has ended
    oom_before: int = field(default_factory=oom_kills)


@dataclass
class Supervisor:
    home: Path
    cores: int = field(default_factory=cores)
    workers: dict[str, Worker] = field(default_factory=dict)
    queue: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)  # what waiting runs were last told
    log_began: dict[str, int] = field(default_factory=dict)  # bytes in the logs of those that start
    # orders that the forge has not answered yet
    starting: dict[str, Order] = field(default_factory=dict)
    later: dict[str, float] = field(default_factory=dict)  # runs to try again, and when
    # what could not be written of a run, on a full disk; it is so all the same
    unsaid: dict[str, dict[str, Any]] = field(default_factory=dict)
    over: set[str] = field(default_factory=set)  # runs whose mark goes once their end is written
    # evaluations, exports and the like, and their pids
    tasks: dict[str, int] = field(default_factory=dict)
    waiting_tasks: list[str] = field(default_factory=list)
    # tasks that wait for further questions: they keep nobody here, and end with who asks them
    staying: set[str] = field(default_factory=set)
    # the settings of who asked for a task, by its name; those of a run stand in its state
    asked_under: dict[str, dict[str, str]] = field(default_factory=dict)
    forge: subprocess.Popen[bytes] | None = None
    line: Line | None = None
    ready: bool = False
    forges_lost: int = 0  # since the last one that was ready
    stillness: Stillness = field(default_factory=Stillness)
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
        tasks = self.tasks.keys() - self.staying
        if self.leaving and not (self.workers or self.starting or tasks):
            return False
        busy = (
            self.workers
            or self.queue
            or self.starting
            or self.later
            or self.unsaid
            or tasks
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
        for run in list(self.unsaid):
            self.say(run)
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
            self.forges_lost += not self.ready
            if self.forges_lost >= FORGES:
                self.give_up_what_waits()
            time.sleep(0.2)  # so that a forge that cannot start does not spin
            self.start_forge()
            return
        for word in words:
            self.take(word)

    def take(self, word: Word) -> None:
        if isinstance(word, Ready):
            self.ready, self.cuda, self.forges_lost = True, word.cuda, 0
            self.announce()
            return
        name = Path(word.folder).name
        if name in self.tasks:
            if isinstance(word, Forked):
                self.tasks[name] = word.pid
            elif isinstance(word, Exited):
                del self.tasks[name]
                self.staying.discard(name)
        elif isinstance(word, Forked):
            run, order = name, self.starting.pop(name)
            worker = Worker(
                run,
                word.attempt,
                word.pid,
                word.started,
                order.device,
                order.threads,
                order.memory,
                log_began=self.log_began.pop(run, 0),
            )
            self.workers[run] = worker
            self.say(run, state=State.STARTING, cause="", attempt=worker.attempt, pid=worker.pid, started=worker.started, boot=boot_id(),
                     device=worker.device, threads=worker.threads)  # fmt: skip
        elif isinstance(word, Exited) and word.code == NO_PROCESS:
            self.starting.pop(name, None)
            self.end(
                name,
                State.FAILED,
                "No process could be started for it: the machine has too little memory, or too many processes. End something and start it again.",
            )
        elif isinstance(word, Exited):
            worker_or_none = self.workers.get(name)
            if worker_or_none and worker_or_none.attempt == word.attempt:
                self.bury(worker_or_none, word.code)

    def watch(self, worker: Worker) -> None:
        if worker.pidfd is None:
            worker.pidfd = watch_end(worker.pid)
            worker.looked_at = worker.pidfd is None

    def give_up_what_waits(self) -> None:
        """Rather than to let it wait for a forge that cannot be had."""
        sentence = f"No process to train in could be started: it ended {FORGES} times while it loaded torch. The machine may have no memory left; {self.home / 'supervisor.log'} has the details."
        for run in self.queue:
            self.end(run, State.FAILED, sentence)
        for name in self.waiting_tasks:
            answer = Message("refusal", sentence).as_json()
            write_whole(self.home / "tasks" / name / "answer.json", answer)
        self.queue, self.waiting_tasks = [], []

    # ---- what is asked ---------------------------------------------------------------------------
    def read_inbox(self) -> None:
        for file in sorted(self.inbox.glob("*.json")):
            asked = read_record(file)
            file.unlink(missing_ok=True)
            if asked.get("do") == "leave":
                self.leaving = True
                for name in self.staying:
                    self.end_task(name)
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
        if do in ("start", "resume") and asked.get("settings", state.get("settings")) != state.get(
            "settings"
        ):
            self.say(run, settings=asked["settings"])
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
            self.later.pop(run, None)  # or it would be begun once more, beside itself
            self.enqueue(run, "Waiting for its turn to go on.", tries=0)
        elif do in ("stop", "kill"):
            self.stop(run, do, worker)

    def obey_task(self, asked: dict[str, Any]) -> None:
        name = asked["task"]
        if asked.get("do") == "end task":
            self.end_task(name)
        elif "/" not in name and (self.home / "tasks" / name).exists():
            self.asked_under[name] = asked.get("settings", {})
            self.waiting_tasks.append(name)
            if asked.get("stays"):
                self.staying.add(name)

    def end_task(self, name: str) -> None:
        if pid := self.tasks.get(name):
            with contextlib.suppress(OSError):
                os.killpg(pid, signal.SIGKILL)

    def stop(self, run: str, do: str, worker: Worker | None) -> None:
        if worker:
            if do == "kill":
                worker.killed = True
                self.kill(worker)
            elif worker.deadline is None:
                worker.deadline = time.monotonic() + PATIENCE
                self.let_go_on(worker)
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

    def let_go_on(self, worker: Worker) -> None:
        """One that was halted by a signal can neither stop by itself nor keep its weights."""
        if is_alive(worker.pid, worker.started) and is_halted(worker.pid):
            with contextlib.suppress(OSError):
                os.killpg(worker.pid, signal.SIGCONT)

    def kill(self, worker: Worker) -> None:
        if is_alive(worker.pid, worker.started):
            with contextlib.suppress(OSError):
                os.killpg(worker.pid, signal.SIGKILL)

    def end_what_is_due(self) -> None:
        now = time.monotonic()
        if self.stillness.is_due():
            self.end_what_hangs()
        for worker in list(self.workers.values()):
            if worker.looked_at and not is_alive(worker.pid, worker.started):
                self.bury(worker, None)
                continue
            if self.leaving and worker.deadline is None and not worker.killed:
                self.tell(worker.run, {"do": "interrupt"})
                worker.deadline = now + PATIENCE
                self.let_go_on(worker)
            if worker.deadline and now >= worker.deadline:
                worker.killed = worker.overdue = True
                worker.deadline = None
                self.kill(worker)
        for run, moment in list(self.later.items()):
            if now >= moment and not self.leaving:
                del self.later[run]
                self.queue.append(run)

    def end_what_hangs(self) -> None:
        """So that nothing waits for ever: neither a run for a lock that nobody will open, nor the
        queue behind it.
        """
        for worker in self.workers.values():
            live = read_live(self.folder(worker.run).folder) or {}
            if self.stillness.hangs(worker.pid, live.get("beat", 0)):
                worker.hung = True
                self.kill(worker)
        for name, pid in self.tasks.items():
            log = self.home / "tasks" / name / LOG_TXT
            # Still alone may be waiting for an answer of the web.
            if pid and self.stillness.hangs(pid) and speaks_of_memory(end_of(log)):
                with contextlib.suppress(OSError):
                    os.killpg(pid, signal.SIGKILL)
        waited_for = self.starting or not all(self.tasks.values()) or not self.ready
        if self.forge and waited_for and self.stillness.hangs(self.forge.pid, may_be_halted=False):
            self.forge.kill()
        self.stillness.forget(
            {worker.pid for worker in self.workers.values()}
            | {*self.tasks.values(), self.forge.pid if self.forge else 0}
        )

    # ---- starting --------------------------------------------------------------------------------
    def dispatch(self) -> None:
        """Gives waiting runs to workers while there are devices and slots for them, in the order
        they came.
        """
        if not self.ready or self.line is None or self.leaving:
            return
        for name in self.waiting_tasks:
            self.tasks[name] = 0
            folder = str(self.home / "tasks" / name)
            given = self.asked_under.pop(name, {})
            self.line.say(Order(folder, 0, task=True, memory=memory_under(given), settings=given))
        self.waiting_tasks = []
        self.share_cores()
        waiting = []
        for run in self.queue:
            plan = self.folder(run).job.get("plan")
            if not isinstance(plan, dict):
                self.end(
                    run,
                    State.FAILED,
                    "The job of this run cannot be read any more, so it cannot be trained.",
                )
                continue
            device = self.lease(str(plan.get("device", "auto")))
            if device is None:
                waiting.append(run)
                continue
            try:
                self.fork(run, device)
            except settings.SettingsError as reason:
                self.end(run, State.FAILED, str(reason))
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
        if wanted == "mps":
            return None if "mps" in taken else "mps"
        running = taken.count("cpu")
        return "cpu" if running < self.slots and self.seats.hold(running + 1) else None

    def fork(self, run: str, device: str) -> None:
        assert self.line is not None
        folder, state = self.folder(run), self.state(run)
        given = state.get("settings", {})
        under = settings.read(os.environ | given)
        attempt = int(state.get("attempt", 0)) + 1
        threads = self.spare(len(self.workers) + len(self.starting) + 1)
        if self.is_watched_here(folder):
            threads = max(1, min(threads, self.cores - 1))
        order = Order(
            str(folder.folder),
            attempt,
            home=str(self.home),
            threads=threads,
            device=device,
            memory=memory_under(given),
            hours=under.run_hours,
            settings=given,
        )
        self.starting[run] = order
        self.log_began[run] = size_of(folder.log_file)
        self.say(run, state=State.STARTING, cause="", attempt=attempt, pid=0, started=0, place=None)
        self.line.say(order)

    def is_watched_here(self, run: RunFolder) -> bool:
        """A run that was started from a page of this very machine leaves a core to the page:
        threads that wait for one that draws make a step up to 2.5 times as long.
        """
        return not self.settings.is_public and bool(run.owner)

    def tell(self, run: str, request: dict[str, Any]) -> None:
        from engine.run.mailbox import leave_request

        with contextlib.suppress(OSError):  # a run that was deleted hears nothing
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
        live, state = read_live(folder.folder) or {}, self.state(worker.run)
        death = Death(
            code,
            live.get("step", 0),
            worker.memory,
            end_of(folder.log_file, worker.log_began),
            worker.killed,
            worker.overdue,
            worker.hung,
            self.leaving,
            oom_kills() > worker.oom_before,
            has_no_room(self.home),
            int(state.get("tries", 0)),
            state.get("died_at"),
        )
        ending = ending_of(death)
        if ending.tries is None:
            proposals = {"proposals": ending.proposals} if ending.proposals else {}
            self.end(worker.run, ending.state, ending.cause, keep=False, **proposals)
            return
        self.end(worker.run, ending.state, ending.cause, keep=True)
        self.say(worker.run, tries=ending.tries, died_at=death.step)
        self.later[worker.run] = time.monotonic() + ending.wait

    def end(self, run: str, state: str, cause: str, keep: bool = False, **more: Any) -> None:
        if not keep:
            self.over.add(run)
        self.say(run, state=state, cause=cause, pid=0, ended=time.time(), place=None, **more)

    def enqueue(self, run: str, cause: str, **more: Any) -> None:
        self.over.discard(run)
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
                    memory_under(state.get("settings", {})),
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
        return self.folder(run).stated | self.unsaid.get(run, {})

    def say(self, run: str, **what: Any) -> None:
        """Writes what is so of a run. On a full disk that waits for room, and with it the mark by
        which the next supervisor would know of the run.
        """
        try:
            folder, state = self.folder(run), self.state(run) | what
            write_whole(folder.state_file, state)
            self.index.put(folder, state)
        except (FileNotFoundError, KeyError):  # it was deleted
            self.unsaid.pop(run, None)
        except OSError:
            self.unsaid[run] = self.unsaid.get(run, {}) | what
            return
        else:
            self.unsaid.pop(run, None)
        if run in self.over:
            self.over.discard(run)
            (self.home / "active" / run).unlink(missing_ok=True)


def has_no_room(folder: Path) -> bool:
    """Whether so little is free on its disk that a run cannot say how it ended."""
    try:
        return shutil.disk_usage(folder).free < ROOM
    except OSError:
        return False


def memory_under(given: dict[str, str]) -> float:
    """Bytes that a process may use under the settings of who asked for it."""
    try:
        limit = settings.read(os.environ | given).run_memory_gb
    except settings.SettingsError:  # said where the work begins, in its own words
        limit = 0.0
    return limit * 1e9 or 0.75 * psutil.virtual_memory().total


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
