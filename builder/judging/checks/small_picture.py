"""Pictures too small for the network.

What: the network shrinks its pictures more often than these can be shrunk.
Why: it was made for larger ones; somewhere inside, a window or a filter finds nothing to look at.
How to fix: *Fix it* stretches the pictures of the data to the smallest size that fits; with fewer
poolings the network takes them as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from builder.document.edits import Put, apply, put
from builder.drawing import graph as graphs
from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem
from builder.shapes.shapes import infer

SEVERITY = "error"
SIDES = (16, 32, 48, 64, 96, 128, 160, 192, 224, 256)  # tried in this order, then what lies between


def check(look: Look) -> Iterable[Problem]:
    pictures = [node for node in look.graph.inputs if node.type == "image"]
    if look.block is not None or look.shapes.whole or len(pictures) != 1:
        return
    (node,) = pictures
    height, width = int(node.form.height), int(node.form.width)
    side = _smallest(look, node, min(height, width))
    if side is None:
        return
    fits = f"{max(height, side)} × {max(width, side)}"
    puts = _stretched(look, node, max(height, side), max(width, side))
    yield look.problem(
        "small-picture", SEVERITY, node, "Pictures too small for the network",
        f"**{node.title}** gives {height} × {width} points, but this network needs {fits} at least.",
        "It shrinks its pictures several times, and further inside nothing would be left of these.",
        f"Let the pictures be stretched to {fits}, or take some of the poolings and steps out.",
        fix=Fix("Stretch them", f"brings the pictures to {fits}", puts) if puts else None,
    )  # fmt: skip


def _smallest(look: Look, node: Node, side: int) -> int | None:
    """The smallest side beyond this one with which every shape is known; None where size is not
    what is wrong.
    """
    low = side
    for high in (tried for tried in SIDES if tried > side):
        if _fits(look, node, high):
            break
        low = high
    else:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _fits(look, node, middle) else (middle, high)
    return high


def _fits(look: Look, node: Node, side: int) -> bool:
    sides = {name: max(int(node.form[name]), side) for name in ("height", "width")}
    puts = [put for name, size in sides.items() for put in look.set_field(node, name, size)]
    larger = graphs.read(apply(look.drawing.document, puts).document)
    return infer(larger.networks[look.name]).whole


def _stretched(look: Look, node: Node, height: int, width: int) -> list[Put]:
    """The input takes larger pictures, and the plan's data are stretched to them; nothing where
    each point has an answer of its own, which stretching would lose.
    """
    sides = {"height": height, "width": width}
    puts = [put for name, side in sides.items() for put in look.set_field(node, name, side)]
    data = _mapping(_mapping(look.drawing.document.get("plan")).get("data"))
    fields = _mapping(_mapping(data.get("signature")).get("fields"))
    name = look.field_of(node)
    if name not in fields:
        return puts
    if any(field.get("kind") == "mask" for field in fields.values()):
        return []
    field = fields[name]
    shape = [*list(field["shape"])[:-2], height, width]
    steps = [dict(step) for step in data.get("transforms") or [] if step.get("type") != "resize"]
    resize = {"type": "resize", "options": sides}
    place = ["plan", "data", "signature", "fields", name]
    puts += [
        put(["plan", "data", "transforms"], [resize, *steps]),
        put([*place, "shape"], shape),
    ]
    drawn = _mapping(field.get("input"))
    if drawn:
        params = {**_mapping(drawn.get("params")), **sides}
        puts.append(put([*place, "input"], {**drawn, "params": params}))
    return puts


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
