"""A text that answers another: translations, dates in one spelling, sums in words.

While it learns, the network is given the wanted text up to each place, and says what stands there;
afterwards it is given what it has written itself. Sutskever and others, 2014; Bahdanau and others,
2014; Vaswani and others, 2017.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine import catalogue
from engine.data import kinds
from engine.data.kinds.tokens import IGNORED
from engine.data.signature import Field, Signature
from engine.data.symbols import joined
from engine.measures.figure import Pair, Pairs
from engine.ways import looking_ahead
from engine.ways.by_row import by_row
from engine.ways.readings.written import END, Written, so_far_of, write
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.way import (
    Batch,
    DoesNotSuit,
    Loss,
    Metrics,
    Nets,
    Way,
    classes_of,
    inputs_of,
    one_role,
    target_of,
)

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.answer import Answer
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

SO_FAR = "so_far"
SHOWN = 6  # texts that are answered while it learns
REPORTED = 12  # and after it
DECODED = 500  # rows of a report that are written, which takes a pass a token


class TextToText(Way):
    type = "text-to-text"
    title = "Text to text"
    summary = "The network writes a text that answers another, token by token."
    when = "Translations, spellings, summaries: each row has a text and the text that it should become."
    losses_fit = ("cross-entropy", "focal")
    tasks = ("text to text",)
    unit_word = "pairs"
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}
    titles: ClassVar[Mapping[str, str]] = {
        "accuracy": "right tokens after right ones",
    }
    reads = Written
    reading: Written
    cuts = False  # whether what fills up texts is taken away
    writes = SO_FAR
    fields = (
        catalogue.Field(
            "own_words",
            "Its own words",
            "float",
            0.0,
            "While it learns, this share of the tokens before each place is what the network itself would have written: it learns to go on after a mistake.",
            0.0,
            0.9,
            0.05,
        ),
        catalogue.Field(
            "beams",
            "Beams",
            "int",
            1,
            "So many beginnings of an answer go on side by side, and the likeliest stays. 1 takes the likeliest token each time.",
            1,
            16,
        ),
    )

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        reply = target_of(signature)
        if reply.kind != "tokens" or signature.target in signature.inputs:
            raise DoesNotSuit("These data have no text that is to be written.")
        length, tokens = reply.sizes[0], reply.vocabulary or len(reply.classes)
        so_far = Field("tokens", (length,), ("time",), "int64", vocabulary=tokens, padding=END)
        scores = {
            "kind": "scores",
            "shape": [length, tokens],
            "names": ["length", "symbol"],
            "dtype": "float32",
            "activation": "none",
            "up_to": SO_FAR,
        }
        drawn = kinds.of("tokens").drawn(so_far)
        told_so_far = so_far.as_json() | ({"input": named(drawn)} if drawn else {})
        return one_role({**inputs_of(signature), SO_FAR: told_so_far}, {"scores": scores})

    @classmethod
    def aim(cls, signature: Signature) -> str:
        tokens = classes_of(signature)
        return f"Learn to write with {tokens:,} tokens" if tokens else cls.summary.rstrip(".")

    # ---- training ------------------------------------------------------------------------------
    @classmethod
    def lengths_of(
        cls, signature: Signature, fields: Mapping[str, np.ndarray]
    ) -> np.ndarray | None:
        """Those of the longer side."""
        longest = (fields[signature.target or ""] != IGNORED).sum(1)
        for name in signature.inputs:
            if f"{name}.length" in fields:
                longest = np.maximum(longest, fields[f"{name}.length"])
        return np.asarray(longest)

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        self.must_not_look_ahead(nets, sources)
        self.cuts = self.may_cut(nets, sources)
        return {}

    def may_cut(self, nets: Nets, sources: Mapping[str, Source]) -> bool:
        """Whether the network says the same of texts without what fills them up."""
        import torch

        if "train" not in sources:
            return False
        module = nets["network"].module
        learns = module.training
        module.eval()
        batch = {name: values[:4] for name, values in sources["train"].batch(0, 0).items()}
        short = self.cut(batch)
        with torch.no_grad():
            whole = nets["network"](batch, **{SO_FAR: before(batch[self.target])})
            try:
                cut = nets["network"](short, **{SO_FAR: before(short[self.target])})
            except RuntimeError:  # it is drawn for one length
                cut = whole[:, :0]
        module.train(learns)
        length = short[self.target].shape[1]
        return cut.shape[1] == length and torch.allclose(cut, whole[:, :length], atol=1e-4)

    def cut(self, batch: Batch) -> Batch:
        """The same texts, no longer than the longest of them."""
        longest = {self.target: int((batch[self.target] != IGNORED).sum(1).max())}
        for name in self.signature.inputs:
            if f"{name}.length" in batch:
                longest[name] = int(batch[f"{name}.length"].max())
        return {
            name: values[:, : longest[name]] if name in longest else values
            for name, values in batch.items()
        }

    def after_epoch(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any], epoch: int
    ) -> None:
        """Once more: weights that begin at zero hide what a network sees."""
        if epoch == 0:
            self.must_not_look_ahead(nets, sources)

    def must_not_look_ahead(self, nets: Nets, sources: Mapping[str, Source]) -> None:
        """What is said at a place stays the same, whatever is written there and after it."""
        if "train" not in sources:
            return
        net, row = nets["network"], sources["train"].batch(0, 0)
        batch = {name: values[:1] for name, values in row.items()}
        looking_ahead.must_not_look_ahead(
            net.module,
            lambda so_far: net(batch, **{SO_FAR: so_far}),
            before(row[self.target][:1]),
            len(self.reading.classes),
            SO_FAR,
        )

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        if self.cuts:
            batch = self.cut(batch)
        wanted = batch[self.target]  # (batch, length)
        so_far = before(wanted)
        if self.options["own_words"] and nets["network"].module.training:
            so_far = self.mixed(nets, batch, so_far)
        scores = nets["network"](batch, **{SO_FAR: so_far})  # (batch, length, tokens)
        real = wanted != IGNORED
        scores, wanted = scores[real], wanted[real]
        value, count = self.loss(scores, wanted, None)
        yield Loss(
            "network",
            value,
            count,
            lambda: {"accuracy": (scores.argmax(1) == wanted).float().mean()},
        )

    def mixed(self, nets: Nets, batch: Batch, so_far: Tensor) -> Tensor:
        """A share of the tokens before each place is what the network says there (scheduled
        sampling, in two passes).
        """
        import torch

        with torch.no_grad():
            written = nets["network"](batch, **{SO_FAR: so_far}).argmax(-1)
        taken = torch.rand(so_far.shape, device=so_far.device) < self.options["own_words"]
        return torch.where(taken & (so_far != END), before(written), so_far)

    # ---- what it writes ------------------------------------------------------------------------
    def written(self, nets: Nets, batch: Batch, beams: int | None = None) -> np.ndarray:
        """(rows, length): the tokens of its answers."""
        import torch

        inputs = {name: batch[name] for name in batch if self.goes_in(name)}
        device = nets["network"].device
        rows = len(next(iter(inputs.values())))
        length = self.signature.fields[self.target].sizes[0]

        def say(so_far: np.ndarray, row_of: np.ndarray, place: int) -> np.ndarray:
            at = torch.as_tensor(row_of, device=device)
            texts = torch.as_tensor(so_far, device=device)
            with torch.no_grad():
                asked = {name: values[at] for name, values in inputs.items()}
                scores = nets["network"](asked, **{SO_FAR: texts})
            return self.reading.may_write(scores[:, place].float().cpu().numpy())

        return write(say, rows, length, beams or int(self.options["beams"]))

    def pairs(self, nets: Nets, batch: Batch, count: int) -> Pairs:
        few = {name: values[:count] for name, values in batch.items()}
        codes, wanted = self.written(nets, few), few[self.target].cpu().numpy()
        given = self.texts_given(few)
        say = self.reading.text_of
        return Pairs(
            tuple(
                Pair(text, say(row.tolist()), say(right.tolist()))
                for text, row, right in zip(given, codes, wanted, strict=True)
            )
        )

    def texts_given(self, batch: Mapping[str, Any]) -> list[str]:
        """The text of each row, as far as the data carry its tokens along."""
        for name, field in self.signature.inputs_of.items():
            if field.kind == "tokens" and field.tokens:
                rows = np.asarray(batch[name]).tolist()
                return [joined(field.tokens, row, field.spelling) for row in rows]
        return ["" for _ in range(len(next(iter(batch.values()))))]

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        source = sources.get("validation") or sources["train"]
        return (self.pairs(nets, source.batch(0, 0), SHOWN),)

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """Token by token as it learned, and of the first rows what it writes all by itself."""
        from engine.measures.report import Report
        from engine.measures.scores import share_score
        from engine.measures.translations import translation_scores

        by_token = by_row(self, trained, part)
        fields = trained.fields_of(part)
        some = {name: values[:DECODED] for name, values in fields.items()}
        codes = np.concatenate([self.codes_of(trained, few) for few in in_pieces(some)])
        wanted = np.where(some[self.target] == IGNORED, END, some[self.target])
        say = self.reading.text_of
        texts = [say(row) for row in codes.tolist()]
        right = [say(row) for row in wanted.tolist()]
        exact = share_score(np.array([a == b for a, b in zip(texts, right, strict=True)]))
        scores = {"whole": exact, **translation_scores(texts, right), **by_token.scores}
        shown = Pairs(
            tuple(
                Pair(given, text, answer)
                for given, text, answer in zip(
                    self.texts_given(some)[:REPORTED], texts, right, strict=False
                )
            )
        )
        return Report(scores, (shown, *by_token.figures))

    def codes_of(self, trained: Asked, fields: Mapping[str, np.ndarray]) -> np.ndarray:
        import torch

        batch = {
            name: torch.as_tensor(kinds.of(self.kind_of(name)).stored(values))
            for name, values in fields.items()
            if self.goes_in(name)
        }
        return self.written(trained.nets, batch)

    def goes_in(self, name: str) -> bool:
        """Whether a field is an input, or says how long one is."""
        return name.removesuffix(".length") in self.signature.inputs

    def kind_of(self, name: str) -> str:
        field = self.signature.fields.get(name)
        return field.kind if field else ""

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> list[Answer]:
        codes = [self.codes_of(trained, few) for few in in_pieces(fields)]
        return list(self.reading.answers(np.concatenate(codes)))

    def own_field(self, name: str, fields: Mapping[str, np.ndarray]) -> np.ndarray | None:
        return so_far_of(fields[self.target]) if self.target in fields else None

    def own_values(self, role: str, name: str, count: int) -> Tensor:
        import torch

        reply = self.signature.fields[self.target]
        chance = torch.Generator().manual_seed(0)
        return torch.randint(0, len(reply.classes), (count, reply.sizes[0]), generator=chance)

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_reply,
            measure_reply,
            {"own_words": self.options["own_words"], "mixes": bool(self.options["own_words"])},
            scores=("loss", "accuracy"),
            draws=bool(self.options["own_words"]),
            make=reply_to,
        )


def named(drawn: tuple[str, dict[str, int]]) -> dict[str, Any]:
    return {"type": drawn[0], "params": drawn[1]}


def in_pieces(fields: Mapping[str, np.ndarray], rows: int = 100) -> Iterator[dict[str, np.ndarray]]:
    count = len(next(iter(fields.values())))
    for start in range(0, max(1, count), rows):
        yield {name: values[start : start + rows] for name, values in fields.items()}


# ---- the pieces of a training script ---------------------------------------------------------------
def before(wanted: Tensor) -> Tensor:
    """What stands before each place of these texts: nothing before the first."""
    import torch

    return torch.nn.functional.pad(wanted[:, :-1].clamp(min=0), (1, 0))


def answers_and_wanted(
    networks: Networks, batch: Batch, *, own_words: float = 0.0
) -> tuple[Tensor, Tensor]:
    """The scores at every place that counts, and the token that is wanted there."""
    # [if mixes]
    import torch

    # [end]
    wanted = batch["target"]  # (batch, length)
    so_far = before(wanted)
    # [if mixes]
    if networks["network"].training:
        with torch.no_grad():
            written = ask(networks, "network", {**batch, "so_far": so_far}).argmax(-1)
        taken = torch.rand(so_far.shape) < own_words
        so_far = torch.where(taken & (so_far != 0), before(written), so_far)
    # [end]
    scores = ask(networks, "network", {**batch, "so_far": so_far})  # (batch, length, tokens)
    real = wanted != -100
    return scores[real], wanted[real]


def loss_of_reply(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    scores, wanted = answers_and_wanted(networks, batch)
    yield "network", loss_of(scores, wanted)


def measure_reply(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and how often the likeliest token is the right one."""
    scores, wanted = answers_and_wanted(networks, batch)
    right = scores.argmax(1) == wanted
    return {"loss": loss_of(scores, wanted), "accuracy": right.float().mean()}


def reply_to(networks: Networks, like: Batch) -> Tensor:
    """Token by token, each the likeliest after those before it; 0 is the end."""
    import torch

    so_far = before(like["target"]) * 0
    for place in range(so_far.shape[1]):
        scores = ask(networks, "network", {**like, "so_far": so_far})
        token = scores[:, place].argmax(-1)
        written = torch.cat([so_far[:, 1 : place + 1], token[:, None]], 1)
        so_far = before(torch.nn.functional.pad(written, (0, so_far.shape[1] - place - 1)))
    return torch.nn.functional.pad(so_far[:, 1:], (0, 1))


ENTRY = TextToText
