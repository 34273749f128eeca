"""Counts what a forward pass computes: multiplications and additions of matrix products, and one
for each number of all else.
"""

from __future__ import annotations

from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import flop_registry

# Making and moving numbers costs no arithmetic.
FREE = (
    "aten::empty",
    "aten::zeros",
    "aten::ones",
    "aten::full",
    "aten::copy",
    "aten::clone",
    "aten::_to_copy",
    "aten::cat",
    "aten::arange",
    "aten::fill",
)


class Work(TorchDispatchMode):
    """`with Work() as work: net(x)`, then `work.flops`."""

    def __init__(self) -> None:
        super().__init__()
        self.flops = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        out = func(*args, **(kwargs or {}))
        packet = func._overloadpacket
        if packet in flop_registry:
            self.flops += _count(flop_registry[packet], args, kwargs or {}, out)
        elif not func.is_view and not func._schema.name.startswith(FREE):
            first = out[0] if isinstance(out, tuple | list) and out else out
            if isinstance(first, torch.Tensor):
                self.flops += first.numel()
        return out


def _count(formula: Any, args: Any, kwargs: Any, out: Any) -> int:
    """torch's own formula. Where it wants shapes and is given plain tensors, they are handed over
    without torch's slow walk through all arguments.
    """
    bare = getattr(formula, "__wrapped__", None)
    if bare is None or kwargs or not isinstance(out, torch.Tensor):
        return int(formula(*args, **kwargs, out_val=out))
    return int(
        bare(
            *(
                argument.shape if isinstance(argument, torch.Tensor) else argument
                for argument in args
            ),
            out_shape=out.shape,
        )
    )
