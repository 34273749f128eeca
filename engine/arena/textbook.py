"""What textbooks say of classical models and networks, beside what this race measured. A row claims
nothing that was not measured here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np

from engine.arena.classical.entry import in_bytes
from engine.arena.standing import Claim, Cost, Curve, DataFacts, Grown
from engine.arena.verdict import Entered, called, in_a_sentence, shown, start
from engine.measures import scores
from engine.measures.scores import Measure

So = Literal["held", "not here", "open"]
Outcome = tuple[str, So]
"""What this race measured, in words, and whether the claim held."""
HELD: So = "held"
NOT_HERE: So = "not here"
OPEN: So = "open"
ALIKE = 1.25  # costs within this factor are about the same
FEATURED = ("pca-logistic", "summary-forest")
SAID = {"table": "a table", "image": "pictures", "text": "texts", "series": "series"}


def table(
    data: DataFacts,
    measure: Measure,
    truth: np.ndarray,
    entered: Sequence[Entered],
    grown: Grown | None,
) -> tuple[Claim, ...]:
    """Nine rows: what it is about, the claim, this race's number, whether it held."""
    by_validation = sorted(
        (entrant for entrant in entered if not entrant.is_baseline),
        key=lambda entrant: entrant.validation or -np.inf,
        reverse=True,
    )
    network = next((entrant for entrant in by_validation if entrant.is_network), None)
    classical = next((entrant for entrant in by_validation if not entrant.is_network), None)
    kind = data.kind
    rows: list[tuple[str, str, str, So]] = [
        (
            "Feature work",
            "Networks find their own features",
            *_features(kind, measure, truth, by_validation, network),
        ),
        ("Data needed", "Networks need more rows", *_needed(grown, network)),
        (
            "Computing cost",
            "Networks cost more computing",
            *_cost(network, classical, lambda cost: cost.cpu, "of CPU", in_seconds),
        ),
        (
            "Interpretability",
            "Trees and linear models explain themselves",
            *_readable(measure, truth, by_validation),
        ),
        (
            "Structured data",
            "Classical models lead",
            *_who(kind == "table", kind, measure, truth, classical, network, classical),
        ),
        (
            "Unstructured data",
            "Networks lead",
            *_who(kind != "table", kind, measure, truth, network, network, classical),
        ),
        (
            "Training time",
            "Networks take longer",
            *_cost(network, classical, lambda cost: cost.fit, "", in_seconds),
        ),
        (
            "Model size",
            "Networks are larger",
            *_cost(network, classical, lambda cost: cost.size, "", in_bytes),
        ),
        (
            "Performance ceiling",
            "Networks gain more from more rows",
            *_ceiling(measure, grown, network, data),
        ),
    ]
    return tuple(Claim(*row) for row in rows)


def in_seconds(value: float) -> str:
    return (
        f"{value * 1000:.1f} ms"
        if value < 0.1
        else f"{value:.2f} s"
        if value < 1
        else f"{value:.1f} s"
        if value < 90
        else f"{value / 60:.0f} min"
    )


def _cost(
    network: Entered | None,
    classical: Entered | None,
    part: Callable[[Cost], float | None],
    of: str,
    words: Callable[[float], str],
) -> Outcome:
    if network is None or classical is None:
        return "No network raced" if network is None else "No classical model finished", OPEN
    mine, other = (part(rival.cost) if rival.cost else None for rival in (network, classical))
    if not mine or not other:
        return "Not measured", OPEN
    number = f"Network {words(mine)}, {called(classical, 1)} {words(other)}" + (
        f" {of}" if of else ""
    )
    if max(mine, other) / min(mine, other) < ALIKE:
        return f"{number}: about the same", OPEN
    return number, HELD if mine > other else NOT_HERE


def _who(
    here: bool,
    kind: str,
    measure: Measure,
    truth: np.ndarray,
    expected: Entered | None,
    network: Entered | None,
    classical: Entered | None,
) -> Outcome:
    if not here:
        return f"This race was on {SAID[kind]}", OPEN
    if network is None or classical is None or expected is None:
        return "No network raced" if network is None else "No classical model finished", OPEN
    test = scores.compare(
        measure, truth, classical.said.reshape(truth.shape), network.said.reshape(truth.shape)
    )
    if not test.shown:
        return f"{start(called(classical, 1))} and network: no difference shown", OPEN
    ahead = classical if test.lead > 0 else network
    by = (
        f"{100 * abs(test.lead):.1f} points"
        if measure.share
        else f"{abs(test.lead):.3f} {measure.title}"
    )
    name = "Network" if ahead.is_network else start(called(ahead, 1))
    return f"{name} ahead by {by}", HELD if ahead is expected else NOT_HERE


