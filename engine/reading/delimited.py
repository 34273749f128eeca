"""CSV and its relatives. Encoding, delimiter, decimal mark, quotation and header are found out,
told, and can be set.
"""

from __future__ import annotations

import codecs
import io
import mmap
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError, Progress
from engine.reading.found import First, Found, shown, unique_names
from engine.reading.types import GAPS, number_column, text_column

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "blank"}
BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SAMPLE = 1 << 20
BLOCK = 1 << 22  # of the file, that Arrow cuts into cells at a time


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


def _fields(line: str, delimiter: str, quote: str) -> list[str]:
    import csv

    csv.field_size_limit(limits.CELL)
    try:
        if not quote:
            return line.split(delimiter)
        return next(
            csv.reader([line], delimiter=delimiter, quotechar=quote, skipinitialspace=True), []
        )
    except csv.Error:
        return line.split(delimiter)


def guess_delimiter(sample: str) -> str:
    """The mark that cuts the most lines into the same number of pieces, at least two."""
    lines = [line for line in sample.split("\n")[:200] if line.strip()]
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        counts = Counter(len(_fields(line, delimiter, '"')) for line in lines)
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
    """Whether quotation marks wrap cells (then they stand beside delimiters) or belong to the
    text.
    """
    total = sample.count('"')
    if not total:
        return '"'
    d = re.escape(delimiter)
    wrapped = len(re.findall(rf'(?:^|{d}) ?"', sample, re.M)) + len(
        re.findall(rf'"(?={d}|$)', sample, re.M)
    )
    doubled = 2 * sample.count('""')
    return '"' if wrapped + doubled >= 0.7 * total else ""


def guess_decimal(sample: str, delimiter: str, quote: str) -> str:
    if delimiter == ",":
        cells = [
            c.strip() for line in sample.split("\n")[:200] for c in _fields(line, delimiter, quote)
        ]
    else:
        cells = [c.strip() for line in sample.split("\n")[:200] for c in line.split(delimiter)]
    # 1.540,08 € and 17,5 % are numbers too
    cells = [cell.strip('" €$£%\u00a0\u202f') for cell in cells]
    commas = sum(
        bool(re.match(r'^"?[+-]?\d{1,3}(\.\d{3})*,\d+"?$|^"?[+-]?\d+,\d+"?$', cell))
        for cell in cells
    )
    points = sum(bool(re.match(r"^[+-]?\d*\.\d+([eE][+-]?\d+)?$", cell)) for cell in cells)
    thousands = sum(bool(re.match(r'^"?[+-]?\d{1,3}(,\d{3})+"?$', cell)) for cell in cells)
    return "," if commas - thousands > points else "."


def guess_header(rows: list[list[str]]) -> bool:
    """Names stand in the first row where it differs in kind from what follows."""
    if len(rows) < 2:
        return True
    first, rest = [cell.strip() for cell in rows[0]], rows[1:200]
    numeric = [bool(re.match(r"^[+-]?[\d.,]+([eE][+-]?\d+)?%?$", cell)) for cell in first]
    if all(numeric):
        # 0, 1, 2 … or years above a table are names as well.
        whole = [cell for cell in first if cell.isdigit()]
        follows = len(whole) == len(first) > 2 and all(
            int(b) - int(a) == 1 for a, b in pairwise(whole)
        )
        return follows and any(
            not re.match(r"^\d+$", cell.strip()) for row in rest[:5] for cell in row
        )
    if any(numeric) and sum(numeric) > 0.2 * len(first):
        return False
    votes = 0
    for k, name in enumerate(first):
        below = [row[k].strip() for row in rest if k < len(row) and row[k].strip()]
        if not below:
            continue
        numbers = sum(bool(re.match(r"^[+-]?[\d.,]+([eE][+-]?\d+)?%?$", cell)) for cell in below)
        if numbers > 0.7 * len(below):
            votes += 1 if name and not numeric[k] else -1
        elif name in below:
            votes -= 1
        elif (
            TARGETISH.match(name)
            or (len(set(below)) < 0.5 * len(below))
            or abs(len(name) - sum(map(len, below)) / len(below)) > 15
        ):
            votes += 1
    return votes > 0


