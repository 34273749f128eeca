"""A project file from bytes and back: no doubles, no NaN, nothing too large or too deep."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from builder.document.form import DEEPEST, LARGEST_FILE, ProjectError, check_form
from builder.document.migrations import migrate
from builder.layers.fields import plain_words


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
            [
                f"The file has {len(raw) / 2**20:.0f} MB; a project has {LARGEST_FILE // 2**20} MB at most."
            ]
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectError(["The file is not a text, so it is no Layerloom project."]) from None
    depth = deepest = 0
    for bracket in re.finditer(r'"(?:[^"\\]|\\.)*"?|[\[{\]}]', text, re.DOTALL):
        mark = bracket.group()
        if mark in ("[", "{"):
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEEPEST:
                raise ProjectError(
                    [f"The file is nested deeper than {DEEPEST} levels; no project is."]
                )
        elif mark in ("]", "}"):
            depth -= 1
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


def taken_along(name: str, content: bytes) -> str:
    """The drawing in an exported ONNX file or in a project bundle."""
    import io
    import zipfile

    from builder.document.carried import drawing_in

    if name.lower().endswith(".onnx"):
        document = drawing_in(content)
        if document is None:
            raise ProjectError(
                [
                    f"There is no drawing in {plain_words(name)}: it was not exported by Layerloom, or it is damaged."
                ]
            )
        return document
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo("project.json").file_size > LARGEST_FILE:
                raise ProjectError(
                    [
                        f"The project in {plain_words(name)} is larger than {LARGEST_FILE // 2**20} MB."
                    ]
                )
            return archive.read("project.json").decode()
    except (
        KeyError,
        OSError,
        EOFError,
        zipfile.BadZipFile,
        UnicodeDecodeError,
        RuntimeError,
        NotImplementedError,
    ):
        raise ProjectError(
            [
                f"{plain_words(name)} is no project bundle: a bundle is a zip with a project.json inside."
            ]
        ) from None
