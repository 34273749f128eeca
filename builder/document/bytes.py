"""A project file from bytes and back: no doubles, no NaN, nothing too large or too deep."""

from __future__ import annotations

import json
import lzma
import math
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

from builder.document.form import DEEPEST, LARGEST_FILE, ProjectError, check_form
from builder.document.migrations import migrate
from builder.layers.fields import plain_words

# What a zip that is none, or that was damaged, is noticed by.
DAMAGED = (
    KeyError, OSError, EOFError, ValueError, OverflowError, RuntimeError,
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
)  # fmt: skip


def parse(data: bytes | str) -> dict[str, Any]:
    """The document in a file's bytes, in the newest format, or `ProjectError` with all that is
    wrong.
    """
    document = read_json(data)
    if isinstance(document, dict):
        document = migrate(document)
    wrong = check_form(document)
    if wrong:
        raise ProjectError(wrong)
    return document  # type: ignore[no-any-return]


def read_json(data: bytes | str) -> Any:
    """JSON from a stranger: size and depth are capped before parsing; doubles, NaN and infinities
    are refused.
    """
    raw = data.encode() if isinstance(data, str) else data
    if len(raw) > LARGEST_FILE:
        raise ProjectError(
            [f"The file is larger than {LARGEST_FILE // 10**6} MB, more than a project can be."]
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectError(["The file is not a text, so it is no Layerloom project."]) from None
    if deepest(raw) > DEEPEST:
        raise ProjectError([f"The file is nested deeper than {DEEPEST} levels; no project is."])
    try:
        return json.loads(
            text, object_pairs_hook=_no_doubles, parse_constant=_no_constant, parse_float=_finite
        )
    except _Refused as refused:
        raise ProjectError([str(refused)]) from None
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ProjectError(
            [f"The file is not JSON{where}, so it is no Layerloom project."]
        ) from None


TEXTS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
STEPS = [(byte in b"[{") - (byte in b"]}") for byte in range(256)]
NO_BRACKETS = bytes(byte for byte in range(256) if not STEPS[byte])


def deepest(text: bytes) -> int:
    """How deep JSON is nested, counted before anything is made of it.

    >>> deepest(b'{"a": [1, {"b]": 2}]}')
    3
    """
    # A file of 8 MB may hold nothing but brackets: no step of Python for each of them.
    brackets = TEXTS.sub(b"", text).translate(None, NO_BRACKETS)
    return max(accumulate(map(STEPS.__getitem__, brackets)), default=0)


class _Refused(Exception):
    pass


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for place, key in enumerate(keys) if key in keys[:place])
        raise _Refused(
            f"“{plain_words(double)[:40]}” is given twice in one place; each id and each field stands once."
        )
    return read


def _no_constant(name: str) -> Any:
    raise _Refused(f"The file holds {name}, which is not a number that a project may hold.")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _Refused(f"The number {text[:30]} is too large.")
    return value


def dump(document: Mapping[str, Any]) -> str:
    """A document as the text of a file: the same document, the same bytes."""
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def taken_along(path: Path) -> str:
    """The drawing in an exported ONNX file or in a project bundle. Only the drawing is read of a
    file that may be large.
    """
    name = plain_words(path.name)
    with path.open("rb") as file:
        if path.suffix.lower() == ".onnx":
            from builder.document.carried import drawing_in

            drawing = drawing_in(file)
            if drawing is None:
                raise ProjectError(
                    [
                        f"There is no drawing in {name}: it was not exported by Layerloom, or it is damaged."
                    ]
                )
            return drawing
        try:
            with zipfile.ZipFile(file) as archive, archive.open("project.json") as member:
                # A zip can claim that it holds little, so what comes out is counted.
                return member.read(LARGEST_FILE + 1).decode()
        except DAMAGED:
            raise ProjectError(
                [
                    f"{name} is no project bundle, or it is damaged: a bundle is a zip with a project.json inside."
                ]
            ) from None