def _readable(measure: Measure, truth: np.ndarray, ranked: Sequence[Entered]) -> Outcome:
    readable = next((entrant for entrant in ranked if entrant.interpretable), None)
    if readable is None:
        return "No tree or linear model raced", OPEN
    value = measure.of(truth, readable.said.reshape(truth.shape))
    best = ranked[0]
    what = "A tree" if readable.interpretable == "tree" else start(called(readable, 1))
    if readable is best:
        return f"{what} is the best on validation, {shown(measure, value)}, and can be read", HELD
    test = scores.compare(
        measure, truth, best.said.reshape(truth.shape), readable.said.reshape(truth.shape)
    )
    if not test.shown or test.lead <= 0:
        return f"{what} scores {shown(measure, value)}, and can be read", HELD
    costs = f"{100 * test.lead:.1f} points" if measure.share else f"{test.lead:.3f} {measure.title}"
    if measure.share and test.lead <= 0.02:
        return f"{what} scores {shown(measure, value)}, and can be read; it costs {costs}", HELD
    return f"{what} can be read, and costs {costs}", NOT_HERE


def _features(
    kind: str,
    measure: Measure,
    truth: np.ndarray,
    ranked: Sequence[Entered],
    network: Entered | None,
) -> Outcome:
    if kind == "table":
        return "Both began with the same columns: nothing to compare", OPEN
    featured = next((entrant for entrant in ranked if entrant.entry in FEATURED), None)
    if featured is None or network is None:
        return (
            "No network raced" if network is None else "No pipeline with made features raced",
            OPEN,
        )
    test = scores.compare(
        measure, truth, network.said.reshape(truth.shape), featured.said.reshape(truth.shape)
    )
    a, b = (
        shown(measure, measure.of(truth, entrant.said.reshape(truth.shape)))
        for entrant in (network, featured)
    )
    number = f"Network on raw values {a}, {called(featured, 1)} {b}"
    if not test.shown:
        return f"{number}: no difference shown", OPEN
    return number, HELD if test.lead > 0 else NOT_HERE


def _curves(grown: Grown | None, network: Entered | None) -> tuple[Curve, Curve] | None:
    if not grown or network is None:
        return None
    mine = next((curve for curve in grown.curves if curve.who == network.key), None)
    others = [
        curve
        for curve in grown.curves
        if curve.who != network.key and not curve.baseline and curve.mean
    ]
    if mine is None or not others or not mine.mean:
        return None
    return mine, max(others, key=lambda curve: curve.mean[-1])


def _needed(grown: Grown | None, network: Entered | None) -> Outcome:
    if network is None:
        return "No network raced", OPEN
    curves = _curves(grown, network)
    if curves is None or grown is None:
        return "Not measured yet: see how it grows with rows", OPEN
    mine, other = curves
    goal = 0.95 * other.mean[-1]
    its, others = (
        next((rows for rows, v in zip(curve.sizes, curve.mean, strict=True) if v >= goal), None)
        for curve in (mine, other)
    )
    if others is None:  # a score below zero
        return f"{other.title} learned nothing that a network could come near to", OPEN
    if its is None:
        return (
            f"{other.title} comes near its best with {others:,} rows, the network with more than {mine.sizes[-1]:,}",
            HELD,
        )
    number = f"To come near the best: network {its:,} rows, {in_a_sentence(other.title, other.network)} {others:,}"
    return number, HELD if its > others else OPEN if its == others else NOT_HERE


def _ceiling(
    measure: Measure, grown: Grown | None, network: Entered | None, data: DataFacts
) -> Outcome:
    if network is None:
        return "No network raced", OPEN
    curves = _curves(grown, network)
    if curves is None:
        return (
            f"Not measured yet at other sizes than {data.rows['train']:,} rows",
            OPEN,
        )
    mine, other = curves
    if len(mine.mean) < 3 or len(other.mean) < 3:
        return "Too few sizes were measured", OPEN
    gain = [curve.mean[-1] - curve.mean[-3] for curve in (mine, other)]
    spread = max(max(curve.spread[-1], curve.spread[-3]) for curve in (mine, other))
    number = f"From {mine.sizes[-3]:,} to {mine.sizes[-1]:,} rows: network {signed(gain[0], measure)}, {in_a_sentence(other.title, other.network)} {signed(gain[1], measure)}{' points' if measure.share else f' {measure.title}'}"
    if abs(gain[0] - gain[1]) <= 2 * spread:
        return f"{number}, within their bands", OPEN
    return number, HELD if gain[0] > gain[1] else NOT_HERE


def signed(value: float, measure: Measure) -> str:
    return (f"{100 * value:+.1f}" if measure.share else f"{value:+.3f}").replace("-", "−")
