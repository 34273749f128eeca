"""A network that sees what it is to foresee.

What: pictures are made pixel by pixel, and a convolution on the way is not masked, or the first
masked one sees the pixel itself.
Why: what is foreseen would be read off; how likely a picture is could not be said, and nothing
could be made.
How to fix: *Fix it* masks the convolution, and lets the first one leave the pixel itself out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import put
from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem
from builder.layers.fields import each

SEVERITY = "error"
WANTS = True
MASKED = "masked_conv2d"
OPEN = ("conv2d", "dilated_conv2d", "grouped_conv2d", "depthwise_conv2d", "separable_conv2d")
WHY = "What it is to foresee would stand before it, so nothing could be learned of what comes next."


def check(look: Look) -> Iterable[Problem]:
    for want in (look.role or {}).get("outputs", {}).values():
        start = look.input_for(want["before"]) if "before" in want else None
        if start is None:
            continue
        # What gets the picture as it is, and what gets it through a first masked convolution.
        seen: set[tuple[str, bool]] = set()
        ahead = [(node, False) for node in look.after(start)]
        while ahead:
            node, masked = ahead.pop(0)
            if (node.id, masked) in seen:
                continue
            seen.add((node.id, masked))
            if node.type == MASKED and not node.bypassed:
                if not masked and not node.form.first:
                    yield _itself(look, node)
                masked = True
            elif (
                node.type in OPEN and not node.bypassed and max(each(node.form.kernel_size, 2)) > 1
            ):
                yield _ahead(look, node, masked)
                masked = True
            ahead += [(after, masked) for after in look.after(node)]


def _itself(look: Look, node: Node) -> Problem:
    return look.problem(
        "sees-itself", SEVERITY, node, "It sees what it is to foresee", f"**{node.title}** gets the picture as it is and sees the pixel itself.", WHY,
        "Switch *First of its kind* on.", fix=Fix("Fix it", f"lets {node.title} leave the pixel itself out", look.set_field(node, "first", True)),
    )  # fmt: skip


def _ahead(look: Look, node: Node, masked: bool) -> Problem:
    size = max(3, *each(node.form.kernel_size, 2)) // 2 * 2 + 1
    given = {"kernel_size": size, **({} if masked else {"first": True})}
    if "out_channels" in node.form:
        given["out_channels"] = node.form.out_channels
    here = [*look.path, "nodes", node.id]
    puts = [put([*here, "type"], MASKED), put([*here, "params"], given)]
    return look.problem(
        "sees-itself", SEVERITY, node, "It sees what it is to foresee", f"**{node.title}** sees the pixels to the right and below, which are still to come.", WHY,
        "Use a *Masked convolution* in its place.", fix=Fix("Mask it", f"makes {node.title} a masked convolution", puts),
    )  # fmt: skip
