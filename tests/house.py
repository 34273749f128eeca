"""The rooms of the house and the imports between them, read from the source and never run."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent

# The rooms from the ground up: a file imports from its own room and from those before it.
ROOMS = (
    "engine/ground",
    "engine/measures",
    "engine/reading",
    "engine/environments",
    "engine/data",
    "engine/ways",
    "engine/plan",
    "engine/run",
    "engine/insides",
    "engine/learning",
    "engine/processes",
    "engine/trained",
    "engine/export",
    "engine/arena",
    "engine/serve",
    "engine",
    "builder/ground",
    "builder/layers",
    "builder/document",
    "builder/drawing",
    "builder/shapes",
    "builder/source",
    "builder/judging",
    "builder/proposing",
    "builder/project",
    "builder/templates",
    "builder",
    "engine/terminal",
    "builder/ui/app",
    "builder/ui/joint",
    "builder/ui/arena",
    "builder/ui/canvas",
    "builder/ui/data",
    "builder/ui/export",
    "builder/ui/learn",
    "builder/ui/train",
    "builder/ui/runs",
    "pages",
    "app",
)
# Files that do not lie in the folder of their room.
ELSEWHERE = {
    "app.py": "app",
    "builder/__init__.py": "builder",
    "builder/project.py": "builder/project",
    "builder/ui/__init__.py": "builder/ui/app",
    "engine/__init__.py": "engine",
    "engine/__main__.py": "engine/terminal",
    "engine/schemas.py": "engine",
}
When = Literal["module", "lazy", "types"]


@dataclass(frozen=True)
class Arrow:
    """One import: which file names which, and when it is followed."""

    source: str  # the file that imports, from the root: "engine/run/run.py"
    target: str  # the file that is imported
    when: When  # at import, when a function runs, or under TYPE_CHECKING alone
    line: int


def files() -> list[str]:
    """Every Python file of the product, from the root."""
    inside = (path for folder in ("engine", "builder") for path in (ROOT / folder).rglob("*.py"))
    return sorted(
        path.relative_to(ROOT).as_posix()
        for path in (*inside, *(ROOT / "pages").glob("*.py"), ROOT / "app.py")
        if "frontend" not in path.parts
    )


def room_of(name: str) -> str:
    """The room that a file belongs to. The flat files of a half are its ground.

    >>> room_of("engine/files.py"), room_of("engine/data/sets/moons.py"), room_of("pages/data.py")
    ('engine/ground', 'engine/data', 'pages')
    """
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    folders = name.split("/")[:-1]
    if len(folders) == 1 and folders[0] in ("engine", "builder"):
        return f"{folders[0]}/ground"
    return "/".join(folders[: 3 if folders[:2] == ["builder", "ui"] else 2])


@cache
def arrows() -> tuple[Arrow, ...]:
    """All imports from a file of the product to another one."""
    known = frozenset(files())
    return tuple(arrow for name in sorted(known) for arrow in _arrows_of(name, known))


def _arrows_of(name: str, known: frozenset[str]) -> Iterator[Arrow]:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    for node, when in _imports(tree, "module"):
        targets = (_target(module, attribute, known) for module, attribute in _named(node))
        for target in {target for target in targets if target and target != name}:
            yield Arrow(name, target, when, node.lineno)


def _imports(node: ast.AST, when: When) -> Iterator[tuple[ast.Import | ast.ImportFrom, When]]:
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, (ast.Import, ast.ImportFrom)):
            yield inner, when
        elif isinstance(inner, ast.If) and "TYPE_CHECKING" in ast.unparse(inner.test):
            for part in inner.body:
                yield from _imports(ast.Module([part], []), "types")
            for part in inner.orelse:
                yield from _imports(ast.Module([part], []), when)
        elif isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from _imports(inner, "lazy" if when == "module" else when)
        else:
            yield from _imports(inner, when)


def _named(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str | None]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, None) for alias in node.names)
    elif node.level == 0 and node.module:
        yield from ((node.module, alias.name) for alias in node.names)


def _target(module: str, attribute: str | None, known: frozenset[str]) -> str | None:
    """The file behind `from module import attribute`, where it is one of ours."""
    for name in (f"{module}.{attribute}", module) if attribute else (module,):
        path = name.replace(".", "/")
        for file in (f"{path}.py", f"{path}/__init__.py"):
            if file in known:
                return file
    return None


def circles(followed: Iterable[Arrow]) -> list[list[str]]:
    """Files that reach themselves again along these arrows: the strongly connected ones, sorted."""
    ahead: dict[str, set[str]] = defaultdict(set)
    for arrow in followed:
        ahead[arrow.source].add(arrow.target)
    reach = {name: _reached(name, ahead) for name in ahead}
    rings = {
        tuple(sorted(other for other in reach[name] if name in reach.get(other, set())))
        for name in reach
        if name in reach[name]
    }
    return [list(ring) for ring in sorted(rings)]


def _reached(start: str, ahead: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [*ahead[start]]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += ahead.get(name, ())
    return seen
