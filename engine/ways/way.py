"""The seam between the training loop and what is learned. An objective says which losses a batch
gives; the loop does the rest.

Everything random comes from torch's global generator. No `with` may stay open across a `yield`: it
would leak into the loop.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from engine import catalogue
from engine.data import kinds
from engine.data.signature import Field, Signature
from engine.data.source import Source, SourceClass
from engine.errors import Refusal
from engine.ways.by_row import by_row
from engine.ways.readings.reading import Reading, ReadingClass
from engine.ways.script_pieces import NoScript, ScriptPieces

if TYPE_CHECKING:
    import numpy as np
    import torch
    from torch import Tensor, nn

    from engine.measures.baseline import Baseline
    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.plan.losses.loss import LossFunction
    from engine.plan.plan import Plan
    from engine.ways.answer import Answer
    from engine.ways.asked import Asked, Given

NOTHING = Field.from_json(None)  # stands for the target where there is none
Batch = dict[str, Any]
Metrics = dict[str, Literal["min", "max"]]  # names, and which way is better


@dataclass(slots=True)
class Loss:
    """One loss of a step: a mean over `count` samples, tokens or points, and whose optimizer steps
    on it.
    """

    learner: str
    value: Tensor
    count: float | Tensor = 1
    parts: Callable[[], dict[str, Tensor]] | None = (
        None  # further numbers; called only on steps that are read
    )
    name: str = "loss"


def _field_of(name: str, inputs: Mapping[str, str]) -> str:
    """Which field goes into an input: named by the plan, else of the same name; 'text_length' is
    the length of 'text'.
    """
    if name in inputs:
        return inputs[name]
    if name.endswith("_length"):
        of = name.removesuffix("_length")
        return f"{inputs.get(of, of)}.length"
    return name


def whole_lengths(batch: Batch, field: str) -> Tensor:
    """The lengths of series that are all equally long: such data have no field for them, yet a
    network may ask.
    """
    if not field.endswith(".length"):
        raise KeyError(field)
    values = batch[field.removesuffix(".length")]
    whole: Tensor = values.new_full((len(values),), values.shape[1]).long()
    return whole


class Role:
    """A network as its objective calls it: an input is one of the objective's own values, else a
    field of the batch.
    """

    def __init__(
        self, module: nn.Module, inputs: Mapping[str, str], outputs: Mapping[str, str]
    ) -> None:
        self.module = module
        self.call: Callable[..., Any] = module  # what torch.compile wraps
        self.fields = [
            _field_of(name, inputs) for name in inspect.signature(module.forward).parameters
        ]
        self.outputs = dict(outputs)
        # One wanted output comes as the tensor itself, however many the network has.
        self.single = next(iter(self.outputs.values())) if len(self.outputs) == 1 else None

    @property
    def device(self) -> torch.device:
        """Where its weights are, and so what it is given has to be."""
        import torch

        weights = next(self.module.parameters(), None)
        return torch.device("cpu") if weights is None else weights.device

    def __call__(self, batch: Batch, **own: Tensor) -> Any:
        given = [
            own[field]
            if field in own
            else batch[field]
            if field in batch
            else whole_lengths(batch, field)
            for field in self.fields
        ]
        result = self.call(*given)
        if not isinstance(result, dict):
            return result
        if self.single is not None:
            return result[self.single]
        return {want: result[output] for want, output in self.outputs.items()}


Nets = dict[str, Role]


class Way:
    """A way to learn: an entry of the catalogue and, made with the options of a plan, what the loop
    calls. Everything that depends on it is said here or follows from its reading; nobody outside
    asks for its name.
    """

    type: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    when: ClassVar[str]
    fields: ClassVar[tuple[catalogue.Field, ...]] = ()
    losses_fit: ClassVar[tuple[str, ...]] = ()  # the first is the default; empty: it brings its own
    metrics: ClassVar[Metrics] = {"loss": "min"}  # of every part; "play/return": only as named
    # What scores of its own are called on pages: {"kl": "distance to the prior"}.
    titles: ClassVar[Mapping[str, str]] = {}
    headline: ClassVar[str] = "validation/loss"  # the best weights are those with the best of it
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"network": ("network",)}
    tasks: ClassVar[tuple[str, ...]] = ()  # of data, for which it is the usual way
    suits: ClassVar[tuple[str, ...]] = ()  # further tasks that it can learn
    reads: ClassVar[ReadingClass] = Reading  # how the output of the role that is asked is read
    asked: ClassVar[str] = ""  # the role that answers, is exported and looked into; "": the first
    needs_data: ClassVar[bool] = True  # False: it brings sources of its own, without a data set
    learns_from: ClassVar[SourceClass] = Source  # what its sources can; rows of a data set can all
    needs_gradients: ClassVar[bool] = False  # to measure: gradient penalties, say
    writes: ClassVar[str] = ""  # an input that holds its own answer so far, token by token
    # What its network has learned helps one that tells classes of the same data.
    prepares: ClassVar[bool] = False
    unit_word: ClassVar[str] = ""  # what one sample is called, where not as the data call it

    def __init__(
        self, options: dict[str, Any], loss: LossFunction | None, signature: Signature
    ) -> None:
        self.options, self.signature = options, signature
        self.loss: LossFunction = loss  # type: ignore[assignment]  # those with losses_fit always have one
        self.target: str = signature.target or ""
        aim = signature.target_field or NOTHING
        self.reading = self.reads(self.answer_field(signature) or NOTHING)
        # Stands in a target where there is nothing to say.
        self.padding: int | None = aim.padding
        # How much one is in the target's own unit.
        self.unit: float = (aim.scale or (0.0, 1.0))[1]

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def learners_for(cls, options: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        """Names → the roles that step together; a role in none is not trained."""
        return cls.learners

    @classmethod
    def signature_of(cls, options: dict[str, Any]) -> Signature:
        """What a way without data offers to its networks."""
        return Signature(0)

    @classmethod
    def problems(cls, plan: Plan) -> list[str]:
        """What no schema can say about a plan of this way, one sentence each."""
        return cls.misfits(plan.signature, plan.objective.options)

    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        """Which of these options cannot stand with these data, one sentence each."""
        return []

    @classmethod
    def answer_field(cls, signature: Signature) -> Field | None:
        """What its answers are of: by default the target."""
        return signature.target_field

    @classmethod
    def aim(cls, signature: Signature) -> str:
        """The plan's first words: what will be learned. Goes on with "from 1,258 pictures" where
        the target has classes.
        """
        classes = classes_of(signature)
        return f"Learn to tell {classes} classes apart" if classes else cls.summary.rstrip(".")

    @classmethod
    def shown_score(cls, validates: bool = True) -> str:
        """What a page shows first of a run: the first of its scores that is no loss. `validates`:
        rows were kept to check on.
        """
        names = [*cls.metrics, "loss"]
        name = next((name for name in names if name != "loss"), "loss")
        return name if "/" in name else f"{cls.judging_parts(validates)[0]}/{name}"

    @classmethod
    def listed_score(cls) -> str:
        """What a list of runs shows of each."""
        return cls.shown_score()

    @classmethod
    def monitors(cls) -> Metrics:
        """Every score that a plan may watch, by its full name, and which way is better."""
        named = {name: better for name, better in cls.metrics.items() if "/" in name}
        plain = {name: better for name, better in cls.metrics.items() if "/" not in name}
        parts = cls.judging_parts()
        return named | {f"{part}/{name}": plain[name] for part in parts for name in plain}

    @classmethod
    def judging_parts(cls, validates: bool = True) -> tuple[str, ...]:
        """Where its plain scores are measured, first what says most."""
        return ("validation", "train") if validates and cls.learns_from.splits else ("train",)

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        """The roles and what goes in and out of each, as builder reads it; DoesNotSuit where these
        data cannot be learned so.
        """
        raise NotImplementedError

    # ---- training ------------------------------------------------------------------------------
    @classmethod
    def own_sources(cls, given: Given) -> dict[str, Source] | None:
        """Sources that are no rows of a data set: an environment, a whole graph. None: the parts of
        the data, cut into batches.
        """
        return None

    @classmethod
    def lengths_of(
        cls, signature: Signature, fields: Mapping[str, np.ndarray]
    ) -> np.ndarray | None:
        """How long each row is, where rows of a batch are better about equally long."""
        return None

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        """Everything that it must remember; a checkpoint fills it in place."""
        return {}

    def batches(self, source: Source) -> int:
        return source.batches

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        return source.batch(epoch, number)

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        raise NotImplementedError

    def after_epoch(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any], epoch: int
    ) -> None:
        """The networks are in evaluation mode."""
        return

    # ---- how good it is ------------------------------------------------------------------------
    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        """Scores by their full names. By default the losses again over the validation part, each
        weighted with its count; without that part there is nothing to say.
        """
        if "validation" not in sources:
            return {}
        source, totals = sources["validation"], dict[str, list[Any]]()
        for number in range(source.batches):
            for loss in self.losses(nets, source.batch(0, number), state):
                count = loss.count
                for name, value in {
                    loss.name: loss.value,
                    **(loss.parts() if loss.parts else {}),
                }.items():
                    total = totals.setdefault(name, [0.0, 0.0])
                    total[0] += value * count
                    total[1] += count
        return {
            f"validation/{name}": float(total / count) for name, (total, count) in totals.items()
        }

    def troubles(self, scores: Mapping[str, float], step: int) -> dict[str, str]:
        """What an epoch's scores say is going wrong: a name each, and a sentence that says what to
        do. Each is said once in a training.
        """
        return {}

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """What to look at after an epoch: figures, made with the weights that are measured."""
        return ()

    @classmethod
    def shows_samples(cls, signature: Signature) -> bool:
        return cls.samples is not Way.samples

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """How good it is on one part of the data, and how sure that is. Where the reading cannot
        say, each loss by row.
        """
        fields = trained.fields_of(part)
        if self.target in fields and type(self.reading).report is not Reading.report:
            rows = trained.rows_of(part)
            report = self.reading.report(trained.outputs(fields), fields[self.target], rows)
            if report is not None:
                return report
        return by_row(self, trained, part)

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """What an answer that looks at nothing gets on these rows, by the names of its scores."""
        if self.target not in fields:
            return {}
        return self.reading.baselines(fields[self.target], self.past_of(fields))

    def past_of(self, fields: Mapping[str, np.ndarray]) -> np.ndarray | None:
        """(rows, steps): what came before each target, of the same channel and in the same unit;
        None where no input goes on in it.
        """
        aim = self.signature.target_field
        if aim is None or not self.reading.continues:
            return None
        for name, field in self.signature.inputs_of.items():
            if name in fields:
                channel = kinds.of(field.kind).channel(fields[name], field, aim.title)
                if channel is not None:
                    return channel
        return None

    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[Answer]:
        """One answer for each row of prepared fields."""
        return self.reading.answers(trained.outputs(fields))

    def own_values(self, role: str, name: str, count: int) -> Tensor:
        """Examples of an input that is no field of the data, to check an exported network on. By
        default normal numbers, the same at every export.
        """
        import torch

        shape = self.wants(self.signature, self.options)[role]["inputs"][name]["shape"]
        chance = torch.Generator().manual_seed(0)
        return torch.randn(count, *(size or 1 for size in shape), generator=chance)

    def own_field(self, name: str, fields: Mapping[str, np.ndarray]) -> np.ndarray | None:
        """Values of an input that is no field of the data but follows from them, for these rows."""
        return None

    def script(self) -> ScriptPieces:
        """What its training script has of its own."""
        raise NoScript(
            f"*{self.title}* brings no training script. "
            "Take the source, the weights and the project bundle."
        )


class DoesNotSuit(Refusal, ValueError):
    """A way cannot learn from such data."""


def inputs_of(signature: Signature) -> dict[str, Any]:
    """The fields that go into a network, by name, as builder reads them."""
    return {name: field.as_json() for name, field in signature.inputs_of.items()}


def first_input(signature: Signature) -> tuple[str, Field]:
    """For ways that learn from one field alone."""
    for name, field in signature.inputs_of.items():
        return name, field
    raise DoesNotSuit("These data have no input.")


def numbers_of(signature: Signature) -> tuple[str, Field]:
    """For ways that make such samples themselves: numbers, and as many of them in each."""
    name, field = first_input(signature)
    if not field.dtype.startswith("float") or None in field.shape:
        raise DoesNotSuit("These samples are not numbers, or not equally many in each.")
    return name, field


def target_of(signature: Signature, classes: bool = False) -> Field:
    """For ways that need a target, or one of classes."""
    field = signature.target_field
    if field is None or (classes and not field.classes):
        raise DoesNotSuit(f"These data have no target{' of classes' if classes else ''}.")
    return field


def one_role(inputs: dict[str, Any], outputs: dict[str, Any]) -> dict[str, Any]:
    return {"network": {"inputs": inputs, "outputs": outputs}}


def classes_of(signature: Signature) -> int:
    """How many classes the target has; 0 where it has none."""
    return len(signature.target_field.classes) if signature.target_field else 0
