"""How exactly the numbers are kept while training: fp32, tf32, bf16 or fp16 with a scale of its own
for each learner.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import torch


def autocast(precision: str, device: torch.device) -> AbstractContextManager[object]:
    """Entered anew for every loss: its cache of cast weights must not outlive a step."""
    if precision == "bf16":
        return torch.autocast(device.type, torch.bfloat16)
    if precision == "fp16":
        return torch.autocast(device.type, torch.float16)
    return nullcontext()


def allow_tf32(precision: str) -> None:
    torch.set_float32_matmul_precision("high" if precision == "tf32" else "highest")
    torch.backends.cudnn.allow_tf32 = precision == "tf32"


class Scale:
    """fp16's smallest gradients would vanish, so the loss is multiplied first. On an overflow the
    step is skipped and the scale halved.

    torch's GradScaler refuses two steps of one optimizer between updates, which adversarial
    objectives take.
    """

    LIMIT = 20  # overflows in a row before we call it broken

    def __init__(self, device: torch.device) -> None:
        self.scale = torch.full((), 2.0**16, device=device)
        self.growth = torch.zeros((), dtype=torch.int32, device=device)
        self.skips = torch.zeros((), device=device)

    def update(self, not_finite: torch.Tensor, loss: torch.Tensor) -> torch.Tensor:
        """After a step: adapts the scale. Says whether the step was skipped, and forgets the skip
        if it was only an overflow.
        """
        skipped = not_finite.clone()
        torch._amp_update_scale_(self.scale, self.growth, not_finite, 2.0, 0.5, 2000)
        self.skips.add_(1).mul_(skipped)
        # a NaN in the data looks like an overflow, but its loss is not finite
        not_finite.mul_(~torch.isfinite(loss))
        return skipped

    def state_dict(self) -> dict[str, torch.Tensor]:
        return {"scale": self.scale, "growth": self.growth, "skips": self.skips}

    def load_state_dict(self, saved: dict[str, torch.Tensor]) -> None:
        for name, value in saved.items():
            getattr(self, name).copy_(value)
