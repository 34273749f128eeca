"""CSV and its relatives. Encoding, delimiter, decimal mark, quotation and header are found out,
told, and can be set.
"""

from __future__ import annotations

import codecs
import csv
import io
import mmap
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.reading import layouts, limits, marks
from engine.reading.cells import cells_of, columns_of_codes
from engine.reading.columns import Column, DataError, Progress
from engine.reading.found import First, Found, shown, unique_names
from engine.reading.layouts.layout import Layout
from engine.reading.questions import Answer, Question
from engine.reading.top import (
    Top,
    guess_header,
    guess_second_header,
    joined_names,
    separator_of,
    top_of,
)
from engine.reading.typed import columns_of
from engine.reading.types import GAPS
from engine.reading.wishes import wishes_of

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "blank"}
BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SAMPLE = 1 << 20
BLOCK = 1 << 22  # of the file, that Arrow cuts into cells at a time
LOOKED_AT = 400  # lines by which top and header are guessed
MARKED_ROWS = 2000  # rows in which the marks of numbers are counted
WRAPPING = 0.7  # of the quotation marks stand beside delimiters


Body = bytes | mmap.mmap
"""A file's content: in memory, or mapped."""


def content(path: Path, wanted: str | None, notes: list[str]) -> tuple[Body, str]:
    """The file as UTF-8 and the encoding it was in. What is UTF-8 already stays on the disk and is
    mapped, however large it is.
    """
    with path.open("rb") as file:
        if not path.stat().st_size:
            return b"", "utf-8"
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    marked = any(mapped[:4].startswith(mark) for mark, _ in BOMS)
    old_mac = mapped.find(b"\r") >= 0 and mapped.find(b"\n") < 0
    if (
        wanted in (None, "utf-8")
        and not marked
        and not old_mac
        and mapped.find(b"\x00") < 0
        and not not_utf8(mapped)
    ):
        return mapped, "utf-8"
    body = mapped[:]
    mapped.close()
    return decode(body, wanted, notes)


def lines_of(body: Body) -> Iterable[bytes]:
    if isinstance(body, bytes):
        return io.BytesIO(body)
    body.seek(0)
    return iter(body.readline, b"")


def decode(body: bytes, wanted: str | None, notes: list[str]) -> tuple[bytes, str]:
    """The file as UTF-8 bytes, and the encoding it was in."""
    encoding = wanted
    for mark, name in BOMS:
        if body.startswith(mark):
            body, encoding = body[len(mark) :], encoding or name
            break
    if encoding is None and b"\x00" in body[:4096]:
        even, odd = body[0:4096:2].count(0), body[1:4096:2].count(0)
        if max(even, odd) > 0.3 * min(2048, len(body) / 2):
            encoding = "utf-16-be" if even > odd else "utf-16-le"
    if encoding is None:
        line = not_utf8(body)
        encoding = "utf-8"
        if line:
            # Bytes 0x80 to 0x9f are letters and quotes in Windows' code page and control characters
            # in Latin-1.
            encoding = "cp1252"
            notes.append(
                f"The file is not UTF-8 (line {line:,}), so it was read as Western European (Windows-1252). Change it "
                f"if letters look wrong."
            )
    if encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        try:
            body = body.decode(encoding, errors="strict" if wanted else "replace").encode("utf-8")
        except (UnicodeDecodeError, LookupError) as error:
            raise DataError(
                f"The file cannot be read as {shown(encoding, 30)} ({error}). Choose another encoding or leave it to be found out."
            ) from None
    elif wanted:
        line = not_utf8(body)
        if line:
            raise DataError(
                f"Line {line:,} is not valid UTF-8. Choose another encoding or leave it to be found out."
            )
    if b"\x00" in body:
        count = body.count(b"\x00")
        body = body.replace(b"\x00", b"")
        notes.append(
            f"{count:,} NUL characters were taken out; they often mean that a file was damaged on its way."
        )
    if b"\r" in body:
        if b"\r\n" in body:
            body = body.replace(b"\r\n", b"\n")
        if b"\n" not in body:
            body = body.replace(b"\r", b"\n")
    return body, encoding.lower()


