"""Layers that wait for each other.

What: following the wires, one comes back to the same layer.
Why: each waits for the other's numbers, so none can ever begin.
How to fix: take one wire of the circle out; for memory over time use a recurrent layer.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    place = {id_: number for number, id_ in enumerate(look.graph.nodes)}
    for knot in look.graph.cycles:
        members = sorted(knot, key=place.__getitem__)
        # The wire that leads back against the drawing order is the one that closed the circle; the
        # last drawn of those.
        inside = [
            wire
            for id_ in members
            for wire in look.graph.leaving.get(id_, ())
            if wire.target in knot
        ]
        back = [wire for wire in inside if place[wire.target] <= place[wire.source]] or inside
        if not back:
            continue
        last = max(back, key=lambda wire: list(look.graph.wires).index(wire.id))
        source, target = look.graph.nodes[last.source], look.graph.nodes[last.target]
        alone = len(members) == 1
        what = (
            f"**{target.title}** feeds itself."
            if alone
            else f"**{target.title}** and **{source.title}** wait for each other, {len(members)} layers in a circle."
        )
        yield look.problem(
            "cycle", SEVERITY, target, "A circle of wires", what, "Each waits for the numbers of the one before, so none can begin.",
            f"Take the wire from **{source.title}** to **{target.title}** out. For memory over time use a recurrent layer.",
            wire=last.id, fix=Fix("Break the circle", f"removes the wire from {source.title} to {target.title}", [cut([*look.path, "wires", last.id])]),
        )  # fmt: skip
