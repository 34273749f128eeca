"""What the target itself can do to a score."""

from __future__ import annotations

import numpy as np

from engine.data.honesty.check import Fix, Problem, Seen, check, names_text


def _counts(seen: Seen, part: str) -> np.ndarray:
    assert seen.target is not None
    values = seen.target.values[seen.split.rows[part]]
    return np.bincount(values[values >= 0], minlength=len(seen.target.levels))


@check("one-class", "error")
def one_class(seen: Seen) -> list[Problem]:
    """Only one class to learn

    What: Every training row has the same answer.
    Why: There is nothing to tell apart: always saying this one answer is right.
    How to fix: Bring rows of the other classes, or predict another column.
    """
    if not seen.has_classes or seen.target is None or (_counts(seen, "train") > 0).sum() > 1:
        return []
    return [
        Problem(
            "one-class",
            "error",
            "There is only one class",
            f"All {len(seen.train):,} training rows have the same {seen.raw.target}.",
            "A network that always says this would be right, and useless.",
            "Bring rows of the other classes, or predict another column.",
            (seen.target.name,),
        )
    ]


@check("imbalance", "warning")
def imbalance(seen: Seen) -> list[Problem]:
    """Classes of very different size

    What: One class has far more rows than another.
    Why: Always saying the large class already scores well, so accuracy says little and the rare
    class may never be found.
    How to fix: Weigh rare classes more while learning, and look at each class's own score.
    """
    if (
        not seen.has_classes
        or seen.target is None
        or any(step.get("type") == "balance" for step in seen.data.get("transforms") or ())
    ):
        return []
    counts = _counts(seen, "train")
    met = counts[counts > 0]
    if len(met) < 2 or met.max() / met.min() < 4:
        return []
    rare, common = int(np.flatnonzero(counts == met.min())[0]), int(counts.argmax())
    levels, total = seen.target.levels, counts.sum()
    return [
        Problem(
            "imbalance",
            "warning" if met.max() / met.min() >= 9 else "hint",
            f"{levels[rare]} is rare",
            f"{counts[rare]:,} of {total:,} training rows are **{levels[rare]}** ({counts[rare] / total:.1%}), "
            f"{counts[common]:,} are {levels[common]}.",
            f"Always saying {levels[common]} would be right in {counts[common] / total:.0%} of the cases.",
            "Weigh rare classes more, and look at each class's own score.",
            (seen.target.name,),
            fix=Fix("Weigh rare classes more", "Each class counts as much as any other while the network learns.",
                    seen.step({"type": "balance", "options": {"how": "weights"}}, first=False)),
        )
    ]  # fmt: skip


@check("few-of-a-class", "warning")
def few_of_a_class(seen: Seen) -> list[Problem]:
    """Too few rows of a class

    What: A class has only a handful of rows to learn from, or to be judged on.
    Why: A class cannot be learned from three examples, and a score on two is chance.
    How to fix: Bring more rows, join rare classes, or judge by folds.
    """
    if not seen.has_classes or seen.target is None:
        return []
    train, validation = _counts(seen, "train"), _counts(seen, "validation")
    few = [seen.target.levels[k] for k in np.flatnonzero((train > 0) & (train < 8))]
    unseen = (
        [seen.target.levels[k] for k in np.flatnonzero((train >= 8) & (validation == 0))]
        if len(seen.split.rows["validation"])
        else []
    )
    if not few and not unseen:
        return []
    lines = []
    if few:
        lines.append(
            f"**{names_text(few)}** {'have' if len(few) > 1 else 'has'} fewer than 8 training rows."
        )
    if unseen:
        lines.append(
            f"{names_text(unseen)} {'do' if len(unseen) > 1 else 'does'} not occur in the validation part."
        )
    folds = (seen.data.get("split") or {}).get("type") != "k-fold"
    joins = seen.of_file and len(few) > 1 and len(few) < (train > 0).sum()
    return [
        Problem(
            "few-of-a-class",
            "warning",
            "Too few of a class",
            " ".join(lines),
            "What is learned or judged on a handful of rows is mostly chance.",
            "Put rare classes together, bring more rows, or judge by folds."
            if joins
            else "Bring more rows, or judge by folds, so that every row judges once.",
            (seen.target.name,),
            fix=Fix(
                "Put together as other",
                f"{names_text(few)} become one class, *other*.",
                seen.with_values("together", seen.target.name, few),
            )
            if joins
            else Fix(
                "Judge by five folds",
                "Every row is in the validation part once.",
                seen.with_split(type="k-fold", folds=5, fold=0),
            )
            if folds
            else None,
        )
    ]


