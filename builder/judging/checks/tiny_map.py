"""A filter on a single pixel.

What: a convolution with a large filter gets maps of one pixel.
Why: all but the middle of the filter sees only the added edge: weights that do nothing.
How to fix: use a 1 × 1 filter, or pool less before it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem
from builder.layers.fields import each

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers(
        "conv2d",
        "conv1d",
        "conv3d",
        "depthwise_conv2d",
        "separable_conv2d",
        "dilated_conv2d",
        "grouped_conv2d",
    ):
        type_ = look.input_type(node)
        if (
            type_ is None
            or look.known(node).outputs is None
            or any(size != 1 for size in type_.shape[1:])
        ):
            continue
        if max(each(node.form.kernel_size, len(type_.shape) - 1)) > 1 and node.form.padding != 0:
            yield look.problem(
                "tiny-map", SEVERITY, node, "A filter on a single pixel", f"**{node.title}** gets {type_.text} from {look.sender(node)}: maps of one pixel.",
                "All but the middle of its filter sees only the added edge.", "Use a 1 × 1 filter, or pool less before it.",
                fix=Fix("Fix it", "sets Filter size to 1", look.set_field(node, "kernel_size", 1)),
            )  # fmt: skip
