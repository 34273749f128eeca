"""Networks with other ends: pictures out, codes in the middle, two inputs."""

from __future__ import annotations

from builder.drawing.ready_blocks import with_needs
from builder.drawing.sketch import Sketch
from builder.templates.drawing import (
    CLOTH,
    DIGITS,
    RANDOM,
    SHAPES,
    Document,
    Template,
    document,
    plan,
)


def _u_net() -> Document:
    blocks = with_needs("unetstage", "unetup")
    s = Sketch(blocks)
    x = s.put("image", channels=1, height=32, width=32)
    down = []
    for number, width in enumerate((32, 64, 128), 1):
        x = s.use("unetstage", x, name=f"down{number}", title=f"Down {number}", width=width)
        down.append(x)
        x = s.put("max_pool2d", x)
    x = s.use("unetstage", x, name="bottom", title="Bottom", width=256)
    for number, (width, skip) in enumerate(zip((128, 64, 32), reversed(down), strict=True), 1):
        x = s.use("unetup", x, skip, name=f"up{number}", title=f"Up {number}", width=width)
    s.put("picture", s.put("conv2d", x, out_channels=4, kernel_size=1), name="mask")
    training = plan(
        SHAPES,
        {"image": "image"},
        objective="segment",
        out="mask",
        split=RANDOM,
        epochs=8,
        batch=16,
    )
    return document(
        "u-net",
        {"network": s.graph()},
        blocks,
        plan=training,
        notes="Ronneberger and others, 2015, in a small size.",
    )


def _autoencoder() -> Document:
    s = Sketch()
    x = s.put("flatten", s.put("image", channels=1, height=8, width=8))
    x = s.chain(x, ("dense", {"out_features": 32}), "relu")
    code = s.put("dense", x, name="code", out_features=8)
    x = s.chain(
        code,
        ("dense", {"out_features": 32}),
        "relu",
        ("dense", {"out_features": 64}),
        "sigmoid",
        ("reshape", {"shape": [1, 8, 8]}),
    )
    s.put("picture", x, name="picture")
    training = plan(
        DIGITS,
        {"image": "image"},
        objective="reconstruct",
        want="again",
        loss="mse",
        out="picture",
        epochs=40,
    )
    return document(
        "autoencoder",
        {"network": s.graph()},
        plan=training,
        notes="Eight numbers are all that passes through the middle.",
    )


def _two_inputs() -> Document:
    s = Sketch()
    picture = s.put("image", channels=1, height=28, width=28)
    row = s.put("table", name="row", features=12)
    seen = s.chain(
        picture, ("conv2d", {"out_channels": 16}), "relu", "max_pool2d", ("conv2d", {"out_channels": 32}), "relu", "global_avg_pool2d", "flatten",
    )  # fmt: skip
    read = s.chain(row, ("dense", {"out_features": 32}), "relu")
    x = s.chain(
        s.put("concat", seen, read),
        ("dense", {"out_features": 32}),
        "relu",
        ("dense", {"out_features": 2}),
    )
    s.put("scores", x, name="out")
    training = plan(CLOTH, {"image": "image", "row": "row"}, epochs=20)
    return document(
        "two-inputs",
        {"network": s.graph()},
        plan=training,
        notes="A picture and a row of a table, each read in its own way, then joined.",
    )


TEMPLATES = (
    Template(
        "two-inputs",
        "Picture and table",
        "A picture and a table row, joined.",
        "Mixed",
        _two_inputs,
    ),
    Template("u-net", "U-Net", "A picture in, for each point what lies there.", "Images", _u_net),
    Template(
        "autoencoder",
        "Autoencoder",
        "Squeezes digits to 8 numbers and back.",
        "Images",
        _autoencoder,
    ),
)