@check("class-only-in-validation", "error")
def class_only_in_validation(seen: Seen) -> list[Problem]:
    """Classes that training never shows

    What: A class occurs among the rows that choose or judge, and not in the training part.
    Why: The network cannot name what it has never seen: these rows are lost from the start.
    How to fix: Split with the same mix of classes, or take the class away.
    """
    if not seen.has_classes or seen.target is None:
        return []
    train = _counts(seen, "train")
    other = _counts(seen, "validation") + _counts(seen, "test")
    lost = [seen.target.levels[k] for k in np.flatnonzero((train == 0) & (other > 0))]
    if not lost:
        return []
    kind = (seen.data.get("split") or {}).get("type")
    fix = None
    if kind not in ("stratified", "time", "grouped"):
        fix = Fix(
            "Same mix of classes",
            "Every part gets its share of each class.",
            seen.with_split(type="stratified"),
        )
    return [
        Problem(
            "class-only-in-validation",
            "error",
            "Classes that training never shows",
            f"**{names_text(lost)}** {'occur' if len(lost) > 1 else 'occurs'} only outside the training part.",
            "A network cannot name what it has never met.",
            "Split with the same mix of classes, or leave these rows out.",
            (seen.target.name,),
            fix=fix,
        )
    ]


@check("missing-target", "warning")
def missing_target(seen: Seen) -> list[Problem]:
    """Rows without an answer

    What: The target is missing in some rows.
    Why: Nothing can be learned from or judged on them, so they are left out. If answers are missing
    for a reason, the rest is a skewed sample.
    How to fix: Find out why they are missing; fill them in the file if you can.
    """
    gaps = np.zeros(seen.raw.rows, bool)
    for name in seen.raw.target_names:
        gaps |= seen.raw.columns[name].missing
    if not gaps.any():
        return []
    share = gaps.mean()
    return [
        Problem(
            "missing-target",
            "warning" if share > 0.01 else "hint",
            f"{int(gaps.sum()):,} row{'s have' if gaps.sum() > 1 else ' has'} no answer",
            f"**{names_text(list(seen.raw.target_names))}** is missing in {int(gaps.sum()):,} of {seen.raw.rows:,} rows ({share:.1%}).",
            "They are left out of all parts. If they differ from the rest, the score is about the rest only.",
            "Find out why they are missing.",
            seen.raw.target_names,
            tuple(np.flatnonzero(gaps)[:5]),
        )
    ]


@check("constant-target", "error")
def constant_target(seen: Seen) -> list[Problem]:
    """A target that never changes

    What: The number to be predicted is the same in every training row.
    Why: There is nothing to learn.
    How to fix: Predict another column.
    """
    if seen.target is None or seen.has_classes or seen.target.type != "number":
        return []
    values = seen.target.values[seen.some]
    if not len(values) or np.nanmax(values) > np.nanmin(values):
        return []
    return [
        Problem("constant-target", "error", "The target never changes", f"**{seen.target.name}** is "
        f"{float(np.nanmin(values)):g} in every training row.",
                "There is nothing to learn.", "Predict another column.", (seen.target.name,))
    ]  # fmt: skip
