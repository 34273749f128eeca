"""An end that does not suit the loss.

What: the last activation is not the one that the loss expects, such as a softmax before
cross-entropy.
Why: cross-entropy makes probabilities itself; twice over, the gradients become tiny and training
crawls.
How to fix: take the activation out, or choose another loss.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import put
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"
WANTS = True
ENDS = (
    "softmax",
    "softmin",
    "log_softmax",
    "sigmoid",
    "hardsigmoid",
    "logsigmoid",
    "tanh",
    "hardtanh",
    "relu",
)
SAID = {
    "none": "raw numbers",
    "softmax": "probabilities",
    "log_softmax": "log-probabilities",
    "sigmoid": "numbers from 0 to 1",
}


def check(look: Look) -> Iterable[Problem]:
    role = look.role
    if role is None:
        return
    for name, want in role.get("outputs", {}).items():
        node, wanted = look.output_for(name), want.get("activation")
        last = look.before(node) if node is not None else None
        if node is None or wanted is None or last is None or last.bypassed:
            continue
        if (
            wanted == "none"
            and last.type in ENDS
            and not (
                want.get("kind") != "scores"
                and not want.get("raw")
                and last.type in ("sigmoid", "hardsigmoid", "tanh", "hardtanh")
            )
        ):
            yield look.problem(
                "end-activation", SEVERITY, last, "An end that does not suit the loss", f"**{last.title}** stands before **{node.title}**, but {_who(look)} wants {SAID['none']}.",
                "The loss does that step itself; twice over, gradients become tiny and training crawls.", "Take it out: when predicting, probabilities are shown anyway.",
                fix=Fix("Remove it", f"takes {last.title} out", look.bridge(last)),
            )  # fmt: skip
        elif wanted != "none" and last.type != wanted and wanted in SAID:
            swap = last.type in ENDS
            puts = (
                [put([*look.path, "nodes", last.id, "type"], wanted)]
                if swap
                else look.between(look.coming(node)[0], wanted, {})
            )
            yield look.problem(
                "end-activation", SEVERITY, node, "An end that does not suit the loss", f"**{node.title}** sends what **{last.title}** makes, but {_who(look)} wants {SAID[wanted]}.",
                "Other numbers would be taken for what they are not.", f"End with *{wanted.replace('_', ' ').capitalize()}*.", fix=Fix("Fix it", f"ends with {wanted.replace('_', ' ')}", puts),
            )  # fmt: skip


def _who(look: Look) -> str:
    """A way that brings its own losses has no name for them."""
    loss = (look.wants or {}).get("loss")
    return f"the loss *{loss}*" if loss else "what is learned"
