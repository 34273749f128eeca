"""A file of many rows, answered row by row."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.catalogue import nearest
from engine.data.kinds.series import NUMBER
from engine.export.as_answered import is_answered
from engine.export.network_file import Misfit, NetworkFile, shown
from engine.export.own_input import Preparer, Table, prepare, with_points
from engine.run.folder import RunFolder

CHUNK = 512  # rows of a file that are answered at once


def answer_file(
    model: str,
    file: str,
    out: str,
    progress: Callable[[float, str], None],
    by_program: bool = False,
) -> dict[str, Any]:
    """The same in a worker, which is given paths."""
    network = NetworkFile.open(Path(model))
    return predict_file(network, Path(file), Path(out), progress, by_program)


def predict_file(
    network: NetworkFile,
    file: Path,
    out: Path,
    progress: Callable[[float, str], None],
    by_program: bool = False,
) -> dict[str, Any]:
    """A CSV with the network's columns, answered row by row into a CSV with the answers behind.
    Rows that do not fit say why. Marks are those that were answered when it learned, else those
    that the file shows; a program that has written it writes points.
    """
    preparer = Preparer(network, by_program)
    wanted = [column["name"] for column in preparer.columns]
    if not wanted:
        raise Misfit("This network does not learn from rows of columns, so it takes no table.")
    table = Table(file)
    shown_by_file = [
        column
        for column in preparer.columns
        if not by_program and not is_answered(preparer.answers, column["name"])
    ]
    begun, done, refused, reader = time.monotonic(), 0, 0, table.rows()
    with open(out, "w", newline="", encoding="utf-8") as target:
        header = [name.strip() for name in reader.fieldnames or ()]
        reader.fieldnames = header
        if lost := [name for name in wanted if name not in header]:
            raise Misfit(
                f"The file has no column '{shown(lost[0])}'.{nearest(lost[0], header, '')} It needs {', '.join(wanted[:12])}."
            )
        answers = network.reading.columns()
        writer = csv.writer(target)
        writer.writerow([*header, *answers, "problem"])
        for rows in chunks(reader):
            values = [{name: row.get(name) for name in wanted} for row in rows]
            values = [with_points(row, shown_by_file, table.marks) for row in values]
            notes, answered_rows = preparer.unseen(values), answered(network, preparer, values)
            for row, note, answer in zip(rows, notes, answered_rows, strict=True):
                problem = answer.pop("problem", "")
                refused += bool(problem)
                problem = problem or " ".join(note)
                writer.writerow(
                    [safe(row.get(name)) for name in header]
                    + [safe(answer.get(name)) for name in answers]
                    + [problem]
                )
            done += len(rows)
            progress(min(0.99, table.share), f"{done:,} rows")
    return {"rows": done, "refused": refused, "seconds": time.monotonic() - begun}


def chunks(reader: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    try:
        for row in reader:
            chunk.append(row)
            if len(chunk) == CHUNK:
                yield chunk
                chunk = []
    except csv.Error as error:
        raise Misfit(f"The file cannot be read as a table: {error}.") from None
    if chunk:
        yield chunk


def answered(
    network: NetworkFile, preparer: Preparer, rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Together when all fit; else one by one, so that one bad row spoils no other."""
    try:
        arrays = network.fit(preparer.rows(rows))
        return [answer.cells() for answer in network.answers(network.run(arrays), arrays)]
    except Misfit as why:
        if len(rows) == 1:
            return [{"problem": str(why)}]
        half = len(rows) // 2
        return answered(network, preparer, rows[:half]) + answered(network, preparer, rows[half:])


def safe(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return (
        f"'{text}"
        if text[:1] in ("=", "@", "\t", "\r")
        or (text[:1] in ("+", "-") and not NUMBER.fullmatch(text))
        else text
    )


def ask(run: RunFolder, rows: Any = None, inputs: Any = None, **others: Any) -> dict[str, Any]:
    """For scripts: the answers of a run's network to rows or inputs. The first question makes the
    exported file, later ones find it.
    """
    from engine.export.pack import pack_of

    network = NetworkFile.open(pack_of(run) / "model.onnx")
    asked = {
        name: value
        for name, value in {"rows": rows, "inputs": inputs, **others}.items()
        if value is not None
    }
    arrays, notes = prepare(Preparer(network), asked)
    fitting = network.fit(arrays)
    predictions = network.answers(network.run(fitting), fitting)
    return {"predictions": [answer.in_file_words() for answer in predictions], "notes": notes}