TARGETISH = re.compile(
    r"^(text|message|sentence|review|name|label|class|target|category|id|date|time|title|comment|language|file|filename|path|image)s?$",
    re.I,
)


def sample_of(body: Body) -> str:
    """The first whole lines, from which the marks are guessed."""
    sample = body[:SAMPLE].decode("utf-8", errors="ignore")
    if len(body) > SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    return sample.replace("\r\n", "\n").lstrip("\n")


def marks_of(sample: str, options: Mapping[str, Any]) -> tuple[str, str, str]:
    """Delimiter, quotation mark ("" where none wraps cells) and decimal mark: as asked for, else
    guessed.
    """
    delimiter = options.get("delimiter") or guess_delimiter(sample)
    quote = options["quote"] if options.get("quote") is not None else guess_quote(sample, delimiter)
    decimal = options.get("decimal") or guess_decimal(sample, delimiter, quote)
    if len(delimiter) != 1 or len(decimal) != 1:
        raise DataError("Delimiter and decimal mark are one character each.")
    if delimiter == decimal:
        decimal = "." if delimiter == "," else ","
    return delimiter, quote, decimal


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
    cut, sample = body[:SAMPLE], sample_of(body)
    delimiter, quote, decimal = marks_of(sample, options)
    if body[:1] in (b"\n", b"\r"):
        body = body[:].lstrip(b"\r\n")
    lines = [line for line in sample.split("\n")[:400] if line.strip()]
    first = [_fields(line, delimiter, quote) for line in lines]
    width = len(first[0])
    line_end = body.find(b"\n")
    if line_end > SAMPLE or line_end < 0:  # a first row longer than the sample
        width = max(
            width, body[: line_end if line_end > 0 else len(body)].count(delimiter.encode()) + 1
        )
    if width > limits.COLUMNS:
        raise DataError(
            f"The file has {width:,} columns; {limits.COLUMNS:,} can be read. Leave out those that are not needed, "
            f"or turn the table on its side."
        )
    header = bool(options["header"]) if options.get("header") is not None else guess_header(first)
    contents.detected = {"format": "table", "delimiter": delimiter, "delimiter_word": DELIMITERS.get(delimiter, delimiter), "encoding": encoding,
                      "decimal": decimal, "header": header, "quote": quote}  # fmt: skip
    if header and len(body) < SAMPLE and b"\n" not in body[:].rstrip(b"\r\n"):
        raise DataError("The file has a row of names and no rows below it.")
    if quote:
        _check_quotes(body)
    names = first[0] if header else [f"column {k + 1}" for k in range(width)]
    if header:
        # A last name missing over a full column of row names (as R writes it): rows are one wider
        # than the header.
        wider = Counter(len(row) for row in first[1:])
        if wider and max(wider, key=lambda n: wider[n]) == width + 1:
            names = ["row", *names]
            width += 1
            contents.notes.append(
                "The rows have one value more than there are names, so the first column was called 'row'."
            )
    names = unique_names(names, contents)
    looked: list[Column] = []
    if begun and len(body) > 8 * SAMPLE and (end := cut.rfind(b"\n") + 1):
        # The same steps on the sample; its misfits and notes are those of the whole, told at the
        # end.
        small = _parse(
            bytes(cut[:end]), names, delimiter, quote, decimal, header, Found("table", []), progress
        )
        looked = columns_of(small, names, decimal, options.get("types") or {}, progress)
        begun(Found("table", looked, contents.detected))
        del small
    table = _parse(body, names, delimiter, quote, decimal, header, contents, progress)
    if table.num_rows == 0:
        raise DataError(
            "The file has no rows" + (" that fit its header." if contents.left_out else ".")
        )
    if table.num_rows > limits.ROWS:
        raise DataError(f"The file has {table.num_rows:,} rows; {limits.ROWS:,} can be read.")
    del body
    columns, table = [table], None
    contents.columns = columns_of(
        columns.pop(), names, decimal, options.get("types") or {}, progress
    )
    for before, now in zip(looked, contents.columns, strict=False):
        if before.type != now.type:
            contents.notes.append(
                f"'{now.name}' looks like {before.type} in the first {len(before.values):,} rows; all rows together make it {now.type}."
            )
    return contents


