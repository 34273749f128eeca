"""Drawing → the readable Python file that trains, is shown, and is downloaded.

Uses of a block that differ only in numbers become one class with arguments: the numbers that differ
are found by laying the uses side by side. No text of a user reaches the file: names are checked
identifiers, values are printed with `repr`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.drawing.graph import Drawing
from builder.layers import names
from builder.layers.layer import Type
from builder.shapes.shapes import Shapes
from builder.source.body import Body, Written, ready
from builder.source.constructors import (
    _block_constructor,
    _constructor,
    _find_parameters,
    _literal,
    quoted,
)
from builder.source.forward import _body
from builder.source.helpers import _helpers

COMMENT_AT = 56
HEADER = '"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""'
DEFAULT_CLASS = "Network"


@dataclass(frozen=True)
class Source:
    """The file, the class of each network, and where each node stands: {network: {node: lines}},
    blocks as "block/<id>".
    """

    text: str
    classes: Mapping[str, str]
    lines: Mapping[str, Mapping[str, list[int]]]


def to_python(drawing: Drawing, shapes: Mapping[str, Shapes]) -> Source:
    """The file of a whole project. Networks that are not yet whole are left out."""
    whole = {name: known for name, known in shapes.items() if ready(known)}
    bodies: dict[str, Body] = {}
    seen: dict[int, Body] = {}
    for name, known in whole.items():
        bodies[name] = _body(known.graph, known, None, seen)
    block_bodies = [body for body in seen.values() if body.block is not None]
    helpers = _helpers(list(bodies.values()) + block_bodies)
    taken = set(names.FILE_NAMES) | set(helpers)
    classes: dict[str, str] = {}
    for name in whole:
        title = (
            drawing.name
            if len(drawing.networks) == 1 and name == "network" and drawing.name
            else name
        )
        classes[name] = names.class_name(title, taken)
        taken.add(classes[name])

    written: dict[int, Written] = {}  # id(body) → its class
    order: list[Written] = []
    by_block: dict[tuple[str, Any], list[Body]] = {}
    for body in (
        block_bodies
    ):  # inner blocks come first, so a child has its name before its parent is written
        assert body.block is not None
        by_block.setdefault((body.block.id, body.skeleton), []).append(body)
    for (block_id, _), group in by_block.items():
        block = group[0].block
        assert block is not None
        cls = Written(names.class_name(block.title or block_id, taken, "Block"), group)
        taken.add(cls.name)
        _find_parameters(cls, written)
        order.append(cls)
        for body in group:
            written[id(body)] = cls

    text: list[str] = []
    lines: dict[str, dict[str, list[int]]] = {}
    for cls in order:
        text += ["", ""]
        where = _write(cls.name, cls.bodies, cls, written, text)
        assert cls.bodies[0].block is not None
        lines.setdefault(f"block/{cls.bodies[0].block.id}", where)
    for name, body in bodies.items():
        text += ["", ""]
        lines[name] = _write(classes[name], [body], None, written, text)
    text += [
        "",
        "",
        "NETWORKS = {" + ", ".join(f"{quoted(name)}: {cls}" for name, cls in classes.items()) + "}",
        "",
    ]

    head = [HEADER, ""]
    helper_text = [line for name in helpers for line in ["", "", *helpers[name].splitlines()]]
    everything = "\n".join([*helper_text, *text])
    used = [f"import {module}" for module in ("math",) if re.search(rf"\b{module}\.", everything)]
    head += [*used, ""] if used else []
    if re.search(r"\btorch\.", everything):
        head.append("import torch")
    if re.search(r"\bF\.", everything):
        head.append("import torch.nn.functional as F")
    head.append("from torch import nn")
    offset = len(head) + len(helper_text)
    shifted = {
        network: {node: [line + offset for line in at] for node, at in where.items()}
        for network, where in lines.items()
    }
    return Source("\n".join(head + helper_text + text), classes, shifted)


# ---- one class ----


# ---- constructors ----


# ---- writing ----


def _write(
    name: str,
    bodies: list[Body],
    cls: Written | None,
    written: Mapping[int, Written],
    text: list[str],
) -> dict[str, list[int]]:
    body = bodies[0]
    parameters = cls.parameters if cls else {}
    where: dict[str, list[int]] = {}

    def say(line: str, *nodes: str) -> None:
        text.append(line)
        for node in nodes:
            where.setdefault(node, []).append(len(text))

    say(f"class {name}(nn.Module):")
    say("    def __init__(self" + "".join(f", {parameter}" for parameter in parameters) + "):")
    say("        super().__init__()")
    for number, make in enumerate(body.makes):
        same = [use.makes[number] for use in bodies]
        if make.children:
            built = _block_constructor(make, same, parameters, written)
        else:
            slots = []
            for argument in make.arguments:
                values = [make_of.arguments[argument] for make_of in same]
                slots.append((argument, values, _literal(values, parameters)))
            built = _constructor(make, slots)
        say(f"        self.{make.attribute} = {built}", make.node)
    for node, statement in body.beginnings:
        say(f"        {statement}", node)
    say("")
    first_types = [
        _merged([use.shapes.nodes[node.id].outputs for use in bodies]) for node in body.graph.inputs
    ]
    comment = "; ".join(words for words in first_types if words)
    say(
        _commented(
            f"    def forward(self{''.join(f', {input_name}' for input_name in body.inputs)}):",
            comment,
        ),
        *(node.id for node in body.graph.inputs),
    )
    for number, line in enumerate(body.lines):
        shape = _merge_types([use.lines[number].says for use in bodies])
        words = shape + (f", {line.times}" if line.times else "") if shape else ""
        say(_commented(f"        {line.text}", words), *line.nodes)
    return where


def _merged(outputs: list[Mapping[str, Type] | None]) -> str:
    return _merge_types([output["out"] if output else None for output in outputs])


def _merge_types(types: list[Type | None]) -> str:
    """The shape as a comment; where the uses of a block differ, the dimension's name stands for the
    number.
    """
    known = [type_ for type_ in types if type_ is not None]
    if len(known) < len(types) or not known or len({len(type_.shape) for type_ in known}) > 1:
        return ""
    first = known[0]
    parts = []
    for place, number in enumerate(first.shape):
        if all(type_.shape[place] == number for type_ in known):
            parts.append(str(number))
        else:
            parts.append(first.names[place] if place < len(first.names) else "n")
    return " × ".join(parts) if parts else "one number"


def _commented(line: str, words: str) -> str:
    return f"{line:<{COMMENT_AT}}  # {words}" if words else line


# ---- our own modules, whose source goes along ----
