"""One file packed with gzip, zstd, bzip2 or xz, whatever it is."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import IO

from engine.reading import limits
from engine.reading.columns import DataError, Progress
from engine.reading.formats.format import Beginning, Format, Reading
from engine.reading.found import Found

MARKS = {
    b"\x1f\x8b": "gzip",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
}
ENDINGS = (".gz", ".zst", ".bz2", ".xz")
PIECE = 1 << 20


def packed_with(head: bytes) -> str | None:
    return next((word for mark, word in MARKS.items() if head.startswith(mark)), None)


def recognises(file: Beginning) -> bool:
    # "BZh" also begins texts.
    return packed_with(file.head) is not None and any(
        byte < 9 or byte > 127 for byte in file.head[:64]
    )


def read(asked: Reading) -> Found:
    with asked.path.open("rb") as file:
        how = packed_with(file.read(8)) or ""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder) / "unpacked"
        unpack(asked.path, how, path, asked.progress)
        contents = asked.inside(path, re.sub(r"\.(gz|zst|bz2|xz)$", "", asked.name, flags=re.I))
    contents.notes.insert(0, f"The file was packed with {how}.")
    return contents


def unpack(path: Path, how: str, target: Path, progress: Progress) -> None:
    """No further than a file may grow."""
    import lzma
    import zlib

    import pyarrow as pa

    packed, size = path.stat().st_size, 0
    try:
        with opened(path, how) as source, target.open("wb") as out:
            while piece := source.read(PIECE):
                size += len(piece)
                if size > limits.UNPACKED or (
                    size > 10_000_000 and size > limits.PACKED_RATIO * packed
                ):
                    raise DataError(
                        f"The file grows more than {min(limits.PACKED_RATIO, size // packed):,} times when unpacked, to over "
                        f"{limits.bytes_text(size)}. It was not opened."
                    )
                out.write(piece)
                progress(0.03, f"Unpacking: {limits.bytes_text(size)}")
    except (EOFError, OSError, zlib.error, lzma.LZMAError, pa.ArrowException) as error:
        if getattr(error, "errno", None) in limits.NO_ROOM:
            raise
        raise DataError(
            f"The file is packed with {how} and damaged or cut off. Bring a whole copy of it."
        ) from None


def opened(path: Path, how: str) -> IO[bytes]:
    import bz2
    import gzip
    import lzma

    import pyarrow as pa

    if how == "zstd":
        stream: IO[bytes] = pa.CompressedInputStream(pa.OSFile(str(path)), "zstd")
        return stream
    return {"gzip": gzip.open, "bzip2": bz2.open, "xz": lzma.open}[how](path)  # type: ignore[operator]


ENTRY = Format(
    "packed", "any of these packed (.gz, .zst, .bz2, .xz)", 100, recognises, read, ENDINGS
)
