"""One look through a network: every layer's output for the probe batch, which layer came next, and
what attention looked at.
"""

from __future__ import annotations

import contextlib
import copy
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.ways.way import Batch, Role

# Layers that answer each number by itself: the units behind them are those before them.
BENDS = (
    nn.ReLU, nn.ReLU6, nn.LeakyReLU, nn.PReLU, nn.ELU, nn.CELU, nn.SELU, nn.GELU, nn.SiLU, nn.Mish, nn.Softplus, nn.Softsign, nn.Tanh,
    nn.Sigmoid, nn.Hardtanh, nn.Hardswish, nn.Hardsigmoid, nn.LogSigmoid, nn.Tanhshrink, nn.Softshrink, nn.Hardshrink, nn.Threshold,
)  # fmt: skip
SILENT_BELOW_ZERO = (nn.ReLU, nn.ReLU6)


class Passing:
    """What was seen: `outputs` by path in the order of the pass, `inputs` likewise, `attention` by
    path.
    """

    def __init__(self) -> None:
        self.outputs: dict[str, Tensor] = {}
        self.inputs: dict[str, Tensor] = {}
        self.modules: dict[str, nn.Module] = {}
        self.attention: dict[str, Tensor] = {}
        self.reads: dict[int, list[str]] = {}  # id of a tensor → the layers that took it

    def bend_after(self, path: str) -> str | None:
        """The activation that takes this layer's output and nothing else's, if there is one; a
        layer that bends is its own.
        """
        if isinstance(self.modules[path], BENDS):
            return path
        readers = self.reads.get(id(self.outputs[path]), [])
        steady = (nn.modules.batchnorm._NormBase, nn.LayerNorm, nn.GroupNorm, nn.RMSNorm)
        for reader in readers:
            if isinstance(self.modules[reader], BENDS):
                return reader
            if isinstance(self.modules[reader], steady) and reader in self.outputs:
                return self.bend_after(reader)
        return None


def first_tensor(value: Any) -> Tensor | None:
    if isinstance(value, Tensor):
        return value
    if isinstance(value, dict):
        value = list(value.values())
    return (
        next((tensor for part in value if (tensor := first_tensor(part)) is not None), None)
        if isinstance(value, (list, tuple))
        else None
    )


@contextlib.contextmanager
def resting(modules: Mapping[str, nn.Module]) -> Iterator[None]:
    """Evaluation mode for the time of a look; afterwards every layer is in the mode it was in."""
    before = [(layer, layer.training) for module in modules.values() for layer in module.modules()]
    for module in modules.values():
        module.eval()
    try:
        yield
    finally:
        for layer, mode in before:
            layer.training = mode


@contextlib.contextmanager
def watching(module: nn.Module, attention: bool = False) -> Iterator[Passing]:
    """While it is open, every pass through the network is written down."""
    seen, inside, hooks = Passing(), list[str](), list[Any]()

    def before(path: str) -> Callable[..., None]:
        def hook(layer: nn.Module, given: tuple[Any, ...]) -> None:
            inside.append(path)
            if (tensor := first_tensor(given)) is not None:
                seen.inputs[path] = tensor
                seen.reads.setdefault(id(tensor), []).append(path)

        return hook

    def after(path: str) -> Callable[..., None]:
        def hook(layer: nn.Module, given: tuple[Any, ...], result: Any) -> None:
            if inside:
                inside.pop()
            if (tensor := first_tensor(result)) is not None:
                seen.outputs.pop(path, None)  # a shared layer stands where it was last used
                seen.outputs[path] = tensor

        return hook

    for path, layer in module.named_modules():
        if path:
            seen.modules[path] = layer
            hooks += [
                layer.register_forward_pre_hook(before(path)),
                layer.register_forward_hook(after(path)),
            ]
    plain, softmax = F.scaled_dot_product_attention, torch.softmax

    def noted(
        query: Tensor, key: Tensor, value: Tensor, attn_mask: Tensor | None = None, **more: Any
    ) -> Tensor:
        if inside and inside[-1] not in seen.attention:
            scores = (
                query[:1]
                @ key[:1].transpose(-2, -1)
                * (more.get("scale") or 1 / math.sqrt(query.shape[-1]))
            )
            if more.get("is_causal"):
                scores = scores.masked_fill(
                    torch.ones(scores.shape[-2:], dtype=torch.bool, device=scores.device).triu(1),
                    -math.inf,
                )
            if attn_mask is not None:
                first = attn_mask[:1] if attn_mask.dim() == 4 else attn_mask
                scores = (
                    scores.masked_fill(~first, -math.inf)
                    if first.dtype == torch.bool
                    else scores + first
                )
            seen.attention[inside[-1]] = scores.softmax(-1)[0].detach()  # (heads, from, to)
        return plain(query, key, value, attn_mask=attn_mask, **more)

    def looked_back(scores: Tensor, *more: Any, **named: Any) -> Tensor:
        """Attention that is computed step by step, as recurrent networks have it."""
        shares: Tensor = softmax(scores, *more, **named)
        if shares.dim() == 3 and inside:
            seen.attention.setdefault(inside[-1], shares[:1].detach())  # as one head
        return shares

    if attention:  # for this pass only; nothing else runs in this thread
        F.scaled_dot_product_attention = noted  # type: ignore[assignment]
        torch.softmax = looked_back  # type: ignore[assignment]
    try:
        yield seen
    finally:
        F.scaled_dot_product_attention, torch.softmax = plain, softmax
        for hook in hooks:
            hook.remove()


def plainly(role: Role) -> Role:
    """The role without torch.compile around its network: hooks must be heard."""
    same = copy.copy(role)
    same.call = role.module
    return same


def probe_of(source: Any, rows: int) -> Batch:
    """The first rows of a part, as the network takes them."""
    return source.head(rows)
