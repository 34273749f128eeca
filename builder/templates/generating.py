"""Networks that make samples: two against each other, and one that sees through noise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import DIGITS, MOONS, RANDOM, Document, Template, document, label

CLOUDS = 8
EIGHT: dict[str, Any] = {
    "set": "blobs",
    "options": {"classes": CLOUDS, "noise": 0.05, "rows": 8000},
    "signature": {
        "rows": 8000,
        "fields": {
            "point": {"kind": "table", "shape": [2], "names": ["columns"], "dtype": "float32", "columns": ["x", "y"]},
            "label": label([f"cloud {k + 1}" for k in range(CLOUDS)]),
        },
        "inputs": ["point"],
        "target": "label",
    },
}  # fmt: skip
ANY = 1  # a class more than the data have: that of samples which were told none


def plan_of(
    data: Mapping[str, Any], objective: str, roles: Mapping[str, tuple[list[str], str, str]], *, options: Mapping[str, Any] | None = None,
    learners: Mapping[str, Mapping[str, Any]], epochs: int, batch: int, average: float | None = None, optimizer: str = "adam",
) -> dict[str, Any]:  # fmt: skip
    """`roles`: role → (inputs, which are called as what they get; what is wanted; the output)."""
    return {
        "data": {"options": {}, "split": dict(RANDOM), "transforms": [], "augment": [], **data},
        "objective": {
            "type": objective, "options": dict(options or {}), "roles": {role: role for role in roles},
            "inputs": {role: {name: name for name in inputs} for role, (inputs, _, _) in roles.items()},
            "outputs": {role: {want: out} for role, (_, want, out) in roles.items()},
        },
        "learners": {
            name: {"optimizer": {"type": optimizer, "options": dict(of)}, "schedule": {"type": "constant", "options": {}}, "clip": None}
            for name, of in learners.items()
        },
        "regularisers": [], "epochs": epochs, "batch": batch, "accumulate": 1, "precision": "fp32", "device": "auto", "compile": False, "seed": 0,
        "stopping": None, "average": {"type": "ema", "decay": average} if average else None, "checkpoints": {"seconds": 30}, "begin_from": {}, "layers": {},
    }  # fmt: skip


# ---- two against each other ------------------------------------------------------------------------
NOISE = 8
PAIR = {
    "generator": (["noise"], "sample", "made"),
    "critic": (["point"], "score", "score"),
}


def _points_from_noise(width: int) -> dict[str, Any]:
    s = Sketch()
    x = s.put("code", name="noise", features=NOISE)
    x = s.chain(x, *(("dense", {"out_features": width}), "relu") * 2)
    s.put("numbers", s.put("dense", x, out_features=2), name="made")
    return s.graph()


def _critic_of_points(width: int) -> dict[str, Any]:
    s = Sketch()
    x = s.put("table", name="point", features=2)
    x = s.chain(
        x, *(("dense", {"out_features": width}), ("leaky_relu", {"negative_slope": 0.2})) * 2
    )
    s.put("scores", s.put("dense", x, out_features=1), name="score")
    return s.graph()


def _gan_points() -> Document:
    adam = {"lr": 1e-3, "beta1": 0.5}
    training = plan_of(
        EIGHT, "adversarial", PAIR, options={"noise": NOISE}, learners={"critic": adam, "generator": adam}, epochs=40, batch=128,
    )  # fmt: skip
    return document(
        "gan-points",
        {"generator": _points_from_noise(64), "critic": _critic_of_points(64)},
        plan=training,
        notes="Goodfellow and others, 2014. Watch how many of the eight clouds are made: the first design often forgets some.",
    )


def _wgan_gp() -> Document:
    adam = {"lr": 5e-4, "beta1": 0.0, "beta2": 0.9}
    options = {"noise": NOISE, "loss": "wasserstein", "penalty": 1.0, "critic_steps": 5}
    training = plan_of(
        EIGHT, "adversarial", PAIR, options=options, learners={"critic": adam, "generator": adam}, epochs=60, batch=128, average=0.99,
    )  # fmt: skip
    return document(
        "wgan-gp",
        {"generator": _points_from_noise(128), "critic": _critic_of_points(128)},
        plan=training,
        notes="Gulrajani and others, 2017: the critic's slope is kept near one, so its score stays of use to the generator.",
    )


def _dcgan() -> Document:
    g = Sketch()
    x = g.put("code", name="noise", features=32)
    x = g.chain(
        x, ("dense", {"out_features": 96 * 4}), ("reshape", {"shape": [96, 2, 2]}), "batch_norm2d", "relu",
        ("conv_transpose2d", {"out_channels": 48}), "batch_norm2d", "relu", ("conv_transpose2d", {"out_channels": 1}), "sigmoid",
    )  # fmt: skip
    g.put("picture", x, name="made")
    c = Sketch()
    x = c.put("image", name="image", channels=1, height=8, width=8)
    leaky = ("leaky_relu", {"negative_slope": 0.2})
    x = c.chain(
        x, ("conv2d", {"out_channels": 48, "kernel_size": 4, "stride": 2, "padding": 1}), leaky,
        ("conv2d", {"out_channels": 96, "kernel_size": 4, "stride": 2, "padding": 1}), leaky, "flatten", ("dense", {"out_features": 1}),
    )  # fmt: skip
    c.put("scores", x, name="score")
    calm, swift = {"lr": 5e-4, "beta1": 0.5}, {"lr": 1e-3, "beta1": 0.5}
    roles = {
        "generator": (["noise"], "sample", "made"),
        "critic": (["image"], "score", "score"),
    }
    training = plan_of(
        DIGITS, "adversarial", roles, options={"noise": 32, "r1": 1.0}, learners={"critic": calm, "generator": swift}, epochs=120, batch=64, average=0.99,
    )  # fmt: skip
    return document(
        "dcgan",
        {"generator": g.graph(), "critic": c.graph()},
        plan=training,
        notes="Radford and others, 2015, in a small size, with a critic that is kept flat at real samples (R1, 2018): few digits are soon known by heart.",
    )


# ---- one that sees through noise -------------------------------------------------------------------
def _sees_points() -> dict[str, Any]:
    s = Sketch()
    point = s.put("table", name="point", features=2)
    # Of points little changes from one moment to the next: longer waves than for pictures.
    waves = s.put("time_embedding", s.put("table", name="time", features=1), scale=10.0)
    x = s.put(
        "add", s.put("dense", point, out_features=128), s.put("dense", waves, out_features=128)
    )
    x = s.chain(x, "silu", *(("dense", {"out_features": 128}), "silu") * 2)
    s.put("numbers", s.put("dense", x, out_features=2), name="answer")
    return s.graph()


SEES = {"network": (["point", "time"], "answer", "answer")}


def _diffusion_points() -> Document:
    training = plan_of(
        EIGHT, "diffusion", SEES, options={"answers": "velocity"}, learners={"network": {"lr": 2e-3}}, epochs=250, batch=256, average=0.995,
    )  # fmt: skip
    return document(
        "diffusion-points",
        {"network": _sees_points()},
        plan=training,
        notes="Ho and others, 2020, where everything can be seen: points fall back from noise into eight clouds.",
    )


def _flow_matching() -> Document:
    moons = {
        **MOONS,
        "options": {"rows": 8000, "noise": 0.1},
        "signature": {**MOONS["signature"], "rows": 8000},
    }
    training = plan_of(
        moons, "flow-matching", SEES, learners={"network": {"lr": 2e-3}}, epochs=250, batch=256, average=0.995,
    )  # fmt: skip
    return document(
        "flow-matching",
        {"network": _sees_points()},
        plan=training,
        notes="Lipman and others, 2023: straight paths from noise to the moons.",
    )


def _diffusion() -> Document:
    s = Sketch()
    image = s.put("image", name="image", channels=1, height=8, width=8)
    time = s.put("dense", s.put("time_embedding", s.put("table", name="time", features=1)), out_features=64)  # fmt: skip
    kind = s.put("embedding", s.put("category", name="label", classes=10 + ANY), embedding_dim=64)
    condition = s.put("silu", s.put("add", time, kind), title="Time and class")

    def stage(x: str, channels: int) -> str:
        x = s.put("conv2d", x, out_channels=channels)
        return s.put("silu", s.put("modulate", x, condition, norm=True))

    fine = stage(image, 32)
    x = s.put("conv2d", fine, out_channels=64, stride=2, padding=1)
    x = stage(stage(x, 64), 64)
    x = s.put("concat", s.put("upsample2d", x), fine)
    x = s.put("conv2d", stage(x, 48), out_channels=1)
    s.put("picture", x, name="answer")
    roles = {"network": (["image", "time", "label"], "answer", "answer")}
    training = plan_of(
        DIGITS, "diffusion", roles, options={"answers": "velocity", "by_class": True}, learners={"network": {"lr": 1e-3}}, epochs=80, batch=64, average=0.995,
    )  # fmt: skip
    return document(
        "diffusion",
        {"network": s.graph()},
        plan=training,
        notes="It is told the class now and then not, so that a class can be asked for with more or less force (Ho and Salimans, 2022).",
    )


# ---- one pixel after the other ---------------------------------------------------------------------
GREYS = 17  # the digits' own: 0 to 16


def _pixelcnn() -> Document:
    s = Sketch()
    image = s.put("image", name="image", channels=1, height=8, width=8)
    x = s.put("masked_conv2d", image, title="Not itself", out_channels=48, kernel_size=5, first=True)  # fmt: skip
    for _ in range(4):
        more = s.chain(x, "relu", ("masked_conv2d", {"out_channels": 48}))
        x = s.put("add", x, more)
    x = s.chain(x, "relu", ("dropout2d", {"p": 0.1}), ("conv2d", {"out_channels": 48, "kernel_size": 1}), "relu")  # fmt: skip
    s.put("picture", s.put("conv2d", x, out_channels=GREYS, kernel_size=1), name="scores")
    roles = {"network": (["image"], "scores", "scores")}
    training = plan_of(
        DIGITS, "autoregressive-pictures", roles, options={"levels": GREYS}, learners={"network": {"lr": 2e-3}}, epochs=60, batch=64, average=0.99,
    )  # fmt: skip
    return document(
        "pixelcnn",
        {"network": s.graph()},
        plan=training,
        notes="Van den Oord and others, 2016: each pixel is foreseen from those above and to the left, so it can be said exactly how likely a picture is.",
    )


# ---- there and back --------------------------------------------------------------------------------
def _real_nvp() -> Document:
    s = Sketch()
    x = s.put("stretch_shift", s.put("table", name="point", features=2))
    for turn in range(8):
        x = s.put("coupling", x, stays=("first", "second")[turn % 2])
    s.put("numbers", s.put("stretch_shift", x), name="code")
    moons = {
        **MOONS,
        "options": {"rows": 8000, "noise": 0.1},
        "signature": {**MOONS["signature"], "rows": 8000},
    }
    roles = {"network": (["point"], "code", "code")}
    training = plan_of(
        moons, "normalising-flow", roles, learners={"network": {"lr": 1e-3}}, epochs=60, batch=256, average=0.99,
    )  # fmt: skip
    return document(
        "real-nvp",
        {"network": s.graph()},
        plan=training,
        notes="Dinh and others, 2017: the moons are bent into a bell by layers that can be run backwards, and a bell into moons.",
    )


# ---- energy ----------------------------------------------------------------------------------------
def _rbm_dbn() -> Document:
    s = Sketch()
    x = s.put("flatten", s.put("image", name="image", channels=1, height=8, width=8))
    for hidden in (128, 64, 32):
        x = s.put("boltzmann", x, hidden=hidden)
    s.put("latent", x, name="code")
    training = plan_of(
        DIGITS, "deep-belief", {"network": (["image"], "code", "code")}, options={"code": 32, "each": 30}, learners={"network": {"lr": 3e-3}}, epochs=150, batch=64,
    )  # fmt: skip
    return document(
        "rbm-dbn",
        {"network": s.graph()},
        plan=training,
        notes="Hinton and others, 2006: machine after machine learns by itself, 30 epochs each; then all learn together to give the digits back. Watch the surprise fall in steps.",
    )


TEMPLATES = (
    Template("gan-points", "Eight clouds out of noise", "Two networks against each other, on points: which clouds are forgotten?", "Generating", _gan_points),
    Template("wgan-gp", "Eight clouds, held back", "A critic with a gradient penalty: no cloud is forgotten.", "Generating", _wgan_gp),
    Template("dcgan", "DCGAN", "Digits out of noise, by two networks of convolutions.", "Generating", _dcgan),
    Template("diffusion-points", "Diffusion of points", "Points fall back from noise into eight clouds.", "Generating", _diffusion_points),
    Template("diffusion", "Diffusion", "Digits out of noise, each of the class that is asked for.", "Generating", _diffusion),
    Template("flow-matching", "Flow matching", "Straight paths from noise to two moons.", "Generating", _flow_matching),
    Template("pixelcnn", "PixelCNN", "Digits, one pixel after the other, and how likely each is.", "Generating", _pixelcnn),
    Template("real-nvp", "Real NVP", "Two moons become a bell, and a bell two moons, without loss.", "Generating", _real_nvp),
    Template("rbm-dbn", "Deep belief network", "Boltzmann machines that learn digits one on the other, as it began.", "Generating", _rbm_dbn),
)  # fmt: skip
