"""Boltzmann machines, one on the other: each learns by itself what the one below makes of the data,
then all together learn to give the data back. Hinton and others, 2006.

How likely a sample is stays unknown, for the energy says it only up to a constant; what is measured
is how surprised the way back down is by the data. All numbers are nats a sample.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data import kinds
from engine.data.signature import Signature
from engine.data.source import Source
from engine.errors import Refusal
from engine.measures.baseline import Baseline
from engine.ways.chains import others_in
from engine.ways.making import Coder, Maker, looks_of, needs_spread, rows_at
from engine.ways.script_pieces import ScriptPieces
from engine.ways.variational import CodeAnswer
from engine.ways.way import (
    Batch,
    DoesNotSuit,
    Loss,
    Metrics,
    Nets,
    first_input,
    numbers_of,
    one_role,
)

if TYPE_CHECKING:
    from torch import Tensor, nn

    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

LEARNS = "learns"  # of a batch: the number of the layer that learns, TOGETHER after the last
TOGETHER = -1
TRIED, CLOSE = 8, 1e-4  # rows that are sent through, and how near both ways of asking must come


class NotStacked(Refusal, ValueError):
    """The network is no stack of Boltzmann machines."""


class DeepBelief(Maker, Coder):
    type = "deep-belief"
    title = "Boltzmann machines"
    summary = "Layers learn one after the other which numbers go together, each by itself; in the end all learn to give the data back."
    when = "To see how deep networks were first made to learn, on small pictures. Newer ways make better ones."
    fields = (
        Field(
            "code",
            "Numbers of the code",
            "int",
            32,
            "the hidden units of the last machine",
            1,
            16384,
        ),
        Field(
            "each",
            "Epochs of each machine",
            "int",
            10,
            "so long the first learns alone, then the next one, and so on",
            1,
            10_000,
        ),
        Field(
            "steps",
            "Steps of a dream",
            "int",
            1,
            "contrastive divergence: so often it goes up and down from the data before it compares; more are better and slower",
            1,
            100,
        ),
        Field(
            "together",
            "In the end all together",
            "bool",
            True,
            "after the last machine all learn to give the data back, by gradients through the whole; off: the last one goes on",
        ),
    )
    metrics: ClassVar[Metrics] = {"loss": "min", "again": "min"}
    titles: ClassVar[Mapping[str, str]] = {
        "loss": "data against dreams",
        "again": "surprise on the way back (nats)",
    }
    headline = "validation/again"

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = numbers_of(signature)
        if given.range is None:
            raise DoesNotSuit(
                "Boltzmann machines see numbers from off to on, and these data have no such ends. "
                "Choose pictures, and take out a transform that standardises them."
            )
        code = {"kind": "code", "shape": [options["code"]], "names": ["code"], "dtype": "float32"}
        return one_role({name: given.as_json()}, {"code": code | {"stacked": True}})

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        needs_spread(sources, self.name)
        if "train" in sources:
            rows = {name: values[:TRIED] for name, values in sources["train"].batch(0, 0).items()}
            must_be_stacked(nets["network"].module, nets["network"], rows, self.name)
        return {}

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        last = len(machines_of(nets["network"].module)) - 1
        turn = epoch // int(self.options["each"])
        after = TOGETHER if self.options["together"] else last
        return source.batch(epoch, number) | {LEARNS: turn if turn <= last else after}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        machines = machines_of(nets["network"].module)
        sample = lit(batch[self.name], self.span)
        learns, steps = batch.get(LEARNS), int(self.options["steps"])
        if learns == TOGETHER:  # and the last goes on as before, or its dreams would be of codes
            again = surprise_of(machines, sample).mean()  # that nothing is sent up to any more
            value = again + against_dreams(machines, sample, steps, len(machines) - 1)
            yield Loss("network", value, len(sample), lambda: {"again": again})
            return
        value = against_dreams(machines, sample, steps, learns)
        yield Loss(
            "network", value, len(sample), lambda: {"again": surprise_of(machines, sample).mean()}
        )

    @property
    def name(self) -> str:
        return first_input(self.signature)[0]

    @property
    def sizes(self) -> tuple[int, ...]:
        return first_input(self.signature)[1].sizes

    @property
    def span(self) -> tuple[float, float]:
        return first_input(self.signature)[1].range or (0.0, 1.0)

    # ---- what it makes -------------------------------------------------------------------------
    @property
    def code_size(self) -> int:
        return int(self.options["code"])

    def wishes(self) -> tuple[Field, ...]:
        dream = Field(
            "dream",
            "Length of the dream",
            "int",
            200,
            "so often the last machine goes up and down before what it dreams is sent down",
            1,
            10_000,
        )
        return (dream,)

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        import torch

        machines, asked = machines_of(nets["network"].module), self.wished(wishes)
        code = torch.full((count, self.code_size), 0.5, device=nets["network"].device)
        for _ in range(asked["dream"] - 1):
            code = machines[-1](machines[-1].below(code.bernoulli()).sigmoid().bernoulli())
        return self.placed(sent_down(machines, code.bernoulli()))

    def encode(self, nets: Nets, batch: Batch) -> Tensor:
        return sent_up(machines_of(nets["network"].module), lit(batch[self.name], self.span))

    def decode(self, nets: Nets, code: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        return self.placed(sent_down(machines_of(nets["network"].module), code))

    def placed(self, scores: Tensor) -> Tensor:
        """Scores of what is seen in the numbers of the data."""
        low, high = self.span
        return (low + scores.sigmoid() * (high - low)).reshape(-1, *self.sizes)

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """How surprised the way back is by each sample, and the ones that it expected least."""
        import torch

        from engine.measures.report import SHOWN, Report
        from engine.measures.scores import mean_score
        from engine.measures.strange import strangest

        source, nets = trained.source_of(part), trained.nets
        machines = machines_of(nets["network"].module)
        with torch.no_grad():
            samples = (source.batch(0, number)[self.name] for number in range(source.batches))
            surprises = [surprise_of(machines, lit(sample, self.span)) for sample in samples]
            again = torch.cat(surprises).double().numpy()
            worst = np.argsort(-again)[:SHOWN]
            batch = rows_at(source, worst)
            expected = self.decode(nets, self.encode(nets, batch), {})
        figure = strangest(
            batch[self.name].numpy(),
            expected.numpy(),
            again[worst],
            trained.rows_of(part)[worst],
            of=len(again),
            **looks_of(first_input(self.signature)[1]),
        )
        return Report({"again": mean_score(again, "min")}, (figure,))

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """One who says the mean of these very rows whatever is sent up."""
        field = first_input(self.signature)[1]
        rows = kinds.of(field.kind).given(fields[self.name])
        if not len(rows):
            return {}
        low, high = self.span
        lit_up = np.clip((rows.reshape(len(rows), -1) - low) / (high - low), 0, 1).mean(0)
        mean = np.clip(lit_up.astype(np.float64), 1e-9, 1 - 1e-9)
        nats = -float((mean * np.log(mean) + (1 - mean) * np.log(1 - mean)).sum())
        return {"again": Baseline(nats, "min", "always the mean picture")}

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[CodeAnswer]:
        import torch

        field = first_input(self.signature)[1]
        given = {self.name: torch.as_tensor(kinds.of(field.kind).given(fields[self.name]))}
        with torch.no_grad():
            code = self.encode(trained.nets, given)
            again = self.decode(trained.nets, code, {})
        return [
            CodeAnswer(tuple(place), picture)
            for place, picture in zip(code.tolist(), again.tolist(), strict=True)
        ]

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_dreams,
            measure_dreams,
            {"name": self.name, "span": self.span, "steps": int(self.options["steps"])},
            scores=("loss", "again"),
            takes_target=False,
            draws=True,
            left_out=("one machine after the other (they learn side by side)",),
            make=make_in_dreams,
        )


# ---- up and down, in the training and in its script ------------------------------------------------
def machines_of(network: nn.Module) -> list[Any]:
    """The Boltzmann machines of a network, the lowest first."""
    return [layer for layer in network.modules() if hasattr(layer, "free_energy")]


def lit(sample: Tensor, span: tuple[float, float]) -> Tensor:
    """Samples as numbers from 0, off, to 1, on: (batch, numbers)."""
    low, high = span
    return ((sample - low) / (high - low)).clamp(0, 1).flatten(1)


def sent_up(machines: list[Any], seen: Tensor) -> Tensor:
    """The code of what is seen: the chances of the last hidden units."""
    for machine in machines:
        seen = machine(seen)
    return seen


def sent_down(machines: list[Any], code: Tensor) -> Tensor:
    """Scores of what would be seen, of which a sigmoid is still to come."""
    for machine in reversed(machines[1:]):
        code = machine.below(code).sigmoid()
    return machines[0].below(code)


def surprise_of(machines: list[Any], seen: Tensor) -> Tensor:
    """How surprised the way back down is by what was seen, in nats: (batch,)."""
    import torch.nn.functional as F

    scores = sent_down(machines, sent_up(machines, seen))
    return F.binary_cross_entropy_with_logits(scores, seen, reduction="none").sum(1)


def against_dreams(
    machines: list[Any], seen: Tensor, steps: int, only: int | None = None
) -> Tensor:
    """How much more likely its own dreams are to each machine than what it sees (contrastive
    divergence). `only`: the machine that learns; all of them for none.
    """
    total = seen.new_zeros(())
    for number, machine in enumerate(machines):
        if only is None or number == only:
            dream = seen
            for _ in range(steps):
                hidden = machine(dream).detach().bernoulli()
                dream = machine.below(hidden).detach().sigmoid()
            total = total + (machine.free_energy(seen) - machine.free_energy(dream)).mean()
        seen = machine(seen).detach()
    return total


# ---- what is wrong ---------------------------------------------------------------------------------
ONLY = "Draw “Boltzmann machine” layers one after the other, with nothing beside them and nothing between."


def must_be_stacked(network: nn.Module, ask: Any, rows: Batch, name: str) -> None:
    import torch

    machines = machines_of(network)
    if not machines:
        raise NotStacked(f"The network has no Boltzmann machine. {ONLY}")
    if others := others_in(network, machines):
        raise NotStacked(f"These layers are no Boltzmann machines: {', '.join(others[:5])}. {ONLY}")
    with torch.no_grad():
        answer, code = ask(rows).flatten(1), sent_up(machines, rows[name].flatten(1))
    if answer.shape != code.shape or not torch.allclose(answer, code, atol=CLOSE):
        raise NotStacked(
            f"What the network gives is not what its machines give one after the other. {ONLY}"
        )


# ---- as a script -----------------------------------------------------------------------------------
def loss_of_dreams(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "image",
    span: tuple[float, float] = (0.0, 1.0),
    steps: int = 1,
) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    seen = lit(batch[name], span)
    yield "network", against_dreams(machines_of(networks["network"]), seen, steps)


def measure_dreams(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "image",
    span: tuple[float, float] = (0.0, 1.0),
) -> dict[str, Tensor]:
    """Data against dreams, and how surprised the way back down is by the data."""
    ((_, loss),) = loss_of_dreams(networks, batch)
    again = surprise_of(machines_of(networks["network"]), lit(batch[name], span)).mean()
    return {"loss": loss, "again": again}


def make_in_dreams(
    networks: Networks,
    like: Batch,
    *,
    name: str = "image",
    span: tuple[float, float] = (0.0, 1.0),
) -> Tensor:
    """What the last machine dreams, sent down."""
    machines, (low, high) = machines_of(networks["network"]), span
    code = sent_up(machines, lit(like[name], span)) * 0 + 0.5
    for _ in range(200):
        code = machines[-1](machines[-1].below(code.bernoulli()).sigmoid().bernoulli())
    scores = sent_down(machines, code.bernoulli())
    return (low + scores.sigmoid() * (high - low)).reshape(like[name].shape)


ENTRY = DeepBelief
