"""A network without weights.

What: no layer on the way to an output has weights.
Why: training changes weights; without any there is nothing to change.
How to fix: add a layer that learns, such as *Dense* or *Convolution*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.judging.problems import Look, Problem
from builder.shapes.shapes import Shapes

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    if look.block is not None or not look.shapes.whole:
        return
    # A layer counts as live as a whole; of a block only some ways through may lead to an output.
    blocks = any(node.kind == "block" for node in look.graph.nodes.values())
    if not (
        any(_learning(look.shapes, {}).values())
        if blocks
        else look.shapes.total(lambda known: known.parameters)
    ):
        yield look.problem(
            "nothing-to-learn", SEVERITY, look.graph.outputs[0], "Nothing to learn", f"No layer on the way to **{look.graph.outputs[0].title}** has weights.",
            "Training changes weights; without any there is nothing to change.", "Add a layer that learns, such as *Dense* or *Convolution*.",
        )  # fmt: skip


def _learning(shapes: Shapes, enters: Mapping[str, bool]) -> dict[str, bool]:
    """For each output by name: whether weights stand on some way to it. Inside a block that is
    asked port by port.
    """
    graph = shapes.graph
    learns: dict[tuple[str, str], bool] = {}
    for id_ in graph.order:
        node, known = graph.nodes[id_], shapes.nodes[id_]
        coming: dict[str, bool] = {}
        for wire in graph.coming.get(id_, ()):  # several may meet at one port
            coming[wire.into] = coming.get(wire.into, False) | learns.get(
                (wire.source, wire.port), False
            )
        if node.kind == "block" and known.inner and not node.bypassed:
            given, left = dict(coming), dict[str, bool]()
            for count, inside in known.inner:
                for _ in range(
                    min(count, 2)
                ):  # a third round changes nothing that the second did not
                    left = _learning(inside, given)
                    given |= {port: next(iter(left.values()), False) for port in list(given)[:1]}
            learns |= {(id_, port): learning for port, learning in left.items()}
            continue
        used = (
            shapes.nodes[node.reference].parameters
            if node.reference is not None and node.reference in shapes.nodes
            else 0
        )
        here = (
            enters.get(node.name, False)
            if node.kind == "block_in"
            else bool(known.parameters or used) or any(coming.values())
        )
        learns |= {(id_, port): here for port in graph.ports_out(node) or ("out",)}
    return {node.name: learns.get((node.id, "out"), False) for node in graph.outputs}
