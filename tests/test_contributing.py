"""The walk-through of CONTRIBUTING is followed to the letter, in a copy of the house."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_adding_the_layer_of_the_walk_through_needs_one_file_and_passes_its_contract(
    tmp_path: Path,
) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.search(r"Write `(builder/layers/families/\w+\.py)`", text)
    code = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    command = re.search(r"\.venv/bin/python (-m pytest .*)", text)
    assert named
    assert code
    assert command
    leave_out = shutil.ignore_patterns("__pycache__", "frontend", "dist", "node_modules")
    for folder in ("builder", "engine", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert not (tmp_path / named[1]).exists()
    (tmp_path / named[1]).write_text(code[1], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, *command[1].split(), "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed
    assert int(passed[1]) >= 6
