"""A file that an earlier release has read keeps the columns that it had then."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from engine.data.sets import find
from engine.data.sets.own import read_file
from engine.reading import saved
from engine.reading.guesses import GUESSES
from engine.reading.reader import key_of
from engine.reading.store import Store

TABLE = "amount,y\n" + "".join(f"{k % 40}.{k:03d},{'ab'[k % 2]}\n" for k in range(100, 300))


def test_columns_of_an_old_project_stay_while_a_new_one_is_read_anew(tmp_path: Path) -> None:
    stored = Store(tmp_path).add("me", "amounts.csv", TABLE.encode())
    options = find("file").settle({"file": stored.sha, "name": stored.name})

    def typed(guesses: int) -> str:
        contents = read_file(options | {"guesses": guesses}, tmp_path, lambda share, text: None)
        return contents.columns[0].type

    assert typed(1) == "number"  # nobody has read it before
    # what the release before had found out: other types, and no questions
    now, before = (
        tmp_path / "read" / f"{stored.sha}-{key_of({'options': {}, 'version': version})}"
        for version in (saved.VERSION, saved.BEFORE)
    )
    shutil.copytree(now, before)
    (before / saved.SUMS).unlink()  # which that release had not
    about = json.loads((before / "about.json").read_text())
    about["columns"][0]["type"] = "id"
    for fact in ("questions", "formats", "choices"):
        del about[fact]
    (before / "about.json").write_text(json.dumps(about))
    assert typed(1) == "id"
    assert typed(GUESSES) == "number"
