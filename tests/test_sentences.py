"""No sentence is cut in two by its own source: neither behind a `return`, nor inside a docstring."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_imports import ROOT, modules, named

FILES = [
    ROOT / "app.py",
    *(path for folder in ("builder", "engine", "pages") for path in modules(folder)),
]
ENDS = (ast.Return, ast.Raise, ast.Continue, ast.Break)
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def bodies(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list):
                yield body


@pytest.mark.parametrize("path", FILES, ids=named)
def test_nothing_stands_where_no_run_can_reach_it(path: Path) -> None:
    """Sections of a template ("# [if …]") are alternatives: only one of them is printed."""
    text = path.read_text(encoding="utf-8")
    tree, lines = ast.parse(text), text.splitlines()
    unreached = [
        after.lineno
        for body in bodies(tree)
        for before, after in itertools.pairwise(body)
        if isinstance(before, ENDS)
        and not any(line.strip() == "# [end]" for line in lines[before.end_lineno : after.lineno])
    ]
    assert not unreached, f"{named(path)}: never reached: lines {unreached}"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_docstring_holds_the_quotation_marks_of_a_broken_sentence(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    broken = [
        text[:60]
        for node in ast.walk(tree)
        if isinstance(node, DOCUMENTED)
        and (text := ast.get_docstring(node))
        and re.search(r'"\n\s*"', text)
    ]
    assert not broken, f"{named(path)}: {broken}"
