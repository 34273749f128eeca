"""Classes of the nodes of one graph that goes in whole: each point hears its nearest others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.ways.classify import Classify

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.signature import Signature
    from engine.data.source import WholeGraph
    from engine.measures.report import Report
    from engine.ways.answer import Answer

NEAREST = 4


class Neighbours(Classify):
    type = "neighbours"
    title = "Nodes of one graph"
    summary = "All points are one graph; some are named, and the network names the others."
    when = "When what is near says something."
    tasks = ()
    suits = ()

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        wanted = super().wants(signature, options)
        edges = {"kind": "edges", "shape": [NEAREST], "names": ["near"], "dtype": "int64"}
        wanted["network"]["inputs"]["near"] = edges
        return wanted

    @classmethod
    def own_sources(cls, given: Any) -> dict[str, Any]:
        signature = given.data.signature
        return graph(given.data.parts, signature.inputs[0], signature.target)

    def own_values(self, role: str, name: str, count: int) -> Tensor:
        import torch

        return torch.arange(count)[:, None].expand(count, NEAREST).contiguous()

    def report(self, trained: Any, part: str) -> Report:
        """Of the nodes of a part, with all others around them."""
        whole = graph(trained.data.parts, self.signature.inputs[0], self.target)[part]
        scores, truth = self.said(trained, whole), whole.fields[self.target].numpy()
        rows = whole.counted.numpy()
        report = self.reading.report(scores[rows], truth[rows], trained.rows_of(part))
        assert report is not None
        return report

    def answer(self, trained: Any, fields: dict[str, np.ndarray]) -> Sequence[Answer]:
        """Of points that are a graph of their own."""
        import torch

        point = torch.as_tensor(fields[self.signature.inputs[0]]).float()
        given = {self.signature.inputs[0]: point, "near": nearest(point)}
        with torch.no_grad():
            return self.reading.answers(trained.nets["network"](given).numpy())

    def said(self, trained: Any, whole: WholeGraph) -> np.ndarray:
        import torch

        with torch.no_grad():
            return np.asarray(trained.nets["network"](whole.batch(0, 0)).numpy())


def graph(parts: Any, point: str, label: str) -> dict[str, WholeGraph]:
    """One graph over the points of all parts, and for each part which nodes are its own."""
    import torch

    from engine.data.source import WholeGraph

    names = [name for name, part in parts.items() if len(part.rows)]
    points, labels = (
        torch.cat([torch.as_tensor(parts[name].fields[field]) for name in names])
        for field in (point, label)
    )
    ends = np.cumsum([len(parts[name].rows) for name in names])
    fields = {point: points.float(), label: labels.long(), "near": nearest(points.float())}
    starts = [0, *ends[:-1]]
    return {
        name: WholeGraph(fields, torch.arange(start, end))
        for name, start, end in zip(names, starts, ends, strict=True)
    }


def nearest(points: Tensor) -> Tensor:
    """(nodes, nearest): the first is the node itself."""
    import torch

    near: Tensor = torch.cdist(points, points).topk(min(NEAREST, len(points)), largest=False)[1]
    missing = NEAREST - near.shape[1]
    return torch.cat([near, near[:, :1].expand(-1, missing)], 1)


ENTRY = Neighbours
