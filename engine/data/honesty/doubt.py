"""After a training: is the score too good to be true, and which columns make it?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from engine.data.honesty.check import Seen, names_text, tabular
from engine.data.honesty.leaks import NEARLY, known_from
from engine.measures.doubt import Doubt

if TYPE_CHECKING:
    from engine.data.split import Split
    from engine.reading.columns import Raw

SCORES = {"accuracy": "accuracy", "balanced-accuracy": "balanced accuracy", "r2": "R²"}
EXPLAINED = 0.95  # from here on a score is doubted where columns give the answer away
PERFECT = 0.9995  # and from here on where none does


def doubt_of(
    raw: Raw, split: Split, data: Mapping[str, Any], scores: Mapping[str, float]
) -> Doubt | None:
    """`scores` by their names, of rows that were not learned from; nothing where they can be true.

    The columns come from the training part alone, so that no judging row is looked at.
    """
    name = next((name for name in SCORES if name in scores), None)
    if name is None or not scores[name] >= EXPLAINED or not tabular(raw):
        return None
    seen = Seen(raw, split, dict(data))
    score = f"{SCORES[name]} {scores[name]:.3f}" if name == "r2" else f"{scores[name]:.1%} right"
    if seen.formulas:
        columns = tuple(dict.fromkeys(c for formula in seen.formulas for c in formula.columns))
        words = names_text([f"**{formula.words}**" for formula in seen.formulas])
        return Doubt(
            "Too good to be true",
            f"{score}, because **{raw.target}** is {words}: the columns give the answer. "
            f"Leave out {names_text(list(columns))} on the Data page, and train again.",
            columns,
        )
    alone = telling_alone(seen)
    if alone and alone[0][1] >= NEARLY:
        columns = tuple(column for column, share in alone if share >= NEARLY)
        return Doubt(
            "Too good to be true",
            f"{score}, and **{names_text(list(columns))}** alone settles {alone[0][1]:.1%} of "
            f"{raw.target}. If it is not known when you ask, leave it out on the Data page.",
            columns,
        )
    if scores[name] < PERFECT or len(seen.inputs) <= 2:
        return None
    best = f" **{alone[0][0]}** says most alone ({alone[0][1]:.0%})." if alone else ""
    return Doubt(
        "Is this too good to be true?",
        f"{score}. No few columns give {raw.target} away exactly.{best} Make sure that all "
        "inputs are known when you ask, and that no row is there twice.",
        (alone[0][0],) if alone else (),
    )


def telling_alone(seen: Seen) -> list[tuple[str, float]]:
    """How much of the answer each column settles by itself, the most telling first."""
    target = seen.target
    if target is None or target.values.ndim > 1:
        return []
    shares = [(name, known_from(column, target, seen.some)) for name, column in seen.inputs.items()]
    return sorted(shares, key=lambda share: -share[1])
