"""What the network says of a fixed handful of samples while it learns: classes of pictures and
rows, forecasts, numbers.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from torch import Tensor

from engine.data import kinds
from engine.data.kinds.thumbnail import encoded, small
from engine.data.signature import Signature
from engine.insides.pictures import numbers

SHOWN = 28
PAINTED = 9  # masks, which take more room
SIDE = 64  # points of a mask at most, and of the picture below it
SEEN = 96  # steps of the past that are drawn before a forecast
POOL = 256  # the worst mistakes are looked for among so many
NAMED = ("classify", "classify-series", "two-classes")


def chances(objective: str, scores: np.ndarray) -> np.ndarray:
    """(samples, classes)"""
    if objective == "two-classes":
        yes = 1 / (1 + np.exp(-np.clip(scores.reshape(-1), -60, 60)))
        return np.stack([1 - yes, yes], 1)
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def look_at_predictions(
    objective: str, output: Tensor, batch: dict[str, Any], signature: dict[str, Any]
) -> dict[str, Any] | None:
    """The first samples and the worst, each with what is said and what is true."""
    target = batch.get(signature.get("target") or "")
    said = numbers(output)
    if target is None or not len(said):
        return None
    if objective in NAMED and said.ndim == 2:
        shares, truth = chances(objective, said), target.reshape(-1).cpu().numpy().astype(int)
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
    data = Signature.from_json(signature)
    goes_on = data.target_field.title if data.target_field else ""
    for name, field in data.inputs_of.items():
        if name in batch:
            kind = kinds.of(field.kind)
            channel = kind.channel(numbers(batch[name]), field, goes_on)
            if channel is not None:
                return channel
    return None


def probe_pictures(batch: dict[str, Any], signature: dict[str, Any]) -> dict[str, Any]:
    """The samples themselves, which do not change: small pictures, or the last stretch of a series.
    Sent once.
    """
    data = Signature.from_json(signature)
    aim = data.target_field
    painted_over = aim is not None and kinds.of(aim.kind).lies_over
    fields = [(name, field) for name, field in data.inputs_of.items() if name in batch]
    # What data are shown by comes first, such as the pictures that numbers stand beside.
    fields.sort(key=lambda named: not kinds.of(named[1].kind).leads)
    for name, field in fields:
        values = numbers(batch[name][:POOL])
        shown = kinds.of(field.kind).thumbnails(values, field, large=painted_over)
        if shown is not None:
            return shown
    return {"kind": "none"}
