"""A zip of pictures: folders are classes, or a table inside names them. Nothing is unpacked to a
path that the zip chose.

Each member that cannot be used is named with its reason; the rest is used.
"""

from __future__ import annotations

import contextlib
import io
import lzma
import re
import shutil
import stat
import struct
import tempfile
import time
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from engine import system
from engine.reading import limits
from engine.reading.columns import CODED, Column, DataError, Progress, category
from engine.reading.found import Found, shown, unique_names
from engine.reading.types import retyped

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")
ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
TABLES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".parquet", ".xlsx", ".xls", ".ods")
LABEL = re.compile(r"label|class|target|category|species", re.I)
FEW = 100  # whole numbers that may be names of classes
GLANCE = 64  # pixels a side at which one sees whether there are colours
PACE_FROM, PACE_UNTIL = 5.0, 30.0  # seconds of reading between which its length is foreseen
Inside = Callable[[Path, str], Found]
# What a zip that was damaged is noticed by, in its list of members or while it is unpacked. What
# the libraries say of it is no sentence, and so is not repeated.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip
PARTS = {
    "train": 0,
    "training": 0,
    "valid": 1,
    "validation": 1,
    "val": 1,
    "dev": 1,
    "test": 2,
    "testing": 2,
}


def open_zip(path: Path) -> zipfile.ZipFile:
    """The archive after its promises were checked: count, sizes, ratio, no encryption, no
    overlaps.
    """
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGED:
        raise DataError("The zip is damaged or cut off. Pack it again.") from None
    infos = archive.infolist()
    if not all(info.filename for info in infos):
        raise DataError("The zip is damaged: a file in it has no name. Pack it again.")
    if all(info.is_dir() for info in infos):
        raise DataError("The zip holds no files." if infos else "The zip is empty.")
    if len(infos) > limits.MEMBERS:
        raise DataError(f"The zip has {len(infos):,} members; {limits.MEMBERS:,} can be read.")
    total, packed = sum(i.file_size for i in infos), max(1, sum(i.compress_size for i in infos))
    if total > limits.UNPACKED:
        raise DataError(
            f"The zip unpacks to {limits.bytes_text(total)}; {limits.bytes_text(limits.UNPACKED)} can be read."
        )
    if total > 10_000_000 and total / packed > limits.PACKED_RATIO:
        raise DataError(
            f"The zip grows {total // packed:,} times when unpacked, as no data do. It was not opened."
        )
    if packed > path.stat().st_size:
        raise DataError("The members of the zip overlap, as in a zip bomb. It was not opened.")
    if all(i.flag_bits & 1 for i in infos if not i.is_dir()):
        raise DataError("The zip is encrypted. Pack it again without a password.")
    return archive


def member_bytes(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int = limits.MEMBER
) -> bytes:
    """What a member really holds, counted while it is unpacked: declared sizes can lie."""
    if info.flag_bits & 1:
        raise DataError("is encrypted")
    if info.file_size > most:
        raise DataError(
            f"has {limits.bytes_text(info.file_size)}; a member may have {limits.bytes_text(most)}"
        )
    try:
        with archive.open(info) as stream:
            body = stream.read(most + 1)
    except DAMAGED:
        raise DataError("is damaged or cut off") from None
    if len(body) > most:
        raise DataError(f"holds more than it declares, over {limits.bytes_text(most)}")
    return body


def unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    """A member as a file of ours, whatever its name says; what it holds is counted meanwhile."""
    if info.flag_bits & 1:
        raise DataError(f"{shown(info.filename, 60)} is encrypted. Pack it without a password.")
    size = 0
    try:
        with archive.open(info) as source, target.open("wb") as out:
            while piece := source.read(1 << 20):
                size += len(piece)
                if size > max(info.file_size, limits.MEMBER):
                    raise DataError(f"{shown(info.filename, 60)} holds more than it declares.")
                out.write(piece)
    except DAMAGED as error:
        if getattr(error, "errno", None) in limits.NO_ROOM:
            raise
        raise DataError(
            f"{shown(info.filename, 60)} is damaged or cut off. Pack the zip again."
        ) from None


