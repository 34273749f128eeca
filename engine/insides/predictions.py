"""What the network says of a fixed handful of samples while it learns: classes of pictures and
rows, forecasts, numbers.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from torch import Tensor

from engine.insides.pictures import encoded, numbers, small
from engine.measures.chances import chances_of

SHOWN = 28
PAINTED = 9  # masks, which take more room
SIDE = 64  # points of a mask at most, and of the picture below it
SEEN = 96  # steps of the past that are drawn before a forecast
POOL = 256  # the worst mistakes are looked for among so many
NAMED = ("classify", "classify-series", "two-classes")


def look_at_predictions(
    objective: str, output: Tensor, batch: dict[str, Any], signature: dict[str, Any]
) -> dict[str, Any] | None:
    """The first samples and the worst, each with what is said and what is true."""
    target = batch.get(signature.get("target") or "")
    said = numbers(output)
    if target is None or not len(said):
        return None
    if objective in NAMED and said.ndim == 2:
        shares, truth = chances_of(objective, said), target.reshape(-1).cpu().numpy().astype(int)
        picked, rows = shares.argmax(1), np.arange(len(truth))
        surprise = -np.log(np.clip(shares[rows, truth], 1e-12, None))
        worst = [int(k) for k in np.argsort(-surprise) if picked[k] != truth[k]][:SHOWN]

        def one(k: int) -> dict[str, Any]:
            return {
                "row": k,
                "said": int(picked[k]),
                "truth": int(truth[k]),
                "chance": round(float(shares[k, picked[k]]), 4),
            }

        return {
            "kind": "classes",
            "fixed": [one(k) for k in range(min(SHOWN, len(truth)))],
            "worst": [one(k) for k in worst],
            "of": len(truth),
            "wrong": int((picked != truth).sum()),
        }
    if objective == "segment":
        return painted(said, target.reshape(len(said), *said.shape[2:]).cpu().numpy())
    if objective in ("regress", "forecast"):
        scale = signature["fields"][signature["target"]].get("scale") or [0.0, 1.0]
        truth = numbers(target).reshape(len(said), -1) * scale[1] + scale[0]
        values = said.reshape(len(said), -1) * scale[1] + scale[0]
        error = np.abs(values - truth).mean(1)
        before = past(batch, signature) if objective == "forecast" else None
        told = [
            {
                "row": int(k),
                "said": np.round(values[k, :200], 5).tolist(),
                "truth": np.round(truth[k, :200], 5).tolist(),
            }
            | ({} if before is None else {"past": np.round(before[k, -SEEN:], 5).tolist()})
            for k in [*range(min(SHOWN, len(said))), *np.argsort(-error)[:SHOWN]]
        ]
        fixed = min(SHOWN, len(said))
        return {
            "kind": "numbers",
            "fixed": told[:fixed],
            "worst": told[fixed:],
            "of": len(said),
            "error": float(error.mean()),
        }
    return None


def painted(scores: np.ndarray, truth: np.ndarray) -> dict[str, Any]:
    """A class for each point, as bytes beside the picture; the worst are those with the largest
    share of wrong points.
    """
    picked = scores.argmax(1)
    wrong = (picked != truth).mean((1, 2))

    def one(k: int) -> dict[str, Any]:
        return {
            "row": k,
            "said": encoded(small(picked[k], SIDE)),
            "truth": encoded(small(truth[k], SIDE)),
            "wrong": round(float(wrong[k]), 4),
        }

    return {
        "kind": "masks",
        "size": list(small(picked[0], SIDE).shape),
        "fixed": [one(k) for k in range(min(PAINTED, len(truth)))],
        "worst": [one(int(k)) for k in np.argsort(-wrong)[:PAINTED] if wrong[k]],
        "of": len(truth),
        "wrong": round(float(wrong.mean()), 4),
    }


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
            from engine.ways.next_token import joined

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
