"""Pictures one pixel after the other: the network says how likely each grey value is, given all
pixels before it as one reads. Van den Oord and others, 2016 (PixelCNN).

What it says of a whole picture is exact. All numbers are nats a picture or bits a dimension, so
that published ones are comparable.
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
from engine.measures.baseline import Baseline, each_grey_by_itself
from engine.ways.answer import Answer
from engine.ways.making import (
    BY_CLASS,
    PICTURES,
    Maker,
    Repairer,
    as_numbers,
    class_wish,
    classes_wished,
    looks_of,
    needs_spread,
    rows_at,
    shown,
)
from engine.ways.script_pieces import ScriptPieces, ask
from engine.ways.way import (
    Batch,
    DoesNotSuit,
    Loss,
    Metrics,
    Nets,
    first_input,
    numbers_of,
    one_role,
    target_of,
)

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

TRIED = 64  # places at which it is tried whether the network looks ahead
LARGE, FEW = 256, 9  # pixels from which on only a few pictures are shown while it learns
COMPLETED = 64  # given pictures at most whose lower half is drawn anew


class SeesAhead(Refusal, ValueError):
    """The network is shown what it is to foresee."""


@dataclass(frozen=True)
class PictureAnswer(Answer):
    """How surprised it is by a picture, and how it would have gone on from the upper half."""

    nats: float
    bits: float  # a dimension
    completed: Any  # None where many pictures were given

    def without_picture(self) -> dict[str, Any]:
        return {"nats": self.nats, "bits": self.bits}


class AutoregressivePictures(Maker, Repairer):
    type = "autoregressive-pictures"
    title = "Pixel by pixel"
    summary = "The network says which grey value comes next, from all pixels before it; so it makes pictures, one pixel after the other."
    when = "To make small pictures, to complete them, or to hear exactly how likely a picture is."
    fields = (
        Field(
            "levels",
            "Grey values",
            "int",
            16,
            "how many steps from dark to light are told apart; with 2 a pixel is dark or light",
            2,
            256,
        ),
        Field(
            BY_CLASS,
            "Tell the class",
            "bool",
            False,
            "the network is told which class the picture is of, so that later a class can be asked for",
        ),
    )
    metrics: ClassVar[Metrics] = {"loss": "min", "bits": "min"}
    titles: ClassVar[Mapping[str, str]] = {
        "loss": "surprise at a picture (nats)",
        "bits": "bits a dimension",
    }

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = numbers_of(signature)
        if given.kind != "image" or given.range is None:
            raise DoesNotSuit(
                "It learns grey values between a darkest and a lightest one, and these data are no "
                "such pictures. Choose pictures, and take out a transform that standardises them."
            )
        field, levels = given.as_json(), int(options["levels"])
        channels, height, width = given.sizes
        each = 1 if levels == 2 else levels
        scores = field | as_numbers(raw=True) | {"shape": [channels * each, height, width]}
        inputs = {name: field}
        if options.get(BY_CLASS):
            inputs[str(signature.target)] = target_of(signature, classes=True).as_json()
        return one_role(inputs, {"scores": scores | {"before": name}})

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        needs_spread(sources, self.name)
        module = nets["network"].module
        learns = module.training
        module.eval()
        self.must_not_look_ahead(nets, sources)
        module.train(learns)
        return {}

    def after_epoch(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any], epoch: int
    ) -> None:
        """Once more: weights that begin at zero hide what a network sees."""
        if epoch == 0:
            self.must_not_look_ahead(nets, sources)

    def must_not_look_ahead(self, nets: Nets, sources: Mapping[str, Source]) -> None:
        """What is said at a place stays the same, whatever stands there and after it."""
        import torch

        if "train" not in sources:
            return
        _, height, width = self.sizes
        pixels = height * width
        row = sources["train"].batch(0, 0)
        places = torch.linspace(0, pixels - 1, min(TRIED, pixels)).long()
        many = {name: values[:1].repeat_interleave(len(places), 0) for name, values in row.items()}
        levels, device = self.levels, many[self.name].device
        places = places.to(device)[:, None]
        at = torch.arange(pixels, device=device)  # as one reads
        before = levels_of(many[self.name], levels, self.span)
        ahead = (at >= places)[:, None].reshape(-1, 1, height, width)
        after = torch.where(ahead, (before + 1) % levels, before)
        with torch.no_grad():
            first, then = (self.ask(nets, many, level).flatten(3) for level in (before, after))
        off = (first - then).abs().amax((1, 2))  # (places, pixels)
        wrong = (off > 1e-5 * (1 + float(first.abs().max()))) & (at <= places)
        if bool(wrong.any()):
            place = int(wrong.nonzero()[0, 1])
            raise SeesAhead(
                f"The network sees the pixel that it is to foresee: what it says at row {place // width + 1}, "
                f"column {place % width + 1} changes with that pixel or with those after it. Begin with a "
                "“Masked convolution” that is “First of its kind”, and let only masked ones follow, or others of size 1 × 1."
            )

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        surprise = self.surprise(nets, batch)
        nats = surprise.mean()
        yield Loss("network", nats, len(surprise), lambda: {"bits": nats * self.bits_a_nat})

    def surprise(self, nets: Nets, batch: Batch) -> Tensor:
        """(batch,): nats a picture."""
        level = levels_of(batch[self.name], self.levels, self.span)
        return surprise_of(self.ask(nets, batch, level), level)

    def ask(self, nets: Nets, batch: Batch, level: Tensor) -> Tensor:
        """(batch, levels, channels, height, width): scores of each grey value at each place."""
        seen = placed(level, self.levels, self.span)
        scores = nets["network"](batch, **{self.name: seen}).float()
        numbers, each = scores[0].numel(), 1 if self.levels == 2 else self.levels
        if numbers != each * math.prod(self.sizes):
            channels, height, width = self.sizes
            raise DoesNotSuit(
                f"The network gives {numbers} numbers a picture, and {self.levels} grey values want "
                f"{channels * each} × {height} × {width}. Give its last layer {channels * each} filters."
            )
        return scores_of(scores, self.levels, self.sizes)

    @property
    def name(self) -> str:
        return first_input(self.signature)[0]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Channels, height and width."""
        return first_input(self.signature)[1].sizes

    @property
    def levels(self) -> int:
        return int(self.options["levels"])

    @property
    def span(self) -> tuple[float, float]:
        return first_input(self.signature)[1].range or (0.0, 1.0)

    @property
    def bits_a_nat(self) -> float:
        """Bits a dimension, of one nat a picture."""
        return 1 / (math.prod(self.sizes) * math.log(2))

    # ---- what it makes -------------------------------------------------------------------------
    def wishes(self) -> tuple[Field, ...]:
        warmth = Field(
            "warmth",
            "Warmth",
            "float",
            1.0,
            "1 draws as it learned; less keeps to what is likely, more dares more",
            0.1,
            3.0,
            0.1,
        )
        return (*((class_wish(self.signature),) if self.options[BY_CLASS] else ()), warmth)

    @property
    def made_soon(self) -> int:
        """The network is asked anew for each pixel, so of large pictures there are fewer."""
        return min(super().made_soon, max(64, 65_536 // math.prod(self.sizes[1:])))

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        import torch

        empty = torch.zeros(count, *self.sizes, dtype=torch.long, device=nets["network"].device)
        level = self.drawn(nets, empty, torch.ones_like(empty, dtype=torch.bool), wishes)
        return placed(level, self.levels, self.span)

    def repair_wishes(self) -> tuple[Field, ...]:
        return self.wishes()

    def repaired(
        self, nets: Nets, sample: Tensor, missing: Tensor, wishes: Mapping[str, Any]
    ) -> Tensor:
        """Pixel by pixel, by what the network says of what stands before each. Exactly what it has
        learned where all that is missing comes last, as the lower half does: of what is known it
        never sees what comes after.
        """
        import torch

        level = self.drawn(nets, levels_of(sample, self.levels, self.span), missing, wishes)
        return torch.where(missing, placed(level, self.levels, self.span), sample)

    def drawn(
        self, nets: Nets, level: Tensor, missing: Tensor, wishes: Mapping[str, Any]
    ) -> Tensor:
        asked, own = self.wished(wishes), {}
        if self.options[BY_CLASS]:
            count, device = len(level), nets["network"].device
            own[self.target] = classes_wished(self.signature, asked["class"], count, device)
        return self.written_on(nets, own, level, missing, asked["warmth"])

    def written_on(
        self, nets: Nets, batch: Batch, level: Tensor, missing: Tensor, warmth: float = 1.0
    ) -> Tensor:
        """Pictures whose missing pixels are drawn anew, one after the other as one reads."""
        import torch

        level = level.clone()
        channels, _, width = self.sizes
        anywhere = missing.expand_as(level).flatten(0, 1).any(0).flatten()
        for place in anywhere.nonzero().flatten().tolist():
            down, across = divmod(place, width)
            scores = self.ask(nets, batch, level)[..., down, across]  # (batch, levels, channels)
            drawn = by_lot(scores.movedim(1, 2).flatten(0, 1) / warmth)
            here, is_missing = level[:, :, down, across], missing[..., down, across]
            level[:, :, down, across] = torch.where(is_missing, drawn.reshape(-1, channels), here)
        return level

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        name, field = first_input(self.signature)
        real = sources["train"].batch(0, 0)[name]
        count = PICTURES if math.prod(self.sizes[1:]) <= LARGE else FEW
        return shown(self.make(nets, count, {}), real[:count], field)

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """How surprised it is by each picture, exactly, and the pictures that it expected least,
        beside the grey that it expected at each place.
        """
        import torch

        from engine.measures.report import SHOWN, Report
        from engine.measures.scores import mean_score
        from engine.measures.strange import strangest

        source, nets = trained.source_of(part), trained.nets
        with torch.no_grad():
            surprises = [
                self.surprise(nets, source.batch(0, number)) for number in range(source.batches)
            ]
            nats = torch.cat(surprises).double().numpy()
            worst = np.argsort(-nats)[:SHOWN]
            batch = rows_at(source, worst)
            level = levels_of(batch[self.name], self.levels, self.span)
            chances = self.ask(nets, batch, level).softmax(1)
            steps = torch.arange(self.levels, device=chances.device).reshape(-1, 1, 1, 1)
            expected = placed((chances * steps).sum(1), self.levels, self.span)
        figure = strangest(
            placed(level, self.levels, self.span).numpy(),
            expected.numpy(),
            nats[worst],
            trained.rows_of(part)[worst],
            of=len(nats),
            **looks_of(first_input(self.signature)[1]),
        )
        scores = {"loss": nats, "bits": nats * self.bits_a_nat}
        return Report({name: mean_score(each, "min") for name, each in scores.items()}, (figure,))

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """Each pixel for itself, as often as each grey value stands there in these very rows."""
        import torch

        pictures = kinds.of("image").given(fields[self.name])
        if not len(pictures):
            return {}
        level = levels_of(torch.as_tensor(pictures), self.levels, self.span).flatten(1).numpy()
        nats = each_grey_by_itself(level, self.levels)
        bits = Baseline(nats.value * self.bits_a_nat, "min", nats.words)
        return {"loss": nats, "bits": bits}

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[PictureAnswer]:
        """Where a class is wanted and not known, the one of which the picture surprises least."""
        import torch

        from engine.randomness import reseed

        nets = trained.nets
        given = torch.as_tensor(kinds.of("image").given(fields[self.name]))
        level = levels_of(given, self.levels, self.span)
        own: dict[str, Tensor] = {}
        with torch.no_grad():
            if self.options[BY_CLASS]:
                own[self.target] = self.likeliest_class(nets, level, fields)
            nats = surprise_of(self.ask(nets, own, level), level)
            pictures: list[Any] = [None] * len(level)
            if len(level) <= COMPLETED:
                reseed(trained.seed, "make", 0)
                lower = torch.zeros_like(level, dtype=torch.bool)
                lower[:, :, (self.sizes[1] + 1) // 2 :] = True
                whole = self.written_on(nets, own, level, lower)
                pictures = placed(whole, self.levels, self.span).tolist()
        return [
            PictureAnswer(each, each * self.bits_a_nat, picture)
            for each, picture in zip(nats.tolist(), pictures, strict=True)
        ]

    def likeliest_class(
        self, nets: Nets, level: Tensor, fields: Mapping[str, np.ndarray]
    ) -> Tensor:
        import torch

        if self.target in fields:
            return torch.as_tensor(fields[self.target]).long()
        surprises = [
            surprise_of(self.ask(nets, {self.target: torch.full((len(level),), k)}, level), level)
            for k in range(len(target_of(self.signature, classes=True).classes))
        ]
        return torch.stack(surprises).argmin(0)

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            loss_of_pixels,
            measure_pixels,
            {
                "name": self.name,
                "levels": self.levels,
                "sizes": self.sizes,
                "span": self.span,
            },
            scores=("loss", "bits"),
            takes_target=False,
            make=make_pixel_by_pixel,
        )


# ---- the numbers, in the training and in its script ------------------------------------------------
def levels_of(picture: Tensor, levels: int, span: tuple[float, float]) -> Tensor:
    """The number of the grey value of each pixel, from 0, dark, to the last, light."""
    low, high = span
    light = ((picture - low) / (high - low)).clamp(0, 1)
    return (light * (levels - 1)).round().long()


def placed(level: Tensor, levels: int, span: tuple[float, float]) -> Tensor:
    """Grey values in the numbers of the data, as the network sees them."""
    low, high = span
    return low + level.float() * ((high - low) / (levels - 1))


def scores_of(scores: Tensor, levels: int, sizes: tuple[int, ...]) -> Tensor:
    """A score for each grey value of each pixel: (batch, levels, channels, height, width)."""
    import torch

    if levels == 2:
        light = scores.reshape(-1, 1, *sizes)
        return torch.cat([torch.zeros_like(light), light], 1)
    return scores.reshape(-1, levels, *sizes)


def surprise_of(scores: Tensor, level: Tensor) -> Tensor:
    """How surprised the network is by each picture, in nats: (batch,)."""
    import torch.nn.functional as F

    return F.cross_entropy(scores, level, reduction="none").flatten(1).sum(1)


def by_lot(scores: Tensor) -> Tensor:
    """A grey value for each row of scores."""
    import torch

    return torch.multinomial(scores.softmax(1), 1)[:, 0]


# ---- as a script -----------------------------------------------------------------------------------
def scores_at(
    networks: Networks,
    batch: Batch,
    level: Tensor,
    *,
    name: str = "image",
    levels: int = 16,
    sizes: tuple[int, ...] = (1, 8, 8),
    span: tuple[float, float] = (0.0, 1.0),
) -> Tensor:
    """What the network says of each grey value of each pixel, from those before it."""
    seen = placed(level, levels, span)
    return scores_of(ask(networks, "network", {**batch, name: seen}), levels, sizes)


def surprise_at(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "image",
    levels: int = 16,
    span: tuple[float, float] = (0.0, 1.0),
) -> Tensor:
    """How surprised the network is by each picture, in nats."""
    level = levels_of(batch[name], levels, span)
    return surprise_of(scores_at(networks, batch, level), level)


def loss_of_pixels(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    yield "network", surprise_at(networks, batch).mean()


def measure_pixels(
    networks: Networks, batch: Batch, *, sizes: tuple[int, ...] = (1, 8, 8)
) -> dict[str, Tensor]:
    """The surprise at a picture in nats, and in bits a dimension."""
    import math

    nats = surprise_at(networks, batch).mean()
    return {"loss": nats, "bits": nats / (math.prod(sizes) * math.log(2))}


def make_pixel_by_pixel(
    networks: Networks,
    like: Batch,
    *,
    name: str = "image",
    levels: int = 16,
    sizes: tuple[int, ...] = (1, 8, 8),
    span: tuple[float, float] = (0.0, 1.0),
) -> Tensor:
    """Pictures, one pixel after the other, each drawn by the chances that the network gives it."""
    import torch

    channels, height, width = sizes
    level = torch.zeros(len(like[name]), *sizes, dtype=torch.long)
    for down in range(height):
        for across in range(width):
            scores = scores_at(networks, like, level)[..., down, across]
            drawn = by_lot(scores.movedim(1, 2).flatten(0, 1))
            level[:, :, down, across] = drawn.reshape(-1, channels)
    return placed(level, levels, span)


ENTRY = AutoregressivePictures
