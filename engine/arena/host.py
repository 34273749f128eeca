"""The process behind a race: opens the data once, gives each contestant a process of its own,
writes down what happens, opens the test part at the end.

`python -m engine.arena.host` imports scikit-learn and waits for the name of a race folder on its
standard input: kept ready by the server, the first result is there well under a second after
*Race*. A contestant that crashes or runs out of time ends alone.
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import json
import os
import selectors
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from engine import message as messages
from engine import settings
from engine.arena import classical
from engine.arena import folder as folders
from engine.arena.classical.entry import nothing_to_tell_apart
from engine.arena.classical.inputs import Inputs
from engine.arena.folder import Contestant, Story
from engine.arena.standing import (
    Asked,
    Chosen,
    DataFacts,
    Grew,
    MeasureFacts,
    RowsOnPlane,
    Sizes,
    Verdict,
)
from engine.arena.track import CannotFit, Track, finite, open_track, same_rows
from engine.arena.worker import limit, work
from engine.data.ledger import count_opening
from engine.errors import DamagedError, Refusal, first_line, lacks_memory, needs_more_memory
from engine.measures import answers
from engine.measures.answers import Said
from engine.message import Message
from engine.processes.seats import Seats
from engine.run.mailbox import poke as wake
from engine.system import OUT_OF_MEMORY, cores

# How a contestant's last word is told of it.
STATES = {"answer": "done", "refusal": "left out", "memory": "crashed", "mistake": "crashed"}
LINE = 16_000_000  # bytes that a contestant may say before it is ended
AGAIN = 0.25  # seconds between two looks for a free seat: a lock that is given back has no event


@dataclass(frozen=True)
class Order:
    """What a contestant's process is asked for, a line of JSON: to race, or to grow over sizes."""

    asked: Asked
    chosen: Chosen | None = None
    sizes: Sizes | None = None

    def written(self) -> bytes:
        parts = (("asked", self.asked), ("chosen", self.chosen), ("sizes", self.sizes))
        return json.dumps({name: part.as_json() for name, part in parts if part}).encode() + b"\n"

    @staticmethod
    def read(line: str) -> Order:
        record = json.loads(line)
        chosen, sizes = record.get("chosen"), record.get("sizes")
        return Order(
            Asked.from_json(record["asked"]),
            Chosen.from_json(chosen) if chosen else None,
            Sizes.from_json(sizes) if sizes else None,
        )


@dataclass
class Racer:
    """A process in which contestants work. A classical one takes the next when it is done: what it
    has imported and warmed need not be paid for again.
    """

    key: str
    pid: int
    pipe: int
    orders: int | None  # where it hears of the next contestant; closed where it takes no other
    deadline: float
    said: bytearray = field(default_factory=bytearray)
    ended: bool = False  # it said that it was done, or why it could not be
    why: str = ""  # why the host ended it
    grows: bool = False  # over sizes, once it has raced
    follows: bool = False  # a training, which has a seat of its own

    @property
    def free(self) -> bool:
        """It waits for another contestant."""
        return self.ended and self.orders is not None and not self.why


