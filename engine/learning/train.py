"""The training loop. One loop for every objective: it reads like a lesson, top to bottom.

A step is a function of what is saved and of its number (engine/randomness.py), so a run that was
killed anywhere and resumed has the same bits as one that was not. Nothing here waits for the device
but `read_numbers`.
"""

from __future__ import annotations

import math
import time
from typing import Any

import torch
from torch import Tensor, nn

from engine import ways
from engine.catalogue import filled
from engine.data.signature import Signature
from engine.data.source import Source
from engine.insides.window import Window
from engine.learning.average import Slow
from engine.learning.best import Best, is_better
from engine.learning.changes import change
from engine.learning.closure import step_with_closure
from engine.learning.desk import Desk
from engine.learning.earlier import Earlier
from engine.learning.ending import Ending
from engine.learning.layer_sizes import gradient_sizes, update_sizes
from engine.learning.learner import Learner
from engine.learning.measuring import make_samples, measure
from engine.learning.networks import roles_of
from engine.learning.precision import Scale, allow_tf32, autocast
from engine.learning.requests import obey, wait_for_room
from engine.learning.rhythm import Rhythm, is_written
from engine.learning.symptoms.not_finite import find_fault
from engine.plan import losses
from engine.plan.plan import Plan
from engine.plan.schedules.schedule import Pace
from engine.randomness import reseed
from engine.run.folder import BEST_JSON, SAMPLES_JSON
from engine.ways.way import Loss

