"""A state space: it remembers as recurrent layers do, and is worked out many steps at once."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, whole
from builder.layers.layer import Change, Example, Layer, Misfit, Mistake, Port, Sent, series, table


def _inner(p: Form, x: Sent) -> int:
    return p.inner or 2 * x.first.shape[1]  # type: ignore[no-any-return]  # a form's values are of any type


def _shares(p: Form, x: Sent) -> Misfit | None:
    wide = _inner(p, x)
    if wide % p.heads:
        divisors = [heads for heads in range(1, min(p.heads, wide) + 1) if wide % heads == 0]
        return Misfit(
            f"shares {wide} inner units out among {p.heads} heads, which does not come out even; {{from}} sends {x.first.shape[1]} features", "Each head takes an equal share.",
            f"Set *Heads* to {divisors[-1]}, or *Inner units* to a multiple of {p.heads}.", "Heads that do not divide the units", Change("heads", divisors[-1]),
        )  # fmt: skip
    return None


def _arguments(p: Form, x: Sent) -> dict[str, Any]:
    given = {"features": x.first.shape[1], "inner": _inner(p, x), "heads": p.heads}
    return {**given, "state": p.state, "window": p.window}


selective_state_space = Layer(
    "selective_state_space", "Selective state space", "recurrent", "Reads a series with a memory that fades as fast as each step says.", "mamba",
    torch="builder.layers.modules.state_space.SelectiveStateSpace", inputs=(Port("in", ("time", "features")),), outputs=(Port("out", ("time", "features")),), check=_shares, arguments=_arguments, mixes=True,
    fields=(
        whole("inner", "Inner units", None, "How wide it is inside. Empty: twice the features.", usual=(128, 256, 512), nullable=True),
        whole("heads", "Heads", 4, "Parts of the memory, each with a pace of its own.", high=512, usual=(4, 8, 16)),
        whole("state", "Memory", 16, "How many numbers each inner unit remembers.", high=512, usual=(16, 32, 64)),
        whole("window", "Looks back", 4, "Steps that are blended before the memory reads them.", high=64, usual=(2, 4), advanced=True),
    ),
    words=("mamba", "s4", "ssm", "scan", "memory", "sequence", "long"), purposes=("series", "text"), detail="{heads} heads · memory of {state}",
    explain="Mamba-2: Dao and Gu, 2024. As many features leave as came, for every step, and none sees ahead. Its work grows with the length, that of attention with its square. "
    "It is written here in plain torch, 64 steps at a time, without the kernels for graphics cards: on a processor it takes longer than attention on short sequences.",
    maths="hₜ = e^(−a·Δₜ)·hₜ₋₁ + Δₜ·Bₜ⊗xₜ,  yₜ = Cₜ·hₜ", initialise={"weight": ("enter.weight", "leave.weight", "blend.weight"), "bias": ("blend.bias",)},
    examples=(Example((series(),)), Example((series(70, 4),), {"inner": 6, "heads": 2, "state": 3, "window": 2})),
    mistakes=(Mistake(Example((series(),), {"heads": 3}), "3 heads"), Mistake(Example((table(),)), "time")),
)  # fmt: skip
