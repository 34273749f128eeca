"""`python -m engine look`, `propose` and `predict`: from a table to answers without a browser."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from engine.run.run import runs
from tests.engine.test_terminal import engine


def leaves(file: Path, rows: int, answers: bool = True) -> Path:
    """Leaves of two kinds by length and width; the longer ones are 'oak'."""
    rng = np.random.default_rng(rows)
    lines = ["leaf_id;length;width" + (";tree" if answers else "")]
    for k in range(rows):
        length, width = rng.uniform(2, 12), rng.uniform(1, 5)
        tree = f";{('birch', 'oak')[int(length > 7)]}" if answers else ""
        lines.append(f"{k + 1};{length:.2f};{'' if k % 10 == 9 else f'{width:.2f}'}{tree}")
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.slow
def test_a_table_is_looked_at_proposed_for_trained_and_answered(
    engine_home: Path, tmp_path: Path
) -> None:
    table = leaves(tmp_path / "leaves.csv", 300)
    looked = engine(engine_home, "look", str(table))
    assert looked.returncode == 0, looked.stderr
    assert looked.stdout.startswith("leaves.csv: 300 points, semicolon")
    assert "To predict: tree (two classes)" in looked.stdout
    assert "Counts the rows" in looked.stdout
    project = tmp_path / "leaves.json"
    proposed = engine(engine_home, "propose", str(table), "--network", "small", "-o", str(project))
    assert proposed.returncode == 0, proposed.stderr
    assert "  * A straight line (small" in proposed.stdout
    trained = engine(
        engine_home, "train", str(project), "--epochs", "30", "--lr", "0.05", "--quiet"
    )
    assert trained.returncode == 0, trained.stderr
    run, more = runs(engine_home)[0].id, leaves(tmp_path / "more.csv", 40, answers=False)
    answered = engine(engine_home, "predict", run, str(more))
    assert (answered.returncode, answered.stderr) == (0, "40 rows\n")
    rows = list(csv.DictReader(answered.stdout.splitlines()))
    right = [row["prediction"] == ("oak" if float(row["length"]) > 7 else "birch") for row in rows]
    assert (len(rows), np.mean(right) > 0.8) == (40, True)
    with open(more, "a", encoding="utf-8") as file:
        file.write("\n41;long;2")
    out = tmp_path / "answers.csv"
    answered = engine(engine_home, "predict", run, str(more), "-o", str(out))
    assert answered.stdout.startswith(f"{out}: 41 rows; 1 could not be answered")
    assert "needs a number" in list(csv.DictReader(out.read_text().splitlines()))[-1]["problem"]
    for arguments, sentence in (
        (("predict", run, str(tmp_path / "none.csv")), "There is no file"),
        (("predict", run, str(tmp_path)), "is a folder"),
        (("predict", run, str(more), "-o", str(more)), "would overwrite"),
        (("predict", run, str(more), "-o", str(tmp_path / "no" / "a.csv")), "There is no folder"),
        (("predict", run, str(project)), "The file has no column 'length'"),
        (("predict", "nothing1", str(more)), "There is no run"),
    ):
        refused = engine(engine_home, *arguments)
        assert (refused.returncode, refused.stdout) == (2, ""), arguments
        assert sentence in refused.stderr
        assert "Traceback" not in refused.stderr


@pytest.mark.slow
def test_what_cannot_be_looked_at_or_proposed_for_is_said(
    engine_home: Path, tmp_path: Path
) -> None:
    table = leaves(tmp_path / "leaves.csv", 60)
    (tmp_path / "broken.csv").write_bytes(b"PK\x03\x04" + bytes(range(256)))
    for arguments, sentence in (
        (("look", str(tmp_path / "leafs.csv")), "Did you mean 'leaves.csv'?"),
        (("look", str(table), "--target", "trea"), "Did you mean 'tree'?"),
        (("look", str(table), "--as", "forcast"), "Did you mean 'forecast'?"),
        (("look", str(tmp_path / "broken.csv")), "broken.csv: "),
        (("propose", str(table), "--leave-out", "lenght, width"), "Did you mean 'length'?"),
        (("propose", str(table), "--network", "smal"), "Did you mean 'small'?"),
        (("propose", str(table), "-o", str(tmp_path / "no" / "p.json")), "No such file"),
    ):
        refused = engine(engine_home, *arguments)
        assert refused.returncode == 2, (arguments, refused)
        assert sentence in refused.stderr
        assert "Traceback" not in refused.stderr
