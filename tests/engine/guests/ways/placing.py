"""Pictures in a small space: an encoder and a decoder that step together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.measures.samples import pictures
from engine.ways.answer import Answer
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, first_input

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.ways.asked import Asked


@dataclass(frozen=True)
class Place(Answer):
    """Where something lies in the small space."""

    code: tuple[float, ...]


class Placing(Way):
    type = "placing"
    title = "A place for each picture"
    summary = "A picture becomes a place in a small space, and any place there a picture."
    when = "To make pictures like those that are there."
    fields = (Field("code", "Numbers of the code", "int", 2, "how small the space is", 1, 512),)
    metrics: ClassVar[Metrics] = {"loss": "min", "kl": "min"}
    titles: ClassVar[dict[str, str]] = {"kl": "distance to the prior"}
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"both": ("encoder", "decoder")}
    asked = "decoder"

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, field = first_input(signature)
        picture = field.as_json()
        code = {"kind": "code", "shape": [options["code"]], "names": ["code"], "dtype": "float32"}
        both = code | {"shape": [2 * options["code"]]}
        return {
            "encoder": {"inputs": {name: picture}, "outputs": {"code": both}},
            "decoder": {"inputs": {"code": code}, "outputs": {"again": picture}},
        }

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        picture = batch[self.signature.inputs[0]]
        mean, spread = nets["encoder"](batch).chunk(2, 1)  # (batch, code) both
        code = mean + torch.randn_like(mean) * (spread / 2).exp()
        again = nets["decoder"](batch, code=code).reshape(picture.shape)
        wrong = (again - picture).square().flatten(1).sum(1).mean()
        kl = (spread.exp() + mean.square() - 1 - spread).sum(1).mean() / 2
        yield Loss("both", wrong + kl, len(picture), lambda: {"kl": kl})

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        return (pictures(self.made(nets, 16)),)

    def made(self, nets: Nets, count: int) -> Tensor:
        _, field = first_input(self.signature)
        code = self.own_values("decoder", "code", count)
        return nets["decoder"]({}, code=code).reshape(count, *(size or 1 for size in field.shape))

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[Place]:
        """Where the picture lies in the small space."""
        mean = trained.outputs(fields, "encoder")[:, : self.options["code"]]
        return [Place(tuple(code)) for code in mean.tolist()]


ENTRY = Placing
