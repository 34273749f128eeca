"""The parts of a class that is being written: what is made, lines, names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from builder.drawing.graph import Block, Graph, Node
from builder.layers.layer import Layer, Type
from builder.shapes.shapes import Known, Shapes


@dataclass
class Make:
    """One module attribute of a class: how it is constructed."""

    node: str
    attribute: str
    cls: str  # nn.Conv2d, RotaryPositions; for a block "" and `children` say it
    arguments: dict[str, Any]
    wrap: str = ""
    children: list[tuple[int, Body]] = field(default_factory=list)
    repeat: int = 1
    shared: bool = False
    entry: Layer | None = None


@dataclass
class Line:
    """One statement of forward."""

    text: str
    nodes: list[str]
    says: Type | None
    times: str = ""


@dataclass(eq=False)
class Body:
    """One class before it is written: of a network, or of one use of a block."""

    graph: Graph
    shapes: Shapes
    block: Block | None
    inputs: list[str]
    makes: list[Make] = field(default_factory=list)
    beginnings: list[tuple[str, str]] = field(default_factory=list)  # (node, statement)
    lines: list[Line] = field(default_factory=list)
    exposed: dict[str, Any] = field(default_factory=dict)

    @property
    def skeleton(self) -> Any:
        """All but the numbers that are given to constructors."""
        return (
            tuple(self.inputs),
            tuple((make.attribute, make.cls, tuple(make.arguments), make.wrap, make.repeat, make.shared, tuple((count, child.skeleton) for count, child in make.children)) for make in self.makes),
            tuple(text for _, text in self.beginnings),
            tuple(line.text for line in self.lines),
        )  # fmt: skip


@dataclass(eq=False)
class Written:
    """A class with its name; `slots` says what each constructor argument is, `values` what each use
    gives.
    """

    name: str
    bodies: list[Body]
    parameters: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def given(self, body: Body) -> dict[str, Any]:
        place = next(number for number, other in enumerate(self.bodies) if other is body)
        return {name: values[place] for name, values in self.parameters.items()}


def ready(shapes: Shapes) -> bool:
    """Whether source can be written: every node that leads to an output is known."""
    graph = shapes.graph
    return shapes.whole and all(
        shapes.nodes[id_].outputs is not None
        for id_ in graph.live
        if graph.nodes[id_].kind != "output"
    )


def _has_module(node: Node) -> bool:
    return not node.bypassed and (
        node.kind == "block" or bool(node.entry and node.entry.torch and node.kind == "layer")
    )


def weight_paths(entry: Layer, label: str, known: Known) -> list[str]:
    """The parameters of a module behind one label of the form; "weight_ih*" means each layer's."""
    wanted = entry.initialise.get(label, ())
    return [
        path
        for path in known.weights
        if any(
            path == want or (want.endswith("*") and path.startswith(want[:-1])) for want in wanted
        )
    ]


def _class_text(path: str) -> str:
    return (
        f"nn.{path.removeprefix('torch.nn.')}"
        if path.startswith("torch.nn.")
        else path.rpartition(".")[2]
    )
