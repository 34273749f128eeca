"""The plan: everything about a training but the network. `read` checks one strictly and says all
that is wrong at once, in words.

Imports no torch, so that forms and the first screen can read plans.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from engine import ways
from engine.catalogue import filled, nearest, problems_of
from engine.data.signature import Signature
from engine.errors import Refusal
from engine.plan import losses, optimizers, regularisers, schedules
from engine.ways.way import DoesNotSuit, Way

Positive = Annotated[int, Field(ge=1)]
Options = dict[str, Any]


class PlanError(Refusal, ValueError):
    """A plan that cannot be trained. `problems` holds one sentence each, worst first."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class Chosen(Strict):
    """An entry of a catalogue with its options."""

    type: str
    options: Options = {}


class DataPlan(Strict):
    set: str
    options: Options = {}
    split: Options | None = None  # None: as the data set proposes
    transforms: list[Options] | None = None
    augment: list[Options] = []
    signature: Options | None = None

    @property
    def offer(self) -> Signature:
        """What the data offer to a network, as far as that is known."""
        return Signature.from_json(self.signature)


class ObjectivePlan(Strict):
    """`roles`: role → network; `inputs`: role → input of the network → field of the batch;
    `outputs`: role → want → output.
    """

    type: str
    options: Options = {}
    roles: dict[str, str] = {"network": "network"}
    inputs: dict[str, dict[str, str]] = {}
    outputs: dict[str, dict[str, str]] = {}


class Clip(Strict):
    """How gradients are cut: all together to a length, or each number to a range."""

    type: Literal["norm", "value"] = "norm"
    at: Annotated[float, Field(gt=0)]


def _clip(value: Any) -> Any:
    """A bare number is a norm."""
    return (
        {"type": "norm", "at": float(value)}
        if isinstance(value, (int, float)) and not isinstance(value, bool)
        else value
    )


class LearnerPlan(Strict):
    optimizer: Chosen = Chosen(type="adam")
    schedule: Chosen = Chosen(type="constant")
    clip: Annotated[Clip | None, BeforeValidator(_clip)] = None


class Stopping(Strict):
    """Stop when `monitor` has not got better by `least` for `patience` epochs; the best weights are
    kept.
    """

    monitor: str = "validation/loss"
    patience: Positive = 10
    least: Annotated[float, Field(ge=0)] = 0.0
    better: Literal["min", "max"] | None = None  # None: as the metric has it


class Average(Strict):
    """A second, slower set of weights that is measured and kept: ema follows with `decay`, swa is
    the mean since `start`.
    """

    type: Literal["ema", "swa"] = "ema"
    decay: Annotated[float, Field(ge=0, lt=1)] = 0.999
    start: Annotated[float, Field(ge=0, lt=1)] = (
        0.75  # swa: share of the run after which the mean begins
    )


class Checkpoints(Strict):
    seconds: Annotated[float, Field(ge=0)] = 30
    keep: Positive = 3


class Begin(Strict):
    """Weights to begin from: the hash of a weights file, or of a checkpoint of a run."""

    sha: str
    match: Literal["all", "names"] = "all"  # names: take what has the same name and shape
    # Layers that take from one of another name.
    renamed: dict[str, str] = {}
    of: str = ""  # whose weights they are, in words: the run, and what it learned from
    # For the drawing: nodes that take over, and how many parameters each had when that was chosen.
    taken: dict[str, int] = {}


class Layer(Strict):
    """What the drawing says about one layer."""

    lr: Annotated[float, Field(ge=0, le=1000)] = 1.0
    l1: Annotated[float, Field(ge=0, le=10)] = 0.0
    l2: Annotated[float, Field(ge=0, le=10)] = 0.0
    frozen: bool = False


