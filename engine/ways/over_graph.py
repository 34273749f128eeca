"""What a network says of every node of the graph that goes into it, to be drawn on the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data import kinds, layout
from engine.measures.graph import NOTHING, drawn_graph

if TYPE_CHECKING:
    from engine.data.signature import Signature
    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.ways.way import Role


def fields_of(signature: Signature) -> tuple[str, str] | None:
    """(the asked nodes, the edges): the fields of a graph; None where the data are none."""
    whole = kinds.whole_in(signature)
    of = {name: kinds.of(field.kind) for name, field in signature.inputs_of.items()}
    edges = next((name for name in whole if of[name].places), None)
    node = next((name for name in of if name not in whole), None)
    return None if edges is None or node is None else (node, edges)


def said_of_nodes(
    signature: Signature, net: Role, sources: dict[str, Source], target: str
) -> tuple[Figure, ...]:
    """One figure: each node in the colour of its likeliest class. Only answers of parts that the
    training opens are in it.
    """
    import torch

    fields, source = fields_of(signature), sources.get("train")
    if fields is None or source is None:
        return ()
    node, edges = fields
    batch: dict[str, Any] = source.head(None)
    count = signature.fields[node].vocabulary or 0
    links = batch[edges].cpu().numpy()
    shown = layout.drawn_nodes(links, count)
    asked = torch.as_tensor(shown, device=batch[edges].device)
    scores = net({**batch, node: asked})
    likeliest = scores.argmax(1) if scores.shape[1] > 1 else (scores[:, 0] > 0).long()
    truth = np.full(count, NOTHING, np.int64)
    learned = np.zeros(count, bool)
    for part, rows in sources.items():
        given = rows.head(None)
        places = given[node].cpu().numpy()
        truth[places] = given[target].cpu().numpy()
        learned[places] = part == "train"
    aim = signature.target_field
    return (
        drawn_graph(
            links,
            count,
            shown,
            classes=aim.classes if aim else (),
            answers=likeliest.cpu().numpy(),
            truth=truth[shown],
            learned=learned[shown],
            places=layout.places,
        ),
    )
