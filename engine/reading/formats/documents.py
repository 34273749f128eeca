"""Texts in folders of a zip, one file a text: the folders are classes."""

from __future__ import annotations

from pathlib import PurePosixPath

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError
from engine.reading.formats.archive import PROSE
from engine.reading.formats.format import ENCODING, Beginning, Format, Reading, choice
from engine.reading.found import Found

ENDINGS = (".txt", ".text")
MOST = 2 * 2**20  # bytes of one text
OTHERS = (".csv", ".tsv", ".json", ".jsonl", ".xlsx", ".parquet")  # what says more than folders do


def recognises(file: Beginning) -> bool:
    texts = [name for name in file.members if is_text(name)]
    folders = {PurePosixPath(name.replace("\\", "/")).parent for name in texts}
    tables = any(name.lower().endswith(OTHERS) for name in file.members)
    return len(folders) > 1 and not tables


def is_text(name: str) -> bool:
    file = PurePosixPath(name.replace("\\", "/").lower()).name
    return file.endswith(ENDINGS) and not file.startswith(PROSE)


def read(asked: Reading) -> Found:
    from engine.reading.delimited import decode
    from engine.reading.pictures import (
        is_link,
        label_by_folders,
        leads_out,
        member_bytes,
        members,
        open_zip,
        parts_of,
    )

    contents, texts, paths = Found("documents", [], {"format": "texts in folders"}), [], []
    total = 0
    with open_zip(asked.path) as archive:
        here = [info for info in members(archive) if is_text(info.filename)]
        for k, info in enumerate(here):
            if k % 100 == 0:
                asked.progress(0.9 * k / len(here), f"Text {k:,} of {len(here):,}")
            if is_link(info) or leads_out(info.filename):
                contents.bad(info.filename, "leads to another place; it was passed over")
                continue
            try:
                body = member_bytes(archive, info, MOST)
            except DataError as why:
                contents.bad(info.filename, str(why))
                continue
            plain, _ = decode(body, asked.options.get("encoding"), [])
            text = plain.decode("utf-8", "replace").strip()
            total += len(text)
            if total > limits.TEXT:
                raise DataError(
                    f"The texts have over {limits.bytes_text(limits.TEXT)} together, more than can be read. Bring fewer."
                )
            if not text:
                contents.bad(info.filename, "is empty")
                continue
            texts.append(text)
            paths.append(parts_of(info.filename))
    if not texts:
        raise DataError("No text of the zip could be read.")
    values = np.empty(len(texts), dtype=object)
    values[:] = texts
    contents.columns.append(Column("text", "text", values))
    label_by_folders(contents, paths, asked.options, "text")
    return contents


ENTRY = Format(
    "documents",
    "texts in folders of a zip",
    68,
    recognises,
    read,
    (),
    (
        ENCODING,
        choice(
            "classes",
            "Classes are",
            ("path", "whole paths of folders"),
            ("first", "the first folders"),
            ("last", "the last folders"),
        ),
    ),
)
