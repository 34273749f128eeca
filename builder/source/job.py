"""Project → job: the source that runs, the plan with the nodes' own settings in it, and the project
as a record.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from builder.drawing import graph as graphs
from builder.drawing.graph import Block, Graph, Node

PLAIN = {"lr": 1.0, "l1": 0.0, "l2": 0.0, "frozen": False}


def job(document: Mapping[str, Any], source: str) -> dict[str, Any]:
    """The job of a document whose networks are this source; whoever asks has looked for errors."""
    record: dict[str, Any] = json.loads(json.dumps(document))
    plan: dict[str, Any] = json.loads(json.dumps(document.get("plan", {})))
    layers = settings(document)
    if layers:
        plan["layers"] = {**plan.get("layers", {}), **layers}
    return {
        "format": 1,
        "name": str(document.get("name", "")),
        "source": source,
        "plan": plan,
        "project": record,
    }


def settings(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What nodes set for themselves, by "role of their network/path of the module"."""
    drawing = graphs.read(document)
    settings: dict[str, dict[str, Any]] = {}
    for name, graph in drawing.networks.items():
        for role in _roles_of(document, name):
            _collect(graph, role, settings)
    return settings


def _roles_of(document: Mapping[str, Any], network: str) -> list[str]:
    """A network that the plan gives no role goes by its own name."""
    objective = (document.get("plan") or {}).get("objective") or {}
    roles = [role for role, name in (objective.get("roles") or {}).items() if name == network]
    return roles or [network]


def _collect(graph: Graph, prefix: str, settings: dict[str, dict[str, Any]]) -> None:
    from builder.source.body import _has_module

    for id_, node in graph.nodes.items():
        if id_ not in graph.live or not _has_module(node):
            continue
        path = (
            f"{prefix}/{graph.attributes[id_]}"
            if "/" not in prefix
            else f"{prefix}.{graph.attributes[id_]}"
        )
        own = {
            key: node.raw[key] for key, plain in PLAIN.items() if node.raw.get(key, plain) != plain
        }
        if node.kind == "block":
            block = graph.blocks.get(node.block)
            if block is not None:
                _of_block(block, node, path, own, settings)
        elif own:
            settings[path] = {**PLAIN, **own}


def _of_block(
    block: Block, node: Node, path: str, own: dict[str, Any], settings: dict[str, dict[str, Any]]
) -> None:
    """A block's own settings hold for all inside it, unless an inner layer says otherwise."""
    places = (
        [path]
        if node.repeat == 1 or node.shared
        else [f"{path}.{number}" for number in range(node.repeat)]
    )
    for place in places:
        if own:
            settings[place] = {**PLAIN, **own}
        _collect(block.with_params(node.params), place, settings)
