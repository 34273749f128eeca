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
from engine.insides.wiring import Link, links
from engine.measures.pictures import encoded, numbers
from engine.run.seen import UnitColumn, UnitsSeen, UnitWire
from engine.ways.way import Role, Way

SIZE = 60  # points along each side of the map
UNIT = 20  # and of a unit's own map
MOST_UNITS = 24  # shown of a layer,
MOST_OPENED = 512  # and of one that somebody opened


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
        self.looks = 0
        self.strongest: dict[str, list[int]] = {}  # of each wide layer, the units that are shown

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

    def look(self, role: Role, way: Way, network: str, opened: str = "") -> dict[str, Any]:
        """`opened`: the layer of which all units are wanted."""
        with watching(role.module) as seen:
            output = plainly(role)({self.field: self.grid})
        if isinstance(output, dict):
            output = next(iter(output.values()))
        return {
            "unit": UNIT,
            **way.reading.plane(numbers(output)).as_json(),
            **self.units(seen, network, opened),
        }

    def units(self, seen: Passing, network: str, opened: str) -> UnitsSeen:
        """A column for each layer of units; the wires between them from the drawing."""
        layers = {
            path: seen.modules[path]
            for path, output in seen.outputs.items()
            if (isinstance(seen.modules[path], nn.Linear) or named_units(seen.modules[path]))
            and output.dim() == 2
            and len(output) == SIZE * SIZE
        }
        counts = {path: seen.outputs[path].shape[1] for path in layers}
        wired = [
            (link, numbers(layer.weight)[:, link.offset : link.offset + link.count])
            for link in links(self.drawing, network, counts)
            if isinstance(layer := layers[link.to], nn.Linear)
        ]
        which = self.which(counts, wired)
        wires: list[UnitWire] = [
            {
                "from": link.source,
                "to": link.to,
                "weights": rounded(weights[np.ix_(which[link.to], which.get(link.source, [0, 1]))]),
            }
            for link, weights in wired
        ]
        return {
            "columns": [self.column(seen, path, which[path]) for path in layers],
            "wires": wires,
            "opened": self.column(seen, opened, list(range(counts[opened]))[:MOST_OPENED])
            if opened in counts
            else None,
        }

    def which(
        self, counts: dict[str, int], wired: list[tuple[Link, np.ndarray]]
    ) -> dict[str, list[int]]:
        """The units that are shown of each layer. Of a wide one those whose answers count most in
        the layers behind it: looked for ever more rarely, so that they do not flicker.
        """
        self.looks += 1
        which = {path: list(range(count)) for path, count in counts.items()}
        for path, count in counts.items():
            if count > MOST_UNITS:
                if self.looks & (self.looks - 1) == 0 or path not in self.strongest:
                    self.strongest[path] = strongest(path, count, wired)
                which[path] = self.strongest[path]
        return which

    def column(self, seen: Passing, path: str, which: list[int]) -> UnitColumn:
        layer, output, bend = seen.modules[path], seen.outputs[path], seen.bend_after(path)
        # One row a unit: what is taken over many points is then taken along memory.
        fires = np.ascontiguousarray(numbers(seen.outputs[bend] if bend else output)[:, which].T)
        step = SIZE // UNIT
        shown = fires.reshape(-1, SIZE, SIZE)[:, step // 2 :: step, step // 2 :: step]
        most = np.abs(shown).max((1, 2))
        maps = np.clip(shown / np.where(most > 0, most, 1)[:, None, None] * 127.5 + 128, 0, 255)
        bias = layer.bias if isinstance(layer, nn.Linear) else None
        return {
            "path": path,
            "units": output.shape[1],
            "which": which,
            "names": named_units(layer),
            "bend": type(seen.modules[bend]).__name__ if bend else None,
            "maps": encoded(maps),
            "most": rounded(most),
            "above": np.round((fires > 0).mean(1), 3).tolist(),
            "bias": rounded(numbers(bias)[which]) if bias is not None else None,
        }


def named_units(layer: nn.Module) -> list[str] | None:
    """What each unit of a layer is called that works something out without learning it."""
    names = getattr(layer, "unit_names", None)
    return [str(name) for name in names] if isinstance(names, (list, tuple)) else None


def strongest(path: str, count: int, wired: list[tuple[Link, np.ndarray]]) -> list[int]:
    """In their own order. Of a layer that no other reads, those with the largest weights."""
    sizes = np.zeros(count)
    for link, weights in wired:
        if link.source == path:
            sizes += np.abs(weights).sum(0)
    if not sizes.any():
        for link, weights in wired:
            if link.to == path:
                sizes += np.abs(weights).sum(1)
    return sorted(np.argsort(-sizes, kind="stable")[:MOST_UNITS].tolist())


def rounded(values: np.ndarray) -> list[Any]:
    """Weights that ran away are nearly as large as float32 goes: rounded in it, they would be
    infinite.
    """
    numbers_: list[Any] = np.round(values.astype(np.float64), 4).tolist()
    return numbers_
