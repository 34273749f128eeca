"""Networks that squeeze a sample into a code and make one out of a code."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import DIGITS, Document, Template, document, plan
from builder.templates.tables import CANCER

BELL = {"encoder": {"mean": "mean", "logvar": "logvar"}, "decoder": {"again": "picture"}}


def _denoising() -> Document:
    s = Sketch()
    x = s.put("image", channels=1, height=8, width=8)
    x = s.chain(
        x,
        ("conv2d", {"out_channels": 16}),
        "relu",
        ("conv2d", {"out_channels": 32, "stride": 2, "padding": 1}),
        "relu",
        ("conv2d", {"out_channels": 32}),
        "relu",
        "upsample2d",
        ("conv2d", {"out_channels": 16}),
        "relu",
        ("conv2d", {"out_channels": 1}),
    )
    s.put("picture", x, name="picture")
    return document(
        "denoising-autoencoder",
        {"network": s.graph()},
        plan=_again({"noise": 0.3}, epochs=60, batch=64, lr=2e-3),
        notes="Vincent and others, 2008: it sees noisy digits and has to give back the clean ones.",
    )


def _quantised() -> Document:
    s = Sketch()
    x = s.put("image", channels=1, height=8, width=8)
    x = s.chain(
        x,
        ("conv2d", {"out_channels": 32, "stride": 2, "padding": 1}),
        "relu",
        ("conv2d", {"out_channels": 32}),
        "relu",
        ("conv2d", {"out_channels": 8, "kernel_size": 1}),
    )
    code = s.put("vector_quantiser", x, name="codes", codes=32)
    x = s.chain(
        code,
        ("conv2d", {"out_channels": 32}),
        "relu",
        "upsample2d",
        ("conv2d", {"out_channels": 32}),
        "relu",
        ("conv2d", {"out_channels": 1}),
    )
    s.put("picture", x, name="picture")
    return document(
        "vq-vae",
        {"network": s.graph()},
        plan=_again({}, epochs=60, batch=64, lr=2e-3),
        notes="Van den Oord and others, 2017: of each of 16 places only the number of one of 32 codes passes.",
    )


def _anomaly() -> Document:
    s = Sketch()
    x = s.put("table", name="row", features=30)
    x = s.chain(x, ("dense", {"out_features": 16}), "tanh")
    code = s.put("dense", x, name="code", out_features=6)
    x = s.chain(code, ("dense", {"out_features": 16}), "tanh", ("dense", {"out_features": 30}))
    s.put("numbers", x, name="again")
    data = {**CANCER, "transforms": [{"type": "standardise"}]}
    training = plan(
        data,
        {"row": "row"},
        objective="reconstruct",
        want="again",
        loss="mse",
        out="again",
        epochs=150,
        lr=3e-3,
    )
    training["objective"]["options"] = {"normal": "benign", "alarm": 0.95}
    return document(
        "anomaly",
        {"network": s.graph()},
        plan=training,
        notes="It learns benign cells alone; what it cannot give back is not like them.",
    )


def _again(options: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The plan of one network that gives digits back."""
    whole = plan(
        DIGITS,
        {"image": "image"},
        objective="reconstruct",
        want="again",
        loss="mse",
        out="picture",
        **more,
    )
    whole["objective"]["options"] = options
    return whole


def _bell(name: str, code: int, notes: str, *, conditional: bool = False) -> Document:
    """An encoder that gives a bell for each digit, and a decoder that draws from it."""
    e, d = Sketch(), Sketch()
    x = e.put("flatten", e.put("image", channels=1, height=8, width=8))
    if conditional:
        x = e.put("concat", x, e.put("table", name="condition", features=10))
    x = e.chain(
        x, ("dense", {"out_features": 128}), "relu", ("dense", {"out_features": 64}), "relu"
    )
    e.put("latent", e.put("dense", x, name="to_mean", out_features=code), name="mean")
    e.put("latent", e.put("dense", x, name="to_logvar", out_features=code), name="logvar")
    x = d.put("code", features=code)
    if conditional:
        x = d.put("concat", x, d.put("table", name="condition", features=10))
    x = d.chain(
        x,
        ("dense", {"out_features": 64}),
        "relu",
        ("dense", {"out_features": 128}),
        "relu",
        ("dense", {"out_features": 64}),
        ("reshape", {"shape": [1, 8, 8]}),
    )
    d.put("picture", x, name="picture")
    classes = {"condition": "condition"} if conditional else {}
    whole = plan(DIGITS, {}, epochs=150, batch=64, lr=2e-3)
    whole["loss"] = None
    whole["learners"] = {"both": whole["learners"]["network"]}
    whole["objective"] = {
        "type": "variational",
        "options": {"code": code, **({"by_class": True} if conditional else {})},
        "roles": {"encoder": "encoder", "decoder": "decoder"},
        "inputs": {
            "encoder": {"image": "image", **classes},
            "decoder": {"code": "code", **classes},
        },
        "outputs": BELL,
    }
    return document(name, {"encoder": e.graph(), "decoder": d.graph()}, plan=whole, notes=notes)


def _vae() -> Document:
    return _bell(
        "vae",
        4,
        "Kingma and Welling, 2013: the encoder gives a bell for each picture, the decoder draws from it.",
    )


def _vae_2d() -> Document:
    return _bell("vae-2d", 2, "Two numbers are a plane, in which one can walk from digit to digit.")


def _conditional() -> Document:
    return _bell(
        "conditional-vae",
        4,
        "Sohn and others, 2015: both networks are told which digit it is, so one can be asked for; the code keeps how it is written.",
        conditional=True,
    )


TEMPLATES = (
    Template(
        "denoising-autoencoder",
        "Denoising autoencoder",
        "Cleans digits of noise that is added to them.",
        "Images",
        _denoising,
    ),
    Template(
        "anomaly",
        "Anomalies",
        "Learns what is normal; what it cannot give back is not.",
        "Tables",
        _anomaly,
    ),
    Template(
        "vae",
        "Variational autoencoder",
        "Two networks: one gives a bell, one draws from it.",
        "Images",
        _vae,
    ),
    Template(
        "vae-2d",
        "Variational autoencoder, 2-D",
        "All digits in one plane, and a digit for each place of it.",
        "Images",
        _vae_2d,
    ),
    Template(
        "conditional-vae",
        "Conditional VAE",
        "Draws the digit that is asked for.",
        "Images",
        _conditional,
    ),
    Template(
        "vq-vae",
        "VQ-VAE",
        "Digits as a few codes out of a learned book.",
        "Images",
        _quantised,
    ),
)
