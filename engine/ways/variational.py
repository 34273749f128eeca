"""A variational autoencoder: what is there becomes a bell in a small space, and any place of that
space something like it. Kingma and Welling, 2013.

All numbers are nats a sample, summed over its pixels, so that published ones are comparable.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data import kinds
from engine.data.signature import Signature
from engine.data.source import Source
from engine.ways.answer import Answer
from engine.ways.making import (
    Coder,
    Maker,
    Repairer,
    as_numbers,
    class_wish,
    looks_of,
    needs_spread,
    rows_at,
    too_many,
)
from engine.ways.script_pieces import ScriptPieces, ask, ask_all
from engine.ways.way import Batch, Loss, Metrics, Nets, classes_of, numbers_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

DRAWS = 50  # codes a row, for the importance-weighted bound
DRAWN_ROWS = 256  # and of so many rows at most: each is decoded as often
AT_ONCE = 16  # rows whose draws are decoded together
ROUNDS = 8  # until a repair has settled
SHARE = "kl.share"  # of a batch: how much of the KL counts while it warms up


@dataclass(frozen=True)
class CodeAnswer(Answer):
    """Where something lies in the small space, and what comes back from there."""

    code: tuple[float, ...]
    again: Any


class Variational(Maker, Coder, Repairer):
    type = "variational"
    title = "Variational autoencoder"
    summary = "A sample becomes a place in a small space, and any place there a sample like the real ones."
    when = "To make pictures or rows like those that are there, to walk between them, or to see what they have in common. No labels are needed."
    fields = (
        Field(
            "code",
            "Numbers of the code",
            "int",
            2,
            "how small the space is; 2 can be drawn",
            1,
            4096,
        ),
        Field(
            "likelihood",
            "What is measured",
            "choice",
            "auto",
            "how the decoder's answer is compared with the data",
            choices=(
                ("auto", "As suits the data"),
                ("bernoulli", "Brightness from dark to light (Bernoulli)"),
                ("gaussian", "Any numbers (Gaussian)"),
            ),
        ),
        Field(
            "spread",
            "Spread of the answer",
            "float",
            0.1,
            "Gaussian only: how far off the decoder is taken to be; less wants more exactness",
            1e-4,
            100.0,
            advanced=True,
        ),
        Field(
            "beta",
            "Weight of the KL (β)",
            "float",
            1.0,
            "above 1 the code becomes tidier and the picture blurrier; only 1 is the bound",
            0.0,
            1000.0,
        ),
        Field(
            "warm_up",
            "Warm-up of the KL",
            "int",
            0,
            "the KL counts fully after so many epochs; before, it grows from nothing",
            0,
            100_000,
        ),
        Field(
            "free_bits",
            "Free nats a number",
            "float",
            0.0,
            "each number of the code may say so much before it costs anything",
            0.0,
            100.0,
            advanced=True,
        ),
        Field(
            "by_class",
            "Told the class",
            "bool",
            False,
            "both networks get the class of the sample, so one can be asked for",
        ),
    )
    metrics: ClassVar[Metrics] = {
        "loss": "min",
        "bound": "min",
        "reconstruction": "min",
        "kl": "min",
    }
    titles: ClassVar[dict[str, str]] = {
        "bound": "negative bound (nats)",
        "reconstruction": "surprise at the data (nats)",
        "kl": "what the code says (nats)",
        "importance bound": f"bound of {DRAWS} draws (nats)",
    }
    headline = "validation/bound"
    asked = "encoder"
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"both": ("encoder", "decoder")}

    def __init__(self, options: dict[str, Any], loss: Any, signature: Signature) -> None:
        super().__init__(options, loss, signature)
        self.name = next(iter(signature.inputs_of), "")
        self.field = signature.field(self.name)
        self.classes = classes_of(signature) if options.get("by_class") else 0

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = numbers_of(signature)
        field = given.as_json()
        code = {"kind": "code", "shape": [options["code"]], "names": ["code"], "dtype": "float32"}
        classes: dict[str, Any] = {}
        if options["by_class"]:
            shape = [max(1, classes_of(signature))]
            classes["condition"] = code | {"shape": shape, "names": ["class"]}
        return {
            "encoder": {
                "inputs": {name: field, **classes},
                "outputs": {"mean": code, "logvar": code},
            },
            "decoder": {
                "inputs": {"code": code, **classes},
                # raw: a sigmoid at its end would come twice
                "outputs": {"again": field | as_numbers(raw=is_bernoulli(signature, options))},
            },
        }

    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        if not signature.fields:
            return []
        problems = super().misfits(signature, options)
        problems += too_many(signature, int(options.get("code", 2)))
        field = next(iter(signature.inputs_of.values()), None)
        if options.get("likelihood") == "bernoulli" and field is not None and not field.range:
            problems.append(
                "Bernoulli measures brightness between a darkest and a lightest, and these data "
                "have no such ends. Choose “Any numbers (Gaussian)”."
            )
        return problems

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        needs_spread(sources, self.name)
        return {}

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        batch = source.batch(epoch, number)
        if not (over := self.options["warm_up"]):
            return batch
        return batch | {SHARE: min(1.0, (epoch + number / self.batches(source)) / over)}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        batch = batch | self.condition_of(batch)
        mean, logvar = self.bell(nets, batch)
        code = mean + torch.randn_like(mean) * (logvar / 2).exp()
        surprise = self.surprise(nets["decoder"](batch, code=code), batch[self.name])
        kl = kl_of(mean, logvar)
        price = price_of(kl, beta=self.options["beta"], free_bits=self.options["free_bits"])
        yield Loss(
            "both",
            surprise.mean() + batch.get(SHARE, 1.0) * price,
            len(mean),
            lambda: parts_of(surprise, kl),
        )

    def bell(self, nets: Nets, batch: Batch) -> tuple[Tensor, Tensor]:
        """Mean and log-variance of the code: (batch, code) both."""
        bell = nets["encoder"](batch)
        return bell["mean"].float(), bell["logvar"].float()

    def surprise(self, again: Tensor, target: Tensor) -> Tensor:
        return surprise_of(again.float(), target, **self.measured_by)

    @property
    def measured_by(self) -> dict[str, Any]:
        low, high = (self.field.range if self.field else None) or (0.0, 1.0)
        bernoulli = is_bernoulli(self.signature, self.options)
        spread = float(self.options["spread"])
        return {"bernoulli": bernoulli, "low": float(low), "high": float(high), "spread": spread}

    def condition_of(self, batch: Batch) -> Batch:
        """The class of each row, one number a class, where the networks are told it."""
        import torch.nn.functional as F

        if not self.classes or "condition" in batch:
            return {}
        label = batch[self.target]
        shares = label if label.dim() == 2 else F.one_hot(label.long(), self.classes)
        return {"condition": shares.float()}

    # ---- what it makes -------------------------------------------------------------------------
    @property
    def code_size(self) -> int:
        return int(self.options["code"])

    def wishes(self) -> tuple[Field, ...]:
        if not self.classes or self.signature.target_field is None:
            return ()
        return (class_wish(self.signature, "Each in turn"),)

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        """What the decoder expects at places drawn from the prior, without the noise of its
        likelihood.
        """
        import torch

        code = torch.randn(count, self.code_size, device=nets["decoder"].device)
        return self.decode(nets, code, wishes)

    def told(self) -> tuple[Field, ...]:
        return self.wishes()

    def encode(self, nets: Nets, batch: Batch) -> Tensor:
        return self.bell(nets, batch | self.condition_of(batch))[0]

    def decode(self, nets: Nets, code: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        batch = self.told_class(code, self.wished(wishes).get("class"))
        return self.as_data(nets["decoder"](batch, code=code))

    def came_back(
        self, nets: Nets, outputs: Mapping[str, Tensor]
    ) -> tuple[Tensor | None, Tensor | None]:
        """Where the networks are told a class, the code alone: it is not known which was told."""
        code = outputs["mean"]
        return code, None if self.classes else self.decode(nets, code, {})

    # ---- what it repairs -----------------------------------------------------------------------
    def repair_wishes(self) -> tuple[Field, ...]:
        return self.wishes()

    def cleaning_wishes(self) -> tuple[Field, ...]:
        return self.wishes()

    def repaired(
        self, nets: Nets, sample: Tensor, missing: Tensor, wishes: Mapping[str, Any]
    ) -> Tensor:
        """What comes back is taken where something is missing, and goes in with it the next time:
        each round comes nearer to what the networks have learned of such samples.
        """
        given = sample.masked_fill(missing, self.measured_by["low"])
        for _ in range(ROUNDS):
            given = sample.where(~missing, self.cleaned(nets, given, wishes))
        return given

    def cleaned(self, nets: Nets, sample: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        """What comes back of a code that is drawn from each one's bell."""
        import torch

        condition = self.told_class(sample, self.wished(wishes).get("class"))
        mean, logvar = self.bell(nets, {self.name: sample, **condition})
        code = mean + torch.randn_like(mean) * (logvar / 2).exp()
        return self.as_data(nets["decoder"](condition, code=code))

    def told_class(self, code: Tensor, wish: str | None) -> Batch:
        import torch
        import torch.nn.functional as F

        if not self.classes or self.signature.target_field is None:
            return {}
        names = self.signature.target_field.classes
        turns = torch.arange(len(code), device=code.device) % self.classes
        chosen = turns if wish is None else torch.full_like(turns, names.index(wish))
        return {"condition": F.one_hot(chosen, self.classes).float()}

    def as_data(self, again: Tensor) -> Tensor:
        """The decoder's answer in the numbers of the data."""
        again, facts = again.float(), self.measured_by
        if facts["bernoulli"]:
            again = facts["low"] + again.sigmoid() * (facts["high"] - facts["low"])
        return again.reshape(-1, *(self.field.sizes if self.field else ()))

    def own_values(self, role: str, name: str, count: int) -> Tensor:
        if name != "condition":
            return super().own_values(role, name, count)
        import torch

        return torch.eye(max(1, self.classes))[torch.arange(count) % max(1, self.classes)]

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        import torch
        from torch import Tensor

        from engine.measures.report import SHOWN, Report
        from engine.measures.scores import mean_score
        from engine.measures.strange import strangest
        from engine.randomness import reseed

        reseed(trained.seed, "measure", 0)
        source, nets = trained.source_of(part), trained.nets
        surprises, kls = list[Tensor](), list[Tensor]()
        with torch.no_grad():
            for number in range(source.batches):
                batch = source.batch(0, number)
                batch |= self.condition_of(batch)
                mean, logvar = self.bell(nets, batch)
                code = mean + torch.randn_like(mean) * (logvar / 2).exp()
                surprises.append(self.surprise(nets["decoder"](batch, code=code), batch[self.name]))
                kls.append(kl_of(mean, logvar).sum(1))
            deep = self.importance_bound(trained, part)
            surprise, kl = (torch.cat(each).double().numpy() for each in (surprises, kls))
            worst = np.argsort(-(surprise + kl))[:SHOWN]
            batch = rows_at(source, worst)
            batch |= self.condition_of(batch)
            again = self.as_data(nets["decoder"](batch, code=self.bell(nets, batch)[0]))
        values = {"bound": surprise + kl, "reconstruction": surprise, "kl": kl}
        values["importance bound"] = deep
        figure = strangest(
            batch[self.name].numpy(),
            again.numpy(),
            (surprise + kl)[worst],
            trained.rows_of(part)[worst],
            of=len(kl),
            **looks_of(self.field),
        )
        scores = {name: mean_score(each, "min") for name, each in values.items()}
        return Report(scores, (figure,))

    def importance_bound(self, trained: Asked, part: str) -> np.ndarray:
        """Of some rows, a bound nearer to the truth: the mean over many codes a row (Burda and
        others, 2015). One number a row.
        """
        import torch

        source, nets = trained.source_of(part), trained.nets
        whole = source.head(DRAWN_ROWS)
        bounds = []
        for rows in torch.arange(len(whole[self.name])).split(AT_ONCE):
            batch = {name: values[rows] for name, values in whole.items()}
            batch |= self.condition_of(batch)
            mean, logvar = (
                each.repeat_interleave(DRAWS, 0) for each in self.bell(nets, batch)
            )  # (rows × draws, code)
            noise = torch.randn_like(mean)
            code = mean + noise * (logvar / 2).exp()
            many = {name: values.repeat_interleave(DRAWS, 0) for name, values in batch.items()}
            surprise = self.surprise(nets["decoder"](many, code=code), many[self.name])
            # log p(z) − log q(z | x): what both bells have in common cancels
            prior = (noise.square() + logvar - code.square()).sum(1) / 2
            weights = (prior - surprise).reshape(len(rows), DRAWS)
            bounds.append(math.log(DRAWS) - weights.logsumexp(1))
        return np.asarray(torch.cat(bounds).double().numpy())

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[CodeAnswer]:
        """Its code and what comes back of it. Where a class is wanted and not known, the one whose
        answer is nearest.
        """
        import torch

        given = kinds.of(self.field.kind if self.field else None).given(fields[self.name])
        tried = self.conditions(fields) if self.classes else [{}]
        best: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None
        for condition in tried:
            code = trained.outputs({**fields, **condition}, "encoder")
            again = self.as_data(
                torch.as_tensor(trained.outputs({"code": code, **condition}, "decoder"))
            ).numpy()
            off = np.square(again - given.reshape(again.shape))
            miss = off.reshape(len(again), -1).mean(1)
            if best is not None:
                nearer = (miss < best[0]).reshape(-1, *[1] * (again.ndim - 1))
                code = np.where(nearer.reshape(-1, 1), code, best[1])
                again, miss = np.where(nearer, again, best[2]), np.minimum(miss, best[0])
            best = (miss, code, again)
        assert best is not None
        return [
            CodeAnswer(tuple(code), again)
            for code, again in zip(best[1].tolist(), best[2].tolist(), strict=True)
        ]

    def conditions(self, fields: dict[str, np.ndarray]) -> list[dict[str, np.ndarray]]:
        """The one of the rows where their class is known, else those of every class."""
        one_hot = np.eye(self.classes, dtype=np.float32)
        if self.target in fields:
            return [{"condition": one_hot[fields[self.target].astype(int)]}]
        rows = len(fields[self.name])
        return [{"condition": np.repeat(line[None], rows, 0)} for line in one_hot]

    def script(self) -> ScriptPieces:
        values = {
            "name": self.name,
            "classes": self.classes,
            "beta": float(self.options["beta"]),
            "free_bits": float(self.options["free_bits"]),
            "warm_up": int(self.options["warm_up"]),
            "code": self.code_size,
            **self.measured_by,
        }
        return ScriptPieces(
            loss_of_bound,
            measure_bound,
            values,
            scores=("loss", "bound", "reconstruction", "kl"),
            takes_target=bool(self.classes),
            draws=True,
            paced=bool(self.options["warm_up"]),
            make=make_from_the_prior,
        )


