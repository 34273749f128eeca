"""What a network goes on as: the body of one that has learned something, with a head for classes. Layers keep their names, so what they have learned fits them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any

Json = dict[str, Any]
Place = tuple[str, str]  # a node and its way out
STEP = 84  # between layers that stand one below the other


class NoBody(ValueError):
    """Why a drawing has no body that could go on; a sentence for the person."""


def with_class_head(
    network: Json,
    output: str,
    text: str,
    classes: int,
    shape_of: Callable[[str, str], list[int] | None],
) -> Json:
    """The network without what gives a score to each token at each place, and in its stead the mean
    over the places of a text and a dense layer. `output`, `text`: names in the drawing; `shape_of`: what
    leaves a node.
    """
    new: Json = copy.deepcopy(network)
    nodes, wires = new["nodes"], new["wires"]
    by_name = {node["name"]: id_ for id_, node in nodes.items()}
    if output not in by_name or text not in by_name:
        raise NoBody("The drawing has no text that goes in and scores that come out.")
    body, head = _body(wires, by_name[output], shape_of)
    across, down = nodes[head[0]].get("at") or (0, 0)
    for id_ in head:
        del nodes[id_]
    gone = [key for key, wire in wires.items() if {wire["from"][0], wire["to"][0]} & set(head)]
    for key in gone:
        del wires[key]
    places = ([across, down + STEP * k] for k in range(3))
    whole = {"in": body, "length": (by_name[text], "length")}
    mean = _put(new, "mean_over_time", "text_mean", next(places), whole, {})
    scores = _put(new, "dense", "classes", next(places), {"in": mean}, {"out_features": classes})
    _put(new, "scores", "out", next(places), {"in": scores}, {})
    return new


def with_class_head_on_code(network: Json, output: str, classes: int) -> Json:
    """The network with a dense layer for classes behind the code that it gives; `output`: the code's
    name in the drawing.
    """
    new: Json = copy.deepcopy(network)
    nodes, wires = new["nodes"], new["wires"]
    ends = [id_ for id_, node in nodes.items() if node["name"] == output]
    before = [wire["from"] for wire in wires.values() if wire["to"][0] in ends]
    if len(ends) != 1 or len(before) != 1:
        raise NoBody("The drawing has no code that comes out, so no classes can be put onto it.")
    (end,), (source,) = ends, before
    place = list(nodes[end].get("at") or (0, 0))
    del nodes[end]
    for key in [key for key, wire in wires.items() if wire["to"][0] == end]:
        del wires[key]
    dense = _put(
        new, "dense", "classes", place, {"in": (source[0], source[1])}, {"out_features": classes}
    )
    _put(new, "scores", "out", [place[0], place[1] + STEP], {"in": dense}, {})
    return new


def _put(
    network: Json,
    type_: str,
    name: str,
    at: list[int],
    sources: Mapping[str, Place],
    params: Mapping[str, Any],
) -> Place:
    """A further layer, under the first free name of this kind."""
    nodes, wires = network["nodes"], network["wires"]
    id_ = _free("n", nodes)
    taken = {node["name"] for node in nodes.values()}
    names = (f"{name}{k or ''}" for k in range(len(taken) + 1))
    node: Json = {"type": type_, "name": next(free for free in names if free not in taken)}
    nodes[id_] = node | ({"params": dict(params)} if params else {}) | {"at": at}
    for port, source in sources.items():
        wires[_free("w", wires)] = {"from": list(source), "to": [id_, port]}
    return id_, "out"


def _body(
    wires: Mapping[str, Json], output: str, shape_of: Callable[[str, str], list[int] | None]
) -> tuple[Place, list[str]]:
    """Where the body ends, and the nodes behind it from there on."""
    before: dict[str, list[Place]] = {}
    for wire in wires.values():
        before.setdefault(wire["to"][0], []).append((wire["from"][0], wire["from"][1]))
    head, (at, *_) = [output], before.get(output) or [("", "")]
    symbols = (shape_of(*at) or [0])[-1]
    while (shape := shape_of(*at)) is not None and len(shape) == 2 and shape[-1] == symbols:
        sources = before.get(at[0], [])
        if len(sources) != 1:
            break
        head.insert(0, at[0])
        (at,) = sources
    if shape is None or len(shape) != 2 or shape[-1] == symbols:
        raise NoBody(
            "What lies before the scores of this network is no row of numbers for each place of a "
            "text, so no classes can be put onto it."
        )
    return at, head


def _free(letter: str, taken: Mapping[str, Any]) -> str:
    return next(f"{letter}{k}" for k in range(1, len(taken) + 2) if f"{letter}{k}" not in taken)
