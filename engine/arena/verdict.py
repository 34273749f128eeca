"""Who is ahead and how sure, in words that claim no more than the test gives.

Which two are compared is settled on validation, before the test part is opened: the best classical
model against the best network, and the best of all against the next. Both p-values are corrected
for there being two. A model that merely happens to lead on the test part is named, and its lead
tested with a correction for all contestants.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from engine.measures import intervals, scores
from engine.measures.intervals import Test
from engine.measures.scores import Measure


@dataclass(frozen=True)
class Entered:
    """A contestant that has finished, as the verdict needs it."""

    key: str
    title: str
    is_network: bool
    is_baseline: bool
    validation: float | None
    said: np.ndarray
    folds: tuple[float, ...] = ()
    interpretable: str = ""
    cost: dict[str, Any] = field(default_factory=dict)
    entry: str = ""


def judge(
    measure: Measure, truth: np.ndarray, entered: Sequence[Entered], *, opened: int = 1, fold_rows: tuple[int, int] = (0, 0),
    left_out: tuple[int, str] = (0, ""),
) -> dict[str, Any]:  # fmt: skip
    """The verdict as JSON: title, text, the pairs that were tested, the lead to draw. `left_out`:
    how many did not race for the same reason.
    """
    others = f"{left_out[0]} contestants were left out: {left_out[1]}" if left_out[0] else ""
    rows = len(truth)
    score = {
        entrant.key: measure.of(truth, entrant.said.reshape(truth.shape)) for entrant in entered
    }
    ranked = sorted(
        entered,
        key=lambda entrant: (
            not entrant.is_baseline,
            entrant.validation if entrant.validation is not None else -np.inf,
        ),
        reverse=True,
    )
    if not ranked:
        return {
            "title": "Nobody finished",
            "text": others or "Each contestant below says why. Mend that, or add others.",
            "pairs": [],
            "lead": None,
        }
    if len(ranked) == 1:
        only = ranked[0]
        text = f"It reaches {shown(measure, score[only.key])} on {rows:,} unseen rows. {others or 'Add a contestant to compare it with.'}"
        return {
            "title": f"{only.title} raced alone",
            "text": text,
            "pairs": [],
            "lead": None,
            "leader": only.key,
            "rows": rows,
            "opened": opened,
        }
    networks = [entrant for entrant in ranked if entrant.is_network]
    classical = [entrant for entrant in ranked if not entrant.is_network]
    best = ranked[0]
    pairs = [(classical[0], networks[0])] if networks and classical else [(best, ranked[1])]
    rest = [
        entrant
        for entrant in ranked[1:]
        if {entrant.key, best.key} != {entrant.key for entrant in pairs[0]}
    ]
    if rest and len(ranked) > 2:
        pairs.append((best, rest[0]))
    tests = [_test(measure, truth, first, second, fold_rows) for first, second in pairs]
    for place, p in enumerate(intervals.holm([test.p for test in tests])):
        tests[place] = replace(tests[place], p=p)
    tested_pairs = []
    for (first, second), test in zip(pairs, tests, strict=True):
        if test.lead < 0:  # the one ahead is named first
            first, second, test = second, first, _turned(test)
        tested_pairs.append((first, second, test))
    first, second, test = tested_pairs[0]
    names = {entrant.key: called(entrant, len(networks)) for entrant in entered}
    title = (
        f"{start(names[first.key])} is ahead of {names[second.key]}"
        if test.shown
        else f"No difference shown between {names[first.key]} and {names[second.key]}"
    )
    how = "more than chance would give" if test.shown else "chance alone would often give as much"
    if not test.shown and test.p < intervals.SURE:
        how = "too close to call, since the interval of the lead reaches to zero"
    if test.detail.endswith("point different ways"):
        how = "folds and test part point different ways, so nothing is claimed"
    over = f", over {len(first.folds)} folds" if test.name.startswith("corrected") else ""
    a, b = shown_apart(measure, score[first.key], score[second.key])
    sentences = [f"{a} against {b} on {rows:,} unseen rows: {how} ({said_p(test.p)}{over})."]
    if score[first.key] == score[second.key] and not over:
        sentences = [f"Both reach {shown(measure, score[first.key])} on {rows:,} unseen rows."]
    for ahead, behind, other in tested_pairs[1:]:
        if other.shown:
            sentences.append(
                f"{start(names[ahead.key])} is ahead of {names[behind.key]}{' as well' if test.shown else ''} ({said_p(other.p)})."
            )
        else:
            sentences.append(
                f"Between {names[ahead.key]} and {names[behind.key]}, no difference shown."
            )
    sentences += _surprise(
        measure,
        truth,
        entered,
        score,
        {entrant.key for pair in tested_pairs for entrant in pair[:2]},
        names,
    )
    sentences += _baseline(measure, truth, entered, best, score, names)
    if others:
        sentences.append(others)
    if opened > 1:
        sentences.append(
            f"The test part has been opened {opened} times: each further look makes its answer weaker."
        )
    return {
        "title": title,
        "text": " ".join(sentences),
        "leader": first.key,
        "best": best.key,
        "shown": test.shown,
        "lead": {
            "first": first.key,
            "second": second.key,
            "of": names[first.key],
            "over": names[second.key],
            **test.as_json(),
        },
        "pairs": [
            {"first": a.key, "second": b.key, "of": a.title, "over": b.title, **t.as_json()}
            for a, b, t in tested_pairs
        ],
        "rows": rows,
        "opened": opened,
        "needed": rows_needed(truth, first.said, second.said)
        if measure.name == "accuracy" and not test.shown
        else None,
    }


def _test(
    measure: Measure, truth: np.ndarray, first: Entered, second: Entered, fold_rows: tuple[int, int]
) -> Test:
    on_test = scores.compare(
        measure, truth, first.said.reshape(truth.shape), second.said.reshape(truth.shape)
    )
    if len(first.folds) < 3 or len(first.folds) != len(second.folds):
        return on_test
    over = intervals.corrected_t(np.array(first.folds) - np.array(second.folds), *fold_rows)
    if over.lead * on_test.lead < 0:  # folds and test part point different ways: nothing is claimed
        return replace(
            on_test, p=1.0, detail=f"{over.detail}; folds and test part point different ways"
        )
    return over


def _turned(test: Test) -> Test:
    low, high = test.interval
    return replace(test, lead=-test.lead, interval=(-high, -low))


def _surprise(
    measure: Measure,
    truth: np.ndarray,
    entered: Sequence[Entered],
    score: dict[str, float],
    tested: set[str],
    names: dict[str, str],
) -> list[str]:
    """Somebody leads on the test part who was not the choice beforehand."""
    top = max(entered, key=lambda entrant: score[entrant.key])
    if top.key in tested or score[top.key] <= max(score[key] for key in tested):
        return []
    against = max(
        (entrant for entrant in entered if entrant.key in tested),
        key=lambda entrant: score[entrant.key],
    )
    test = scores.compare(
        measure, truth, top.said.reshape(truth.shape), against.said.reshape(truth.shape)
    )
    pairs = len(entered) * (len(entered) - 1) // 2
    p = min(1.0, test.p * pairs)
    rest = (
        f"that holds even counting all {pairs} pairs ({said_p(p)})"
        if p < intervals.SURE and test.interval[0] > 0
        else "but validation had not picked it, and with so many contestants such a lead may be luck"
    )
    return [
        f"{start(names[top.key])} has the highest test score, {shown(measure, score[top.key])}; {rest}."
    ]


def _baseline(
    measure: Measure,
    truth: np.ndarray,
    entered: Sequence[Entered],
    best: Entered,
    score: dict[str, float],
    names: dict[str, str],
) -> list[str]:
    """A leader that does not beat the baseline has learned nothing."""
    baselines = [entrant for entrant in entered if entrant.is_baseline]
    if not baselines or best.is_baseline:
        return []
    base = max(baselines, key=lambda entrant: score[entrant.key])
    test = scores.compare(
        measure, truth, best.said.reshape(truth.shape), base.said.reshape(truth.shape)
    )
    if test.shown and test.lead > 0:
        return []
    return [
        f"Not even {names[best.key]} is shown to beat {names[base.key]}: there may be nothing to learn in these columns."
    ]


def called(entrant: Entered, networks: int) -> str:
    """As a sentence says it: your network, gradient boosting, LightGBM."""
    if entrant.is_network and networks == 1:
        return "your network"
    return entrant.title if entrant.is_network else in_a_sentence(entrant.title)


def in_a_sentence(title: str, network: bool = False) -> str:
    """As a sentence says it; a network's name is its owner's, and stays.

    >>> in_a_sentence("Gradient boosting"), in_a_sentence("LightGBM"), in_a_sentence("SGD, row by row")
    ('gradient boosting', 'LightGBM', 'SGD, row by row')
    """
    if network and title != "Your network":
        return title
    first = title.split()[0]
    proper = (
        first.isupper()
        or any(letter.isupper() for letter in first[1:])
        or first in ("Bayes", "Gaussian")
        or len(first) == 1
    )
    return title if proper else title[0].lower() + title[1:]


def start(name: str) -> str:
    return name if name.startswith("k nearest") else name[0].upper() + name[1:]


def shown(measure: Measure, value: float, more: int = 0) -> str:
    return (
        f"{100 * value:.{1 + more}f}%"
        if measure.share
        else f"{measure.title} {minus(f'{value:.{3 + more}f}')}"
    )


def shown_apart(measure: Measure, first: float, second: float) -> tuple[str, str]:
    """Two different scores with as many digits as it takes to see that they differ."""
    for more in range(4):
        both = shown(measure, first, more), shown(measure, second, more)
        if both[0] != both[1]:
            break
    return both


def minus(text: str) -> str:
    """
    >>> minus("-0.123"), minus("-0.000")
    ('−0.123', '0.000')
    """
    return text.replace("-", "−" if float(text) else "")


def said_p(p: float) -> str:
    """
    >>> said_p(0.00031), said_p(0.74), said_p(1e-9)
    ('p = 0.0003', 'p = 0.74', 'p < 0.0001')
    """
    if p < 0.0001:
        return "p < 0.0001"
    return f"p = {p:.4f}" if p < 0.001 else f"p = {p:.3f}" if p < 0.1 else f"p = {p:.2f}"


def rows_needed(truth: np.ndarray, first: np.ndarray, second: np.ndarray) -> int | None:
    """About how many test rows would show this lead in four of five races, if it is real."""
    first_right, second_right = truth == first, truth == second
    differ = float(np.mean(first_right != second_right))
    lead = float(np.mean(first_right) - np.mean(second_right))
    if lead == 0:
        return None
    return int(
        np.ceil((1.96 * differ**0.5 + 0.84 * max(1e-12, differ - lead**2) ** 0.5) ** 2 / lead**2)
    )
