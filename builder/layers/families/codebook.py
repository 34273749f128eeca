"""A codebook in the middle of a network."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, real, whole
from builder.layers.layer import Example, Layer, Port, Sent, image, series, table


def _codebook(p: Form, x: Sent) -> dict[str, Any]:
    """The vectors lie along the channels of a picture or a signal, else along the last dimension."""
    has_channels = bool(x.first.names) and x.first.names[0] == "channels"
    size = x.first.shape[0 if has_channels else -1]
    given = {"features": size, "codes": p.codes, "dim": 1 if has_channels else -1}
    return {**given, "price": p.price, "memory": p.memory}


vector_quantiser = Layer(
    "vector_quantiser", "Vector quantiser", "embedding", "Each place becomes the nearest of a few learned vectors: a codebook.", "codebook",
    torch="builder.layers.modules.codebook.VectorQuantiser", inputs=(Port("in", least=1),), arguments=_codebook,
    names=lambda p, x: x.first.names, detail="{codes} codes",
    fields=(
        whole("codes", "Codes", 64, "How many vectors the book has.", low=2, high=65536, usual=(16, 64, 256, 512)),
        real("price", "Price of distance", 0.25, "How strongly what comes in is held near its code, beside the loss.", low=0.0, high=100.0, usual=(0.1, 0.25, 1.0), advanced=True),
        real("memory", "Memory", 0.99, "How much of itself a code keeps at each step; less follows faster.", low=0.0, high=0.9999, usual=(0.9, 0.95, 0.99), advanced=True),
    ),
    words=("vq", "vq-vae", "codebook", "discrete", "quantise", "straight-through", "tokens", "latent"), purposes=("generate",),
    explain="Between an encoder and a decoder it makes a VQ-VAE: all that passes is which code each place takes. Gradients go straight through. The codes are no weights that an "
    "optimizer moves: they follow the means of what takes them, and a code that nobody takes begins anew. How many are in use is shown as a score while *Reconstruction* learns.",
    maths="y = e_k, k = argmin ‖x − e_k‖",
    examples=(Example((table(),)), Example((image(),), {"codes": 5}), Example((series(),), {"codes": 7})),
)  # fmt: skip
