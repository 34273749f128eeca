"""Which reader a file needs: its content decides, its name only helps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.reading.columns import DataError, Progress
from engine.reading.found import First, Found, shown

PICKLE = "a Python pickle, which could run code when opened"
FOREIGN = (
    *((bytes([0x80, version]), PICKLE) for version in range(2, 6)),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "packed with gzip; unpack it first"),
    (b"7z\xbc\xaf", "packed with 7-Zip; unpack it, or pack it as zip"),
    (b"Rar!", "packed with RAR; pack it as zip"),
    (b"BZh", "packed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "packed with xz; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file; save it as CSV"),
    (b"\x89HDF", "an HDF5 file; save its arrays as .npz"),
    (b"SQLite format 3", "a database; export the table as CSV"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"RIFF", "sound or video"),
    (b"ID3", "sound"),
    (b"OggS", "sound or video"),
    (b"ARROW1", "an Arrow file; save it as Parquet"),
    (b"FEA1", "a Feather file; save it as Parquet"),
)
PICTURES = ((b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"BM", "BMP"))


def format_of(path: Path, name: str) -> str:
    """table, parquet, json, pictures, arrays, ts or text; a DataError with a sentence for
    everything else.
    """
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip():
        raise DataError(
            "The file is empty: it has no rows."
            if not path.stat().st_size or not start.strip(b" \r\n\t")
            else "The file holds nothing but blanks."
        )
    if start.startswith(b"PK\x05\x06"):
        raise DataError("The zip is empty.")
    if start.startswith(b"PK"):
        return _format_of_zip(path)
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.startswith(b"\x93NUMPY"):
        raise DataError(
            "This is a single array (.npy). Save inputs and target together: numpy.savez('data.npz', x=…, y=…)."
        )
    for mark, word in FOREIGN:
        # Short marks of letters also begin ordinary texts.
        if start.startswith(mark) and (
            len(mark) > 3 or mark[0] > 127 or mark[0] < 32 or any(byte < 9 for byte in start[:512])
        ):
            raise DataError(
                f"This is {word}. Tables (CSV, TSV, Parquet, JSON lines), zips of pictures, texts, .npz and .ts can be read."
            )
    for mark, word in PICTURES:
        if start.startswith(mark) and any(byte < 9 for byte in start[:512]):
            raise DataError(
                f"This is one {word} picture. Put many into a zip, with one folder a class."
            )
    low = start.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if low.startswith((b"<!doctype", b"<html", b"<?xml", b"<svg")):
        raise DataError(
            "This is a web page, not data: perhaps the download gave a page instead of the file."
        )
    if low.startswith((b"@problemname", b"@data", b"@timestamps", b"@univariate", b"#")) and (
        name.lower().endswith(".ts") or b"@data" in start.lower()
    ):
        return "ts"
    if low.startswith((b"{", b"[")) and (
        name.lower().endswith((".json", ".jsonl", ".ndjson")) or b'":' in start or b'" :' in start
    ):
        return "json"
    binary = sum(byte < 9 or 13 < byte < 32 for byte in start)
    if (
        binary > 0.3 * len(start)
        and not start.startswith((b"\xff\xfe", b"\xfe\xff"))
        and start.count(0) < 0.3 * len(start)
    ):
        raise DataError(
            "This is a binary file of a kind that is not known here. Tables, zips of pictures, texts, .npz and .ts can be read."
        )
    if name.lower().endswith((".csv", ".tsv", ".tab", ".data")):
        return "table"
    return "table" if _looks_like_table(start) else "text"


def _format_of_zip(path: Path) -> str:
    from engine.reading.pictures import members, open_zip

    with open_zip(path) as archive:
        names = [info.filename for info in members(archive)]
    if not names:
        raise DataError("The zip holds no files.")
    if any(name.startswith("xl/") for name in names):
        raise DataError(
            "This is an Excel file. Save it as CSV (File, Save as, CSV UTF-8) and read that."
        )
    if any(name.endswith("data.pkl") for name in names) or any(
        name.startswith(("word/", "ppt/")) for name in names
    ):
        raise DataError("This is a saved model or a document, not data.")
    arrays = sum(name.endswith(".npy") for name in names)
    return "arrays" if arrays and arrays >= 0.5 * len(names) else "pictures"


def _looks_like_table(start: bytes) -> bool:
    from engine.reading.delimited import DELIMITERS, decode

    try:
        text = decode(start, None, [])[0].decode("utf-8", "ignore")
    except DataError:
        return False
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


def read_file(
    path: Path,
    name: str,
    options: dict[str, Any],
    progress: Progress,
    out: Path,
    first: First | None = None,
) -> Found:
    """The content of a file, whatever it is. Called in the limited process only."""
    from engine.reading import arrays, delimited, pictures, tables, texts

    kind = options.get("format") or format_of(path, name)
    if kind == "table":
        return delimited.read_delimited(path, options, progress, first)
    if kind == "parquet":
        return tables.read_parquet(path, options, progress)
    if kind == "json":
        return tables.read_json(path, options, progress)
    if kind == "pictures":
        return pictures.read_pictures(path, options, progress, out)
    if kind == "arrays":
        return arrays.read_arrays(path, options, progress)
    if kind == "ts":
        return texts.read_ts(path, options, progress)
    if kind == "text":
        return texts.read_text(path, options, progress)
    raise DataError(
        f"'{shown(kind, 40)}' is not a format that can be read: table, parquet, json, pictures, arrays, ts or text."
    )