class Host:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = folders.asked_of(folder)
        self.story = Story(folder)
        self.story.read_on()
        self.began = time.monotonic() - self.story.seconds
        self.log = open(folder / "events.jsonl", "ab", buffering=0)  # noqa: SIM115 - lives as long as the host
        self.racers: dict[int, Racer] = {}
        self.selector = selectors.DefaultSelector()
        self.pipe = -1
        self.track: Track | None = None
        self.to_grow: Sizes | None = None
        self.grown_points: list[Grew] = []
        self.on_growth: Callable[[], None] | None = None
        self.seats = Seats(folder.parent.parent, settings.read().cpu_slots or cores())

    # ---- Writing ----

    def say(self, kind: str, **facts: Any) -> None:
        event = {"kind": kind, "at": round(time.monotonic() - self.began, 3), **facts}
        try:
            line = json.dumps(event, allow_nan=False)
        except ValueError:
            event = finite(event)
            line = json.dumps(event, allow_nan=False)
        data = line.encode() + b"\n"
        self.log.write(data)
        self.story.offset += len(data)
        self.story.fold(event)

    # ---- The race ----

    def run(self) -> None:
        self.open_pipe()
        # What a host before this one left half done is done again.
        for contestant in self.story.contestants.values():
            if contestant.state in folders.LIVE and contestant.state != "waiting":
                self.say(
                    "state",
                    who=contestant.key,
                    state="waiting",
                    sentence="Its race was interrupted; it begins again.",
                )
        self.say("race", state="racing")
        try:
            self.open_data()
        except Exception as why:
            text = str(why)
            if not isinstance(why, Refusal):
                traceback.print_exc()
                text = f"The data could not be opened: {first_line(why)}."
            self.say("race", state="stopped", sentence=text)
            self.close_pipe()
            return
        for asked in map(Asked.from_json, self.asked.get("contestants", [])):
            if asked.key not in self.story.contestants:
                self.enter(asked)
        if self.asked.get("usual") and self.track is not None:
            for entry in classical.usual(self.track.inputs):
                if entry.name not in self.story.contestants:
                    self.enter(Asked(entry.name, "classical", entry=entry.name))
        while True:
            self.read_requests()
            self.begin_what_can()
            if self.racers or self.waiting():
                more = self.waiting() and len(self.seats.held) < self.seats.count
                self.wait(AGAIN if more else 3600)
                continue
            if self.to_grow is not None and all(
                contestant.test for contestant in self.story.contestants.values() if contestant.done
            ):
                self.grow()
            self.finish()
            if self.to_grow is not None:
                continue
            self.close_pipe()
            if not self.requests():
                return
            self.open_pipe()

    def open_data(self) -> None:
        self.track, split = open_track(self.folder, self.asked)
        inputs, known, measure = self.track.inputs, self.track.rows, self.track.measure
        facts = DataFacts(
            hash=same_rows(inputs.raw, split),
            rows={part: len(rows) for part, rows in known.items()},
            kind=inputs.kind,
            task=inputs.raw.task,
            classes=self.track.classes[:200],
            class_count=len(self.track.classes),
            columns=len(inputs.raw.inputs),
            numbers=len(inputs.numbers),
            categories={name: int(count) for name, count in inputs.used.items()},
            width=inputs.width,
            points=points_of(inputs) if inputs.points else None,
            notes=(*inputs.raw.notes, *split.notes, *inputs.notes),
            measure=MeasureFacts(measure.name, measure.title, measure.share, measure.explain),
            target=inputs.raw.target,
            shares=class_shares(inputs) if inputs.is_classes else None,
        )
        self.say("data", data=facts.as_json())

    def enter(self, asked: Asked) -> None:
        """A contestant comes to the line; what is known beforehand is said beforehand."""
        track = self.track
        assert track is not None
        if asked.is_network:
            self.say("entered", who=asked.key, asked=asked.as_json())
            if nothing := nothing_to_tell_apart(track.inputs):
                self.say("state", who=asked.key, state="left out", sentence=nothing)
            return
        try:
            entry = classical.find(str(asked.entry))
            entry.settle(asked.options)
        except ValueError as why:
            asked = replace(asked, title=asked.title or str(asked.entry)[:60])
            self.say("entered", who=asked.key, asked=asked.as_json())
            self.say("state", who=asked.key, state="left out", sentence=str(why))
            return
        asked = replace(
            asked,
            title=asked.title or entry.title,
            interpretable=entry.interpretable,
            count=entry.count,
            group=entry.group,
            curve=bool(entry.stages),
        )
        refusal = entry.cannot(track.inputs)
        tries = (
            1
            if not asked.tune
            else int(np.prod([len(values) for values in entry.grid.values()])) + 1
        )
        estimate = entry.seconds(track.inputs) * tries
        self.say(
            "entered",
            who=asked.key,
            asked=asked.as_json(),
            estimate=round(estimate, 3),
            warning=entry.warning(track.inputs),
        )
        if refusal:
            self.say("state", who=asked.key, state="left out", sentence=refusal)

    def waiting(self) -> list[Contestant]:
        """Quick ones first, so that results come early; networks before all: they take longest."""
        return sorted(
            (rival for rival in self.story.contestants.values() if rival.state == "waiting"),
            key=lambda rival: (not rival.asked.is_network, rival.estimate or 0.0),
        )

    def begin_what_can(self) -> None:
        for contestant in self.waiting():
            if not self.start(contestant):
                self.say_why_it_waits(contestant)
        for racer in list(self.racers.values()):
            if racer.free:  # nobody is left for it
                self.dismiss(racer)
        self.give_seats_back()

    def start(self, contestant: Contestant, sizes: Sizes | None = None) -> bool:
        """Gives a contestant a process where there is a seat, to race or to grow over sizes. A drawn network trains on a seat of
        its own: here it is only followed.
        """
        following = sum(1 for racer in self.racers.values() if racer.follows)
        order = Order(contestant.asked, contestant.chosen, sizes)
        if contestant.asked.is_network:
            if following >= self.seats.count:
                return False
            racer = self.fork(follows=True)
        else:
            working = sum(
                1 for racer in self.racers.values() if not racer.follows and not racer.free
            )
            most = max(1, self.seats.count - following)
            free = next(
                (racer for racer in self.racers.values() if racer.free and sizes is None), None
            )
            if working >= most or (free is None and not self.seats.hold(self.working() + 1)):
                return False
            racer = free or self.fork()
        track = self.track
        assert track is not None
        minutes = float(contestant.asked.minutes or track.minutes) * (1 if sizes is None else 3)
        if racer.follows:
            minutes = max(minutes, 24 * 60.0)  # a network has limits of its own, at the supervisor
        if sizes is None:
            self.say("state", who=contestant.key, state="training" if racer.follows else "fitting")
        racer.key = contestant.key
        racer.grows = sizes is not None
        racer.ended = False
        racer.deadline = time.monotonic() + 60 * minutes
        assert racer.orders is not None
        with contextlib.suppress(BrokenPipeError):  # it has just died: that is heard in a moment
            os.write(racer.orders, order.written())
        if racer.follows or racer.grows:
            self.dismiss(racer)
        return True

    def working(self) -> int:
        return sum(1 for racer in self.racers.values() if not racer.follows)

    def give_seats_back(self) -> None:
        if len(self.seats.held) > self.working():
            self.seats.keep(self.working())
            wake(self.folder.parent.parent / "supervisor.pipe")  # a training may wait for it

    def say_why_it_waits(self, contestant: Contestant) -> None:
        sentence = (
            "" if self.racers else "Waits for a place: trainings or other races have all of them."
        )
        if sentence and contestant.sentence != sentence:
            self.say("state", who=contestant.key, state="waiting", sentence=sentence)

    def fork(self, follows: bool = False) -> Racer:
        read, write = os.pipe()
        hears, orders = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            for mine in (
                read,
                orders,
                *self.racers,
                *(other.orders for other in self.racers.values() if other.orders is not None),
            ):
                os.close(mine)
            self.be(hears, write)
        os.close(write)
        os.close(hears)
        os.set_blocking(read, False)
        racer = Racer("", pid, read, orders, 0.0, follows=follows)
        self.racers[read] = racer
        self.selector.register(read, selectors.EVENT_READ, self.hear)
        return racer

    def dismiss(self, racer: Racer) -> None:
        """It ends when it has done what it is at."""
        if racer.orders is not None:
            os.close(racer.orders)
            racer.orders = None

    def be(self, hears: int, write: int) -> None:
        """In the contestants' own process; it never returns."""
        code = 0
        try:
            os.setsid()
            for signum in (signal.SIGTERM, signal.SIGINT):
                signal.signal(signum, signal.SIG_DFL)
            self.log.close()
            track = self.track
            assert track is not None
            limited = False
            for line in open(hears, encoding="utf-8"):  # noqa: SIM115 - lives as long as the process
                order = Order.read(line)
                contestant = Contestant(order.asked.key, order.asked, chosen=order.chosen)

                def send(message: Message) -> None:
                    data = messages.written(message).encode()
                    while data:
                        data = data[os.write(write, data) :]

                def tell(kind: str, who: str = contestant.key, **facts: Any) -> None:
                    send(Message("progress", facts=finite({"kind": kind, **facts}), who=who))

                if not contestant.asked.is_network and not limited:
                    limit(track)
                    limited = True
                if order.sizes is None:
                    send(replace(compete(contestant, track, tell), who=contestant.key))
                else:
                    from engine.arena import grow

                    grow.work(contestant, track, order.sizes, tell)
        except BaseException:
            traceback.print_exc()
            code = 1
        finally:
            sys.stderr.flush()
            os._exit(code)

    def wait(self, most: float = 3600) -> None:
        now = time.monotonic()
        deadline = min(
            [now + most, *(racer.deadline for racer in self.racers.values() if not racer.free)]
        )
        for key, _ in self.selector.select(max(0.0, deadline - now)):
            act: Callable[[int], None] = key.data
            act(key.fd)
        for racer in list(self.racers.values()):
            if time.monotonic() >= racer.deadline and not racer.why and not racer.ended:
                track = self.track
                assert track is not None
                limit_minutes = float(
                    self.story.contestants[racer.key].asked.minutes or track.minutes
                )
                racer.why = "time out"
                self.end(
                    racer,
                    f"Stopped at the limit of {limit_minutes:g} minutes a contestant. Give it more time, or fewer rows.",
                )

    def hear(self, fd: int) -> None:
        racer = self.racers[fd]
        try:
            data = os.read(fd, 1 << 20)
        except BlockingIOError:
            return
        if not data:
            self.bury(racer)
            return
        racer.said += data
        if len(racer.said) > LINE:
            racer.why = "crashed"
            self.end(racer, "It said more than can be written down.")
            return
        *lines, rest = bytes(racer.said).split(b"\n")
        racer.said = bytearray(rest)
        for line in lines:
            message = messages.read(line)
            if message is None:
                continue
            if message.kind == "progress":
                event = {"who": message.who, **(message.facts or {})}
                if not racer.grows:
                    self.say(**event)
                    continue
                self.grown_points.append(Grew.from_json(event))
                if self.on_growth:
                    self.on_growth()
            else:
                racer.ended = True
                sentence = {"sentence": message.sentence} if message.sentence else {}
                self.say("state", who=message.who, state=STATES[message.kind], **sentence)
                if STATES[message.kind] == "crashed":  # what it left behind is nobody else's
                    self.dismiss(racer)

    def end(self, racer: Racer, sentence: str) -> None:
        racer.ended = True
        if not racer.grows:
            self._say_ended(racer, sentence)
        racer.deadline = float("inf")
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(racer.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(racer.pid, signal.SIGKILL)

    def _say_ended(self, racer: Racer, sentence: str) -> None:
        state = {"stopped": "stopped", "time out": "time out"}.get(racer.why, "crashed")
        self.say("state", who=racer.key, state=state, sentence=sentence)

    def bury(self, racer: Racer) -> None:
        self.selector.unregister(racer.pipe)
        os.close(racer.pipe)
        self.dismiss(racer)
        del self.racers[racer.pipe]
        _, status = os.waitpid(racer.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        if racer.ended or racer.grows:
            return
        if code == OUT_OF_MEMORY:
            assert self.track is not None
            sentence = beyond_memory(self.track)
        elif code == -signal.SIGKILL:
            sentence = "Its process was killed, most likely because memory ran out. Race it on fewer rows, or choose a smaller model."
        elif code < 0:
            sentence = f"Its process was ended by {signal.Signals(-code).name}. The race goes on; race.log has the details."
        else:
            sentence = f"Its process ended without an answer (code {code}). The race goes on; race.log has the details."
        self.say("state", who=racer.key, state="crashed", sentence=sentence)

    # ---- What people ask for ----

    def open_pipe(self) -> None:
        path = self.folder / "control.pipe"
        with contextlib.suppress(FileExistsError):
            os.mkfifo(path, 0o600)
        self.pipe = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        self.selector.register(self.pipe, selectors.EVENT_READ, self.woken)

    def close_pipe(self) -> None:
        self.selector.unregister(self.pipe)
        os.close(self.pipe)

    def woken(self, fd: int) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(fd, 4096)

    def requests(self) -> list[Path]:
        try:
            return sorted(
                file
                for file in (self.folder / "control").iterdir()
                if file.suffix == ".json" and not file.name.startswith(".")
            )
        except FileNotFoundError:
            return []

    def read_requests(self) -> None:
        for file in self.requests():
            try:
                asked = json.loads(file.read_text())
            except ValueError:
                asked = {}
            do = asked.get("do")
            if do in ("add", "again", "grow") and self.story.over:
                self.say("race", state="racing")
            if do == "add":
                entrant = Asked.from_json(asked["contestant"])
                if entrant.key not in self.story.contestants:
                    self.enter(entrant)
            elif do == "stop":
                self.stop(asked.get("who"))
            elif (
                do == "again"
                and (contestant := self.story.contestants.get(asked.get("who", "")))
                and contestant.state not in folders.LIVE
            ):
                if asked.get("minutes"):
                    contestant.asked = replace(contestant.asked, minutes=asked["minutes"])
                self.say("state", who=contestant.key, state="waiting")
            elif do == "grow":
                self.to_grow = self.sizes_to_grow(asked)
            # last: who waits sees either the request or what came of it
            file.unlink(missing_ok=True)

    def sizes_to_grow(self, asked: dict[str, Any]) -> Sizes:
        from engine.arena.grow import sizes_of

        assert self.track is not None
        rows, count = len(self.track.inputs.train), int(asked.get("sizes") or 6)
        return Sizes(tuple(sizes_of(rows, count)), int(asked.get("repeats") or 3))

    def stop(self, who: str | None) -> None:
        """One, or all that have not finished."""
        for racer in list(self.racers.values()):
            if who in (None, racer.key) and not racer.ended:
                racer.why = "stopped"
                self.end(racer, "Stopped by hand.")
        for contestant in self.story.contestants.values():
            if contestant.state == "waiting" and who in (None, contestant.key):
                self.say(
                    "state",
                    who=contestant.key,
                    state="stopped",
                    sentence="Stopped by hand, before it began.",
                )
        if who is None:
            self.to_grow = None

    # ---- The end ----

    def finish(self) -> None:
        """All are in: the test part is opened, once for all of them, and the verdict is given."""
        from engine.arena import judge

        if self.story.over:
            return
        track = self.track
        assert track is not None
        done = [rival for rival in self.story.contestants.values() if rival.done]
        fresh = [rival for rival in done if rival.test is None]
        predictions: dict[str, Said] = {}
        for rival in done:
            try:
                arrays = folders.read_said(self.folder, rival.key)
            except DamagedError as why:  # the verdict is about the others
                self.say("note", who=rival.key, text=str(why))
                continue
            if "test" in arrays:
                predictions[rival.key] = Said(arrays["test"], arrays.get("test_probability"))
        if fresh:
            truth = track.y("test")
            assert self.story.data is not None
            times = count_opening(
                self.folder.parent.parent,
                self.asked.get("owner"),
                self.story.data.hash,
                f"race {self.asked.get('name', '')}".strip(),
            )
            self.say("opened", count=times)
            for rival in fresh:
                if rival.key in predictions:
                    result = answers.result_of(
                        track.measure, truth, predictions[rival.key], track.classes
                    )
                    self.say("test", who=rival.key, test=result.as_json())
        try:
            verdict = judge.verdict(self.story, track, predictions)
        except Exception:
            traceback.print_exc()
            verdict = Verdict(
                "The verdict could not be made", "The scores stand. race.log has the details."
            )
        self.say("verdict", verdict=verdict.as_json())
        if self.to_grow is None:
            self.say("race", state="finished")

    def grow(self) -> None:
        """Learning curves, one contestant and one size after another, on the free cores."""
        from engine.arena import grow

        sizes, self.to_grow = self.to_grow, None
        assert sizes is not None
        self.say("race", state="racing")
        grow.run(self, sizes)


def beyond_memory(track: Track) -> str:
    return needs_more_memory("It", track.memory, "Race it on fewer rows.")


def compete(contestant: Contestant, track: Track, tell: Callable[..., None]) -> Message:
    """In the contestant's process: the work; gives its last word."""
    try:
        if contestant.asked.is_network:
            from engine.arena import network

            network.work(contestant, track, tell)
        else:
            work(contestant.asked, track, tell)
    except (CannotFit, folders.RaceError) as why:
        return Message("refusal", str(why))
    except Exception as why:
        if lacks_memory(why):
            return Message("memory", beyond_memory(track))
        traceback.print_exc()
        text = first_line(why, 200)
        return Message(
            "mistake",
            f"It ended with an error: {text}. The race goes on; race.log has the details.",
        )
    return Message("answer", answer={})


def points_of(inputs: Inputs, most: int = 600) -> RowsOnPlane:
    rows = inputs.train[:: max(1, len(inputs.train) // most)][:most]
    values = inputs.x(rows).to_numpy(float)
    return RowsOnPlane(
        tuple(inputs.numbers),
        tuple(map(tuple, np.round(values, 4).tolist())),
        tuple(inputs.y(rows).tolist()),
    )


def class_shares(inputs: Inputs) -> tuple[float, ...]:
    counts = np.bincount(inputs.y(inputs.train).astype(int), minlength=len(inputs.classes))
    return tuple(round(float(value), 4) for value in counts[:200] / max(1, counts.sum()))


def get_ready() -> None:
    """Imports what almost every race needs, so that no contestant has to; rarer models import their
    own.
    """
    # nothing that is imported is ever given back: a tenth of the import's time would go into
    # looking for it
    gc.disable()
    import pandas  # noqa: F401
    import scipy.stats  # noqa: F401
    import sklearn.compose
    import sklearn.dummy
    import sklearn.ensemble
    import sklearn.impute
    import sklearn.linear_model
    import sklearn.naive_bayes
    import sklearn.neighbors
    import sklearn.pipeline
    import sklearn.preprocessing
    import sklearn.svm
    import sklearn.tree  # noqa: F401

    from engine.arena import judge  # noqa: F401
    from engine.arena.classical import prepare, shapes, stages  # noqa: F401

    classical.catalogue()
    # a collection in a contestant would touch, and so copy, every page that it shares with the host
    gc.freeze()
    gc.enable()


def leave(host: Host) -> None:
    """The machine goes down: contestants end with the host, and begin again with the next one."""
    for racer in host.racers.values():
        with contextlib.suppress(ProcessLookupError):
            os.killpg(racer.pid, signal.SIGKILL)
    os._exit(0)


def main() -> int:
    if len(sys.argv) > 1:
        named = sys.argv[1]
        get_ready()
    else:
        get_ready()
        named = sys.stdin.readline().strip()
    if not named:  # nobody wants a race any more
        return 0
    folder = Path(named)
    with open(folder / "race.log", "ab", buffering=0) as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    with open(folder / "host.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # a host that is just leaving is waited for
        host = Host(folder)
        signal.signal(signal.SIGTERM, lambda *_: leave(host))
        try:
            host.run()
        except Exception:
            traceback.print_exc()
            host.say(
                "race",
                state="stopped",
                sentence="The race ended with a mistake of ours. What had finished is kept; race.log has the details.",
            )
            return 1
    return 0


if __name__ == "__main__":
    # everything is on the disk by then; taking all that is imported apart would cost a race 1% of
    # its time
    os._exit(main())
