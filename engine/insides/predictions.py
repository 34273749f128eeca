"""What the network says of a fixed handful of samples while it learns: classes of pictures and
rows, forecasts, numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from torch import Tensor

from engine.data.symbols import joined
from engine.measures.pictures import encoded, numbers, small
from engine.ways.readings.mask import SIDE

if TYPE_CHECKING:
    from engine.ways.way import Way

SHOWN = 28
POOL = 256  # the worst mistakes are looked for among so many


def look_at_predictions(
    way: Way, output: Tensor, batch: dict[str, Any], signature: dict[str, Any]
) -> dict[str, Any] | None:
    """The first samples and the worst, each with what is said and what is true."""
    target = batch.get(signature.get("target") or "")
    said = numbers(output)
    if target is None or not len(said):
        return None
    truth = target.cpu().numpy() if not target.is_floating_point() else numbers(target)
    return way.reading.look(said, truth, past(batch, signature) if way.reading.continues else None)


def past(batch: dict[str, Any], signature: dict[str, Any]) -> np.ndarray | None:
    """(samples, steps): what came before each forecast, of the same channel and in the same unit;
    None where no channel is the target's.
    """
    goes_on = signature["fields"][signature["target"]].get("title")
    for name in signature["inputs"]:
        field, values = signature["fields"].get(name, {}), batch.get(name)
        if (
            values is None
            or field.get("kind") != "series"
            or goes_on not in field.get("columns", [])
        ):
            continue
        channel, (mean, std) = field["columns"].index(goes_on), field.get("scale") or (0.0, 1.0)
        series = numbers(values)
        return (
            series[:, channel] if field["names"][0] == "channels" else series[:, :, channel]
        ) * std + mean
    return None


def probe_pictures(batch: dict[str, Any], signature: dict[str, Any]) -> dict[str, Any]:
    """The samples themselves, which do not change: small pictures, or the last stretch of a series.
    Sent once.
    """
    for name in sorted(
        signature["inputs"], key=lambda one: signature["fields"].get(one, {}).get("kind") != "image"
    ):  # pictures first
        field, values = signature["fields"].get(name, {}), batch.get(name)
        if values is None:
            continue
        if field.get("kind") == "image" and values.dim() == 4:
            masks = signature["fields"].get(signature.get("target") or "", {}).get("kind") == "mask"
            shown = small(numbers(values[:POOL]), SIDE if masks else 32)
            low, high = float(shown.min()), float(shown.max())
            shown = (shown - low) / (high - low or 1.0) * 255
            if shown.shape[1] != 3:
                shown = shown[:, :1]
            return {"kind": "image", "count": len(shown), "size": list(shown.shape[2:]), "channels": shown.shape[1],
                    "data": encoded(shown.transpose(0, 2, 3, 1))}  # fmt: skip
        if field.get("kind") == "series" and values.dim() == 3:
            return {
                "kind": "series",
                "values": [
                    np.round(one, 4).tolist() for one in small(numbers(values[:SHOWN]), 200)
                ],
            }
        if field.get("kind") == "tokens" and field.get("tokens") and values.dim() == 2:
            return {
                "kind": "text",
                "texts": [joined(field["tokens"], row)[:240] for row in values[:SHOWN].tolist()],
            }
        if field.get("kind") == "table" and values.dim() == 2 and values.shape[1] <= 60:
            return {
                "kind": "table",
                "names": field.get("columns"),
                "values": np.round(numbers(values[:POOL]), 4).tolist(),
            }
    return {"kind": "none"}
