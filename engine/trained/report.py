"""How good a trained network is, and how sure that is: numbers for every figure of a report,
counted on one part of the data.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.ledger import count_opening
from engine.run.checkpoint import write_json
from engine.trained.answers import chances_of, classes_of, in_units, outputs_of
from engine.trained.opened import Trained, open_trained

if TYPE_CHECKING:
    from engine.run.folder import RunFolder

RESAMPLES = 1000
SHOWN = 12  # samples named in each cell and list


# ---- how sure ------------------------------------------------------------------------------------
def interval(
    statistic: Callable[[np.ndarray], np.ndarray],
    rows: int,
    seed: int = 0,
    resamples: int = RESAMPLES,
) -> list[float]:
    """The middle 95 % of a statistic over resampled rows. It gets weights (resamples, rows) and
    gives one number a resample.
    """
    chance, found, made = np.random.default_rng(seed), list[np.ndarray](), 0
    at_once = max(1, 4_000_000 // max(rows, 1))
    while made < resamples:
        size = min(at_once, resamples - made)
        made += size
        weights = chance.multinomial(rows, np.full(rows, 1 / rows), size=size).astype(np.float32)
        found.append(statistic(weights))
    values = np.concatenate(found)
    values = values[np.isfinite(values)]
    return (
        [float(v) for v in np.quantile(values, [0.025, 0.975])]
        if len(values)
        else [math.nan, math.nan]
    )


def mean_score(values: np.ndarray, better: str) -> dict[str, Any]:
    rows = len(values)
    return {
        "value": float(values.mean()),
        "interval": interval(lambda w: w @ values.astype(np.float32) / rows, rows),
        "better": better,
    }


# ---- classes -------------------------------------------------------------------------------------
def classes_report(
    chances: np.ndarray,
    truth: np.ndarray,
    rows: np.ndarray,
    names: list[str],
    surprise: np.ndarray | None = None,
) -> dict[str, Any]:
    said, count, kinds = chances.argmax(1), len(truth), chances.shape[1]
    if surprise is None:
        surprise = -np.log(np.clip(chances[np.arange(count), truth], 1e-12, None))
    table = np.zeros((kinds, kinds), dtype=int)
    np.add.at(table, (truth, said), 1)
    scores = {
        "accuracy": mean_score((said == truth).astype(float), "max"),
        "log loss": mean_score(surprise, "min"),
    }
    scores |= f1_scores(table, truth, said, kinds)
    if kinds == 2:
        scores["auc"] = auc_score(chances[:, 1], truth == 1)
    cells: dict[str, list[int]] = {}
    for place in np.argsort(-chances.max(1)):  # the surest first: these teach most
        cell = cells.setdefault(f"{truth[place]},{said[place]}", [])
        if len(cell) < SHOWN:
            cell.append(int(rows[place]))
    wrong = [int(k) for k in np.argsort(-surprise) if said[k] != truth[k]][:SHOWN]
    per_class = []
    for k in range(kinds):
        right, of, as_it = table[k, k], table[k].sum(), table[:, k].sum()
        per_class.append(
            {
                "class": names[k],
                "recall": ratio(right, of),
                "precision": ratio(right, as_it),
                "rows": int(of),
            }
        )
    return {
        "scores": scores,
        "confusion": {"classes": names, "table": table.tolist(), "samples": cells},
        "per class": per_class,
        "roc": [
            {"class": names[k], **roc(chances[:, k], truth == k)}
            for k in ([1] if kinds == 2 else range(min(kinds, 20)))
        ],
        "precision and recall": [
            {"class": names[k], **precision_recall(chances[:, k], truth == k)}
            for k in ([1] if kinds == 2 else range(min(kinds, 20)))
        ],
        "calibration": calibration(chances.max(1), said == truth),
        "worst": [
            {
                "row": int(rows[k]),
                "said": names[said[k]],
                "truth": names[truth[k]],
                "chance": float(chances[k].max()),
                "loss": float(surprise[k]),
            }
            for k in wrong
        ],
    }


def surprise_of(kind: str, outputs: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Minus the logarithm of the chance that the truth was given, from the scores: a chance of
    1e-100 is none any more in 32 bits.
    """
    scores = outputs.astype(np.float64)
    if kind == "two-classes":
        scores = np.stack([np.zeros(len(scores)), scores.reshape(-1)], 1)
    highest = scores.max(1)
    return np.asarray(
        np.log(np.exp(scores - highest[:, None]).sum(1))
        + highest
        - scores[np.arange(len(scores)), truth]
    )


