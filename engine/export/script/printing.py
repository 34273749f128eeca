"""How real Python files become a printed one: sections stay or go, values are put in, functions are
copied with what they need.

Values go in by `repr` alone, so that no text of a person can become code.
"""

from __future__ import annotations

import ast
import builtins
import functools
import importlib
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

WIDTH = 100
MARK = re.compile(r"\s*# \[(if not|if|put|end) ?([^\]]*)\]$")


class Name(str):
    """A name that the script can use as it is, such as torch.optim.Adam: the one value that is not
    printed as a text.
    """

    def __new__(cls, text: str) -> Name:
        if not all(part.isidentifier() for part in text.split(".")):
            raise ValueError(f"{text!r} is no name.")
        return super().__new__(cls, text)


def shown(value: Any, indent: int = 0, taken: int = 0) -> str:
    """A value as source: on one line where it fits beside the `taken` columns, else one item a
    line, and numbers as many a line as fit.
    """
    flat = _flat(value)
    if not isinstance(value, (dict, list, tuple)) or not value or taken + len(flat) <= WIDTH:
        return flat
    inner, pad = indent + 4, " " * (indent + 4)
    if isinstance(value, dict):
        keys = {key: f"{pad}{_flat(key)}: " for key in value}
        lines = [f"{keys[k]}{shown(v, inner, len(keys[k]) + 1)}," for k, v in value.items()]
    elif all(isinstance(item, (int, float)) for item in value):
        lines = textwrap.wrap(
            ", ".join(_flat(item) for item in value) + ",",
            WIDTH,
            initial_indent=pad,
            subsequent_indent=pad,
            break_long_words=False,
        )
    else:
        lines = [f"{pad}{shown(item, inner, inner + 1)}," for item in value]
    first, last = {dict: ("{", "}"), list: ("[", "]"), tuple: ("(", ")")}[type(value)]
    return "\n".join([first, *lines, " " * indent + last])


def _flat(value: Any) -> str:
    """A value on one line, texts in double quotes where nothing in them minds."""
    if isinstance(value, Name):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flat(k)}: {_flat(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flat, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_flat, value)) + ("," if len(value) == 1 else "") + ")"
    text = repr(value)
    if isinstance(value, str) and text[0] == "'" and '"' not in text and "\\'" not in text:
        return f'"{text[1:-1]}"'
    if not isinstance(value, (str, int, float, bool, type(None))):
        raise TypeError(f"A {type(value).__name__} cannot be printed as a value.")
    return text


def with_sections(text: str, flags: Mapping[str, bool], put: Mapping[str, str]) -> str:
    """The text with the sections that the flags keep, and with what is put in place of others."""
    lines, open_sections = list[str](), list[bool]()
    for line in text.splitlines():
        mark = MARK.match(line)
        kind, name = mark.groups() if mark else ("", "")
        if kind == "end":
            open_sections.pop()
        elif kind == "put":
            if all(open_sections) and put[name]:
                lines.append(put[name])
            open_sections.append(False)
        elif kind:
            open_sections.append(flags[name] == (kind == "if"))
        elif all(open_sections):
            lines.append(line)
    return "\n".join(lines) + "\n"


def with_values(text: str, values: Mapping[str, Any]) -> str:
    """The source with other values: of names assigned at the top, and of keyword arguments'
    defaults.
    """
    places: list[tuple[ast.expr, Any]] = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            places.append((node.value, node.targets[0].id))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            places.append((node.value, node.target.id))
        elif isinstance(node, ast.FunctionDef):
            arguments = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            places += [(default, argument.arg) for argument, default in arguments if default]
    lines = text.encode().splitlines(keepends=True)
    for node, name in reversed(places):
        if name not in values or node.end_lineno is None:
            continue
        first, last = lines[node.lineno - 1], lines[node.end_lineno - 1]
        before, after = first[: node.col_offset], last[node.end_col_offset :]
        indent = len(before) - len(before.lstrip())
        remark = after.strip().startswith(b"#")
        room = len(before.decode()) + (0 if remark else len(after.decode().rstrip()))
        value = shown(values[name], indent, room).encode()
        if remark and len((before + value.rpartition(b"\n")[2] + after).decode().rstrip()) > WIDTH:
            before = b" " * indent + after.lstrip() + before  # the remark goes above
            after = b"\n"
        lines[node.lineno - 1 : node.end_lineno] = [before + value + after]
    return b"".join(lines).decode()


@dataclass(frozen=True, order=True)
class Imported:
    """One name that a file imports: from a module, or the module itself."""

    module: str
    name: str = ""
    called: str = ""

    @property
    def bound(self) -> str:
        return self.called or self.name or self.module.partition(".")[0]


