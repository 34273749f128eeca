"""A branch that leads nowhere.

What: layers whose result reaches no output.
Why: they cost nothing and learn nothing: the generated network leaves them out.
How to fix: connect the last of them to where its result is needed, or delete them.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"


def check(look: Look) -> Iterable[Problem]:
    graph = look.graph
    if not graph.outputs:
        return
    dead = [
        node
        for node in graph.nodes.values()
        if node.id not in graph.live and node.kind not in ("input", "block_in")
    ]
    ids = {node.id for node in dead}
    named: set[str] = set()
    for node in dead:
        if node.id in named:
            continue
        # Everything that hangs together is one branch.
        branch, front = {node.id}, [node.id]
        while front:
            current = front.pop()
            near = [wire.target for wire in graph.leaving.get(current, ())] + [
                wire.source for wire in graph.coming.get(current, ())
            ]
            for other in near:
                if other in ids and other not in branch:
                    branch.add(other)
                    front.append(other)
        named |= branch
        members = [member for member in dead if member.id in branch]
        wires = [
            id_
            for id_, raw in look.raw_wires.items()
            if raw["from"][0] in branch or raw["to"][0] in branch
        ]
        puts = [
            *(cut([*look.path, "wires", id_]) for id_ in wires),
            *(cut([*look.path, "nodes", member.id]) for member in members),
        ]
        more = f" and {len(members) - 1} more with it" if len(members) > 1 else ""
        yield look.problem(
            "dead-branch", SEVERITY, members[-1], "A branch that leads nowhere", f"**{members[-1].title}**{more} reaches no output.",
            "What it computes is never used, so it learns nothing and is left out of the network.", "Connect it to where its result is needed, or remove it.",
            fix=Fix("Remove it", f"takes out {len(members)} layer{'s' if len(members) > 1 else ''}", puts),
        )  # fmt: skip
