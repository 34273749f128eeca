"""Which reader a file needs: its content decides, its name only helps."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from engine.catalogue import nearest
from engine.reading.columns import DataError, Progress
from engine.reading.formats import FORMATS, what_can_be_read
from engine.reading.formats.format import CERTAINTIES, Beginning, Format, Reading
from engine.reading.found import First, Found, shown

PICKLE = "a Python pickle, which could run code when opened"
FOREIGN = (
    *((bytes([0x80, version]), PICKLE) for version in range(2, 6)),
    (b"%PDF", "a PDF document"),
    (b"7z\xbc\xaf", "packed with 7-Zip; unpack it, or pack it as zip"),
    (b"Rar!", "packed with RAR; pack it as zip"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89HDF", "an HDF5 file; save its arrays as .npz"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"RIFF", "sound or video"),
    (b"OggS", "sound or video"),
)
SOUNDS = ((b"fLaC", "FLAC"), (b"ID3", "MP3"), (b"\xff\xfb", "MP3"))
PICTURES = ((b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"BM", "BMP"))

PACKED_IN_PACKED = 2  # a packed file in a zip; deeper is a trap


def format_of(path: Path, name: str) -> Format:
    """The format of a file; a DataError with a sentence where it is none that can be read."""
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip():
        raise DataError(
            "The file is empty: it has no rows."
            if not path.stat().st_size or not start.strip(b" \r\n\t")
            else "The file holds nothing but blanks."
        )
    file_seen = Beginning(path, name, start)
    refuse_documents(file_seen)
    for certainty in CERTAINTIES:
        for entry in FORMATS.values():
            if entry.by == certainty and entry.recognises(file_seen):
                return entry
        if certainty == "mark":
            refuse_foreign(start)
    raise DataError(f"This is no file that can be read: {what_can_be_read()} are.")


def refuse_documents(file: Beginning) -> None:
    """What travels as a zip and holds no data."""
    if any(
        name.endswith("data.pkl") or name.startswith(("word/", "ppt/")) for name in file.members
    ):
        raise DataError("This is a saved model or a document, not data.")


def refuse_foreign(start: bytes) -> None:
    """What is known not to be data, by its first bytes."""
    is_wave, is_ogg = start[8:12] == b"WAVE", start[28:35] in (b"\x01vorbis", b"OpusHea")
    sound = next((word for mark, word in SOUNDS if start.startswith(mark)), None)
    if sound := "WAV" if is_wave else "OGG" if is_ogg else sound:
        raise DataError(f"This is one {sound} sound. Put many into a zip, with one folder a class.")
    if start.startswith(b"\x93NUMPY"):
        raise DataError(
            "This is a single array (.npy). Save inputs and target together: numpy.savez('data.npz', x=…, y=…)."
        )
    for mark, word in FOREIGN:
        # Short marks of letters also begin ordinary texts.
        if start.startswith(mark) and (
            len(mark) > 3 or mark[0] > 127 or mark[0] < 32 or any(byte < 9 for byte in start[:512])
        ):
            raise DataError(f"This is {word}. What can be read: {what_can_be_read()}.")
    if start[257:262] == b"ustar":
        raise DataError("This is a tar archive. Pack its files as a zip.")
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
    binary = sum(byte < 9 or 13 < byte < 32 for byte in start)
    if (
        binary > 0.3 * len(start)
        and not start.startswith((b"\xff\xfe", b"\xfe\xff"))
        and start.count(0) < 0.3 * len(start)
    ):
        raise DataError(
            f"This is a binary file of a kind that is not known here. What can be read: {what_can_be_read()}."
        )


class Hearing(Protocol):
    """Who hears how far a reading is."""

    def progress(self, share: float, text: str) -> None: ...
    def first(self) -> None: ...


def read_into(facts: dict[str, Any], hearing: Hearing) -> None:
    """The work of the limited process: what the file at `path` holds, kept in the folder `out`."""
    from engine.reading.saved import save

    def begun(contents: Found) -> None:
        save(contents, Path(facts["first"]))
        hearing.first()

    out = Path(facts["out"])
    path, name, options = Path(facts["path"]), facts["name"], facts["options"]
    save(read_file(path, name, options, hearing.progress, out, begun), out)


def read_file(
    path: Path,
    name: str,
    options: dict[str, Any],
    progress: Progress,
    out: Path,
    first: First | None = None,
    depth: int = 0,
) -> Found:
    """The content of a file, whatever it is. Called in the limited process only."""
    wanted = options.get("format") if not depth else None
    if wanted and wanted not in FORMATS:
        raise DataError(
            f"'{shown(wanted, 40)}' is not a format that can be read.{nearest(wanted, FORMATS)}"
        )
    entry = FORMATS[wanted] if wanted else format_of(path, name)

    def inside(packed: Path, called: str) -> Found:
        if depth == PACKED_IN_PACKED:
            raise DataError("It is packed again and again, as a trap would be. Unpack it first.")
        return read_file(packed, called, options, progress, out, first, depth + 1)

    contents = entry.read(Reading(path, name, options, progress, out, first, inside))
    contents.formats.insert(0, entry.name)
    return contents
