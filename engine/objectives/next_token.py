"""The next token of a text, at every place at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.objective import Batch, Loss, Metrics, Nets, Objective, inputs_of, one_role

if TYPE_CHECKING:
    from torch import Tensor

    from engine.batches import Source


class NextToken(Objective):
    type = "next-token"
    title = "Next token"
    summary = "At every place of a text the network says what comes next; so it learns to write."
    when = "Language models on characters or words, melodies, any sequence of symbols."
    losses_fit = ("cross-entropy", "focal")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}

    @classmethod
    def wants(cls, signature: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        tokens = signature["fields"][signature["inputs"][0]]
        symbols = tokens.get("classes") or signature["fields"][signature["target"]]["classes"]
        scores = {"kind": "scores", "shape": [tokens["shape"][0], len(symbols)], "names": ["length", "symbol"], "dtype": "float32"}
        return one_role(inputs_of(signature), {"scores": scores | {"activation": "none"}})

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        if self.padding is not None:  # looked at once: whole texts need not be searched for gaps at every step
            gaps = [(self.following(source.fields) == self.padding).any() for source in sources.values()]
            self.padding = self.padding if any(map(bool, gaps)) else None
        return {}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores, following = nets["network"](batch), self.following(batch)  # (batch, length, symbols), (batch, length)
        scores = scores[:, : following.shape[1]]
        length = batch.get(f"{self.signature['inputs'][0]}.length")
        if length is None:
            scores, following = scores.flatten(0, 1), following.flatten()
            if self.padding is not None:
                real = following != self.padding
                scores, following = scores[real], following[real]
        else:  # places past the end of a text do not count
            import torch

            real = torch.arange(following.shape[1], device=scores.device) < (length - 1).clamp(min=1)[:, None]
            scores, following = scores[real], following[real]
        value, count = self.loss(scores, following, None)
        yield Loss("network", value, count, lambda: {"accuracy": (scores.argmax(1) == following).float().mean()})

    def following(self, batch: Batch) -> Tensor:
        """The target of every place: given by the data, or the tokens themselves, one further."""
        if self.target and self.target in batch:
            return batch[self.target]
        return batch[self.signature["inputs"][0]][:, 1:]


ENTRY = NextToken
