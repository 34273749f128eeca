"""What the Arena draws, made from what a race keeps: old races have the same figures as new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from engine.arena.figures import (
    ColumnWeights,
    Cost,
    Differing,
    Disagreement,
    Fall,
    Growth,
    GrowthCurve,
    Heat,
    HeatMap,
    Importance,
    Lead,
    Leaning,
    Scale,
    ScoreAgainstCost,
    Spent,
    Tree,
    TreeNode,
    Weights,
)
from engine.arena.folder import Contestant, Json, Story
from engine.arena.verdict import minus
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
    Cost("fit", "Seconds of fitting", "seconds"),
    Cost("cpu", "CPU seconds", "seconds"),
    Cost("memory", "Memory", "bytes"),
    Cost("predict_1", "Predicting one row", "seconds"),
    Cost("predict_1000", "Predicting 1,000 rows", "seconds"),
    Cost("size", "Size on disk", "bytes"),
    Cost("count", "What it holds", "count"),
)
MOST_CLASSES = 40  # of the table of classes
MOST_COLUMNS = 24  # of weights
MOST_GROUPS = 12


def scale_of(story: Story) -> Scale:
    measure = story.data.get("measure") or {}
    return Scale(str(measure.get("title", "score")), bool(measure.get("share", True)))


# ---- the whole race ------------------------------------------------------------------------------
def of_race(story: Story) -> Json:
    """Figures by the place of the page that shows them; a place that has none yet is left out."""
    figures = {"lead": lead(story), "costs": costs(story), "grow": growth(story)}
    return {place: figure.as_json() for place, figure in figures.items() if figure}


def lead(story: Story) -> Figure | None:
    kept = (story.verdict or {}).get("lead")
    if not kept or None in kept["interval"]:
        return None
    low, high = kept["interval"]
    return Lead(kept["first"], kept["of"], kept["over"], kept["lead"], low, high, scale_of(story))


def costs(story: Story) -> Figure | None:
    known = [rival for rival in story.contestants.values() if rival.cost]
    part = "test" if any(rival.test for rival in known) else "validation"
    spent = tuple(
        Spent(
            rival.key, str(rival.asked.get("title")), scored["score"], numbers_of(rival.cost or {})
        )
        for rival in known
        if (scored := getattr(rival, part)) and scored["score"] is not None
    )
    return ScoreAgainstCost(scale_of(story), part, COSTS, spent) if len(spent) > 1 else None


def numbers_of(cost: Mapping[str, Any]) -> dict[str, float]:
    return {each.name: cost[each.name] for each in COSTS if cost.get(each.name) is not None}


def growth(story: Story) -> Figure | None:
    kept = story.growing or story.grown
    curves = tuple(
        growth_curve(curve) for curve in (kept or {}).get("curves") or () if curve["sizes"]
    )
    if not kept or not curves:
        return None
    notes = tuple(crossing["text"] for crossing in kept.get("crossings") or ())
    if story.growing is None and not notes:
        notes = ("No crossing beyond these sizes can be expected from them.",)
    measured = (kept.get("done"), kept.get("of")) if story.growing else (None, None)
    return Growth(scale_of(story), tuple(kept.get("sizes") or ()), curves, notes, *measured)


def growth_curve(kept: Mapping[str, Any]) -> GrowthCurve:
    return GrowthCurve(
        who=kept["who"],
        title=kept["title"],
        baseline=kept["baseline"],
        network=kept["network"],
        sizes=tuple(kept["sizes"]),
        mean=tuple(kept["mean"]),
        low=tuple(kept["low"]),
        high=tuple(kept["high"]),
        seconds=tuple(kept["seconds"]),
        power=kept.get("power"),
        missing=tuple(kept.get("missing") or ()),
        why=str(kept.get("why", "")),
    )


# ---- one contestant ------------------------------------------------------------------------------
def of_contestant(story: Story, rival: Contestant) -> Json:
    """Its classes, how it decides, and its answers over a plane."""
    scored = rival.test or rival.validation or {}
    places = {
        "classes": classes(scored, story.data.get("classes") or ()),
        "decide": decides(rival.how or {}),
        "boundaries": boundary(rival.how or {}, story.data),
    }
    return {place: [figure.as_json() for figure in figures] for place, figures in places.items()}


def classes(scored: Mapping[str, Any], names: Sequence[str]) -> list[Figure]:
    figures: list[Figure] = []
    if rows := scored.get("per_class"):
        figures.append(PerClass(tuple(class_row(row) for row in rows[:MOST_CLASSES])))
    if table := scored.get("confusion"):
        figures.append(Confusion(tuple(names), tuple(tuple(line) for line in table), {}))
    if trust := scored.get("calibration"):
        bins = tuple(
            Bin(0.0, 1.0, point["sure"], point["right"], point["rows"]) for point in trust["curve"]
        )
        figures.append(Calibration(bins, trust["error"]))
    return figures


def class_row(kept: Mapping[str, Any]) -> ClassRow:
    low, high = kept.get("interval") or (None, None)
    return ClassRow(
        kept["class"], kept["rows"], kept.get("recall"), kept.get("precision"),
        low=low, high=high, f1=kept.get("f1"),
    )  # fmt: skip


def decides(how: Mapping[str, Any]) -> list[Figure]:
    if kept := how.get("tree"):
        nodes: list[TreeNode] = []
        plant(kept["root"], nodes)
        return [Tree(kept["depth"], kept["leaves"], kept["shown"], tuple(nodes))]
    if kept := how.get("coefficients"):
        return [weights(kept)]
    return []


def plant(kept: Mapping[str, Any], nodes: list[TreeNode]) -> int:
    """Puts a nested node and all below it into one list, those that follow behind; its number."""
    number = len(nodes)
    nodes.append(TreeNode(0, ""))  # its place; what follows stands behind
    says = word(kept["says"])
    yes, no = (plant(kept[way], nodes) if way in kept else None for way in ("yes", "no"))
    share, question, more = kept.get("share"), kept.get("question"), bool(kept.get("more"))
    nodes[number] = TreeNode(kept["rows"], says, share, question, yes, no, more)
    return number


def weights(kept: Mapping[str, Any]) -> Figure:
    groups = tuple(kept["groups"])
    of = f"The largest of {kept['all']:,} weights, on columns brought to one scale; "
    of += (
        f"blue speaks for {groups[0]}, orange against."
        if len(groups) == 1
        else "blue speaks for a class, orange against it."
    )
    note = of + (f" {kept['zero']:,} are exactly zero." if kept["zero"] else "")
    if pictures := kept.get("pictures"):
        sign = "what speaks for it and against it"
        titles = [*groups, *[""] * len(pictures)]
        maps = [
            heat_map(title, sign, picture, True)
            for title, picture in zip(titles, pictures, strict=False)
        ]
        return Heat(tuple(maps), note)
    columns = tuple(
        ColumnWeights(column["name"], tuple(column["weights"][:MOST_GROUPS]))
        for column in kept["columns"][:MOST_COLUMNS]
    )
    return Weights(groups[:MOST_GROUPS], columns, note)


def boundary(how: Mapping[str, Any], data: Mapping[str, Any]) -> list[Figure]:
    kept, points = how.get("boundary"), data.get("points")
    if not kept or not points:
        return []
    names = tuple(data.get("classes") or ()) if data.get("class_count") else ()
    training = PlanePoints(
        tuple(map(tuple, points["at"])), tuple(np.ravel(points["label"]).tolist())
    )
    low, high = tuple(kept["low"]), tuple(kept["high"])
    over = OverPlane(low, high, tuple(kept["columns"]), training, names or None)
    values = np.array(kept["value"] if "value" in kept else kept["label"], float)
    values = values.reshape(kept["steps"], kept["steps"])[::-1].ravel()  # pictures begin at the top
    if not names:
        return [PlaneOfNumber.of(values, over)]
    if len(names) == 2:
        return [PlaneOfTwo.of(values, over)]
    return [PlaneOfMany.of(values, np.full(values.shape, 0.5), over)]


# ---- why -----------------------------------------------------------------------------------------
def of_importance(story: Story, kept: Mapping[str, Any]) -> list[Json]:
    note = f"Validation part, the same {kept['rows']:,} rows and {kept['repeats']} deals for all."
    if grid := kept.get("grid"):
        dealt = "where dealing out costs score"
        maps = [
            heat_map(rival["title"], dealt, falls_as_grid(rival["falls"], grid), False)
            for rival in kept["of"]
        ]
        moved = "where a small change moves its answer"
        for rival in kept.get("saliency") or ():
            maps.append(heat_map(rival["title"], moved, rival["picture"], False))
        return [Heat(tuple(maps), note).as_json()]
    contestants = tuple(
        Leaning(
            rival["who"],
            rival["title"],
            tuple(Fall(fall["mean"], fall["spread"]) for fall in rival["falls"]),
        )
        for rival in kept["of"]
    )
    return [Importance(scale_of(story), tuple(kept["pieces"]), contestants, note).as_json()]


def falls_as_grid(falls: Sequence[Mapping[str, float]], size: Sequence[int]) -> list[list[float]]:
    values: list[list[float]] = np.reshape(
        [max(0.0, fall["mean"]) for fall in falls], size
    ).tolist()
    return values


def heat_map(title: str, note: str, picture: Sequence[Sequence[float]], signed: bool) -> HeatMap:
    values = tuple(value for line in picture for value in line)
    return HeatMap(title, note, len(picture), len(picture[0]), values, signed)


def of_disagreement(kept: Mapping[str, Any]) -> list[Json]:
    pictures = kept["kind"] == "image" and kept["rows"]
    size = np.shape(kept["rows"][0]["holds"]) if pictures else ()
    rows = tuple(differing(row, kept["kind"]) for row in kept["rows"])
    titles, columns = tuple(kept["titles"]), tuple(kept["columns"])
    return [Disagreement(titles, in_words(kept), columns, size, rows).as_json()]


def in_words(kept: Mapping[str, Any]) -> str:
    counts, (first, second) = kept["counts"], kept.get("named") or kept["titles"]
    if "both" not in counts:
        return f"The test rows on which they differ most, out of {kept['of']:,}."
    return (
        f"{kept['count']:,} of {kept['of']:,} test rows. Both right on {counts['both']:,}, "
        f"only {first} on {counts['first']:,}, only {second} on {counts['second']:,}, "
        f"neither on {counts['neither']:,}. The surest come first."
    )


def differing(kept: Mapping[str, Any], kind: str) -> Differing:
    said = (word(kept["truth"]), word(kept["first"]), word(kept["second"]))
    right = (kept["first_right"], kept["second_right"])
    holds = kept["holds"]
    if kind == "table":
        return Differing(kept["row"], *said, *right, cells=tuple(holds))
    if kind == "image":
        return Differing(kept["row"], *said, *right, picture=encoded(np.array(holds)))
    if isinstance(holds, str):
        return Differing(kept["row"], *said, *right, text=holds)
    return Differing(kept["row"], *said, *right, series=tuple(holds))


def word(value: Any) -> str:
    """A class by its name, numbers with as many digits as tell them apart.

    >>> word("cat"), word(-0.123456), word([1.0, 2.5])
    ('cat', '−0.12346', '1, 2.5')
    """
    if isinstance(value, list):
        return ", ".join(word(each) for each in value)
    return minus(f"{value:.5g}") if isinstance(value, (int, float)) else str(value)
