"""Noise in training that keeps a network from learning by heart."""

from __future__ import annotations

from builder.layers.families.convolution import DIMS, SAMPLES
from builder.layers.fields import Form, real
from builder.layers.layer import Example, Layer, Misfit, Mistake, Port, Sent, image, table

RATE = real(
    "p",
    "Share",
    0.5,
    "The share of numbers that is set to zero at each step.",
    low=0.0,
    high=1.0,
    step=0.05,
    usual=(0.1, 0.2, 0.3, 0.5),
)


def same_size(p: Form, x: Sent) -> Misfit | None:
    a, b = x.types
    if len(a.shape) != len(b.shape) or any(
        m != n and 1 not in (m, n) for m, n in zip(a.shape, b.shape, strict=True)
    ):
        return Misfit(
            f"gets {a.text} from {{first}} and {b.text} from {{other:1}}", "Both belong together number by number.",
            "Make both sizes equal.", "Two sizes that do not meet",
        )  # fmt: skip
    return None


dropout = Layer(
    "dropout", "Dropout", "dropout", "Sets a random share of the numbers to zero while training.", "dropout",
    torch="torch.nn.Dropout", arguments=lambda p, x: {"p": p.p}, fields=(RATE,), detail="share {p}",
    words=("regularise", "overfitting", "noise"), purposes=("regularise",),
    explain="The network cannot rely on any single number, so it learns what holds more widely. When predicting it does nothing.",
    maths="y = x · mask / (1 − p)",
    examples=(Example((table(),)), Example((image(),), {"p": 0.1})),
)  # fmt: skip


def _maps(dims: int) -> Layer:
    return Layer(
        f"dropout{dims}d", f"Channel dropout {dims}-D" if dims != 2 else "Channel dropout", "dropout", "Sets whole channels to zero while training.", "dropout",
        torch=f"torch.nn.Dropout{dims}d", arguments=lambda p, x: {"p": p.p}, inputs=(Port("in", DIMS[dims]),), fields=(RATE,), detail="share {p}",
        words=("spatial dropout", "regularise", "overfitting"), explain="Neighbouring pixels say nearly the same, so dropping single ones does little; whole maps do.",
        maths="y = x · mask[c] / (1 − p)", examples=(Example((SAMPLES[dims],)), Example((SAMPLES[dims],), {"p": 0.2})),
    )  # fmt: skip


channel_dropouts = tuple(_maps(dims) for dims in (2, 1, 3))

alpha_dropout = Layer(
    "alpha_dropout", "Alpha dropout", "dropout", "Dropout that keeps mean and spread, for SELU.", "dropout",
    torch="torch.nn.AlphaDropout", arguments=lambda p, x: {"p": p.p}, fields=(RATE,), detail="share {p}", words=("selu", "regularise"),
    explain="Numbers are set to SELU's floor instead of zero, so the network stays self-normalising.", examples=(Example((table(),)),),
)  # fmt: skip
feature_alpha_dropout = Layer(
    "feature_alpha_dropout", "Channel alpha dropout", "dropout", "Alpha dropout of whole channels.", "dropout",
    torch="torch.nn.FeatureAlphaDropout", arguments=lambda p, x: {"p": p.p}, fields=(RATE,), detail="share {p}", words=("selu", "regularise"),
    explain="For convolutions followed by SELU.", inputs=(Port("in", least=1),), examples=(Example((image(),)),),
)  # fmt: skip
stochastic_depth = Layer(
    "stochastic_depth", "Stochastic depth", "dropout", "Drops a whole branch for some samples while training.", "droppath",
    torch="builder.layers.modules.noise.StochasticDepth", arguments=lambda p, x: {"p": p.p}, detail="share {p}",
    fields=(real("p", "Share", 0.1, "The share of samples that go past the branch.", low=0.0, high=1.0, step=0.05, usual=(0.1, 0.2)),),
    words=("drop path", "resnet", "regularise"), explain="At the end of a branch, before *Add*: the network trains as if it were sometimes shallower.", examples=(Example((image(),)), Example((table(),))),
)  # fmt: skip
gaussian_noise = Layer(
    "gaussian_noise", "Gaussian noise", "dropout", "Adds noise from a bell while training.", "noise",
    torch="builder.layers.modules.noise.GaussianNoise", arguments=lambda p, x: {"std": p.std}, detail="spread {std}",
    fields=(real("std", "Spread", 0.1, "How strong the noise is.", low=0.0, high=1e3, usual=(0.01, 0.1, 0.5)),),
    words=("denoise", "regularise", "robust"), explain="After an input it makes the network robust; in an autoencoder it makes a denoiser.", maths="y = x + σ·ε", examples=(Example((table(),)), Example((image(),))),
)  # fmt: skip
sample = Layer(
    "sample", "Sample a code", "dropout", "Draws a code from a bell given by its mean and log-variance.", "sample",
    torch="builder.layers.modules.noise.Sample", inputs=(Port("mean", label="mean"), Port("logvar", label="log-variance")), names=lambda p, x: x["mean"].names,
    words=("vae", "reparameterise", "reparametrise", "latent", "random"), purposes=("generate",), check=same_size,
    explain="The heart of a variational autoencoder. While training it draws at random; when predicting it takes the mean.", maths="z = μ + e^(½·logσ²)·ε",
    examples=(Example((table(4), table(4))),), mistakes=(Mistake(Example((table(4), table(5))), "gets"),),
)  # fmt: skip
