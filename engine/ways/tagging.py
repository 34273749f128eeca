"""A tag for each word of a text: names, places, dates, parts of speech."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.data.signature import Field, Signature
from engine.measures.answer_figures import Tagged, TaggedText
from engine.measures.baseline import Baseline, always_the_same_class
from engine.ways.answer import TagsAnswer
from engine.ways.readings.tags import Tags
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.way import (
    Batch,
    DoesNotSuit,
    Loss,
    Metrics,
    Nets,
    Way,
    inputs_of,
    one_role,
    target_of,
)

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

SHOWN = 6  # texts among the samples


class Tagging(Way):
    type = "tagging"
    title = "A tag for each word"
    summary = (
        "Every word of a text gets a tag: the network says which words are a name, a place, a date."
    )
    when = "Finding names in texts, parts of speech: what is each word?"
    losses_fit = ("cross-entropy", "focal")
    tasks = ("word tags",)
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max", "f1": "max"}
    titles: ClassVar[Mapping[str, str]] = {
        "accuracy": "words with the right tag",
        "f1": "whole names (F1)",
    }
    reads = Tags

    @classmethod
    def aim(cls, signature: Signature) -> str:
        return f"{super().aim(signature)}, one for each word"

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        tags, (_, text) = target_of(signature, classes=True), text_in(signature)
        scores = {
            "kind": "scores",
            "shape": [text.shape[0], len(tags.classes)],
            "names": ["length", "tag"],
            "dtype": "float32",
        }
        return one_role(inputs_of(signature), {"scores": scores | {"activation": "none"}})

    @classmethod
    def answer_field(cls, signature: Signature) -> Field | None:
        """The tags, with the words that they stand beside."""
        tags = signature.target_field
        try:
            _, text = text_in(signature)
        except DoesNotSuit:
            return tags
        return tags and replace(tags, tokens=text.tokens, spelling=text.spelling)

    # ---- training ------------------------------------------------------------------------------
    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        scores, tags = nets["network"](batch), batch[self.target]  # (batch, length, tags), …
        real = tags >= 0  # places past the end of a text do not count
        scores, tags = scores[real], tags[real]
        value, count = self.loss(scores, tags, None)
        yield Loss(
            "network", value, count, lambda: {"accuracy": (scores.argmax(1) == tags).float().mean()}
        )

    def measure(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> dict[str, float]:
        """The losses, and the F1 of whole names over all texts together."""
        from engine.measures.entities import counts_of, entities_in, f1_of

        measured = super().measure(nets, sources, state)
        if "validation" not in sources:
            return measured
        source, name, counts = sources["validation"], text_in(self.signature)[0], []
        for number in range(source.batches):
            batch = source.batch(0, number)
            tokens = batch[name].cpu().numpy()
            ours, true = (
                [entities_in(row) for row in self.reading_of.names(tags.cpu().numpy(), tokens)]
                for tags in (nets["network"](batch).argmax(2), batch[self.target].clamp(min=0))
            )
            counts.append(counts_of(ours, true).sum(0))
        return measured | {"validation/f1": float(f1_of(*np.sum(counts, 0)[:, None])[0])}

    @property
    def reading_of(self) -> Tags:
        return Tags(self.answer_field(self.signature) or Field.from_json(None))

    # ---- how good it is ------------------------------------------------------------------------
    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """The commonest tag for every word."""
        if self.target not in fields:
            return {}
        tags = fields[self.target]
        return always_the_same_class(tags[tags >= 0], self.reading.classes)

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """The first texts of the validation part with their tags."""
        source = sources.get("validation") or sources["train"]
        batch = {name: values[:SHOWN] for name, values in source.batch(0, 0).items()}
        scores = nets["network"](batch).float().cpu().numpy()
        tokens = batch[text_in(self.signature)[0]].cpu().numpy()
        truth = batch[self.target].clamp(min=0).cpu().numpy()
        texts = zip(
            self.reading_of.tagged(scores, tokens),
            self.reading_of.names(truth, tokens),
            strict=True,
        )
        return (
            Tagged(tuple(TaggedText(text.words, text.tags, tuple(true)) for text, true in texts)),
        )

    def report(self, trained: Asked, part: str) -> Report:
        from engine.measures.entities import tags_report

        fields = trained.fields_of(part)
        tokens = fields[text_in(self.signature)[0]]
        guessed = self.reading_of.names(trained.outputs(fields).argmax(2), tokens)
        truth = self.reading_of.names(np.maximum(fields[self.target], 0), tokens)
        return tags_report(guessed, truth, trained.rows_of(part))

    # ---- the trained network -------------------------------------------------------------------
    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[TagsAnswer]:
        tokens = fields[text_in(self.signature)[0]]
        return self.reading_of.tagged(trained.outputs(fields), tokens)

    def script(self) -> ScriptPieces:
        return ScriptPieces(loss_of_tags, measure_tags, scores=("loss", "accuracy"))


def text_in(signature: Signature) -> tuple[str, Field]:
    """The first input of texts, whose words are tagged."""
    for name, field in signature.inputs_of.items():
        if field.kind == "tokens" and field.padding == 0:
            return name, field
    raise DoesNotSuit("These data have no texts.")


def tags_said(networks: Networks, batch: Batch) -> tuple[Tensor, Tensor]:
    """The scores of each word, and its tag; places past the end of a text do not count."""
    scores, tags = ask(networks, "network", batch), batch["target"]  # (batch, length, tags), …
    return scores[tags >= 0], tags[tags >= 0]


def loss_of_tags(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    scores, tags = tags_said(networks, batch)
    yield "network", loss_of(scores, tags)


def measure_tags(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and the share of words with the right tag."""
    scores, tags = tags_said(networks, batch)
    right = scores.argmax(1) == tags
    return {"loss": loss_of(scores, tags), "accuracy": right.float().mean()}


ENTRY = Tagging
