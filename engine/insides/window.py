"""The window into a training: opened by a wish, closed by itself when nobody renews it, and paid
for out of a few per cent of the time.
"""

from __future__ import annotations

import contextlib
import time
import traceback
from typing import Any

import torch
from torch import Tensor

from engine.data.source import Source
from engine.insides.layer import look_at_layer, look_at_nodes
from engine.insides.lookable import Lookable
from engine.insides.passing import first_tensor, plainly, probe_of, resting, watching
from engine.insides.plane import Plane, point_input
from engine.insides.predictions import POOL, look_at_predictions, probe_pictures
from engine.run.folder import INSIDES_JSON, NODES_JSON, PROBE_JSON
from engine.run.seen import LayerSeen, NodeSeen, Probe

OPEN = 6.0  # seconds that a wish lasts; pages renew it every two
ALONE = 120.0  # seconds after the last wish, from which on nobody watches any more
# seconds between two looks at the least
OFTEN = {"plane": 0.065, "layers": 0.3, "predictions": 0.5, "nodes": 0.5}
# of the time that each may take
SHARE = {"plane": 0.045, "layers": 0.02, "predictions": 0.01, "nodes": 0.01}
TOGETHER = 0.045
PASSING = ("plane", "layers", "nodes")  # looks for which samples go through the network
NO_SAMPLES = "It learns from what it does, so no samples go through it but when it plays."
PROBE = 64