def ratio(part: float, whole: float) -> float | None:
    return float(part / whole) if whole else None


def f1_scores(table: np.ndarray, truth: np.ndarray, said: np.ndarray, kinds: int) -> dict[str, Any]:
    def f1(tables: np.ndarray) -> np.ndarray:  # (resamples, classes, classes)
        right = np.einsum("bkk->bk", tables)
        whole = tables.sum(1) + tables.sum(2)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.nanmean(np.where(whole > 0, 2 * right / whole, np.nan), axis=1)

    value = float(f1(table[None].astype(float))[0])
    if kinds > 30 or len(truth) > 20_000:
        return {"macro f1": {"value": value, "interval": [math.nan, math.nan], "better": "max"}}
    cell = truth * kinds + said
    pairs = np.zeros((len(truth), kinds * kinds), dtype=np.float32)
    pairs[np.arange(len(truth)), cell] = 1
    spread = interval(lambda w: f1((w @ pairs).reshape(-1, kinds, kinds)), len(truth))
    return {"macro f1": {"value": value, "interval": spread, "better": "max"}}


def auc_score(scores: np.ndarray, is_yes: np.ndarray) -> dict[str, Any]:
    order = np.argsort(scores, kind="stable")
    ranked, yes = scores[order], is_yes[order].astype(np.float32)
    starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])

    def auc(weights: np.ndarray) -> np.ndarray:
        w = weights[:, order]
        up = np.add.reduceat(w * yes, starts, axis=1)  # equal scores together
        down = np.add.reduceat(w * (1 - yes), starts, axis=1)
        below = np.cumsum(down, axis=1) - down
        with np.errstate(invalid="ignore", divide="ignore"):
            return (up * (below + down / 2)).sum(1) / (up.sum(1) * down.sum(1))

    value = float(auc(np.ones((1, len(scores)), dtype=np.float32))[0])
    return {"value": value, "interval": interval(auc, len(scores), resamples=300), "better": "max"}


def roc(scores: np.ndarray, is_yes: np.ndarray, points: int = 200) -> dict[str, Any]:
    order = np.argsort(-scores, kind="stable")
    yes = is_yes[order]
    hits, alarms = np.cumsum(yes), np.cumsum(~yes)
    last = np.r_[scores[order][1:] != scores[order][:-1], True]
    x, y = np.r_[0, alarms[last]] / max(1, (~yes).sum()), np.r_[0, hits[last]] / max(1, yes.sum())
    area = float(np.trapezoid(y, x)) if yes.any() and (~yes).any() else None
    keep = np.unique(np.linspace(0, len(x) - 1, min(points, len(x))).round().astype(int))
    return {"false positives": x[keep].tolist(), "true positives": y[keep].tolist(), "area": area}


def precision_recall(scores: np.ndarray, is_yes: np.ndarray, points: int = 200) -> dict[str, Any]:
    order = np.argsort(-scores, kind="stable")
    yes = is_yes[order]
    last = np.r_[scores[order][1:] != scores[order][:-1], True]
    hits, named = np.cumsum(yes)[last], np.arange(1, len(yes) + 1)[last]
    recall, precision = hits / max(1, yes.sum()), hits / named
    area = float(np.sum(np.diff(np.r_[0, recall]) * precision)) if yes.any() else None
    keep = np.unique(np.linspace(0, len(recall) - 1, min(points, len(recall))).round().astype(int))
    return {"recall": recall[keep].tolist(), "precision": precision[keep].tolist(), "area": area}


def calibration(chance: np.ndarray, is_right: np.ndarray, bins: int = 10) -> dict[str, Any]:
    """When it says 80 %, is it right 80 % of the time?"""
    place = np.minimum((chance * bins).astype(int), bins - 1)
    found, error = [], 0.0
    for k in range(bins):
        inside = place == k
        if inside.any():
            mean, share = float(chance[inside].mean()), float(is_right[inside].mean())
            found.append(
                {
                    "from": k / bins,
                    "to": (k + 1) / bins,
                    "said": mean,
                    "right": share,
                    "rows": int(inside.sum()),
                }
            )
            error += abs(mean - share) * inside.mean()
    return {"bins": found, "error": float(error)}


