"""Boltzmann machines: layers that learn one after the other, each by itself."""

from __future__ import annotations

from builder.layers.fields import whole
from builder.layers.layer import Example, Layer, Mistake, Port, image, table

boltzmann = Layer(
    "boltzmann", "Boltzmann machine", "dense", "Seen and hidden units that hold each other in place; it learns by itself what goes together.", "boltzmann",
    torch="builder.layers.modules.boltzmann.Boltzmann", inputs=(Port("in", ("features",)),),
    arguments=lambda p, x: {"seen": x.first.count, "hidden": p.hidden}, names=lambda p, x: ("features",), detail="{hidden} hidden",
    fields=(whole("hidden", "Hidden units", 64, "How many things that go together it can learn.", high=16384, usual=(16, 64, 128, 256)),),
    words=("rbm", "restricted boltzmann machine", "deep belief network", "dbn", "energy", "contrastive divergence", "hinton"), purposes=("generate",),
    explain="What comes in are numbers from 0 to 1, what goes out are the chances of the hidden units. Several of them one on the other are a deep belief network: with *Boltzmann machines* as "
    "the way to learn, each learns what the one below makes of the data. So deep networks were first made to learn, in 2006.",
    maths="h = σ(W v + c), energy = −v·b − Σ softplus(W v + c)",
    initialise={"weight": ("weight",)},
    examples=(Example((table(),)), Example((table(),), {"hidden": 5})),
    mistakes=(Mistake(Example((image(),)), "{from} sends"),),
)  # fmt: skip
