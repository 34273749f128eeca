"""Hidden words of a text, from what stands on both sides of them: how BERT learns a language.

What is hidden is given as token 1, which means "unknown" already: no vocabulary grows by it, and
what has learned this way fits a classifier over the same texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data.kinds.tokens import CARRIED_TO_WRITE
from engine.data.signature import Field as DataField
from engine.data.signature import Signature
from engine.errors import Refusal
from engine.measures.answer_figures import Guesses
from engine.measures.baseline import Baseline
from engine.ways import surprise
from engine.ways.answer import GapsAnswer
from engine.ways.readings.gaps import Gaps
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.surprise import Surprise
from engine.ways.way import Batch, DoesNotSuit, Loss, Metrics, Nets, Way, inputs_of, one_role

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

SHOWN = 6  # texts among the samples
FIVE = 5  # likeliest words
AT_ONCE = 64  # texts that are answered at once: each place has a score for every token


class MaskedTokens(Way):
    type = "masked-tokens"
    title = "Hidden words"
    summary = "Some words of a text are hidden, and the network says from both sides what they are. No labels are needed."
    when = "Texts without labels, before a classifier with few labels; to fill gaps in texts."
    fields = (
        Field(
            "share",
            "Hidden places",
            "float",
            0.15,
            "this share of a text's tokens is asked about, at least one in each text",
            0.01,
            0.9,
        ),
        Field(
            "hidden",
            "Of these hidden",
            "float",
            0.8,
            "this share of them is not shown; with the next, the rest stays as it is, so that every word has to be doubted",
            0.0,
            1.0,
            advanced=True,
        ),
        Field(
            "changed",
            "Of these changed",
            "float",
            0.1,
            "and this share is shown as another token, drawn by lot",
            0.0,
            1.0,
            advanced=True,
        ),
    )
    losses_fit = ("cross-entropy", "focal")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}
    titles: ClassVar[Mapping[str, str]] = {"accuracy": "hidden words that are right"}
    reads = Gaps
    prepares = True

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        _, text = text_in(signature)
        if not text.vocabulary or text.vocabulary > CARRIED_TO_WRITE:
            raise DoesNotSuit(
                f"Each of {text.vocabulary or 0:,} tokens would get a chance at every place; {CARRIED_TO_WRITE:,} are the most. "
                "Let the vocabulary have fewer (*At most* of its transform)."
            )
        scores = {
            "kind": "scores",
            "shape": [text.shape[0], text.vocabulary],
            "names": ["length", "symbol"],
            "dtype": "float32",
        }
        return one_role(inputs_of(signature), {"scores": scores | {"activation": "none"}})

    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        problems, known = [], {field.name: field for field in cls.fields}
        shares = [float(options.get(name, known[name].default)) for name in ("hidden", "changed")]
        if sum(shares) > 1 + 1e-9:
            problems.append(
                f"“{known['hidden'].label}” and “{known['changed'].label}” are {sum(shares):.0%} together. "
                "Make them 100% or less."
            )
        for text in signature.inputs_of.values():
            if text.kind != "tokens" or text.padding != 0:
                continue
            if text.shape[0] == 1:
                problems.append(
                    "These texts are one token long, so nothing stands beside a hidden one. Let the "
                    "texts be longer (*Length* of their transform), or cut them into smaller tokens."
                )
            if text.vocabulary is not None and text.vocabulary < 4:
                problems.append(
                    "These texts have fewer than two known tokens, so there is nothing to guess. Let "
                    "the vocabulary know rarer ones (*Seen at least* of its transform)."
                )
        return problems

    @classmethod
    def aim(cls, signature: Signature) -> str:
        try:
            _, text = text_in(signature)
        except DoesNotSuit:
            return cls.summary.partition(".")[0]
        return f"Learn which of {text.vocabulary:,} tokens is hidden"

    @classmethod
    def answer_field(cls, signature: Signature) -> DataField | None:
        try:
            return text_in(signature)[1]
        except DoesNotSuit:
            return None

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        name, _ = text_in(self.signature)
        train = sources.get("train")
        if train is not None and not train.endless:
            values = train.head(None)[name]
            if not bool((values > 1).any()):
                raise NothingToGuess(
                    "No token of the texts is known, so there is nothing to guess. Let the vocabulary "
                    "know rarer ones (*Seen at least* of its transform), or cut the texts into characters."
                )
        return {}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        name, _ = text_in(self.signature)
        seen, asked = hide(batch[name], **self.hiding)
        scores = nets["network"](batch, **{name: seen})[asked]  # (hidden places, tokens)
        truth = batch[name][asked]
        if not len(truth):
            return
        value, count = self.loss(scores, truth, None)
        measured = not nets["network"].module.training

        def parts() -> dict[str, Tensor]:
            right = {"accuracy": (scores.argmax(1) == truth).float().mean()}
            return right | (self.surprise.parts(scores, truth) if measured else {})

        yield Loss("network", value, count, parts)

    @cached_property
    def surprise(self) -> Surprise:
        return Surprise(text_in(self.signature)[1])

    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        return surprise.said(super().measure(nets, sources, state), "validation")

    @property
    def hiding(self) -> dict[str, Any]:
        _, text = text_in(self.signature)
        shares = {name: float(self.options[name]) for name in ("share", "hidden", "changed")}
        return {**shares, "vocabulary": int(text.vocabulary or 0)}

    # ---- how good it is ------------------------------------------------------------------------
    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """The commonest token at every place, and the chances of one who knows how often each is
        met.
        """
        name, text = text_in(self.signature)
        known = fields[name][fields[name] > 1]
        if not known.size:
            return {}
        counts = np.bincount(known)
        shares = counts[counts > 0] / known.size
        return {
            "accuracy": Baseline(
                float(counts.max() / known.size),
                "max",
                f"always saying “{Gaps(text).words[counts.argmax()]}”",
            ),
            "perplexity": Baseline(
                float(np.exp(-(shares * np.log(shares)).sum())),
                "min",
                "how often each token is met",
            ),
        }

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """A hidden word of each of the first texts of the validation part."""
        source = sources.get("validation") or sources["train"]
        batch = {name: values[:SHOWN] for name, values in source.batch(0, 0).items()}
        return (self.guesses(nets, batch),)

    def guesses(self, nets: Nets, batch: Batch) -> Guesses:
        """One hidden word of each text, with the likeliest ones."""
        name, text = text_in(self.signature)
        seen, asked = hide(batch[name], **self.hiding)
        scores = nets["network"](batch, **{name: seen}).float().cpu().numpy()
        return Gaps(text).guesses(
            scores, seen.cpu().numpy(), batch[name].cpu().numpy(), asked.cpu().numpy()
        )

    def report(self, trained: Asked, part: str) -> Report:
        """Each text counts with all of its hidden places, which are the same at every report."""
        import torch

        from engine.measures.figure import Mistake, Worst
        from engine.measures.report import SHOWN as NAMED
        from engine.measures.report import Report
        from engine.measures.scores import resampled_score
        from engine.randomness import reseed

        name, _ = text_in(self.signature)
        source, rows = trained.source_of(part), trained.rows_of(part)
        sizes_of = np.array(self.surprise.sizes)
        places, nats, right, five, sizes, done = [], [], [], [], [], 0
        reseed(trained.seed, "measure", 0)
        with torch.no_grad():
            for number in range(source.batches):
                batch = source.batch(0, number)
                seen, asked = hide(batch[name], **self.hiding)
                scores = trained.nets["network"](batch, **{name: seen})[asked].float()
                truth = batch[name][asked]
                places.append(asked.nonzero()[:, 0] + done)
                nats.append(torch.nn.functional.cross_entropy(scores, truth, reduction="none"))
                if len(sizes_of):
                    sizes.append(torch.from_numpy(sizes_of[truth.cpu().numpy()]))
                likeliest = scores.topk(min(FIVE, scores.shape[1])).indices
                right.append(likeliest[:, 0] == truth)
                five.append((likeliest == truth[:, None]).any(1))
                done += len(asked)
            reseed(trained.seed, "samples", 0)
            figure = self.guesses(
                trained.nets,
                {field: values[:SHOWN] for field, values in source.batch(0, 0).items()},
            )
        of_row = torch.cat(places).numpy()

        def by_text(values: list[Tensor]) -> np.ndarray:
            return np.bincount(of_row, torch.cat(values).double().numpy(), done)[there]

        there = np.flatnonzero(np.bincount(of_row, minlength=done))
        asked_of = np.bincount(of_row, minlength=done)[there].astype(np.float64)
        lost, hits, near = by_text(nats), by_text(right), by_text(five)
        count = len(there)
        scores_of = {
            "loss": resampled_score(lambda w: (w @ lost) / (w @ asked_of), count, "min"),
            **surprise.scores_of(lost, asked_of, by_text(sizes) if sizes else None),
            "accuracy": resampled_score(lambda w: (w @ hits) / (w @ asked_of), count, "max"),
            "top5": resampled_score(lambda w: (w @ near) / (w @ asked_of), count, "max"),
        }
        means = lost / asked_of
        worst = [Mistake(int(rows[there[k]]), loss=float(means[k])) for k in np.argsort(-means)]
        return Report(scores_of, (figure, Worst(tuple(worst[:NAMED]))))

    # ---- the trained network -------------------------------------------------------------------
    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[GapsAnswer]:
        name, text = text_in(self.signature)
        reading, answers = Gaps(text), list[GapsAnswer]()
        for at in range(0, len(fields[name]), AT_ONCE):
            some = {field: values[at : at + AT_ONCE] for field, values in fields.items()}
            answers += reading.filled(trained.outputs(some), some[name])
        return answers

    def script(self) -> ScriptPieces:
        name, _ = text_in(self.signature)
        return ScriptPieces(
            loss_of_hidden,
            measure_hidden,
            {"text": name, **self.hiding},
            scores=("loss", "accuracy"),
            takes_target=False,
            draws=True,
        )


class NothingToGuess(Refusal, ValueError):
    """No word could be hidden."""


def text_in(signature: Signature) -> tuple[str, DataField]:
    """The first input of texts: their tokens are numbered from 2, and 0 fills them up."""
    for name, field in signature.inputs_of.items():
        if field.kind == "tokens" and field.padding == 0:
            return name, replace(field, classes=())
    raise DoesNotSuit("These data have no texts.")


# ---- the numbers, in the training and in its script ------------------------------------------------
def hide(
    x: Tensor,
    *,
    share: float = 0.15,
    hidden: float = 0.8,
    changed: float = 0.1,
    vocabulary: int = 4,
) -> tuple[Tensor, Tensor]:
    """What the network gets to see of texts, and at which places it is asked. While it is measured
    all of these are hidden.
    """
    import torch

    known = x > 1  # (batch, length); 0 fills up, 1 is unknown
    chance = torch.rand(x.shape, device=x.device)
    first = chance.masked_fill(~known, 2.0).argmin(1, keepdim=True)  # at least one of each text
    asked = (chance < share).scatter(1, first, True) & known
    if not torch.is_grad_enabled():
        return x.masked_fill(asked, 1), asked
    fate = torch.rand(x.shape, device=x.device)
    other = torch.randint(2, vocabulary, x.shape, device=x.device)
    seen = other.where(asked & (fate < hidden + changed), x)
    return seen.masked_fill(asked & (fate < hidden), 1), asked


def said_of_hidden(
    networks: Networks, batch: Batch, *, text: str = "text"
) -> tuple[Tensor, Tensor]:
    """The scores of each hidden place, and the token that stood there."""
    seen, asked = hide(batch[text])
    scores = ask(networks, "network", {**batch, text: seen})  # (batch, length, tokens)
    return scores[asked], batch[text][asked]


def loss_of_hidden(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    scores, truth = said_of_hidden(networks, batch)
    if len(truth):
        yield "network", loss_of(scores, truth)


def measure_hidden(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and how often the likeliest token is the hidden one."""
    scores, truth = said_of_hidden(networks, batch)
    right = scores.argmax(1) == truth
    return {"loss": loss_of(scores, truth), "accuracy": right.float().mean()}


ENTRY = MaskedTokens
