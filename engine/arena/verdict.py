"""Who is ahead and how sure, in words that claim no more than the test gives.

Which two are compared is settled on validation, before the test part is opened: the best classical
model against the best network, and the best of all against the next. Both p-values are corrected
for there being two. A model that merely happens to lead on the test part is named, and its lead
tested with a correction for all contestants.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from engine.arena.standing import Cost, Lead, Verdict
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
    cost: Cost | None = None
    entry: str = ""

    @property
    def fit_seconds(self) -> float:
        return (self.cost.fit if self.cost else None) or 0.0


@dataclass(frozen=True)
class Bench:
    """The contestants before their judge: who they are, and what is true of the test rows."""

    measure: Measure
    truth: np.ndarray
    entered: Sequence[Entered]
    fold_rows: tuple[int, int] = (0, 0)

    @cached_property
    def ranked(self) -> list[Entered]:
        """As validation has them, the best first; baselines last."""
        return sorted(
            self.entered,
            key=lambda entrant: (
                not entrant.is_baseline,
                entrant.validation if entrant.validation is not None else -np.inf,
            ),
            reverse=True,
        )

    @cached_property
    def score(self) -> dict[str, float]:
        """Of each on the test rows."""
        return {
            entrant.key: self.measure.of(self.truth, self.said(entrant)) for entrant in self.entered
        }

    @cached_property
    def name(self) -> dict[str, str]:
        networks = sum(entrant.is_network for entrant in self.entered)
        return {entrant.key: called(entrant, networks) for entrant in self.entered}

    def said(self, entrant: Entered) -> np.ndarray:
        return entrant.said.reshape(self.truth.shape)

    def compared(self, first: Entered, second: Entered) -> Test:
        """On the test rows alone."""
        return scores.compare(self.measure, self.truth, self.said(first), self.said(second))

    def tested(self, first: Entered, second: Entered) -> Test:
        """Over the folds, where there are enough; where they and the test rows point different
        ways, nothing is claimed.
        """
        on_test = self.compared(first, second)
        if len(first.folds) < 3 or len(first.folds) != len(second.folds):
            return on_test
        differences = np.array(first.folds) - np.array(second.folds)
        over_folds = intervals.corrected_t(differences, *self.fold_rows)
        if over_folds.lead * on_test.lead < 0:
            detail = f"{over_folds.detail}; {DIFFERENT_WAYS}"
            return replace(on_test, p=1.0, detail=detail)
        return over_folds


@dataclass(frozen=True)
class Pair:
    """Two that were compared, the one ahead first."""

    ahead: Entered
    behind: Entered
    test: Test

    @property
    def keys(self) -> set[str]:
        return {self.ahead.key, self.behind.key}

    def lead(self, of: str, over: str) -> Lead:
        return Lead(self.ahead.key, self.behind.key, of, over, self.test, self.test.shown)


DIFFERENT_WAYS = "folds and test part point different ways"


def judge(
    measure: Measure,
    truth: np.ndarray,
    entered: Sequence[Entered],
    *,
    opened: int = 1,
    fold_rows: tuple[int, int] = (0, 0),
    left_out: tuple[int, str] = (0, ""),
) -> Verdict:
    """The verdict, with the pairs that were tested. `left_out`: how many did not race for the same
    reason.
    """
    bench = Bench(measure, truth, entered, fold_rows)
    others = f"{left_out[0]} contestants were left out: {left_out[1]}" if left_out[0] else ""
    if not bench.ranked:
        why = others or "Each contestant below says why. Mend that, or add others."
        return Verdict("Nobody finished", why)
    if len(bench.ranked) == 1:
        return _alone(bench, others, opened)
    pairs = _tested_pairs(bench)
    first = pairs[0]
    names, test, rows = bench.name, first.test, len(truth)
    sentences = [
        _outcome(bench, first),
        *(_further(bench, pair, test.shown) for pair in pairs[1:]),
        *_surprise(bench, pairs),
        *_baseline(bench),
        *([others] if others else []),
        *([_opened_often(opened)] if opened > 1 else []),
    ]
    counts = measure.name == "accuracy" and not test.shown
    return Verdict(
        _title(bench, first),
        " ".join(sentences),
        leader=first.ahead.key,
        best=bench.ranked[0].key,
        shown=test.shown,
        lead=first.lead(names[first.ahead.key], names[first.behind.key]),
        pairs=tuple(pair.lead(pair.ahead.title, pair.behind.title) for pair in pairs),
        rows=rows,
        opened=opened,
        needed=rows_needed(truth, first.ahead.said, first.behind.said) if counts else None,
    )


def _alone(bench: Bench, others: str, opened: int) -> Verdict:
    only, rows = bench.ranked[0], len(bench.truth)
    reached = shown(bench.measure, bench.score[only.key])
    text = f"It reaches {reached} on {rows:,} unseen rows. {others or 'Add a contestant to compare it with.'}"
    return Verdict(f"{only.title} raced alone", text, leader=only.key, rows=rows, opened=opened)


def _tested_pairs(bench: Bench) -> list[Pair]:
    """One or two pairs, settled on validation; their p-values corrected for their number."""
    ranked, best = bench.ranked, bench.ranked[0]
    networks = [entrant for entrant in ranked if entrant.is_network]
    classical = [entrant for entrant in ranked if not entrant.is_network]
    pairs = [(classical[0], networks[0])] if networks and classical else [(best, ranked[1])]
    already = {entrant.key for entrant in pairs[0]}
    rest = [entrant for entrant in ranked[1:] if {entrant.key, best.key} != already]
    if rest and len(ranked) > 2:
        pairs.append((best, rest[0]))
    tests = [bench.tested(first, second) for first, second in pairs]
    corrected = intervals.holm([test.p for test in tests])
    judged = (test.corrected(p, len(tests)) for test, p in zip(tests, corrected, strict=True))
    return [
        Pair(second, first, test.turned()) if test.lead < 0 else Pair(first, second, test)
        for (first, second), test in zip(pairs, judged, strict=True)
    ]


# ---- its sentences -------------------------------------------------------------------------------
def _title(bench: Bench, pair: Pair) -> str:
    ahead, behind = bench.name[pair.ahead.key], bench.name[pair.behind.key]
    if pair.test.shown:
        return f"{start(ahead)} is ahead of {behind}"
    return f"No difference shown between {ahead} and {behind}"


def _outcome(bench: Bench, pair: Pair) -> str:
    """Both scores, and what the test says of their difference."""
    test, rows = pair.test, len(bench.truth)
    ahead, behind = bench.score[pair.ahead.key], bench.score[pair.behind.key]
    over = f", over {len(pair.ahead.folds)} folds" if test.name.startswith("corrected") else ""
    if ahead == behind and not over:
        return f"Both reach {shown(bench.measure, ahead)} on {rows:,} unseen rows."
    if test.detail.endswith(DIFFERENT_WAYS):
        how = f"{DIFFERENT_WAYS}, so nothing is claimed"
    elif test.shown:
        how = "more than chance would give"
    elif test.p < intervals.SURE:
        how = "too close to call, since the interval of the lead reaches to zero"
    else:
        how = "chance alone would often give as much"
    a, b = shown_apart(bench.measure, ahead, behind)
    return f"{a} against {b} on {rows:,} unseen rows: {how} ({p_of(test)}{over})."


def _further(bench: Bench, pair: Pair, also: bool) -> str:
    ahead, behind = bench.name[pair.ahead.key], bench.name[pair.behind.key]
    if not pair.test.shown:
        return f"Between {ahead} and {behind}, no difference shown."
    as_well = " as well" if also else ""
    return f"{start(ahead)} is ahead of {behind}{as_well} ({p_of(pair.test)})."


def _surprise(bench: Bench, pairs: Sequence[Pair]) -> list[str]:
    """Somebody leads on the test part who was not the choice beforehand."""
    score, tested = bench.score, set[str]().union(*(pair.keys for pair in pairs))
    top = max(bench.entered, key=lambda entrant: score[entrant.key])
    if top.key in tested or score[top.key] <= max(score[key] for key in tested):
        return []
    rivals = (entrant for entrant in bench.entered if entrant.key in tested)
    test = bench.compared(top, max(rivals, key=lambda entrant: score[entrant.key]))
    possible = len(bench.entered) * (len(bench.entered) - 1) // 2
    p = min(1.0, test.p * possible)
    rest = (
        f"that holds even counting all {possible} pairs ({said_p(p)})"
        if p < intervals.SURE and test.interval[0] > 0
        else "but validation had not picked it, and with so many contestants such a lead may be luck"
    )
    reached = shown(bench.measure, score[top.key])
    return [f"{start(bench.name[top.key])} has the highest test score, {reached}; {rest}."]


def _baseline(bench: Bench) -> list[str]:
    """A leader that does not beat the baseline has learned nothing, and a network below it is worse
    than an answer that looks at nothing.
    """
    best = bench.ranked[0]
    baselines = [entrant for entrant in bench.entered if entrant.is_baseline]
    if not baselines or best.is_baseline:
        return []
    base = max(baselines, key=lambda entrant: bench.score[entrant.key])
    test = bench.compared(best, base)
    sentences = []
    if not test.shown or test.lead < 0:
        leader, baseline = bench.name[best.key], bench.name[base.key]
        sentences.append(
            f"Not even {leader} is shown to beat {baseline}: there may be nothing to learn in these columns."
        )
    return sentences + [
        _below(bench, entrant, base)
        for entrant in bench.ranked
        if entrant.is_network
        if bench.score[entrant.key] < bench.score[base.key]
    ]


def _below(bench: Bench, network: Entered, base: Entered) -> str:
    reached, always = shown_apart(bench.measure, bench.score[network.key], bench.score[base.key])
    return (
        f"{start(bench.name[network.key])} ranks below {bench.name[base.key]} "
        f"({reached} against {always}), which looks at nothing: do not use it as it is."
    )


def _opened_often(opened: int) -> str:
    return (
        f"The test part has been opened {opened} times: each further look makes its answer weaker."
    )


# ---- words ---------------------------------------------------------------------------------------
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


def p_of(test: Test) -> str:
    """Both p-values where they differ: the interval beside them is of these two alone.

    >>> p_of(Test("swap", 0.58, 0.02, (-0.006, 0.038), 250, alone=0.29, compared=2))
    'p = 0.29 for these two, 0.58 corrected for 2 comparisons'
    """
    if not test.is_corrected or test.alone is None or said_p(test.alone) == said_p(test.p):
        return said_p(test.p)
    corrected = said_p(test.p).removeprefix("p = ")
    return (
        f"{said_p(test.alone)} for these two, {corrected} corrected for {test.compared} comparisons"
    )


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
