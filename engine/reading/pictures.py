"""A zip of pictures: folders are classes, or a table inside names them. Nothing is unpacked to a
path that the zip chose.

Each member that cannot be used is named with its reason; the rest is used.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError, Progress, category
from engine.reading.found import Found, shown

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")
ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
TABLES = (".csv", ".tsv", ".txt")
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
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError) as error:
        raise DataError(
            f"The zip is damaged or cut off ({shown(error, 80)}). Pack it again."
        ) from None
    infos = archive.infolist()
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
            f"The zip grows {total // packed:,} times when unpacked, as no pictures do. It was not opened."
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
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise DataError(f"is damaged ({shown(error, 80)})") from None
    if len(body) > most:
        raise DataError(f"holds more than it declares, over {limits.bytes_text(most)}")
    return body


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
    from PIL import Image, ImageOps, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image: Any = Image.open(io.BytesIO(body), formats=FORMATS)
            if image.width * image.height > limits.PIXELS:
                raise DataError(
                    f"has {image.width:,} × {image.height:,} pixels; {limits.PIXELS // 10**6} million can be read"
                )
            if side and image.format == "JPEG":
                # JPEG can be decoded at a half, quarter or eighth at once
                image.draft(None, (2 * side, 2 * side))
            image.load()
            return ImageOps.exif_transpose(image)
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
        ) as error:
            raise DataError(f"is damaged or cut off ({shown(error, 60)})") from None


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


def read_pictures(path: Path, options: dict[str, Any], progress: Progress, out: Path) -> Found:
    contents = Found("images", [], {"format": "pictures"})
    archive = open_zip(path)
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
        elif info.filename.lower().endswith(ENDINGS):
            wanted.append(info)
        elif info.filename.lower().endswith(".zip"):
            contents.bad(info.filename, "is a zip inside the zip; only the outer one is read")
        elif not info.filename.lower().endswith(TABLES):
            contents.bad(info.filename, "is not a picture")
    if noise:
        contents.notes.append(
            f"{noise:,} files that systems leave behind (such as __MACOSX) were passed over."
        )
    if not wanted:
        raise DataError("The zip holds no pictures (PNG, JPEG, BMP, GIF, WebP or TIFF).")
    table = _table_inside(archive, contents)
    seen: set[str] = set()
    sizes: Counter[tuple[int, int]] = Counter()
    grey = True
    step = max(1, len(wanted) // 200)
    for info in wanted[::step]:
        try:
            image = open_picture(member_bytes(archive, info), None)
        except DataError:
            continue
        sizes[(image.height, image.width)] += 1
        small = plain(image)
        if small.mode == "RGB" and grey:
            values = np.asarray(small.resize((16, 16)), np.int16)
            grey = bool((np.abs(values - values.mean(axis=2, keepdims=True)) < 3).all())
    height, width = _common_size(sizes, options, contents)
    colour = options.get("colour") or ("grey" if grey else "colour")
    channels = 1 if colour == "grey" else 3
    how = options.get("fit") or "crop"
    contents.detected.update(height=height, width=width, colour=colour, fit=how, sizes=len(sizes))
    array = np.lib.format.open_memmap(
        out / "image.npy", mode="w+", dtype=np.uint8, shape=(len(wanted), channels, height, width)
    )
    paths: list[tuple[str, ...]] = []
    animated = 0
    for k, info in enumerate(wanted):
        if k % 100 == 0:
            progress(0.1 + 0.85 * k / len(wanted), f"Picture {k:,} of {len(wanted):,}")
        key = info.filename.lower()
        if key in seen:
            contents.bad(info.filename, "occurs twice (or differs only in capital letters)")
            continue
        seen.add(key)
        try:
            image = open_picture(member_bytes(archive, info), max(height, width))
        except DataError as error:
            contents.bad(info.filename, str(error))
            continue
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
    _label(contents, paths, table, options)
    return contents


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


def _table_inside(archive: zipfile.ZipFile, contents: Found) -> dict[str, str]:
    """File name → label, from a table in the zip with a column of file names."""
    from engine.reading.delimited import _fields, decode, guess_delimiter

    for info in archive.infolist():
        if not info.filename.lower().endswith(TABLES) or is_noise(info.filename) or info.is_dir():
            continue
        try:
            body, _ = decode(member_bytes(archive, info, 64 * 2**20), None, [])
        except DataError:
            continue
        text = body.decode("utf-8", "replace")
        delimiter = guess_delimiter(text[:100_000])
        rows = [
            [cell.strip() for cell in _fields(line, delimiter, '"')]
            for line in text.split("\n")
            if line.strip()
        ]
        members = {
            PurePosixPath(i.filename.replace("\\", "/")).name.lower() for i in archive.infolist()
        }
        stems = {name.rsplit(".", 1)[0] for name in members}
        for k in range(min(len(rows[0]) if rows else 0, 20)):
            names = [
                row[k].replace("\\", "/").rsplit("/", 1)[-1].lower()
                for row in rows[1:]
                if len(row) > k
            ]
            hits = sum(name in members or name in stems for name in names)
            if names and hits > 0.5 * len(names) and len(rows[0]) > 1:
                others = [j for j in range(len(rows[0])) if j != k]
                named = [
                    j
                    for j in others
                    if re.search(r"label|class|target|category|species", rows[0][j], re.I)
                ]
                column = (named or others)[0]
                contents.notes.append(
                    f"Labels come from column '{shown(rows[0][column], 40)}' of {shown(info.filename, 60)}."
                )
                first = (
                    1
                    if rows[0][k].lower() not in members and rows[0][k].lower() not in stems
                    else 0
                )
                pairs = [row for row in rows[first:] if len(row) > max(k, column)]
                return {
                    row[k].replace("\\", "/").rsplit("/", 1)[-1].lower(): shown(row[column], 100)
                    for row in pairs
                }
    return {}


def _label(
    contents: Found, paths: list[tuple[str, ...]], table: dict[str, str], options: dict[str, Any]
) -> None:
    if table:
        labels: list[str | None] = [
            table.get(parts[-1].lower(), table.get(parts[-1].lower().rsplit(".", 1)[0]))
            for parts in paths
        ]
        without = sum(label is None for label in labels)
        if without:
            contents.notes.append(f"{without:,} pictures have no row in the table and so no label.")
    else:
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
                "The folders say which pictures are for training and which for judging."
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
                "The pictures are not in folders by class and no table names them, so there is nothing to predict yet."
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
