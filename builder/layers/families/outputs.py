"""Where answers leave a network. The kind says how they are meant; names tell several outputs
apart.
"""

from __future__ import annotations

from builder.layers.fields import Form
from builder.layers.layer import Example, Layer, Port, Sent, Type, image, series, table


def _same(p: Form, x: Sent) -> dict[str, Type]:
    return {"out": x.first}


def _output(
    type_: str,
    title: str,
    summary: str,
    stem: str,
    words: tuple[str, ...],
    example: Type,
    explain: str,
) -> Layer:
    return Layer(
        type_, title, "output", summary, stem,
        kind="output", outputs=(), inputs=(Port("in", dtype=None),), rule=_same, words=("output", "result", "answer", *words),
        explain=explain, examples=(Example((example,)),),
    )  # fmt: skip


scores = _output(
    "scores", "Class scores", "One score for each class; the highest wins.", "scores", ("classes", "logits", "labels", "classify"), table(10),
    "Send raw scores: the loss *cross-entropy* turns them into probabilities itself.",
)  # fmt: skip
numbers = _output(
    "numbers", "Numbers", "One or more numbers to predict, such as a price.", "prediction", ("regression", "value", "target"), table(1),
    "Send the numbers as they are; an activation at the end limits what can be said.",
)  # fmt: skip
picture = _output(
    "picture", "Picture", "A picture, or a map as large as one.", "picture", ("image", "mask", "segmentation", "reconstruction"), image(),
    "For drawing, cleaning or colouring pictures, and for a class at every pixel.",
)  # fmt: skip
token_scores = _output(
    "token_scores", "Token scores", "For each place in a sequence, a score for each symbol.", "next_token", ("text", "language", "logits"), series(7, 11),
    "Language models send, at every place, how likely each next symbol is.",
)  # fmt: skip
latent = _output(
    "latent", "Latent code", "The few numbers into which a sample is squeezed.", "code", ("embedding", "features", "bottleneck", "vae"), table(4),
    "What an encoder hands to a decoder, or what similar samples share.",
)  # fmt: skip
