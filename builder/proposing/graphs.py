"""Networks over the nodes of one graph: neighbours, their neighbours, and attention among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.drawing.sketch import Sketch
from builder.judging.ports import input_for

WIDTH = {"small": 0, "middle": 16, "large": 8}
HEADS = 8


def parts(inputs: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """(asked nodes, their numbers, edges): the inputs of a graph; None where they are none."""
    of = {name: input_for(field)[0] for name, field in inputs.items()}
    by_type = {type_: name for name, type_ in of.items()}
    if sorted(of.values()) != ["asked_nodes", "edges", "table"]:
        return None
    return by_type["asked_nodes"], by_type["table"], by_type["edges"]


def draw(s: Sketch, inputs: Mapping[str, Any], out: int, size: str) -> tuple[str, str]:
    """The node of the asked rows, and the reason."""
    known = parts(inputs)
    assert known is not None, "these inputs are a graph"
    put = {}
    for name in known:
        type_, params = input_for(inputs[name])
        put[name] = s.put(type_, name=name, **params)
    node, x, edges = (put[name] for name in known)
    ports = {"edges": edges}
    if size == "small":
        x = s.put("graph_conv", x, ports=ports, out_features=out)
        reason = "One step along the edges: each node and its neighbours, weighed once"
    elif size == "middle":
        x = s.put("dropout", x, p=0.5)
        x = s.put("graph_conv", x, ports=ports, out_features=WIDTH[size])
        x = s.chain(x, "relu", ("dropout", {"p": 0.5}))
        x = s.put("graph_conv", x, ports=ports, out_features=out)
        reason = "Two steps along the edges, with dropout: few named nodes are enough"
    else:
        x = s.put("dropout", x, p=0.5)
        x = s.put("graph_attention", x, ports=ports, out_features=WIDTH[size], heads=HEADS)
        x = s.chain(x, "elu", ("dropout", {"p": 0.5}))
        x = s.put("graph_attention", x, ports=ports, out_features=out, heads=1, join="mean")
        reason = "Attention: each node learns whom of its neighbours to listen to"
    return s.put("at_nodes", x, ports={"node": node}), reason
