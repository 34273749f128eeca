"""Arrays in .npz: headers are read and judged before a single number is."""

from __future__ import annotations

import io
import re
import tokenize
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError, Progress, category, number
from engine.reading.found import Found, shown
from engine.reading.pictures import DAMAGED, member_bytes, members, open_zip

X_NAMES = re.compile(r"^(x|xs|data|images?|inputs?|features|samples|arr_0)$", re.I)
Y_NAMES = re.compile(r"^(y|ys|labels?|targets?|classes|outputs?|arr_1)$", re.I)
KINDS = {
    "b": "truth values",
    "i": "whole numbers",
    "u": "whole numbers",
    "f": "numbers",
    "U": "texts",
}


def header_of(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> tuple[tuple[int, ...], np.dtype]:
    """Shape and type of a member as its header says, once that is known to fit into the member."""
    try:
        with archive.open(info) as stream:
            start = io.BytesIO(stream.read(20_000))
    except DAMAGED:
        raise DataError(
            f"'{shown(info.filename, 60)}' is damaged or cut off. Save the arrays again."
        ) from None
    try:
        version = np.lib.format.read_magic(start)
        reader = (
            np.lib.format.read_array_header_1_0
            if version == (1, 0)
            else np.lib.format.read_array_header_2_0
        )
        if version not in ((1, 0), (2, 0)):
            raise ValueError(f"version {version} of the format is not known")
        shape, _, dtype = reader(start, max_header_size=10_000)
    except (
        ValueError,
        EOFError,
        SyntaxError,
        tokenize.TokenError,
        TypeError,
        RecursionError,
        MemoryError,
        OverflowError,
    ):
        raise DataError(
            f"'{shown(info.filename, 60)}' has a broken header. Save the arrays again with numpy.savez."
        ) from None
    if dtype.hasobject or dtype.kind == "O":
        raise DataError(
            f"'{shown(info.filename, 60)}' holds Python objects, which could run code when opened. Save plain numbers or texts."
        )
    if dtype.kind not in KINDS or dtype.fields:
        name = {
            "c": "complex numbers",
            "V": "records",
            "S": "raw bytes",
            "M": "dates",
            "m": "durations",
        }.get(dtype.kind, str(dtype))
        raise DataError(
            f"'{shown(info.filename, 60)}' holds {name}; whole numbers, decimal numbers, truth values and texts can be read."
        )
    size = dtype.itemsize
    for side in shape:
        size *= side
    if size > info.file_size or info.file_size > limits.UNPACKED:
        raise DataError(
            f"'{shown(info.filename, 60)}' claims {' × '.join(map(str, shape))} values, {limits.bytes_text(size)}, "
            f"and holds {limits.bytes_text(info.file_size)}."
        )
    return shape, dtype


def read_arrays(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    contents = Found("arrays", [], {"format": "npz"})
    archive = open_zip(path)
    infos = {
        info.filename.removesuffix(".npy"): info
        for info in members(archive)
        if info.filename.endswith(".npy")
    }
    if len(infos) > limits.ARRAYS:
        raise DataError(f"The file holds {len(infos):,} arrays; {limits.ARRAYS} can be read.")
    heads = {}
    broken = {}
    for name, info in infos.items():
        try:
            heads[name] = header_of(archive, info)
        except DataError as error:
            broken[name] = str(error)
    listed = ", ".join(
        f"{shown(name, 40)} ({' × '.join(map(str, shape)) or 'one number'})"
        for name, (shape, _) in list(heads.items())[:10]
    )
    contents.choices = {
        option: [
            (name, f"{shown(name, 40)} ({' × '.join(map(str, shape)) or 'one number'})")
            for name, (shape, _) in heads.items()
        ]
        for option in ("x", "y")
    }

    def choose(option: str, pattern: re.Pattern[str], suffix: str = "") -> str | None:
        if options.get(option) and not suffix:
            if options[option] not in heads:
                raise DataError(
                    f"There is no array '{shown(options[option], 60)}'; there are {listed}."
                )
            return str(options[option])
        return next(
            (
                name
                for name in infos
                if pattern.match(
                    re.sub(rf"[_-]?{suffix}$", "", name, flags=re.I) if suffix else name
                )
            ),
            None,
        )

    def load(name: str) -> np.ndarray:
        if name in broken:
            raise DataError(broken[name])
        body = member_bytes(archive, infos[name], limits.UNPACKED)
        try:
            array = np.lib.format.read_array(io.BytesIO(body), allow_pickle=False)
        except (ValueError, EOFError):
            raise DataError(
                f"'{shown(name, 60)}' is damaged or cut off. Save the arrays again."
            ) from None
        if array.ndim == 0:
            raise DataError(f"'{shown(name, 60)}' is a single value, not one value a row.")
        array = np.ascontiguousarray(array.astype(array.dtype.newbyteorder("="), copy=False))
        return array.astype(np.float32) if array.dtype == np.float16 else array

    x, y, given = choose("x", X_NAMES), choose("y", Y_NAMES), None
    train_x = next(
        (
            n
            for n in infos
            if re.match(
                r"^(x|images?|data|inputs?)[_-]?train$|^train[_-]?(x|images?|data|inputs?)$",
                n,
                re.I,
            )
        ),
        None,
    )
    if train_x and not options.get("x"):
        pairs = []
        for part, code in (("train", 0), ("val", 1), ("valid", 1), ("validation", 1), ("test", 2)):
            for left, right in (
                (f"x_{part}", f"y_{part}"),
                (f"{part}_x", f"{part}_y"),
                (f"{part}_images", f"{part}_labels"),
                (f"X_{part}", f"y_{part}"),
            ):
                if left in infos and right in infos and (left, right, code) not in pairs:
                    pairs.append((left, right, code))
        if pairs:
            xs, ys = [load(a) for a, _, _ in pairs], [load(b) for _, b, _ in pairs]
            for (a, b, _), x_part, y_part in zip(pairs, xs, ys, strict=True):
                _same_rows(a, x_part, b, y_part)
            given = np.concatenate(
                [
                    np.full(len(x_part), code, np.int8)
                    for x_part, (_, _, code) in zip(xs, pairs, strict=True)
                ]
            )
            return _columns(
                contents,
                np.concatenate(xs),
                np.concatenate([v.reshape(len(v), -1).squeeze(1) if v.ndim > 1 else v for v in ys]),
                given,
                options,
            )
    if x is None:
        usable = [name for name, (shape, _) in heads.items() if len(shape) >= 2]
        x = usable[0] if usable else None
    if x is None:
        reason = f" {next(iter(broken.values()))}" if broken else ""
        raise DataError(
            f"No array looks like inputs (one row a sample); there are {listed or 'none that can be read'}.{reason}"
        )
    if x in broken:
        raise DataError(broken[x])
    if y is None and not options.get("y"):
        # Whatever they are called: the only other array, with one value a row of this one, is the
        # answer.
        others = [name for name in heads if name != x]
        if len(others) == 1 and len(heads[x][0]) >= 2 and heads[others[0]][0] == heads[x][0][:1]:
            y = others[0]
            contents.notes.append(
                f"'{shown(x, 40)}' was taken as inputs and '{shown(y, 40)}' as the target."
            )
    contents.detected.update(x=x, y=y)
    progress(0.3, f"Reading {shown(x, 40)}")
    inputs = load(x)
    target = load(y) if y is not None and y != x else None
    if target is not None:
        _same_rows(x, inputs, str(y), target)
    extra = f"{x}_test" if f"{x}_test" in heads else None
    if extra and target is not None and f"{y}_test" in heads:
        more, answers = load(extra), load(f"{y}_test")
        _same_rows(extra, more, f"{y}_test", answers)
        if more.shape[1:] == inputs.shape[1:]:
            given = np.concatenate([np.zeros(len(inputs), np.int8), np.full(len(more), 2, np.int8)])
            inputs, target = np.concatenate([inputs, more]), np.concatenate([target, answers])
    return _columns(contents, inputs, target, given, options)


def _same_rows(x: str, inputs: np.ndarray, y: str, target: np.ndarray) -> None:
    if len(inputs) != len(target):
        raise DataError(
            f"'{shown(x, 60)}' has {len(inputs):,} rows and '{shown(y, 60)}' has {len(target):,}; they must be as many."
        )
    if len(inputs) == 0:
        raise DataError(f"'{shown(x, 60)}' has no rows.")


def _columns(
    contents: Found,
    x: np.ndarray,
    y: np.ndarray | None,
    given: np.ndarray | None,
    options: dict[str, Any],
) -> Found:
    if x.dtype.kind == "U":
        contents.columns.append(Column("text", "text", x.astype(object)))
    elif x.ndim <= 2:
        x = x.reshape(len(x), -1)
        if x.shape[1] > limits.COLUMNS:
            raise DataError(
                f"The array has {x.shape[1]:,} columns; {limits.COLUMNS:,} can be read."
            )
        contents.columns += [number(f"x{k + 1}", x[:, k]) for k in range(x.shape[1])]
    else:
        kind = options.get("kind") or _kind(x)
        if kind == "series" and x.ndim == 3:
            contents.columns.append(Column("series", "series", x.astype(np.float32)))
        else:
            contents.columns.append(Column("image", "image", _pictures(x, contents)))
    contents.detected["shape"] = list(x.shape)
    if y is not None:
        y = y.reshape(len(y), -1)
        if (
            y.shape[1] > 1
            and y.shape[1] <= 1000
            and set(np.unique(y[:1000])) <= {0, 1}
            and (y.sum(axis=1) == 1).all()
        ):
            contents.notes.append(
                f"The {y.shape[1]} columns of the target are one-hot; they were read as {y.shape[1]} classes."
            )
            y = y.argmax(axis=1)[:, None]
        for k in range(y.shape[1]):
            name = "label" if y.shape[1] == 1 else f"y{k + 1}"
            values = y[:, k]
            if values.dtype.kind == "U":
                levels, codes = np.unique(values, return_inverse=True)
                contents.columns.append(category(name, codes.astype(np.int32), levels))
            elif values.dtype.kind in "iub" and len(np.unique(values)) <= limits.LEVELS:
                levels, codes = np.unique(values.astype(np.int64), return_inverse=True)
                contents.columns.append(
                    category(name, codes.astype(np.int32), [str(level) for level in levels])
                )
            else:
                contents.columns.append(number(name, values.astype(np.float64)))
        contents.target = "label" if y.shape[1] == 1 else "y1"
    contents.given = given
    return contents


def _kind(x: np.ndarray) -> str:
    if x.ndim == 4 or x.dtype == np.uint8:
        return "image"
    return "image" if x.shape[1] == x.shape[2] and x.shape[1] >= 8 else "series"


def _pictures(x: np.ndarray, contents: Found) -> np.ndarray:
    """As (rows, channels, height, width); bytes where the numbers are 0 to 255."""
    if x.ndim == 3:
        x = x[:, None]
    elif x.ndim != 4:
        raise DataError(
            f"The array has {x.ndim} dimensions; pictures have 3 (rows, height, width) or 4 (with channels)."
        )
    elif x.shape[3] in (1, 3, 4) and x.shape[1] not in (1, 3):
        x = x.transpose(0, 3, 1, 2)
        contents.notes.append("Channels stood last and were put first.")
    if x.shape[1] == 4:
        x = x[:, :3]
    if x.dtype == np.uint8:
        return np.ascontiguousarray(x)
    low, high = float(np.nanmin(x)), float(np.nanmax(x))
    if low >= 0 and 1 < high <= 255:
        return np.rint(x).astype(np.uint8)
    return np.ascontiguousarray(x, np.float32)
