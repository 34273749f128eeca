"""The walk-throughs of CONTRIBUTING are followed to the letter, each in a copy of the house."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STEP = re.compile(r"(Write|Append to) `([\w/.-]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"\.venv/bin/python (-m pytest .*)")
FRONT_END = "builder/ui/frontend"
CHECKED_LEAST = {
    "a layer": 6,
    "a way to learn": 8,
    "a kind of data": 7,
    "a figure": 1,
    "a page": 2,
}  # both themes


@dataclass(frozen=True)
class WalkThrough:
    """What it says to write where, and the command that it ends with."""

    title: str
    steps: tuple[tuple[str, str, str], ...]  # "Write" or "Append to", the file, its text
    command: tuple[str, ...]

    @property
    def needs_browser(self) -> bool:
        return any("tests/browser" in word for word in self.command)

    @property
    def needs_node(self) -> bool:
        return any(name.startswith(FRONT_END) for _, name, _ in self.steps)


def walk_throughs() -> list[WalkThrough]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    sections = [part for part in text.split("\n## ") if part.startswith("Add ")]
    return [
        WalkThrough(
            section.partition("\n")[0].removeprefix("Add "),
            tuple((step[1], step[2], step[3]) for step in STEP.finditer(section)),
            tuple(COMMAND.findall(section)[0].split()),
        )
        for section in sections
    ]


WALKS = {walk.title: walk for walk in walk_throughs()}
MARKED = [
    pytest.param(walk, id=title, marks=[pytest.mark.browser] if walk.needs_browser else [])
    for title, walk in WALKS.items()
]


def test_there_is_a_walk_through_for_each_of_the_large_units() -> None:
    assert list(WALKS) == list(CHECKED_LEAST)


@pytest.mark.slow
@pytest.mark.parametrize("walk", MARKED)
def test_following_a_walk_through_is_enough_to_pass_its_contract(
    walk: WalkThrough, tmp_path: Path
) -> None:
    if walk.needs_node and not (ROOT / FRONT_END / "node_modules").is_dir():
        pytest.skip("Building the front end needs Node: make front-end")
    unbuilt = () if walk.needs_node else ("frontend", "dist")
    leave_out = shutil.ignore_patterns("__pycache__", "node_modules", *unbuilt)
    for folder in ("builder", "engine", "pages", "static", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=leave_out)
    for name in ("app.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / ".streamlit", tmp_path / ".streamlit")
    for doing, name, text in walk.steps:
        file = tmp_path / name
        assert file.exists() == (doing == "Append to")
        before = file.read_text(encoding="utf-8").rstrip("\n") if file.exists() else ""
        gap = "" if not before else "\n\n\n" if file.suffix == ".py" else "\n"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(before + gap + text, encoding="utf-8")
    if walk.needs_node:
        build_front_end(tmp_path)
    done = subprocess.run(
        [sys.executable, *walk.command, "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed
    assert int(passed[1]) >= CHECKED_LEAST[walk.title]
    assert "skipped" not in done.stdout or walk.needs_browser


def build_front_end(house: Path) -> None:
    """As `make fix front-end` does, in a copy: the schemas, the types made from them, the page."""
    front_end = house / FRONT_END
    (front_end / "node_modules").symlink_to(ROOT / FRONT_END / "node_modules")
    (house / "docs").mkdir()
    schemas = "from tests.generated import schemas; schemas(check=False)"
    subprocess.run([sys.executable, "-c", schemas], cwd=house, check=True)
    for command in (
        ["node", "tools/records.mjs"],
        ["npx", "tsc", "--noEmit"],
        ["npx", "vite", "build"],
    ):
        done = subprocess.run(command, cwd=front_end, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("walk", WALKS.values(), ids=list(WALKS))
def test_the_code_of_a_walk_through_keeps_the_rules_of_the_house(
    walk: WalkThrough, tmp_path: Path
) -> None:
    for _, name, text in walk.steps:
        if not name.endswith(".py") or "from __future__" not in text:
            continue
        for rule in (("check",), ("format", "--check")):
            command = [sys.executable, "-m", "ruff", *rule, "--no-cache", "--config"]
            command += [str(ROOT / "pyproject.toml"), "--stdin-filename", name, "-"]
            done = subprocess.run(
                command, input=text, capture_output=True, text=True, cwd=ROOT, check=False
            )
            assert done.returncode == 0, done.stdout + done.stderr
