"""Answers that need no learning: a formula of a few columns gives them."""

from __future__ import annotations

from engine.data.honesty.check import Fix, Problem, Seen, check, names_text


@check("target-computed", "error")
def target_computed(seen: Seen) -> list[Problem]:
    """A target that a few columns give exactly

    What: The target is the sum, the difference, the product or the ratio of two or three columns, a
    copy of one, or a cut through one.
    Why: The network only learns this formula, and its score says nothing about the question. Such
    columns are mostly known no earlier than the answer itself.
    How to fix: Leave out the columns that will not be known when you ask.
    """
    problems = []
    for formula in seen.formulas:
        names, target = list(formula.columns), seen.raw.target
        rest = [name for name in seen.raw.inputs if name not in {*names, *seen.left_out}]
        every = "every one" if formula.share == 1 else f"{formula.share:.1%}"
        problems.append(
            Problem(
                "target-computed",
                "error",
                f"{names_text(names)} {'give' if len(names) > 1 else 'gives'} the answer away",
                f"**{target}** is **{formula.words}** in {every} of {len(seen.some):,} training rows.",
                "Whoever knows these columns knows the answer: the score will be perfect and say nothing.",
                f"Leave out what is not known before {target} is."
                if rest
                else f"There is no other input. Bring columns that are known before {target} is.",
                formula.columns,
                fix=Fix(
                    f"Leave out {names_text(names)}",
                    "Neither the network nor the classical models get these columns."
                    if len(names) > 1
                    else "Neither the network nor the classical models get this column.",
                    seen.without(*names),
                )
                if rest
                else None,
            )
        )
    return problems
