"""Projects: opened strictly, judged, compiled into a job. `Project` is the face for people in
Python.

Bytes are measured before they are parsed: size, depth, keys given twice and numbers that JSON does
not have are refused
with a sentence. A newer format is refused untouched.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from builder.migrations import FORMAT, migrate
from builder.params import plain_words
from builder.problems import Problem, from_json

LARGEST_FILE = 32 * 2**20
DEEPEST = 40
MOST_NODES = 20_000
LONGEST_TEXT = 100_000


class ProjectError(ValueError):
    """A file that is no project: `problems` says all that is wrong with it, in words."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


# ---- the form of a document ----


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
    init: Annotated[
        dict[Key, dict[Key, Scalar]], Field(default_factory=dict)
    ]  # a plain {} would be copied for every node
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
    made = dict(document)
    for kind in ("networks", "blocks"):
        graphs, old = made.get(kind), before.get(kind)
        if not isinstance(graphs, dict) or not isinstance(old, Mapping):
            continue
        made[kind] = left = dict(graphs)
        for name, graph in graphs.items():
            known = old.get(name)
            if not isinstance(graph, dict) or not isinstance(known, Mapping):
                continue
            left[name] = dict(graph)
            for part, most in (("nodes", MOST_NODES), ("wires", 4 * MOST_NODES)):
                there, then = graph.get(part), known.get(part)
                if isinstance(there, dict) and isinstance(then, Mapping) and len(there) <= most:
                    left[name][part] = {
                        id_: one for id_, one in there.items() if then.get(id_) is not one
                    }
    return made


def _bounded(value: Any, part: str) -> list[str]:
    """The plan is opaque here, but it is bounded: depth, count, finite numbers, text keys."""
    front, count = [(value, 1)], 0
    while front:
        one, depth = front.pop()
        count += 1
        if depth > DEEPEST or count > 200_000:
            return [f"The {part} is {'nested too deep' if depth > DEEPEST else 'too large'}."]
        if isinstance(one, float) and not math.isfinite(one):
            return [f"The {part} holds a number that is not finite."]
        if isinstance(one, dict):
            if not all(isinstance(key, str) for key in one):
                return [f"The {part} has a key that is not a text."]
            front += [(inner, depth + 1) for inner in one.values()]
        elif isinstance(one, list):
            front += [(inner, depth + 1) for inner in one]
        elif one is not None and not isinstance(one, str | int | float | bool):
            return [f"The {part} holds {_kind(one)}, which a file cannot."]
    return []


def _in_words(error: ValidationError) -> list[str]:
    """pydantic's findings as sentences, without doubles."""
    found: dict[str, None] = {}
    for one in error.errors(include_url=False, include_context=False)[:60]:
        path = [
            str(part)
            for part in one["loc"]
            if not str(part).startswith(("function-", "constrained", "list[", "dict["))
            and part not in ("bool", "int", "float", "str", "none")
        ]
        where = (
            " › ".join(plain_words(part)[:40] for part in path if part != "[key]") or "the project"
        )
        match one["type"]:
            case "extra_forbidden":
                near = _nearest(path)
                found.setdefault(
                    f"“{plain_words(path[-1])[:40]}” is not a known field ({where}).{near}"
                )
            case "missing":
                found.setdefault(f"“{plain_words(path[-1])[:40]}” is missing ({where}).")
            case "literal_error" if path == ["format"]:
                found.setdefault("The format is not one that Layerloom ever wrote.")
            case "string_pattern_mismatch":
                found.setdefault(
                    f"“{plain_words(str(one['input']))[:40]}” cannot be an id or a key ({where}): small letters and digits, sixteen at most."
                )
            case _:
                got = (
                    plain_words(str(one["input"]))[:40]
                    if isinstance(one["input"], str | int | float | bool)
                    else _kind(one["input"])
                )
                found.setdefault(f"{where}: {one['msg'].rstrip('.')}, but it is {got or 'empty'}.")
    return list(found)


_FIELDS = {
    name
    for model in (_Node, _Wire, _Graph, _Block, _Document, _Group, _Exposed)
    for name in model.model_fields
} - {"from_"} | {"from"}


def _nearest(path: list[str]) -> str:
    import difflib

    near = difflib.get_close_matches(path[-1], sorted(_FIELDS), 1)
    return f" Did you mean “{near[0]}”?" if near else ""


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


# ---- bytes ----


def parse(data: bytes | str) -> dict[str, Any]:
    """The document in a file's bytes, in the newest format, or `ProjectError` with all that is
    wrong.
    """
    document = read_json(data)
    if isinstance(document, dict):
        document = migrate(document)
    wrong = check_form(document)
    if wrong:
        raise ProjectError(wrong)
    return document  # type: ignore[no-any-return]


