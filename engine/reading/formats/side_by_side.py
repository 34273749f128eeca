"""Texts in two languages side by side in a zip, as translators keep them: line by line, "train.en"
answers "train.de".
"""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError
from engine.reading.formats.format import ENCODING, Beginning, Format, Reading
from engine.reading.formats.packed import ENDINGS, packed_with, unpack
from engine.reading.found import Found, shown

PARTS = {"train": 0, "val": 1, "valid": 1, "validation": 1, "dev": 1, "test": 2, "eval": 2}
LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
NO_LANGUAGES = ("ts", "md", "py", "db", "js", "gz", "xz", "7z", "ps", "rm", "so")  # but endings
Sides = dict[str, dict[str, str]]  # the name without its language → language → member


def recognises(file: Beginning) -> bool:
    return file.is_zip and bool(sides_of(file.members))


def sides_of(members: Iterable[str]) -> Sides:
    """The texts that stand side by side, where all of them are in the same two languages.

    >>> sides_of(["a/train.de.gz", "a/train.en.gz", "readme.txt"])
    {'a/train': {'de': 'a/train.de.gz', 'en': 'a/train.en.gz'}}
    >>> sides_of(["train.de", "readme.md"])
    {}
    """
    sides: Sides = {}
    for member in members:
        name = member
        while name.lower().endswith(ENDINGS):
            name = name.rsplit(".", 1)[0]
        stem, dot, language = name.rpartition(".")
        language = language.lower()
        if dot and LANGUAGE.fullmatch(language) and language not in NO_LANGUAGES:
            sides.setdefault(stem, {})[language] = member
    both = {stem: by_language for stem, by_language in sides.items() if len(by_language) == 2}
    languages = {tuple(sorted(by_language)) for by_language in both.values()}
    return both if len(languages) == 1 else {}


def part_of(stem: str) -> int | None:
    """What a text is for, where its name says so.

    >>> part_of("task1/test_2016"), part_of("flickr")
    (2, None)
    """
    word = re.match(r"[a-z]+", PurePosixPath(stem).name.lower())
    return PARTS.get(word[0]) if word else None


def read(asked: Reading) -> Found:
    from engine.reading.pictures import is_link, leads_out, members, open_zip

    contents = Found("pairs", [], {"format": "side by side"})
    texts: dict[str, list[str]] = {}
    given: list[int | None] = []
    with open_zip(asked.path) as archive:
        here = {i.filename: i for i in members(archive) if not leads_out(i.filename)}
        here = {name: info for name, info in here.items() if not is_link(info)}
        sides = sides_of(here)
        for k, (stem, by_language) in enumerate(sorted(sides.items())):
            asked.progress(k / len(sides), f"Reading {shown(stem, 60)}")
            lines = {
                language: lines_of(archive, here[by_language[language]], asked, contents.notes)
                for language in sorted(by_language)
            }
            counts = {language: len(side) for language, side in lines.items()}
            if len(set(counts.values())) > 1:
                (first, a), (second, b) = counts.items()
                contents.bad(
                    stem,
                    f"has {a:,} lines in '{first}' and {b:,} in '{second}'",
                )
                continue
            rows = rows_of(stem, lines, contents)
            for language, side in rows.items():
                texts.setdefault(language, []).extend(side)
            given += [part_of(stem)] * len(next(iter(rows.values())))
    if not texts or not given:
        problem = contents.problems[0]
        raise DataError(
            f"No line of these texts answers another: {problem['where']} {problem['what']}. "
            "Give both sides equally many lines, each beside its answer."
        )
    for language, side in texts.items():
        values = np.empty(len(side), dtype=object)
        values[:] = side
        contents.columns.append(Column(language, "text", values))
    contents.target = contents.columns[-1].name
    parts = [part for part in given if part is not None]
    if len(parts) == len(given) and 0 in parts and len(set(parts)) > 1:
        contents.given = np.array(parts, np.int8)
        contents.notes.append("The names of the texts say which lines are learned from.")
    return contents


def lines_of(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, asked: Reading, notes: list[str]
) -> list[str]:
    from engine.reading.delimited import decode
    from engine.reading.pictures import unpack as unpack_member

    with tempfile.TemporaryDirectory(dir=".") as folder:
        path, plain = Path(folder) / "member", Path(folder) / "plain"
        unpack_member(archive, info, path)
        with path.open("rb") as file:
            how = packed_with(file.read(8))
        if how:
            unpack(path, how, plain, asked.progress)
        else:
            plain = path
        size = plain.stat().st_size
        if size > limits.TEXT:
            raise DataError(
                f"{shown(info.filename, 60)} has {limits.bytes_text(size)}; {limits.bytes_text(limits.TEXT)} can be read. Cut it into parts."
            )
        body, _ = decode(plain.read_bytes(), asked.options.get("encoding"), notes)
    text = body.decode("utf-8", "replace").replace("\r\n", "\n")
    return text.removesuffix("\n").split("\n")


def rows_of(stem: str, lines: dict[str, list[str]], contents: Found) -> dict[str, list[str]]:
    """The lines that have something on both sides."""
    (first, left), (second, right) = lines.items()
    whole: dict[str, list[str]] = {first: [], second: []}
    for k, (a, b) in enumerate(zip(left, right, strict=True), 1):
        if a.strip() and b.strip():
            whole[first].append(a.strip())
            whole[second].append(b.strip())
        else:
            empty = second if a.strip() else first
            contents.bad(f"{stem}, line {k:,}", f"is empty in '{empty}'")
    return whole


ENTRY = Format(
    "side_by_side",
    "texts in two languages, side by side in a zip",
    70,
    recognises,
    read,
    (),
    (ENCODING,),
)
