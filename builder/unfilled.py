"""Modules without numbers: on torch's `meta` device, and without the drawing of first weights, which would only cost time there."""

from __future__ import annotations

from typing import Any

from torch.utils._device import DeviceContext


class Unfilled(DeviceContext):
    """`with Unfilled(): nn.Linear(3, 4)` has the sizes of its weights and nothing else."""

    def __init__(self) -> None:
        super().__init__("meta")

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if getattr(func, "__module__", None) == "torch.nn.init":
            return kwargs["tensor"] if kwargs and "tensor" in kwargs else args[0]
        return super().__torch_function__(func, types, args, kwargs)
