"""Documents made for tests."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.layers import entries as catalogue
from builder.layers.families.graphs import ENDS
from builder.layers.layer import Example, Layer, Type


def document(
    graph: dict[str, Any], blocks: dict[str, Any] | None = None, name: str = "test"
) -> dict[str, Any]:
    return {
        "format": 1,
        "name": name,
        "notes": "",
        "networks": {"network": graph},
        "blocks": blocks or {},
        "plan": {},
        "weights": {},
    }


def enter(s: Sketch, type_: Type, number: int) -> str:
    """An input of this type; its id (or id.port)."""
    name = f"input{number}"
    if type_.names == ENDS:
        return s.put("edges", name=name, nodes=type_.classes)
    if type_.dtype == "int64" and not type_.shape:
        series = s.put("tokens", name=name, length=type_.classes - 1, vocabulary=11)
        return f"{series}.length"
    if type_.dtype == "int64":
        return s.put("tokens", name=name, length=type_.shape[0], vocabulary=type_.classes)
    match len(type_.shape):
        case 1:
            return s.put("table", name=name, features=type_.shape[0])
        case 2 if type_.names[:1] == ("channels",):
            return s.put(
                "swap", s.put("series", name=name, length=type_.shape[1], features=type_.shape[0])
            )
        case 2:
            return s.put("series", name=name, length=type_.shape[0], features=type_.shape[1])
        case 3:
            return s.put(
                "image",
                name=name,
                channels=type_.shape[0],
                height=type_.shape[1],
                width=type_.shape[2],
            )
        case _:
            return s.put(
                "volume",
                name=name,
                channels=type_.shape[0],
                depth=type_.shape[1],
                height=type_.shape[2],
                width=type_.shape[3],
            )


def ports_of(entry: Layer, example: Example) -> tuple[str, ...]:
    if example.ports:
        return example.ports
    if any(port.many for port in entry.inputs):
        return tuple(entry.inputs[0].name for _ in example.inputs)
    return tuple(port.name for port in entry.inputs)[: len(example.inputs)]


def around(entry: Layer, example: Example, params: dict[str, Any] | None = None) -> dict[str, Any]:
    """A network with an input for each type, this layer, and an output for each of its ways out."""
    s = Sketch()
    sources = [enter(s, type_, number) for number, type_ in enumerate(example.inputs)]
    id_ = s.put(entry.type, name="tried")
    s.nodes[id_]["params"] = dict(example.params if params is None else params)
    for source, port in zip(sources, ports_of(entry, example), strict=True):
        s.wire(source, id_, port)
    if entry.kind == "output":
        return document(s.graph())
    for port in entry.outputs:
        if port.name == "length" or (
            "length" in example.ports and port.name != "out" and not example.onnx
        ):
            continue  # with the state of unequal lengths torch must pack, which does not export
        s.put("latent", f"{id_}.{port.name}", name=f"out_{port.name}")
    return document(s.graph())


def entries() -> list[Layer]:
    return list(catalogue.entries().values())