def is_bernoulli(signature: Signature, options: dict[str, Any]) -> bool:
    """Whether the data are brightnesses between two ends, and the decoder gives scores of them."""
    if options["likelihood"] != "auto":
        return bool(options["likelihood"] == "bernoulli")
    field = next(iter(signature.inputs_of.values()), None)
    return field is not None and field.kind == "image" and field.range is not None


# ---- the numbers, in the training and in its script ------------------------------------------------
def surprise_of(
    again: Tensor,
    target: Tensor,
    *,
    bernoulli: bool = True,
    low: float = 0.0,
    high: float = 1.0,
    spread: float = 0.1,
) -> Tensor:
    """How surprised the decoder is by each sample, in nats: (batch,)."""
    import math

    import torch.nn.functional as F

    again, target = again.flatten(1), target.flatten(1)
    if bernoulli:
        light = ((target - low) / (high - low)).clamp(0, 1)
        return F.binary_cross_entropy_with_logits(again, light, reduction="none").sum(1)
    off = (target - again) / spread
    return (off.square() / 2 + math.log(spread) + math.log(2 * math.pi) / 2).sum(1)


def kl_of(mean: Tensor, logvar: Tensor) -> Tensor:
    """How far the bell of each number is from the prior, in nats: (batch, code)."""
    return (logvar.exp() + mean.square() - 1 - logvar) / 2


