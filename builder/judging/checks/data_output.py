"""An output that does not suit the objective.

What: an output is missing, or its size is not what data and objective ask for, such as another
number of classes.
Why: the loss compares the answer with the target, place by place.
How to fix: *Fix it* adds or changes the head.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from builder.document.edits import fresh_id, put
from builder.drawing.graph import Node
from builder.judging.ports import output_for
from builder.judging.problems import Fix, Look, Problem
from builder.layers.layer import Type

SEVERITY = "error"
WANTS = True
PASSING = ("activation", "normalisation", "dropout")


def check(look: Look) -> Iterable[Problem]:
    role = look.role
    if role is None:
        return
    wanted: Mapping[str, Any] = role.get("outputs", {})
    outputs = list(look.graph.outputs)
    for name, want in wanted.items():
        node = look.output_for(name)
        if node is None:
            if not outputs or len(outputs) < len(wanted):
                yield _missing(look, name, want)
            continue
        known = look.known(node).outputs
        now = next(iter(known.values()), None) if known else None
        shape = list(want.get("shape") or [])
        if (
            (
                now is None
                or len(shape) != len(now.shape)
                or any(
                    size is not None and size != have
                    for size, have in zip(shape, now.shape, strict=True)
                )
            )
            and now is not None
            and not (shape == [] and now.shape == (1,))
            and not (shape == [1] and now.shape == ())
        ):
            yield _other(look, node, now, want, shape)


def _missing(look: Look, name: str, want: Mapping[str, Any]) -> Problem:
    ends = [
        node
        for node in look.graph.nodes.values()
        if look.known(node).outputs
        and not look.graph.leaving.get(node.id)
        and node.kind != "output"
    ]
    fix = None
    if ends:
        end = ends[-1]
        known = look.known(end).outputs
        port, type_ = next(iter((known or {}).items()))
        fix = Fix("Add it", "a head after " + end.title, _head(look, end, port, type_, name, want))
    return look.problem(
        "data-output", SEVERITY, None, "An output is missing", f"{look.where(None)} has no output for {_words(want)}.", "The objective compares it with the target of the data.",
        "Add a head: a *Dense* and an output.", fix=fix,
    )  # fmt: skip


def _head(
    look: Look, end: Node, port: str, type_: Type, name: str, want: Mapping[str, Any]
) -> list[Any]:
    shape = [size or 1 for size in want.get("shape") or [1]]
    x, y = look.raw_nodes[end.id].get("at", [0, 0])
    source = [end.id, port]
    puts: list[Any] = []
    ids: list[str] = []
    taken: list[str] = []
    layers: list[tuple[str, dict[str, Any]]] = []
    if len(shape) == 1 and len(type_.shape) != 1:
        layers += (
            [("global_avg_pool2d", {})] if len(type_.shape) == 3 and type_.count > 4096 else []
        )
        layers.append(("flatten", {}))
    if len(shape) == 3 and len(type_.shape) == 3:
        layers.append(("conv2d", {"out_channels": shape[0], "kernel_size": 1}))
    elif len(shape) <= 2:
        layers.append(("dense", {"out_features": shape[-1]}))
    layers.append((output_for(want), {}))
    for number, (kind, params) in enumerate(layers, 1):
        id_, edits = look.new_node(kind, params, [x, y + 84 * number], taken, ids)
        ids.append(id_)
        taken.append(edits[0]["value"]["name"])
        if number == len(layers):
            edits[0]["value"]["name"] = look.free_name("out")
        puts += edits
        wire = fresh_id(
            [*look.raw_wires, *(edit["path"][-1] for edit in puts if edit["path"][-2] == "wires")],
            "w",
        )
        puts.append(put([*look.path, "wires", wire], {"from": source, "to": [id_, "in"]}))
        source = [id_, "out"]
    return puts


def _words(want: Mapping[str, Any]) -> str:
    shape = " × ".join("any" if size is None else str(size) for size in want.get("shape") or [1])
    return f"{shape} {'class scores' if want.get('kind') == 'scores' else 'numbers'}"


def _other(look: Look, node: Node, now: Type, want: Mapping[str, Any], shape: list[Any]) -> Problem:
    fix = _resize(look, node, now, shape) or _insert(look, node, now, shape)
    classes = want.get("kind") == "scores"
    what = f"**{node.title}** sends {now.text} numbers, but " + (
        f"the data has {shape[-1 if len(shape) < 3 else 0]} classes."
        if classes and shape
        else f"the objective wants {_words(want)}."
    )
    return look.problem(
        "data-output", SEVERITY, node, "Another number of classes" if classes else "An answer of another size", what, "The loss compares the answer with the target, place by place.",
        "Change the last layer with weights.", fix=fix,
    )  # fmt: skip


def _resize(look: Look, node: Node, now: Type, shape: list[Any]) -> Fix | None:
    """The last layer with weights gets another width, if that alone is what differs."""
    if len(shape) != len(now.shape) or any(size is None for size in shape):
        return None
    current = look.before(node)
    for _ in range(6):
        if current is None or current.entry is None or len(look.after(current)) != 1:
            return None
        for field, place in (("out_features", len(shape) - 1), ("out_channels", 0)):
            if field in current.form and all(
                size == have
                for spot, (size, have) in enumerate(zip(shape, now.shape, strict=True))
                if spot != place
            ):
                if current.entry.read({**current.params, field: shape[place]})[1]:
                    return None
                return Fix(
                    "Fix it",
                    f"gives {current.title} {shape[place]} {'filters' if field == 'out_channels' else 'units'}",
                    look.set_field(current, field, shape[place]),
                )
        if current.entry.family not in PASSING or current.type in ("glu", "swiglu", "geglu"):
            return None
        current = look.before(current)
    return None


def _insert(look: Look, node: Node, now: Type, shape: list[Any]) -> Fix | None:
    wires = look.coming(node)
    if not wires or any(size is None for size in shape):
        return None
    if len(shape) == 1 and len(now.shape) > 1:
        return Fix("Insert", "a Flatten before the output", look.between(wires[0], "flatten", {}))
    if len(shape) == len(now.shape) and len(shape) <= 2:
        return Fix(
            "Insert",
            f"a Dense with {shape[-1]} units",
            look.between(wires[0], "dense", {"out_features": shape[-1]}),
        )
    if len(shape) == len(now.shape) == 3 and list(now.shape[1:]) == shape[1:]:
        return Fix(
            "Insert",
            f"a 1 × 1 convolution with {shape[0]} filters",
            look.between(wires[0], "conv2d", {"out_channels": shape[0], "kernel_size": 1}),
        )
    product = 1
    for size in shape:
        product *= size
    if product == now.count and 1 <= len(shape) <= 8:
        return Fix(
            "Insert",
            "a Reshape before the output",
            look.between(wires[0], "reshape", {"shape": shape}),
        )
    return None
