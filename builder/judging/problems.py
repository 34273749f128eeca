"""What is wrong with a drawing, as values: a `Problem` says where, what, why and what to do, and
may carry its remedy as puts.

A check is a module of `builder/judging/checks/`: it looks at one network through a `Look` and yields
problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from builder.document.edits import Put, cut, fresh_id, put
from builder.drawing.graph import Block, Drawing, Graph, Node, Wire
from builder.judging.judged import DrawingProblem, FixSent, Severity
from builder.layers import entries as catalogue
from builder.layers import names
from builder.layers.layer import Change, Insert, Misfit, Type
from builder.shapes.shapes import Known, Shapes, know

SEVERITIES = ("error", "warning", "hint")


@dataclass(frozen=True)
class Fix:
    """A remedy for one click: the words on the button, what it does, and the puts."""

    label: str
    does: str
    puts: list[Put]

    def as_json(self) -> FixSent:
        return {"label": self.label, "does": self.does, "puts": self.puts}


@dataclass(frozen=True)
class Problem:
    check: str
    severity: str  # error, warning, hint
    title: str
    where: str
    what: str
    why: str
    do: str
    node: str | None = None
    wire: str | None = None
    network: str = ""
    fix: Fix | None = None
    other: Fix | None = None
    block: str = ""  # the problem lies inside this block,
    inner: str = ""  # at this node of it

    @property
    def text(self) -> str:
        """One sentence for lists, which names its node."""
        what = self.what if self.what.endswith((".", "?", "!", "”")) else f"{self.what}."
        return what if "**" in what.split(".")[0] else f"{self.where.split(',')[0]}: {what}"

    def as_json(self) -> DrawingProblem:
        written: DrawingProblem = {
            "check": self.check, "severity": cast(Severity, self.severity), "network": self.network, "node": self.node, "wire": self.wire,
            "title": self.title, "where": self.where, "what": self.what, "why": self.why, "do": self.do, "text": self.text,
            "fix": self.fix.as_json() if self.fix else None, "other": self.other.as_json() if self.other else None,
        }  # fmt: skip
        if self.block:
            written["block"], written["inner"] = self.block, self.inner
        return written

    def __str__(self) -> str:
        return self.text.replace("**", "").replace("*", "")


def from_json(written: Mapping[str, Any]) -> Problem:
    """A problem as it was written into a verdict."""
    fixes = {
        key: Fix(written[key]["label"], written[key]["does"], written[key]["puts"])
        if written.get(key)
        else None
        for key in ("fix", "other")
    }
    plain = {
        key: written[key]
        for key in (
            "check",
            "severity",
            "title",
            "where",
            "what",
            "why",
            "do",
            "node",
            "wire",
            "network",
        )
    }
    return Problem(
        **plain,
        fix=fixes["fix"],
        other=fixes["other"],
        block=written.get("block", ""),
        inner=written.get("inner", ""),
    )


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """Errors, then warnings, then hints; each in drawing order."""
    return sorted(problems, key=lambda problem: SEVERITIES.index(problem.severity))


@dataclass(frozen=True, eq=False)
class Look:
    """What a check sees: one network or the inside of one block, its shapes, and what data and
    objective want.
    """

    drawing: Drawing
    name: str
    graph: Graph
    shapes: Shapes
    signature: Mapping[str, Any] | None = None
    wants: Mapping[str, Any] | None = None
    block: Block | None = None

    @property
    def path(self) -> list[str]:
        return ["blocks", self.block.id] if self.block is not None else ["networks", self.name]

    @property
    def raw_nodes(self) -> Mapping[str, Any]:
        """The nodes as the document has them (in a block: before settings were put in)."""
        nodes: Mapping[str, Any] = self.graph.raw["nodes"]
        return nodes

    @property
    def raw_wires(self) -> Mapping[str, Any]:
        wires: Mapping[str, Any] = self.graph.raw.get("wires", {})
        return wires

    def known(self, node: Node) -> Known:
        return self.shapes.nodes[node.id]

    def coming(self, node: Node) -> tuple[Wire, ...]:
        return self.graph.coming.get(node.id, ())

    def before(self, node: Node) -> Node | None:
        """The node that feeds the first port, through bypassed ones."""
        wires = self.coming(node)
        return self.graph.nodes[wires[0].source] if wires else None

    def after(self, node: Node) -> list[Node]:
        return [self.graph.nodes[wire.target] for wire in self.graph.leaving.get(node.id, ())]

    def chain(self, node: Node) -> Iterator[Node]:
        """The nodes that follow one by one, while each has one reader."""
        seen = {node.id}
        following = self.after(node)
        while len(following) == 1 and following[0].id not in seen:
            yield following[0]
            seen.add(following[0].id)
            following = self.after(following[0])

    def input_type(self, node: Node) -> Type | None:
        wires = self.coming(node)
        return self.shapes.type_of(wires[0]) if wires else None

    def layers(self, *types: str, live: bool = True) -> Iterator[Node]:
        """Nodes of these types that take part."""
        for node in self.graph.nodes.values():
            if (
                (not types or node.type in types)
                and not node.bypassed
                and (not live or node.id in self.graph.live)
            ):
                yield node

    def where(self, node: Node | None) -> str:
        inside = (
            f", in {self.block.title}"
            if self.block is not None
            else f", in {self.name}"
            if len(self.drawing.networks) > 1
            else ""
        )
        if node is None:
            return (
                f"**{self.block.title}**"
                if self.block is not None
                else f"**{names_title(self.name)}**"
            )
        return f"**{node.title}**{inside}"

    def problem(self, check: str, severity: str, node: Node | None, title: str, what: str, why: str, do: str, *, wire: str | None = None, fix: Fix | None = None, other: Fix | None = None) -> Problem:  # fmt: skip
        """A problem of this network. An error off the way to every output only warns: training goes
        on without it.
        """
        if (
            severity == "error"
            and node is not None
            and self.graph.outputs
            and node.id not in self.graph.live
        ):
            severity = "warning"
            why = f"{why} It leads to no output, so the network works without it."
        return Problem(
            check,
            severity,
            title,
            self.where(node),
            what,
            why,
            do,
            node.id if node else None,
            wire,
            self.name,
            fix,
            other,
        )

    @property
    def role(self) -> Mapping[str, Any] | None:
        """What the objective wants of this network."""
        roles: Mapping[str, Any] = (self.wants or {}).get("roles", {})
        role: Mapping[str, Any] | None = roles.get(self.role_name or "")
        return role

    @property
    def role_name(self) -> str | None:
        """The role that this network plays: as the plan says, else by its name, or the only one
        where there is one network.
        """
        roles: Mapping[str, Any] = (self.wants or {}).get("roles", {})
        if self.block is not None or not roles:
            return None
        playing = self.objective.get("roles")
        for role, name in playing.items() if isinstance(playing, Mapping) else ():
            if name == self.name and role in roles:
                return str(role)
        if self.name in roles:
            return self.name
        only = len(roles) == 1 and len(self.drawing.networks) == 1
        return next(iter(roles)) if only else None

    @property
    def objective(self) -> Mapping[str, Any]:
        """The plan's, as far as it can be read."""
        plan = self.drawing.document.get("plan")
        objective = plan.get("objective") if isinstance(plan, Mapping) else None
        return objective if isinstance(objective, Mapping) else {}

    def input_for(self, name: str) -> Node | None:
        """The input that takes a field: the one the plan names, or the one of that name."""
        inputs = {node.name: node for node in self.graph.inputs}
        chosen = self.objective.get("inputs")
        mapped = chosen.get(self.role_name or self.name) if isinstance(chosen, Mapping) else None
        named = (
            next((input_name for input_name, field in mapped.items() if field == name), None)
            if isinstance(mapped, Mapping)
            else None
        )
        return inputs.get(named or "") or inputs.get(name)

    def field_of(self, node: Node) -> str:
        """The field that an input takes: the one the plan names, or the one of its name."""
        chosen = self.objective.get("inputs")
        mapped = chosen.get(self.role_name or self.name) if isinstance(chosen, Mapping) else None
        named = mapped.get(node.name) if isinstance(mapped, Mapping) else None
        return named if isinstance(named, str) else node.name

    def output_for(self, name: str) -> Node | None:
        """The output that answers a want: the one the plan names, the one of that name, or the only
        one.
        """
        outputs = {node.name: node for node in self.graph.outputs}
        chosen = self.objective.get("outputs")
        mapped = chosen.get(self.role_name or self.name) if isinstance(chosen, Mapping) else None
        named = mapped.get(name) if isinstance(mapped, Mapping) else None
        if named in outputs:
            return outputs[named]
        if name in outputs:
            return outputs[name]
        return next(iter(outputs.values())) if len(outputs) == 1 else None

    # ---- remedies ----

    @cached_property
    def taken_names(self) -> set[str]:
        return {node.name for node in self.graph.nodes.values()}

    def free_name(self, stem: str, taken: Iterable[str] = ()) -> str:
        everything = self.taken_names | set(taken)
        if stem not in everything and not names.why_not(stem):
            return stem
        number = 1
        while f"{stem}{number}" in everything:
            number += 1
        return f"{stem}{number}"

    def new_node(
        self,
        type_: str,
        params: Mapping[str, Any],
        at: Any,
        taken: Iterable[str] = (),
        ids: Iterable[str] = (),
    ) -> tuple[str, list[Put]]:
        """Puts that place a new layer, and its id."""
        entry = catalogue.entries()[type_]
        id_ = fresh_id([*self.raw_nodes, *ids], "n")
        raw = {
            "type": type_,
            "name": self.free_name(entry.stem, taken),
            "params": dict(params),
            "at": at,
        }
        return id_, [put([*self.path, "nodes", id_], raw)]

    def between(self, wire: Wire, type_: str, params: Mapping[str, Any]) -> list[Put]:
        """Puts that set a new layer on a wire; the wire keeps its place among the wires of its
        target.
        """
        a, b = (self.raw_nodes[end].get("at", [0, 0]) for end in (wire.source, wire.target))
        id_, puts = self.new_node(
            type_, params, [round((a[0] + b[0]) / 2), round((a[1] + b[1]) / 2)]
        )
        new_wire = fresh_id(self.raw_wires, "w")
        puts.append(put([*self.path, "wires", wire.id, "from"], [id_, "out"]))
        puts.append(
            put(
                [*self.path, "wires", new_wire],
                {"from": [wire.source, wire.port], "to": [id_, "in"]},
            )
        )
        return puts

    def set_field(self, node: Node, field: str, value: Any) -> list[Put]:
        return [put([*self.path, "nodes", node.id, "params", field], value)]

    def remove(self, node: Node) -> list[Put]:
        """Puts that take a node and its wires away."""
        wires = [
            id_ for id_, raw in self.raw_wires.items() if node.id in (raw["from"][0], raw["to"][0])
        ]
        return [
            *(cut([*self.path, "wires", id_]) for id_ in wires),
            cut([*self.path, "nodes", node.id]),
        ]

    def bridge(self, node: Node) -> list[Put]:
        """Puts that take a node out of the middle and join what was before to what comes after."""
        wires = self.coming(node)
        if not wires:
            return self.remove(node)
        source = [wires[0].source, wires[0].port]
        onward = [wire.id for wire in self.graph.leaving.get(node.id, ())]
        puts = [put([*self.path, "wires", id_, "from"], source) for id_ in onward]
        gone = [
            id_
            for id_, raw in self.raw_wires.items()
            if id_ not in onward and node.id in (raw["from"][0], raw["to"][0])
        ]
        return [
            *puts,
            *(cut([*self.path, "wires", id_]) for id_ in gone),
            cut([*self.path, "nodes", node.id]),
        ]

    def without(self, node: Node) -> list[Put]:
        """Puts that take an input away with all that only it feeds, and what joined it to the rest;
        nothing where an output would go too.
        """
        gone = {node.id}
        for id_ in self.graph.order:
            wires = self.graph.coming.get(id_, ())
            if wires and all(wire.source in gone for wire in wires):
                gone.add(id_)
        if any(output.id in gone for output in self.graph.outputs):
            return []
        cuts = [
            cut([*self.path, "wires", id_])
            for id_, raw in self.raw_wires.items()
            if raw["from"][0] in gone or raw["to"][0] in gone
        ]
        puts = [*cuts, *(cut([*self.path, "nodes", id_]) for id_ in gone)]
        for joint in self.layers("add", "multiply", "concat", live=False):
            wires = self.coming(joint)
            left = [wire for wire in wires if wire.source not in gone]
            if joint.id in gone or len(left) == len(wires) or len(left) != 1:
                continue
            onward = self.graph.leaving.get(joint.id, ())
            source = [left[0].source, left[0].port]
            puts += [put([*self.path, "wires", wire.id, "from"], source) for wire in onward]
            puts += [cut([*self.path, "wires", left[0].id]), cut([*self.path, "nodes", joint.id])]
        return puts

    def fix_of(self, node: Node, misfit: Misfit) -> Fix | None:
        """The remedy that a misfit names, as puts."""
        remedy = misfit.remedy
        if isinstance(remedy, Change):
            field = node.entry.by_name[remedy.field] if node.entry else None
            value = list(remedy.value) if isinstance(remedy.value, tuple) else remedy.value
            if node.entry is None or node.entry.read({**node.params, remedy.field: value})[1]:
                return None
            words = (
                next((choice.label for choice in field.choices if choice.value == value), None)
                if field
                else None
            )
            shown = words or (
                " × ".join(map(str, value))
                if isinstance(value, list)
                else "automatic"
                if value is None
                else str(value)
            )
            return Fix(
                "Fix it",
                f"sets {field.label if field else remedy.field} to {shown}",
                self.set_field(node, remedy.field, value),
            )
        if isinstance(remedy, Insert):
            port = misfit.port or remedy.port
            wire = next(
                (incoming for incoming in self.coming(node) if not port or incoming.into == port),
                None,
            )
            entry = catalogue.entry(remedy.type)
            if wire is None or entry is None:
                return None
            before = self.shapes.type_of(wire)
            form, wrong = entry.read(remedy.params)
            if before is None or wrong:
                return None
            result = know(entry, form, (entry.inputs[0].name,), (before,))
            if result.outputs is None:
                return None
            cost = f", {result.parameters:,} parameters" if result.parameters else ""
            return Fix(
                "Fix it",
                f"a {entry.title} between them{cost}",
                self.between(wire, remedy.type, remedy.params),
            )
        return None

    def sender(self, node: Node, number: int = 0) -> str:
        wires = self.coming(node)
        return (
            f"**{self.graph.nodes[wires[number].source].title}**"
            if number < len(wires)
            else "nothing"
        )

    def told(self, node: Node, misfit: Misfit) -> str:
        """The words of a misfit with the senders' titles put in."""
        wires = self.coming(node)
        from_number = next(
            (
                number
                for number, wire in enumerate(wires)
                if misfit.port and wire.into == misfit.port
            ),
            0,
        )
        text = misfit.what.replace("{from}", self.sender(node, from_number)).replace(
            "{first}", self.sender(node, 0)
        )
        for number in range(len(wires)):
            text = text.replace(f"{{other:{number}}}", self.sender(node, number))
        return f"**{node.title}** {text}."


def names_title(name: str) -> str:
    from builder.layers.fields import plain_words

    return plain_words(name)[:60] or "network"


Check = Callable[[Look], Iterable[Problem]]
