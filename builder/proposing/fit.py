"""Networks for data: `fit` makes the inputs and heads that data and objective ask for, `propose`
draws fitting networks,
`fits` says which layers can follow a wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.document.edits import Put, apply
from builder.document.form import Documented, document_of
from builder.drawing import graph as graphs

ROUNDS = 12  # fixes applied one after the other before giving up


def fit(
    graph: Documented | Mapping[str, Any],
    signature: Mapping[str, Any] | None,
    wants: Mapping[str, Any] | None,
) -> list[Put]:
    """Puts after which inputs and heads are those that data and objective ask for. Empty where all
    fits.
    """
    from builder.judging.problems import worst_first
    from builder.judging.verdict import problems_of
    from builder.shapes.shapes import infer_all

    document = document_of(graph)
    puts: list[Put] = []
    seen: set[str] = set()
    for _ in range(ROUNDS):
        drawing = graphs.read(document)
        shapes = infer_all(drawing)
        problems = worst_first(
            problem
            for name, known in shapes.items()
            for problem in problems_of(drawing, name, known, signature, wants, only_wants=True)
        )
        fix = next(
            (
                problem.fix
                for problem in problems
                if problem.fix and problem.severity != "hint" and repr(problem.fix.puts) not in seen
            ),
            None,
        )
        if fix is None:
            break
        seen.add(repr(fix.puts))
        puts += fix.puts
        document = apply(document, fix.puts).document
    return puts
