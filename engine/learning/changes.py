"""Changes by hand while a training goes on: learning rate, weight decay, dropout, frozen layers,
threads, tempo, one learner alone. They act from the next step on.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from engine.learning.learner import Learner

if TYPE_CHECKING:
    from engine.learning.train import Training


def change(training: Training, asked: dict[str, Any], record: bool = True) -> None:
    """Does what is asked, and writes it down unless a checkpoint has it already."""
    texts: list[str] = []
    if isinstance(lr := asked.get("lr"), (int, float)) and math.isfinite(lr) and lr >= 0:
        for name, learner in named_by(training, asked):
            of = f" of {name}" if len(training.learners) > 1 else ""
            texts.append(f"learning rate{of} {learner.lr:.4g} to {lr:.4g}")
            learner.lr = float(lr)
    if (
        isinstance(decay := asked.get("weight_decay"), (int, float))
        and math.isfinite(decay)
        and decay >= 0
    ):
        for _, learner in named_by(training, asked):
            if "weight_decay" in learner.options:
                texts.append(f"weight decay {learner.options['weight_decay']:.4g} to {decay:.4g}")
                learner.change(weight_decay=float(decay))
    if isinstance(share := asked.get("dropout"), (int, float)) and 0 <= share < 1:
        texts.append(set_dropout(training, float(share)))
    if isinstance(frozen := asked.get("frozen"), dict):
        texts += freeze(training, frozen)
    if isinstance(threads := asked.get("threads"), int) and 1 <= threads < torch.get_num_threads():
        torch.set_num_threads(threads)
        texts.append(f"{threads} threads")
    if (
        isinstance(tempo := asked.get("tempo"), (int, float))
        and math.isfinite(tempo)
        and tempo >= 0
    ):
        texts.append(f"{tempo_in_words(training.rhythm.tempo)} to {tempo_in_words(tempo)}")
        training.rhythm.turn(float(tempo))
    if "only" in asked:
        texts += move_only(training, asked["only"])
    if not record or not texts or training.desk.recorder is None:
        return
    training.at["changes"].append(asked)
    training.desk.recorder.event(training.at["step"], "change", ", ".join(texts), change=asked)
    training.desk.recorder.flush()


def move_only(training: Training, name: Any) -> list[str]:
    """One learner alone steps from now on, or with None all of them again."""
    if name == training.at.get("only"):
        return []
    if name is not None and name not in training.learners:
        return [f"there is no learner {name}"]
    training.at["only"] = name
    return ["all learners step again" if name is None else f"only {name} steps"]


def tempo_in_words(tempo: float) -> str:
    return f"{tempo:,.4g} steps a second" if tempo else "as fast as it can"


def set_dropout(training: Training, share: float) -> str:
    drops = [
        layer
        for module in training.modules.values()
        for layer in module.modules()
        if isinstance(layer, nn.modules.dropout._DropoutNd)
    ]
    for layer in drops:
        layer.p = share
    return f"dropout to {share:.4g}" if drops else "dropout: the network has none"


def freeze(training: Training, frozen: dict[str, Any]) -> list[str]:
    """Layers by `role/path`: true stands still, false learns again."""
    known = {
        f"{role}/{path}" if path else role
        for role, module in training.modules.items()
        for path, _ in module.named_modules()
    }
    chosen = {path: bool(still) for path, still in frozen.items() if path in known}
    for learner in training.learners.values():
        learner.change(frozen=chosen)
    training.find_still_layers()
    training.set_modes()
    texts = [f"{path} {'frozen' if still else 'learns again'}" for path, still in chosen.items()]
    return texts + [f"there is no layer {path}" for path in frozen if path not in known]


def named_by(training: Training, asked: dict[str, Any]) -> list[tuple[str, Learner]]:
    """The learner that a change names, else all of them."""
    name = asked.get("learner")
    return [named for named in training.learners.items() if name is None or named[0] == name]
