"""What ways have in common that make a sample little by little out of noise: one network that is
given a mixture of both and the time, a class that it may be told, and the way from noise to sample.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.measures.figure import ByNoise
from engine.ways.answer import OutputAnswer
from engine.ways.making import (
    BY_CLASS,
    PICTURES,
    POINTS,
    Maker,
    Repairer,
    class_wish,
    classes_wished,
    in_full,
    sample_of,
    shaped,
    shown,
)
from engine.ways.over_plane import ARROWS, corners_around, lies_in_plane, places, with_ways
from engine.ways.script_pieces import ask
from engine.ways.way import Batch, Loss, Metrics, Nets, first_input, one_role, target_of

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.answer import Answer
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

    Held = Callable[[Tensor, float], Tensor]

KEPT = 10  # steps of one sample that are shown
MOST_ROWS = 1000  # of a report, at each of the times
TIMES = 10
NOBODY = "any"  # the class of those that were told none

CONDITION = (
    Field(
        BY_CLASS,
        "Tell the class",
        "bool",
        False,
        "the network is told which class the sample is of, so that later a class can be asked for",
    ),
    Field(
        "untold",
        "Share that is not told",
        "float",
        0.1,
        "so many samples of a batch come without their class: what is learned from them is what guidance leads away from",
        0.0,
        1.0,
        0.05,
        advanced=True,
    ),
)
STEPS = Field(
    "steps", "Steps", "int", 50, "from noise to a sample; more are finer and slower", 1, 1000
)
GUIDANCE = Field(
    "guidance",
    "Guidance",
    "float",
    1.5,
    "how far it is led towards the class; 1 is as it learned, more is purer and less varied",
    0.0,
    20.0,
    0.5,
)


NOISE = Field(
    "noise",
    "Noise",
    "float",
    0.4,
    "so much is mixed in before it is taken away again: little keeps the sample, much makes another",
    0.0,
    1.0,
    0.05,
)


class Gradual(Maker, Repairer):
    """Its network is given the mixture under the name of the input, and "time"."""

    metrics: ClassVar[Metrics] = {"loss": "min"}

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def listed_score(cls) -> str:
        return cls.headline

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = sample_of(signature)
        field = given.as_json()
        time = {"kind": "time", "shape": [1], "names": ["time"], "dtype": "float32"}
        inputs = {name: field, "time": time}
        if options.get(BY_CLASS):
            aim = target_of(signature, classes=True)
            inputs[str(signature.target)] = aim.as_json() | {"classes": [*aim.classes, NOBODY]}
        return one_role(inputs, {"answer": field | {"kind": "numbers", "activation": "none"}})

    # ---- what another way fills in -------------------------------------------------------------
    def mixture(self, sample: Tensor, noise: Tensor, time: Tensor) -> tuple[Tensor, Tensor]:
        """What the network sees of a sample and noise at a time, and what it is to answer."""
        raise NotImplementedError

    def walk(
        self,
        nets: Nets,
        noise: Tensor,
        asked: dict[str, Any],
        begin: float | None = None,
        held: Held = lambda seen, time: seen,
    ) -> Iterator[Tensor]:
        """From noise to samples; `asked` has the filled-in wishes, and under "class" numbers.

        `begin`: the time of a mixture that is given instead of noise. `held`: what becomes of what
        is there after each step, at its time.
        """
        raise NotImplementedError

    def time_of(self, amount: float) -> float:
        """When there is so much noise: `amount` turned round, as far as it can be walked."""
        return amount

    def heading(self, nets: Nets, seen: Tensor, time: float, asked: Mapping[str, Any]) -> Tensor:
        """From places at a time to where the network takes the samples to be, for arrows."""
        raise NotImplementedError

    def times(self, count: int, device: Any) -> Tensor:
        """(count, 1), by lot."""
        import torch

        return torch.rand(count, 1, device=device)

    def amount(self, time: float) -> float:
        """Of noise at a time: from none, 0, to nothing else, 1."""
        return time

    # ---- training ------------------------------------------------------------------------------
    @property
    def span(self) -> tuple[float, float]:
        """From where to where numbers of a sample go; they become −1 to 1 for the network."""
        _, field = first_input(self.signature)
        return field.range or (-1.0, 1.0)

    @property
    def is_bounded(self) -> bool:
        return first_input(self.signature)[1].range is not None

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        sample = centred(batch[self.signature.inputs[0]], self.span)
        time = self.times(len(sample), sample.device)
        noise = torch.randn_like(sample)
        seen, wanted = self.mixture(sample, noise, at_each(time, sample))
        label = None
        if self.options[BY_CLASS]:
            label = forgotten(batch[self.target], self.nobody, self.options["untold"])
        answer = self.ask(nets, batch, seen, time, label)
        yield Loss("network", (answer - wanted).square().mean(), len(sample))

    @property
    def nobody(self) -> int:
        """The class of those that were told none."""
        aim = self.signature.target_field
        return len(aim.classes) if aim else 0

    def ask(
        self, nets: Nets, batch: Batch, seen: Tensor, time: Tensor, label: Tensor | None
    ) -> Tensor:
        own = {self.signature.inputs[0]: seen, "time": time}
        if label is not None:
            own[self.target] = label
        return shaped(nets["network"]({**batch, **own}, **own), self.signature, "network")

    # ---- what it makes -------------------------------------------------------------------------
    def wishes(self) -> tuple[Field, ...]:
        led = (class_wish(self.signature), GUIDANCE) if self.options[BY_CLASS] else ()
        return (*led, STEPS)

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        walk = self.walk(nets, self.noise(nets, count), self.filled(nets, count, wishes))
        return placed(end_of(walk), self.span)

    def path(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        """(kept steps, count, *shape of the first input): from noise to the samples."""
        import torch

        noise = self.noise(nets, count)
        steps = [noise, *self.walk(nets, noise, self.filled(nets, count, wishes))]
        chosen = sorted({round(k * (len(steps) - 1) / (KEPT - 1)) for k in range(KEPT)})
        return torch.stack([placed(steps[k], self.span) for k in chosen])

    def noise(self, nets: Nets, count: int) -> Tensor:
        import torch

        _, field = first_input(self.signature)
        return torch.randn(count, *field.sizes, device=nets["network"].device)

    def filled(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> dict[str, Any]:
        asked = self.wished(wishes)
        if self.options[BY_CLASS]:
            device = nets["network"].device
            asked["class"] = classes_wished(self.signature, asked["class"], count, device)
        return asked

    def answered(self, nets: Nets, seen: Tensor, time: float, asked: Mapping[str, Any]) -> Tensor:
        """What the network says of a mixture; guided, where it was told classes."""
        import torch

        times = torch.full((len(seen), 1), time, device=seen.device)
        label = asked.get("class")
        answer = self.ask(nets, {}, seen, times, label)
        guidance = asked.get("guidance", 1.0)
        if label is None or guidance == 1:
            return answer
        free = self.ask(nets, {}, seen, times, torch.full_like(label, self.nobody))
        return free + guidance * (answer - free)

    # ---- what it repairs -----------------------------------------------------------------------
    def repair_wishes(self) -> tuple[Field, ...]:
        of_class = class_wish(self.signature, "Not told")
        return tuple(of_class if wish.name == "class" else wish for wish in self.wishes())

    def cleaning_wishes(self) -> tuple[Field, ...]:
        return (NOISE, *self.repair_wishes())

    def repaired(
        self, nets: Nets, sample: Tensor, missing: Tensor, wishes: Mapping[str, Any]
    ) -> Tensor:
        """From noise, as new samples are made; after each step the known places are set to what
        they are with as much noise as there is by then.
        """
        import torch

        known, noise = centred(sample, self.span), self.noise(nets, len(sample))

        def held(seen: Tensor, time: float) -> Tensor:
            return torch.where(missing, seen, self.mixed(known, noise, time))

        asked = self.led(nets, len(sample), in_full(self.title, self.repair_wishes(), wishes))
        end = end_of(self.walk(nets, noise, asked, held=held))
        return torch.where(missing, placed(end, self.span), sample)

    def cleaned(self, nets: Nets, sample: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        asked = in_full(self.title, self.cleaning_wishes(), wishes)
        amount = asked.pop("noise")
        if not amount:
            return sample
        begin, noise = self.time_of(amount), self.noise(nets, len(sample))
        seen = self.mixed(centred(sample, self.span), noise, begin)
        asked = self.led(nets, len(sample), asked)
        return placed(end_of(self.walk(nets, seen, asked, begin)), self.span)

    def mixed(self, sample: Tensor, noise: Tensor, time: float) -> Tensor:
        import torch

        times = torch.full((len(sample), 1), time, device=sample.device)
        return self.mixture(sample, noise, at_each(times, sample))[0]

    def led(self, nets: Nets, count: int, wishes: dict[str, Any]) -> dict[str, Any]:
        """Towards the class that was said; where none was, the network is told none."""
        import torch

        asked = self.filled(nets, count, wishes)
        if self.options[BY_CLASS] and wishes["class"] is None:
            asked["class"] = torch.full_like(asked["class"], self.nobody)
        return asked

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        name, field = first_input(self.signature)
        real = sources["train"].batch(0, 0)[name]
        if not lies_in_plane(field):
            count = PICTURES if field.kind == "image" else POINTS
            return shown(self.make(nets, count, {"steps": QUICK}), real[:count], field)
        corners = corners_around(real)
        path = self.path(nets, POINTS, {"steps": QUICK})
        drawn = shown(path[-1], real[:POINTS], field)
        return with_ways(drawn, corners, self.arrows(nets, places(corners, ARROWS, real)), path)

    def arrows(self, nets: Nets, at: Tensor) -> Tensor:
        """(places, 4): each place, and how far points there are sent when they are half noise."""
        import torch

        asked: dict[str, Any] = {}
        if self.options[BY_CLASS]:  # led nowhere
            asked["class"] = torch.full((len(at),), self.nobody, device=at.device)
        seen = centred(at, self.span)
        ahead = self.heading(nets, seen, 0.5, asked)
        return torch.cat([at, placed(seen + ahead, self.span) - at], 1)

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """The error at each of some times, which says at which amount of noise it is weak."""
        import numpy as np
        import torch

        from engine.measures.report import Report
        from engine.measures.scores import mean_score
        from engine.randomness import reseed

        source, errors = trained.source_of(part), list[np.ndarray]()
        times = [(k + 0.5) / TIMES for k in range(TIMES)]
        for time in times:
            reseed(trained.seed, "measure", 0)  # the same noise at each time
            rows, of_rows = 0, list[np.ndarray]()
            for number in range(source.batches):
                if rows >= MOST_ROWS:
                    break
                batch = source.batch(0, number)
                sample = centred(batch[self.signature.inputs[0]], self.span)
                at = torch.full((len(sample), 1), time)
                seen, wanted = self.mixture(sample, torch.randn_like(sample), at_each(at, sample))
                label = batch[self.target] if self.options[BY_CLASS] else None
                with torch.no_grad():
                    answer = self.ask(trained.nets, batch, seen, at, label)
                of_rows.append((answer - wanted).square().flatten(1).mean(1).double().numpy())
                rows += len(sample)
            errors.append(np.concatenate(of_rows))
        by_row = np.stack(errors).mean(0)
        pairs = sorted(
            (self.amount(time), float(each.mean()))
            for time, each in zip(times, errors, strict=True)
        )
        noise, wrong = zip(*pairs, strict=True)
        return Report({"loss": mean_score(by_row, "min")}, (ByNoise(noise, wrong),))

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[Answer]:
        """What is left of given samples when the network is done with them as if they were half
        noise: the numbers that it answers.
        """
        import torch

        pictures = fields[self.signature.inputs[0]]
        shades = 255 if pictures.dtype.kind == "u" else 1  # of pictures that are kept as bytes
        given = centred(torch.as_tensor(pictures).float() / shades, self.span)
        half = torch.full((len(given), 1), 0.5)
        label = None
        if self.options[BY_CLASS]:
            label = torch.full((len(given),), self.nobody)
        with torch.no_grad():
            answer = self.ask(trained.nets, {}, given, half, label)
        return [OutputAnswer(row) for row in answer.tolist()]


def end_of(walk: Iterator[Tensor]) -> Tensor:
    """Only where it ends counts."""
    (samples,) = deque(walk, 1)
    return samples


QUICK = 20  # steps of the samples that are shown while it learns


# ---- pieces of the arithmetic, also printed into scripts -------------------------------------------
def centred(sample: Tensor, span: tuple[float, float]) -> Tensor:
    """Its numbers from −1 to 1, as noise lies around 0."""
    low, high = span
    return (sample - low) * (2 / (high - low)) - 1


def placed(sample: Tensor, span: tuple[float, float]) -> Tensor:
    """From −1 to 1 back to where the data have their numbers."""
    low, high = span
    return (sample + 1) * ((high - low) / 2) + low


def at_each(time: Tensor, sample: Tensor) -> Tensor:
    """The times in a shape that goes with samples: (batch, 1, …)."""
    return time.reshape(-1, *[1] * (sample.dim() - 1))


def forgotten(label: Tensor, nobody: int, share: float) -> Tensor:
    """The classes, a share of them replaced by that of nobody."""
    import torch

    left_out = torch.rand(len(label), device=label.device) < share
    return torch.where(left_out, nobody, label.long())


# ---- as a script -----------------------------------------------------------------------------------
def answer_of(
    networks: Networks, batch: Batch, seen: Tensor, time: Tensor, *, name: str = "point"
) -> Tensor:
    """What the network says of mixtures of samples and noise at these times."""
    return ask(networks, "network", {**batch, name: seen, "time": time}).reshape(seen.shape)


def guided(
    networks: Networks,
    like: Batch,
    seen: Tensor,
    time: float,
    *,
    # [if by_class]
    target: str = "label",
    nobody: int = 2,
    guidance: float = 1.5,
    # [end]
    name: str = "point",
) -> Tensor:
    """What the network says of samples that are still being made."""
    import torch

    times = torch.full((len(seen), 1), time)
    # [if by_class]
    free = {**like, target: torch.full_like(like[target], nobody)}
    without, with_it = (answer_of(networks, each, seen, times) for each in (free, like))
    return without + guidance * (with_it - without)  # towards the class, away from any
    # [end]
    # [if not by_class]
    return answer_of(networks, like, seen, times)
    # [end]