def _check_quotes(body: Body) -> None:
    """An opening quotation mark without a closing one swallows the rest of the file: say where it
    opens.
    """
    if (
        sum(body[start : start + SAMPLE].count(b'"') for start in range(0, len(body), SAMPLE)) % 2
        == 0
    ):
        return
    odd, opened = False, 1
    for number, line in enumerate(lines_of(body), 1):
        if line.count(b'"') % 2:
            odd = not odd
            if odd:
                opened = number
    raise DataError(
        f"Line {opened:,} opens a quotation mark that is never closed. Mend that line, or set *Quotation marks* to "
        "“part of the text” if they do not wrap cells."
    )


def _parse(
    body: Body,
    names: list[str],
    delimiter: str,
    quote: str,
    decimal: str,
    header: bool,
    contents: Found,
    progress: Progress,
) -> Any:
    import pyarrow as pa
    import pyarrow.csv as pc

    bad: list[tuple[int | None, int]] = []

    def misfit(row: Any) -> str:
        bad.append((row.number, row.actual_columns))
        return "skip"

    progress(0.15, "Cutting rows into cells")
    multiline = bool(quote) and body.find(b'"') >= 0
    # Arrow guesses types from the first block. Where a later one disagrees, that column alone is
    # read again as text.
    types: dict[str, Any] = {}
    for _ in range(2 * len(names) + 2):
        bad.clear()
        parse = pc.ParseOptions(
            delimiter=delimiter,
            quote_char=quote or False,
            newlines_in_values=multiline,
            invalid_row_handler=misfit,
            ignore_empty_lines=len(names) > 1,
        )
        read = pc.ReadOptions(
            column_names=names, skip_rows=1 if header else 0, block_size=BLOCK, use_threads=False
        )
        convert = pc.ConvertOptions(
            null_values=list(GAPS), strings_can_be_null=True, quoted_strings_can_be_null=True, decimal_point=decimal,
            column_types=types, check_utf8=False, true_values=[], false_values=[],
        )  # fmt: skip
        try:
            # Block by block: read whole, Arrow holds twice as much.
            batches = pc.open_csv(
                pa.BufferReader(pa.py_buffer(body)),
                read_options=read,
                parse_options=parse,
                convert_options=convert,
            )
            cut, rows = [], 0
            for batch in batches:
                cut.append(batch)
                rows += batch.num_rows
                progress(
                    0.15 + 0.25 * min(1.0, len(cut) * BLOCK / len(body)),
                    f"{rows:,} rows cut into cells",
                )
            table = pa.Table.from_batches(cut, batches.schema)
            del cut
            break
        except pa.ArrowInvalid as error:
            text = str(error)
            if "straddling" in text:
                raise DataError(
                    f"One line is longer than {limits.bytes_text(BLOCK)}. Is this a table? If it is a text, read it as one."
                ) from None
            place = re.search(r"In CSV column #(\d+): CSV conversion error to (\w+)", text)
            if not place or len(types) > 100:
                if len(types) < len(names):
                    types = {name: pa.string() for name in names}
                    continue
                raise DataError(
                    f"The rows could not be cut into cells: {shown(text, 160)}."
                ) from None
            name = names[int(place[1])]
            types[name] = pa.float64() if place[2] == "int64" and name not in types else pa.string()
    if bad:
        _name_misfits(body, bad, len(names), delimiter, quote, header, contents)
    return table


