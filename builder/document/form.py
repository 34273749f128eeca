"""What a project file may hold: a closed form, bounded and checked before anything reads it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from builder.document.migrations import FORMAT
from builder.layers.fields import plain_words
from builder.nearest import did_you_mean

LARGEST_FILE = 8_000_000  # bytes: a drawing of 20,000 layers has 7 million


DEEPEST = 40


MOST_NODES = 20_000


LONGEST_TEXT = 100_000


class Documented(Protocol):
    """What carries a document, such as a `Project`."""

    @property
    def document(self) -> Mapping[str, Any]: ...


def document_of(thing: Documented | Mapping[str, Any]) -> Mapping[str, Any]:
    """The document itself, whichever of the two was given."""
    return thing if isinstance(thing, Mapping) else thing.document


class ProjectError(ValueError):
    """A file that is no project: `problems` says all that is wrong with it, in words."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


Id = Annotated[str, Field(pattern=r"^[a-z0-9]{1,16}$")]


Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_\-]{0,59}$")]


Name = Annotated[str, Field(max_length=200)]


Number = Annotated[float, Field(ge=-1e7, le=1e7, allow_inf_nan=False)]


Place = Annotated[list[Number], Field(min_length=2, max_length=2)]


Scalar = bool | int | float | Annotated[str, Field(max_length=200)] | None


Setting = Scalar | Annotated[list[int | float | str], Field(max_length=16)]


Factor = Annotated[float, Field(ge=0, le=1e6, allow_inf_nan=False)]


Type_ = Annotated[str, Field(min_length=1, max_length=80)]


class _Node(_Strict):
    type: Type_
    name: Name
    params: Annotated[dict[Key, Setting], Field(max_length=100, default_factory=dict)]
    at: Annotated[Place, Field(default_factory=lambda: [0, 0])]
    title: Name = ""
    note: Annotated[str, Field(max_length=20_000)] = ""
    # a plain {} would be copied for every node
    init: Annotated[dict[Key, dict[Key, Scalar]], Field(default_factory=dict)]
    frozen: bool = False
    lr: Factor = 1.0
    l1: Factor = 0.0
    l2: Factor = 0.0
    bypassed: bool = False
    group: Id | None = None
    block: Annotated[str, Field(max_length=60)] = ""
    repeat: Annotated[int, Field(ge=1, le=512)] = 1
    shared: bool = False


class _Wire(_Strict):
    from_: Annotated[
        list[Annotated[str, Field(max_length=200)]], Field(min_length=2, max_length=2, alias="from")
    ]
    to: Annotated[list[Annotated[str, Field(max_length=200)]], Field(min_length=2, max_length=2)]


class _Group(_Strict):
    title: Name = ""
    collapsed: bool = False


class _Graph(_Strict):
    nodes: Annotated[dict[Id, _Node], Field(max_length=MOST_NODES)]
    wires: Annotated[dict[Id, _Wire], Field(max_length=4 * MOST_NODES)] = {}
    groups: dict[Id, _Group] = {}


class _Exposed(_Strict):
    label: Name = ""
    sets: Annotated[
        list[Annotated[list[Any], Field(min_length=3, max_length=3)]], Field(max_length=100)
    ] = []


class _Block(_Graph):
    title: Name = ""
    exposed: Annotated[dict[Key, _Exposed], Field(max_length=50)] = {}


class _Document(_Strict):
    format: Literal[1]
    name: Annotated[str, Field(max_length=200)] = ""
    notes: Annotated[str, Field(max_length=LONGEST_TEXT)] = ""
    networks: Annotated[dict[Key, _Graph], Field(max_length=64)]
    blocks: Annotated[dict[Key, _Block], Field(max_length=500)] = {}
    plan: dict[str, Any] = {}
    weights: dict[str, Any] = {}


def check_form(document: Any, before: Mapping[str, Any] | None = None) -> list[str]:
    """What is wrong with the form of a document, in words; empty where it is a project of this
    format.

    What it shares with `before`, a document that was found good and that nobody changes in place,
    is not looked at again.
    """
    if not isinstance(document, Mapping):
        return [f"A project is a table of values, and this is {_kind(document)}."]
    version = document.get("format")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
        return [
            f"This project was saved by a newer Layerloom (format {version}; this one reads up to {FORMAT}). Nothing was changed in it."
        ]
    try:
        _Document.model_validate(document if before is None else _fresh(document, before))
    except ValidationError as error:
        return _in_words(error)
    except RecursionError:
        return [f"The project is nested deeper than {DEEPEST} levels."]
    problems = []
    for part in ("plan", "weights"):
        problems += _bounded(document.get(part, {}), part)
    for id_, block in document.get("blocks", {}).items():
        for name, exposed in block.get("exposed", {}).items():
            for target, param, factor in exposed.get("sets", []):
                number = factor is None or (
                    isinstance(factor, int | float)
                    and not isinstance(factor, bool)
                    and math.isfinite(factor)
                    and 0 < factor <= 1e6
                )
                if not isinstance(target, str) or not isinstance(param, str) or not number:
                    problems.append(
                        f"In the block “{plain_words(id_)}”, the setting “{plain_words(name)}” should list a node, one of its fields and a factor."
                    )
    return problems


