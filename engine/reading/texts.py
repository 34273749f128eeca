"""A plain text as one long piece, and the sktime .ts format for series."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError, Progress, category, number
from engine.reading.delimited import decode
from engine.reading.found import Found, shown
from engine.reading.windows import stacked


def read_text(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    size = path.stat().st_size
    if size > limits.TEXT:
        raise DataError(
            f"The text has {limits.bytes_text(size)}; {limits.bytes_text(limits.TEXT)} can be read. Cut it into parts."
        )
    contents = Found("text", [], {"format": "text"})
    body, encoding = decode(path.read_bytes(), options.get("encoding"), contents.notes)
    text = body.decode("utf-8", "replace")
    if not text.strip():
        raise DataError("The file holds nothing but blanks.")
    contents.detected.update(
        encoding=encoding,
        characters=len(text),
        different=len(set(text)),
        lines=text.count("\n") + 1,
    )
    contents.text = text
    return contents


def read_ts(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    """Lines of @facts, then one series a line: dimensions between colons, steps between commas, the
    class last.
    """
    contents = Found("series", [], {"format": "ts"})
    body, _ = decode(path.read_bytes(), options.get("encoding"), contents.notes)
    facts: dict[str, str] = {}
    series: list[np.ndarray] = []
    labels: list[str] = []
    in_data, dimensions = False, 0
    lines = body.decode("utf-8", "replace").split("\n")
    for k, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith(("#", "%")):
            continue
        if not in_data:
            if line.lower() == "@data":
                in_data = True
            elif line.startswith("@"):
                name, _, rest = line[1:].partition(" ")
                facts[name.lower()] = rest.strip()
            if facts.get("timestamps", "").lower() == "true":
                raise DataError(
                    "The .ts file gives a time for each value (@timeStamps true), which is not read here. Save it without."
                )
            continue
        if k % 1000 == 0:
            progress(0.1 + 0.8 * k / len(lines), f"Series {len(series):,}")
        pieces = line.split(":")
        classed = (
            (facts.get("classlabel") or facts.get("targetlabel") or "false")
            .lower()
            .startswith("true")
        )
        label = pieces.pop().strip() if classed and len(pieces) > 1 else ""
        try:
            channels = [
                np.array(
                    [
                        np.nan if v.strip() in ("?", "NaN", "") else float(v)
                        for v in piece.split(",")
                    ],
                    np.float32,
                )
                for piece in pieces
            ]
        except ValueError as error:
            contents.bad(
                f"line {k:,}", f"holds something that is not a number ({shown(error, 60)})"
            )
            continue
        if len({len(channel) for channel in channels}) != 1 or (
            dimensions and len(channels) != dimensions
        ):
            contents.bad(
                f"line {k:,}",
                f"has {len(channels)} dimensions of lengths {', '.join(str(len(channel)) for channel in channels[:5])}",
            )
            continue
        if len(channels[0]) > limits.STEPS:
            contents.bad(
                f"line {k:,}", f"has {len(channels[0]):,} steps; {limits.STEPS:,} can be read"
            )
            continue
        dimensions = len(channels)
        series.append(np.stack(channels, axis=1))
        labels.append(label)
    if not in_data:
        raise DataError("The file has no line @data, after which the series should stand.")
    if not series:
        raise DataError("There is no series after @data that can be read.")
    values, lengths = stacked(series)
    unequal = len(set(lengths.tolist())) > 1
    contents.detected.update(
        name=shown(facts.get("problemname", ""), 80),
        channels=dimensions,
        shortest=int(lengths.min()),
        longest=int(lengths.max()),
    )
    names = tuple(f"channel {k + 1}" for k in range(dimensions))
    contents.columns.append(Column("series", "series", values, names, lengths if unequal else None))
    if unequal:
        contents.notes.append(
            f"The series are {int(lengths.min())} to {int(lengths.max())} steps long; shorter ones are padded, "
            f"and networks are told their length."
        )
    if any(labels):
        if (facts.get("targetlabel") or "").lower().startswith("true"):
            contents.columns.append(number("label", np.array([float(label) for label in labels])))
        else:
            levels = (
                sorted(set(labels), key=lambda t: (len(t), t))
                if all(label.isdigit() for label in labels)
                else sorted(set(labels))
            )
            place = {level: code for code, level in enumerate(levels)}
            contents.columns.append(
                category(
                    "label",
                    np.array([place[label] for label in labels], np.int32),
                    [shown(level, 100) for level in levels],
                )
            )
        contents.target = "label"
    return contents
