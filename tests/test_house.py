"""Imports run one way between the rooms of the house, and in no circle between its files."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.generated import house
from tests.house import ROOMS, ROOT, Arrow, arrows, circles, files, room_of

# Imports that still run back up, each with its reason. This list only shrinks.
STILL_UP = {
    ("builder/__init__.py", "builder/ui/joint"): "the door to from_file, which needs both sides",
    ("engine/ways/classify.py", "engine/plan"): "a loss says its title; losses may become a room",
}
# Words that fit whatever a local name holds, and so say nothing of it.
EMPTY = {"one", "found", "made", "told", "said", "kept"}
# Under TYPE_CHECKING an import may run back up, for nothing is loaded; there are so many.
TYPES_UP = 4


def runs_up(arrow: Arrow) -> bool:
    return ROOMS.index(room_of(arrow.target)) > ROOMS.index(room_of(arrow.source))


def in_words(arrow: Arrow) -> str:
    return f"{arrow.source}:{arrow.line} imports {arrow.target} ({arrow.when})"


def test_every_file_has_a_room_and_every_room_a_file() -> None:
    rooms = {room_of(name) for name in files()}
    homeless = [name for name in files() if room_of(name) not in ROOMS]
    assert not homeless, f"Write their rooms into ROOMS of tests/house.py: {homeless}"
    assert not set(ROOMS) - rooms


def test_imports_run_down_the_rooms() -> None:
    up = [arrow for arrow in arrows() if arrow.when != "types" and runs_up(arrow)]
    new = [a for a in up if (a.source, room_of(a.target)) not in STILL_UP]
    assert not new, "These imports run back up:\n" + "\n".join(map(in_words, new))


def test_the_list_of_imports_that_still_run_up_holds_no_opened_one() -> None:
    up = {(a.source, room_of(a.target)) for a in arrows() if runs_up(a)}
    assert not set(STILL_UP) - up, "Take them off the list: they are opened."


def test_types_that_are_borrowed_from_above_do_not_grow() -> None:
    up = [arrow for arrow in arrows() if arrow.when == "types" and runs_up(arrow)]
    assert len(up) <= TYPES_UP, "Let a value or a Protocol of the room below say it:\n" + "\n".join(
        map(in_words, up)
    )


def test_no_files_import_each_other_in_a_circle() -> None:
    known = (a for a in arrows() if (a.source, room_of(a.target)) not in STILL_UP)
    assert not circles(arrow for arrow in known if arrow.when != "types")


def test_the_reader_of_imports_sees_all_three_kinds() -> None:
    kinds = Counter(arrow.when for arrow in arrows())
    assert min(kinds["module"], kinds["lazy"], kinds["types"]) > 10
    assert Arrow("app.py", "builder/ui/app/gate.py", "module", 12) in arrows()
    assert circles([Arrow("a", "b", "lazy", 1), Arrow("b", "a", "module", 1)]) == [["a", "b"]]


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/house.md"])
def test_every_place_that_a_page_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:engine|builder|pages|tests|benchmarks)/[\w./-]*)`", text))
    assert named
    new = set(re.findall(r"Write `([\w./-]+)`", text))  # files that a reader is told to add
    assert not [place for place in sorted(named - new) if not (ROOT / place).exists()]


def test_picture_and_table_of_the_house_are_made_from_its_imports() -> None:
    assert not house(check=True), "Make them anew with: python -m tests.generated"


def test_local_names_say_what_they_hold() -> None:
    empty = {name: [*empty_names(ast.parse((ROOT / name).read_text()))] for name in files()}
    new = {name: names for name, names in empty.items() if names}
    assert not new, f"Name what it is: {new}"


def empty_names(tree: ast.AST) -> Iterator[str]:
    """Variables, targets of loops and arguments with such a name. Fields of a class are none: they
    are read beside the name of what they belong to.
    """
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    fields = [
        statement.target
        for record in classes
        for statement in record.body
        if isinstance(statement, ast.AnnAssign)
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            name = node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node not in fields:
            name = node.id
        else:
            continue
        if name in EMPTY:
            yield f"{name} (line {node.lineno})"


def test_the_reader_of_local_names_sees_all_that_are_bound() -> None:
    source = """
class Record:
    said: str

def read(found, *, kept=None):
    made = [one for one in found]
    for told, _ in made:
        print(told.said, one=told)
    return lambda said: said
"""
    names = [name.split()[0] for name in empty_names(ast.parse(source))]
    assert sorted(names) == ["found", "kept", "made", "one", "said", "told"]


def test_every_command_of_the_makefile_does_something_and_is_in_its_list() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split()
    recipes = {
        found[1]: found[2]
        for found in re.finditer(r"^([a-z-]+):(.*)\n(?=\t|ifeq)", makefile, re.MULTILINE)
    }
    listed = {name for name, rest in recipes.items() if "## " in rest}
    joined = set(re.findall(r"^([a-z-]+): .+  ## ", makefile, re.MULTILINE))  # of others alone
    assert set(phony) - set(recipes) - joined == set()
    assert set(phony) - listed - joined == {"check-front-end"}
    assert set(re.findall(r"make ([a-z-]+)", (ROOT / ".ci" / "run").read_text())) <= set(phony)
