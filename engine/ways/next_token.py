"""The next token of a text, at every place at once."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.data.symbols import UNKNOWN, gone_on
from engine.measures.baseline import Baseline, always_the_same_class
from engine.measures.figure import Text, Texts
from engine.ways import looking_ahead, surprise
from engine.ways.by_row import COUNT, numbers_by_row, report_of
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.surprise import Surprise
from engine.ways.way import (
    NOTHING,
    Batch,
    DoesNotSuit,
    Loss,
    Metrics,
    Nets,
    Way,
    classes_of,
    first_input,
    inputs_of,
    one_role,
    target_of,
)

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor

    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.readings.choosing import Choosing, Chosen
    from engine.ways.script_pieces import Networks

WRITTEN = 160  # symbols of a sampled text at most
PATIENCE = 0.25  # seconds that the writing may take; it happens once a second at most
WARMTH = 0.8  # below 1 the likelier symbols are preferred, as readers expect


class NextToken(Way):
    type = "next-token"
    title = "Next token"
    summary = "At every place of a text the network says what comes next; so it learns to write."
    when = "Language models on characters or words, melodies, any sequence of symbols."
    losses_fit = ("cross-entropy", "focal")
    tasks = ("next token",)
    unit_word = "pieces of text"
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        _, tokens = first_input(signature)
        symbols = tokens.classes or target_of(signature, classes=True).classes
        scores = {
            "kind": "scores",
            "shape": [tokens.shape[0], len(symbols)],
            "names": ["length", "symbol"],
            "dtype": "float32",
            "looks_back": True,
        }
        return one_role(inputs_of(signature), {"scores": scores | {"activation": "none"}})

    @classmethod
    def aim(cls, signature: Signature) -> str:
        symbols = classes_of(signature)
        return (
            f"Learn which of {symbols} symbols comes next" if symbols else cls.summary.rstrip(".")
        )

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        if (
            self.padding is not None
        ):  # looked at once: whole texts need not be searched for gaps at every step
            gaps = [
                source.endless or (self.following(source.head(None)) == self.padding).any()
                for source in sources.values()
            ]
            self.padding = self.padding if any(map(bool, gaps)) else None
        self.must_not_look_ahead(nets, sources)
        return {}

    def after_epoch(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any], epoch: int
    ) -> None:
        """Once more: weights that begin at zero hide what a network sees."""
        if epoch == 0:
            self.must_not_look_ahead(nets, sources)

    def must_not_look_ahead(self, nets: Nets, sources: dict[str, Source]) -> None:
        """Where what is to be said is the text itself, the network may know it up to each place."""
        name = self.signature.inputs[0]
        if "train" not in sources:
            return
        net, row = nets["network"], sources["train"].batch(0, 0)
        batch = {field: values[:1] for field, values in row.items()}
        text, following = batch[name], self.following(batch)
        symbols = len((self.signature.target_field or NOTHING).classes)
        symbols = self.signature.fields[name].vocabulary or symbols
        places = min(text.shape[1] - 1, following.shape[1])
        if places < 1 or not symbols:
            return
        wanted, then = following[:, :places], text[:, 1 : places + 1]
        same = wanted == then
        if self.padding is not None:
            same = same | (wanted == self.padding)
        if bool(same.all()):  # else it says something of a text that is no foresight
            looking_ahead.must_not_look_ahead(
                net.module, lambda codes: net({**batch, name: codes}), text, symbols, name
            )

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores = nets["network"](batch)  # (batch, length, symbols)
        following = self.following(batch)  # (batch, length)
        scores = scores[:, : following.shape[1]]
        length = batch.get(f"{self.signature.inputs[0]}.length")
        if length is None:
            scores, following = scores.flatten(0, 1), following.flatten()
            if self.padding is not None:
                real = following != self.padding
                scores, following = scores[real], following[real]
        else:  # places past the end of a text do not count
            import torch

            real = (
                torch.arange(following.shape[1], device=scores.device)
                < (length - 1).clamp(min=1)[:, None]
            )
            scores, following = scores[real], following[real]
        value, count = self.loss(scores, following, None)
        measured = not nets["network"].module.training

        def parts() -> dict[str, Tensor]:
            right = {"accuracy": (scores.argmax(1) == following).float().mean()}
            return right | (self.surprise.parts(scores, following) if measured else {})

        yield Loss("network", value, count, parts)

    @cached_property
    def surprise(self) -> Surprise:
        own = self.signature.inputs_of.get(next(iter(self.signature.inputs), ""))
        return Surprise(self.signature.target_field or own or NOTHING)

    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        return surprise.said(super().measure(nets, sources, state), "validation")

    def report(self, trained: Asked, part: str) -> Report:
        """Each text passes alone; perplexity and bits a byte are of all tokens together."""
        numbers = numbers_by_row(self, trained, part)
        nats, size = numbers.pop(surprise.NATS), numbers.pop(surprise.BYTES, None)
        tokens = numbers[COUNT]
        report = report_of(self, numbers, trained.rows_of(part))
        sizes = None if size is None else size * tokens
        return replace(
            report, scores=report.scores | surprise.scores_of(nats * tokens, tokens, sizes)
        )

    def following(self, batch: Batch) -> Tensor:
        """The target of every place: given by the data, or the tokens themselves, one further."""
        if self.target and self.target in batch:
            return batch[self.target]
        return batch[self.signature.inputs[0]][:, 1:]

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """The most frequent symbol at every place that counts."""
        import numpy as np

        text = self.signature.inputs[0]
        given = bool(self.target) and self.target in fields
        following = fields[self.target] if given else fields[text][:, 1:]
        length = fields.get(f"{text}.length")
        if length is not None:  # places past the end of a text do not count
            ends = np.maximum(length - 1, 1)[:, None]
            following = following[np.arange(following.shape[1]) < ends]
        elif self.padding is not None:
            following = following[following != self.padding]
        return always_the_same_class(following, (self.signature.target_field or NOTHING).classes)

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """Two texts that it writes on from the first words of the validation part, a symbol at a
        time, for a quarter of a second at most.
        """
        import torch

        name, began = self.signature.inputs[0], time.monotonic()
        aim = self.signature.target_field or NOTHING
        symbols, spelling = aim.classes, aim.spelling
        if len(self.signature.inputs) > 1 or not symbols:
            return ()
        batch = {
            field: values[:2]
            for field, values in (sources.get("validation") or sources["train"]).batch(0, 0).items()
        }
        text, length = batch[name].clone(), batch.get(f"{name}.length")
        # short texts of their own are cut in the middle
        at = text.shape[1] if length is None else max(1, int(length.min()) // 2)
        text[:, at:] = 0
        given, written = text[:, :at].tolist(), list[list[int]]()
        while (
            len(written) < WRITTEN
            and (length is None or at < text.shape[1])
            and (time.monotonic() - began < PATIENCE or len(written) < 8)
        ):
            places = {} if length is None else {f"{name}.length": torch.full_like(length, at)}
            scores = nets["network"]({**batch, name: text, **places})[:, at - 1].float()
            if UNKNOWN in symbols:  # it stands for many tokens and is none to write
                scores[:, symbols.index(UNKNOWN)] = -torch.inf
            following = torch.multinomial((scores / WARMTH).softmax(-1), 1)
            if at < text.shape[1]:
                text[:, at], at = following[:, 0], at + 1
            else:
                text = torch.cat([text[:, 1:], following], 1)
            written.append(following[:, 0].tolist())
        texts = (
            Text(*gone_on(symbols, row, [step[k] for step in written], spelling))
            for k, row in enumerate(given)
        )
        return (Texts(tuple(texts)),)

    def go_on(
        self, nets: Nets, given: list[int], choosing: Choosing, chance: np.random.Generator
    ) -> Iterator[Chosen]:
        """Each token after those before it, as far back as the network sees: once more a pass a
        token.
        """
        import numpy as np
        import torch

        name, field = first_input(self.signature)
        if len(self.signature.inputs) > 1 or self.signature.fields.get(f"{name}.length"):
            raise DoesNotSuit(
                "A network that reads more than a text does not go on with one alone."
            )
        symbols, sees = (self.signature.target_field or NOTHING).classes, field.sizes[0]
        # neither the end of a text nor what stands for unknown tokens is one to write
        never = [code for code, symbol in enumerate(symbols) if symbol in ("", UNKNOWN)]
        codes = list(given)
        while True:
            seen = codes[-sees:]
            text = torch.tensor([seen + [0] * (sees - len(seen))], device=nets["network"].device)
            with torch.no_grad():
                scores = nets["network"]({name: text})[0, len(seen) - 1]
            known = scores[: len(symbols)].double().cpu().numpy()
            known[never] = -np.inf
            following = choosing.of(known, chance)
            codes.append(following.code)
            yield following

    def script(self) -> ScriptPieces:
        text = self.signature.inputs[0]
        lengths = self.signature.fields[text].shape[0] is None
        given = self.target in self.signature.fields and self.target != text
        kinds = {"text": text, "padding": self.padding}
        return ScriptPieces(
            loss_of_tokens,
            measure_tokens,
            {**kinds, "given": given, "lengths": lengths, "gaps": self.padding is not None},
            scores=("loss", "accuracy"),
            takes_target=given,
            fields=(f"{text}.length",) if lengths else (),
        )


def tokens_that_follow(
    networks: Networks,
    batch: Batch,
    *,
    text: str = "text",
    padding: int | None = None,
) -> tuple[Tensor, Tensor]:
    """The scores at every place of the texts that counts, and the token that follows there."""
    import torch

    scores = ask(networks, "network", batch)  # (batch, length, symbols)
    # [if given]
    following = batch["target"]  # (batch, length)
    # [end]
    # [if not given]
    following = batch[text][:, 1:]  # (batch, length - 1)
    scores = scores[:, : following.shape[1]]
    # [end]
    # [if lengths]
    # Places past the end of a text do not count.
    ends = (batch[f"{text}.length"] - 1).clamp(min=1)
    real = torch.arange(following.shape[1]) < ends[:, None]
    return scores[real], following[real]
    # [end]
    # [if not lengths]
    scores, following = scores.flatten(0, 1), following.flatten()
    # [if gaps]
    real = following != padding
    scores, following = scores[real], following[real]
    # [end]
    return scores, following
    # [end]


def loss_of_tokens(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    scores, following = tokens_that_follow(networks, batch)
    yield "network", loss_of(scores, following)


def measure_tokens(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and how often the likeliest token is the one that follows."""
    scores, following = tokens_that_follow(networks, batch)
    right = scores.argmax(1) == following
    return {"loss": loss_of(scores, following), "accuracy": right.float().mean()}


ENTRY = NextToken