def not_utf8(body: Body) -> int:
    """The first line that is not UTF-8, or 0. In pieces, so that a large file is never there
    twice.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(body), SAMPLE):
        try:
            decoder.decode(body[start : start + SAMPLE], final=start + SAMPLE >= len(body))
        except UnicodeDecodeError as error:
            return body[: max(0, start + error.start)].count(b"\n") + 1
    return 0


def guess_delimiter(sample: str) -> str:
    """The mark that cuts the most lines into the same number of pieces, at least two."""
    lines = [line for line in sample.split("\n")[:200] if line.strip()]
    if not lines:
        return ","
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        counts = Counter(len(cells_of(line, delimiter, '"')) for line in lines)
        pieces, often = max(counts.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
        if pieces < 2:
            continue
        score = often / len(lines) + min(pieces, 50) / 1000
        if delimiter == " ":
            score -= 0.35  # blanks stand in texts too
        elif delimiter == ",":
            # "1,5;2,5": a comma between digits only, beside another mark, is a decimal comma.
            inner = len(re.findall(r"\d,\d", sample[:20000]))
            if inner > 0.9 * max(1, sample[:20000].count(",")) and any(
                sample[:20000].count(d) >= len(lines) - 1 for d in (";", "\t", "|")
            ):
                score -= 0.5
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best if best_score > 0.5 else ","


def guess_quote(sample: str, delimiter: str) -> str:
    """Which quotation marks wrap cells (then they stand beside delimiters); "" where they belong to
    the text.
    """
    if '"' not in sample:
        lines = sample.split("\n")[:LOOKED_AT]
        even = all(line.count("'") % 2 == 0 for line in lines)
        return "'" if even and "'" in sample and _wraps(sample, "'", delimiter) else '"'
    return '"' if _wraps(sample, '"', delimiter) else ""


def _wraps(sample: str, quote: str, delimiter: str) -> bool:
    d = re.escape(delimiter)
    wrapped = len(re.findall(rf"(?:^|{d}) ?{quote}", sample, re.M)) + len(
        re.findall(rf"{quote}(?={d}|$)", sample, re.M)
    )
    doubled = 2 * sample.count(2 * quote)
    return wrapped + doubled >= WRAPPING * sample.count(quote)


def first_lines(body: Body) -> str:
    """The first whole lines, from which all is guessed."""
    sample = body[:SAMPLE].decode("utf-8", errors="ignore")
    if len(body) > SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    return sample.replace("\r\n", "\n")


@dataclass(frozen=True)
class Dialect:
    """How the lines of a file are cut into cells, and where its table begins."""

    delimiter: str
    quote: str  # "" where none wraps cells
    top: Top
    header: int  # rows that name the columns
    rows: tuple[list[str], ...]  # the first of the table, those with names included

    @property
    def below(self) -> tuple[list[str], ...]:
        """The first rows under the names."""
        return self.rows[self.header :]

    @property
    def usual(self) -> int:
        """The number of cells that most rows have."""
        widths = Counter(map(len, self.below or self.rows))
        return max(widths, key=lambda width: widths[width], default=0)


def dialect_of(sample: str, options: Mapping[str, Any]) -> Dialect:
    """What the first lines show, under what was asked for."""
    skip = options.get("skip")
    lines = sample.split("\n")
    rest = "\n".join(lines[int(skip or 0) :])
    delimiter = options.get("delimiter") or separator_of(rest) or guess_delimiter(rest)
    quote = options["quote"] if options.get("quote") is not None else guess_quote(rest, delimiter)
    if len(delimiter) != 1 or len(_decimal(options) or ".") != 1:
        raise DataError("Delimiter and decimal mark are one character each.")

    def cut(line: str) -> list[str]:
        return cells_of(line, delimiter, quote)

    top = (
        top_of(lines[:LOOKED_AT], cut)
        if skip is None
        else Top(int(skip), tuple(lines[: int(skip)]))
    )
    filled = (line for line in lines[top.lines :] if line.strip())
    rows = [cut(line) for line in islice(filled, MARKED_ROWS)]
    return Dialect(delimiter, quote, top, _header_of(rows[:LOOKED_AT], top, options), tuple(rows))


def _decimal(options: Mapping[str, Any]) -> str | None:
    return options.get("decimal") or None


def _header_of(rows: list[list[str]], top: Top, options: Mapping[str, Any]) -> int:
    if options.get("header") is not None:
        return min(int(options["header"]), len(rows))
    if top.names or not guess_header(rows):
        return 0
    return 2 if guess_second_header(rows) else 1


def by_column(names: Sequence[str], rows: Iterable[list[str]]) -> dict[str, list[str]]:
    """The cells of each column, of the rows that have as many as there are names."""
    columns: dict[str, list[str]] = {name: [] for name in names}
    for row in rows:
        if len(row) == len(names):
            for name, cell in zip(names, row, strict=True):
                columns[name].append(cell)
    return columns


def read_delimited(
    path: Path, options: dict[str, Any], progress: Progress, begun: First | None = None
) -> Found:
    """`begun` hears what stands in the first rows of a large file, long before the rest is read."""
    size = path.stat().st_size
    contents = Found("table", [])
    progress(0.05, f"Reading {limits.bytes_text(size)}")
    body, encoding = content(path, options.get("encoding"), contents.notes)
    if not re.search(rb"\S", body):
        raise DataError("The file is empty: it has no rows.")
    contents.detected = {"format": "table", "encoding": encoding}
    types = dict(options.get("types") or {})
    layout = _layout_of(body, options)
    if layout is not None:
        if len(body) > limits.TEXT:
            raise DataError(
                f"The file has {limits.bytes_text(len(body))}; in the layout “{layout.title}”, "
                f"{limits.bytes_text(limits.TEXT)} can be read."
            )
        body, of_file = _laid_out(body, layout, options, contents)
        types = of_file | types
        options = options | {"delimiter": ",", "quote": '"', "header": 1, "skip": 0}
    dialect = dialect_of(first_lines(body), options)
    if dialect.top.note:
        contents.notes.append(dialect.top.note)
    names = _names_of(body, dialect, contents)
    wishes = wishes_of(options)
    of_columns = marks.marks_of(
        by_column(names, dialect.below),
        " " if layout else dialect.delimiter,
        _decimal(options),
        wishes.marks,
    )
    contents.questions += of_columns.questions
    contents.detected |= _detected(dialect, layout, of_columns.decimal)
    if layout is not None:  # what cuts no lines cannot be chosen
        contents.choices |= {name: [] for name in ("delimiter", "header", "quote")}
    if dialect.header and len(body) < SAMPLE and not dialect.below:
        raise DataError("The file has a row of names and no rows below it.")
    if dialect.quote == '"':
        _check_quotes(body, dialect)
    _check_rows(body, dialect.quote == '"' and body.find(b'"') >= 0)
    table_of = _Parsing(body, names, dialect, of_columns, contents, progress)
    wishes = replace(wishes, marks=of_columns.of_columns)
    looked: list[Column] = []
    cut = body[:SAMPLE]
    if begun and len(body) > 8 * SAMPLE and (end := cut.rfind(b"\n") + 1):
        # The same steps on the sample; its misfits and notes are those of the whole, told at the
        # end.
        aside = Found("table", [])
        small = replace(table_of, body=bytes(cut[:end]), contents=aside).table()
        looked = columns_of(small, names, of_columns.decimal, types, progress, wishes, aside)
        begun(Found("table", looked, contents.detected))
        del small
    table = table_of.table()
    if table.num_rows == 0:
        raise DataError(
            "The file has no rows" + (" that fit its header." if contents.left_out else ".")
        )
    if table.num_rows > limits.ROWS:
        raise DataError(f"The file has {table.num_rows:,} rows; {limits.ROWS:,} can be read.")
    table, names = _without_last(table, names, contents)
    del body, table_of
    columns, table = [table], None
    contents.columns = columns_of(
        columns.pop(), names, of_columns.decimal, types, progress, wishes, contents
    )
    for before, now in zip(looked, contents.columns, strict=False):
        if before.type != now.type:
            contents.notes.append(
                f"'{now.name}' looks like {before.type} in the first {len(before.values):,} rows; all rows together make it {now.type}."
            )
    return contents


def _detected(dialect: Dialect, layout: Layout | None, decimal: str) -> dict[str, Any]:
    facts: dict[str, Any] = {"decimal": decimal, "layout": layout.name if layout else "delimited"}
    if layout is not None:
        return facts
    return facts | {
        "delimiter": dialect.delimiter,
        "delimiter_word": DELIMITERS.get(dialect.delimiter, dialect.delimiter),
        "header": dialect.header if dialect.header > 1 else bool(dialect.header),
        "quote": dialect.quote,
        "skip": dialect.top.lines,
    }


def _layout_of(body: Body, options: Mapping[str, Any]) -> Layout | None:
    """The layout that was asked for, or that fits where no delimiter was asked for."""
    wanted = options.get("layout")
    if wanted and wanted != "delimited":
        known = layouts.catalogue()
        if wanted not in known:
            raise DataError(
                f"There is no layout '{wanted}'.{nearest(wanted, [*known, 'delimited'])}"
            )
        return known[wanted]
    if wanted or options.get("delimiter") or options.get("header") is not None:
        return None
    sample = first_lines(body)
    return layouts.layout_of("\n".join(sample.split("\n")[int(options.get("skip") or 0) :]))


def _laid_out(
    body: Body, layout: Layout, options: Mapping[str, Any], contents: Found
) -> tuple[bytes, dict[str, str]]:
    """The same rows with commas between their cells, and the types that the file declares."""
    lines = (line.decode("utf-8", "replace").rstrip("\r\n") for line in lines_of(body))
    rows = layout.rows(islice(lines, int(options.get("skip") or 0), None), contents)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.names)
    writer.writerows(rows.cells)
    if contents.left_out:
        contents.notes.append(f"{contents.left_out:,} lines could not be read and were left out.")
    if layout.as_text and not options.get("layout"):
        contents.questions.append(_table_or_text(layout, rows.names, out.getvalue()))
    return out.getvalue().encode(), rows.types


def _table_or_text(layout: Layout, names: list[str], text: str) -> Question:
    first = next(csv.reader(io.StringIO(text.split("\n", 2)[1])), [])
    cells = tuple(f"{name}: {cell[:40]}" for name, cell in zip(names, first, strict=False))
    return Question(
        "layout",
        "Is each line a label and a text?",
        "Each line begins with one of a few words or numbers.",
        (
            Answer("A label and a text", cells, {"reading": {"layout": layout.name}}),
            Answer("One long text", (" ".join(first)[:60],), {"reading": {"format": "text"}}),
        ),
    )


def _names_of(body: Body, dialect: Dialect, contents: Found) -> list[str]:
    """The names of all columns that the rows have, told apart."""
    if dialect.top.names:
        names = cells_of(dialect.top.names, dialect.delimiter, dialect.quote)
    elif dialect.header:
        names = joined_names(dialect.rows[: dialect.header])
    else:
        names = [f"column {k + 1}" for k in range(len(dialect.rows[0]) if dialect.rows else 1)]
    width = max(len(names), _width_of_first_line(body, dialect.delimiter))
    if width > limits.COLUMNS:
        raise DataError(
            f"The file has {width:,} columns; {limits.COLUMNS:,} can be read. Leave out those that are not needed, "
            f"or turn the table on its side."
        )
    if dialect.header and dialect.below:
        names = _as_wide_as_rows(names, dialect, contents)
    behind = names[-1:] == [BEHIND]
    return (
        [*unique_names(names[:-1], contents), BEHIND] if behind else unique_names(names, contents)
    )


BEHIND = ""  # the name of what stands behind a delimiter at the end of each line


def _as_wide_as_rows(names: list[str], dialect: Dialect, contents: Found) -> list[str]:
    usual = dialect.usual
    rows = [row for row in dialect.below if len(row) == usual]
    if len(names) == usual + 1 and not names[-1].strip():
        return names[:-1]  # only the names have a delimiter behind the last
    ends_empty = not any(row[-1].strip() for row in rows)
    if len(names) > 1 and len(names) == usual and not names[-1].strip() and ends_empty:
        return [*names[:-1], BEHIND]
    if usual == len(names) + 1:
        if ends_empty:
            return [*names, BEHIND]
        # A last name missing over a full column of row names (as R writes it).
        contents.notes.append(
            "The rows have one value more than there are names, so the first column was called 'row'."
        )
        return ["row", *names]
    return names


def _without_last(table: Any, names: list[str], contents: Found) -> tuple[Any, list[str]]:
    """Without the empty column that a delimiter at the end of each line makes."""
    if names[-1:] != [BEHIND]:
        return table, names
    behind = table.num_rows - table.column(len(names) - 1).null_count
    contents.notes.append(
        "Each line ends with a delimiter; the column behind it, which has no name, was left out"
        + (f" with its {behind:,} values." if behind else ".")
    )
    return table.select(list(range(len(names) - 1))), names[:-1]


def _width_of_first_line(body: Body, delimiter: str) -> int:
    """Of a first row that is longer than the sample; 0 where it is not."""
    end = body.find(b"\n")
    if 0 <= end <= SAMPLE or len(body) <= SAMPLE:
        return 0
    return body[: end if end > 0 else len(body)].count(delimiter.encode()) + 1


def _check_quotes(body: Body, dialect: Dialect) -> None:
    """An opening quotation mark without a closing one swallows the rest of the file: say where it
    opens.
    """
    start = start_of(body, dialect.top.lines)
    if count_of(body, b'"', start) % 2 == 0:
        return
    raise DataError(
        f"Line {last_odd_line(body, start):,} opens a quotation mark that is never closed. Mend that line, or set *Quotation marks* to "
        "“part of the text” if they do not wrap cells."
    )


def last_odd_line(body: Body, start: int) -> int:
    """The number of the last line with an odd count of quotation marks: where all are odd
    together, it opens one that nothing closes. Read from the end, a piece of whole lines at a time.
    """
    end = len(body)
    while end > start:
        begin = max(start, body.rfind(b"\n", start, max(start, end - SAMPLE)) + 1)
        marks_and_ends = np.frombuffer(body[begin:end], np.uint8)
        line_of = np.searchsorted(
            np.flatnonzero(marks_and_ends == ord("\n")), np.flatnonzero(marks_and_ends == ord('"'))
        )
        odd = np.flatnonzero(np.bincount(line_of) % 2)
        if odd.size:
            return count_of(body, b"\n", 0, begin) + int(odd[-1]) + 1
        end = begin
    return 1


def count_of(body: Body, mark: bytes, start: int = 0, end: int | None = None) -> int:
    """In pieces, so that a large file is never there twice."""
    end = len(body) if end is None else end
    return sum(body[at : min(at + SAMPLE, end)].count(mark) for at in range(start, end, SAMPLE))


def _check_rows(body: Body, multiline: bool) -> None:
    """Refuses what would be refused once all of it is read."""
    if multiline or len(body) < 2 * limits.ROWS:  # a line has two bytes at least
        return
    lines = count_of(body, b"\n") - count_of(body, b"\n\n") - count_of(body, b"\n\r\n")
    if lines > limits.ROWS + SAMPLE:  # names, remarks above them, and blank lines cut in two
        raise DataError(f"The file has about {lines:,} rows; {limits.ROWS:,} can be read.")


def start_of(body: Body, lines: int) -> int:
    """Where the line after so many begins."""
    start = 0
    for _ in range(lines):
        end = body.find(b"\n", start)
        if end < 0:
            return len(body)
        start = end + 1
    return start


def _numbered(body: Body, above: int) -> Iterator[tuple[int, bytes]]:
    """The lines of the table with their numbers in the file."""
    return islice(enumerate(lines_of(body), 1), above, None)


@dataclass(frozen=True)
class _Parsing:
    """A table that Arrow cuts into cells."""

    body: Body
    names: list[str]
    dialect: Dialect
    marks: marks.Marks
    contents: Found
    progress: Progress

    def table(self) -> Any:
        import pyarrow as pa
        import pyarrow.csv as pc

        bad: list[tuple[int | None, int]] = []

        def misfit(row: Any) -> str:
            bad.append((row.number, row.actual_columns))
            return "skip"

        self.progress(0.15, "Cutting rows into cells")
        body, names, dialect = self.body, self.names, self.dialect
        start = start_of(body, dialect.top.lines)
        multiline = dialect.quote == '"' and body.find(b'"') >= 0
        # Arrow guesses types from the first block. Where a later one disagrees, that column alone
        # is read again as text.
        types = {name: pa.string() for name in self._as_texts(start)}
        for _ in range(2 * len(names) + 2):
            bad.clear()
            parse = pc.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char=dialect.quote or False,
                newlines_in_values=multiline,
                invalid_row_handler=misfit,
                ignore_empty_lines=len(names) > 1,
            )
            read = pc.ReadOptions(
                column_names=names, skip_rows=dialect.header, block_size=BLOCK, use_threads=False
            )
            convert = pc.ConvertOptions(
                null_values=list(GAPS), strings_can_be_null=True, quoted_strings_can_be_null=True,
                decimal_point=self._decimal, column_types=types, check_utf8=False, true_values=[], false_values=[],
            )  # fmt: skip
            try:
                # Block by block: read whole, Arrow holds twice as much.
                batches = pc.open_csv(
                    pa.BufferReader(pa.py_buffer(memoryview(body)[start:])),
                    read_options=read,
                    parse_options=parse,
                    convert_options=convert,
                )
                cut, rows = [], 0
                for batch in batches:
                    cut.append(batch)
                    rows += batch.num_rows
                    self.progress(
                        0.15 + 0.25 * min(1.0, len(cut) * BLOCK / len(body)),
                        f"{rows:,} rows cut into cells",
                    )
                table = pa.Table.from_batches(cut, batches.schema)
                del cut
                break
            except pa.ArrowInvalid as error:
                self._read_as_text(str(error), types)
        if bad:
            _name_misfits(body, len(bad), len(names), dialect, self.contents, self.progress)
        return table

    @property
    def _decimal(self) -> str:
        """What Arrow takes for the decimal mark; columns with another one come as texts."""
        return "." if self.marks.decimal == self.dialect.delimiter else self.marks.decimal

    def _as_texts(self, start: int) -> set[str]:
        """Columns that Arrow must not make numbers of."""
        width, d = len(self.names), self.dialect
        codes = columns_of_codes(self.body, start, d.delimiter, d.quote, width)
        others = {name for name, mark in self.marks.of_columns.items() if mark != self._decimal}
        return others | {self.names[place] for place in codes}

    def _read_as_text(self, why: str, types: dict[str, Any]) -> None:
        """The column on which Arrow stumbled becomes text; a sentence where nothing helps."""
        import pyarrow as pa

        if "straddling" in why:
            raise DataError(
                f"One line is longer than {limits.bytes_text(BLOCK)}. Is this a table? If it is a text, read it as one."
            ) from None
        place = re.search(r"In CSV column #(\d+): CSV conversion error to (\w+)", why)
        if not place or len(types) > 100:
            if len(types) >= len(self.names):
                raise DataError(
                    f"The rows could not be cut into cells: {shown(why, 160)}."
                ) from None
            types.update({name: pa.string() for name in self.names})
            return
        name = self.names[int(place[1])]
        types[name] = pa.float64() if place[2] == "int64" and name not in types else pa.string()


def _name_misfits(
    body: Body, bad: int, width: int, dialect: Dialect, contents: Found, progress: Progress
) -> None:
    """Arrow reads in parallel and does not know line numbers, so the lines are counted here, in the
    simple case of one row a line.
    """
    named, names_left = 0, dialect.header
    for number, line in _numbered(body, dialect.top.lines):
        if named >= min(bad, limits.PROBLEMS) or number > 5_000_000:
            break
        if number % 50_000 == 0:
            progress(0.4, f"Line {number:,}: looking for rows that do not fit")
        if not line.strip():
            continue
        if names_left:
            names_left -= 1
            continue
        text = line.rstrip(b"\r\n").decode("utf-8", "replace")
        pieces = len(cells_of(text, dialect.delimiter, dialect.quote))
        if pieces != width:
            named += 1
            contents.bad(
                f"line {number:,}",
                f"has {pieces} value{'s' if pieces != 1 else ''} where {width} {'are' if width != 1 else 'is'} expected, and was left out",
            )
    contents.left_out = bad
    contents.notes.append(
        f"{bad:,} row{'s' if bad > 1 else ''} with too few or too many values {'were' if bad > 1 else 'was'} left out."
    )
