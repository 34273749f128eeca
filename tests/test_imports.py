"""Who may import whom, and what stays off the first screen's path."""

from __future__ import annotations

import ast
import contextlib
import importlib
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


def modules(folder: str) -> Iterator[Path]:
    return (path for path in sorted((ROOT / folder).rglob("*.py")) if "frontend" not in path.parts)


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Each imported top-level name, and whether it is imported only when a function runs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lazy = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef))
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            yield name, id(node) in lazy


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*modules("builder"), *modules("engine")], ids=named)
def test_streamlit_lives_in_the_app_the_pages_and_the_builders_screen_only(path: Path) -> None:
    if path.is_relative_to(ROOT / "builder" / "ui"):
        return
    assert not [name for name, _ in imports(path) if name.split(".")[0] == "streamlit"]


@pytest.mark.parametrize(
    "path", [path for path in modules("builder") if "ui" not in path.parts], ids=named
)
def test_the_builder_knows_nothing_of_the_engine_nor_of_the_screen_but_for_one_door(
    path: Path,
) -> None:
    across = {
        name
        for name, _ in imports(path)
        if name.split(".")[0] in ("engine", "pages") or name.startswith("builder.ui")
    }
    # `builder.from_file` needs both sides; `test_importing_a_package…` says that it is lazy.
    door = "builder.ui.joint.own_file"
    assert across == (
        {door, f"{door}.from_file"} if named(path) == "builder/__init__.py" else set()
    )


@pytest.mark.parametrize("name", ["from_data", "own_file", "planned", "proposals"])
def test_what_scripts_share_with_the_pages_knows_no_screen(name: str) -> None:
    path = ROOT / "builder" / "ui" / "joint" / f"{name}.py"
    screens = ("streamlit", "pages", "builder.ui.app")
    assert not [name for name, _ in imports(path) if name.startswith(screens)]


@pytest.mark.parametrize("path", modules("engine"), ids=named)
def test_the_engine_knows_nothing_of_the_builder_but_for_its_terminal(path: Path) -> None:
    found = [
        (name, lazy) for name, lazy in imports(path) if name.split(".")[0] in ("builder", "pages")
    ]
    if path == ROOT / "engine" / "__main__.py":
        assert all(lazy for _, lazy in found), (
            "__main__ imports builder only when a command needs it"
        )
    else:
        assert not found


def test_only_one_module_touches_the_session_state() -> None:
    touching = [
        named(path)
        for folder in ("builder", "pages")
        for path in modules(folder)
        if "session_state" in path.read_text(encoding="utf-8")
    ]
    assert touching == ["builder/ui/app/state.py"]


@pytest.mark.parametrize("package", ["builder", "engine"])
def test_importing_a_package_imports_nothing_heavy(package: str) -> None:
    heavy = ("torch", "sklearn", "streamlit", "onnx", "onnxruntime", "pandas", "lightgbm")
    other = "builder" if package == "engine" else "engine"
    assert brought_by(f"import {package}", *heavy, other, "builder.ui") == "[]"


def test_a_project_from_a_file_brings_the_engine_and_no_screen() -> None:
    brought = brought_by("from builder import from_file", "engine", "streamlit", "builder.ui.app")
    assert brought == "['engine']"


def brought_by(line: str, *modules: str) -> str:
    script = f"import sys; {line}; print([name for name in {modules!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def scripts() -> Iterator[tuple[str, ast.Module]]:
    """Programs that benchmarks keep as texts and run in processes of their own."""
    for file in sorted((ROOT / "benchmarks").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                with contextlib.suppress(SyntaxError, ValueError):
                    script = ast.parse(node.value)
                    if any(isinstance(part, ast.ImportFrom) for part in ast.walk(script)):
                        yield f"{file.name}:{node.lineno}", script


def test_programs_in_benchmarks_import_what_there_is() -> None:
    missing = []
    for place, script in scripts():
        for node in ast.walk(script):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            if node.module.partition(".")[0] not in ("engine", "builder"):
                continue
            module = importlib.import_module(node.module)
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                if not hasattr(module, alias.name) and importlib.util.find_spec(inner) is None:
                    missing.append(f"{place} {inner}")
    assert missing == []


def test_programs_in_benchmarks_use_what_the_modules_that_they_import_have() -> None:
    """Also where they put something of their own in its place."""
    missing = []
    for place, script in scripts():
        modules = {
            alias.asname or alias.name: importlib.import_module(f"{node.module}.{alias.name}")
            for node in ast.walk(script)
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("engine")
            for alias in node.names
            if importlib.util.find_spec(str(node.module)).submodule_search_locations  # type: ignore[union-attr]  # imported above
            and importlib.util.find_spec(f"{node.module}.{alias.name}") is not None
        }
        for node in ast.walk(script):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                module = modules.get(node.value.id)
                if module is not None and not hasattr(module, node.attr):
                    missing.append(f"{place} {node.value.id}.{node.attr}")
    assert missing == []


def test_what_the_arenas_benchmark_watches_by_name_is_there() -> None:
    from benchmarks.bench_arena import PARTS

    script = ast.parse(PARTS)
    given: dict[str, Any] = {}
    for node in script.body:
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("engine"):
            exec(ast.unparse(node), given)
    calls = [
        node.args
        for node in ast.walk(script)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "watch"
    ]
    assert len(calls) > 5
    for where, name, _ in calls:
        owner = eval(ast.unparse(where), given)
        assert hasattr(owner, ast.literal_eval(name)), f"{ast.unparse(where)}.{ast.unparse(name)}"
