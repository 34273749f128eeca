"""One task after the other: what is learned first is forgotten, unless something holds it. Kept samples
(replay), held weights (Kirkpatrick and others, 2017: EWC), or kept answers (Li and Hoiem, 2016: LwF).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.data.source import Source
from engine.errors import Refusal
from engine.measures.figure import Figure, Number
from engine.ways.classify import Classify
from engine.ways.script_pieces import NoScript, ScriptPieces
from engine.ways.way import Batch, Loss, Nets, classes_of, first_input

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.report import Report
    from engine.ways.asked import Asked

AT_ONCE = 1024  # rows that are answered at once
JUDGED = 10_000  # validation rows at most, for the table while it learns
WEIGHED = 512  # rows from which it follows how much a weight matters
COOL = 2.0  # temperature at which kept answers are compared
KEPT = "answers.kept"  # of a batch: what the network answered before this task


@dataclass(frozen=True)
class TaskScores(Figure):
    """How much of each task is known after each: a row a moment, a column a task."""

    name = "task-scores"
    title = "What it still knows"

    tasks: tuple[str, ...]
    rows: tuple[tuple[Number, ...], ...]  # shares; of tasks that are yet to come, NaN


class Continual(Classify):
    type = "continual"
    title = "Task after task"
    summary = (
        "The classes come one group after the other, and no row of an earlier group comes again."
    )
    when = "To see forgetting and what helps against it; for data that come in over time."
    fields = (
        Field("tasks", "Tasks", "int", 2, "groups of classes, in their order", 2, 100),
        Field(
            "each",
            "What differs",
            "choice",
            "classes",
            "from one task to the next",
            choices=(
                ("classes", "Other classes"),
                ("places", "The same classes, with the numbers of each sample in another order"),
            ),
        ),
        Field("epochs", "Epochs a task", "int", 2, "before the next task comes", 1, 100_000),
        Field(
            "how",
            "Against forgetting",
            "choice",
            "replay",
            "what is done for what was learned before",
            choices=(
                ("plain", "Nothing"),
                ("replay", "Some earlier samples are kept and learned from again (replay)"),
                ("ewc", "Weights that mattered are held (EWC)"),
                ("lwf", "What it answered before is asked for again (LwF)"),
                ("joint", "All tasks at once: the most that could be hoped for"),
            ),
        ),
        Field("memory", "Samples kept", "int", 200, "replay only: of all earlier tasks", 1, 10**6),
        Field(
            "strength",
            "How strongly",
            "float",
            100.0,
            "EWC: how hard weights are held; LwF: a hundredth of it weighs the kept answers",
            0.0,
            1e9,
        ),
        Field(
            "told",
            "Told the task",
            "bool",
            False,
            "when it answers, only the classes of the sample's own task are possible, which is far easier",
        ),
    )
    tasks: ClassVar[tuple[str, ...]] = ()
    suits: ClassVar[tuple[str, ...]] = ("two classes", "many classes")
    headline = "validation/accuracy"
    titles: ClassVar[Mapping[str, str]] = {
        "seen": "right, of the tasks so far",
        "forgetting": "lost since each was learned",
    }

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        classes, tasks = classes_of(signature), int(options.get("tasks") or 2)
        if not signature.fields or options.get("each") == "places" or tasks <= classes:
            return []
        return [f"{classes} classes make at most {classes} tasks; the plan has {tasks}."]

    @classmethod
    def problems(cls, plan: Any) -> list[str]:
        options = {field.name: field.default for field in cls.fields} | plan.objective.options
        whole = int(options["tasks"]) * int(options["epochs"])
        problems = super().problems(plan) + cls.misfits(plan.signature, options)
        if plan.epochs is not None and plan.epochs < whole and plan.steps is None:
            problems.append(
                f"{options['tasks']} tasks of {options['epochs']} epochs take {whole} epochs, and the plan ends after {plan.epochs}: "
                f"the last tasks would never come. Let it have {whole} epochs."
            )
        if plan.data.augment and options["each"] == "places":
            problems.append(
                "Samples whose numbers stand in another order cannot be augmented: leave the augmentations out."
            )
        return problems

    @classmethod
    def aim(cls, signature: Signature) -> str:
        return f"Learn {classes_of(signature)} classes, one group after the other,"

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        for misfit in self.misfits(self.signature, self.options):
            raise EmptyTask(misfit)
        _, label = self.rows_of_task(sources["train"], 0)
        for task in range(self.count):
            if self.by_class and not bool(in_any(label, self.groups[task]).any()):
                names = self.signature.target_field.classes if self.signature.target_field else ()
                empty = ", ".join(names[k] for k in self.groups[task])
                raise EmptyTask(
                    f"Task {task + 1} ({empty}) has no row in the training part. Take fewer tasks, or other data."
                )
        return {"task": 0, "table": []}

    @property
    def count(self) -> int:
        return int(self.options["tasks"])

    @property
    def by_class(self) -> bool:
        return bool(self.options["each"] == "classes")

    @property
    def groups(self) -> list[list[int]]:
        """The classes of each task."""
        every = range(classes_of(self.signature))
        if not self.by_class:
            return [list(every)] * self.count
        return [part.tolist() for part in np.array_split(np.arange(len(every)), self.count)]

    def batches(self, source: Source) -> int:
        """An epoch is one of a task."""
        if self.options["how"] == "joint" or not self.by_class:
            return source.batches
        return max(1, -(-source.batches // self.count))

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        import torch

        from engine.data.batches import Rows

        assert isinstance(source, Rows)
        task = min(epoch // int(self.options["epochs"]), self.count - 1)
        state["task"] = task
        mine, _ = self.rows_of_task(source, task)
        rows = at_this_place(mine, source, epoch, number)
        which = torch.full_like(rows, task)
        if self.options["how"] == "joint" and not self.by_class:
            which = torch.randint(self.count, rows.shape, device=rows.device)
        if (earlier := state.get("kept")) is not None and task:
            again = torch.randint(len(earlier), rows.shape)
            rows = torch.cat([rows, earlier[again].to(rows.device)])
            which = torch.cat([which, state["kept.task"][again].to(rows.device)])
        batch = self.asked_as(source.at(rows), which)
        if (answers := state.get("answers")) is not None and task:
            batch[KEPT] = answers.to(rows.device)[rows]
        return batch

    def rows_of_task(self, source: Any, task: int) -> tuple[Tensor, Tensor]:
        """Which rows of a source a task has, and the labels of all."""
        import torch

        label = labels_of({self.target: source.cut[self.target]}, self.target)
        if self.options["how"] == "joint" or not self.by_class:
            return torch.arange(len(label), device=label.device), label
        return in_any(label, self.groups[task]).nonzero().reshape(-1), label

    def asked_as(self, batch: Batch, which: Tensor) -> Batch:
        """The batch as its tasks ask: the numbers of each sample in the order of its task."""
        if self.by_class:
            return batch
        import torch

        name, _ = first_input(self.signature)
        values = batch[name]
        flat = values.flatten(1).clone()
        for task in range(1, self.count):
            rows = which == task
            order = torch.randperm(flat.shape[1], generator=torch.Generator().manual_seed(task))
            flat[rows] = flat[rows][:, order.to(flat.device)]
        return batch | {name: flat.reshape(values.shape)}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        for loss in super().losses(nets, batch, state):
            if not torch.is_grad_enabled():
                yield loss
                continue
            value, strength = loss.value, float(self.options["strength"])
            if "important" in state:
                value = value + strength / 2 * held(nets, state["important"], state["anchor"])
            if KEPT in batch:
                known = sorted({k for task in range(state["task"]) for k in self.groups[task]})
                scores = nets["network"](batch)[:, known]
                value = value + strength / 100 * kept_answers(scores, batch[KEPT][:, known])
            yield Loss(loss.learner, value, loss.count, loss.parts)

    def after_epoch(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any], epoch: int
    ) -> None:
        """At the end of each task: what is remembered of it."""
        each, source = int(self.options["epochs"]), sources["train"]
        task = min(epoch // each, self.count - 1)
        if (epoch + 1) % each or (epoch + 1) // each > self.count:
            return
        state["table"] = [*state["table"], self.scores(nets, sources, task)]
        if task == self.count - 1:
            return
        how = self.options["how"]
        if how == "replay":
            self.keep_some(source, state, task)
        elif how == "ewc":
            self.weigh(nets, source, state, task)
        elif how == "lwf":
            state["answers"] = answers_of(nets, self.asked_next(source, task + 1))

    def keep_some(self, source: Source, state: dict[str, Any], task: int) -> None:
        """So many of each task so far, of each class as many."""
        import torch

        old, which = state.get("kept"), state.get("kept.task")
        mine, label = self.rows_of_task(source, task)
        most = max(1, int(self.options["memory"]) // (task + 1))
        shares = [few_of_each(mine, label[mine], most)]
        tasks = [torch.full_like(shares[0], task)]
        for earlier in range(task):
            assert old is not None
            rows = old[which == earlier].to(label.device)
            shares.insert(earlier, few_of_each(rows, label[rows], most))
            tasks.insert(earlier, torch.full_like(shares[earlier], earlier))
        state["kept"], state["kept.task"] = (torch.cat(each).cpu() for each in (shares, tasks))

    def weigh(self, nets: Nets, source: Any, state: dict[str, Any], task: int) -> None:
        """How much each weight matters to what the network says of this task: the mean square of
        its slope, over the answers that it gives (Fisher). What earlier tasks say stays.
        """
        import torch

        module = nets["network"].module
        weights = {name: w for name, w in module.named_parameters() if w.requires_grad}
        totals = {name: torch.zeros_like(w) for name, w in weights.items()}
        mine, _ = self.rows_of_task(source, task)
        rows = mine[torch.randperm(len(mine), device=mine.device)[:WEIGHED]]
        with torch.enable_grad():
            for row in rows:
                which = torch.full_like(row[None], task)
                batch = self.asked_as(source.at(row[None]), which)
                shares = nets["network"](batch).float().log_softmax(1)[0]
                answer = int(torch.multinomial(shares.detach().exp(), 1))
                slopes = torch.autograd.grad(
                    shares[answer], list(weights.values()), allow_unused=True
                )
                for total, slope in zip(totals.values(), slopes, strict=True):
                    if slope is not None:
                        total += slope.square()
        before = state.get("important", {})
        state["important"] = {
            name: before.get(name, 0) + total / len(rows) for name, total in totals.items()
        }
        state["anchor"] = {name: w.detach().clone() for name, w in weights.items()}

    def asked_next(self, source: Any, task: int) -> Iterator[Batch]:
        """All rows of the training part, as the next task asks them."""
        import torch

        for rows in torch.arange(source.rows, device=source.cut[self.target].device).split(AT_ONCE):
            yield self.asked_as(source.at(rows), torch.full_like(rows, task))

    # ---- how good it is ------------------------------------------------------------------------
    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        scores = super().measure(nets, sources, state) if self.by_class else {}
        if "validation" not in sources:
            return scores
        now = self.scores(nets, sources, self.count - 1)
        if not self.by_class:
            scores |= self.loss_over(nets, sources["validation"])
            scores["validation/accuracy"] = float(np.mean(now))
        known = now[: state["task"] + 1]
        scores["validation/seen"] = float(np.nanmean(known))
        if state["table"]:
            before = np.nanmax(np.asarray(state["table"], float), axis=0)
            lost = (before - np.asarray(now))[: len(state["table"])]
            scores["validation/forgetting"] = float(np.nanmean(np.maximum(lost, 0)))
        return scores | {f"validation/task {k + 1}": right for k, right in enumerate(known)}

    def loss_over(self, nets: Nets, source: Source) -> dict[str, float]:
        """Over the validation part of all tasks: as many samples for each."""
        import torch

        whole = source.head(JUDGED)
        losses = []
        for task in range(self.count):
            which = torch.full((len(whole[self.target]),), task, device=whole[self.target].device)
            for loss in super().losses(nets, self.asked_as(whole, which), {}):
                losses.append(float(loss.value))
        return {"validation/loss": float(np.mean(losses))}

    def scores(self, nets: Nets, sources: dict[str, Source], upto: int) -> list[float]:
        """Of each task up to this one: the share of its validation rows that is right; NaN for
        those to come, and where it has none.
        """
        import torch

        part = sources.get("validation") or sources["train"]
        whole = part.head(JUDGED)
        label = labels_of(whole, self.target)
        right: list[float] = []
        with torch.no_grad():
            for task in range(self.count):
                mine = in_any(label, self.groups[task]).nonzero().reshape(-1)
                if task > upto or not len(mine):
                    right.append(float("nan"))
                    continue
                batch = {
                    name: values[mine] if len(values) == len(label) else values
                    for name, values in whole.items()
                }
                batch = self.asked_as(batch, torch.full_like(mine, task))
                scores = torch.cat(list(in_pieces(nets, batch)))
                right.append(float((self.says(scores, task) == label[mine]).float().mean()))
        return right

    def says(self, scores: Tensor, task: int) -> Tensor:
        if not self.options["told"]:
            return scores.argmax(1)
        possible = scores.new_tensor(self.groups[task]).long()
        return possible[scores[:, possible].argmax(1)]

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        now = self.scores(nets, sources, state["task"])
        over = state["table"]
        rows = over if len(over) > state["task"] else [*over, now]
        return (self.table(rows),)

    @classmethod
    def shows_samples(cls, signature: Signature) -> bool:
        return True

    def table(self, rows: list[list[float]]) -> TaskScores:
        aim = self.signature.target_field
        names = aim.classes if aim is not None and self.by_class else ()
        return TaskScores(
            tuple(
                ", ".join(names[k] for k in group) if names else f"order {task + 1}"
                for task, group in enumerate(self.groups)
            ),
            tuple(tuple(round(right, 4) for right in row) for row in rows),
        )

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """As any classifier, and what it knew of each task when."""
        import dataclasses

        report = super().report(trained, part)
        table = trained.state.get("table") or []
        figures = (self.table(table), *report.figures) if table else report.figures
        return dataclasses.replace(report, figures=figures)

    def script(self) -> ScriptPieces:
        raise NoScript(
            "A training script learns from all rows in a new order each epoch, and this way from one task after the other, with what it keeps of earlier ones. "
            "Take the source, the weights and the project bundle."
        )


class EmptyTask(Refusal, ValueError):
    """A task that nothing could be learned from."""


# ---- rows ------------------------------------------------------------------------------------------
def labels_of(batch: Mapping[str, Tensor], target: str) -> Tensor:
    label = batch[target]
    return label.argmax(1) if label.dim() == 2 else label.long()


def in_any(label: Tensor, classes: list[int]) -> Tensor:
    import torch

    return torch.isin(label, label.new_tensor(classes))


def at_this_place(rows: Tensor, source: Any, epoch: int, number: int) -> Tensor:
    """The rows of a batch: those of the task in a new order each epoch, beginning again where a
    batch goes beyond their end.
    """
    import torch

    from engine.randomness import generator

    chance = generator(source.seed or 0, "order", epoch)
    order = rows[torch.randperm(len(rows), generator=chance).to(rows.device)]
    places = torch.arange(number * source.size, (number + 1) * source.size, device=rows.device)
    return order[places[: max(2, min(len(rows), source.size))] % len(rows)]


def few_of_each(rows: Tensor, label: Tensor, most: int) -> Tensor:
    """At most so many of these rows, of each class as many."""
    import torch

    classes = label.unique()
    each = max(1, most // len(classes))
    chosen = []
    for number in classes:
        mine = rows[label == number]
        chosen.append(mine[torch.randperm(len(mine), device=mine.device)[:each]])
    return torch.cat(chosen)[:most]


# ---- what holds ------------------------------------------------------------------------------------
def held(nets: Nets, important: Mapping[str, Tensor], anchor: Mapping[str, Tensor]) -> Tensor:
    """How far weights have gone from where they were, each as it matters."""
    import torch

    weights = dict(nets["network"].module.named_parameters())
    far = []
    for name in important:
        at = weights[name].device
        off = (weights[name] - anchor[name].to(at)).square()
        far.append((important[name].to(at) * off).sum())
    return torch.stack(far).sum()


def kept_answers(scores: Tensor, before: Tensor) -> Tensor:
    """How far the answers for classes of before have gone from what they were."""
    import torch.nn.functional as F

    log_share = (scores.float() / COOL).log_softmax(1)
    return COOL**2 * F.kl_div(log_share, (before / COOL).softmax(1), reduction="batchmean")


def in_pieces(nets: Nets, batch: Batch) -> Iterator[Tensor]:
    rows = max(len(values) for values in batch.values())
    for first in range(0, rows, AT_ONCE):
        some = {name: values[first : first + AT_ONCE] for name, values in batch.items()}
        yield nets["network"](some).float()


def answers_of(nets: Nets, batches: Iterator[Batch]) -> Tensor:
    """What the network says now of all rows of the training part."""
    import torch

    with torch.no_grad():
        return torch.cat([nets["network"](batch).float() for batch in batches])


ENTRY = Continual