class Plan(Strict):
    data: DataPlan
    objective: ObjectivePlan
    loss: Chosen | None = None
    learners: dict[str, LearnerPlan] = {}
    regularisers: list[Chosen] = []
    # None: until somebody stops it
    epochs: Annotated[int, Field(ge=1, le=10_000_000)] | None = 20
    batch: Annotated[int, Field(ge=1, le=10_000_000)] = 32
    accumulate: Annotated[int, Field(ge=1, le=100_000)] = 1
    precision: Literal["fp32", "tf32", "bf16", "fp16"] = "fp32"
    device: Annotated[str, Field(pattern=r"^(auto|cpu|mps|cuda(:\d{1,3})?)$")] = "auto"
    compile: bool = (
        False  # for GPUs: on a CPU it made none of the works of benchmarks/bench_peers.py faster
    )
    seed: Annotated[int, Field(ge=0, lt=2**53)] = 0
    threads: Annotated[int, Field(ge=1, le=1024)] | None = None
    steps: Positive | None = None  # at most so many steps, whatever the epochs
    # steps a second at most, for whoever wants to watch; None: as fast as it can
    tempo: Annotated[float, Field(gt=0, le=1_000_000)] | None = None
    stopping: Stopping | None = None
    average: Average | None = None
    checkpoints: Checkpoints = Checkpoints()
    begin_from: dict[str, Begin] = {}
    layers: dict[str, Layer] = {}

    def as_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json")

    @property
    def endless(self) -> bool:
        """Whether it goes on until somebody stops it."""
        return self.epochs is None and self.steps is None

    @property
    def chosen_loss(self) -> Chosen | None:
        """The loss of the plan, or the objective's first."""
        fit = ways.CATALOGUE[self.objective.type].losses_fit
        return self.loss or (Chosen(type=fit[0]) if fit else None)

    @property
    def signature(self) -> Signature:
        """What is offered to the networks: by the data, or by a way that needs none."""
        way = ways.CATALOGUE[self.objective.type]
        if self.data.signature or way.needs_data:
            return self.data.offer
        return way.signature_of(filled(way, self.objective.options))

    @property
    def weighs_classes(self) -> bool:
        """Whether rare classes are made louder than they are."""
        options = self.loss.options if self.loss else {}
        balanced = any(step.get("type") == "balance" for step in self.data.transforms or ())
        return balanced or any(options.get(name) for name in ("weights", "positive_weight"))

    def learner(self, name: str) -> LearnerPlan:
        return self.learners.get(name, LearnerPlan())


_FIELDS: dict[tuple[str, ...], type[Strict]] = {
    (): Plan,
    ("data",): DataPlan,
    ("objective",): ObjectivePlan,
    ("learners", "*"): LearnerPlan,
    ("stopping",): Stopping,
    ("average",): Average,
    ("checkpoints",): Checkpoints,
    ("begin_from", "*"): Begin,
    ("layers", "*"): Layer,
    ("learners", "*", "clip"): Clip,
}


def _sentence(error: Any) -> str:
    """One problem found by pydantic, as a person would say it."""
    place: tuple[Any, ...] = error["loc"]
    where = ".".join(str(part) for part in place)
    value = error.get("input")
    kind = error["type"]
    context = error.get("ctx", {})
    if kind == "extra_forbidden":
        above = place[:-1]
        known = _FIELDS.get(above) or _FIELDS.get((*above[:1], "*", *above[2:])) or Chosen
        return f"The plan has an unknown setting '{where}'.{nearest(place[-1], known.model_fields)}"
    if kind == "missing":
        return (
            "No data were chosen yet. Choose some on the Data page."
            if where == "data.set"
            else f"The plan lacks '{where}'."
        )
    if kind == "literal_error":
        return f"'{where}' is {value!r}; it can be {context['expected']}."
    shown = repr(value) if len(repr(value)) < 60 else f"a {type(value).__name__}"
    limits = {
        "greater_than_equal": "at least {ge}",
        "greater_than": "more than {gt}",
        "less_than_equal": "at most {le}",
        "less_than": "less than {lt}",
    }
    if kind in limits:
        return f"'{where}' is {shown}; it must be {limits[kind].format(**context)}."
    types = {
        "int": "a whole number",
        "float": "a number",
        "string": "a text",
        "bool": "true or false",
        "list": "a list",
        "dict": "a group of settings",
    }
    for name, words in types.items():
        if kind.startswith(name):
            return f"'{where}' is {shown}; it must be {words}."
    if kind == "string_pattern_mismatch" and where == "device":
        return f"'device' is {shown}; it can be 'auto', 'cpu', 'cuda', 'cuda:1' or 'mps'."
    return f"'{where}' is {shown}: {error['msg']}."


def read(json: Any) -> Plan:
    """A plan from its JSON. Raises PlanError with every problem at once."""
    if not isinstance(json, dict):
        raise PlanError([f"A plan is a group of settings, not a {type(json).__name__}."])
    try:
        plan = Plan.model_validate(json)
    except ValidationError as error:
        raise PlanError([_sentence(problem) for problem in error.errors()]) from None
    if problems := problems_in(plan):
        raise PlanError(problems)
    return plan