def imports_in(tree: ast.AST) -> list[Imported]:
    imports: list[Imported] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imports += [Imported(alias.name, "", alias.asname or "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
            imports += [Imported(node.module, a.name, a.asname or "") for a in node.names]
    return imports


def without_imports(text: str) -> str:
    """A source without its imports and the line that follows them where it is empty."""
    lines = text.splitlines()
    for node in sorted(
        (n for n in ast.walk(ast.parse(text)) if isinstance(n, (ast.Import, ast.ImportFrom))),
        key=lambda n: -n.lineno,
    ):
        end = node.end_lineno or node.lineno
        if end < len(lines) and node.col_offset and not lines[end].strip():
            end += 1
        del lines[node.lineno - 1 : end]
    return "\n".join(lines)


def printed_imports(imports: Iterable[Imported], text: str) -> str:
    """The import lines of those that the text uses: Python's own first, then the others."""
    tree = ast.parse(text)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    wanted = {imported for imported in imports if imported.bound in used}
    blocks = []
    for own in (True, False):
        plain, gathered = list[str](), dict[str, list[Imported]]()
        for imported in sorted(wanted):
            if (imported.module.partition(".")[0] in sys.stdlib_module_names) != own:
                continue
            if imported.name:
                gathered.setdefault(imported.module, []).append(imported)
            else:
                plain.append(
                    f"import {imported.module}"
                    + (f" as {imported.called}" if imported.called else "")
                )
        lines = [_from(module, names) for module, names in sorted(gathered.items())]
        blocks.append("\n".join([*plain, *lines]))
    return "\n\n".join(block for block in blocks if block)


def _from(module: str, names: list[Imported]) -> str:
    # As ruff sorts them: constants, classes, functions.
    order = sorted(
        names,
        key=lambda imported: (not imported.name.isupper(), imported.name.islower(), imported.name),
    )
    texts = [
        imported.name + (f" as {imported.called}" if imported.called else "") for imported in order
    ]
    line = f"from {module} import {', '.join(texts)}"
    if len(line) <= WIDTH:
        return line
    return "\n".join([f"from {module} import (", *(f"    {text}," for text in texts), ")"])


@dataclass
class Copies:
    """Functions and classes of ours as they are printed, each with what it needs: what the script
    has under `provided` names is not copied.
    """

    provided: set[str]
    flags: Mapping[str, bool] = field(default_factory=dict)
    imports: set[Imported] = field(default_factory=set)
    copied: dict[Any, str] = field(default_factory=dict)  # what each is called in the script

    def of(self, thing: Callable[..., Any], name: str = "", values: Mapping[str, Any] = {}) -> str:
        """The source of a function, under another name and with other defaults if wanted; before it
        the sources of what it calls.
        """
        module = sys.modules[thing.__module__]
        text = textwrap.dedent(inspect.getsource(thing))
        text = with_sections(text, {**self.flags, **{k: bool(v) for k, v in values.items()}}, {})
        self.imports.update(imports_in(ast.parse(text)))
        text = with_values(without_imports(text), values)
        name = name or thing.__name__
        text = text.replace(f"def {thing.__name__}(", f"def {name}(", 1)
        self.provided.add(name)
        self.copied[thing] = name
        before = list[str]()
        for wanted in _names_wanted(text):
            called = self._called(module, wanted)
            text = re.sub(rf"\b{wanted}\(", f"{called}(", text)
            before.append(self._needed(module, called, values))
        return "\n\n\n".join([*(part for part in before if part), text.strip()])

    def _called(self, module: ModuleType, name: str) -> str:
        """What a script calls a function of a module that it may have under another name."""
        thing = getattr(module, name, None)
        return self.copied.get(thing, name) if inspect.isfunction(thing) else name

    def _needed(self, module: ModuleType, name: str, values: Mapping[str, Any]) -> str:
        if name in self.provided or hasattr(builtins, name):
            return ""
        for imported in _imports_of(module):
            if imported.bound != name:
                continue
            if not imported.module.startswith("engine."):
                self.imports.add(imported)
                return ""
            return self.of(
                getattr(importlib.import_module(imported.module), imported.name), name, values
            )
        thing = getattr(module, name, None)
        if inspect.isfunction(thing) or inspect.isclass(thing):
            return self.of(thing, values=values)
        return ""


@functools.cache
def _imports_of(module: ModuleType) -> list[Imported]:
    return imports_in(ast.parse(inspect.getsource(module)))


def _names_wanted(text: str) -> list[str]:
    """What a source reads and does not itself bind, in the order of its lines."""
    tree = ast.parse(text)
    bound = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound |= {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    names.sort(key=lambda node: (node.lineno, node.col_offset))
    return list(dict.fromkeys(node.id for node in names if node.id not in bound))
