"""Where the first number that is not finite came from, in words. A bad batch can be replayed: a
step is a function of its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from engine.learning.precision import autocast
from engine.randomness import reseed

if TYPE_CHECKING:
    from engine.learning.train import Training


def find_fault(training: Training, step: int, name: str | None) -> tuple[str, list[dict[str, Any]]]:
    """Replays the step and watches every layer. Returns a sentence and what to try."""
    bad_input = first_output = None
    names = {
        layer: f"{role}/{path}"
        for role, m in training.modules.items()
        for path, layer in m.named_modules()
        if path
    }
    broken: list[str] = []

    def watch(layer: torch.nn.Module, inputs: Any, output: Any) -> None:
        tensors = [
            t
            for t in (output if isinstance(output, (tuple, list)) else [output])
            if torch.is_tensor(t)
        ]
        if not broken and any(
            t.is_floating_point() and not torch.isfinite(t).all() for t in tensors
        ):
            broken.append(names[layer])

    leaves = [layer for layer in names if not any(True for _ in layer.children())]
    hooks = [layer.register_forward_hook(watch) for layer in leaves]
    epoch, number = divmod(step, training.pace.per_epoch)
    number *= training.plan.accumulate
    gradient = None
    try:
        for place in range(number, min(number + training.plan.accumulate, training.batches)):
            reseed(training.plan.seed, "step", step)
            batch = training.way.draw(
                training.sources["train"], training.nets, training.state, epoch, place
            )
            bad_input = bad_input or next(
                (
                    key
                    for key, t in batch.items()
                    if torch.is_tensor(t) and t.is_floating_point() and not torch.isfinite(t).all()
                ),
                None,
            )
            with autocast(training.plan.precision, training.device):
                for loss in training.way.losses(training.nets, batch, training.state):
                    if torch.isfinite(loss.value):
                        learner = training.learners[loss.learner]
                        loss.value.backward(inputs=learner.params)
                        gradient = gradient or next(
                            (
                                path
                                for path, p in zip(learner.names, learner.params, strict=True)
                                if p.grad is not None and not torch.isfinite(p.grad).all()
                            ),
                            None,
                        )
            if bad_input or broken or gradient:
                break
    except RuntimeError:
        pass  # the replay is only to find a name; the fault itself is known
    finally:
        for hook in hooks:
            hook.remove()
        for learner in training.learners.values():
            for p in learner.params:
                p.grad = None
        if training.buffers:
            torch._foreach_copy_(training.buffers, training.before)
    first_output = broken[0] if broken else None
    rate = max((learner.rate(step) for learner in training.learners.values()), default=0.0)
    slower = {"label": f"Learning rate {rate / 10:.2g}", "change": {"lr": rate / 10}}
    clipped = {"label": "Clip gradients at 1", "change": {"clip": {"type": "norm", "at": 1.0}}}
    exact = {"label": "Precision fp32", "change": {"precision": "fp32"}}
    safe = f"The weights of step {step} are kept."
    if bad_input:
        where = f"The field '{bad_input}' of the data holds a number that is not finite (a gap, or infinity), first met at step {step + 1}"
        return f"{where}. {safe} Fill or leave out such rows on the Data page.", [
            {"label": "Fill gaps in the data", "change": {}}
        ]
    proposals = [slower, clipped, *([exact] if training.plan.precision in ("fp16", "bf16") else [])]
    if first_output:
        what = f"At step {step + 1} the numbers grew without limit: the output of {first_output} was the first that is not finite"
    elif gradient:
        what = f"At step {step + 1} the loss was finite, but the gradient of {gradient} was not"
    else:
        what = f"At step {step + 1} the {name or 'loss'} was not finite"
    return f"{what}. {safe} A smaller learning rate or clipped gradients usually help.", proposals
