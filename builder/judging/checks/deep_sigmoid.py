"""A deep stack of sigmoids.

What: four or more sigmoid or tanh activations follow each other.
Why: their ends are flat, so the gradient shrinks at each one and the first layers hardly learn.
How to fix: use *ReLU*, or put a norm between.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import put
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"
FLAT = ("sigmoid", "tanh", "softsign", "hardsigmoid", "hardtanh")
DEEP = 4


def check(look: Look) -> Iterable[Problem]:
    depth: dict[str, int] = {}
    worst = None
    for id_ in look.graph.order:
        node = look.graph.nodes[id_]
        sources = [wire.source for wire in look.coming(node)]
        if (
            node.entry is None
            or node.entry.family in ("normalisation", "combine", "block")
            or node.kind != "layer"
        ):
            depth[id_] = 0  # a norm or a skip keeps gradients alive
            continue
        depth[id_] = max((depth.get(source, 0) for source in sources), default=0) + (
            node.type in FLAT and not node.bypassed
        )
        if (
            node.type in FLAT
            and depth[id_] >= DEEP
            and (worst is None or depth[id_] > depth[worst.id])
            and id_ in look.graph.live
        ):
            worst = node
    if worst is None:
        return
    flat = [node for node in look.layers(*FLAT) if 0 < depth[node.id] < depth[worst.id]]
    puts = [
        put(
            [*look.path, "nodes", node.id],
            {
                **{key: value for key, value in look.raw_nodes[node.id].items() if key != "params"},
                "type": "relu",
            },
        )
        for node in flat
    ]
    yield look.problem(
        "deep-sigmoid", SEVERITY, worst, "A deep stack of sigmoids", f"**{worst.title}** is the {depth[worst.id]}th activation in a row with flat ends.",
        "The gradient shrinks at each of them, so the first layers hardly learn.", "Use *ReLU* before it, or put a norm between.",
        fix=Fix("Use ReLU", f"makes {len(flat)} of them ReLU", puts) if flat else None,
    )  # fmt: skip