def _name_misfits(
    body: Body,
    bad: list[tuple[int | None, int]],
    width: int,
    delimiter: str,
    quote: str,
    header: bool,
    contents: Found,
) -> None:
    """Arrow reads in parallel and does not know line numbers, so the lines are counted here, in the
    simple case of one row a line.
    """
    named = 0
    for number, line in enumerate(lines_of(body), 1):
        if named >= min(len(bad), limits.PROBLEMS) or number > 5_000_000:
            break
        if not line.strip() or (header and number == 1):
            continue
        pieces = len(_fields(line.rstrip(b"\r\n").decode("utf-8", "replace"), delimiter, quote))
        if pieces != width:
            named += 1
            contents.bad(
                f"line {number:,}",
                f"has {pieces} value{'s' if pieces != 1 else ''} where {width} {'are' if width != 1 else 'is'} expected, and was left out",
            )
    contents.left_out = len(bad)
    contents.notes.append(
        f"{len(bad):,} row{'s' if len(bad) > 1 else ''} with too few or too many values {'were' if len(bad) > 1 else 'was'} left out."
    )


def columns_of(
    table: Any, names: list[str], decimal: str, types: dict[str, str], progress: Progress
) -> list[Column]:
    """An Arrow table's columns, typed."""
    import pyarrow as pa
    import pyarrow.compute as pc

    typed = []
    rows, waiting = table.num_rows, table.columns[::-1]
    del table
    for k, name in enumerate(names):
        progress(0.4 + 0.5 * k / len(names), f"Column {shown(name, 40)}")
        column = waiting.pop()  # each column of Arrow is let go as its typed one is made
        kind = column.type
        forced = types.get(name)
        if pa.types.is_null(kind):
            typed.append(Column(name, "number", np.full(rows, np.nan), note="empty"))
        elif pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_decimal(kind):
            values = pc.cast(column, pa.float64(), safe=False).to_numpy(zero_copy_only=False)
            typed.append(
                number_column(
                    name,
                    values.astype(np.float64, copy=False),
                    None if forced == "date" else forced,
                )
            )
        elif pa.types.is_boolean(kind):
            codes = pc.fill_null(pc.cast(column, pa.int32()), -1).to_numpy().astype(np.int32)
            typed.append(Column(name, "category", codes, ("false", "true")))
        elif (
            pa.types.is_temporal(kind)
            and not pa.types.is_time(kind)
            and not pa.types.is_duration(kind)
        ):
            stamps = pc.cast(column, pa.timestamp("s"), safe=False).to_numpy(zero_copy_only=False)
            typed.append(Column(name, "date", stamps.astype("datetime64[s]")))
        elif (
            pa.types.is_string(kind)
            or pa.types.is_large_string(kind)
            or pa.types.is_dictionary(kind)
            or pa.types.is_time(kind)
        ):
            texts = column if not pa.types.is_time(kind) else pc.cast(column, pa.string())
            coded = (
                texts.combine_chunks()
                if pa.types.is_dictionary(kind)
                else pc.dictionary_encode(texts.combine_chunks())
            )
            if isinstance(coded, pa.ChunkedArray):
                coded = (
                    coded.chunk(0)
                    if coded.num_chunks
                    else pa.array([], pa.string()).dictionary_encode()
                )
            codes = pc.fill_null(coded.indices, -1).to_numpy(zero_copy_only=False)
            typed.append(
                text_column(
                    name,
                    codes,
                    [str(v)[: limits.CELL] for v in coded.dictionary.to_pylist()],
                    rows,
                    decimal,
                    forced,
                )
            )
        else:
            raise DataError(
                f"Column '{name}' holds {shown(kind, 60)}, which is not a number, text or date."
            )
    return typed
