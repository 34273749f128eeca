"""The training samples that are most like one input."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    pass


class Nearest:
    """The training samples that the network finds most alike: near in what its last layer sees."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "nearest.npz", allow_pickle=False) as arrays:
            self.features = arrays["features"].astype(np.float32)
            self.pictures = arrays.get("pictures", None)
        self.facts = json.loads((folder / "nearest.json").read_text())
        spread = self.features.std(0)
        self.scale = 1 / np.where(spread > 1e-6, spread, 1.0)
        self.scaled = self.features * self.scale
        self.squares = (self.scaled**2).sum(1)

    def find(self, features: np.ndarray, count: int = 5) -> list[dict[str, Any]]:
        wanted = features.reshape(-1).astype(np.float32) * self.scale
        distances = self.squares - 2 * (self.scaled @ wanted) + (wanted**2).sum()
        best = np.argsort(distances, kind="stable")[:count]
        samples = []
        for place in best:
            sample: dict[str, Any] = {
                "row": self.facts["rows"][place],
                "distance": float(np.sqrt(max(0.0, float(distances[place])))),
            }
            if self.facts.get("labels"):
                sample["label"] = self.facts["labels"][place]
            if self.facts.get("shown"):
                sample["shown"] = self.facts["shown"][place]
            if self.pictures is not None:
                sample["picture"] = picture_url(self.pictures[place])
            samples.append(sample)
        return samples


def picture_url(picture: np.ndarray) -> str:
    """(channels, height, width) bytes as a PNG for a page."""
    from PIL import Image

    image = Image.fromarray(
        picture[0]
        if picture.shape[0] == 1
        else np.ascontiguousarray(picture[:3].transpose(1, 2, 0))
    )
    out = io.BytesIO()
    image.save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()
