"""What may be known no earlier than the answer."""

from __future__ import annotations

from engine.data.honesty.check import Fix, Problem, Seen, check
from engine.data.honesty.doubt import telling_alone
from engine.data.honesty.leaks import NEARLY
from engine.reading import tasks

TELLING = 0.2  # of the answer, settled by one column: from here on it is worth a question


@check("known-too-late", "hint")
def known_too_late(seen: Seen) -> list[Problem]:
    """The column that alone predicts best

    What: One column settles a good part of the target by itself, more than any other.
    Why: If it is written down after the answer is known (how long a call took, whether a refund was
    paid), it will be missing when you ask, and the score promises too much.
    How to fix: Ask whether it is known beforehand. Train once with and once without it: the
    difference is what the score owes to it.
    """
    if tasks.of(seen.raw.task).continues or len(seen.inputs) < 3 or seen.formulas:
        return []
    telling = [(name, share) for name, share in telling_alone(seen) if share < NEARLY]
    if not telling or telling[0][1] < TELLING:
        return []
    name, share = telling[0]
    target = seen.raw.target
    return [
        Problem(
            "known-too-late",
            "hint",
            f"Is {name} known when you will ask?",
            f"**{name}** alone settles {share:.0%} of {target}, more than any other column.",
            f"If it is written down only with {target}, the network will have to do without it.",
            "Leave it out and compare: two runs show what the score owes to it.",
            (name,),
            fix=Fix(
                "Leave it out and compare",
                f"Trains the network twice, with {name} and without it.",
                seen.without(name),
                compares=f"without {name}",
            ),
        )
    ]
