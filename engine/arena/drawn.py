"""What the Arena draws, made from what a race keeps: old races have the same figures as new ones."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from engine.arena.figures import (
    CostKind,
    Differing,
    Disagreement,
    Fall,
    Growth,
    GrowthCurve,
    Heat,
    HeatMap,
    Importance,
    LeadDrawn,
    Leaning,
    Scale,
    ScoreAgainstCost,
    Spent,
    TreeDrawn,
    TreeNode,
    Weights,
    WeightsOfColumn,
)
from engine.arena.folder import Contestant, Json, Story
from engine.arena.standing import Cost, Curve, Growing, RowsOnPlane
from engine.arena.verdict import minus
from engine.measures.answers import ClassResult, Result
from engine.measures.figure import Bin, Calibration, ClassRow, Confusion, Figure, PerClass
from engine.measures.looks import (
    OverPlane,
    PlaneOfMany,
    PlaneOfNumber,
    PlaneOfTwo,
    PlanePoints,
)
from engine.measures.pictures import encoded

COSTS = (
    CostKind("fit", "Seconds of fitting", "seconds"),
    CostKind("cpu", "CPU seconds", "seconds"),
    CostKind("memory", "Memory", "bytes"),
    CostKind("predict_1", "Predicting one row", "seconds"),
    CostKind("predict_1000", "Predicting 1,000 rows", "seconds"),
    CostKind("size", "Size on disk", "bytes"),
    CostKind("count", "What it holds", "count"),
)
MOST_CLASSES = 40  # of the table of classes
MOST_COLUMNS = 24  # of weights
MOST_GROUPS = 12


def scale_of(story: Story) -> Scale:
    if story.data is None:
        return Scale("score", True)
    return Scale(story.data.measure.title, story.data.measure.share)


# ---- the whole race ------------------------------------------------------------------------------
def of_race(story: Story) -> Json:
    """Figures by the place of the page that shows them; a place that has none yet is left out."""
    figures = {"lead": lead(story), "costs": costs(story), "grow": growth(story)}
    return {place: figure.as_json() for place, figure in figures.items() if figure}


def lead(story: Story) -> Figure | None:
    ahead = story.verdict.lead if story.verdict else None
    if ahead is None or not all(map(math.isfinite, ahead.test.interval)):
        return None
    low, high = ahead.test.interval
    scale = scale_of(story)
    return LeadDrawn(ahead.first, ahead.of, ahead.over, ahead.test.lead, low, high, scale)


def costs(story: Story) -> Figure | None:
    known = [rival for rival in story.contestants.values() if rival.cost]
    part = "test" if any(rival.test for rival in known) else "validation"
    spent = tuple(
        Spent(
            rival.key,
            rival.asked.title,
            scored.score,
            rival.asked.is_network,
            numbers_of(rival.cost),
        )
        for rival in known
        if (scored := rival.test if part == "test" else rival.validation)
        and scored.score is not None
    )
    return ScoreAgainstCost(scale_of(story), part, COSTS, spent) if len(spent) > 1 else None


def numbers_of(cost: Cost | None) -> dict[str, float]:
    return {
        kind.name: value for kind in COSTS if (value := getattr(cost, kind.name, None)) is not None
    }


def growth(story: Story) -> Figure | None:
    measured = story.growing or story.grown
    curves = tuple(
        growth_curve(curve) for curve in (measured.curves if measured else ()) if curve.sizes
    )
    if measured is None or not curves:
        return None
    if isinstance(measured, Growing):
        of = (measured.done, measured.of)
        return Growth(scale_of(story), measured.sizes, curves, (), *of)
    notes = tuple(crossing.text for crossing in measured.crossings)
    none = ("No crossing beyond these sizes can be expected from them.",)
    return Growth(scale_of(story), measured.sizes, curves, notes or none)


def growth_curve(curve: Curve) -> GrowthCurve:
    return GrowthCurve(
        who=curve.who,
        title=curve.title,
        baseline=curve.baseline,
        network=curve.network,
        sizes=curve.sizes,
        mean=curve.mean,
        low=curve.low,
        high=curve.high,
        seconds=curve.seconds,
        power=curve.power,
        missing=curve.missing or (),
        why=curve.why or "",
    )


# ---- one contestant ------------------------------------------------------------------------------
def of_contestant(story: Story, rival: Contestant) -> Json:
    """Its classes, how it decides, and its answers over a plane."""
    how, data = rival.how or {}, story.data
    places = {
        "classes": classes(rival.latest, data.classes if data else ()),
        "decide": decides(how),
        "boundaries": boundary(how, data.points, data.classes if data.class_count else ())
        if data
        else [],
    }
    return {place: [figure.as_json() for figure in figures] for place, figures in places.items()}


def classes(scored: Result | None, names: Sequence[str]) -> list[Figure]:
    figures: list[Figure] = []
    if scored is None:
        return figures
    if scored.per_class:
        figures.append(PerClass(tuple(class_row(row) for row in scored.per_class[:MOST_CLASSES])))
    if scored.confusion:
        table = tuple(tuple(line) for line in scored.confusion)
        figures.append(Confusion(tuple(names), table, {}))
    if scored.calibration:
        curve = scored.calibration.curve
        bins = tuple(Bin(0.0, 1.0, point.sure, point.right, point.rows) for point in curve)
        figures.append(Calibration(bins, scored.calibration.error))
    return figures


def class_row(row: ClassResult) -> ClassRow:
    low, high = row.interval or (None, None)
    return ClassRow(row.class_, row.rows, row.recall, row.precision, low=low, high=high, f1=row.f1)


def decides(how: Mapping[str, Any]) -> list[Figure]:
    if facts := how.get("tree"):
        nodes: list[TreeNode] = []
        plant(facts["root"], nodes)
        return [TreeDrawn(facts["depth"], facts["leaves"], facts["shown"], tuple(nodes))]
    if facts := how.get("coefficients"):
        return [weights(facts)]
    return []


def plant(facts: Mapping[str, Any], nodes: list[TreeNode]) -> int:
    """Puts a nested node and all below it into one list, those that follow behind; its number."""
    number = len(nodes)
    nodes.append(TreeNode(0, ""))  # its place; what follows stands behind
    says = word(facts["says"])
    yes, no = (plant(facts[way], nodes) if way in facts else None for way in ("yes", "no"))
    share, question, more = facts.get("share"), facts.get("question"), bool(facts.get("more"))
    nodes[number] = TreeNode(facts["rows"], says, share, question, yes, no, more)
    return number


def weights(facts: Mapping[str, Any]) -> Figure:
    groups = tuple(facts["groups"])
    of = f"The largest of {facts['all']:,} weights, on columns brought to one scale; "
    of += (
        f"blue speaks for {groups[0]}, orange against."
        if len(groups) == 1
        else "blue speaks for a class, orange against it."
    )
    note = of + (f" {facts['zero']:,} are exactly zero." if facts["zero"] else "")
    if pictures := facts.get("pictures"):
        sign = "what speaks for it and against it"
        titles = [*groups, *[""] * len(pictures)]
        maps = [
            heat_map(title, sign, picture, True)
            for title, picture in zip(titles, pictures, strict=False)
        ]
        return Heat(tuple(maps), note)
    columns = tuple(
        WeightsOfColumn(column["name"], tuple(column["weights"][:MOST_GROUPS]))
        for column in facts["columns"][:MOST_COLUMNS]
    )
    return Weights(groups[:MOST_GROUPS], columns, note)


def boundary(
    how: Mapping[str, Any], points: RowsOnPlane | None, names: tuple[str, ...]
) -> list[Figure]:
    facts = how.get("boundary")
    if not facts or not points:
        return []
    training = PlanePoints(tuple(map(tuple, points.at)), tuple(np.ravel(points.label).tolist()))
    low, high = tuple(facts["low"]), tuple(facts["high"])
    over = OverPlane(low, high, tuple(facts["columns"]), training, names or None)
    values = np.array(facts["value"] if "value" in facts else facts["label"], float)
    values = values.reshape(facts["steps"], facts["steps"])[
        ::-1
    ].ravel()  # pictures begin at the top
    if not names:
        return [PlaneOfNumber.of(values, over)]
    if len(names) == 2:
        return [PlaneOfTwo.of(values, over)]
    return [PlaneOfMany.of(values, np.full(values.shape, 0.5), over)]


# ---- why -----------------------------------------------------------------------------------------
def of_importance(story: Story, facts: Mapping[str, Any]) -> list[Json]:
    note = f"Validation part, the same {facts['rows']:,} rows and {facts['repeats']} deals for all."
    if grid := facts.get("grid"):
        dealt = "where dealing out costs score"
        maps = [
            heat_map(rival["title"], dealt, falls_as_grid(rival["falls"], grid), False)
            for rival in facts["of"]
        ]
        moved = "where a small change moves its answer"
        for rival in facts.get("saliency") or ():
            maps.append(heat_map(rival["title"], moved, rival["picture"], False))
        return [Heat(tuple(maps), note).as_json()]
    contestants = tuple(
        Leaning(
            rival["who"],
            rival["title"],
            tuple(Fall(fall["mean"], fall["spread"]) for fall in rival["falls"]),
        )
        for rival in facts["of"]
    )
    return [Importance(scale_of(story), tuple(facts["pieces"]), contestants, note).as_json()]


def falls_as_grid(falls: Sequence[Mapping[str, float]], size: Sequence[int]) -> list[list[float]]:
    values: list[list[float]] = np.reshape(
        [max(0.0, fall["mean"]) for fall in falls], size
    ).tolist()
    return values


def heat_map(title: str, note: str, picture: Sequence[Sequence[float]], signed: bool) -> HeatMap:
    values = tuple(value for line in picture for value in line)
    return HeatMap(title, note, len(picture), len(picture[0]), values, signed)


def of_disagreement(facts: Mapping[str, Any]) -> list[Json]:
    pictures = facts["kind"] == "image" and facts["rows"]
    size = np.shape(facts["rows"][0]["holds"]) if pictures else ()
    rows = tuple(differing(row, facts["kind"]) for row in facts["rows"])
    titles, columns = tuple(facts["titles"]), tuple(facts["columns"])
    return [Disagreement(titles, in_words(facts), columns, size, rows).as_json()]


def in_words(facts: Mapping[str, Any]) -> str:
    counts, (first, second) = facts["counts"], facts.get("named") or facts["titles"]
    if "both" not in counts:
        return f"The test rows on which they differ most, out of {facts['of']:,}."
    return (
        f"{facts['count']:,} of {facts['of']:,} test rows. Both right on {counts['both']:,}, "
        f"only {first} on {counts['first']:,}, only {second} on {counts['second']:,}, "
        f"neither on {counts['neither']:,}. The surest come first."
    )


def differing(facts: Mapping[str, Any], kind: str) -> Differing:
    words = (word(facts["truth"]), word(facts["first"]), word(facts["second"]))
    right = (facts["first_right"], facts["second_right"])
    holds = facts["holds"]
    if kind == "table":
        return Differing(facts["row"], *words, *right, cells=tuple(holds))
    if kind == "image":
        return Differing(facts["row"], *words, *right, picture=encoded(np.array(holds)))
    if isinstance(holds, str):
        return Differing(facts["row"], *words, *right, text=holds)
    return Differing(facts["row"], *words, *right, series=tuple(holds))


def word(value: Any) -> str:
    """A class by its name, numbers with as many digits as tell them apart.

    >>> word("cat"), word(-0.123456), word([1.0, 2.5])
    ('cat', '−0.12346', '1, 2.5')
    """
    if isinstance(value, list):
        return ", ".join(word(each) for each in value)
    return minus(f"{value:.5g}") if isinstance(value, (int, float)) else str(value)