# ---- the others ----------------------------------------------------------------------------------
def numbers_report(said: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> dict[str, Any]:
    said, truth = said.reshape(len(said), -1), truth.reshape(len(truth), -1)
    wrong = said - truth
    squares, absolute = (wrong**2).mean(1), np.abs(wrong).mean(1)
    count = len(truth)
    around = ((truth - truth.mean(0)) ** 2).mean(1)

    def r2(weights: np.ndarray) -> np.ndarray:
        with np.errstate(invalid="ignore", divide="ignore"):
            middle = weights @ truth.astype(np.float32) / count
            spread = weights @ (truth**2).astype(np.float32) / count - middle**2
            return 1 - (weights @ squares.astype(np.float32) / count) / spread.mean(1)

    scores = {"mae": mean_score(absolute, "min")}
    root = interval(lambda w: np.sqrt(w @ squares.astype(np.float32) / count), count)
    scores["rmse"] = {"value": float(np.sqrt(squares.mean())), "interval": root, "better": "min"}
    value = float(1 - squares.mean() / around.mean()) if around.mean() > 0 else math.nan
    scores["r2"] = {"value": value, "interval": interval(r2, count), "better": "max"}
    counts, edges = np.histogram(wrong, bins=30)
    some = np.linspace(0, count - 1, min(count, 1000)).round().astype(int)
    report: dict[str, Any] = {
        "scores": scores,
        "residuals": {
            "histogram": {"counts": counts.tolist(), "edges": edges.tolist()},
            "said": said[some, 0].tolist(),
            "truth": truth[some, 0].tolist(),
            "rows": rows[some].tolist(),
            "mean": float(wrong.mean()),
        },
        "worst": [
            {
                "row": int(rows[k]),
                "said": said[k].tolist()[:20],
                "truth": truth[k].tolist()[:20],
                "loss": float(absolute[k]),
            }
            for k in np.argsort(-absolute)[:SHOWN]
        ],
    }
    if said.shape[1] > 1:
        report["by step"] = [
            {"step": k + 1, "mae": float(np.abs(wrong[:, k]).mean())}
            for k in range(min(said.shape[1], 500))
        ]
    return report


def labels_report(
    chances: np.ndarray, truth: np.ndarray, rows: np.ndarray, names: list[str]
) -> dict[str, Any]:
    truth = truth > 0.5
    right = (chances > 0.5) == truth
    per = []
    for k, name in enumerate(names):
        said = chances[:, k] > 0.5
        hits = int((said & truth[:, k]).sum())
        per.append(
            {
                "class": name,
                "recall": ratio(hits, truth[:, k].sum()),
                "precision": ratio(hits, said.sum()),
                "rows": int(truth[:, k].sum()),
            }
        )
    surprise = -np.log(np.clip(np.where(truth, chances, 1 - chances), 1e-12, None)).mean(1)
    scores = {
        "accuracy": mean_score(right.mean(1), "max"),
        "exact": mean_score(right.all(1).astype(float), "max"),
    }
    return {
        "scores": scores | {"log loss": mean_score(surprise, "min")},
        "per class": per,
        "roc": [
            {"class": name, **roc(chances[:, k], truth[:, k])} for k, name in enumerate(names[:20])
        ],
        "calibration": calibration(np.maximum(chances, 1 - chances).ravel(), right.ravel()),
        "worst": [
            {"row": int(rows[k]), "loss": float(surprise[k])} for k in np.argsort(-surprise)[:SHOWN]
        ],
    }


def masks_report(
    outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray, names: list[str]
) -> dict[str, Any]:
    """Counted over points; how sure that is follows from pictures, for the points of one picture
    hang together.
    """
    said, kinds = outputs.argmax(1), outputs.shape[1]
    tables = np.zeros((len(truth), kinds, kinds), np.float32)  # (pictures, true, said)
    for picture in range(len(truth)):
        tables[picture] = np.bincount(
            (truth[picture] * kinds + said[picture]).ravel(), minlength=kinds * kinds
        ).reshape(kinds, kinds)
    flat, table = tables.reshape(len(truth), -1), tables.sum(0)

    def overlaps(
        counted: np.ndarray,
    ) -> np.ndarray:  # (resamples, true, said) → (resamples, classes)
        common = np.diagonal(counted, axis1=1, axis2=2)
        either = counted.sum(1) + counted.sum(2) - common
        return np.divide(common, either, out=np.full_like(common, np.nan), where=either > 0)

    def mean_overlap(weights: np.ndarray) -> np.ndarray:
        return np.nanmean(overlaps((weights @ flat).reshape(-1, kinds, kinds)), 1)

    right = np.trace(tables, axis1=1, axis2=2) / tables.sum((1, 2))
    iou = overlaps(table[None])[0]
    overlap = {
        "value": float(np.nanmean(iou)),
        "interval": interval(mean_overlap, len(truth)),
        "better": "max",
    }
    return {
        "scores": {"iou": overlap, "accuracy": mean_score(right, "max")},
        "confusion": {
            "classes": names,
            "table": table.astype(int).tolist(),
            "samples": {},
            "of": "points",
        },
        "per class": [
            {
                "class": names[k],
                "rows": int(table[k].sum()),
                "recall": ratio(table[k, k], table[k].sum()),
                "precision": ratio(table[k, k], table[:, k].sum()),
                "overlap": float(iou[k]),
            }
            for k in range(kinds)
        ],
        "worst": [
            {"row": int(rows[k]), "wrong": float(1 - right[k])} for k in np.argsort(right)[:SHOWN]
        ],
    }


def by_row_report(trained: Trained, part: str) -> dict[str, Any]:
    """For objectives whose measure is over places or pixels: each metric by row, then resampled."""
    import torch

    objective, source = trained.objective, trained.sources(part)["validation"]
    values: dict[str, list[float]] = {}
    better = {"loss": "min"} | objective.metrics
    with torch.no_grad():
        for row in range(min(source.rows, 2000)):
            one = {
                name: source._floats(name, tensor[row : row + 1])
                for name, tensor in source.fields.items()
            }
            for loss in objective.losses(trained.nets, one, {}):
                for name, value in {
                    loss.name: loss.value,
                    **(loss.parts() if loss.parts else {}),
                }.items():
                    values.setdefault(name, []).append(float(value))
    rows = trained.data.parts[part].rows
    report: dict[str, Any] = {
        "scores": {
            name: mean_score(np.array(v), better.get(name, "min")) for name, v in values.items()
        }
    }
    if "loss" in values:
        order = np.argsort(-np.array(values["loss"]))[:SHOWN]
        report["worst"] = [{"row": int(rows[k]), "loss": values["loss"][k]} for k in order]
    return report


# ---- the whole -----------------------------------------------------------------------------------
def evaluate(run: RunFolder, part: str = "validation") -> dict[str, Any]:
    """The report of a run on one part of its data. Each opening of the test part is counted, for
    all that looks at the same rows together.
    """
    trained = open_trained(run.folder, test=part == "test")
    if part not in trained.data.parts or not len(trained.data.parts[part].rows):
        raise KeyError(f"The split has no {part} part. Choose another one on the Data page.")
    opened = (
        count_opening(run.home, run.owner, trained.data.hash, f"results of {run.name}")
        if part == "test"
        else None
    )
    report = report_on(trained, part)
    whole = {
        "part": part,
        "rows": len(trained.data.parts[part].rows),
        "objective": trained.job.plan.objective.type,
        "opened": opened,
    }
    whole |= {"data": trained.data.hash, **report}
    whole = finite(whole)
    write_json(run.folder / f"evaluation-{part}.json", whole)
    return whole


def report_on(trained: Trained, part: str) -> dict[str, Any]:
    kind = trained.job.plan.objective.type
    fields, rows = trained.data.parts[part].fields, trained.data.parts[part].rows
    target = fields.get(trained.signature.get("target") or "")
    if kind in ("classify", "classify-series", "two-classes") and target is not None:
        outputs, truth = outputs_of(trained, fields), target.astype(int).reshape(-1)
        return classes_report(
            chances_of(kind, outputs),
            truth,
            rows,
            classes_of(trained),
            surprise_of(kind, outputs, truth),
        )
    if kind == "labels" and target is not None:
        return labels_report(
            chances_of(kind, outputs_of(trained, fields)), target, rows, classes_of(trained)
        )
    if kind == "segment" and target is not None:
        outputs = outputs_of(trained, fields)
        return masks_report(
            outputs,
            target.astype(int).reshape(len(target), *outputs.shape[2:]),
            rows,
            classes_of(trained),
        )
    if kind in ("regress", "forecast") and target is not None:
        said = in_units(trained, outputs_of(trained, fields).astype(np.float64))
        return numbers_report(said, in_units(trained, target.astype(np.float64)), rows)
    return by_row_report(trained, part)


def finite(value: Any) -> Any:
    """JSON has no NaN: it becomes null."""
    if isinstance(value, dict):
        return {key: finite(one) for key, one in value.items()}
    if isinstance(value, list):
        return [finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
