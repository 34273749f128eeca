"""The lines of `forward`, from the graph."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from builder.drawing.graph import Block, Graph, Node, Wire
from builder.layers import initialisers
from builder.layers.layer import Layer
from builder.shapes.shapes import Known, Shapes
from builder.source.body import Body, Line, Make, _class_text, _has_module, weight_paths
from builder.source.constructors import quoted

WIDTH = 100  # a line longer than this is not nested further


VARIABLES = ("x", "y", "z", "u", "v", "w", "a", "b", "c", "d", "e", "f", "g", "h")


def _body(
    graph: Graph,
    shapes: Shapes,
    block: Block | None,
    seen: dict[int, Body],
    exposed: Mapping[str, Any] | None = None,
) -> Body:
    if id(shapes) in seen:
        return seen[id(shapes)]
    attributes = graph.attributes
    inputs = [attributes[node.id] for node in graph.inputs]
    body = Body(graph, shapes, block, inputs)
    if block is not None:
        body.exposed = {
            name: (exposed or {}).get(name, block.default(name)) for name in block.exposed
        }
    for id_ in graph.nodes:
        if id_ in graph.live and _has_module(graph.nodes[id_]):
            _make(body, graph.nodes[id_], shapes.nodes[id_], seen)
    _Forward(body).write()
    seen[id(shapes)] = body
    return body


def _make(body: Body, node: Node, known: Known, seen: dict[int, Body]) -> None:
    attribute = body.graph.attributes[node.id]
    if node.kind == "block":
        block = body.graph.blocks[node.block]
        inside = [
            (count, _body(inner.graph, inner, block, seen, node.params))
            for count, inner in known.inner
        ]
        body.makes.append(Make(node.id, attribute, "", {}, "", inside, node.repeat, node.shared))
        return
    entry = node.entry
    assert entry is not None
    assert known.sent is not None
    body.makes.append(
        Make(
            node.id,
            attribute,
            _class_text(entry.torch),
            entry.arguments(node.form, known.sent),
            entry.wrap,
            entry=entry,
        )
    )
    for label, beginning in (node.raw.get("init") or {}).items():
        for path in weight_paths(entry, label, known):
            if initialisers.why_not(beginning, known.weights[path]):
                continue  # the check "beginning" says so
            body.beginnings.append(
                (node.id, initialisers.statement(f"self.{attribute}.{path}", beginning))
            )


class _Forward:
    """Writes the statements of one class: which variable holds what, and what may be nested into
    one line.
    """

    def __init__(self, body: Body) -> None:
        self.body = body
        self.graph = body.graph
        graph = body.graph
        self.attributes = graph.attributes
        self.uses: dict[tuple[str, str], int] = {}  # (node, port) → readers left
        for id_ in graph.live:
            for wire in graph.coming.get(id_, ()):
                self.uses[wire.source, wire.port] = self.uses.get((wire.source, wire.port), 0) + 1
        self.holds: dict[tuple[str, str], str] = {}  # (node, port) → variable
        # a parameter is not overwritten: it reads better
        self.busy: dict[str, int] = dict.fromkeys(body.inputs, 1)
        self.last: tuple[tuple[str, str], Line] | None = None

    def write(self) -> None:
        graph, body = self.graph, self.body
        for node in graph.inputs:
            name = self.attributes[node.id]
            self.holds[node.id, "out"] = name
            if self.uses.get((node.id, "length")):
                body.inputs.append(f"{name}_length")
                self.busy[f"{name}_length"] = 1
                self.holds[node.id, "length"] = f"{name}_length"
        for id_ in graph.order:
            node = graph.nodes[id_]
            if id_ in graph.live and node.kind not in ("input", "block_in"):
                self._node(node)
        outputs = [(self.attributes[node.id], self.holds[node.id, "out"]) for node in graph.outputs]
        body.lines.append(self._return(outputs))

    def _return(self, outputs: list[tuple[str, str]]) -> Line:
        nodes = [node.id for node in self.graph.outputs]
        if len(outputs) == 1:
            return Line(f"return {outputs[0][1]}", nodes, None)
        if self.body.block is not None:
            return Line("return " + ", ".join(variable for _, variable in outputs), nodes, None)
        return Line(
            "return {"
            + ", ".join(f"{quoted(name)}: {variable}" for name, variable in outputs)
            + "}",
            nodes,
            None,
        )

    def _fresh(self, wanted: str = "", but: Collection[str] = ()) -> str:
        for name in (wanted, *VARIABLES) if wanted else VARIABLES:
            if not self.busy.get(name) and name not in but:
                return name
        number = 1
        while self.busy.get(f"h{number}") or f"h{number}" in but:
            number += 1
        return f"h{number}"

    def _read(self, wire: Wire) -> str:
        """The variable a wire reads; it is free again after its last reader."""
        name = self.holds[wire.source, wire.port]
        self.uses[wire.source, wire.port] -= 1
        if not self.uses[wire.source, wire.port] and name not in self.body.inputs:
            self.busy[name] = max(0, self.busy.get(name, 0) - 1)
        return name

    def _put(self, node: Node, port: str, wanted: str = "") -> str:
        """The variable for a result; one that nobody reads goes to `_`."""
        readers = self.uses.get((node.id, port), 0)
        if not readers:
            return "_"
        name = wanted if wanted and not self.busy.get(wanted) else self._fresh()
        self.busy[name] = self.busy.get(name, 0) + 1
        self.holds[node.id, port] = name
        return name

    def _node(self, node: Node) -> None:
        graph, body = self.graph, self.body
        known = body.shapes.nodes[node.id]
        wires = graph.coming.get(node.id, ())
        if node.kind in ("output", "block_out"):
            wire = wires[0]
            # read to the end: it is returned
            self.holds[node.id, "out"] = self.holds[wire.source, wire.port]
            return
        if node.bypassed and wires:
            first = wires[0]
            for wire in wires[1:]:
                self._read(wire)
            name = self.holds[first.source, first.port]
            for port in graph.ports_out(node):
                count = self.uses.get((node.id, port), 0)
                self.holds[node.id, port] = name
                if count:
                    self.busy[name] = self.busy.get(name, 0) + 1
            self._read(first)
            return
        alone = len(wires) == 1 and self.uses[wires[0].source, wires[0].port] == 1
        previous = (
            self.last
            if alone and self.last and self.last[0] == (wires[0].source, wires[0].port)
            else None
        )
        arguments = [(wire.into, self._read(wire)) for wire in wires]
        if node.kind == "block":
            self._block(node, known, arguments)
            return
        entry, form, attribute = node.entry, node.form, self.attributes[node.id]
        if node.kind == "again":
            target = graph.nodes[node.reference or ""]
            assert target.entry is not None
            entry, form, attribute = target.entry, target.form, self.attributes[target.id]
        assert entry is not None
        assert known.sent is not None
        assert known.outputs is not None
        says = next(iter(known.outputs.values()))
        if entry.kind == "tied":
            table = self.attributes[node.reference or ""]
            name = self._put(node, "out")
            body.lines.append(
                Line(f"{name} = F.linear({arguments[0][1]}, self.{table}.weight)", [node.id], says)
            )
            self.last = None
            return
        if entry.write is not None:
            outs = {port.name: self._put(node, port.name) for port in entry.outputs}
            texts = entry.write(
                form, known.sent, f"self.{attribute}", dict(arguments), outs, self._fresh
            )
            called = outs[entry.outputs[0].name]
            numbers = (
                [
                    number
                    for number, text in enumerate(texts)
                    if re.match(rf"{called}(, .*)? = ", text)
                ]
                if called != "_"
                else []
            )
            body.lines += [
                Line(text, [node.id], says if numbers and number == numbers[-1] else None)
                for number, text in enumerate(texts)
            ]
            self.last = None
            return
        if previous is not None and entry.family == "activation" and entry.torch:
            line = previous[1]
            target_name, _, expression = line.text.partition(" = ")
            nested = f"self.{attribute}({expression})"
            if len(nested) + len(target_name) + 3 <= WIDTH - 30 and expression.startswith("self."):
                name = self._put(node, "out", target_name)
                line.text = f"{name} = {nested}"
                line.nodes.append(node.id)
                line.says = says
                self.last = ((node.id, "out"), line)
                return
        if entry.expression is not None:
            expression = entry.expression(form, known.sent).render([name for _, name in arguments])
        else:
            expression = f"self.{attribute}({call_text(entry, arguments)})"
        if len(entry.outputs) > 1:
            outs = {port.name: self._put(node, port.name) for port in entry.outputs}
            body.lines.append(Line(f"{', '.join(outs.values())} = {expression}", [node.id], says))
            self.last = None
            return
        line = Line(f"{self._put(node, 'out')} = {expression}", [node.id], says)
        body.lines.append(line)
        self.last = ((node.id, "out"), line)

    def _block(self, node: Node, known: Known, arguments: list[tuple[str, str]]) -> None:
        assert known.outputs is not None
        block = self.graph.blocks[node.block]
        given = dict(arguments)
        ordered = [given[port] for port in block.ports_into]
        attribute = self.attributes[node.id]
        outs = [self._put(node, port) for port in block.ports_from]
        says = next(iter(known.outputs.values()))
        self.last = None
        if node.repeat == 1:
            line = Line(
                f"{', '.join(outs)} = self.{attribute}({', '.join(ordered)})", [node.id], says
            )
            self.body.lines.append(line)
            return
        # In every round the other inputs still need their names.
        needed = {*ordered[1:], *outs[1:]}
        carried = outs[0] if outs[0] not in ("_", *ordered[1:]) else self._fresh(but=needed)
        if ordered and carried != ordered[0]:
            self.body.lines.append(Line(f"{carried} = {ordered[0]}", [node.id], None))
        beside: dict[str, str] = {}
        for name in outs[1:]:
            if name in ordered[1:]:
                beside[name] = self._fresh(but={carried, *needed, *beside.values()})
        targets = ", ".join([carried, *(beside.get(name, name) for name in outs[1:])])
        inner = ", ".join([carried, *ordered[1:]]) if ordered else ""
        times = f"{node.repeat} times"
        if node.shared:
            self.body.lines.append(Line(f"for _ in range({node.repeat}):", [node.id], None))
            self.body.lines.append(
                Line(f"    {targets} = self.{attribute}({inner})", [node.id], says, times)
            )
        else:
            self.body.lines.append(Line(f"for block in self.{attribute}:", [node.id], None))
            self.body.lines.append(Line(f"    {targets} = block({inner})", [node.id], says, times))
        if outs[0] not in ("_", carried):
            self.body.lines.append(Line(f"{outs[0]} = {carried}", [node.id], None))
        for name, variable in beside.items():
            self.body.lines.append(Line(f"{name} = {variable}", [node.id], None))


def call_text(entry: Layer, arguments: Iterable[tuple[str, str]]) -> str:
    """What stands between the brackets: required ports in order, optional ones by name."""
    parts: list[str] = []
    many: dict[str, list[str]] = {}
    for port_name, variable in arguments:
        port = entry.port(port_name)
        if port is not None and port.optional:
            parts.append(f"{port_name}={variable}")
        elif port is not None and port.many:
            if port_name not in many:
                many[port_name] = []
                parts.append(f"\0{port_name}")
            many[port_name].append(variable)
        else:
            parts.append(variable)
    return ", ".join(
        f"[{', '.join(many[part[1:]])}]" if part.startswith("\0") else part for part in parts
    )
