"""A network that can be run backwards bends the data into a bell, and a bell into samples. Dinh and
others, 2017 (Real NVP).

How likely a sample is follows exactly: the height of the bell where it lands, times how much space
was stretched on the way. A layer that can be run backwards has `both` (the answer, and by how much
it stretches) and `inverse`; nothing else is known of it here.
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
from engine.errors import Refusal
from engine.measures.baseline import Baseline, a_bell_for_each, each_grey_by_itself
from engine.ways.answer import Answer
from engine.ways.chains import others_in
from engine.ways.making import Coder, Maker, as_numbers, needs_spread
from engine.ways.script_pieces import ScriptPieces
from engine.ways.way import Batch, Loss, Metrics, Nets, first_input, numbers_of, one_role

if TYPE_CHECKING:
    from torch import Tensor, nn

    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

DRAWS = 20  # of a grey value's place in its step, for the report
TRIED, CLOSE = 8, 1e-3  # rows that are sent there and back, and how near they must come


class NoWayBack(Refusal, ValueError):
    """The network cannot be run backwards."""


@dataclass(frozen=True)
class PlaceAnswer(Answer):
    """Where a sample lands in the bell, and how surprising it is."""

    nats: float
    bits: float  # a dimension
    code: tuple[float, ...]


class NormalisingFlow(Maker, Coder):
    type = "normalising-flow"
    title = "Normalising flow"
    summary = "A network that can be run backwards bends the data into a bell; backwards it bends a bell into samples like them."
    when = "To make points, rows or small pictures, to hear exactly how likely each is, and to go there and back without loss."
    fields = (
        Field(
            "levels",
            "Grey values",
            "int",
            256,
            "pictures only: how many steps from dark to light are told apart; each is spread over its step, or the chances would have no bounds",
            2,
            256,
        ),
    )
    metrics: ClassVar[Metrics] = {"loss": "min", "bits": "min"}
    titles: ClassVar[Mapping[str, str]] = {
        "loss": "surprise at a sample (nats)",
        "bits": "bits a dimension",
    }

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = numbers_of(signature)
        field = given.as_json()
        plain = {fact: field[fact] for fact in ("shape", "names", "dtype")}
        return one_role({name: field}, {"code": plain | as_numbers() | {"backwards": True}})

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        needs_spread(sources, self.name)
        if "train" in sources:
            rows = {name: values[:TRIED] for name, values in sources["train"].batch(0, 0).items()}
            must_run_back(nets["network"].module, nets["network"], rows, self.name)
        return {}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        nats, _ = self.surprise(nets, batch[self.name])
        mean = nats.mean()
        yield Loss("network", mean, len(nats), lambda: {"bits": mean * self.bits_a_nat})

    def surprise(self, nets: Nets, sample: Tensor) -> tuple[Tensor, Tensor]:
        """Nats of each sample, (batch,), and where it lands: (batch, numbers)."""
        if self.is_grey:
            sample = over_its_step(sample, self.levels, self.span)
        code, stretch = there(layers_of(nets["network"].module), sample)
        nats = surprise_of(code, stretch)
        if self.is_grey:
            nats = nats - math.log((self.span[1] - self.span[0]) / self.levels) * self.code_size
        return nats, code

    @property
    def name(self) -> str:
        return first_input(self.signature)[0]

    @property
    def sizes(self) -> tuple[int, ...]:
        return first_input(self.signature)[1].sizes

    @property
    def is_grey(self) -> bool:
        field = first_input(self.signature)[1]
        return field.kind == "image" and field.range is not None

    @property
    def span(self) -> tuple[float, float]:
        return first_input(self.signature)[1].range or (0.0, 1.0)

    @property
    def levels(self) -> int:
        return int(self.options["levels"])

    @property
    def bits_a_nat(self) -> float:
        """Bits a dimension, of one nat a sample."""
        return 1 / (self.code_size * math.log(2))

    # ---- what it makes -------------------------------------------------------------------------
    @property
    def code_size(self) -> int:
        return math.prod(self.sizes)

    def wishes(self) -> tuple[Field, ...]:
        warmth = Field(
            "warmth",
            "Warmth",
            "float",
            1.0,
            "1 draws as it learned; less keeps to the middle of the bell, which is safer and less varied",
            0.0,
            3.0,
            0.1,
        )
        return (warmth,)

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        import torch

        code = torch.randn(count, self.code_size, device=nets["network"].device)
        return self.decode(nets, self.wished(wishes)["warmth"] * code, {})

    def encode(self, nets: Nets, batch: Batch) -> Tensor:
        return there(layers_of(nets["network"].module), batch[self.name])[0]

    def decode(self, nets: Nets, code: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        sample = back(layers_of(nets["network"].module), code.reshape(-1, *self.sizes))
        return sample.clamp(*self.span) if self.is_grey else sample

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """Of grey values the mean over some places in their steps, by lot for each row."""
        import torch

        from engine.measures.figure import Mistake, Worst
        from engine.measures.report import SHOWN, Report
        from engine.measures.scores import mean_score
        from engine.randomness import reseed

        reseed(trained.seed, "measure", 0)
        source = trained.source_of(part)
        means: list[Tensor] = []
        with torch.no_grad():
            for number in range(source.batches):
                sample = source.batch(0, number)[self.name]
                draws = range(DRAWS if self.is_grey else 1)
                nats = [self.surprise(trained.nets, sample)[0] for _ in draws]
                means.append(torch.stack(nats).double().mean(0))
        nats_of_rows, rows = torch.cat(means).numpy(), trained.rows_of(part)
        worst = np.argsort(-nats_of_rows)[:SHOWN]
        strange = tuple(Mistake(int(rows[k]), loss=float(nats_of_rows[k])) for k in worst)
        scores = {"loss": nats_of_rows, "bits": nats_of_rows * self.bits_a_nat}
        return Report(
            {name: mean_score(each, "min") for name, each in scores.items()}, (Worst(strange),)
        )

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """Each number by itself, as it lies in these very rows."""
        field = first_input(self.signature)[1]
        rows = kinds.of(field.kind).given(fields[self.name])
        if not len(rows):
            return {}
        flat = rows.reshape(len(rows), -1).astype(np.float64)
        if self.is_grey:
            low, high = self.span
            light = np.clip((flat - low) / (high - low), 0, 1) * (self.levels - 1)
            baseline = each_grey_by_itself(light.round().astype(int), self.levels)
        else:
            baseline = a_bell_for_each(flat)
        bits = Baseline(baseline.value * self.bits_a_nat, "min", baseline.words)
        return {"loss": baseline, "bits": bits}

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[PlaceAnswer]:
        import torch

        from engine.randomness import reseed

        field = first_input(self.signature)[1]
        given = torch.as_tensor(kinds.of(field.kind).given(fields[self.name]))
        reseed(trained.seed, "measure", 0)
        with torch.no_grad():
            nats, code = self.surprise(trained.nets, given)
        return [
            PlaceAnswer(each, each * self.bits_a_nat, tuple(place))
            for each, place in zip(nats.tolist(), code.tolist(), strict=True)
        ]

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_flow,
            measure_flow,
            {
                "name": self.name,
                "sizes": self.sizes,
                "span": self.span,
                "levels": self.levels,
                "grey": self.is_grey,
            },
            scores=("loss", "bits"),
            takes_target=False,
            draws=self.is_grey,
            make=make_backwards,
        )


# ---- there and back, in the training and in its script ---------------------------------------------
def layers_of(network: nn.Module) -> list[Any]:
    """The layers of a network that can be run backwards, in their order."""
    return [layer for layer in network.modules() if hasattr(layer, "inverse")]


def there(layers: list[Any], sample: Tensor) -> tuple[Tensor, Tensor]:
    """From samples to the bell: where they land, (batch, numbers), and how much space was stretched
    on the way, as a logarithm: (batch,).
    """
    total = sample.new_zeros(len(sample))
    for layer in layers:
        sample, stretch = layer.both(sample)
        total = total + stretch
    return sample.flatten(1), total


def back(layers: list[Any], code: Tensor) -> Tensor:
    """From places in the bell to samples."""
    for layer in reversed(layers):
        code = layer.inverse(code)
    return code


def surprise_of(code: Tensor, stretch: Tensor) -> Tensor:
    """How surprising samples are that land there, in nats: (batch,)."""
    import math

    return (code.square() / 2 + math.log(2 * math.pi) / 2).sum(1) - stretch


def over_its_step(picture: Tensor, levels: int, span: tuple[float, float]) -> Tensor:
    """Each grey value anywhere in its step by lot, so that chances of steps become those of
    places.
    """
    import torch

    low, high = span
    level = (((picture - low) / (high - low)).clamp(0, 1) * (levels - 1)).round()
    return low + (high - low) * (level + torch.rand_like(picture)) / levels


# ---- what is wrong ---------------------------------------------------------------------------------
ONLY = (
    "A flow is a chain of “Coupling”, “Permutation”, “Invertible mix”, “Stretch and shift” and "
    "“Open the ends”, with nothing beside it and nothing between."
)


def must_run_back(network: nn.Module, ask: Any, rows: Batch, name: str) -> None:
    """Sends rows there and back; a sentence where they do not come home."""
    import torch

    layers = layers_of(network)
    if not layers:
        raise NoWayBack(f"No layer of the network can be run backwards. {ONLY}")
    others = others_in(network, layers)
    if others:
        raise NoWayBack(f"These layers cannot be run backwards: {', '.join(others[:5])}. {ONLY}")
    with torch.no_grad():
        code, _ = there(layers, rows[name])
        answer = ask(rows).flatten(1)
        if answer.shape != code.shape or not torch.allclose(answer, code, atol=CLOSE, rtol=CLOSE):
            raise NoWayBack(
                f"What the network gives is not what its layers give one after the other. {ONLY}"
            )
        home = back(layers, code.reshape(rows[name].shape))
    if not torch.allclose(home, rows[name], atol=CLOSE, rtol=CLOSE):
        raise NoWayBack(
            "Samples that are sent there and back do not come home. Where the first layer is *Open "
            "the ends*, let its ends hold all of the data."
        )


# ---- as a script -----------------------------------------------------------------------------------
def nats_of(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "point",
    # [if grey]
    span: tuple[float, float] = (0.0, 1.0),
    levels: int = 256,
    # [end]
) -> Tensor:
    """How surprising each sample is, in nats: (batch,)."""
    sample = batch[name]
    # [if grey]
    sample = over_its_step(sample, levels, span)
    # [end]
    code, stretch = there(layers_of(networks["network"]), sample)
    # [if grey]
    steps = math.log((span[1] - span[0]) / levels) * code.shape[1]
    return surprise_of(code, stretch) - steps
    # [end]
    # [if not grey]
    return surprise_of(code, stretch)
    # [end]


def loss_of_flow(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    yield "network", nats_of(networks, batch).mean()


def measure_flow(
    networks: Networks, batch: Batch, *, sizes: tuple[int, ...] = (2,)
) -> dict[str, Tensor]:
    """The surprise at a sample in nats, and in bits a dimension."""
    nats = nats_of(networks, batch).mean()
    return {"loss": nats, "bits": nats / (math.prod(sizes) * math.log(2))}


def make_backwards(networks: Networks, like: Batch, *, name: str = "point") -> Tensor:
    """From a bell backwards through the network to samples."""
    import torch

    return back(layers_of(networks["network"]), torch.randn_like(like[name]))


ENTRY = NormalisingFlow
