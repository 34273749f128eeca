"""One spelling each, over every text that is shown to people: Python's strings and the front end's.
What is compared with a name in code (a key, a class of a style sheet) is no text: a text has a space.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.plan import optimizers
from tests.test_imports import ROOT, named
from tests.test_sentences import DOCUMENTED, FILES

FRONT_END = ROOT / "builder" / "ui" / "frontend" / "src"
SCRIPTS = sorted(
    path
    for kind in ("*.ts", "*.tsx")
    for path in FRONT_END.rglob(kind)
    if path.name not in ("records.ts", "iconPaths.ts")
)
MOMENTS = FRONT_END / "parts" / "moments.ts"
CLASSES = FRONT_END / "parts" / "class-colour.ts"


@dataclass(frozen=True)
class Spelling:
    """What is written nowhere, and what is written instead."""

    wrong: str
    instead: str

    def found_in(self, text: str) -> bool:
        return re.search(self.wrong, text) is not None


NODES = Spelling(r"(\d|\}|^) nodes\b", "layers: nodes are what code calls them")
# What speaks of graphs that people bring: their nodes are called so.
OF_GRAPHS = ("graphs.py", "graph.py", "edges.py", "node.py", "network_file.py", "graph.tsx", "GraphBox.tsx")  # fmt: skip
SPELLINGS = [
    Spelling(r"\d\s?kB\b|^kB$", "KB, as MB and GB"),
    Spelling(r"\bper (sample|picture|row)\b|\ba picture each\b", "“a sample”, “a row”"),
    NODES,
    Spelling(r"(?<![.\w])([Dd]atasets?|data-sets?)(?![.\w])", "data set"),
    Spelling(r"\b[Oo]ptimis", "optimizer, torch's own word"),
    Spelling(
        r"(?<![._])\b([Nn]ormaliz|[Ii]nitializ)(e|es|ed|ing|ation)\b", "normalise, initialise"
    ),
    Spelling(r"\b(hyperparameters?|hyper-parameters?)\b", "settings"),
    Spelling(r"\b(e-mail|meta-data|filesize|time-stamp)\b", "email, metadata, size of the file"),
    Spelling(r"[a-z ]\.\.\.(?![\w\[(])", "…"),
    Spelling(
        r"\b(learning-rate|batchsize|batch-size|learning_rate) (is|of|was)\b",
        "learning rate, batch size",
    ),
]
TITLES = {re.sub(r"[\W_]", "", entry.title).lower(): entry.title for entry in optimizers.CATALOGUE}
NAMES = re.compile(
    r"\b(l-?bfgs|adam ?w|adam|adamax|nadam|radam|adagrad|adadelta|rms-?prop|r-?prop|sgd)\b", re.I
)


def words_of(path: Path) -> Iterator[tuple[int, str]]:
    """Texts with their lines; docstrings and what a comment says are for those who read code."""
    if path.suffix == ".py":
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, DOCUMENTED) and node.body and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if id(node) not in docs and (" " in node.value or node.value == "kB"):
                yield node.lineno, node.value
        return
    source = re.sub(
        r"/\*.*?\*/|(?<![:\"'`])//[^\n]*",
        lambda comment: re.sub(r"[^\n]", " ", comment[0]),
        path.read_text(encoding="utf-8"),
        flags=re.S,
    )
    for match in re.finditer(r'"([^"\n]*)"|`([^`\n]*)`|>([^<>{}=;]*[a-z][^<>{}=;]*)<', source):
        text = next(part for part in match.groups() if part is not None)
        if " " in text or text == "kB":
            yield source[: match.start()].count("\n") + 1, text


@pytest.mark.parametrize("path", [*FILES, *SCRIPTS], ids=named)
def test_a_word_has_one_spelling(path: Path) -> None:
    spellings = [each for each in SPELLINGS if each is not NODES or path.name not in OF_GRAPHS]
    wrong = [
        f"line {line}: {text.strip()[:80]!r}: {spelling.instead}"
        for line, text in words_of(path)
        for spelling in spellings
        if spelling.found_in(text)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", [*FILES, *SCRIPTS], ids=named)
def test_an_optimizer_is_called_as_its_entry_calls_it(path: Path) -> None:
    wrong = [
        f"line {line}: {name[0]} in {text.strip()[:80]!r}"
        for line, text in words_of(path)
        for name in NAMES.finditer(text)
        if name[0] not in TITLES.values() and not is_code(text, name)
    ]
    assert wrong == []


def is_code(text: str, name: re.Match[str]) -> bool:
    """A module's path, or several names for a search."""
    around = text[max(0, name.start() - 1) : name.end() + 1]
    return bool(re.search(r"[._/\"'(=]", around))


def test_moments_are_written_in_one_place() -> None:
    others = [
        named(path)
        for path in SCRIPTS
        if path != MOMENTS
        and re.search(
            r"toLocale(Time|Date)String|dateStyle|DateTimeFormat", path.read_text("utf-8")
        )
    ]
    assert others == [], "parts/moments.ts writes days and times"
    screens = [path for path in FILES if {"pages", "ui"} & set(path.relative_to(ROOT).parts)]
    ways = {
        found
        for path in screens
        for found in re.findall(r'strftime\("([^"]*)"', path.read_text("utf-8"))
    }
    assert ways == {"%-d %b %Y, %H:%M"}, "as parts/moments.ts writes them"


def test_the_colours_of_classes_are_chosen_in_one_place() -> None:
    others = [
        named(path)
        for path in SCRIPTS
        if path != CLASSES and re.search(r"--r\$\{(code|k \+ 1)", path.read_text("utf-8"))
    ]
    assert others == []


def test_a_choice_side_by_side_is_one_part() -> None:
    drawn = {named(path) for path in SCRIPTS if 'className="seg"' in path.read_text("utf-8")}
    assert drawn == {
        "builder/ui/frontend/src/parts/Segments.tsx",
        # A field of a layer may have none of its usual values, so it holds a box to write in as well.
        "builder/ui/frontend/src/canvas/inspector/FieldControl.tsx",
        "builder/ui/frontend/src/canvas/inspector/UsualValues.tsx",
    }
