"""A layer cannot take what it gets.

What: the sizes or the kind of numbers on a wire are not those that the layer needs.
Why: every layer computes with a fixed arrangement of numbers; torch would stop there.
How to fix: change the layer's settings, or put the layer between them that brings the numbers into
the right arrangement.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem
from builder.layers.layer import Misfit, Type

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.nodes.values():
        misfit = look.known(node).misfit
        if misfit is None:
            continue
        wires = look.coming(node)
        wire = next(
            (wire for wire in wires if misfit.port and wire.into == misfit.port),
            wires[0] if wires else None,
        )
        fix, other = look.fix_of(node, misfit), None
        do = misfit.do
        if (
            node.type in ("add", "subtract", "multiply", "divide", "maximum", "minimum")
            and len(wires) == 2
        ):
            fix, other, do = _match_channels(look, node, misfit)
            wire = wires[1]
        name = "sizes-differ" if node.entry and node.entry.family == "combine" else "misfit"
        yield look.problem(
            name,
            "error",
            node,
            misfit.title,
            look.told(node, misfit),
            misfit.why,
            do,
            wire=wire.id if wire else None,
            fix=fix,
            other=other,
        )


def _match_channels(look: Look, node: Node, misfit: Misfit) -> tuple[Fix | None, Fix | None, str]:
    """Two branches of the same picture with other channels: a 1 × 1 convolution (or a dense layer)
    on the shorter one.
    """
    wires = look.coming(node)
    types = [look.shapes.type_of(wire) for wire in wires]
    if len(types) != 2 or types[0] is None or types[1] is None:
        return None, None, misfit.do
    a, b = types[0], types[1]
    if len(a.shape) != len(b.shape) or a.dtype != b.dtype or not a.shape:
        return None, None, misfit.do
    # The skip is the branch that leaves farther back: fewer layers of its own.
    ranks = {id_: place for place, id_ in enumerate(look.graph.order)}
    skip = 0 if ranks[wires[0].source] < ranks[wires[1].source] else 1
    mine, wanted = types[skip], types[1 - skip]
    assert mine is not None
    assert wanted is not None
    match = _matching(mine, wanted)
    if match is None:
        return None, _other(look, node, 1 - skip, mine, wanted), misfit.do
    type_, params, words, cost = match
    fix = Fix("Fix it", f"{words}, {cost:,} parameters", look.between(wires[skip], type_, params))
    do = f"Give the skip {wanted.shape[0] if len(wanted.shape) > 1 else wanted.shape[-1]} {'channels' if len(wanted.shape) > 2 else 'numbers'} too: {words}, {cost:,} parameters."
    return fix, _other(look, node, 1 - skip, mine, wanted), do


def _matching(mine: Type, wanted: Type) -> tuple[str, dict[str, object], str, int] | None:
    rank = len(mine.shape)
    if rank == 1 or (
        rank == 2 and mine.names[:1] != ("channels",) and mine.shape[0] == wanted.shape[0]
    ):
        units, before = wanted.shape[-1], mine.shape[-1]
        return "dense", {"out_features": units}, f"a Dense with {units} units", (before + 1) * units
    if rank in (3, 4) or (rank == 2 and mine.names[:1] == ("channels",)):
        dims, out, into = rank - 1, wanted.shape[0], mine.shape[0]
        steps = [
            -(-m // w) if w else 0 for m, w in zip(mine.shape[1:], wanted.shape[1:], strict=True)
        ]
        if (
            len(set(steps)) != 1
            or not steps[0]
            or any(
                (m - 1) // s + 1 != w
                for m, w, s in zip(mine.shape[1:], wanted.shape[1:], steps, strict=True)
            )
        ):
            return None
        step = steps[0]
        size = " × ".join("1" for _ in range(dims))
        params: dict[str, object] = {
            "out_channels": out,
            "kernel_size": 1,
            **({"stride": step, "padding": 0} if step > 1 else {}),
        }
        return (
            f"conv{dims}d",
            params,
            f"a {size} convolution" + (f" with step {step}" if step > 1 else ""),
            (into + 1) * out,
        )
    return None


def _other(look: Look, node: Node, branch: int, mine: Type, wanted: Type) -> Fix | None:
    """The other way: the layer that set the new width gets the old one again."""
    wire = look.coming(node)[branch]
    current: Node | None = look.graph.nodes[wire.source]
    seen: set[str] = set()
    while current is not None and current.id not in seen:
        seen.add(current.id)
        for field, unit, size in (
            ("out_channels", "filters", mine.shape[0]),
            ("out_features", "units", mine.shape[-1]),
        ):
            if (
                (
                    field in current.form
                    and current.form.get("groups", 1) == 1
                    and (field == "out_features" or mine.shape[1:] == wanted.shape[1:])
                )
                and current.entry is not None
                and not current.entry.read({**current.params, field: size})[1]
            ):
                return Fix(
                    f"Use {size} {unit}",
                    f"sets {current.title} to {size} {unit}",
                    look.set_field(current, field, size),
                )
        if current.entry is None or current.entry.family not in (
            "activation",
            "normalisation",
            "dropout",
        ):
            return None
        current = look.before(current)
    return None
