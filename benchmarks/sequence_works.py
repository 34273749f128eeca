"""The sets on which proposals for texts, series and forecasts are tried: shipped ones, drawn ones,
and those of a data folder, which are left out where it is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.looking.own_file import data_part
from engine.files import local_folders

Json = dict[str, Any]
LINEAR = ("logistic-regression", "linear-svm", "letters-logistic")
ALIKE = ("nearest-neighbour-series", "warped-neighbour", "random-convolutions")
AHEAD = ("last-value", "seasonal-naive", "exponential-smoothing", "ridge", "boosting-past")


@dataclass(frozen=True)
class Work:
    """One set; `against` are the classical contestants, `goal` those that a proposal must reach."""

    name: str
    kind: str  # texts, series, forecasts
    against: tuple[str, ...]
    goal: tuple[str, ...]
    data: Json = field(default_factory=dict)
    file: str = ""  # in a data folder
    make: Callable[[Path], Path] | None = None  # draws a file into this folder
    choices: Json = field(default_factory=dict)

    def opened(self, folder: Path) -> Json | None:
        """The `data` part of a plan; nothing where its file is not on this machine."""
        if self.make is not None and not self.file:
            return data_part(self.make(folder), folder=folder, **self.choices)
        if not self.file:
            return dict(self.data)
        path = next(
            (one / self.file for one in local_folders() if (one / self.file).exists()), None
        )
        if path is None:
            return None
        if self.make is not None:
            path = self.make(folder)
        return dict(self.data) if self.data else data_part(path, folder=folder, **self.choices)


GOOD = [
    "good",
    "great",
    "superb",
    "charming",
    "moving",
    "clever",
    "funny",
    "warm",
    "honest",
    "rich",
    "lovely",
    "sharp",
    "fine",
    "strong",
    "bright",
    "fresh",
]
BAD = [
    "bad",
    "dull",
    "awful",
    "boring",
    "weak",
    "silly",
    "empty",
    "loud",
    "cheap",
    "slow",
    "cold",
    "flat",
    "poor",
    "tired",
    "vague",
    "messy",
]
THINGS = [
    "film",
    "plot",
    "acting",
    "music",
    "story",
    "ending",
    "cast",
    "pace",
    "dialogue",
    "camera",
    "book",
    "meal",
    "service",
    "room",
    "phone",
    "battery",
    "screen",
    "food",
    "place",
    "staff",
]
FILL = [
    "the",
    "a",
    "and",
    "it",
    "was",
    "is",
    "this",
    "that",
    "with",
    "of",
    "in",
    "really",
    "quite",
    "very",
    "so",
    "somewhat",
    "here",
    "there",
    "again",
    "we",
    "they",
    "i",
    "you",
    "one",
    "some",
    "more",
    "much",
]


def reviews(folder: Path, rows: int = 1000) -> Path:
    """Short reviews of two moods: a few telling words among many that tell nothing, and now and
    then a "not" that turns one round.
    """
    rng = np.random.default_rng(7)
    rare = [f"{''.join(rng.choice(list('abdeiklmnorstu'), 6))}" for _ in range(2000)]
    lines = ["review\tmood"]
    for _ in range(rows):
        mood = int(rng.integers(2))
        words: list[str] = []
        for _ in range(int(rng.integers(2, 4))):
            like = rng.random() < 0.8
            side = mood if like else 1 - mood
            turned = rng.random() < 0.15
            said = str(rng.choice(GOOD if side != turned else BAD))
            filler = [str(word) for word in rng.choice(FILL, int(rng.integers(2, 6)))]
            words += [*filler, str(rng.choice(THINGS)), str(rng.choice(rare))]
            words += ["not", said] if turned else [said]
        lines.append(f"{' '.join(words)}.\t{('bad', 'good')[mood]}")
    return _written(folder / "reviews.tsv", lines)


KINDS = {
    "person": ("who {v} the {n}", "what {n} man {v} the {n}", "name the person who {v} {r}", "which {n} leader {v} {r}"),
    "place": ("where is the {n} of {r}", "what city has the {n} {n}", "in which country was {r} {v}", "what {n} lies near {r}"),
    "number": ("how many {n}s does {r} have", "how much {n} is in a {n}", "what year was the {n} {v}", "when did {r} {v} the {n}"),
    "thing": ("what {n} did {r} {v}", "which {n} is made of {n}", "what is the {n} called", "name a {n} of {r}"),
    "meaning": ("what is a {n}", "what does {n} mean", "why is the {n} {v}", "how do you {v} a {n}"),
    "short": ("what does {R} stand for", "what is the short form of {n}", "what is {R}", "how is {n} {n} abbreviated"),
}  # fmt: skip


def questions(folder: Path, rows: int = 1500) -> Path:
    """Questions of six kinds: the first words tell, and so do the others now and then."""
    rng = np.random.default_rng(11)
    nouns = [f"{''.join(rng.choice(list('aeiou'), 1))}{''.join(rng.choice(list('bcdfglmnprst'), 2))}{end}" for end in ("er", "ing", "el", "on", "ia") for _ in range(120)]  # fmt: skip
    verbs = ["built", "wrote", "found", "won", "led", "made", "sold", "painted", "broke", "sang"]
    names = [f"{''.join(rng.choice(list('BDGKLMNPRST'), 1))}{noun}" for noun in nouns[:200]]
    lines = ["question\tkind"]
    for _ in range(rows):
        kind = str(rng.choice(list(KINDS)))
        words = str(rng.choice(KINDS[kind]))
        while "{" in words:
            for mark, pool in (("{n}", nouns), ("{v}", verbs), ("{r}", names)):
                words = words.replace(mark, str(rng.choice(pool)), 1)
            words = words.replace("{R}", "".join(rng.choice(list("ABCDEFG"), 3)), 1)
        lines.append(f"{words}?\t{kind}")
    return _written(folder / "questions.tsv", lines)


def bells(folder: Path, rows: int = 600) -> Path:
    """Cylinder, bell and funnel (Saito, 1994): a plateau, a rise or a fall somewhere in noise."""
    rng = np.random.default_rng(5)
    steps = 96
    time = np.arange(steps)
    lines = [",".join([*(f"t{k}" for k in time), "shape"])]
    for number in range(rows):
        start, long = int(rng.integers(10, 32)), int(rng.integers(24, 56))
        inside = (time >= start) & (time < start + long)
        share = (time - start) / long
        height = (6 + rng.normal()) * inside
        shape = ("cylinder", "bell", "funnel")[number % 3]
        height *= {"cylinder": np.ones(steps), "bell": share, "funnel": 1 - share}[shape]
        values = height + rng.normal(size=steps)
        lines.append(",".join([*(f"{value:.4f}" for value in values), shape]))
    return _written(folder / "bells.csv", lines)


def vowels(folder: Path) -> Path:
    """Both files of the speakers in one, to be split by lot."""
    here = next(
        one / "japanese_vowels" for one in local_folders() if (one / "japanese_vowels").exists()
    )
    first, second = (
        (here / f"JapaneseVowels_{part}.ts").read_text(encoding="utf-8").split("@data\n")
        for part in ("TRAIN", "TEST")
    )
    path = folder / "vowels.ts"
    path.write_text(f"{first[0]}@data\n{first[1].rstrip()}\n{second[1]}", encoding="utf-8")
    return path


def _written(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


# Windows overlap, so that parts of a short series need more than the usual shares.
HALVES = {"type": "time", "train": 0.5, "validation": 0.25, "test": 0.25}


def _forecast(file: str, column: str, past: int, ahead: int) -> Work:
    choices = {"target": column, "as_": "forecast", "past": past, "ahead": ahead, "split": HALVES}
    return Work(file, "forecasts", AHEAD, ("seasonal-naive", "exponential-smoothing"), file=f"series/{file}.csv", choices=choices)  # fmt: skip


WORKS = {
    work.name: work
    for work in (
        Work("sms-spam", "texts", LINEAR, LINEAR[:2], {"set": "sms-spam"}, "sms_spam/sms.tsv"),
        Work("surnames", "texts", LINEAR, LINEAR[:2], {"set": "surnames"}, "names/Arabic.txt"),
        Work("reviews", "texts", LINEAR, LINEAR[:2], make=reviews, choices={"target": "mood"}),
        Work("questions", "texts", LINEAR, LINEAR[:2], make=questions, choices={"target": "kind"}),
        Work("waves", "series", ALIKE, ("warped-neighbour",), {"set": "waves"}),
        Work("mnist-1d", "series", ALIKE, ("warped-neighbour",), {"set": "mnist-1d"}, "mnist1d/mnist1d.npz"),
        Work("vowels", "series", ALIKE, ("warped-neighbour",), file="japanese_vowels", make=vowels),
        Work("bells", "series", ALIKE, ("warped-neighbour",), make=bells, choices={"target": "shape", "as_": "series wide"}),
        Work("seasons", "forecasts", AHEAD, ("seasonal-naive", "exponential-smoothing"), {"set": "seasons"}),
        _forecast("monthly-airline-passengers", "Passengers", 12, 6),
        _forecast("monthly-car-sales", "Sales", 12, 6),
        _forecast("monthly-sunspots", "Sunspots", 48, 12),
        _forecast("daily-max-temperatures", "Temperature", 48, 7),
    )
}  # fmt: skip
