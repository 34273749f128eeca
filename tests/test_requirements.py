"""What the code imports is declared, so that a fresh install holds all of it."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache

import pytest

from tests.test_imports import ROOT, imports, modules

OURS = {"app", "builder", "engine", "pages"}


def declared(name: str) -> str:
    """A package's name as registries compare names."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def bringers() -> Mapping[str, list[str]]:
    """Which packages bring an imported name (pillow brings PIL)."""
    return importlib.metadata.packages_distributions()


def third_party() -> dict[str, str]:
    """Every imported name that is neither Python's nor ours, and a file that imports it."""
    return {
        top: str(path.relative_to(ROOT))
        for path in (
            ROOT / "app.py",
            *(path for folder in ("builder", "engine", "pages") for path in modules(folder)),
        )
        for name, _ in imports(path)
        if (top := name.split(".")[0]) not in OURS and top not in sys.stdlib_module_names
    }


@pytest.mark.parametrize(("imported", "where"), sorted(third_party().items()))
def test_every_package_that_is_imported_is_declared(imported: str, where: str) -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    names = {
        declared(package[0])
        for line in lines
        if (package := re.match(r"[A-Za-z0-9][\w.-]*", line)) is not None
    }
    bringing = bringers().get(imported, [imported])
    assert names & {declared(name) for name in bringing}, (
        f"{where} imports {imported}: declare {' or '.join(bringing)} in requirements.txt"
    )


def test_every_package_is_bounded_above() -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    packages = [line.split("#")[0].strip() for line in lines if line[:1].isalnum()]
    assert not [line for line in packages if "<" not in line and "==" not in line]


def test_starlettes_test_client_finds_the_package_that_it_wants() -> None:
    asked = [sys.executable, "-W", "error", "-c", "import starlette.testclient"]
    answer = subprocess.run(asked, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
