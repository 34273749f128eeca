"""Writes the template files, or says which are stale: `python -m builder.templates` and `python -m
builder.templates check`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from builder.document.bytes import dump
from builder.document.form import check_form
from builder.drawing import graph as graphs
from builder.judging.shipped import FOLDER
from builder.judging.verdict import fingerprint, work_out
from builder.proposing.picture import picture
from builder.shapes.shapes import infer_all
from builder.templates.gallery import TEMPLATES


def _texts() -> dict[str, str]:
    """Every generated file by its path in this folder."""
    texts: dict[str, str] = {}
    index: dict[str, Any] = {}
    for template in TEMPLATES:
        document = template.draw()
        wrong = check_form(document)
        if wrong:
            raise SystemExit(f"{template.name}: {'; '.join(wrong)}")
        drawing = graphs.read(document)
        shapes = infer_all(drawing)
        verdict = work_out(drawing, shapes)
        bad = [problem["text"] for problem in verdict["problems"] if problem["severity"] != "hint"]
        if bad:
            raise SystemExit(f"{template.name}: {'; '.join(bad)}")
        if template.parameters is not None and verdict["parameters"] != template.parameters:
            raise SystemExit(
                f"{template.name} has {verdict['parameters']:,} parameters, and {template.parameters:,} are published"
            )
        texts[f"files/{template.name}.json"] = dump(document)
        texts[f"verdicts/{template.name}.json"] = (
            json.dumps(verdict, ensure_ascii=False, separators=(",", ":")) + "\n"
        )
        index[template.name] = {
            "title": template.title, "summary": template.summary, "kind": template.kind, "parameters": verdict["parameters"],
            "drawing": fingerprint(document), "picture": picture(drawing, shapes),
        }  # fmt: skip
    texts["index.json"] = json.dumps(index, ensure_ascii=False, indent=1) + "\n"
    return texts


def main(arguments: list[str]) -> int:
    """Writes what is stale, or with "check" only says so."""
    texts = _texts()
    there = {
        str(path.relative_to(FOLDER))
        for pattern in ("files/*.json", "verdicts/*.json")
        for path in FOLDER.glob(pattern)
    }
    stale = [
        name
        for name, text in texts.items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != text
    ]
    left_over = sorted(there - texts.keys())
    if arguments == ["check"]:
        for name in [*stale, *left_over]:
            print(f"builder/templates/{name} is stale: run `python -m builder.templates`")
        return 1 if stale or left_over else 0
    for name in stale:
        (FOLDER / name).write_text(texts[name], encoding="utf-8")
    for name in left_over:
        (FOLDER / name).unlink()
    print(f"{len(texts)} files, {len(stale)} written, {len(left_over)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
