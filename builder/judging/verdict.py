"""What is said about a whole document: shapes, costs, problems and source, as JSON for the canvas
and as values for Python.

`judge` never raises for what a document holds. What was said of the templates is shipped with them,
so the first screen needs no torch; everything said lately is kept, so that asking again costs
nothing.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from builder.drawing import graph as graphs
from builder.drawing.graph import Block, Drawing, Graph
from builder.judging.judged import (
    BlockVerdict,
    DrawingVerdict,
    GraphVerdict,
    NetworkVerdict,
    NodeVerdict,
    Severity,
    WireState,
    WireVerdict,
)
from builder.judging.problems import Look, Problem, from_json, worst_first
from builder.layers.fields import plain_words
from builder.layers.layer import Type
from builder.shapes.shapes import Known, Shapes, infer_all

KEEP = 24
_kept: OrderedDict[str, DrawingVerdict] = OrderedDict()
# by project name: what the next edit starts from
_last: OrderedDict[str, tuple[Drawing, dict[str, Shapes]]] = OrderedDict()
_lock = threading.RLock()


def judge(
    document: Mapping[str, Any],
    signature: Mapping[str, Any] | None = None,
    wants: Mapping[str, Any] | None = None,
    *,
    good_form: bool = False,
) -> DrawingVerdict:
    """Shapes, costs, problems and source of a document. With `good_form` whoever asks has checked
    its form already.
    """
    from builder.document.form import check_form

    wrong = [] if good_form else check_form(document)
    if wrong:
        return _unreadable(wrong)
    drawn = fingerprint(document)
    key = drawn if signature is None and wants is None else drawn + _hash([signature, wants])
    with _lock:
        verdict = _kept.get(key)
        if verdict is None:
            verdict = _judge(document, drawn, signature, wants)
            _kept[key] = verdict
            while len(_kept) > KEEP:
                _kept.popitem(last=False)
        else:
            _kept.move_to_end(key)
    return verdict


def fingerprint(document: Mapping[str, Any]) -> str:
    """The hash of what is drawn; name, notes and plan do not count, positions do not either."""
    return _hash(
        [_without_places(document.get("networks")), _without_places(document.get("blocks"))]
    )


def _without_places(drawn: Any) -> Any:
    """Where nodes stand changes nothing that is said of them: a drawing that was only laid out
    needs no torch.
    """
    return {
        name: {
            **network,
            "nodes": {
                id: {key: value for key, value in node.items() if key != "at"}
                for id, node in network["nodes"].items()
            },
        }
        for name, network in (drawn or {}).items()
    }


def _hash(value: Any) -> str:
    return hashlib.sha256(
        json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
    ).hexdigest()[:32]


def _judge(
    document: Mapping[str, Any],
    drawn: str,
    signature: Mapping[str, Any] | None,
    wants: Mapping[str, Any] | None,
) -> DrawingVerdict:
    from builder.judging.shipped import shipped_verdict

    shipped = shipped_verdict(drawn)
    if shipped is not None:
        shipped = _renamed(shipped, document)
        return (
            shipped
            if signature is None and wants is None
            else _with_wants(shipped, document, signature, wants)
        )
    drawing, shapes = look_at(document)
    return work_out(drawing, shapes, signature, wants)


def look_at(document: Mapping[str, Any]) -> tuple[Drawing, dict[str, Shapes]]:
    """The drawing and its shapes; nodes that the last edit did not touch are not looked at
    again.
    """
    name = str(document.get("name", ""))
    with _lock:
        before = _last.get(name)
        drawing = graphs.read(document, before[0] if before else None)
        shapes = infer_all(drawing, before[1] if before else None)
        _last[name] = (drawing, shapes)
        _last.move_to_end(name)
        while len(_last) > KEEP:
            _last.popitem(last=False)
    return drawing, shapes


def work_out(
    drawing: Drawing,
    shapes: Mapping[str, Shapes],
    signature: Mapping[str, Any] | None = None,
    wants: Mapping[str, Any] | None = None,
) -> DrawingVerdict:
    """The verdict from the shapes: costs, problems, source."""
    from builder.source.to_python import to_python

    networks: dict[str, NetworkVerdict] = {}
    problems: list[Problem] = []
    uses = block_uses(drawing, shapes)
    inside = {
        id_: problems_of(drawing, of, shapes_of, None, None, drawing.blocks[id_])
        for id_, (of, shapes_of) in uses.items()
    }
    blocks: dict[str, BlockVerdict] = {
        id_: {
            **_graph_json(shapes_of, shapes_of.graph),
            "of": of,
            "problems": [problem.as_json() for problem in inside[id_]],
        }
        for id_, (of, shapes_of) in uses.items()
    }
    for name, known in shapes.items():
        own = problems_of(drawing, name, known, signature, wants)
        own += [
            problem
            for id_, inner in inside.items()
            if uses[id_][0][0] == name
            for problem in _lifted(drawing, uses[id_][0], id_, inner)
        ]
        own = worst_first(own)
        problems += own
        networks[name] = {
            **_graph_json(known, known.graph),
            "problems": [problem.as_json() for problem in own],
        }
    if not drawing.networks:
        problems.append(
            Problem(
                "no-network",
                "error",
                "No network",
                "This project",
                "This project has no network.",
                "There is nothing to train.",
                "Add a network.",
            )
        )
    source = to_python(drawing, shapes)
    return {
        "networks": networks,
        "blocks": blocks,
        "problems": [problem.as_json() for problem in worst_first(problems)],
        "parameters": sum(network["parameters"] for network in networks.values()),
        "source": source.text,
        "classes": dict(source.classes),
        "lines": {name: dict(where) for name, where in source.lines.items()},
    }


def block_uses(
    drawing: Drawing, shapes: Mapping[str, Shapes]
) -> dict[str, tuple[list[str], Shapes]]:
    """For each block one use of it, with the way there; a use that does not fit is preferred to one
    that does.
    """
    uses: dict[str, tuple[list[str], Shapes]] = {}
    front: list[tuple[list[str], Shapes]] = [([name], known) for name, known in shapes.items()]
    while front:
        way, known = front.pop(0)
        for id_, node in known.graph.nodes.items():
            if node.kind != "block":
                continue
            inner = known.nodes[id_].inner
            if not inner:
                continue
            inside = inner[-1][1]
            if node.block not in uses or (uses[node.block][1].whole and not inside.whole):
                new = node.block not in uses
                uses[node.block] = ([*way, id_], inside)
                if new or not inside.whole:
                    front.append(([*way, id_], inside))
    return uses


def problems_of(
    drawing: Drawing,
    of: Any,
    shapes: Shapes,
    signature: Any,
    wants: Any,
    block: Block | None = None,
    only_wants: bool = False,
) -> list[Problem]:
    from builder.judging.checks import rules

    name = of[0] if isinstance(of, list) else of
    look = Look(drawing, name, shapes.graph, shapes, signature, wants, block)
    asked = signature is not None or wants is not None
    problems: list[Problem] = []
    for rule in rules():
        if (rule.wants and not asked) or (only_wants and not rule.wants):
            continue
        problems += rule.check(look)
    return problems


def _lifted(
    drawing: Drawing, way: list[str], block_id: str, problems: list[Problem]
) -> list[Problem]:
    """Problems inside a block, told at the node of the network that uses it."""
    from dataclasses import replace

    graph = drawing.networks[way[0]]
    severity: Severity = "warning" if graph.outputs and way[1] not in graph.live else "error"
    return [
        replace(problem, network=way[0], node=way[1], wire=None, block=block_id, inner=problem.node or "", severity=severity if problem.severity == "error" else problem.severity)
        for problem in problems
    ]  # fmt: skip


def _graph_json(shapes: Shapes, graph: Graph) -> GraphVerdict:
    from builder.shapes.receptive import fields

    seen = fields(shapes)
    nodes: dict[str, NodeVerdict] = {}
    for id_, node in graph.nodes.items():
        known = shapes.nodes[id_]
        detail = node.detail
        if node.kind == "block":
            block = graph.blocks.get(node.block)
            shown = [
                f"{plain_words(str(block.exposed[name].get('label') or name))[:24]} {value}"
                for name, value in node.params.items()
                if block and name in block.exposed
            ][:1]
            detail = " · ".join([*(["shared"] if node.shared else []), *shown])
        node_known = known.as_json()
        nodes[id_] = {
            "outputs": node_known["outputs"],
            "parameters": node_known["parameters"],
            "flops": node_known["flops"],
            "memory": node_known["memory"],
            "receptive": seen.get(id_),
            "detail": detail,
            "title": node.title,
        }
        if known.weights:
            nodes[id_]["weights"] = {name: list(shape) for name, shape in known.weights.items()}
        if known.outputs is None:
            nodes[id_]["outputs"] = dict.fromkeys(graph.ports_out(node)) or {"out": None}
    wires: dict[str, WireVerdict] = {}
    for id_, wire in graph.wires.items():
        type_ = shapes.type_of(wire)
        misfit = shapes.nodes[wire.target].misfit
        conflict = misfit is not None and (not misfit.port or wire.into == misfit.port)
        state: WireState = "unknown" if type_ is None else "conflict" if conflict else "ok"
        wires[id_] = {
            "shape": list(type_.shape) if type_ else None,
            "names": list(type_.names) if type_ else [],
            "state": state,
        }
    for id_, _, _ in graph.stray:
        wires[id_] = {"shape": None, "names": [], "state": "unknown"}
    return {
        "nodes": nodes, "wires": wires,
        "parameters": shapes.total(lambda known: known.parameters), "flops": shapes.total(lambda known: known.flops), "memory": shapes.total(lambda known: known.memory),
    }  # fmt: skip


# ---- what was shipped with the templates ----


def _renamed(shipped: DrawingVerdict, document: Mapping[str, Any]) -> DrawingVerdict:
    """The class of a single network is called after the project, which may have another name by
    now.
    """
    import re

    from builder.layers import names

    networks = document.get("networks", {})
    classes = shipped["classes"]
    if list(networks) != ["network"] or "network" not in classes:
        return shipped
    old = classes["network"]
    taken = (
        set(re.findall(r"^class (\w+)", shipped["source"], re.MULTILINE)) - {old} | names.FILE_NAMES
    )
    new = names.class_name(str(document.get("name") or "network"), taken)
    if new == old:
        return shipped
    return {
        **shipped,
        "source": re.sub(rf"\b{old}\b", new, shipped["source"]),
        "classes": {"network": new},
    }


def restored(written: Mapping[str, Any], graph: Graph) -> Shapes:
    """Shapes as a verdict tells them, without torch."""
    nodes: dict[str, Known] = {}
    for id_ in graph.nodes:
        node = written["nodes"][id_]
        outputs = {
            port: Type(
                tuple(type_["shape"]), tuple(type_["names"]), type_["dtype"], type_.get("classes")
            )
            for port, type_ in node["outputs"].items()
            if type_
        }
        nodes[id_] = Known(outputs or None, node["parameters"], node["flops"], node["memory"])
    return Shapes(graph, nodes)


def _with_wants(
    shipped: DrawingVerdict, document: Mapping[str, Any], signature: Any, wants: Any
) -> DrawingVerdict:
    """A shipped verdict and what data and objective add to it."""
    drawing = graphs.read(document)
    networks = dict(shipped["networks"])
    everything: list[Problem] = []
    for name, judged in shipped["networks"].items():
        shapes = restored(judged, drawing.networks[name])
        problems = worst_first(
            [
                *map(from_json, judged["problems"]),
                *problems_of(drawing, name, shapes, signature, wants, only_wants=True),
            ]
        )
        networks[name] = {**judged, "problems": [problem.as_json() for problem in problems]}
        everything += problems
    return {
        **shipped,
        "networks": networks,
        "problems": [problem.as_json() for problem in worst_first(everything)],
    }


def _unreadable(wrong: list[str]) -> DrawingVerdict:
    problems = [
        Problem("file", "error", "A file that cannot be read", "This project", sentence, "Its form is not that of a Layerloom project.", "Open another file, or take back the last change.").as_json()
        for sentence in wrong
    ]  # fmt: skip
    return {
        "networks": {},
        "blocks": {},
        "problems": problems,
        "parameters": 0,
        "source": "",
        "classes": {},
        "lines": {},
    }