def read_json(data: bytes | str) -> Any:
    """JSON from a stranger: size and depth are capped before parsing; doubles, NaN and infinities
    are refused.
    """
    raw = data.encode() if isinstance(data, str) else data
    if len(raw) > LARGEST_FILE:
        raise ProjectError(
            [
                f"The file has {len(raw) / 2**20:.0f} MB; a project has {LARGEST_FILE // 2**20} MB at most."
            ]
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectError(["The file is not a text, so it is no Layerloom project."]) from None
    depth = deepest = 0
    for bracket in re.finditer(r'"(?:[^"\\]|\\.)*"?|[\[{\]}]', text, re.DOTALL):
        mark = bracket.group()
        if mark in ("[", "{"):
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEEPEST:
                raise ProjectError(
                    [f"The file is nested deeper than {DEEPEST} levels; no project is."]
                )
        elif mark in ("]", "}"):
            depth -= 1
    try:
        return json.loads(
            text, object_pairs_hook=_no_doubles, parse_constant=_no_constant, parse_float=_finite
        )
    except _Refused as refused:
        raise ProjectError([str(refused)]) from None
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ProjectError(
            [f"The file is not JSON{where}, so it is no Layerloom project."]
        ) from None


class _Refused(Exception):
    pass


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for place, key in enumerate(keys) if key in keys[:place])
        raise _Refused(
            f"“{plain_words(double)[:40]}” is given twice in one place; each id and each field stands once."
        )
    return found


def _no_constant(name: str) -> Any:
    raise _Refused(f"The file holds {name}, which is not a number that a project may hold.")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _Refused(f"The number {text[:30]} is too large.")
    return value


def dump(document: Mapping[str, Any]) -> str:
    """A document as the text of a file: the same document, the same bytes."""
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


# ---- the face ----


@dataclass(frozen=True)
class Project:
    """Networks, blocks, a plan and notes; frozen, like the document it holds."""

    document: dict[str, Any] = field(repr=False)
    signature: Mapping[str, Any] | None = field(default=None, repr=False)
    wants: Mapping[str, Any] | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return str(self.document.get("name", ""))

    @property
    def networks(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.document["networks"]
        return found

    @property
    def plan(self) -> dict[str, Any]:
        """A copy of the plan, to look at or to change and pass on."""
        found: dict[str, Any] = json.loads(json.dumps(self.document.get("plan", {})))
        return found

    @cached_property
    def verdict(self) -> dict[str, Any]:
        from builder.verdict import judge

        return judge(self.document, self.signature, self.wants)

    @property
    def problems(self) -> list[Problem]:
        """All problems, worst first."""
        return [from_json(made) for made in self.verdict["problems"]]

    @property
    def parameters(self) -> int:
        return int(self.verdict["parameters"])

    @cached_property
    def shapes(self) -> dict[str, tuple[int, ...] | None]:
        """The shape that leaves each node, as "network/node name", without the batch; None where it
        cannot be told.
        """
        found: dict[str, tuple[int, ...] | None] = {}
        for network, made in self.verdict["networks"].items():
            for id_, said in made["nodes"].items():
                out = next(iter(said["outputs"].values()), None)
                found[f"{network}/{self.networks[network]['nodes'][id_]['name']}"] = (
                    tuple(out["shape"]) if out else None
                )
        return found

    @property
    def source(self) -> str:
        """The networks as one readable Python file."""
        return str(self.verdict["source"])

    def module(self, network: str | None = None) -> Any:
        """A plain `torch.nn.Module` of one network, with fresh weights."""
        from builder.to_module import to_module

        return to_module(self, network)

    def apply(self, puts: list[dict[str, Any]]) -> Project:
        """The project after an edit, such as a problem's `fix.puts`."""
        from builder.edits import apply

        return replace(self, document=apply(self.document, puts).document)

    def with_plan(self, plan: Mapping[str, Any]) -> Project:
        """The project with another plan."""
        return replace(self, document={**self.document, "plan": dict(plan)})

    def job(self) -> dict[str, Any]:
        """Source, plan and this project, as the engine takes them; raises `ProjectError` while
        there are errors.
        """
        from builder.job import job

        return job(self)

    def save(self, path: str | Path) -> None:
        """Writes the project file, whole or not at all."""
        from builder.files import write_whole

        write_whole(Path(path), dump(self.document).encode())


def open_project(path: str | Path) -> Project:
    """The project in a file. `ProjectError` says in words why a file is none; problems of the
    drawing are in `.problems`.
    """
    path = Path(path)
    taken = path.suffix.lower() in (".onnx", ".zip")
    try:
        if taken:
            return Project(parse(taken_along(path.name, path.read_bytes())))
        if path.stat().st_size > LARGEST_FILE:
            raise ProjectError(
                [
                    f"The file has {path.stat().st_size / 2**20:.0f} MB; a project has {LARGEST_FILE // 2**20} MB at most."
                ]
            )
        data = path.read_bytes()
    except OSError as error:
        raise ProjectError(
            [f"The file {path.name} cannot be read: {error.strerror or error}."]
        ) from None
    return Project(parse(data))


def taken_along(name: str, content: bytes) -> str:
    """The drawing in an exported ONNX file or in a project bundle."""
    import io
    import zipfile

    from builder.from_onnx import drawing_in

    if name.lower().endswith(".onnx"):
        found = drawing_in(content)
        if found is None:
            raise ProjectError(
                [
                    f"There is no drawing in {plain_words(name)}: it was not exported by Layerloom, or it is damaged."
                ]
            )
        return found
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo("project.json").file_size > LARGEST_FILE:
                raise ProjectError(
                    [
                        f"The project in {plain_words(name)} is larger than {LARGEST_FILE // 2**20} MB."
                    ]
                )
            return archive.read("project.json").decode()
    except (
        KeyError,
        OSError,
        EOFError,
        zipfile.BadZipFile,
        UnicodeDecodeError,
        RuntimeError,
        NotImplementedError,
    ):
        raise ProjectError(
            [
                f"{plain_words(name)} is no project bundle: a bundle is a zip with a project.json inside."
            ]
        ) from None
