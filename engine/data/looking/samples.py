"""Single samples as a person looks at them, and as the network gets them."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np

from engine.data.looking.opened import Opened
from engine.data.recipe import grouped
from engine.reading.columns import CODED, Column

GRID = 14  # samples of each class that are shown
SIDE = 128  # a larger picture is sent smaller


# Colours of the classes of a mask, the first (background) left as it is; live/pictures.js paints
# with the same.
PAINTS = (
    (46, 125, 209),
    (226, 118, 30),
    (42, 157, 99),
    (197, 64, 116),
    (126, 87, 194),
    (0, 151, 167),
    (158, 130, 20),
    (120, 100, 90),
)


def picture(
    values: np.ndarray,
    low: float = 0.0,
    high: float = 1.0,
    side: int = SIDE,
    mask: np.ndarray | None = None,
) -> str:
    """A picture (channels, height, width) as a PNG data URL; one or three channels. A mask is laid
    over it in the classes' colours.
    """
    from PIL import Image

    array = np.asarray(values)
    if array.dtype != np.uint8:
        array = np.nan_to_num(array.astype(np.float32))
        array = np.clip((array - low) / ((high - low) or 1.0), 0, 1)
        array = np.rint(255 * array).astype(np.uint8)
    image = (
        Image.fromarray(array[0])
        if array.shape[0] != 3
        else Image.fromarray(np.ascontiguousarray(array.transpose(1, 2, 0)))
    )
    if mask is not None:
        paints = np.array(PAINTS, np.float32)[(mask.astype(int) - 1) % len(PAINTS)]
        plain = np.asarray(image.convert("RGB"), np.float32)
        image = Image.fromarray(
            np.where(mask[..., None] > 0, 0.35 * plain + 0.65 * paints, plain).astype(np.uint8)
        )
    if max(image.size) > side:
        image.thumbnail((side, side))
    out = io.BytesIO()
    image.save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def limits_of(column: Column) -> tuple[float, float]:
    """What counts as black and as white."""
    if column.values.dtype == np.uint8:
        return 0.0, 255.0
    some = column.values[:500]
    low, high = float(np.nanmin(some)), float(np.nanmax(some))
    return (0.0, 1.0) if low >= 0 and high <= 1 else (low, high)


def main_column(opened: Opened) -> Column | None:
    """The picture, series or text that a sample mostly is; None for a table."""
    for kind in ("image", "series", "text"):
        for name in opened.raw.inputs:
            if opened.raw.columns[name].type == kind:
                return opened.raw.columns[name]
    return None


def mask_of(opened: Opened) -> np.ndarray | None:
    """The masks (rows, height, width) where each point of a picture has a class."""
    target = opened.raw.columns.get(opened.raw.target or "")
    return target.values if target is not None and target.type == "mask" else None


def paints_of(opened: Opened) -> list[list[str]]:
    """What each colour laid over a picture means."""
    if mask_of(opened) is None:
        return []
    return [
        [level, "rgb({}, {}, {})".format(*PAINTS[k % len(PAINTS)])]
        for k, level in enumerate(opened.raw.classes()[1:])
    ]


def label_words(opened: Opened, rows: np.ndarray) -> list[str]:
    """What each row's answer is, in words."""
    raw = opened.raw
    if raw.task == "many labels":
        return [
            ", ".join(name for name in raw.targets if raw.columns[name].values[row] > 0) or "none"
            for row in rows
        ]
    column = raw.columns.get(raw.target or "")
    if column is not None and column.type == "mask":
        return [
            ", ".join(column.levels[k] for k in np.unique(column.values[row]) if k)
            or column.levels[0]
            for row in rows
        ]
    if column is None or column.values.ndim != 1:
        return [""] * len(rows)
    return ["" if word is None else str(word) for word in column.take(rows).words()]


def grid(opened: Opened, test: bool = False, page: int = 0) -> dict[str, Any]:
    """Samples by class (pictures, series, texts), a few of each; another page shows others."""
    raw, column = opened.raw, main_column(opened)
    if column is None:
        return {"kind": "table", "groups": []}
    rows = opened.open_rows(test)
    target = raw.columns.get(raw.target or "")
    groups = []
    if target is not None and target.type in CODED and len(target.levels) <= 60:
        codes = target.values[rows]
        many = GRID if len(target.levels) > 3 else 2 * GRID
        for code, level in enumerate(target.levels):
            members = rows[codes == code]
            chosen = np.roll(members, -page * many)[:many]
            groups.append(
                {
                    "class": level,
                    "count": len(members),
                    "samples": [small(opened, column, int(row)) for row in chosen],
                }
            )
    else:
        many = 48 if column.type == "image" else 24
        spread = np.unique(
            np.linspace(0, len(rows) - 1, min(many, len(rows))).astype(int) + page
        ) % max(1, len(rows))
        chosen = rows[spread] if len(rows) else rows
        words = label_words(opened, chosen)
        made = [
            {**small(opened, column, int(row)), "label": word}
            for row, word in zip(chosen, words, strict=True)
        ]
        groups.append({"class": "", "count": len(rows), "samples": made})
    return {
        "kind": column.type,
        "groups": groups,
        "page": page,
        "paints": paints_of(opened),
        "channels": list(column.levels)[:12] if column.type == "series" else [],
    }


