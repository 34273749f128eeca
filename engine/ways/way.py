"""The seam between the training loop and what is learned. An objective says which losses a batch
gives; the loop does the rest.

Everything random comes from torch's global generator. No `with` may stay open across a `yield`: it
would leak into the loop.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from engine.catalogue import Field
from engine.script_pieces import NoScript, ScriptPieces

if TYPE_CHECKING:
    from torch import Tensor, nn

    from engine.data.batches import Source
    from engine.plan.losses.loss import LossFunction

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


class Objective:
    """An entry of the objectives' catalogue and, made with the options of a plan, what the loop
    calls.
    """

    type: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    when: ClassVar[str]
    fields: ClassVar[tuple[Field, ...]] = ()
    losses_fit: ClassVar[tuple[str, ...]] = ()  # the first is the default; empty: it brings its own
    metrics: ClassVar[Metrics] = {"loss": "min"}
    learners: ClassVar[dict[str, tuple[str, ...]]] = {
        "network": ("network",)
    }  # roles that step together

    def __init__(
        self, options: dict[str, Any], loss: LossFunction | None, signature: dict[str, Any]
    ) -> None:
        self.options, self.signature = options, signature
        self.loss: LossFunction = loss  # type: ignore[assignment]  # those with losses_fit always have one
        self.target: str = signature.get("target") or ""
        aim = signature["fields"].get(self.target, {}) if signature else {}
        self.padding: int | None = aim.get(
            "padding"
        )  # stands in a target where there is nothing to say
        self.unit: float = (aim.get("scale") or (0.0, 1.0))[
            1
        ]  # how much one is in the target's own unit

    @classmethod
    def wants(cls, signature: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        """The roles and what goes in and out of each, as builder reads it."""
        raise NotImplementedError

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        """Everything the objective must remember; a checkpoint fills it in place."""
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
        return None

    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        """By default the losses again over the validation part, each weighted with its count."""
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
        return {name: float(total / count) for name, (total, count) in totals.items()}

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, Any]:
        """What to look at after an epoch, as small JSON."""
        return {}

    def script(self) -> ScriptPieces:
        """What its training script has of its own."""
        raise NoScript(
            f"*{self.title}* brings no training script. "
            "Take the source, the weights and the project bundle."
        )


def inputs_of(signature: dict[str, Any]) -> dict[str, Any]:
    """The fields that go into a network, by name."""
    return {name: signature["fields"][name] for name in signature["inputs"]}


def one_role(inputs: dict[str, Any], outputs: dict[str, Any]) -> dict[str, Any]:
    return {"network": {"inputs": inputs, "outputs": outputs}}