def problems_in(plan: Plan) -> list[str]:
    """What no schema can say: unknown entries, options out of range, combinations that cannot
    hold.
    """
    problems: list[str] = []
    if plan.objective.type not in ways.CATALOGUE:
        return [ways.CATALOGUE.unknown(plan.objective.type)]
    objective = ways.CATALOGUE[plan.objective.type]
    problems += problems_of(objective, plan.objective.options, "Objective")
    if plan.loss and not objective.losses_fit:
        problems.append(
            f"{objective.title} brings its own losses; take the loss '{plan.loss.type}' out of the plan."
        )
    elif plan.loss and plan.loss.type not in losses.CATALOGUE:
        problems.append(losses.CATALOGUE.unknown(plan.loss.type))
    elif plan.loss:
        problems += problems_of(losses.CATALOGUE[plan.loss.type], plan.loss.options, "Loss")
        if plan.loss.type not in objective.losses_fit:
            fits = ", ".join(losses.CATALOGUE[name].title for name in objective.losses_fit)
            problems.append(
                f"The loss {losses.CATALOGUE[plan.loss.type].title} does not suit the objective {objective.title}. These do: {fits}."
            )
    learners = objective.learners_for(filled(objective, plan.objective.options))
    for name, learner in plan.learners.items():
        if name not in learners:
            problems.append(f"{objective.title} has no learner '{name}'.{nearest(name, learners)}")
        problems += _learner_problems(plan, name, learner, objective, len(learners))
    problems += objective.problems(plan)
    problems += _endless_problems(plan)
    for regulariser in plan.regularisers:
        problems += _entry_problems(regularisers.CATALOGUE, regulariser, "Regulariser")
    if plan.stopping:
        problems += _monitor_problems(plan.stopping.monitor, objective)
    for role in {role for roles in learners.values() for role in roles} - set(plan.objective.roles):
        problems.append(f"{objective.title} needs a network for the role '{role}'.")
    return problems


def _entry_problems(catalogue: Any, chosen: Chosen, where: str) -> list[str]:
    if chosen.type not in catalogue:
        return [catalogue.unknown(chosen.type)]
    return problems_of(catalogue[chosen.type], chosen.options, where)


def _learner_problems(
    plan: Plan, name: str, learner: LearnerPlan, objective: type[Way], learners: int
) -> list[str]:
    problems = _entry_problems(optimizers.CATALOGUE, learner.optimizer, f"Optimizer of {name}")
    problems += _entry_problems(schedules.CATALOGUE, learner.schedule, f"Schedule of {name}")
    if problems or not optimizers.CATALOGUE[learner.optimizer.type].needs_closure:
        return problems
    title = optimizers.CATALOGUE[learner.optimizer.type].title
    if learner.clip:
        problems.append(
            f"{title} cannot work with clipped gradients. Take the clipping out, or choose Adam."
        )
    if learners > 1:
        problems.append(
            f"{title} follows one loss, and {objective.title} has several. Choose Adam."
        )
    if plan.precision == "fp16":
        problems.append(f"{title} does not go with fp16. Choose fp32 or bf16.")
    if plan.regularisers:
        problems.append(
            f"{title} asks for the loss several times a step and takes no regularisers. Take them out, or choose Adam."
        )
    if any(layer != Layer(frozen=layer.frozen) for layer in plan.layers.values()):
        problems.append(
            f"{title} has one learning rate for all layers. Set the layers' own learning rates and penalties back, or choose Adam."
        )
    return problems


def _endless_problems(plan: Plan) -> list[str]:
    """What needs to know where the end is, in a plan without one."""
    if not plan.endless:
        return []
    problems = [
        f"The schedule {schedules.CATALOGUE[learner.schedule.type].title} falls towards the end, "
        "and this plan has none: it goes on until you stop it. Choose Constant, or say how many epochs."
        for learner in plan.learners.values()
        if learner.schedule.type in schedules.CATALOGUE
        and schedules.CATALOGUE[learner.schedule.type].needs_end
    ]
    if plan.average and plan.average.type == "swa":
        problems.append(
            "The mean of the last weights begins at a share of the run, and this plan has no end. "
            "Choose the average that follows (ema), or say how many epochs."
        )
    return problems


def _monitor_problems(monitor: str, objective: type[Way]) -> list[str]:
    known = objective.monitors()
    if not known:
        return [
            f"{objective.title} has no score that says when it is done, so it cannot stop early. Take 'stopping' out."
        ]
    return [] if monitor in known else [f"There is no score '{monitor}'.{nearest(monitor, known)}"]


def wants(plan: dict[str, Any] | Plan) -> dict[str, Any]:
    """What the objective wants from the networks, from a plan whose data has a signature."""
    plan = read(plan) if isinstance(plan, dict) else plan
    signature = plan.signature
    if not signature.fields and not plan.data.signature:
        raise PlanError(["The data of the plan has no signature yet: choose a data set first."])
    objective = ways.CATALOGUE[plan.objective.type]
    options = filled(objective, plan.objective.options)
    try:
        roles = objective.wants(signature, options)
    except (LookupError, TypeError, DoesNotSuit):
        raise PlanError([f"{objective.title} does not suit this data: {objective.when}"]) from None
    return {
        "type": objective.type,
        "loss": plan.chosen_loss.type if plan.chosen_loss else None,
        "roles": roles,
    }
