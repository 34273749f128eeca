"""Modules without numbers: on torch's `meta` device, and without the drawing of first weights,
which would only cost time there.
"""

from __future__ import annotations

import inspect
from functools import cache
from typing import Any

from torch import nn
from torch.utils._device import DeviceContext

from builder.layers.fields import Form
from builder.layers.layer import Layer, Sent, build, resolve


class Unfilled(DeviceContext):
    """`with Unfilled(): nn.Linear(3, 4)` has the sizes of its weights and nothing else."""

    def __init__(self) -> None:
        super().__init__("meta")

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if getattr(func, "__module__", None) == "torch.nn.init":
            return kwargs["tensor"] if kwargs and "tensor" in kwargs else args[0]
        return super().__torch_function__(func, types, args, kwargs)


def build_unfilled(entry: Layer, p: Form, x: Sent) -> Any:
    """The torch module of an entry without its numbers."""
    plain = _plain(resolve(entry.torch)) if not entry.wrap else None
    if plain is not None:
        return plain(**entry.arguments(p, x), device="meta")
    with Unfilled():
        return build(entry, p, x)


@cache
def _plain(class_: Any) -> Any:
    """torch's own layer without its first filling, which is faster than to catch each of its calls;
    None where a layer is made another way.
    """
    fits = (
        isinstance(class_, type)
        and issubclass(class_, nn.Module)
        and class_.__module__.startswith("torch.nn.modules.")
    )
    if (
        not fits
        or not hasattr(class_, "reset_parameters")
        or "device" not in inspect.signature(class_).parameters
    ):
        return None
    return type(
        class_.__name__,
        (class_,),
        {"reset_parameters": lambda self: None, "__module__": class_.__module__},
    )
