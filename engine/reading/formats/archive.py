"""Any other zip: one of its files is read, as if it had come alone. Sounds stay outside here: those
that can be read have a format of their own.
"""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from engine.reading import limits
from engine.reading.columns import CODED, DataError
from engine.reading.formats.format import Beginning, Format, Reading, choice
from engine.reading.found import Found, shown

SOUNDS = (".wav", ".mp3", ".flac", ".ogg", ".m4a", ".aac", ".aif", ".aiff", ".opus")
PROSE = ("readme", "license", "licence", "notice", "changelog", "citation")  # beside data


def recognises(file: Beginning) -> bool:
    return file.is_zip


def read(asked: Reading) -> Found:
    from engine.reading.pictures import is_link, leads_out, members, open_zip, unpack

    with open_zip(asked.path) as archive:
        here = [info for info in members(archive) if not leads_out(info.filename)]
        links = [info for info in here if is_link(info)]
        sounds = [info for info in here if info.filename.lower().endswith(SOUNDS)]
        able = [info for info in here if info not in links and info not in sounds]
        chosen = chosen_member(able, asked.options.get("member"), bool(sounds))
        with tempfile.TemporaryDirectory(dir=".") as folder:
            path = Path(folder) / "member"
            asked.progress(0.02, f"Unpacking {shown(chosen.filename, 60)}")
            unpack(archive, chosen, path)
            contents = asked.inside(path, PurePosixPath(chosen.filename).name)
    contents.detected["member"] = chosen.filename
    contents.choices["member"] = [
        (info.filename, f"{shown(info.filename, 60)} ({limits.bytes_text(info.file_size)})")
        for info in able[: limits.CHOICES]
    ]
    if len(able) > 1:
        contents.notes.insert(
            0,
            f"Of the {len(able):,} files in the zip, {shown(chosen.filename, 60)} was read; the others are under *Change how it is read*.",
        )
    for info in links:
        contents.notes.append(
            f"{shown(info.filename, 60)} is a link to another place, not a file; it was passed over."
        )
    if sounds:
        contents.notes.append(sounds_in_words(contents, sounds))
    return contents


def chosen_member(
    able: list[zipfile.ZipInfo], wanted: str | None, has_sounds: bool
) -> zipfile.ZipInfo:
    """The file that was asked for, else the largest that is no prose."""
    from engine.reading.sounds import LISTED

    if wanted is not None:
        for info in able:
            if info.filename == wanted:
                return info
        raise DataError(f"The zip holds no file '{shown(wanted, 80)}' that could be read.")
    data = [
        info
        for info in able
        if not PurePosixPath(info.filename.lower()).name.startswith(PROSE)
        and not info.filename.lower().endswith(".pkl")
    ]
    if not data:
        raise DataError(
            f"The zip holds sounds that cannot be read. Save them as {LISTED}, then bring them again."
            if has_sounds
            else "The zip holds no files that can be read: no pictures and no table."
        )
    return max(data, key=lambda info: info.file_size)


def sounds_in_words(contents: Found, sounds: list[zipfile.ZipInfo]) -> str:
    """Which column names the sounds, and that the table is kept without them."""
    from engine.reading.sounds import LISTED

    names = {PurePosixPath(info.filename.replace("\\", "/")).name.lower() for info in sounds}
    names |= {name.rsplit(".", 1)[0] for name in names}
    for column in contents.columns:
        if column.type not in ("text", "id", *CODED):
            continue
        words = [word for word in column.words()[:1000] if word is not None]
        hits = sum(PurePosixPath(word.replace("\\", "/")).name.lower() in names for word in words)
        if words and hits > 0.5 * len(words):
            return f"Column '{column.name}' names the {len(sounds):,} sounds of the zip. They cannot be learned from as they are, so the table was read without them; saved as {LISTED} they can."
    return f"{len(sounds):,} sounds of the zip were passed over: no column names them. Saved as {LISTED} they can be learned from."


# After all that is a zip of its own kind.
ENTRY = Format(
    "archive",
    "tables in a zip",
    80,
    recognises,
    read,
    (),
    (choice("member", "File in the zip", help="Which file of the zip is read"),),
)
