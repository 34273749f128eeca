"""Which units of which layer feed which weights, read off the drawing: through activations, sums
and joins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

INPUTS = {"table", "point", "input", "vector"}


@dataclass(frozen=True)
class Link:
    """`count` weights of each unit of the layer `to`, from `offset` on, belong to the units of
    `source` ("" is the input).
    """

    source: str
    to: str
    offset: int
    count: int


def links(drawing: dict[str, Any] | None, network: str, units: dict[str, int]) -> list[Link]:
    """All links between the layers in `units` (name → number of units), and from a two-dimensional
    input.

    A way that goes through a block or through something that mixes units in another manner is left
    out rather than guessed.
    """
    if not drawing or network not in drawing.get("networks", {}):
        return []
    nodes, wires = (
        drawing["networks"][network]["nodes"],
        drawing["networks"][network]["wires"].values(),
    )
    before: dict[str, list[str]] = {}
    for wire in wires:
        before.setdefault(wire["to"][0], []).append(wire["from"][0])
    all_links: list[Link] = []
    for id_, node in nodes.items():
        if node["name"] in units:
            for source, offset, count in [
                source
                for above in before.get(id_, [])[:1]
                for source in sources(above, nodes, before, units)
            ]:
                all_links.append(Link(source, node["name"], offset, count))
    return all_links


def sources(
    id_: str, nodes: dict[str, Any], before: dict[str, list[str]], units: dict[str, int]
) -> list[tuple[str, int, int]]:
    """(layer, from which weight on, how many) of everything that a node passes on; empty where that
    cannot be said.
    """
    node = nodes[id_]
    above = before.get(id_, [])
    if node["name"] in units and node["type"] != "block":
        return [(node["name"], 0, units[node["name"]])]
    if not above:
        return [("", 0, 2)]
    pieces = [sources(source, nodes, before, units) for source in above]
    if node["type"] in ("concat", "concatenate"):
        passed, place = list[tuple[str, int, int]](), 0
        for piece in pieces:
            passed += [(name, place + offset, count) for name, offset, count in piece]
            place += max((offset + count for _, offset, count in piece), default=0)
        return passed
    if node["type"] == "add":
        return [source for piece in pieces for source in piece]
    return (
        pieces[0]
        if len(pieces) == 1 and node["type"] not in ("block", "bilinear", "matmul")
        else []
    )
