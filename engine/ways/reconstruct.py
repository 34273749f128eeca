"""The input itself, through a narrow place: what the network cannot give back is unusual."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field, nearest
from engine.data import kinds
from engine.data.signature import Signature
from engine.data.source import Source
from engine.errors import Refusal
from engine.ways.answer import Answer
from engine.ways.by_row import MOST_ROWS, by_row
from engine.ways.codebooks import codebook_of, in_use, pull_of, score_in_use
from engine.ways.making import (
    Coder,
    Repairer,
    as_numbers,
    in_full,
    looks_of,
    needs_spread,
    rows_at,
    too_many,
)
from engine.ways.narrow import Narrow, narrowest
from engine.ways.script_pieces import ScriptPieces, ask, loss_of
from engine.ways.way import Batch, Loss, Metrics, Nets, first_input

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.report import Report
    from engine.measures.strange import Strange
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks


SPOILS = ("noise", "hidden", "gap")  # options by which the network sees less than it gives back
PRICES = ("sparse", "contractive")  # and those that need to know the code


@dataclass(frozen=True)
class AgainAnswer(Answer):
    """What came back, and how far that is from what went in: the mean squared error."""

    output: Any
    error: float
    code: tuple[float, ...] | None = None


class Reconstruct(Coder, Repairer):
    type = "reconstruct"
    title = "Reconstruction"
    summary = "The network gives back what it was given; a narrow place in it must learn what matters. No labels are needed."
    when = "Compressing, cleaning noisy data, finding what is unusual, or a first look at data without labels."
    fields = (
        Field(
            "noise",
            "Noise",
            "float",
            0.0,
            "this much noise is added to the input, but not to the target",
            0.0,
            10.0,
        ),
        Field(
            "hidden",
            "Numbers left out",
            "float",
            0.0,
            "this share of the input's numbers is set to zero, but not in the target",
            0.0,
            0.99,
            advanced=True,
        ),
        Field(
            "gap",
            "Place left out",
            "float",
            0.0,
            "a place of this share of each side (a stretch of a series or a row) is set to zero",
            0.0,
            0.99,
            advanced=True,
        ),
        Field(
            "code",
            "Numbers of the code",
            "int",
            0,
            "two networks, an encoder and a decoder, with so many numbers between them; 0: one network",
            0,
            4096,
        ),
        Field(
            "sparse",
            "Price of the code",
            "float",
            0.0,
            "this much of the mean size of the code's numbers is added to the loss, so few speak at a time",
            0.0,
            1000.0,
            advanced=True,
        ),
        Field(
            "contractive",
            "Price of change",
            "float",
            0.0,
            "how strongly the code follows small changes of the input, times this, is added to the loss",
            0.0,
            1000.0,
            advanced=True,
        ),
        Field(
            "normal",
            "The normal class",
            "text",
            "",
            "only its rows are learned from, and how well the others stand out is measured; empty: all rows",
        ),
        Field(
            "alarm",
            "Under the alarm",
            "float",
            0.99,
            "this share of normal validation rows has an error under the one that counts as strange",
            0.5,
            1.0,
        ),
    )
    losses_fit = ("mse", "mae", "huber", "binary-cross-entropy")
    tasks = ("no target",)
    metrics: ClassVar[Metrics] = {"loss": "min", "mae": "min"}
    titles: ClassVar[Mapping[str, str]] = {
        "perplexity": "codes in use",
        "auc": "strange against normal (AUROC)",
        "average precision": "strange against normal (AUPRC)",
        "found": "strange ones over the alarm",
        "false alarms": "normal ones over the alarm",
    }

    # In a network of one piece: where its code is, once that was looked for, and any sample.
    narrow: Narrow | None = None
    like: Tensor | None = None

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def listed_score(cls) -> str:
        return cls.headline

    @classmethod
    def learners_for(cls, options: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        return {"network": ("encoder", "decoder")} if options.get("code") else cls.learners

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = first_input(signature)
        field, size = given.as_json(), options["code"]
        again = {"again": field | as_numbers()}
        if not size:
            return {"network": {"inputs": {name: field}, "outputs": again}}
        code = {"kind": "code", "shape": [size], "names": ["code"], "dtype": "float32"}
        return {
            "encoder": {"inputs": {name: field}, "outputs": {"code": code}},
            "decoder": {"inputs": {"code": code}, "outputs": again},
        }

    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        code, normal = int(options.get("code") or 0), str(options.get("normal") or "")
        priced = [name for name in PRICES if options.get(name)]
        problems = []
        if priced and not code:
            titles = {field.name: field.label for field in cls.fields}
            problems.append(
                f"“{titles[priced[0]]}” needs to know the code: draw an encoder and a decoder, and "
                f"say under “{titles['code']}” how many numbers go between them."
            )
        if not signature.fields:
            return problems
        # A larger code still has something to learn where it is priced or the input is spoiled.
        if not priced and not any(options.get(name) for name in SPOILS):
            problems += too_many(signature, code)
        aim = signature.target_field
        names = aim.classes if aim is not None else ()
        if normal and normal not in names:
            known = nearest(normal, names, "" if names else " They have no classes.")
            problems.append(f"These data have no class “{normal}” that could be normal.{known}")
        elif normal and len(names) < 2:
            problems.append(
                f"These data have only the class “{normal}”, so nothing could stand out. Leave "
                "“The normal class” empty."
            )
        return problems

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        needs_spread(sources, first_input(self.signature)[0])
        return {}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        options, name = self.options, self.signature.inputs[0]
        if self.normal is not None and self.target in batch:
            batch = of_one_class(batch, target=self.target, normal=self.normal)
            if not len(batch[name]):
                return
        target = batch[name]  # (batch, …)
        given = spoiled(
            target, noise=options["noise"], hidden=options["hidden"], gap=options["gap"]
        )
        learns = torch.is_grad_enabled()  # what is measured is the reconstruction alone
        if options["contractive"] and learns:
            given = given.detach().requires_grad_()
        again, code = self.passed(nets, batch, given)
        value, count = self.loss(again, target, batch.get("sample.weight"))
        if code is not None and learns:
            value = value + price_of(
                code, given, sparse=options["sparse"], contractive=options["contractive"]
            )
        networks = {role: net.module for role, net in nets.items()}
        squashed = again.sigmoid() if self.loss_takes_scores else again

        def parts() -> dict[str, Tensor]:
            numbers = {"mae": (squashed - target.reshape(again.shape)).abs().mean()}
            if code is not None:
                numbers["code"] = code.abs().mean()
            if (layer := codebook_of(networks)) is not None:
                numbers["perplexity"] = in_use(layer.usage, torch)
            return numbers

        yield Loss("network", value + pull_of(networks), count, parts)

    def passed(self, nets: Nets, batch: Batch, given: Tensor) -> tuple[Tensor, Tensor | None]:
        """What comes back, and the code where it is known."""
        name = self.signature.inputs[0]
        if not self.options["code"]:
            return nets["network"](batch, **{name: given}), None
        code = nets["encoder"](batch, **{name: given})
        return nets["decoder"](batch, code=code), code

    @property
    def normal(self) -> int | None:
        """The number of the normal class; None: all rows are."""
        aim, name = self.signature.target_field, self.options["normal"]
        return aim.classes.index(name) if aim is not None and name in aim.classes else None

    @property
    def loss_takes_scores(self) -> bool:
        """Binary cross-entropy has the sigmoid inside."""
        return "binary_cross_entropy" in getattr(self.loss, "__module__", "")

    # ---- the code ------------------------------------------------------------------------------
    @property
    def code_size(self) -> int:
        return int(self.options["code"]) or (self.narrow.size if self.narrow else 0)

    may_have_code = True

    def find_code(self, nets: Nets, batch: Batch) -> None:
        """A network in one piece is asked where everything has to go through."""
        if not self.options["code"]:
            samples = batch[self.signature.inputs[0]]
            self.like = samples[:1]
            self.narrow = narrowest(nets["network"].module, self.runs(nets), samples)

    def runs(self, nets: Nets) -> Callable[[Tensor], Tensor]:
        name = self.signature.inputs[0]
        return lambda samples: nets["network"]({name: samples})

    def encode(self, nets: Nets, batch: Batch) -> Tensor:
        self.needs_code()
        if self.narrow:
            return self.narrow.encode(self.runs(nets), batch[self.signature.inputs[0]])
        code: Tensor = nets["encoder"](batch)
        return code

    def decode(self, nets: Nets, code: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        self.needs_code()
        if self.narrow and self.like is not None:
            return self.as_data(self.narrow.decode(self.runs(nets), code, self.like))
        return self.as_data(nets["decoder"]({}, code=code))

    def came_back(
        self, nets: Nets, outputs: Mapping[str, Tensor]
    ) -> tuple[Tensor | None, Tensor | None]:
        if self.options["code"]:
            return super().came_back(nets, outputs)
        return None, self.as_data(outputs["again"])

    # ---- what it repairs -----------------------------------------------------------------------
    draws: ClassVar[bool] = False

    def cleaning_wishes(self) -> tuple[Field, ...]:
        return ()

    def repaired(
        self, nets: Nets, sample: Tensor, missing: Tensor, wishes: Mapping[str, Any]
    ) -> Tensor:
        """With zeros where something is missing, as the training hides it."""
        holed = sample.masked_fill(missing, 0.0)
        return holed.where(~missing, self.cleaned(nets, holed, wishes))

    def cleaned(self, nets: Nets, sample: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        in_full(self.title, (), wishes)
        again, _ = self.passed(nets, {self.signature.inputs[0]: sample}, sample)
        return self.as_data(again)

    def needs_code(self) -> None:
        if not self.code_size:
            raise NoCode(
                "This network was drawn in one piece, and nothing in it is narrower than a sample. "
                "Draw an encoder and a decoder, and say under “Numbers of the code” how many numbers "
                "go between."
            )

    def as_data(self, again: Tensor) -> Tensor:
        squashed = again.sigmoid() if self.loss_takes_scores else again
        _, field = first_input(self.signature)
        return squashed if None in field.shape else squashed.reshape(-1, *field.sizes)

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        from engine.measures.figure import PrecisionRecall, Roc
        from engine.measures.report import Report

        rows = self.normal_rows(trained, part)
        base = by_row(self, trained, part, rows)
        scores, errors = dict(base.scores), self.errors_of(trained, part)
        networks = {role: net.module for role, net in trained.nets.items()}
        in_use = score_in_use(networks, lambda: self.errors_of(trained, part, MOST_ROWS))
        if in_use is not None:
            scores["perplexity"] = in_use
        at = self.alarm_of(trained)
        figures: list[Any] = [self.strange(trained, part, errors, at)]
        if rows is not None:
            from engine.measures.curves import auc_score, average_precision, precision_recall, roc
            from engine.measures.scores import share_score

            odd = np.ones(len(errors), bool)
            odd[rows] = False
            scores |= {
                "auc": auc_score(errors, odd),
                "average precision": average_precision(errors, odd),
                "found": share_score(errors[odd] > at),
                "false alarms": replace(share_score(errors[~odd] > at), better="min"),
            }
            name = f"not {self.options['normal']}"
            figures.append(Roc((roc(name, errors, odd),)))
            figures.append(PrecisionRecall((precision_recall(name, errors, odd),)))
        return Report(scores, tuple(figures))

    def normal_rows(self, trained: Asked, part: str) -> np.ndarray | None:
        """Their places in a part; None where all are."""
        fields = trained.fields_of(part)
        if self.normal is None or self.target not in fields:
            return None
        return np.flatnonzero(fields[self.target] == self.normal)

    def alarm_of(self, trained: Asked) -> float:
        """The error from which on a sample counts as strange, by rows that were not learned from
        where there are any.
        """
        part = self.chosen_on(trained)
        errors, rows = self.errors_of(trained, part), self.normal_rows(trained, part)
        errors = errors if rows is None else errors[rows]
        return float(np.quantile(errors, self.options["alarm"])) if len(errors) else np.inf

    def chosen_on(self, trained: Asked) -> str:
        return "validation" if len(trained.rows_of("validation")) else "train"

    def errors_of(self, trained: Asked, part: str, most: int | None = None) -> np.ndarray:
        """The mean squared error of each row, without noise."""
        import torch

        source, name, errors = trained.source_of(part), self.signature.inputs[0], []
        batches = (
            [source.head(most)]
            if most
            else (source.batch(0, number) for number in range(source.batches))
        )
        with torch.no_grad():
            for batch in batches:
                again = self.as_data(self.passed(trained.nets, batch, batch[name])[0])
                off = again.flatten(1) - batch[name].flatten(1)
                errors.append(off.float().square().mean(1))
        return np.asarray(torch.cat(errors).double().numpy())

    def strange(self, trained: Asked, part: str, errors: np.ndarray, at: float) -> Strange:
        import torch

        from engine.measures.report import SHOWN
        from engine.measures.strange import Alarm, strangest

        name, field = first_input(self.signature)
        places = np.argsort(-errors)[:SHOWN]
        batch = rows_at(trained.source_of(part), places)
        with torch.no_grad():
            expected = self.as_data(self.passed(trained.nets, batch, batch[name])[0]).float()
        alarm = Alarm(at, self.options["alarm"], self.chosen_on(trained), int((errors > at).sum()))
        rows = trained.rows_of(part)[places]
        return strangest(
            batch[name].numpy(),
            expected.numpy(),
            errors[places],
            rows,
            of=len(errors),
            alarm=alarm,
            **looks_of(field),
        )

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[AgainAnswer]:
        import torch

        name, codes = self.signature.inputs[0], None
        if self.options["code"]:
            codes = trained.outputs(fields, "encoder")
            again = trained.outputs({"code": codes}, "decoder")
        else:
            again = trained.outputs(fields)
        given = kinds.of(first_input(self.signature)[1].kind).given(fields[name])
        given = given.reshape(len(again), -1)
        squashed = self.as_data(torch.as_tensor(again)).numpy().reshape(len(again), -1)
        errors = np.square(squashed - given).mean(1)
        return [
            AgainAnswer(output, float(error), None if codes is None else tuple(codes[k].tolist()))
            for k, (output, error) in enumerate(zip(again.tolist(), errors, strict=True))
        ]

    def script(self) -> ScriptPieces:
        options = self.options
        values: dict[str, Any] = {"name": self.signature.inputs[0], "code": bool(options["code"])}
        values |= {name: float(options[name]) for name in (*SPOILS, *PRICES)}
        values |= {"normal": self.normal, "one_class": self.normal is not None}
        values |= {"chances": self.loss_takes_scores, "priced": any(map(values.get, PRICES))}
        return ScriptPieces(
            loss_of_again,
            measure_again,
            values,
            scores=("loss", "mae"),
            takes_target=self.normal is not None,
            draws=any(options[name] for name in (*SPOILS, "contractive")),
        )


class NoCode(Refusal, ValueError):
    """A code is asked for, and the network has none that is known."""


# ---- the numbers, in the training and in its script ------------------------------------------------
def spoiled(x: Tensor, *, noise: float = 0.0, hidden: float = 0.0, gap: float = 0.0) -> Tensor:
    """What the network gets to see of samples."""
    import torch

    if noise:
        x = x + noise * torch.randn_like(x)
    # [if hidden]
    if hidden:
        x = x * (torch.rand_like(x) >= hidden)
    # [end]
    # [if gap]
    if gap:
        inside = torch.ones_like(x, dtype=torch.bool)
        # Rows and series have one side; the first of a picture are its channels.
        for side in range(2, x.dim()) if x.dim() > 3 else (1,):
            size = x.shape[side]
            long = max(1, round(gap * size))
            begin = torch.randint(size - long + 1, (len(x), 1), device=x.device)
            at = torch.arange(size, device=x.device) - begin  # (batch, size)
            shape = [size if k == side else 1 for k in range(1, x.dim())]
            inside = inside & ((at >= 0) & (at < long)).reshape(len(x), *shape)
        x = x.masked_fill(inside, 0.0)
    # [end]
    return x


def price_of(
    code: Tensor, given: Tensor, *, sparse: float = 0.0, contractive: float = 0.0
) -> Tensor:
    """What a code costs: by its size, and by how it follows small changes of what is given, of
    which one random direction tells enough.
    """
    import torch

    price = sparse * code.abs().mean()
    if contractive:
        direction = torch.randn_like(code)
        (slope,) = torch.autograd.grad((code * direction).sum(), given, create_graph=True)
        price = price + contractive * slope.square().flatten(1).sum(1).mean()
    return price


def again_and_wanted(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "image",
) -> tuple[Tensor, Tensor, Any]:
    """What the networks make of their input, which they may see through noise, the input, and the
    price of the code.
    """
    import torch

    price: Any = 0.0
    given = spoiled(batch[name])
    # [if contractive]
    if torch.is_grad_enabled():
        given = given.detach().requires_grad_()
    # [end]
    # [if code]
    code = ask(networks, "encoder", {**batch, name: given})
    again = ask(networks, "decoder", {**batch, "code": code})
    # [if priced]
    if torch.is_grad_enabled():
        price = price_of(code, given)
    # [end]
    # [end]
    # [if not code]
    again = ask(networks, "network", {**batch, name: given})
    # [end]
    return again, batch[name], price


def of_one_class(batch: Batch, *, target: str = "target", normal: int = 0) -> Batch:
    """The rows of the class that counts as normal."""
    is_normal = batch[target] == normal
    return {field: values[is_normal] for field, values in batch.items()}


def loss_of_again(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    # [if one_class]
    batch = of_one_class(batch)
    if not len(batch["target"]):
        return
    # [end]
    again, wanted, price = again_and_wanted(networks, batch)
    loss = loss_of(again, wanted) + price
    # [if pulls]
    loss = loss + pull_of(networks)
    # [end]
    yield "network", loss


def measure_again(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and the mean absolute error."""
    # [if one_class]
    batch = of_one_class(batch)
    # [end]
    again, wanted, price = again_and_wanted(networks, batch)
    loss = loss_of(again, wanted) + price
    # [if chances]
    again = again.sigmoid()
    # [end]
    return {"loss": loss, "mae": (again - wanted.reshape(again.shape)).abs().mean()}


ENTRY = Reconstruct
