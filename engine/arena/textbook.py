"""What textbooks say of classical models and networks, beside what this race measured. A row claims
nothing that was not measured here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.arena.classical.entry import in_bytes
from engine.arena.verdict import Entered, called, in_a_sentence, shown, start
from engine.measures import scores
from engine.measures.scores import Measure

HELD, NOT_HERE, OPEN = "held", "not here", "open"
ALIKE = 1.25  # costs within this factor are about the same
FEATURED = ("pca-logistic", "summary-forest")
SAID = {"table": "a table", "image": "pictures", "text": "texts", "series": "series"}


def table(
    data: dict[str, Any],
    measure: Measure,
    truth: np.ndarray,
    entered: Sequence[Entered],
    verdict: dict[str, Any],
    grown: dict[str, Any] | None,
) -> list[dict[str, str]]:
    """Nine rows: what it is about, the claim, this race's number, whether it held."""
    by_validation = sorted(
        (entrant for entrant in entered if not entrant.is_baseline),
        key=lambda entrant: entrant.validation or -np.inf,
        reverse=True,
    )
    network = next((entrant for entrant in by_validation if entrant.is_network), None)
    classical = next((entrant for entrant in by_validation if not entrant.is_network), None)
    kind = data.get("kind", "table")
    rows = [
        (
            "Feature work",
            "Networks find their own features",
            *_features(kind, measure, truth, by_validation, network),
        ),
        ("Data needed", "Networks need more rows", *_needed(grown, network)),
        (
            "Computing cost",
            "Networks cost more computing",
            *_cost(network, classical, "cpu", "of CPU", in_seconds),
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
            *_cost(network, classical, "fit", "", in_seconds),
        ),
        ("Model size", "Networks are larger", *_cost(network, classical, "size", "", in_bytes)),
        (
            "Performance ceiling",
            "Networks gain more from more rows",
            *_ceiling(measure, grown, network, data),
        ),
    ]
    return [
        {"row": row, "claim": claim, "number": number, "so": so} for row, claim, number, so in rows
    ]


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
    network: Entered | None, classical: Entered | None, name: str, of: str, words: Any
) -> tuple[str, str]:
    if network is None or classical is None:
        return "No network raced" if network is None else "No classical model finished", OPEN
    mine, other = network.cost.get(name), classical.cost.get(name)
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
) -> tuple[str, str]:
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


def _readable(measure: Measure, truth: np.ndarray, ranked: Sequence[Entered]) -> tuple[str, str]:
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
) -> tuple[str, str]:
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


def _curves(grown: dict[str, Any] | None, network: Entered | None) -> tuple[Any, Any] | None:
    if not grown or network is None:
        return None
    mine = next((curve for curve in grown["curves"] if curve["who"] == network.key), None)
    others = [
        curve
        for curve in grown["curves"]
        if curve["who"] != network.key and not curve.get("baseline") and curve["mean"]
    ]
    if mine is None or not others or not mine["mean"]:
        return None
    return mine, max(others, key=lambda curve: curve["mean"][-1])


def _needed(grown: dict[str, Any] | None, network: Entered | None) -> tuple[str, str]:
    if network is None:
        return "No network raced", OPEN
    curves = _curves(grown, network)
    if curves is None or grown is None:
        return "Not measured yet: see how it grows with rows", OPEN
    mine, other = curves
    goal = 0.95 * other["mean"][-1]
    need = [
        next((n for n, v in zip(curve["sizes"], curve["mean"], strict=False) if v >= goal), None)
        for curve in (mine, other)
    ]
    if need[0] is None:
        return (
            f"{other['title']} comes near its best with {need[1]:,} rows, the network with more than {mine['sizes'][-1]:,}",
            HELD,
        )
    number = f"To come near the best: network {need[0]:,} rows, {in_a_sentence(other['title'], other.get('network', False))} {need[1]:,}"
    return number, HELD if need[0] > need[1] else OPEN if need[0] == need[1] else NOT_HERE


def _ceiling(
    measure: Measure, grown: dict[str, Any] | None, network: Entered | None, data: dict[str, Any]
) -> tuple[str, str]:
    if network is None:
        return "No network raced", OPEN
    curves = _curves(grown, network)
    if curves is None:
        return (
            f"Not measured yet at other sizes than {data.get('rows', {}).get('train', 0):,} rows",
            OPEN,
        )
    mine, other = curves
    if len(mine["mean"]) < 3 or len(other["mean"]) < 3:
        return "Too few sizes were measured", OPEN
    gain = [curve["mean"][-1] - curve["mean"][-3] for curve in (mine, other)]
    spread = max(max(curve["spread"][-1], curve["spread"][-3]) for curve in (mine, other))
    number = f"From {mine['sizes'][-3]:,} to {mine['sizes'][-1]:,} rows: network {signed(gain[0], measure)}, {in_a_sentence(other['title'], other.get('network', False))} {signed(gain[1], measure)}{' points' if measure.share else f' {measure.title}'}"
    if abs(gain[0] - gain[1]) <= 2 * spread:
        return f"{number}, within their bands", OPEN
    return number, HELD if gain[0] > gain[1] else NOT_HERE


def signed(value: float, measure: Measure) -> str:
    return (f"{100 * value:+.1f}" if measure.share else f"{value:+.3f}").replace("-", "−")