# steps between two looks at the numbers that cost something, such as accuracy while training
EVERY = 32
SECONDS = 0.1  # after so long the losses are read anyway, so that a slow run has a live curve
LEFT = (
    "Nobody has watched it for two minutes, and it would have gone on for ever: it stopped by "
    "itself, so that others have room. The weights of this moment are kept; Resume goes on."
)
SHOW_EVERY, SHOW_SHARE = 0.5, 0.05  # seconds between two looks at samples; of the time, at most
NORMS = 128  # steps between two looks at the size of gradients and updates by layer


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
        self.source = sources["train"]
        self.batches = self.way.batches(self.source)
        rows = self.source.rows
        self.samples = rows if rows is not None else self.batches * plan.batch
        per_epoch = math.ceil(self.batches / plan.accumulate)
        self.epochs = math.inf if plan.epochs is None else plan.epochs
        self.pace = Pace(min(self.epochs * per_epoch, plan.steps or math.inf), per_epoch)
        self.rhythm = Rhythm(plan.tempo)

        # Who steps. One flag for all: after a gradient that is not finite no weight of any role
        # moves.
        self.not_finite = torch.zeros((), device=self.device)
        self.teams = entry.learners_for(self.way.options)
        alone = len(self.teams) == 1
        self.learners = {
            name: Learner(
                name,
                {role: modules[role] for role in roles},
                plan,
                self.not_finite,
                self.pace,
                alone,
            )
            for name, roles in self.teams.items()
        }
        closures = [learner for learner in self.learners.values() if learner.entry.needs_closure]
        self.closure = closures[0] if closures else None
        for module in modules.values():
            module.eval()  # a role that is in no learner stays so
        self.find_still_layers()
        self.slow = Slow(modules, plan.average, self.pace.steps) if plan.average else None
        self.best = Best(modules, self.slow)
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
            "only": None,  # the learner that alone moves, where a person steps one by hand
            "said": [],  # the troubles that were said
        }
        self.everything: dict[str, Any] = {
            "networks": modules,
            "learners": self.learners,
            "state": self.state,
            "sources": sources,
        }
        if self.slow:
            self.everything["slow"] = self.slow
        self.pending: list[tuple[int, str, Tensor | float, Any]] = []  # numbers still on the device
        self.measured: dict[str, float] = {}  # what was measured last
        self.ended: Ending | None = None
        self.replay: dict[
            int, list[dict[str, Any]]
        ] = {}  # changes by hand that an earlier attempt made after its last checkpoint
        self.paused, self.single = False, 0
        self.began = self.last_read = self.last_kept = time.monotonic()
        self.last_shown, self.shown_in = 0.0, 0.0  # when samples were made, and in how many seconds
        self.shown_step = -1
        self.earlier: Earlier | None = None
        self.window = Window()  # shows what goes on inside, while somebody looks
        self.drawing: dict[str, Any] | None = None

    # ---- the loop --------------------------------------------------------------------------------
    def run(self) -> Ending:
        at, desk = self.at, self.desk
        assert desk.recorder is not None
        self.row, self.live = desk.recorder.add, desk.recorder.live
        steps = 0 if math.isinf(self.pace.steps) else int(self.pace.steps)
        self.live.update(steps=steps, per_epoch=self.pace.per_epoch)
        desk.state("running")
        self.began = self.last_read = self.last_kept = time.monotonic() - at["seconds"]
        self.last_read = self.last_kept = time.monotonic()
        while not self.ended and at["epoch"] < self.epochs and at["step"] < self.pace.steps:
            self.set_modes()
            while at["batch"] < self.batches and at["step"] < self.pace.steps:
                if desk.waiting or self.single or self.replay:
                    obey(self)
                if self.ended:
                    break
                if self.rhythm.tempo and not self.single and not self.rhythm.is_due(desk):
                    continue
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
        source, pending = self.source, self.pending
        drawn = [
            self.way.draw(source, self.nets, self.state, at["epoch"], number) for number in numbers
        ]
        if source.augment:
            drawn = [source.augment(batch) for batch in drawn]
        if self.closure:
            step_with_closure(self, self.closure, drawn, look)
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
                if look:
                    self.look_at_parts(step, loss, learner)
            if learner is None or loss is None:
                break
            shares = count if len(streams) > 1 else None
            weights = self.look_at_gradients(learner, shares) if step % NORMS == 0 else None
            if at.get("only") in (None, learner.name):
                skipped = learner.step(step, shares, loss.value.detach())
            else:  # a person steps another one by hand
                skipped = learner.rest()
            if self.buffers:
                self.undo_buffers(skipped)
            if weights:
                self.look_at_updates(learner, weights)
        if self.buffers:
            torch._foreach_copy_(self.before, self.buffers)
        if self.slow:
            self.slow.follow(step)
        if self.device.type == "cpu" and self.not_finite.item():
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

    def write(self, place: int, step: int, name: str, value: float) -> None:
        """A row of the record; `place` counts the points of its curve."""
        if not self.plan.endless or is_written(place):
            self.row(step, name, value)

    def look_at_gradients(self, learner: Learner, shares: float | Tensor | None) -> list[Tensor]:
        """Gives the weights as they are before the step, for the look at its updates."""
        for layer, size in gradient_sizes(learner, shares).items():
            self.write(self.at["step"], self.at["step"] + 1, f"gradient/{layer}", size)
        return [p.detach().clone() for p in learner.params]

    def look_at_updates(self, learner: Learner, before: list[Tensor]) -> None:
        for layer, size in update_sizes(learner, before).items():
            self.write(self.at["step"], self.at["step"] + 1, f"update/{layer}", size)

    @torch.no_grad()
    def look_at_parts(self, step: int, loss: Loss, learner: Learner) -> None:
        if loss.parts:
            parts = loss.parts().items()
            self.pending.extend((step, name, part, loss.count) for name, part in parts)
        if (balance := learner.balance.mean()) is not None:
            self.pending.append((step, "balance", balance, loss.count))

    def read_numbers(self) -> None:
        """The only place that waits for the device: numbers become rows, and sums of the epoch."""
        self.last_read = time.monotonic()
        self.read_pending()
        for learner in self.learners.values():
            if learner.scale and float(learner.scale.skips) > Scale.LIMIT:
                self.stop_for_fault(self.at["step"], "loss")
        if self.not_finite.item():
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
            wait_for_room(self)
        self.window.look(self, now=self.paused or self.ended is not None)
        if self.plan.endless and not self.ended and self.window.is_left():
            self.ended = Ending("stopped", LEFT)

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
            self.write(step, step + 1, f"step/{name}", total / weight)
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
        } | measure(self)
        self.measured = measured
        for name, value in measured.items():
            self.write(at["epoch"], at["step"], name, value)
        for name, learner in self.learners.items():
            self.write(
                at["epoch"],
                at["step"],
                "lr" if len(self.learners) == 1 else f"lr/{name}",
                learner.rate(at["step"] - 1),
            )
        self.say_troubles(measured)
        self.keep_best(measured)
        reseed(plan.seed, "after", at["epoch"])
        self.way.after_epoch(self.nets, self.sources, self.state, at["epoch"])
        self.show_samples()
        at["epoch"], at["batch"], at["sums"] = at["epoch"] + 1, 0, {}
        self.live.update(epoch=at["epoch"], batch=0)
        if plan.stopping and at["waited"] >= plan.stopping.patience:
            where = self.where_it_was_best()
            span = self.source.span(plan.stopping.patience, self.pace.per_epoch)
            waited = f"{plan.stopping.monitor} has not got better for {span}"
            self.ended = Ending("finished", f"Stopped early: {waited}. {where}".strip())
        elif time.monotonic() - self.last_kept > plan.checkpoints.seconds:
            self.checkpoint()

    def where_it_was_best(self) -> str:
        """And whose weights are kept: others, where those were lost with a damaged file."""
        best, held = self.at["best"], self.best.of
        if not best:
            return ""
        after = f"It was best after {self.source.moment(best['epoch'], best['step'])}"
        if held and held["step"] != best["step"]:
            moment = self.source.moment(held["epoch"], held["step"])
            return f"{after}, whose weights were lost; those after {moment} are kept."
        return f"{after}, whose weights are kept." if held else f"{after}, whose weights were lost."

    def say_troubles(self, measured: dict[str, float]) -> None:
        """What the way sees going wrong in what was measured, each once."""
        known = self.at.setdefault("said", [])  # a checkpoint of an older version has none
        for name, sentence in self.way.troubles(measured, self.at["step"]).items():
            if name not in known and self.desk.recorder:
                known.append(name)
                self.desk.recorder.event(self.at["step"], "warning", sentence)

    def show_samples(self, at_the_end: bool = False) -> None:
        """Something to look at: twice a second, and never more than a share of the time."""
        step, recorder = self.at["step"], self.desk.recorder
        if not self.way.shows_samples(self.way.signature) or recorder is None:
            return
        began = time.monotonic()
        pause = max(SHOW_EVERY, self.shown_in / SHOW_SHARE)
        if step == self.shown_step or (began - self.last_shown < pause and not at_the_end):
            return
        record = make_samples(self).as_json()
        self.last_shown, self.shown_step = time.monotonic(), step
        self.shown_in = self.last_shown - began
        recorder.papers[SAMPLES_JSON] = record
        self.earlier = self.earlier or Earlier(recorder.run, step)
        self.earlier.add(recorder.papers, step, record)

    def keep_best(self, measured: dict[str, float]) -> None:
        """Of the measure that the plan watches; schedules that wait for it to stand still hear of
        it too.
        """
        stopping, at, recorder = self.plan.stopping, self.at, self.desk.recorder
        monitor = stopping.monitor if stopping else self.way.headline
        if monitor not in measured:
            return
        value = measured[monitor]
        better = (stopping.better if stopping else None) or self.way.monitors().get(monitor, "min")
        least = stopping.least if stopping else 0.0
        best = at["best"]["value"] if at["best"] else None
        held = self.best.of["value"] if self.best.of else None
        now = {"name": monitor, "value": value, "epoch": at["epoch"] + 1, "step": at["step"]}
        at["waited"] += 1
        if is_better(value, best, better, least):
            at["best"], at["waited"] = now, 0
            if recorder:
                recorder.papers[BEST_JSON] = now
        if is_better(value, held, better, least):  # the same, unless best weights were lost
            self.best.keep(now)
        for learner in self.learners.values():
            if (fall := learner.listen(value, better)) is not None and recorder:
                recorder.event(
                    at["step"],
                    "schedule",
                    f"learning rate falls to {learner.lr * fall:.3g}: {monitor} stands still",
                )

    @property
    def asked(self) -> str:
        """The role that answers, is exported and looked into."""
        return self.way.asked or next(iter(self.nets))

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

    # ---- keeping ---------------------------------------------------------------------------------
    def checkpoint(self) -> None:
        """Only between steps: no gradient and no half-run generator is pending."""
        self.read_numbers_quietly()
        self.at["seconds"] = time.monotonic() - self.began
        copies, of = self.best.copies, self.best.of
        best = ({"best": copies, "of": of}, of["step"]) if copies is not None and of else None
        self.desk.checkpoint({"everything": self.everything, "at": self.at}, self.at["step"], best)
        self.last_kept = time.monotonic()

    def read_numbers_quietly(self) -> None:
        # reading numbers may itself ask for a checkpoint
        last_kept, self.last_kept = self.last_kept, math.inf
        self.read_numbers()
        self.last_kept = last_kept

    def resume(self, tree: dict[str, Any]) -> None:
        """Goes on from a checkpoint, to the same bits."""
        from engine.run.checkpoint import restore

        for asked in tree["at"]["changes"]:
            change(self, asked, record=False)
        restore(self.everything, tree["everything"])
        self.at.clear()
        self.at.update(tree["at"])
        self.before = [b.clone() for b in self.buffers]
        if best := tree.get("best weights"):
            # checkpoints of before do not say it, and hold those of the best epoch
            self.best.restore(best["best"], best.get("of") or self.at["best"])

    # ---- the end ---------------------------------------------------------------------------------
    def stop_for_fault(self, step: int, name: str | None = None) -> None:
        """Something was not finite. The weights are still those of the step before; say where it
        began and what could help.
        """
        if self.ended:
            return
        if self.buffers and bool(self.not_finite):
            torch._foreach_copy_(self.buffers, self.before)
        sentence, proposals = find_fault(self, step, name)
        self.not_finite.zero_()
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
        if self.ended.state != "interrupted":
            self.show_samples(at_the_end=True)
        return self.ended

    def final_weights(self) -> dict[str, Any]:
        """What the run leaves: the best weights where it watched for them, else the (averaged) last
        ones.
        """
        if self.plan.stopping and self.best.of and self.ended and self.ended.state == "finished":
            self.best.put_back()
            return {"which": "best", **self.best.of}
        if self.slow and self.slow.taken:
            torch._foreach_copy_(self.slow.live, self.slow.slow)
            return {"which": "average", "epoch": self.at["epoch"], "step": self.at["step"]}
        return {"which": "last", "epoch": self.at["epoch"], "step": self.at["step"]}
