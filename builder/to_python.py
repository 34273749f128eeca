"""Drawing → the readable Python file that trains, is shown, and is downloaded.

Uses of a block that differ only in numbers become one class with arguments: the numbers that differ
are found by laying the
uses side by side. No text of a user reaches the file: names are checked identifiers, values are
printed with `repr`.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from builder import initialisers, names
from builder.graph import Block, Drawing, Graph, Node, Wire
from builder.layer import Layer, Type, resolve
from builder.shapes import Known, Shapes

WIDTH = 100  # a line longer than this is not nested further
COMMENT_AT = 56
VARIABLES = ("x", "y", "z", "u", "v", "w", "a", "b", "c", "d", "e", "f", "g", "h")
HEADER = '"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""'
DEFAULT_CLASS = "Network"


@dataclass(frozen=True)
class Source:
    """The file, the class of each network, and where each node stands: {network: {node: lines}},
    blocks as "block/<id>".
    """

    text: str
    classes: Mapping[str, str]
    lines: Mapping[str, Mapping[str, list[int]]]


@dataclass
class Make:
    """One module attribute of a class: how it is constructed."""

    node: str
    attribute: str
    cls: str  # nn.Conv2d, RotaryPositions; for a block "" and `children` say it
    arguments: dict[str, Any]
    wrap: str = ""
    children: list[tuple[int, Body]] = field(default_factory=list)
    repeat: int = 1
    shared: bool = False
    entry: Layer | None = None


@dataclass
class Line:
    """One statement of forward."""

    text: str
    nodes: list[str]
    says: Type | None
    times: str = ""


@dataclass(eq=False)
class Body:
    """One class before it is written: of a network, or of one use of a block."""

    graph: Graph
    shapes: Shapes
    block: Block | None
    inputs: list[str]
    makes: list[Make] = field(default_factory=list)
    beginnings: list[tuple[str, str]] = field(default_factory=list)  # (node, statement)
    lines: list[Line] = field(default_factory=list)
    exposed: dict[str, Any] = field(default_factory=dict)

    @property
    def skeleton(self) -> Any:
        """All but the numbers that are given to constructors."""
        return (
            tuple(self.inputs),
            tuple((make.attribute, make.cls, tuple(make.arguments), make.wrap, make.repeat, make.shared, tuple((count, child.skeleton) for count, child in make.children)) for make in self.makes),
            tuple(text for _, text in self.beginnings),
            tuple(line.text for line in self.lines),
        )  # fmt: skip


@dataclass(eq=False)
class Written:
    """A class with its name; `slots` says what each constructor argument is, `values` what each use
    gives.
    """

    name: str
    bodies: list[Body]
    parameters: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def given(self, body: Body) -> dict[str, Any]:
        place = next(number for number, one in enumerate(self.bodies) if one is body)
        return {name: values[place] for name, values in self.parameters.items()}


def to_python(drawing: Drawing, shapes: Mapping[str, Shapes]) -> Source:
    """The file of a whole project. Networks that are not yet whole are left out."""
    whole = {name: one for name, one in shapes.items() if ready(one)}
    bodies: dict[str, Body] = {}
    seen: dict[int, Body] = {}
    for name, one in whole.items():
        bodies[name] = _body(one.graph, one, None, seen)
    block_bodies = [body for body in seen.values() if body.block is not None]
    helpers = _helpers(list(bodies.values()) + block_bodies)
    taken = set(names.FILE_NAMES) | set(helpers)
    classes: dict[str, str] = {}
    for name in whole:
        title = (
            drawing.name
            if len(drawing.networks) == 1 and name == "network" and drawing.name
            else name
        )
        classes[name] = names.class_name(title, taken)
        taken.add(classes[name])

    written: dict[int, Written] = {}  # id(body) → its class
    order: list[Written] = []
    by_block: dict[tuple[str, Any], list[Body]] = {}
    for body in (
        block_bodies
    ):  # inner blocks come first, so a child has its name before its parent is written
        assert body.block is not None
        by_block.setdefault((body.block.id, body.skeleton), []).append(body)
    for (block_id, _), group in by_block.items():
        block = group[0].block
        assert block is not None
        cls = Written(names.class_name(block.title or block_id, taken, "Block"), group)
        taken.add(cls.name)
        _find_parameters(cls, written)
        order.append(cls)
        for body in group:
            written[id(body)] = cls

    text: list[str] = []
    lines: dict[str, dict[str, list[int]]] = {}
    for cls in order:
        text += ["", ""]
        where = _write(cls.name, cls.bodies, cls, written, text)
        assert cls.bodies[0].block is not None
        lines.setdefault(f"block/{cls.bodies[0].block.id}", where)
    for name, body in bodies.items():
        text += ["", ""]
        lines[name] = _write(classes[name], [body], None, written, text)
    text += [
        "",
        "",
        "NETWORKS = {" + ", ".join(f"{quoted(name)}: {cls}" for name, cls in classes.items()) + "}",
        "",
    ]

    head = [HEADER, ""]
    helper_text = [line for name in helpers for line in ["", "", *helpers[name].splitlines()]]
    everything = "\n".join([*helper_text, *text])
    used = [f"import {module}" for module in ("math",) if re.search(rf"\b{module}\.", everything)]
    head += [*used, ""] if used else []
    if re.search(r"\btorch\.", everything):
        head.append("import torch")
    if re.search(r"\bF\.", everything):
        head.append("import torch.nn.functional as F")
    head.append("from torch import nn")
    offset = len(head) + len(helper_text)
    shifted = {
        network: {node: [line + offset for line in at] for node, at in where.items()}
        for network, where in lines.items()
    }
    return Source("\n".join(head + helper_text + text), classes, shifted)


def ready(shapes: Shapes) -> bool:
    """Whether source can be written: every node that leads to an output is known."""
    graph = shapes.graph
    return shapes.whole and all(
        shapes.nodes[id_].outputs is not None
        for id_ in graph.live
        if graph.nodes[id_].kind != "output"
    )


# ---- one class ----


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


def _has_module(node: Node) -> bool:
    return not node.bypassed and (
        node.kind == "block" or bool(node.entry and node.entry.torch and node.kind == "layer")
    )


def _make(body: Body, node: Node, known: Known, seen: dict[int, Body]) -> None:
    attribute = body.graph.attributes[node.id]
    if node.kind == "block":
        block = body.graph.blocks[node.block]
        inside = [
            (count, _body(one.graph, one, block, seen, node.params)) for count, one in known.inner
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
    for label, said in (node.raw.get("init") or {}).items():
        for path in weight_paths(entry, label, known):
            if initialisers.why_not(said, known.weights[path]):
                continue  # the check "beginning" says so
            body.beginnings.append(
                (node.id, initialisers.statement(f"self.{attribute}.{path}", said))
            )


def weight_paths(entry: Layer, label: str, known: Known) -> list[str]:
    """The parameters of a module behind one label of the form; "weight_ih*" means each layer's."""
    wanted = entry.initialise.get(label, ())
    return [
        path
        for path in known.weights
        if any(
            path == want or (want.endswith("*") and path.startswith(want[:-1])) for want in wanted
        )
    ]


