"""The constructor calls of a class, short where blocks repeat with a pattern."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from builder.layers import names
from builder.layers.layer import resolve
from builder.source.body import Body, Make, Written


@lru_cache(maxsize=1024)
def _signature(path: str) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The leading required arguments of a class, and the defaults of the rest."""
    # torch's recurrent classes take (*args, **kwargs); what they mean stands in a base class, after
    # the mode.
    for cls in resolve(path).__mro__:
        parameters = list(inspect.signature(cls.__init__).parameters.values())[1:]
        if not parameters or parameters[0].kind is not inspect.Parameter.VAR_POSITIONAL:
            break
    parameters = [parameter for parameter in parameters if parameter.name != "mode"]
    required = []
    for parameter in parameters:
        if parameter.default is not inspect.Parameter.empty or parameter.kind not in (
            parameter.POSITIONAL_OR_KEYWORD,
            parameter.POSITIONAL_ONLY,
        ):
            break
        required.append(parameter.name)
    defaults = {
        parameter.name: parameter.default
        for parameter in parameters
        if parameter.default is not inspect.Parameter.empty
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
    printed.sort(key=lambda argument: order.get(argument[0], 99))
    by_name = dict(printed)
    parts = [by_name.pop(name) for name in required if name in by_name]
    parts += [f"{name}={text}" for name, text in printed if name in by_name]
    call = f"{make.cls}({', '.join(parts)})"
    if make.wrap:
        call = f"{make.wrap.removeprefix('torch.')}({call})"
    return call


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
        isinstance(number, int) and not isinstance(number, bool) and number > 0
        for number in (*base, *values)
    ):
        return 0
    k = values[0] // base[0]
    return (
        k
        if k >= 1 and all(value == k * factor for value, factor in zip(values, base, strict=True))
        else 0
    )


def _as_parameter(parameters: Mapping[str, tuple[Any, ...]], values: tuple[Any, ...]) -> str | None:
    """An expression in the arguments found so far that gives these values, if there is one."""
    for name, vector in parameters.items():
        if vector == values and [type(value) for value in vector] == [
            type(value) for value in values
        ]:
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
            yield (
                make,
                make.attribute,
                argument,
                tuple(make_of.arguments[argument] for make_of in same),
            )
        for run, (_, child) in enumerate(make.children):
            for argument in written[id(child)].parameters:
                yield (
                    make,
                    make.attribute,
                    argument,
                    tuple(
                        written[id(make_of.children[run][1])].given(make_of.children[run][1])[
                            argument
                        ]
                        for make_of in same
                    ),
                )


def _literal(values: list[Any], parameters: Mapping[str, tuple[Any, ...]]) -> str:
    if len({repr(value) for value in values}) > 1:
        expression = _as_parameter(parameters, tuple(values))
        if expression is not None:
            return expression
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
                written[id(make_of.children[run][1])].given(make_of.children[run][1])[argument]
                for make_of in same
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
    if len({len(pieces) for pieces in parts}) != 1:
        return ""
    differing = [
        place for place in range(len(parts[0])) if len({pieces[place] for pieces in parts}) > 1
    ]
    if len(differing) != 1 or not all(pieces[differing[0]].isdigit() for pieces in parts):
        return ""
    numbers = [int(pieces[differing[0]]) for pieces in parts]
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
