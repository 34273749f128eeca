"""Networks for telling series apart by their shape."""

from __future__ import annotations

from typing import Any

from builder.drawing.ready_blocks import with_needs
from builder.drawing.sketch import Sketch
from builder.proposing.designs.design import Design, Drawn, Given


def _suits(given: Given) -> bool:
    return (
        given.input[0] == "series"
        and given.steps >= 8
        and len(given.shape) <= 1
        and not given.goes_on
    )


def _inception(given: Given) -> Drawn:
    s = Sketch(with_needs("inceptiontime"))
    series = given.begin(s)
    x = s.put("swap", series)  # filters over time want the channels first
    # Filters longer than half the series would see little but its edges.
    longest = max(9, min(39, given.steps // 2 * 2 - 1))
    sizes: dict[str, Any] = {
        "long": longest,
        "middle": max(5, longest // 4 * 2 + 1),
        "short": max(3, longest // 8 * 2 + 1),
    }
    for number in (1, 2):
        x = s.use(
            "inceptiontime", x, name=f"stage{number}", title=f"Stage {number}", width=8, **sizes
        )
    x = s.put("mean_over_time", s.put("swap", x), ports={"length": f"{series}.length"})
    given.answer(s, s.put("dense", x, out_features=given.answers))
    return Drawn(s.graph(), s.blocks)


def _convolution(given: Given) -> Drawn:
    s = Sketch()
    series = given.begin(s)
    x = s.put("swap", series)  # filters over time want the channels first
    # Each layer sees twice as far as the one before; the length stays, so that filler is left out.
    layers = 3 + sum(given.steps > long for long in (100, 300, 1000))
    for number in range(layers):
        filters = {"out_channels": 64 if number else 32, "kernel_size": 5, "bias": False}
        x = s.chain(x, ("conv1d", filters | {"dilation": 2**number}), "batch_norm1d", "relu")
    x = s.put("mean_over_time", s.put("swap", x), ports={"length": f"{series}.length"})
    given.answer(s, s.put("dense", x, out_features=given.answers))
    return Drawn(s.graph(), {})


convolution = Design(
    "convolution",
    "Convolution over time",
    "Filters that see twice as far layer by layer find shapes wherever they occur: the first choice for series.",
    _suits,
    _convolution,
    rank=1,
)
inception_time = Design(
    "inception",
    "InceptionTime",
    "Short, middle and long filters side by side, six deep: slower, for when the shapes differ much in length.",
    _suits,
    _inception,
    rank=2,
)
