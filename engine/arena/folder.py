"""A race on the disk: what was asked (race.json), what happened (events.jsonl, one writer: the
host), what was said of each row (said/*.npz).

The web server and scripts read these files; they ask for things by leaving a file in control/ and
waking the host through its pipe.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import time
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from engine import files as jobs_home
from engine.arena.standing import (
    Asked,
    Chosen,
    ContestantStanding,
    Cost,
    DataFacts,
    Growing,
    Grown,
    Happening,
    Point,
    RaceStanding,
    Terms,
    Verdict,
)
from engine.errors import DamagedError, Refusal
from engine.files import (
    check_hash,
    hash_of,
    keeping,
    note_hash,
    read_json,
    write_durably,
)
from engine.measures.answers import Result

RACE_ID = re.compile(r"[a-z0-9]{8,40}")
KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
FORMAT = 1
LIVE = ("waiting", "fitting", "training")
OVER = ("finished", "stopped")

Json = dict[str, Any]


class NoSuchRace(Refusal, LookupError):
    """There is no race of this id, or it belongs to somebody else."""

    def __init__(self) -> None:
        super().__init__(
            "There is no such race here. It was deleted, or the link belongs to somebody else."
        )


class RaceError(Refusal, ValueError):
    """A race cannot do what was asked; the text is a sentence for the person."""


def one_core() -> dict[str, str]:
    """The environment of processes that fit: one core a contestant, and a process that forks must
    hold no threads.
    """
    names = (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
        "LOKY_MAX_CPU_COUNT",
    )
    return {**os.environ, **dict.fromkeys(names, "1")}


def races_folder(home: Path | str | None = None) -> Path:
    return jobs_home.home(home) / "races"


def place(race: str, home: Path | str | None = None) -> Path:
    """The folder of a race by its id; nothing that a person typed becomes a path."""
    if not RACE_ID.fullmatch(race):
        raise NoSuchRace
    folder = races_folder(home) / race
    if not (folder / "race.json").exists():
        raise NoSuchRace
    return folder


def create(asked: Json, home: Path | str | None = None) -> Path:
    """A new folder with what was asked."""
    race = time.strftime("a%y%m%d%H%M%S") + secrets.token_hex(5)
    folder = races_folder(home) / race
    with keeping("The race", jobs_home.home(home)):
        folder.mkdir(parents=True, mode=0o700)
        (folder / "said").mkdir()
        (folder / "jobs").mkdir()
        jobs = asked.pop("jobs", {})
        for key, job in jobs.items():
            assert KEY.fullmatch(key)
            write_durably(folder / "jobs" / f"{key}.json", job)
        write_durably(
            folder / "race.json", {"format": FORMAT, "id": race, "created": time.time(), **asked}
        )
    return folder


def asked_of(folder: Path) -> Json:
    asked = read_json(folder / "race.json")
    if not isinstance(asked, dict):
        raise NoSuchRace
    if asked.get("format", 0) > FORMAT:
        raise RaceError(
            "This race was made by a newer Layerloom and is left untouched. Update to open it."
        )
    return asked


# ---- What each contestant said ----


def keep_said(folder: Path, key: str, **arrays: np.ndarray | None) -> None:
    """Numbers only: no pickle."""
    file = folder / "said" / f"{key}.npz"
    part = file.with_name(f".{key}.{os.getpid()}.npz")
    np.savez(
        part,
        allow_pickle=False,
        **{name: value for name, value in arrays.items() if value is not None},
    )
    note_hash(file, hash_of(part))
    os.replace(part, file)


def read_said(folder: Path, key: str) -> dict[str, np.ndarray]:
    """What a contestant said of each row; nothing before it has. Raises DamagedError: of other
    answers the verdict would be another.
    """
    file = folder / "said" / f"{key}.npz"
    if not file.exists():
        return {}
    try:
        check_hash(file)
        with np.load(file, allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as why:
        reason = why if isinstance(why, DamagedError) else "it is no file of answers any more"
        raise DamagedError(
            f"What '{key}' said of each row cannot be trusted: {reason} ({file.name}). Let it race once more."
        ) from None


# ---- What happened ----


@dataclass
class Contestant:
    """One contestant as the events tell it."""

    key: str
    asked: Asked
    state: str = "waiting"  # waiting, fitting, training, done, left out, stopped, time out, crashed
    sentence: str = ""
    warning: str = ""
    estimate: float | None = None
    began: float | None = None
    points: list[Point] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    validation: Result | None = None
    cost: Cost | None = None
    test: Result | None = None
    how: Json | None = None  # coefficients, tree, boundary
    folds: tuple[float, ...] | None = None
    seeds: tuple[float, ...] | None = None
    chosen: Chosen | None = None
    run: str | None = None

    @property
    def done(self) -> bool:
        return self.state == "done"

    @property
    def options(self) -> Json:
        """Its settings, with those that were chosen on validation."""
        return {**(self.asked.options or {}), **(self.chosen.options if self.chosen else {})}

    @property
    def latest(self) -> Result | None:
        """On the test part, while that is shut on validation."""
        return self.test or self.validation

    @property
    def fit_seconds(self) -> float:
        return (self.cost.fit if self.cost else None) or 0.0

    def standing(self, full: bool = False) -> ContestantStanding:
        asked = self.asked
        return ContestantStanding(
            key=self.key,
            state=self.state,
            sentence=self.sentence,
            warning=self.warning,
            estimate=self.estimate,
            began=self.began,
            points=tuple(self.points),
            notes=tuple(self.notes),
            cost=self.cost,
            folds=self.folds,
            seeds=self.seeds,
            chosen=self.chosen,
            run=self.run,
            kind=asked.kind,
            title=asked.title,
            entry=asked.entry,
            options=asked.options,
            tune=asked.tune,
            interpretable=asked.interpretable,
            count=asked.count,
            group=asked.group,
            curve=asked.curve,
            validation=self.validation if full else shortened(self.validation),
            test=self.test if full else shortened(self.test),
            how=self.how if full else tuple(sorted(self.how or ())),
        )


def shortened(result: Result | None) -> Result | None:
    """Without the table of confusion, which would be most of what a page is told."""
    return None if result is None else replace(result, confusion=None)


READERS: dict[str, Callable[[Any], Any]] = {
    "validation": Result.from_json,
    "test": Result.from_json,
    "cost": Cost.from_json,
    "chosen": Chosen.from_json,
    "folds": tuple,
    "seeds": tuple,
    "run": str,
}
"""What an event may say of a contestant as a whole, and what reads it."""


@dataclass
class Story:
    """The state of a race: its events, folded. Reading on costs only what is new."""

    folder: Path
    asked: Json = field(default_factory=dict)
    offset: int = 0
    state: str = "waiting"
    sentence: str = ""
    seconds: float = 0.0  # since the first host began
    raced: float = 0.0  # of them until the last contestant was in
    data: DataFacts | None = None
    contestants: dict[str, Contestant] = field(default_factory=dict)
    opened: int = 0
    verdict: Verdict | None = None
    grown: Grown | None = None
    growing: Growing | None = None
    events: list[Happening] = field(default_factory=list)  # the last ones, in words

    def read_on(self) -> bool:
        """Folds what was written since; whether there was anything."""
        if not self.asked:
            self.asked = asked_of(self.folder)
        try:
            with open(self.folder / "events.jsonl", "rb") as file:
                file.seek(self.offset)
                content = file.read()
        except FileNotFoundError:
            return False
        end = content.rfind(b"\n") + 1  # a line that is being written is read next time
        if not end:
            return False
        self.offset += end
        for line in content[:end].splitlines():
            try:
                self.fold(json.loads(line))
            except ValueError:
                continue  # a line cut off by a power cut
        return True

    def fold(self, event: Json) -> None:
        kind, self.seconds = event["kind"], max(self.seconds, event.get("at", 0.0))
        who = self.contestants.get(event.get("who", ""))
        if who is not None and kind in ("state", "point", "cost"):
            self.raced = event.get("at", self.raced)
        if kind == "race":
            self.state, self.sentence = event["state"], event.get("sentence", "")
        elif kind == "data":
            self.data = DataFacts.from_json(event["data"])
        elif kind == "entered":
            self.verdict = None  # it did not know of this one
            self.contestants[event["who"]] = Contestant(
                event["who"],
                Asked.from_json({"key": event["who"], **event["asked"]}),
                estimate=event.get("estimate"),
                warning=event.get("warning", ""),
            )
        elif kind == "opened":
            self.opened = event["count"]
        elif kind == "verdict":
            self.verdict = Verdict.from_json(event["verdict"])
        elif kind == "growing":
            self.growing = Growing.from_json(event["growing"])
        elif kind == "grown":
            self.grown, self.growing = Grown.from_json(event["grown"]), None
        elif who is None:
            pass
        elif kind == "state":
            who.state, who.sentence = event["state"], event.get("sentence", "")
            if event["state"] in ("fitting", "training"):
                who.began = event.get("at")
            if event["state"] == "waiting":  # once more, after its host died
                who.points.clear()
                who.test, self.verdict = None, None
        elif kind == "point":
            who.points.append(Point(event["x"], event["y"], event["step"]))
        elif kind == "note":
            if event["text"] not in who.notes:
                who.notes.append(event["text"])
        elif kind in READERS:
            setattr(who, kind, READERS[kind](event[kind]))
        elif kind == "how":
            who.how = {**(who.how or {}), **event["how"]}
        if text := event.get("text"):
            happening = Happening(event.get("at"), event.get("who"), kind, text)
            self.events = [*self.events[-199:], happening]

    @property
    def over(self) -> bool:
        return self.state in OVER

    def standing(self) -> RaceStanding:
        asked = self.asked
        return RaceStanding(
            id=asked["id"],
            name=asked.get("name", ""),
            project=asked.get("project"),
            created=asked.get("created"),
            shared=bool(asked.get("shared")),
            measure=asked.get("measure"),
            options=Terms.from_json(asked),
            cursor=str(self.offset),
            state=self.state,
            sentence=self.sentence,
            seconds=self.raced if self.growing or self.over else self.seconds,
            data=self.data,
            opened=self.opened,
            verdict=self.verdict,
            growing=self.growing,
            grown=self.grown,
            contestants=[contestant.standing() for contestant in self.contestants.values()],
            events=self.events[-30:],
        )


def read(folder: Path) -> Story:
    """The whole story so far."""
    story = Story(folder)
    story.asked = asked_of(folder)
    story.read_on()
    return story