def _class_text(path: str) -> str:
    return (
        f"nn.{path.removeprefix('torch.nn.')}"
        if path.startswith("torch.nn.")
        else path.rpartition(".")[2]
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
        self.busy: dict[str, int] = dict.fromkeys(
            body.inputs, 1
        )  # a parameter is not overwritten: it reads better
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

    def _fresh(self, wanted: str = "") -> str:
        for name in (wanted, *VARIABLES) if wanted else VARIABLES:
            if not self.busy.get(name):
                return name
        number = 1
        while self.busy.get(f"h{number}"):
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
            self.holds[node.id, "out"] = self.holds[
                wire.source, wire.port
            ]  # read to the end: it is returned
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
            told = (
                [
                    number
                    for number, text in enumerate(texts)
                    if re.match(rf"{called}(, .*)? = ", text)
                ]
                if called != "_"
                else []
            )
            body.lines += [
                Line(text, [node.id], says if told and number == told[-1] else None)
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
        carried = outs[0] if outs[0] != "_" else self._fresh()
        if ordered and carried in ordered[1:]:
            carried = self._fresh()  # another input still needs that name in every round
        if ordered and carried != ordered[0]:
            self.body.lines.append(Line(f"{carried} = {ordered[0]}", [node.id], None))
        targets = ", ".join([carried, *outs[1:]])
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


# ---- constructors ----


@lru_cache(maxsize=1024)
def _signature(path: str) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The leading required arguments of a class, and the defaults of the rest."""
    # torch's recurrent classes take (*args, **kwargs); what they mean stands in a base class, after
    # the mode.
    for cls in resolve(path).__mro__:
        parameters = list(inspect.signature(cls.__init__).parameters.values())[1:]
        if not parameters or parameters[0].kind is not inspect.Parameter.VAR_POSITIONAL:
            break
    parameters = [one for one in parameters if one.name != "mode"]
    required = []
    for one in parameters:
        if one.default is not inspect.Parameter.empty or one.kind not in (
            one.POSITIONAL_OR_KEYWORD,
            one.POSITIONAL_ONLY,
        ):
            break
        required.append(one.name)
    defaults = {
        one.name: one.default for one in parameters if one.default is not inspect.Parameter.empty
    }
    return tuple(required), defaults


def _at_default(default: Any, value: Any) -> bool:
    if isinstance(default, tuple) and not isinstance(value, tuple):
        value = (value,) * len(default)
    return (
        type(default) is type(value) and bool(default == value)
        if isinstance(value, bool) or isinstance(default, bool)
        else bool(default == value)
    )


def _constructor(make: Make, slots: list[tuple[str, list[Any], str]]) -> str:
    """`nn.Conv2d(1, 16, 3, padding=1)`; slots are (argument, its value in each use, text)."""
    assert make.entry is not None
    required, defaults = _signature(make.entry.torch)
    printed = []
    for name, values, text in slots:
        if name in defaults and all(_at_default(defaults[name], value) for value in values):
            continue
        printed.append((name, text))
    order = {name: place for place, name in enumerate([*required, *defaults])}
    printed.sort(key=lambda one: order.get(one[0], 99))
    by_name = dict(printed)
    parts = [by_name.pop(name) for name in required if name in by_name]
    parts += [f"{name}={text}" for name, text in printed if name in by_name]
    made = f"{make.cls}({', '.join(parts)})"
    if make.wrap:
        made = f"{make.wrap.removeprefix('torch.')}({made})"
    return made


def _find_parameters(cls: Written, written: Mapping[int, Written]) -> None:
    """Which numbers differ between the uses of a block: they become arguments of its class."""
    if len(cls.bodies) == 1:
        return
    first = cls.bodies[0]
    used = [(name, tuple(body.exposed.get(name) for body in cls.bodies)) for name in first.exposed]
    for _, attribute, name, values in _slots(cls.bodies, written):
        if len({repr(value) for value in values}) == 1 or values in cls.parameters.values():
            continue
        chosen = next(
            (
                exposed
                for exposed, vector in used
                if vector == values and exposed not in cls.parameters
            ),
            None,
        )
        if chosen is None and _as_parameter(cls.parameters, values) is not None:
            continue
        if chosen is None:
            # A number that is a small multiple of an exposed one brings that one in: 4 * width.
            multiple = next(
                (
                    exposed
                    for exposed, vector in used
                    if exposed not in cls.parameters
                    and _factor(vector, values)
                    and len(set(vector)) > 1
                ),
                None,
            )
            chosen = multiple or name
            if multiple is not None:
                values = dict(used)[multiple]
        chosen = names.safe(chosen, (), "size")
        if chosen in cls.parameters:
            chosen = names.safe(f"{attribute}_{chosen}", cls.parameters)
        cls.parameters[chosen] = values


def _factor(base: tuple[Any, ...], values: tuple[Any, ...]) -> int:
    """The whole number k with values == k · base, or 0."""
    if not all(
        isinstance(one, int) and not isinstance(one, bool) and one > 0 for one in (*base, *values)
    ):
        return 0
    k = values[0] // base[0]
    return (
        k
        if k >= 1 and all(value == k * one for value, one in zip(values, base, strict=True))
        else 0
    )


def _as_parameter(parameters: Mapping[str, tuple[Any, ...]], values: tuple[Any, ...]) -> str | None:
    """An expression in the arguments found so far that gives these values, if there is one."""
    for name, vector in parameters.items():
        if vector == values and [type(one) for one in vector] == [type(one) for one in values]:
            return name
    for name, vector in parameters.items():
        if len(set(vector)) > 1 and (k := _factor(vector, values)) > 1:
            return f"{k} * {name}"
    return None


def _slots(
    bodies: list[Body], written: Mapping[int, Written]
) -> Iterable[tuple[Make, str, str, tuple[Any, ...]]]:
    """Every constructor argument with its value in each use: (make, attribute, argument,
    values).
    """
    for number, make in enumerate(bodies[0].makes):
        same = [body.makes[number] for body in bodies]
        for argument in make.arguments:
            yield make, make.attribute, argument, tuple(one.arguments[argument] for one in same)
        for run, (_, child) in enumerate(make.children):
            for argument in written[id(child)].parameters:
                yield (
                    make,
                    make.attribute,
                    argument,
                    tuple(
                        written[id(one.children[run][1])].given(one.children[run][1])[argument]
                        for one in same
                    ),
                )


# ---- writing ----


def _write(
    name: str,
    bodies: list[Body],
    cls: Written | None,
    written: Mapping[int, Written],
    text: list[str],
) -> dict[str, list[int]]:
    body = bodies[0]
    parameters = cls.parameters if cls else {}
    where: dict[str, list[int]] = {}

    def say(line: str, *nodes: str) -> None:
        text.append(line)
        for node in nodes:
            where.setdefault(node, []).append(len(text))

    say(f"class {name}(nn.Module):")
    say("    def __init__(self" + "".join(f", {one}" for one in parameters) + "):")
    say("        super().__init__()")
    for number, make in enumerate(body.makes):
        same = [one.makes[number] for one in bodies]
        if make.children:
            built = _block_constructor(make, same, parameters, written)
        else:
            slots = []
            for argument in make.arguments:
                values = [one.arguments[argument] for one in same]
                slots.append((argument, values, _literal(values, parameters)))
            built = _constructor(make, slots)
        say(f"        self.{make.attribute} = {built}", make.node)
    for node, statement in body.beginnings:
        say(f"        {statement}", node)
    say("")
    first_types = [
        _merged([one.shapes.nodes[node.id].outputs for one in bodies]) for node in body.graph.inputs
    ]
    comment = "; ".join(words for words in first_types if words)
    say(
        _commented(f"    def forward(self{''.join(f', {one}' for one in body.inputs)}):", comment),
        *(node.id for node in body.graph.inputs),
    )
    for number, line in enumerate(body.lines):
        said = _merge_types([one.lines[number].says for one in bodies])
        words = said + (f", {line.times}" if line.times else "") if said else ""
        say(_commented(f"        {line.text}", words), *line.nodes)
    return where


def _literal(values: list[Any], parameters: Mapping[str, tuple[Any, ...]]) -> str:
    if len({repr(value) for value in values}) > 1:
        found = _as_parameter(parameters, tuple(values))
        if found is not None:
            return found
    return quoted(values[0])


def _block_constructor(
    make: Make,
    same: list[Make],
    parameters: Mapping[str, tuple[Any, ...]],
    written: Mapping[int, Written],
) -> str:
    runs = []
    for run, (count, child) in enumerate(make.children):
        cls = written[id(child)]
        parts = []
        for argument in cls.parameters:
            values = [
                written[id(one.children[run][1])].given(one.children[run][1])[argument]
                for one in same
            ]
            parts.append(_literal(values, parameters))
        runs.append((count, f"{cls.name}({', '.join(parts)})"))
    if make.repeat == 1 or make.shared:
        return runs[0][1]
    growing = _growing(runs)
    if growing:
        return f"nn.ModuleList([{growing}])"
    pieces = [
        f"[{built} for _ in range({count})]" if count > 1 else f"[{built}]" for count, built in runs
    ]
    if len(pieces) > 1 and all(count == 1 for count, _ in runs):
        pieces = ["[" + ", ".join(built for _, built in runs) + "]"]
    return f"nn.ModuleList({' + '.join(pieces)})"


def _growing(runs: list[tuple[int, str]]) -> str:
    """Uses whose one number grows by a constant step, as a loop: `DenseLayer(64 + 32 * n) for n in
    range(6)`.
    """
    if len(runs) < 3 or any(count != 1 for count, _ in runs):
        return ""
    parts = [re.split(r"(\d+)", built) for _, built in runs]
    if len({len(one) for one in parts}) != 1:
        return ""
    differing = [place for place in range(len(parts[0])) if len({one[place] for one in parts}) > 1]
    if len(differing) != 1 or not all(one[differing[0]].isdigit() for one in parts):
        return ""
    numbers = [int(one[differing[0]]) for one in parts]
    step = numbers[1] - numbers[0]
    if any(b - a != step for a, b in pairwise(numbers)):
        return ""
    pattern = list(parts[0])
    pattern[differing[0]] = (
        f"{numbers[0]} + {step} * n" if step > 0 else f"{numbers[0]} - {-step} * n"
    )
    return f"{''.join(pattern)} for n in range({len(runs)})"


def quoted(value: Any) -> str:
    """`repr`, with the double quotes that the rest of the file has."""
    text = repr(value)
    return (
        f'"{value}"'
        if isinstance(value, str) and text == f"'{value}'" and '"' not in value
        else text
    )


def _merged(outputs: list[Mapping[str, Type] | None]) -> str:
    return _merge_types([one["out"] if one else None for one in outputs])


def _merge_types(types: list[Type | None]) -> str:
    """The shape as a comment; where the uses of a block differ, the dimension's name stands for the
    number.
    """
    found = [one for one in types if one is not None]
    if len(found) < len(types) or not found or len({len(one.shape) for one in found}) > 1:
        return ""
    first = found[0]
    parts = []
    for place, number in enumerate(first.shape):
        if all(one.shape[place] == number for one in found):
            parts.append(str(number))
        else:
            parts.append(first.names[place] if place < len(first.names) else "n")
    return " × ".join(parts) if parts else "one number"


def _commented(line: str, words: str) -> str:
    return f"{line:<{COMMENT_AT}}  # {words}" if words else line


# ---- our own modules, whose source goes along ----

MODULES = Path(__file__).parent / "modules"


@cache
def _library() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Each class or function of builder/modules: its source, and which of the others it uses."""
    found: dict[str, tuple[str, ast.AST]] = {}
    for path in sorted(MODULES.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                segment = ast.get_source_segment(text, node) or ""
                found[node.name] = (_without_types(segment), node)
    return {
        name: (
            text,
            tuple(
                dict.fromkeys(
                    part.id
                    for part in ast.walk(node)
                    if isinstance(part, ast.Name) and part.id in found and part.id != name
                )
            ),
        )
        for name, (text, node) in found.items()
    }


def _without_types(text: str) -> str:
    """Annotations are for our own checks; a lesson reads better without them."""
    rows = text.split("\n")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    for node in sorted(functions, key=lambda one: one.lineno, reverse=True):
        for argument in [*node.args.args, *node.args.kwonlyargs]:
            argument.annotation = None
        first = node.body[0].lineno - 1
        rows[node.lineno - 1 : first] = [
            f"{' ' * node.col_offset}def {node.name}({ast.unparse(node.args)}):"
        ]
    return "\n".join(rows)


def _helpers(bodies: list[Body]) -> dict[str, str]:
    """The source of each helper that the classes use, each after those it needs."""
    wanted: list[str] = []
    library: dict[str, tuple[str, tuple[str, ...]]] = {}
    for body in bodies:
        for make in body.makes:
            if make.cls and not make.cls.startswith("nn."):
                wanted.append(make.cls)
        for line in body.lines:
            wanted += re.findall(r"(?<![\w.])([a-z_]+)(?=\()", line.text)
    found: dict[str, str] = {}

    def add(name: str) -> None:
        if name in found or name not in library:
            return
        text, needs = library[name]
        for need in needs:
            add(need)
        found[name] = text

    if wanted:
        library = _library()
        for name in dict.fromkeys(wanted):
            add(name)
    return found