def small(opened: Opened, column: Column, row: int) -> dict[str, Any]:
    if column.type == "image":
        masks = mask_of(opened)
        return {
            "row": row,
            "picture": picture(
                column.values[row],
                *limits_of(column),
                side=64,
                mask=None if masks is None else masks[row],
            ),
        }
    if column.type == "series":
        return {"row": row, "series": lines(column, row, 80, 4)}
    text = column.values[row]
    return {"row": row, "text": "" if text is None else str(text)[:240]}


def lines(column: Column, row: int, most: int, channels: int = 12) -> list[list[float | None]]:
    """The channels of one series, thinned to `most` points each."""
    values = column.values[row]
    if column.note == "channels first":
        values = values.T
    if column.lengths is not None:
        values = values[: max(1, int(column.lengths[row]))]
    if values.ndim == 1:
        values = values[:, None]
    if len(values) > most:
        values = values[np.linspace(0, len(values) - 1, most).astype(int)]
    return [
        [round(float(v), 4) if np.isfinite(v) else None for v in channel]
        for channel in values.T[:channels]
    ]


def sample(opened: Opened, row: int, test: bool = False) -> dict[str, Any]:
    """Everything about one row: its columns as they are, and what a network gets of it."""
    from engine.reading.columns import DataError

    raw = opened.raw
    if not 0 <= row < raw.rows:
        raise DataError(f"There is no row {row + 1:,}; the data have {raw.rows:,}.")
    part = int(opened.part_of()[row])
    if part == 2 and not test:
        raise DataError("This row belongs to the test part, which is closed.")
    one = np.array([row])
    told: dict[str, Any] = {
        "row": row,
        "part": ["training", "validation", "test"][part] if part >= 0 else "in no part",
        "label": label_words(opened, one)[0],
    }
    values = []
    for name, column in list(raw.columns.items())[:200]:
        if column.type == "image":
            told["picture"] = picture(column.values[row], *limits_of(column), side=256)
            if (masks := mask_of(opened)) is not None:
                told["painted"] = picture(
                    column.values[row], *limits_of(column), side=256, mask=masks[row]
                )
                told["paints"] = paints_of(opened)
        elif column.type == "series":
            told["series"], told["channels"] = lines(column, row, 400), list(column.levels)[:12]
        elif column.values.ndim == 1:
            word = column.take(one).words()[0]
            use = "target" if name in raw.target_names else "input" if name in raw.inputs else "out"
            values.append([name, None if word is None else str(word)[:2000], use])
    told["values"] = values
    told["network"] = network_input(opened, one)
    return told


def network_input(opened: Opened, rows: np.ndarray) -> list[dict[str, Any]]:
    """Each field of the batch for these rows: shape, and its first numbers or tokens."""
    arrays, texts = opened.recipe.arrays(opened.raw, rows), token_texts(opened, rows)
    told = []
    for name, field in opened.signature["fields"].items():
        if name not in arrays:
            continue
        array = arrays[name][0]
        one: dict[str, Any] = {
            "name": name, "kind": field["kind"], "shape": [int(s) for s in array.shape], "declared": field["shape"], "names": field["names"],
            "dtype": "float32" if array.dtype == np.uint8 else str(array.dtype), "input": name in opened.signature["inputs"],
        }  # fmt: skip
        if field["kind"] == "tokens":
            known = texts.get(name) or texts.get(next(iter(texts), ""), [])
            codes = [int(v) for v in array.ravel()[:200]]
            one["tokens"] = [
                [code, known[code] if 0 <= code < len(known) else ""] for code in codes
            ]
            columns = field.get("columns")
            if columns:
                one["columns"] = list(columns)
        elif array.ndim == 0:
            one["value"] = int(array) if array.dtype.kind in "iu" else round(float(array), 4)
        elif array.ndim == 1 and field["kind"] in ("table", "numbers", "labels"):
            columns = field.get("columns") or []
            one["numbers"] = [
                [columns[k] if k < len(columns) else str(k + 1), round(float(v), 4)]
                for k, v in enumerate(array[:200])
            ]
        else:
            flat = array.astype(np.float64) / (255.0 if array.dtype == np.uint8 else 1.0)
            one["range"] = (
                [round(float(np.nanmin(flat)), 3), round(float(np.nanmax(flat)), 3)]
                if flat.size
                else [0, 0]
            )
        told.append(one)
    return told


def token_texts(opened: Opened, rows: np.ndarray) -> dict[str, list[str]]:
    """The text behind each number of the fields that hold tokens or categories."""
    columns = opened.recipe.columns_of(opened.raw, rows, targets=False)
    found = {}
    for name, members in grouped(columns, opened.recipe.field):
        if members[0].type in ("tokens", "code"):
            found[name] = [level for member in members for level in member.levels]
    return found


def rows_page(
    opened: Opened, start: int = 0, count: int = 50, test: bool = False
) -> dict[str, Any]:
    """Rows as a table, those of the closed test part left out."""
    rows = opened.open_rows(test)
    chosen = rows[max(0, start) : max(0, start) + min(count, 200)]
    raw = opened.raw
    names = [name for name, column in raw.columns.items() if column.values.ndim == 1][:60]
    words = {name: raw.columns[name].take(chosen).words() for name in names}
    part = opened.part_of()
    return {
        "columns": [[name, raw.columns[name].type, "target" if name in raw.target_names else "input" if name in raw.inputs else "out"] for name in names],
        "rows": [
            {"row": int(row), "part": int(part[row]), "values": [None if words[name][k] is None else str(words[name][k])[:160] for name in names]}
            for k, row in enumerate(chosen)
        ],
        "start": start, "total": len(rows), "closed": 0 if test else len(opened.split.rows["test"]),
    }  # fmt: skip
