"""What is seen of one layer: histograms of weights, gradients and outputs, its units, filters, maps
and attention.
"""

from __future__ import annotations

import numpy as np
from torch import Tensor, nn

from engine.insides.passing import SILENT_BELOW_ZERO, Passing
from engine.measures.pictures import encoded, histogram, numbers, shades, signed, small
from engine.run.seen import Filters, LayerSeen, Maps, NodeSeen

MOST = 48  # filters, maps or units shown of a layer
CONVOLUTIONS = (
    nn.Conv1d,
    nn.Conv2d,
    nn.Conv3d,
    nn.ConvTranspose1d,
    nn.ConvTranspose2d,
    nn.ConvTranspose3d,
)


def unit_axis(layer: nn.Module, output: Tensor) -> int:
    """Where the units of an output lie: channels of pictures and volumes come second, features of
    rows and sequences last.
    """
    return 1 if output.dim() >= 4 or isinstance(layer, CONVOLUTIONS) else output.dim() - 1


def by_unit(layer: nn.Module, output: Tensor) -> np.ndarray:
    """(units, everything else)"""
    values = numbers(output)
    if values.ndim < 2:
        return values.reshape(1, -1)
    return np.moveaxis(values, unit_axis(layer, output), 0).reshape(
        values.shape[unit_axis(layer, output)], -1
    )


def weights_of(layer: nn.Module) -> list[tuple[str, Tensor]]:
    return [
        (name, p)
        for name, p in layer.named_parameters()
        if not name.rpartition(".")[2].startswith("bias")
    ]


def look_at_layer(path: str, seen: Passing, gradients: dict[str, Tensor], sample: int) -> LayerSeen:
    """The layer as JSON; `gradients` are those of the probe batch, by parameter of this layer."""
    layer, output = seen.modules[path], seen.outputs.get(path)
    looked: LayerSeen = {
        "kind": type(layer).__name__,
        "parameters": sum(p.numel() for p in layer.parameters()),
    }
    weights = weights_of(layer)
    if weights:
        looked["weights"] = histogram(np.concatenate([numbers(p).reshape(-1) for _, p in weights]))
    if gradients:
        flat = np.concatenate([numbers(g).reshape(-1) for g in gradients.values()])
        looked["gradients"] = histogram(flat)
        looked["gradient norm"] = float(np.linalg.norm(flat))
    if output is not None:
        bend = seen.bend_after(path)
        shown = seen.outputs[bend] if bend else output
        silent = bend is not None and isinstance(seen.modules[bend], SILENT_BELOW_ZERO)
        values = numbers(shown)
        looked["outputs"] = histogram(
            values[values > 0] if silent and (values > 0).any() else values
        )
        looked["bend"] = type(seen.modules[bend]).__name__ if bend else None
        looked["above zero only"] = silent
        units = by_unit(layer, shown)
        fires = (units > 0).mean(1)
        looked["units"] = {
            "count": len(units),
            "fires": np.round(fires[:256], 4).tolist(),
            "dead": int((fires == 0).sum()) if silent else int((np.abs(units).max(1) < 1e-9).sum()),
            "silent": silent,
        }
        looked["shape"] = list(output.shape[1:])
        if maps := maps_of(shown, sample):
            looked["maps"] = maps
    if filters := filters_of(layer):
        looked["filters"] = filters
    for inner, weights_seen in seen.attention.items():
        if inner == path or inner.startswith(f"{path}."):
            heads = small(numbers(weights_seen)[:12], 48)
            top = float(heads.max()) or 1.0
            looked["attention"] = {
                "heads": heads.shape[0],
                "size": list(heads.shape[1:]),
                "most": top,
                "data": shades(heads, 0.0, top),
            }
            break
    return looked


def maps_of(output: Tensor, sample: int) -> Maps | None:
    """What each channel makes of one sample; a sequence as time against features."""
    values = numbers(output[min(sample, len(output) - 1)])
    if values.ndim == 4:
        values = values[:, values.shape[1] // 2]  # the middle slice of a volume
    if values.ndim == 3:
        values = small(values[:MOST], 24)
    elif values.ndim == 2 and min(values.shape) > 1:
        values = small(values[None], 64)
    else:
        return None
    if values.min() >= 0:
        most = float(values.max())
        return {
            "count": len(values),
            "size": list(values.shape[1:]),
            "signed": False,
            "most": most,
            "data": shades(values, 0.0, most or 1.0),
        }
    return {
        "count": len(values),
        "size": list(values.shape[1:]),
        "signed": True,
        **signed(values),
    }


def filters_of(layer: nn.Module) -> Filters | None:
    """Filters as pictures: in colour where they look at three channels, else their mean over the
    channels; a dense layer is one picture.
    """
    weight = getattr(layer, "weight", None)
    if not isinstance(weight, Tensor):
        return None
    values = numbers(weight)
    if isinstance(layer, nn.Conv2d) and values.shape[-1] * values.shape[-2] > 1:
        values = values[:MOST]
        if values.shape[1] == 3:
            most = float(np.abs(values).max()) or 1.0
            shown = np.clip(values.transpose(0, 2, 3, 1) / most * 127.5 + 127.5, 0, 255)
            return {
                "count": len(values),
                "size": list(values.shape[2:]),
                "colour": True,
                "of": 3,
                "data": encoded(shown),
            }
        mean = values.mean(1)
        picture = signed(mean)
        return {
            "count": len(mean),
            "size": list(mean.shape[1:]),
            "of": values.shape[1],
            "data": picture["data"],
            "most": picture["most"],
        }
    if isinstance(layer, (nn.Linear, nn.Embedding)) and values.ndim == 2 and min(values.shape) > 1:
        table = small(values[None], 64)
        picture = signed(table)
        return {
            "count": 1,
            "size": list(table.shape[1:]),
            "matrix": True,
            "data": picture["data"],
            "most": picture["most"],
        }
    return None


def look_at_nodes(network: str, seen: Passing, gradients: dict[str, Tensor]) -> dict[str, NodeSeen]:
    """A few numbers a node, for the canvas: a small histogram, the gradient's size, the share of
    units that never fire.

    A block that runs several times shows what leaves its last round.
    """
    norms: dict[str, float] = {}
    for name, gradient in gradients.items():
        node = name.split(".")[0]
        norms[node] = norms.get(node, 0.0) + float(gradient.detach().float().square().sum())
    shown: dict[str, NodeSeen] = {}
    for path, output in seen.outputs.items():
        node, _, inside = path.partition(".")
        if (inside and not inside.isdigit()) or not output.is_floating_point():
            continue
        layer, values = seen.modules[path], numbers(output)
        looked: NodeSeen = {"histogram": histogram(values, 16)}
        bend = seen.bend_after(path)
        if bend and isinstance(seen.modules[bend], SILENT_BELOW_ZERO):
            units = by_unit(layer, seen.outputs[bend])
            looked["dead"] = float(((units > 0).sum(1) == 0).mean())
        if node in norms:
            looked["gradient"] = norms[node] ** 0.5
        shown[f"{network}/{node}"] = looked
    return shown
