"""Features of a point: squares, a product, sines. With the right one, a straight line is enough."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, switch
from builder.layers.layer import Change, Example, Layer, Misfit, Mistake, Port, Sent, table

# The field of each feature, and what it is called as a unit of the layer.
FEATURES = {
    "x": "x",
    "y": "y",
    "x_squared": "x²",
    "y_squared": "y²",
    "product": "xy",
    "sin_x": "sin x",
    "sin_y": "sin y",
}
USUAL = ("x", "y")


def chosen(p: Form) -> tuple[str, ...]:
    return tuple(unit for field, unit in FEATURES.items() if getattr(p, field))


def _check(p: Form, x: Sent) -> Misfit | None:
    if x.first.shape != (2,):
        return Misfit(
            f"takes the two numbers of a point, but {{from}} sends {x.first.text}", "Its features are those of an x and a y.",
            "Use it right behind an input of two numbers.", "Not a point",
        )  # fmt: skip
    if not chosen(p):
        return Misfit(
            "has no feature left", "Nothing would go on to the next layer.", "Switch at least one on, such as *x*.", "No feature",
            Change("x", True),
        )  # fmt: skip
    return None


def _arguments(p: Form, x: Sent) -> dict[str, Any]:
    return {"features": chosen(p)}


point_features = Layer(
    "point_features", "Point features", "arithmetic", "Sees a point in several ways: squares, product, sines.", "features",
    torch="builder.layers.modules.features.PointFeatures", arguments=_arguments, names=lambda p, x: ("features",), check=_check,
    inputs=(Port("in", ("features",)),), mixes=True,
    fields=tuple(
        switch(field, unit, field in USUAL, f"Whether {unit} goes on to the next layer.") for field, unit in FEATURES.items()
    ),
    maths="(x, y) → x, y, x², y², xy, sin x, sin y, as chosen",
    words=("playground", "polynomial", "square", "product", "sine", "engineering", "point"),
    explain="A circle is a straight line in x² and y²: a feature that fits saves the network layers. It has no weights.",
    examples=(Example((table(2),)), Example((table(2),), {"x_squared": True, "product": True, "sin_y": True, "y": False})),
    mistakes=(Mistake(Example((table(3),)), "two numbers of a point"), Mistake(Example((table(2),), {"x": False, "y": False}), "no feature left")),
)  # fmt: skip
