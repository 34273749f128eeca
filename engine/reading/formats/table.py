"""Tables in text files: CSV and its relatives."""

from __future__ import annotations

from engine.catalogue import Field
from engine.reading import layouts
from engine.reading.formats.format import ENCODING, HEADER, Beginning, Format, Reading, choice
from engine.reading.found import Found

ENDINGS = (".csv", ".tsv", ".tab", ".data", ".arff")


def recognises(file: Beginning) -> bool:
    return file.ends(*ENDINGS) or looks_like_table(file.head)


def read(asked: Reading) -> Found:
    from engine.reading.delimited import read_delimited

    return read_delimited(asked.path, asked.options, asked.progress, asked.first)


def looks_like_table(start: bytes) -> bool:
    from engine.reading.columns import DataError
    from engine.reading.delimited import DELIMITERS, decode

    try:
        text = decode(start, None, [])[0].decode("utf-8", "ignore")
    except DataError:
        return False
    if layouts.layout_of(text):
        return True
    lines = [line for line in text.split("\n")[:-1] if line.strip()][:50]
    if len(lines) < 2:
        return any(d in text for d in (";", "\t")) or (
            text.count(",") > 2 and text.count(" ") < text.count(",")
        )
    for delimiter in DELIMITERS:
        if delimiter == " ":
            continue
        counts = [line.count(delimiter) for line in lines]
        common = max(set(counts), key=counts.count)
        if common and counts.count(common) >= 0.8 * len(lines):
            return True
        # Labelled texts hold commas, but one tab a line.
        if delimiter == "\t" and sum(count >= 1 for count in counts) >= 0.95 * len(lines):
            return True
    return False


ENTRY = Format(
    "table",
    "CSV, TSV",
    10,
    recognises,
    read,
    (*ENDINGS, ".txt"),
    (
        Field(
            "skip",
            "Skip the first lines",
            "int",
            None,
            "Lines over the table",
            0,
            100_000,
            1,
            nullable=True,
        ),
        choice(
            "layout",
            "Rows",
            ("delimited", "A delimiter between cells"),
            *((layout.name, layout.title) for layout in layouts.catalogue().values()),
        ),
        choice(
            "delimiter",
            "Delimiter",
            (",", "comma"),
            (";", "semicolon"),
            ("\t", "tab"),
            ("|", "bar"),
            (" ", "blank"),
        ),
        ENCODING,
        choice("decimal", "Decimal mark", (".", "point: 3.14"), (",", "comma: 3,14")),
        HEADER,
        choice(
            "quote",
            "Quotation marks",
            ('"', "wrap cells"),
            ("'", "wrap cells, as single marks"),
            ("", "are part of the text"),
        ),
    ),
    by="look",
)
