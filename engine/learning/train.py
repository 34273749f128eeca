"""The training loop. One loop for every objective: it reads like a lesson, top to bottom.

A step is a function of what is saved and of its number (engine/randomness.py), so a run that was
killed anywhere and resumed has the same bits as one that was not. Nothing here waits for the device
but `read_numbers`.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from engine import ways
from engine.catalogue import filled
from engine.data.batches import Source
from engine.data.signature import Signature
from engine.insides.window import Window
from engine.learning.average import Slow
from engine.learning.desk import Desk
from engine.learning.learner import Learner
from engine.learning.networks import roles_of
from engine.learning.precision import Scale, allow_tf32, autocast
from engine.learning.symptoms.not_finite import find_fault
from engine.plan import losses
from engine.plan.plan import Plan
from engine.plan.schedules.schedule import Pace
from engine.randomness import reseed
from engine.run.standing import Samples
from engine.ways.way import Loss

# steps between two looks at the numbers that cost something, such as accuracy while training
EVERY = 32
SECONDS = 0.1  # after so long the losses are read anyway, so that a slow run has a live curve
NORMS = 128  # steps between two looks at the size of gradients and updates by layer


@dataclass
class Ending:
    """How a run ended: a state, a sentence for the person, and what they could try."""

    state: str
    cause: str
    proposals: list[dict[str, Any]] = field(default_factory=list)


class Training:
    """Everything that a training holds. `run()` goes from where it is to the end."""

    def __init__(
        self,
        plan: Plan,
        modules: dict[str, nn.Module],
        sources: dict[str, Source],
        signature: Signature,
        desk: Desk,
    ) -> None:
        self.plan, self.modules, self.sources, self.desk = plan, modules, sources, desk
        self.device = next(
            (p.device for m in modules.values() for p in m.parameters()), torch.device("cpu")
        )
        allow_tf32(plan.precision)

        # What is learned, and by which loss.
        entry, chosen = ways.CATALOGUE[plan.objective.type], plan.chosen_loss
        loss = (
            losses.CATALOGUE[chosen.type].make(
                filled(losses.CATALOGUE[chosen.type], chosen.options)
            )
            if chosen
            else None
        )
        self.way = entry(filled(entry, plan.objective.options), loss, signature)
        self.nets = roles_of(modules, plan, self.way)
        self.state = self.way.begin(self.nets, sources)

        # How long it goes: an epoch is all batches; a step is one batch, or several side by side.
        self.batches = self.way.batches(sources["train"])
        rows = sources["train"].rows  # a source that makes its own has none to count
        self.samples = rows if rows is not None else self.batches * plan.batch
        per_epoch = math.ceil(self.batches / plan.accumulate)
        self.pace = Pace(
            min(plan.epochs * per_epoch, plan.steps or plan.epochs * per_epoch), per_epoch
        )

        # Who steps. One flag for all: after a gradient that is not finite no weight of any role
        # moves.
        self.found = torch.zeros((), device=self.device)
        self.teams = entry.learners_for(self.way.options)
        alone = len(self.teams) == 1
        self.learners = {
            name: Learner(
                name, {role: modules[role] for role in roles}, plan, self.found, self.pace, alone
            )
            for name, roles in self.teams.items()
        }
        closures = [learner for learner in self.learners.values() if learner.entry.needs_closure]
        self.closure = closures[0] if closures else None
        for module in modules.values():
            module.eval()  # a role that is in no learner stays so
        self.find_still_layers()
        self.slow = Slow(modules, plan.average, self.pace.steps) if plan.average else None
        self.buffers = list({id(b): b for m in modules.values() for b in m.buffers()}.values())
        self.before = [b.clone() for b in self.buffers]  # BatchNorm's memory before the step

        # Where we are, as JSON; it is part of every checkpoint.
        self.at: dict[str, Any] = {
            "epoch": 0,
            "batch": 0,
            "step": 0,
            "sums": {},
            "best": None,
            "waited": 0,
            "seconds": 0.0,
            "changes": [],
        }
        self.best: dict[str, Tensor] | None = None
        self.weights: dict[str, Tensor] = {}  # what `best` is a copy of
        self.everything: dict[str, Any] = {
            "networks": modules,
            "learners": self.learners,
            "state": self.state,
        }
        if self.slow:
            self.everything["slow"] = self.slow
        self.pending: list[tuple[int, str, Tensor | float, Any]] = []  # numbers still on the device
        self.ended: Ending | None = None
        self.replay: dict[
            int, list[dict[str, Any]]
        ] = {}  # changes by hand that an earlier attempt made after its last checkpoint
        self.paused, self.single = False, 0
        self.began = self.last_read = self.last_kept = time.monotonic()
        self.last_shown = 0.0
        self.window = Window()  # shows what goes on inside, while somebody looks
        self.drawing: dict[str, Any] | None = None

    # ---- the loop --------------------------------------------------------------------------------
    def run(self) -> Ending:
        plan, at, desk = self.plan, self.at, self.desk
        assert desk.recorder is not None
        self.row, self.live = desk.recorder.add, desk.recorder.live
        self.live.update(steps=self.pace.steps, per_epoch=self.pace.per_epoch)
        desk.state("running")
        self.began = self.last_read = self.last_kept = time.monotonic() - at["seconds"]
        self.last_read = self.last_kept = time.monotonic()
        while not self.ended and at["epoch"] < plan.epochs and at["step"] < self.pace.steps:
            self.set_modes()
            while at["batch"] < self.batches and at["step"] < self.pace.steps:
                if desk.waiting or self.single or self.replay:
                    self.obey()
                if self.ended:
                    break
                self.one_step()
            if not self.ended:
                self.end_epoch()
        return self.finish()

    def one_step(self) -> None:
        """Draw, forward, backward, guard, step: for every loss of the objective, over micro-batches
        side by side.
        """
        plan, at, step = self.plan, self.at, self.at["step"]
        reseed(plan.seed, "step", step)
        numbers = range(at["batch"], min(at["batch"] + plan.accumulate, self.batches))
        # short epochs: every fourth
        ends = numbers[-1] == self.batches - 1 and (
            self.pace.per_epoch >= 4 or at["epoch"] % 4 == 0
        )
        look = (step + 1) % EVERY == 0 or ends or step + 1 == self.pace.steps
        source, pending = self.sources["train"], self.pending
        drawn = [
            self.way.draw(source, self.nets, self.state, at["epoch"], number) for number in numbers
        ]
        if source.augment:
            drawn = [source.augment(batch) for batch in drawn]
        if self.closure:
            self.step_with_closure(self.closure, drawn, look)
            return
        streams = [self.way.losses(self.nets, batch, self.state) for batch in drawn]
        while True:  # the first loss of each micro-batch, a step, the second of each, a step, …
            learner, loss = None, None
            count: float | Tensor = 0
            for stream in streams:
                with autocast(plan.precision, self.device):
                    loss = next(stream, None)
                if loss is None:
                    break
                learner = self.learners[loss.learner]
                learner.backward(loss, len(streams))
                count = count + loss.count
                pending.append((step, loss.name, loss.value.detach(), loss.count))
                if look and loss.parts:
                    self.look_at_parts(step, loss)
            if learner is None or loss is None:
                break
            shares = count if len(streams) > 1 else None
            norms = self.norms_before(step, learner, shares) if step % NORMS == 0 else None
            skipped = learner.step(step, shares, loss.value.detach())
            if self.buffers:
                self.undo_buffers(skipped)
            if norms:
                self.norms_after(step, learner, norms)
        if self.buffers:
            torch._foreach_copy_(self.before, self.buffers)
        if self.slow:
            self.slow.follow(step)
        if self.device.type == "cpu" and self.found.item():
            self.stop_for_fault(step)
            return
        self.step_is_done(len(drawn), look)

    def undo_buffers(self, skipped: Tensor) -> None:
        """BatchNorm has met a bad batch already: it gets back what it had, on a GPU without waiting
        for it.
        """
        if self.device.type == "cpu":
            if skipped.item():
                torch._foreach_copy_(self.buffers, self.before)
            return
        for buffer, before in zip(self.buffers, self.before, strict=True):
            buffer.copy_(torch.where(skipped.bool(), before, buffer))

    def step_is_done(self, batches: int, look: bool) -> None:
        at = self.at
        at["batch"] += batches
        at["step"] += 1
        self.live["step"] = at["step"]
        if look or time.monotonic() - self.last_read > SECONDS:
            self.read_numbers()

    def step_with_closure(self, learner: Learner, drawn: list[Any], look: bool) -> None:
        """L-BFGS asks for the loss several times a step: each time with the same dropout masks."""
        step, generator = self.at["step"], torch.get_rng_state()
        params, losses_seen, kept = learner.params, list[tuple[Loss, Tensor]](), list[Tensor]()
        weights = [p.detach().clone() for p in params]
        for group in learner.groups:
            group["lr"] = learner.rate(step)

        def closure() -> Tensor:
            torch.set_rng_state(generator)
            for p in params:
                p.grad = None
            total, count = torch.zeros((), device=self.device), 0.0
            for batch in drawn:
                with autocast(self.plan.precision, self.device):
                    loss = next(self.way.losses(self.nets, batch, self.state))
                (loss.value * loss.count).backward()
                total, count = total + loss.value.detach() * loss.count, count + float(loss.count)
                if not kept:
                    losses_seen.append((loss, loss.value.detach()))
            torch._foreach_div_([p.grad for p in params if p.grad is not None], count)
            if not kept:
                kept.extend(b.clone() for b in self.buffers)
                kept.append(total)  # so that the list is never empty
            return total / count

        for optimizer in learner.optimizers:
            optimizer.step(closure)  # type: ignore[arg-type]  # torch's stubs want a float, its code takes a tensor
        if self.buffers:
            torch._foreach_copy_(self.buffers, kept[:-1])  # BatchNorm met the batch once
        self.pending.extend((step, loss.name, value, loss.count) for loss, value in losses_seen)
        if look:
            for loss, _ in losses_seen:
                if loss.parts:
                    self.look_at_parts(step, loss)
        for p in params:
            p.grad = None
        if not all(bool(torch.isfinite(p).all()) for p in params):
            torch._foreach_copy_([p.detach() for p in params], weights)
            self.stop_for_fault(step)
            return
        if self.buffers:
            torch._foreach_copy_(self.before, self.buffers)
        if self.slow:
            self.slow.follow(step)
        self.step_is_done(len(drawn), look)

    @torch.no_grad()
    def look_at_parts(self, step: int, loss: Loss) -> None:
        assert loss.parts is not None
        self.pending.extend((step, name, part, loss.count) for name, part in loss.parts().items())

    def read_numbers(self) -> None:
        """The only place that waits for the device: numbers become rows, and sums of the epoch."""
        self.last_read = time.monotonic()
        self.read_pending()
        for learner in self.learners.values():
            if learner.scale and float(learner.scale.skips) > Scale.LIMIT:
                self.stop_for_fault(self.at["step"], "loss")
        if self.found.item():
            self.stop_for_fault(self.at["step"])
        seen = int(self.samples * (self.at["epoch"] + self.at["batch"] / self.batches))
        self.live.update(
            epoch=self.at["epoch"],
            batch=self.at["batch"],
            samples=seen,
            milliseconds=int((self.last_read - self.began) * 1000),
        )
        # Not behind an epoch's last step: what is measured there is not in it yet, and a resume
        # would begin with the next epoch.
        between = self.at["batch"] < self.batches and self.at["step"] < self.pace.steps
        if (
            between
            and not self.ended
            and self.last_read - self.last_kept > self.plan.checkpoints.seconds
        ):
            self.checkpoint()
        if self.desk.recorder and self.desk.recorder.full:
            self.wait_for_room()
        self.window.look(self, now=self.paused or self.ended is not None)

    def read_pending(self) -> None:
        pending, sums = self.pending, self.at["sums"]
        if not pending:
            return
        tensors = [
            value.float() if isinstance(value, Tensor) else torch.tensor(float(value))
            for _, _, value, _ in pending
        ]
        merged: dict[tuple[int, str], list[float]] = {}
        for (step, name, _, count), value in zip(
            pending, torch.stack(tensors).tolist(), strict=True
        ):
            weight = float(count)
            for place in (
                merged.setdefault((step, name), [0.0, 0.0]),
                sums.setdefault(name, [0.0, 0.0]),
            ):
                place[0] += value * weight
                place[1] += weight
        pending.clear()
        for (step, name), (total, weight) in merged.items():
            self.row(step + 1, f"step/{name}", total / weight)
            if not math.isfinite(total):  # a loss that is not finite can have finite gradients
                self.stop_for_fault(step, name)

    def end_epoch(self) -> None:
        """Measure on the validation part, keep the best weights, and see whether it is time to
        stop.
        """
        plan, at = self.plan, self.at
        self.read_numbers()
        if self.ended:
            return
        measured = {
            f"train/{name}": total / weight for name, (total, weight) in at["sums"].items()
        } | self.measure()
        for name, value in measured.items():
            self.row(at["step"], name, value)
        for name, learner in self.learners.items():
            self.row(
                at["step"],
                "lr" if len(self.learners) == 1 else f"lr/{name}",
                learner.rate(at["step"] - 1),
            )
        self.keep_best(measured)
        reseed(plan.seed, "after", at["epoch"])
        self.way.after_epoch(self.nets, self.sources, self.state, at["epoch"])
        self.show_samples()
        at["epoch"], at["batch"], at["sums"] = at["epoch"] + 1, 0, {}
        self.live.update(epoch=at["epoch"], batch=0)
        if plan.stopping and at["waited"] >= plan.stopping.patience:
            best = at["best"]
            where = (
                f"It was best after epoch {best['epoch']}, whose weights are kept." if best else ""
            )
            waited = (
                f"{plan.stopping.monitor} has not got better for {plan.stopping.patience} epochs"
            )
            self.ended = Ending("finished", f"Stopped early: {waited}. {where}".strip())
        elif time.monotonic() - self.last_kept > plan.checkpoints.seconds:
            self.checkpoint()

    def measure(self) -> dict[str, float]:
        """The same noise and masks at every measurement; nothing of the training changes by it."""
        reseed(self.plan.seed, "measure", 0)
        with (
            self.as_measured(),
            torch.set_grad_enabled(self.way.needs_gradients),
            autocast(self.plan.precision, self.device),
        ):
            return self.way.measure(self.nets, self.sources, self.state)

    @contextlib.contextmanager
    def as_measured(self) -> Iterator[None]:
        """Evaluation mode, and the averaged weights where there are any."""
        for module in self.modules.values():
            module.eval()
        with self.slow.in_place() if self.slow else contextlib.nullcontext():
            yield

    @torch.no_grad()
    def show_samples(self) -> None:
        """Something to look at, at most once a second."""
        if not self.way.shows_samples or time.monotonic() - self.last_shown < 1:
            return
        self.last_shown = time.monotonic()
        reseed(self.plan.seed, "samples", 0)
        if self.desk.recorder:
            with self.as_measured():
                figures = self.way.samples(self.nets, self.sources, self.state)
            samples = Samples(self.at["step"], tuple(figures))
            self.desk.recorder.papers["samples.json"] = samples.as_json()

    @property
    def asked(self) -> str:
        """The role that answers, is exported and looked into."""
        return self.way.asked or next(iter(self.nets))

    def keep_best(self, measured: dict[str, float]) -> None:
        """The best weights so far stay in memory and go to the disk with the next checkpoint."""
        plan, at = self.plan, self.at
        monitor = plan.stopping.monitor if plan.stopping else self.way.headline
        if monitor not in measured:
            return
        value = measured[monitor]
        better = (plan.stopping.better if plan.stopping else None) or self.way.monitors().get(
            monitor, "min"
        )
        least = plan.stopping.least if plan.stopping else 0.0
        at["waited"] += 1
        if math.isfinite(value) and (
            at["best"] is None
            or (
                value < at["best"]["value"] - least
                if better == "min"
                else value > at["best"]["value"] + least
            )
        ):
            at["best"], at["waited"] = (
                {"name": monitor, "value": value, "epoch": at["epoch"] + 1, "step": at["step"]},
                0,
            )
            self.copy_best()
            if self.desk.recorder:
                self.desk.recorder.papers["best.json"] = self.at["best"]
        for learner in self.learners.values():
            if (fall := learner.listen(value, better)) is not None and self.desk.recorder:
                self.desk.recorder.event(
                    at["step"],
                    "schedule",
                    f"learning rate falls to {learner.lr * fall:.3g}: {monitor} stands still",
                )

    @torch.no_grad()
    def copy_best(self) -> None:
        if self.best is None:
            self.weights = {
                f"{role}/{path}": t
                for role, m in self.modules.items()
                for path, t in m.state_dict().items()
            }
            self.best = {name: t.clone() for name, t in self.weights.items()}
        if self.slow:
            with self.slow.in_place():
                torch._foreach_copy_(list(self.best.values()), list(self.weights.values()))
        else:
            torch._foreach_copy_(list(self.best.values()), list(self.weights.values()))

    def set_modes(self) -> None:
        """Training mode for the roles that learn; a frozen layer stays as it is, or a frozen
        BatchNorm would go on moving.
        """
        for module in self.learning:
            module.train()
        for layer in self.still:
            layer.eval()

    def find_still_layers(self) -> None:
        layers = next(iter(self.learners.values())).layers
        roles = {role for roles in self.teams.values() for role in roles}
        self.learning = [module for role, module in self.modules.items() if role in roles]
        names = {
            f"{role}/{path}" if path else role: layer
            for role, m in self.modules.items()
            for path, layer in m.named_modules()
        }
        self.still = [names[path] for path, own in layers.items() if own.frozen and path in names]

    # ---- sizes by layer --------------------------------------------------------------------------
    @torch.no_grad()
    def norms_before(
        self, step: int, learner: Learner, shares: float | Tensor | None
    ) -> list[Tensor]:
        """Records the size of each layer's gradient; gives the weights as they are before the
        step.
        """
        used = [
            (path, p.grad)
            for path, p in zip(learner.names, learner.params, strict=True)
            if p.grad is not None
        ]
        sizes = (
            torch.stack(torch._foreach_norm([grad for _, grad in used])) if used else torch.zeros(0)
        )
        divisor = (1.0 if shares is None else float(shares)) * (
            float(learner.scale.scale) if learner.scale else 1.0
        )
        by_layer: dict[str, float] = {}
        for (path, _), size in zip(used, sizes.tolist(), strict=True):
            by_layer[path.rpartition(".")[0]] = (
                by_layer.get(path.rpartition(".")[0], 0.0) + (size / divisor) ** 2
            )
        for layer, square in by_layer.items():
            self.row(step + 1, f"gradient/{layer}", math.sqrt(square))
        return [p.detach().clone() for p in learner.params]

    @torch.no_grad()
    def norms_after(self, step: int, learner: Learner, before: list[Tensor]) -> None:
        """How large the update of each layer is against its weights: about 0.001 is healthy."""
        if not before:
            return
        params: list[Tensor] = list(learner.params)
        moved = torch.stack(torch._foreach_norm(torch._foreach_sub(params, before)))
        sizes = torch.stack(torch._foreach_norm(before))
        by_layer: dict[str, list[float]] = {}
        for path, change, size in zip(learner.names, moved.tolist(), sizes.tolist(), strict=True):
            layer = by_layer.setdefault(path.rpartition(".")[0], [0.0, 0.0])
            layer[0] += change**2
            layer[1] += size**2
        for layer_name, (change, size) in by_layer.items():
            self.row(
                step + 1, f"update/{layer_name}", math.sqrt(change / size) if size else math.nan
            )

    # ---- keeping ---------------------------------------------------------------------------------
    def checkpoint(self) -> None:
        """Only between steps: no gradient and no half-run generator is pending."""
        self.read_numbers_quietly()
        self.at["seconds"] = time.monotonic() - self.began
        best = ({"best": self.best}, self.at["best"]["step"]) if self.best is not None else None
        self.desk.checkpoint({"everything": self.everything, "at": self.at}, self.at["step"], best)
        self.last_kept = time.monotonic()

    def read_numbers_quietly(self) -> None:
        # reading numbers may itself ask for a checkpoint
        kept, self.last_kept = self.last_kept, math.inf
        self.read_numbers()
        self.last_kept = kept

    def resume(self, tree: dict[str, Any]) -> None:
        """Goes on from a checkpoint, to the same bits."""
        from engine.run.checkpoint import restore

        for change in tree["at"]["changes"]:
            self.change(change, record=False)
        restore(self.everything, tree["everything"])
        self.at.clear()
        self.at.update(tree["at"])
        self.before = [b.clone() for b in self.buffers]
        if "best weights" in tree:
            self.copy_best()
            assert self.best is not None
            torch._foreach_copy_(
                list(self.best.values()),
                [tree["best weights"]["best"][name].to(self.device) for name in self.best],
            )

    # ---- what people ask -------------------------------------------------------------------------
    def obey(self) -> None:
        """Pause, one step, go on, stop, change: between two steps, each written down before it
        acts.
        """
        for change in self.replay.pop(self.at["step"], []):
            self.change(change)
        if self.single:
            self.single -= 1
            if not self.single:
                self.paused = True
        while True:
            for request in self.desk.take():
                self.obey_one(request)
            if self.ended or self.single or not self.paused:
                break
            if self.live["state"] != 3:
                self.read_numbers_quietly()
                self.desk.state("paused")
                self.checkpoint()
            self.desk.wait()
        if self.live["state"] == 3 and not self.ended:
            self.desk.state("running")

    def obey_one(self, request: dict[str, Any]) -> None:
        do, recorder, step = request.get("do"), self.desk.recorder, self.at["step"]
        assert recorder is not None
        if do == "pause" and not self.paused:
            self.paused = True
            recorder.event(step, "pause", "paused")
        elif do == "resume" and self.paused:
            self.paused, self.single = False, 0
            recorder.event(step, "resume", "went on")
        elif do == "step":
            self.paused, self.single = False, 1
        elif do == "stop":
            recorder.event(step, "stop", "stopped by hand")
            self.ended = Ending("stopped", "Stopped by hand. The weights of this moment are kept.")
        elif do == "time":
            self.ended = Ending(
                "stopped",
                "Stopped at the time limit of this server. The weights of this moment are kept.",
            )
        elif do == "interrupt":
            self.ended = Ending(
                "interrupted", "The machine asked the run to end. It can be resumed from this step."
            )
        elif do == "look":
            self.window.open(request, self)
        elif do == "change":
            self.change({key: value for key, value in request.items() if key not in ("do", "key")})

    def change(self, what: dict[str, Any], record: bool = True) -> None:
        """Learning rate, weight decay, dropout, frozen layers, threads: effective from the next
        step on.
        """
        texts: list[str] = []
        if isinstance(lr := what.get("lr"), (int, float)) and math.isfinite(lr) and lr >= 0:
            for name, learner in self.named_by(what):
                of = f" of {name}" if len(self.learners) > 1 else ""
                texts.append(f"learning rate{of} {learner.lr:.4g} to {lr:.4g}")
                learner.lr = float(lr)
        if (
            isinstance(decay := what.get("weight_decay"), (int, float))
            and math.isfinite(decay)
            and decay >= 0
        ):
            for _, learner in self.named_by(what):
                if "weight_decay" in learner.options:
                    texts.append(
                        f"weight decay {learner.options['weight_decay']:.4g} to {decay:.4g}"
                    )
                    learner.change(weight_decay=float(decay))
        if isinstance(share := what.get("dropout"), (int, float)) and 0 <= share < 1:
            drops = [
                layer
                for m in self.modules.values()
                for layer in m.modules()
                if isinstance(layer, nn.modules.dropout._DropoutNd)
            ]
            for layer in drops:
                layer.p = float(share)
            texts.append(f"dropout to {share:.4g}" if drops else "dropout: the network has none")
        if isinstance(frozen := what.get("frozen"), dict):
            known = {
                f"{role}/{path}" if path else role
                for role, m in self.modules.items()
                for path, _ in m.named_modules()
            }
            chosen = {path: bool(still) for path, still in frozen.items() if path in known}
            for learner in self.learners.values():
                learner.change(frozen=chosen)
            self.find_still_layers()
            self.set_modes()
            texts += [
                f"{path} {'frozen' if still else 'learns again'}" for path, still in chosen.items()
            ]
            texts += [f"there is no layer {path}" for path in frozen if path not in known]
        if (
            isinstance(threads := what.get("threads"), int)
            and 1 <= threads < torch.get_num_threads()
        ):
            torch.set_num_threads(threads)
            texts.append(f"{threads} threads")
        if not record or not texts or self.desk.recorder is None:
            return
        self.at["changes"].append(what)
        self.desk.recorder.event(self.at["step"], "change", ", ".join(texts), change=what)
        self.desk.recorder.flush()

    def named_by(self, what: dict[str, Any]) -> list[tuple[str, Learner]]:
        """The learner that a change names, else all of them."""
        name = what.get("learner")
        return [named for named in self.learners.items() if name is None or named[0] == name]

    def wait_for_room(self) -> None:
        """The disk is full: the run waits, and goes on when there is room."""
        recorder = self.desk.recorder
        assert recorder is not None
        self.live["trouble"] = 1
        self.desk.state("paused")
        while recorder.full and not any(
            request.get("do") in ("stop", "interrupt") for request in self.desk.requests
        ):
            self.desk.wait(0.2)
        self.live["trouble"] = 0
        self.desk.state("running")

    # ---- the end ---------------------------------------------------------------------------------
    def stop_for_fault(self, step: int, name: str | None = None) -> None:
        """Something was not finite. The weights are still those of the step before; say where it
        began and what could help.
        """
        if self.ended:
            return
        if self.buffers and bool(self.found):
            torch._foreach_copy_(self.buffers, self.before)
        sentence, proposals = find_fault(self, step, name)
        self.found.zero_()
        self.ended = Ending("failed", sentence, proposals)
        self.read_pending()  # the curve goes as far as there are numbers
        if self.desk.recorder:
            self.desk.recorder.event(step, "fault", sentence, proposals=proposals)

    def finish(self) -> Ending:
        if not self.ended:
            self.ended = Ending("finished", "")
        if self.ended.state == "failed":
            return self.ended  # the last checkpoint stays the newest
        self.checkpoint()
        return self.ended

    def final_weights(self) -> dict[str, Any]:
        """What the run leaves: the best weights where it watched for them, else the (averaged) last
        ones.
        """
        if (
            self.plan.stopping
            and self.best is not None
            and self.ended
            and self.ended.state == "finished"
        ):
            for role, module in self.modules.items():
                module.load_state_dict(
                    {path: self.best[f"{role}/{path}"] for path in module.state_dict()}
                )
            return {"which": "best", **self.at["best"]}
        if self.slow and self.slow.taken:
            torch._foreach_copy_(self.slow.live, self.slow.slow)
            return {"which": "average", "epoch": self.at["epoch"], "step": self.at["step"]}
        return {"which": "last", "epoch": self.at["epoch"], "step": self.at["step"]}