class Window:
    """Held by a training. While it is closed, a look costs one comparison."""

    def __init__(self) -> None:
        self.until = 0.0
        self.wish: dict[str, Any] = {}
        self.next: dict[str, float] = {}
        self.warm: set[str] = set()
        self.stamp = 0
        self.plane: Plane | None = None
        self.probed = False
        self.told: dict[str, Any] = {}

    def open(self, wish: dict[str, Any], training: Lookable) -> None:
        """Somebody looks: {"layers": ["network/conv1"], "sample": 0, "plane": true, "predictions":
        true, "nodes": true}.
        """
        if wish.get("layers") != self.wish.get("layers") or wish.get("sample") != self.wish.get(
            "sample"
        ):
            self.next.pop("layers", None)  # another layer is shown at once
        self.wish, self.until = wish, time.monotonic() + OPEN
        if training.paused:
            self.next.clear()
            self.look(training)

    def is_left(self) -> bool:
        """Whether somebody watched, and nobody does any more."""
        return 0.0 < self.until < time.monotonic() - ALONE

    def look(self, training: Lookable, now: bool = False) -> None:
        """What was wished for and is due. A fault in looking closes the window and never touches
        the training.
        """
        began = time.monotonic()
        if began > self.until or training.desk.recorder is None:
            return
        due = [
            name
            for name in OFTEN
            if self.wish.get(name) and (now or began >= self.next.get(name, 0.0))
        ]
        if not due:
            return
        try:
            generator = torch.get_rng_state()
            less = min(1.0, TOGETHER / sum(SHARE[name] for name in OFTEN if self.wish.get(name)))
            with resting(training.modules):
                for name in due:
                    start, busy = time.monotonic(), time.thread_time()
                    if name in PASSING and not seen_in(training).shows:
                        self.told["trouble"] = NO_SAMPLES
                    else:
                        getattr(self, f"look_at_{name}")(training)
                    # what it costs, not how long others on the machine made it wait
                    took = time.thread_time() - busy
                    # The first look of a kind also warms torch up, so it says nothing about the
                    # next.
                    self.next[name] = start + max(
                        OFTEN[name], took / (SHARE[name] * less) if name in self.warm else 0.5
                    )
                    self.warm.add(name)
            torch.set_rng_state(generator)
        except Exception:  # a network that cannot be looked at can still be trained
            traceback.print_exc()
            self.until = 0.0
            self.told["trouble"] = "This network could not be looked into. Training goes on."
        self.stamp += 1
        here = {
            "stamp": self.stamp,
            "attempt": training.desk.attempt,
            "step": training.at["step"],
            "epoch": training.at["epoch"],
        }
        training.desk.recorder.papers[INSIDES_JSON] = {**self.told, **here}

    @torch.no_grad()
    def look_at_plane(self, training: Lookable) -> None:
        if point_input(training.way.signature) is None:
            return
        if self.plane is None:
            self.plane = Plane(training.sources, training.way.signature, training.drawing)
        role, roles = training.asked, training.plan.objective.roles
        self.told["plane"] = self.plane.look(
            training.nets[role], training.way, roles[role], str(self.wish.get("opened") or "")
        )
        self.probe(training)

    def look_at_layers(self, training: Lookable) -> None:
        wanted = [path for path in self.wish.get("layers", []) if isinstance(path, str)][:4]
        shown: dict[str, LayerSeen] = {}
        for role in training.nets:
            network = training.plan.objective.roles[role]
            mine = [path.partition("/")[2] for path in wanted if path.partition("/")[0] == network]
            if not mine or any(f"{network}/{path}" in shown for path in mine):
                continue
            seen, gradients = passing(training, role)
            for path in mine:
                if path in seen.modules:
                    own = {name: g for name, g in gradients.items() if name.startswith(f"{path}.")}
                    shown[f"{network}/{path}"] = look_at_layer(
                        path, seen, own, int(self.wish.get("sample") or 0)
                    )
        self.told["layers"] = shown
        self.probe(training)

    def look_at_nodes(self, training: Lookable) -> None:
        nodes: dict[str, NodeSeen] = {}
        for role in training.nets:
            seen, gradients = passing(training, role)
            nodes |= look_at_nodes(training.plan.objective.roles[role], seen, gradients)
        assert training.desk.recorder is not None
        training.desk.recorder.papers[NODES_JSON] = {"step": training.at["step"], "nodes": nodes}

    @torch.no_grad()
    def look_at_predictions(self, training: Lookable) -> None:
        # What it writes or draws, also before its first epoch is over.
        if training.way.shows_samples(training.way.signature):
            training.show_samples()
        elif training.way.target:
            batch = probe_of(seen_in(training), POOL)
            output = first_tensor(plainly(training.nets[training.asked])(batch))
            if output is not None:
                self.told["predictions"] = look_at_predictions(
                    training.way, output, batch, training.way.signature
                )
        self.probe(training)

    def probe(self, training: Lookable) -> None:
        """The samples and points themselves, written once."""
        has_samples = seen_in(training).shows
        if self.probed or training.desk.recorder is None or not has_samples:
            return
        self.probed = True
        signature = training.way.signature
        probed: Probe = {
            "part": "validation" if "validation" in training.sources else "training",
            "of": PROBE,
        }
        probed["samples"] = probe_pictures(probe_of(seen_in(training), POOL), signature)
        aim = signature.target_field
        probed["classes"] = list(aim.classes) or None if aim else None
        if point_input(signature):
            self.plane = self.plane or Plane(training.sources, signature, training.drawing)
            probed["plane"] = self.plane.probe(training.sources)
        training.desk.recorder.papers[PROBE_JSON] = probed


def seen_in(training: Lookable) -> Source:
    """Where the samples are that one looks at."""
    return training.sources.get("validation") or training.sources["train"]


def passing(training: Lookable, role: str) -> tuple[Any, dict[str, Tensor]]:
    """One pass of the probe batch through the objective: every output, and every parameter's
    gradient.
    """
    batch = probe_of(seen_in(training), PROBE)
    nets = {name: plainly(net) for name, net in training.nets.items()}
    module = training.modules[role]
    params = {name: p for name, p in module.named_parameters() if p.requires_grad}
    gradients: dict[str, Tensor] = {}
    with watching(module, attention=True) as seen:  # noqa: SIM117 - what is watched outlives the suppressed end of the stream
        with (
            torch.enable_grad(),
            torch.backends.cudnn.flags(enabled=False),
            contextlib.suppress(StopIteration),
        ):
            for loss in training.way.losses(nets, batch, training.state):
                if loss.value.requires_grad:
                    of_params = torch.autograd.grad(
                        loss.value, list(params.values()), allow_unused=True
                    )
                    gradients = {
                        name: g for name, g in zip(params, of_params, strict=True) if g is not None
                    }
                if seen.outputs:
                    break
    return seen, gradients