def price_of(kl: Tensor, *, beta: float = 1.0, free_bits: float = 0.0) -> Tensor:
    """What the code costs in the loss: the first nats of each number may be free."""
    return beta * kl.mean(0).clamp(min=free_bits).sum()


def parts_of(surprise: Tensor, kl: Tensor) -> dict[str, Tensor]:
    """The negative bound of the likelihood, and the two numbers that it is made of."""
    surprised, spoken = surprise.mean(), kl.sum(1).mean()
    return {"bound": surprised + spoken, "reconstruction": surprised, "kl": spoken}


def passed_through(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "image",
    classes: int = 0,
) -> tuple[Tensor, Tensor]:
    """How surprised the decoder is by each sample, and what each number of its code says."""
    import torch
    import torch.nn.functional as F

    if classes:
        condition = F.one_hot(batch["target"].long(), classes).float()
        batch = {**batch, "condition": condition}
    mean, logvar = ask_all(networks, "encoder", batch)
    code = mean + torch.randn_like(mean) * (logvar / 2).exp()
    again = ask(networks, "decoder", {**batch, "code": code})
    return surprise_of(again, batch[name]), kl_of(mean, logvar)


def loss_of_bound(
    networks: Networks,
    batch: Batch,
    *,
    # [if warm_up]
    warm_up: int = 2,
    # [end]
    beta: float = 1.0,
) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    surprise, kl = passed_through(networks, batch)
    # [if warm_up]
    beta = beta * min(1.0, float(batch["epochs"]) / warm_up)  # it grows from nothing
    # [end]
    yield "both", surprise.mean() + price_of(kl, beta=beta)


def measure_bound(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, the negative bound, and what it is made of."""
    surprise, kl = passed_through(networks, batch)
    return {"loss": surprise.mean() + price_of(kl), **parts_of(surprise, kl)}


def make_from_the_prior(
    networks: Networks,
    like: Batch,
    *,
    name: str = "image",
    code: int = 2,
    # [if classes]
    classes: int = 0,
    # [end]
    # [if bernoulli]
    low: float = 0.0,
    high: float = 1.0,
    # [end]
) -> Tensor:
    """What the decoder expects at places drawn from the prior."""
    import torch
    import torch.nn.functional as F

    batch: Batch = {"code": torch.randn(len(like[name]), code)}
    # [if classes]
    batch["condition"] = F.one_hot(like["target"].long(), classes).float()
    # [end]
    again = ask(networks, "decoder", batch)
    # [if bernoulli]
    again = low + again.sigmoid() * (high - low)
    # [end]
    return again.reshape(like[name].shape)


ENTRY = Variational
