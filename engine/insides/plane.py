"""For networks that take points of a plane: what they answer everywhere, what each unit makes of
the plane, and how units are wired.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import nn

from engine.data import kinds
from engine.data.signature import Signature
from engine.data.source import Source
from engine.insides.passing import Passing, plainly, watching
from engine.insides.wiring import links
from engine.measures.pictures import encoded, numbers
from engine.run.seen import UnitColumn, UnitsSeen, UnitWire
from engine.ways.way import Role, Way

SIZE = 60  # points along each side of the map
UNIT = 20  # and of a unit's own map
MOST_UNITS = 24  # shown of a layer


def point_input(signature: Signature) -> str | None:
    """The field that holds points of a plane, where it is the only thing that goes in."""
    fields = list(signature.inputs_of.items())
    if len(fields) != 1:
        return None
    name, field = fields[0]
    return name if kinds.of(field.kind).is_plane(field) else None


class Plane:
    """The grid of one training: made once, asked many times."""

    def __init__(
        self, sources: dict[str, Source], signature: Signature, drawing: dict[str, Any] | None
    ) -> None:
        self.signature, self.drawing = signature, drawing
        self.field = point_input(signature) or ""
        points = sources["train"].head(None)[self.field].float()
        others = [
            source.head(None)[self.field].float()
            for name, source in sources.items()
            if name != "train"
        ]
        every = torch.cat([points, *others])
        middle = (every.amax(0) + every.amin(0)) / 2
        half = float((every.amax(0) - every.amin(0)).max()) / 2 * 1.12 or 1.0
        self.low, self.high = (middle - half).tolist(), (middle + half).tolist()
        across = torch.linspace(0, 1, SIZE, device=points.device)
        # the first row is the top
        x = self.low[0] + across * 2 * half
        y = self.low[1] + across.flip(0) * 2 * half
        self.grid = torch.stack([x.repeat(SIZE), y.repeat_interleave(SIZE)], 1)

    def probe(self, sources: dict[str, Source], most: int = 1500) -> dict[str, Any]:
        """The points themselves, which do not change."""
        parts: dict[str, Any] = {}
        target = self.signature.target or ""
        for name in ("train", "validation"):
            if name in sources:
                shown = sources[name].head(None)
                step = -(-len(shown[self.field]) // most)
                parts[name] = {
                    "points": np.round(numbers(shown[self.field][::step]), 4).tolist(),
                    "target": [float(v) for v in shown[target][::step].reshape(-1).tolist()]
                    if target in shown
                    else [],
                }
        names = self.signature.fields[self.field].columns or ("x", "y")
        aim = self.signature.target_field
        classes = list(aim.classes) or None if aim else None
        return parts | {
            "low": self.low,
            "high": self.high,
            "names": list(names),
            "classes": classes,
        }

    def look(self, role: Role, way: Way, network: str) -> dict[str, Any]:
        with watching(role.module) as seen:
            output = plainly(role)({self.field: self.grid})
        if isinstance(output, dict):
            output = next(iter(output.values()))
        return {
            "unit": UNIT,
            **way.reading.plane(numbers(output)).as_json(),
            **self.units(seen, network),
        }

    def units(self, seen: Passing, network: str) -> UnitsSeen:
        """A column for each layer with weights that answers with features; the wires between them
        from the drawing.
        """
        step = SIZE // UNIT
        columns, layers = list[UnitColumn](), dict[str, nn.Linear]()
        for path, output in seen.outputs.items():
            layer = seen.modules[path]
            if not isinstance(layer, nn.Linear) or output.dim() != 2 or len(output) != SIZE * SIZE:
                continue
            bend = seen.bend_after(path)
            # One row a unit: what is taken over many points is then taken along memory.
            fires = np.ascontiguousarray(
                numbers(seen.outputs[bend] if bend else output)[:, :MOST_UNITS].T
            )
            shown = fires.reshape(-1, SIZE, SIZE)[:, step // 2 :: step, step // 2 :: step]
            most = np.abs(shown).max((1, 2))
            maps = np.clip(shown / np.where(most > 0, most, 1)[:, None, None] * 127.5 + 128, 0, 255)
            above = (fires > 0).mean(1)
            layers[path] = layer
            columns.append(
                {
                    "path": path,
                    "units": layer.out_features,
                    "shown": maps.shape[0],
                    "bend": type(seen.modules[bend]).__name__ if bend else None,
                    "maps": encoded(maps),
                    # Weights that ran away are nearly as large as float32 goes: rounded in it, they
                    # would be infinite.
                    "most": np.round(most.astype(np.float64), 4).tolist(),
                    "above": np.round(above, 3).tolist(),
                    "bias": np.round(
                        numbers(layer.bias)[:MOST_UNITS].astype(np.float64), 4
                    ).tolist()
                    if layer.bias is not None
                    else None,
                }
            )
        wires: list[UnitWire] = []
        for link in links(
            self.drawing, network, {path: layer.out_features for path, layer in layers.items()}
        ):
            weight = numbers(layers[link.to].weight)
            piece = weight[:MOST_UNITS, link.offset : link.offset + min(link.count, MOST_UNITS)]
            wires.append(
                {
                    "from": link.source,
                    "to": link.to,
                    "weights": np.round(piece.astype(np.float64), 4).tolist(),
                }
            )
        return {"columns": columns, "wires": wires}