def is_link(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a link to another place, as systems other than Windows pack them."""
    return stat.S_ISLNK(info.external_attr >> 16)


def parts_of(name: str) -> tuple[str, ...]:
    """The folders and the file of a member's name, for words only: never a path on this machine."""
    return tuple(
        shown(part, 100)
        for part in PurePosixPath(name.replace("\\", "/")).parts
        if part not in ("/", "..", ".")
    )


def leads_out(name: str) -> bool:
    """Whether a name means a place outside the folder that a zip is unpacked into."""
    name = name.replace("\\", "/")
    return name.startswith("/") or ".." in name.split("/") or bool(re.match(r"[A-Za-z]:", name))


def is_noise(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return (
        parts[0] == "__MACOSX"
        or parts[-1].startswith(".")
        or parts[-1].lower() in ("thumbs.db", "desktop.ini", "")
    )


def open_picture(body: bytes, side: int | None) -> Any:
    """A decoded picture, upright, or a DataError with the reason."""
    from PIL import ImageOps

    with begun_picture(body) as image:
        if side and image.format == "JPEG":
            # JPEG can be decoded at a half, quarter or eighth at once
            image.draft(None, (2 * side, 2 * side))
        image.load()
        return ImageOps.exif_transpose(image)


TURNED = (5, 6, 7, 8)  # values of EXIF's orientation with which height and width change places
ORIENTATION = 0x0112


def size_of_picture(body: bytes) -> tuple[int, int]:
    """Height and width, upright; nothing is decoded."""
    with begun_picture(body) as image:
        height, width = image.height, image.width
        # A PNG without EXIF in its header would be decoded in search of it.
        exif = {} if image.format == "PNG" and "exif" not in image.info else image.getexif()
        return (width, height) if exif.get(ORIENTATION) in TURNED else (height, width)


@contextlib.contextmanager
def begun_picture(body: bytes) -> Iterator[Any]:
    """A picture of which the header was read; what goes wrong with it becomes a DataError."""
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image: Any = Image.open(io.BytesIO(body), formats=FORMATS)
            if image.width * image.height > limits.PIXELS:
                raise DataError(
                    f"has {image.width:,} × {image.height:,} pixels; {limits.PIXELS // 10**6} million can be read"
                )
            yield image
        except DataError:
            raise
        except UnidentifiedImageError:
            start = body[:200].lstrip().lower()
            if start.startswith((b"<!doctype", b"<html", b"<svg", b"<?xml")):
                raise DataError(
                    "is a web page or drawing, not a picture, whatever its name says"
                ) from None
            raise DataError(
                "is not a picture in PNG, JPEG, BMP, GIF, WebP or TIFF" if body else "is empty"
            ) from None
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise DataError("has more pixels than can be read") from None
        except (
            OSError,
            SyntaxError,
            ValueError,
            EOFError,
            zlib.error,
            MemoryError,
            TypeError,
            IndexError,
            struct.error,
        ):
            raise DataError("is damaged or cut off") from None


def plain(image: Any) -> Any:
    """Any colour mode as grey or red-green-blue with 8 bits; what is see-through becomes white."""
    from PIL import Image

    if image.mode in ("L", "RGB"):
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I") or image.mode == "F":
        values = np.asarray(image, np.float64)
        top = 65535.0 if values.max(initial=0) > 255 else 255.0
        return Image.fromarray(np.clip(values / top * 255, 0, 255).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA") or (image.mode == "P" and "transparency" in image.info):
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, (255, 255, 255, 255))
        ground.alpha_composite(image)
        image = ground.convert("RGB")
    else:
        image = image.convert("RGB")
    return image


def fitted(image: Any, height: int, width: int, how: str) -> Any:
    """The picture at this size: its middle cut out, padded, or stretched."""
    from PIL import Image, ImageOps

    if image.size == (width, height):
        return image
    if how == "stretch":
        return image.resize((width, height), Image.Resampling.BILINEAR)
    if how == "pad":
        return ImageOps.pad(image, (width, height), Image.Resampling.BILINEAR)
    return ImageOps.fit(image, (width, height), Image.Resampling.BILINEAR)


def read_pictures(
    path: Path, options: dict[str, Any], progress: Progress, out: Path, inside: Inside
) -> Found:
    """`inside` reads the table that names the pictures, as any other table."""
    contents = Found("images", [], {"format": "pictures"})
    archive = open_zip(path)
    wanted = samples_in(archive, contents, ENDINGS, "is not a picture")
    if not wanted:
        raise DataError("The zip holds no pictures (PNG, JPEG, BMP, GIF, WebP or TIFF).")
    table = table_inside(archive, contents, wanted, inside)
    seen: set[str] = set()
    sizes: Counter[tuple[int, int]] = Counter()
    grey = True
    step = max(1, len(wanted) // 200)
    looked = wanted[::step]
    for k, info in enumerate(looked):
        progress(0.1 * k / len(looked), f"Looking at picture {k * step + 1:,} of {len(wanted):,}")
        try:
            body = member_bytes(archive, info)
            size = size_of_picture(body)
            # Only until one has colours: a large picture takes a second.
            small = plain(open_picture(body, GLANCE)) if grey else None
        except DataError:
            continue
        sizes[size] += 1
        if small is not None and small.mode == "RGB":
            values = np.asarray(small.resize((16, 16)), np.int16)
            grey = bool((np.abs(values - values.mean(axis=2, keepdims=True)) < 3).all())
    height, width = _common_size(sizes, options, contents)
    colour = options.get("colour") or ("grey" if grey else "colour")
    channels = 1 if colour == "grey" else 3
    how = options.get("fit") or "crop"
    contents.detected.update(height=height, width=width, colour=colour, fit=how, sizes=len(sizes))
    check_room(len(wanted) * channels * height * width, len(wanted), out)
    pace = Pace(sizes, len(wanted), (height, width))
    array = np.lib.format.open_memmap(
        out / "image.npy", mode="w+", dtype=np.uint8, shape=(len(wanted), channels, height, width)
    )
    paths: list[tuple[str, ...]] = []
    animated = 0
    for k, info in enumerate(wanted):
        progress(0.1 + 0.85 * k / len(wanted), f"Picture {k:,} of {len(wanted):,}")
        key = info.filename.lower()
        if key in seen:
            contents.bad(info.filename, "occurs twice (or differs only in capital letters)")
            continue
        seen.add(key)
        try:
            body = member_bytes(archive, info)
            image = open_picture(body, max(height, width))
        except DataError as error:
            contents.bad(info.filename, str(error))
            continue
        pace.check(body)
        animated += getattr(image, "n_frames", 1) > 1
        image = fitted(plain(image), height, width, how).convert("L" if channels == 1 else "RGB")
        values = np.asarray(image)
        array[len(paths)] = values[None] if channels == 1 else values.transpose(2, 0, 1)
        paths.append(parts_of(info.filename))
    if not paths:
        raise DataError(
            "No picture of the zip can be read: "
            + "; ".join(f"{p['where']} {p['what']}" for p in contents.problems[:3])
            + "."
        )
    if animated:
        contents.notes.append(
            f"{animated:,} pictures move; of each the first frame was taken."
            if animated > 1
            else "One picture moves; its first frame was paths."
        )
    if contents.left_out:
        contents.notes.append(
            f"{contents.left_out:,} member{'s' if contents.left_out > 1 else ''} of the zip could not be used; the rest is."
        )
    array.flush()
    contents.columns.append(Column("image", "image", array[: len(paths)]))
    if table is None:
        label_by_folders(contents, paths, options)
    else:
        join_table(contents, paths, table)
    return contents


def samples_in(
    archive: zipfile.ZipFile, contents: Found, endings: tuple[str, ...], else_: str
) -> list[zipfile.ZipInfo]:
    """The members with these endings; what is to be said of the others is said, `else_` of most."""
    wanted = []
    noise = 0
    for info in archive.infolist():
        if info.is_dir():
            continue
        if is_noise(info.filename):
            noise += 1
        elif leads_out(info.filename):
            contents.bad(
                info.filename,
                "has a name that leads out of the zip, as in an attack; it was left out",
            )
        elif is_link(info):
            contents.bad(info.filename, "is a link to another place, not a file")
        elif info.filename.lower().endswith(endings):
            wanted.append(info)
        elif info.filename.lower().endswith(".zip"):
            contents.bad(info.filename, "is a zip inside the zip; only the outer one is read")
        elif not info.filename.lower().endswith(TABLES):
            contents.bad(info.filename, else_)
    if noise:
        contents.notes.append(
            f"{noise:,} files that systems leave behind (such as __MACOSX) were passed over."
        )
    return wanted


def check_room(needed: int, count: int, out: Path) -> None:
    room = min(shutil.disk_usage(out).free, system.file_limit())
    if needed > room:
        raise DataError(
            f"{count:,} pictures of this size take {limits.bytes_text(needed)} once they are unpacked, and there is room for {limits.bytes_text(room)}. Choose a smaller size for them, or bring fewer."
        )


class Pace:
    """How long all pictures will take, told by the first of them, so that nobody waits five minutes
    for a refusal.
    """

    def __init__(self, sizes: Counter[tuple[int, int]], count: int, shape: tuple[int, int]) -> None:
        self.count, self.shape = count, shape
        self.pixels = sum(h * w * often for (h, w), often in sizes.items()) / max(1, sizes.total())
        self.done = 0  # pixels
        self.began, self.allowed = time.process_time(), system.processor_left()

    def check(self, picture: bytes) -> None:
        took = time.process_time() - self.began
        if took > PACE_UNTIL:
            return
        height, width = size_of_picture(picture)
        self.done += height * width
        needs = took / self.done * self.pixels * self.count
        if took > PACE_FROM and needs > 1.5 * self.allowed:
            raise DataError(
                f"The zip holds {self.count:,} pictures of about {self.pixels / 1e6:.3g} million pixels: reading them takes about {needs / 60:.0f} minutes, and {self.allowed / 60:.0f} are allowed. Make them smaller first (they are kept at {self.shape[0]} × {self.shape[1]} pixels), or bring fewer."
            )


def _common_size(
    sizes: Counter[tuple[int, int]], options: dict[str, Any], contents: Found
) -> tuple[int, int]:
    if options.get("height") and options.get("width"):
        height, width = int(options["height"]), int(options["width"])
        if not (1 <= height <= limits.SIDE and 1 <= width <= limits.SIDE):
            raise DataError(
                f"Pictures are kept at 1 to {limits.SIDE} pixels a side; {height} × {width} was asked for."
            )
        return height, width
    if not sizes:
        return 32, 32
    (height, width), often = sizes.most_common(1)[0]
    if often == sum(sizes.values()) and max(height, width) <= 256:
        return height, width
    side = int(np.median([min(size) for size, count in sizes.items() for _ in range(count)]))
    side = max(8, min(128, side))
    if len(sizes) > 1:
        contents.notes.append(
            f"The pictures have {len(sizes)} or more different sizes; all are brought to {side} × {side}."
        )
    else:
        contents.notes.append(
            f"The pictures have {height} × {width} pixels; they are brought to {side} × {side}, which trains faster."
        )
    return side, side


@dataclass(frozen=True)
class NamingTable:
    """A table in the zip, one column of which names pictures."""

    name: str  # of its file
    columns: tuple[Column, ...]
    naming: Column

    def rows(self) -> dict[str, int]:
        """The first row of each name: whole paths, names alone, and names without their endings."""
        rows: dict[str, int] = {}
        for k, word in enumerate(self.naming.words()):
            if word is not None:
                for key in keys_of(word):
                    rows.setdefault(key, k)
        return rows


def keys_of(name: str) -> list[str]:
    """What a picture may be called, the most exact first.

    >>> keys_of("Train/Cats/7.PNG")
    ['train/cats/7.png', 'cats/7.png', '7.png', '7']
    """
    parts = [part for part in name.replace("\\", "/").lower().split("/") if part not in ("", ".")]
    paths = ["/".join(parts[k:]) for k in range(len(parts))] or [""]
    return [*paths, paths[-1].rsplit(".", 1)[0]]


def table_inside(
    archive: zipfile.ZipFile, contents: Found, pictures: list[zipfile.ZipInfo], inside: Inside
) -> NamingTable | None:
    """The table in the zip that names the most pictures."""
    known = {key for info in pictures for key in keys_of(info.filename)}
    for info in members(archive):
        if not info.filename.lower().endswith(TABLES) or is_link(info):
            continue
        with tempfile.TemporaryDirectory(dir=".") as folder:
            file = Path(folder) / "table"
            try:
                unpack(archive, info, file)
                table = inside(file, info.filename)
            except DataError as error:
                contents.bad(info.filename, f"could not be read as a table: {error}")
                continue
        contents.problems += [
            {**problem, "where": f"{shown(info.filename, 60)}, {problem['where']}"}
            for problem in table.problems
        ]
        contents.left_out += table.left_out
        named = [(_named(column, known), column) for column in table.columns]
        # Classes called 0 to 9 are names of pictures too, but not of all.
        often, naming = max(
            named, key=lambda each: (each[0], _different(each[1])), default=(0, None)
        )
        if naming is not None and often > 0.5 and len(table.columns) > 1:
            return NamingTable(info.filename, tuple(table.columns), naming)
    return None


def _named(column: Column, known: set[str]) -> float:
    """The share of a column's values that are names of pictures."""
    if column.values.ndim > 1:
        return 0.0
    words = [word for word in column.words() if word is not None]
    hits = sum(any(key in known for key in keys_of(word)[-2:]) for word in words)
    return hits / max(1, len(words))


def _different(column: Column) -> int:
    return len(set(column.words())) if column.values.ndim == 1 else 0


def join_table(
    contents: Found, paths: list[tuple[str, ...]], table: NamingTable, unit: str = "picture"
) -> None:
    """The columns of the table beside the pictures, or sounds, that they speak of."""
    rows = table.rows()
    places = np.array(
        [
            next((rows[key] for key in keys_of("/".join(parts)) if key in rows), -1)
            for parts in paths
        ]
    )
    without = int((places < 0).sum())
    if without:
        contents.notes.append(
            f"{without:,} {unit}{'s have' if without > 1 else ' has'} no row in {shown(table.name, 60)} and so no label."
        )
    known = {key for parts in paths for key in keys_of("/".join(parts))}
    lost = 0
    for k, word in enumerate(table.naming.words()):
        if word is None or not any(key in known for key in keys_of(word)[-2:]):
            lost += 1
            contents.bad(
                f"{shown(table.name, 60)}, row {k + 1:,}",
                f"names '{shown(word, 60)}', which is not among the {unit}s"
                if word is not None
                else f"names no {unit}",
            )
    if lost:
        contents.notes.append(
            f"{lost:,} row{'s' if lost > 1 else ''} of {shown(table.name, 60)} {'have' if lost > 1 else 'has'} no {unit} and {'were' if lost > 1 else 'was'} left out."
        )
    twice = len(table.naming.values) - lost - len(np.unique(places[places >= 0]))
    if twice > 0:
        contents.notes.append(
            f"{twice:,} rows of {shown(table.name, 60)} name a {unit} again; of each the first was taken."
        )
    others = [column for column in table.columns if column is not table.naming]
    label = next((column for column in others if LABEL.search(column.name)), others[0])
    contents.notes.append(
        f"Labels come from column '{shown(label.name, 40)}' of {shown(table.name, 60)}."
    )
    taken = [replace(_as_label(_placed(label, places)), name="label")]
    taken += [_placed(column, places) for column in others if column is not label]
    names = unique_names([column.name for column in taken], Found("table", []))
    contents.columns += [
        replace(column, name=name) for column, name in zip(taken, names, strict=True)
    ]
    contents.target = "label"


def _placed(column: Column, rows: np.ndarray) -> Column:
    """The column's values at these rows; missing where the row is −1."""
    placed = column.take(np.maximum(rows, 0))
    gone = rows < 0
    if not gone.any():
        return placed
    values = placed.values.copy()
    if column.type in CODED:
        values[gone] = -1
    elif column.type == "date":
        values[gone] = np.datetime64("NaT")
    else:
        values[gone] = None if values.dtype == object else np.nan
    return replace(placed, values=values)


def _as_label(column: Column) -> Column:
    """Whole numbers of few values are names of classes; others are to be predicted as they are."""
    if column.type in ("text", "id"):
        return retyped(column, "category")
    if column.type != "number":
        return column
    real = column.values[np.isfinite(column.values)]
    few = len(np.unique(real)) <= FEW and bool((real == np.round(real)).all())
    return retyped(column, "category") if few else column


def label_by_folders(
    contents: Found, paths: list[tuple[str, ...]], options: dict[str, Any], unit: str = "picture"
) -> None:
    folders = [list(parts[:-1]) for parts in paths]
    while (
        folders
        and all(folders)
        and len({folder[0] for folder in folders}) == 1
        and any(len(folder) > 1 for folder in folders)
    ):
        folders = [folder[1:] for folder in folders]
    firsts = {folder[0].lower() if folder else "" for folder in folders}
    if len(firsts) > 1 and firsts <= set(PARTS) and all(len(folder) > 1 for folder in folders):
        contents.given = np.array([PARTS[folder[0].lower()] for folder in folders], np.int8)
        contents.notes.append(
            f"The folders say which {unit}s are for training and which for judging."
        )
        folders = [folder[1:] for folder in folders]
    level = options.get("classes") or "path"
    labels = [
        None
        if not folder
        else folder[0]
        if level == "first"
        else folder[-1]
        if level == "last"
        else "/".join(folder)
        for folder in folders
    ]
    if len({label for label in labels if label is not None}) < 2:
        contents.notes.append(
            f"The {unit}s are not in folders by class and no table names them, so there is nothing to predict yet."
        )
        return
    levels = sorted({label for label in labels if label is not None}, key=_natural)
    place = {level: code for code, level in enumerate(levels)}
    contents.columns.append(
        category(
            "label",
            np.array([-1 if label is None else place[label] for label in labels], np.int32),
            levels,
        )
    )
    contents.target = "label"


def _natural(text: str) -> list[Any]:
    """Sorts "class 10" after "class 2"."""
    return [
        (1, int(piece), "") if piece.isdigit() else (0, 0, piece.lower())
        for piece in re.split(r"(\d+)", text)
    ]


def members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    return (
        info for info in archive.infolist() if not info.is_dir() and not is_noise(info.filename)
    )
