"""Networks that make samples, at the size of the published figures that they are set beside: MNIST
where it lies in a data folder, and eight clouds of points.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder import template
from builder.drawing.sketch import Sketch
from builder.templates.drawing import document, mnist

Json = dict[str, Any]
GIVEN = {"type": "given", "train": 0.9, "validation": 0.1, "test": 0.0, "seed": 0}
LEAKY = ("leaky_relu", {"negative_slope": 0.2})


@dataclass(frozen=True)
class Work:
    """`goal` in words: what issue and literature ask of it."""

    name: str
    goal: str
    job: Callable[[], Json]
    pictures: bool = True  # MNIST is wanted


def planned(
    name: str, networks: Json, objective: str, roles: Json, learners: Json, *, options: Json,
    batch: int = 128, average: float | None = 0.999,
) -> Json:  # fmt: skip
    """A job whose end is set by the clock. `roles`: role → (its inputs, what is wanted → output)."""
    from builder import Project

    plan = {
        "data": {"options": {}, "split": GIVEN, "transforms": [], "augment": [], **mnist()},
        "objective": {
            "type": objective, "options": options, "roles": {role: role for role in roles},
            "inputs": {role: inputs for role, (inputs, _) in roles.items()},
            "outputs": {role: outputs for role, (_, outputs) in roles.items()},
        },
        "learners": {
            learner: {"optimizer": {"type": "adam", "options": settings}, "schedule": {"type": "constant", "options": {}}, "clip": None}
            for learner, settings in learners.items()
        },
        "regularisers": [], "epochs": 10_000, "batch": batch, "accumulate": 1, "precision": "fp32", "device": "cpu", "compile": False, "seed": 0,
        "stopping": None, "average": {"type": "ema", "decay": average} if average else None, "checkpoints": {"seconds": 60}, "begin_from": {}, "layers": {}, "threads": 2,
    }  # fmt: skip
    return Project(document(name, networks, plan=plan)).job()


# ---- squeezed into a bell ------------------------------------------------------------------------
def vae(code: int) -> Json:
    encoder, decoder = Sketch(), Sketch()
    x = encoder.put("flatten", encoder.put("image", channels=1, height=28, width=28))
    x = encoder.chain(
        x, ("dense", {"out_features": 512}), "relu", ("dense", {"out_features": 256}), "relu"
    )
    encoder.put("latent", encoder.put("dense", x, name="to_mean", out_features=code), name="mean")
    encoder.put(
        "latent", encoder.put("dense", x, name="to_logvar", out_features=code), name="logvar"
    )
    x = decoder.put("code", features=code)
    x = decoder.chain(
        x, ("dense", {"out_features": 256}), "relu", ("dense", {"out_features": 512}), "relu",
        ("dense", {"out_features": 784}), ("reshape", {"shape": [1, 28, 28]}),
    )  # fmt: skip
    decoder.put("picture", x, name="picture")
    roles = {
        "encoder": ({"image": "image"}, {"mean": "mean", "logvar": "logvar"}),
        "decoder": ({"code": "code"}, {"again": "picture"}),
    }
    return planned(
        f"vae-{code}", {"encoder": encoder.graph(), "decoder": decoder.graph()}, "variational", roles,
        {"both": {"lr": 1e-3}}, options={"code": code},
    )  # fmt: skip


# ---- two against each other ----------------------------------------------------------------------
def dcgan() -> Json:
    generator, critic = Sketch(), Sketch()
    x = generator.put("code", name="noise", features=64)
    x = generator.chain(
        x, ("dense", {"out_features": 128 * 49}), ("reshape", {"shape": [128, 7, 7]}), "batch_norm2d", "relu",
        ("conv_transpose2d", {"out_channels": 64}), "batch_norm2d", "relu", ("conv_transpose2d", {"out_channels": 1}), "sigmoid",
    )  # fmt: skip
    generator.put("picture", x, name="picture")
    x = critic.put("image", name="image", channels=1, height=28, width=28)
    x = critic.chain(
        x, ("conv2d", {"out_channels": 32, "kernel_size": 4, "stride": 2, "padding": 1}), LEAKY,
        ("conv2d", {"out_channels": 64, "kernel_size": 4, "stride": 2, "padding": 1}), LEAKY, "flatten", ("dense", {"out_features": 1}),
    )  # fmt: skip
    critic.put("scores", x, name="score")
    roles = {
        "generator": ({"noise": "noise"}, {"sample": "picture"}),
        "critic": ({"image": "image"}, {"score": "score"}),
    }
    calm = {"lr": 4e-4, "beta1": 0.5}
    return planned(
        "dcgan", {"generator": generator.graph(), "critic": critic.graph()}, "adversarial", roles,
        {"critic": calm, "generator": calm}, options={"noise": 64, "r1": 1.0}, batch=64,
    )  # fmt: skip


# ---- little by little out of noise ---------------------------------------------------------------
def sees_pictures() -> Json:
    """A small U-Net; how noisy the picture is bends every stage."""
    s = Sketch()
    image = s.put("image", name="image", channels=1, height=28, width=28)
    waves = s.put("time_embedding", s.put("table", name="time", features=1))
    time = s.put("silu", s.put("dense", waves, out_features=128))

    def stage(x: str, channels: int, **settings: Any) -> str:
        x = s.put("conv2d", x, out_channels=channels, **settings)
        return s.put("silu", s.put("modulate", x, time, norm=True))

    fine = stage(image, 16)
    middle = stage(stage(fine, 32, stride=2, padding=1), 32)
    x = stage(stage(stage(middle, 96, stride=2, padding=1), 96), 96)
    x = stage(s.put("concat", s.put("upsample2d", x), middle), 32)
    x = stage(s.put("concat", s.put("upsample2d", x), fine), 16)
    s.put("picture", s.put("conv2d", x, out_channels=1), name="answer")
    return s.graph()


def gradual(objective: str, **options: Any) -> Json:
    roles = {"network": ({"image": "image", "time": "time"}, {"answer": "answer"})}
    learner = {"network": {"lr": 2e-3}}
    return planned(
        objective,
        {"network": sees_pictures()},
        objective,
        roles,
        learner,
        options=options,
        batch=64,
    )


# ---- one pixel after the other -------------------------------------------------------------------
def pixelcnn() -> Json:
    s = Sketch()
    image = s.put("image", name="image", channels=1, height=28, width=28)
    x = s.put("masked_conv2d", image, out_channels=24, kernel_size=7, first=True)
    for _ in range(4):
        more = s.chain(x, "relu", ("masked_conv2d", {"out_channels": 24, "kernel_size": 5}))
        x = s.put("add", x, more)
    x = s.chain(x, "relu", ("conv2d", {"out_channels": 64, "kernel_size": 1}), "relu")
    s.put("picture", s.put("conv2d", x, out_channels=1, kernel_size=1), name="scores")
    roles = {"network": ({"image": "image"}, {"scores": "scores"})}
    learner = {"network": {"lr": 1e-3}}
    return planned(
        "pixelcnn", {"network": s.graph()}, "autoregressive-pictures", roles, learner,
        options={"levels": 2}, batch=64,
    )  # fmt: skip


def of_template(name: str) -> Callable[[], Json]:
    return lambda: template(name).job()


NEARER = "10 of 10 kinds, 95 % recognised"
WORKS = {
    work.name: work
    for work in (
        Work("vae-20", "at most 105 nats in ten minutes, 99.5 in thirty", lambda: vae(20)),
        Work("vae-2", "at most 150 nats", lambda: vae(2)),
        Work("dcgan", NEARER, dcgan),
        Work(
            "diffusion",
            f"{NEARER}, nearer than dcgan and vae-20",
            lambda: gradual("diffusion", answers="velocity"),
        ),
        Work(
            "flow-matching",
            f"{NEARER}, nearer than dcgan and vae-20",
            lambda: gradual("flow-matching"),
        ),
        Work("pixelcnn", "at most 90 nats (two grey values)", pixelcnn),
        Work("gan-points", "shows collapse", of_template("gan-points"), False),
        Work("wgan-gp", "8 of 8 kinds", of_template("wgan-gp"), False),
        Work("diffusion-points", "8 of 8 kinds", of_template("diffusion-points"), False),
    )
}
