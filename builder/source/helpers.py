"""The source of our own modules, copied into a generated file without their types."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from builder.source.body import Body

MODULES = Path(__file__).resolve().parents[1] / "layers" / "modules"


@cache
def _library() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Each class or function of builder/modules: its source, and which of the others it uses."""
    library: dict[str, tuple[str, ast.AST]] = {}
    for path in sorted(MODULES.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                segment = ast.get_source_segment(text, node) or ""
                library[node.name] = (_without_types(segment), node)
    return {
        name: (
            text,
            tuple(
                dict.fromkeys(
                    part.id
                    for part in ast.walk(node)
                    if isinstance(part, ast.Name) and part.id in library and part.id != name
                )
            ),
        )
        for name, (text, node) in library.items()
    }


def _without_types(text: str) -> str:
    """Annotations are for our own checks; a lesson reads better without them."""
    rows = text.split("\n")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    for node in sorted(functions, key=lambda function: function.lineno, reverse=True):
        for argument in [*node.args.args, *node.args.kwonlyargs]:
            argument.annotation = None
        first = node.body[0].lineno - 1
        rows[node.lineno - 1 : first] = [
            f"{' ' * node.col_offset}def {node.name}({ast.unparse(node.args)}):"
        ]
    return "\n".join(_without_typed_names("\n".join(rows)))


def _without_typed_names(text: str) -> list[str]:
    """`name: Type = value` becomes `name = value`, and `name: Type` goes with the gap after it."""
    rows = text.split("\n")
    typed = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.AnnAssign)]
    for node in sorted(typed, key=lambda typed: typed.lineno, reverse=True):
        place = node.lineno - 1
        if node.value is None:
            after = place + 1
            is_last = not rows[place - 1].strip() and after < len(rows) and not rows[after].strip()
            del rows[place : after + is_last]
        else:
            assert node.lineno == node.annotation.end_lineno
            row = rows[place]
            begin, end = node.target.end_col_offset, node.annotation.end_col_offset
            rows[place] = row[:begin] + row[end:]
    return [row.partition("  # type: ")[0] for row in rows]


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
    helpers: dict[str, str] = {}

    def add(name: str) -> None:
        if name in helpers or name not in library:
            return
        text, needs = library[name]
        for need in needs:
            add(need)
        helpers[name] = text

    if wanted:
        library = _library()
        for name in dict.fromkeys(wanted):
            add(name)
    return helpers
