"""Made-up languages with exact rules: copy, turn around, add. A network that has understood makes
no mistake at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening, rows
from engine.reading.columns import Column, Raw, number


def copy(rng: np.random.Generator, longest: int) -> str:
    word = "".join(rng.choice(list("abcdefgh"), rng.integers(1, longest + 1)))
    return f"{word}>{word}."


def reverse(rng: np.random.Generator, longest: int) -> str:
    word = "".join(rng.choice(list("abcdefgh"), rng.integers(1, longest + 1)))
    return f"{word}>{word[::-1]}."


def add(rng: np.random.Generator, longest: int) -> str:
    a, b = (int(rng.integers(0, 10 ** int(rng.integers(1, min(longest, 9) + 1)))) for _ in range(2))
    return f"{a}+{b}={a + b}."


def load_recall(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    letters = rng.integers(0, 8, (options["rows"], options["letters"]))
    words = ["".join("abcdefgh"[k] for k in word) for word in letters]
    texts = np.empty(options["rows"], dtype=object)
    texts[:] = [f"{word}{'-' * options['gap']}>{word}" for word in words]
    return Raw({"text": Column("text", "text", texts)}, None, "next token", ("text",))


def load_adding(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    count, steps = options["rows"], options["steps"]
    numbers, marks = rng.uniform(0, 1, (count, steps)), np.zeros((count, steps))
    half = steps // 2
    marks[np.arange(count), rng.integers(0, half, count)] = 1
    marks[np.arange(count), rng.integers(half, steps, count)] = 1
    columns = {
        "series": Column(
            "series",
            "series",
            np.stack([numbers, marks], 2).astype(np.float32),
            ("number", "marked"),
        ),
        "sum": number("sum", (numbers * marks).sum(1)),
    }
    return Raw(columns, "sum", "regression", ("series",))


def _loader(
    make: Callable[[np.random.Generator, int], str],
) -> Callable[[dict[str, Any], Opening], Raw]:
    def load(options: dict[str, Any], opening: Opening) -> Raw:
        rng = np.random.default_rng(options["seed"])
        texts = np.empty(options["rows"], dtype=object)
        texts[:] = [make(rng, options["longest"]) for _ in range(options["rows"])]
        return Raw({"text": Column("text", "text", texts)}, None, "next token", ("text",))

    return load


def _entry(
    name: str,
    title: str,
    summary: str,
    explain: str,
    make: Callable[[np.random.Generator, int], str],
    longest: int,
    unit: str,
) -> DataSet:
    return DataSet(
        name,
        title,
        summary,
        explain,
        licence="generated here",
        source="drawn by lot on this machine",
        kind="text",
        task="next token",
        load=_loader(make),
        options=(
            Field("rows", "Lines", "int", 5000, "How many are drawn.", 100, 100_000, 100),
            Field("longest", "Longest", "int", longest, f"How many {unit} at most.", 1, 12),
            SEED,
        ),
        transforms=({"type": "characters", "options": {"length": 0}},),
        split={"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        reference="The rule is exact: what follows the sign can be known fully.",
        words=("sequence", "toy", "language", "algorithm"),
        group="generated",
    )


ENTRIES = (
    _entry("copy", "Copy", "A word and then the same word again: bcafe>bcafe.", "The first half is chance, the second is known: "
    "watch the loss fall to the first half's share and stop there.", copy, 8, "letters"),
    _entry("reverse", "Turn around", "A word and then the same word backwards: bcafe>efacb.", "The answer's first letter is the "
    "word's last: easy for attention, long to learn for a plain recurrent network.", reverse, 8, "letters"),
    _entry("add", "Add", "Sums written out: 47+85=132.", "Carrying has to be found from examples. Reading the digits from the "
        "left makes it hard, as it is for people.", add, 3, "digits a number"),
    DataSet(
        "recall", "Recall after a gap", "Letters, a gap, and then the same letters again: badc--------->badc.",
        "Hochreiter's and Schmidhuber's test of memory, as a text: nothing in the gap helps. Letters are chance until the sign, and all that follows is known, "
        "so the loss can fall to the share of the first letters and no further.",
        licence="generated here", source="drawn by lot on this machine", kind="text", task="next token", load=load_recall,
        options=(
            Field("rows", "Lines", "int", 5000, "How many are drawn.", 100, 100_000, 100),
            Field("letters", "Letters", "int", 8, "How many are to be kept in mind.", 1, 64),
            Field("gap", "Gap", "int", 16, "How many steps nothing is said.", 0, 512),
            SEED,
        ),
        transforms=({"type": "characters", "options": {"length": 0}},),
        split={"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        reference="Eight letters and a gap of 16: a perfect memory has a loss of 7·ln 8 / 32 = 0.455.",
        words=("sequence", "toy", "memory", "copy", "algorithm"), group="generated",
    ),
    DataSet(
        "adding", "Adding problem", "100 numbers, two of them marked: what is their sum?",
        "A plain recurrent network has forgotten the first one by the end, for its gradients fade over so many steps: it says 1 every time, which is wrong by 1/6 in the "
        "mean square. Gates were made against that.",
        licence="generated here", source="drawn by lot on this machine", kind="series", task="regression", load=load_adding,
        options=(rows(10_000), Field("steps", "Steps", "int", 100, "How long each series is.", 4, 1000), SEED),
        transforms=(), split={"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        reference="Always saying 1 has a mean square error of 0.167.",
        words=("series", "sequence", "toy", "memory", "long", "lstm"), group="generated",
    ),
)  # fmt: skip