def _fresh(document: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """The document without the nodes and wires that are the very objects of the earlier one."""
    changed = dict(document)
    for kind in ("networks", "blocks"):
        graphs, old = changed.get(kind), before.get(kind)
        if not isinstance(graphs, dict) or not isinstance(old, Mapping):
            continue
        changed[kind] = left = dict(graphs)
        for name, graph in graphs.items():
            known = old.get(name)
            if not isinstance(graph, dict) or not isinstance(known, Mapping):
                continue
            left[name] = dict(graph)
            for part, most in (("nodes", MOST_NODES), ("wires", 4 * MOST_NODES)):
                there, then = graph.get(part), known.get(part)
                if isinstance(there, dict) and isinstance(then, Mapping) and len(there) <= most:
                    left[name][part] = {
                        id_: value for id_, value in there.items() if then.get(id_) is not value
                    }
    return changed


def _bounded(value: Any, part: str) -> list[str]:
    """The plan is opaque here, but it is bounded: depth, count, finite numbers, text keys."""
    front, count = [(value, 1)], 0
    while front:
        current, depth = front.pop()
        count += 1
        if depth > DEEPEST or count > 200_000:
            return [f"The {part} is {'nested too deep' if depth > DEEPEST else 'too large'}."]
        if isinstance(current, float) and not math.isfinite(current):
            return [f"The {part} holds a number that is not finite."]
        if isinstance(current, dict):
            if not all(isinstance(key, str) for key in current):
                return [f"The {part} has a key that is not a text."]
            front += [(inner, depth + 1) for inner in current.values()]
        elif isinstance(current, list):
            front += [(inner, depth + 1) for inner in current]
        elif current is not None and not isinstance(current, str | int | float | bool):
            return [f"The {part} holds {_kind(current)}, which a file cannot."]
    return []


def _in_words(error: ValidationError) -> list[str]:
    """pydantic's findings as sentences, without doubles."""
    sentences: dict[str, None] = {}
    for finding in error.errors(include_url=False, include_context=False)[:60]:
        path = [
            str(part)
            for part in finding["loc"]
            if not str(part).startswith(("function-", "constrained", "list[", "dict["))
            and part not in ("bool", "int", "float", "str", "none")
        ]
        where = (
            " › ".join(plain_words(part)[:40] for part in path if part != "[key]") or "the project"
        )
        match finding["type"]:
            case "extra_forbidden":
                near = did_you_mean(path[-1], sorted(_FIELDS))
                sentences.setdefault(
                    f"“{plain_words(path[-1])[:40]}” is not a known field ({where}).{near}"
                )
            case "missing":
                sentences.setdefault(f"“{plain_words(path[-1])[:40]}” is missing ({where}).")
            case "literal_error" if path == ["format"]:
                sentences.setdefault("The format is not one that Layerloom ever wrote.")
            case "string_pattern_mismatch":
                sentences.setdefault(
                    f"“{plain_words(str(finding['input']))[:40]}” cannot be an id or a key ({where}): small letters and digits, sixteen at most."
                )
            case _:
                got = (
                    plain_words(str(finding["input"]))[:40]
                    if isinstance(finding["input"], str | int | float | bool)
                    else _kind(finding["input"])
                )
                sentences.setdefault(
                    f"{where}: {finding['msg'].rstrip('.')}, but it is {got or 'empty'}."
                )
    return list(sentences)


_FIELDS = {
    name
    for model in (_Node, _Wire, _Graph, _Block, _Document, _Group, _Exposed)
    for name in model.model_fields
} - {"from_"} | {"from"}


def _kind(value: Any) -> str:
    if isinstance(value, Mapping):
        return "a table of values"
    return {
        "list": "a list",
        "str": "a text",
        "int": "a number",
        "float": "a number",
        "bool": "yes or no",
        "NoneType": "nothing",
    }.get(type(value).__name__, "something else")
