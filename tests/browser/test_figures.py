"""Every figure that a report may name is drawn in a browser, also of awkward records: empty, without
numbers, with names that hold tags. A new figure inherits these tests.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import math
import mimetypes
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from engine.measures.figure import Bytes, Figure, Number
from tests.browser import chromium
from tests.browser.eyes import LOOK
from tests.test_imports import modules

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = "http://figures.test"
MANY = (0, 1, 2, 40)  # in each tuple of a record
SOME_BYTES = "AAECAw=="
NASTY = '<b onclick="boom()">&amp;</b>'
for path in modules("engine"):  # whatever brings a figure: else a test would hang on who came first
    if "(Figure)" in path.read_text("utf-8"):
        importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
FIGURES = {
    name: kind for name, kind in Figure.kinds.items() if kind.__module__.startswith("engine")
}
TEXT_ALREADY = {
    "per-class",
    "outputs",
    "texts",
    "pairs",
    "written",
    "task-scores",
}  # a table or a text is what they draw
PAGE = f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>figures</title>
<style id="look"></style>
<div class="ll"><div class="results"></div></div><script type="module">
import {{ css, drawFigure }} from "{SITE}/dist/figures.js";
document.querySelector("#look").textContent = css;
const around = {{ rows: async () => ({{ rows: [] }}) }};
const frame = () => new Promise(requestAnimationFrame);
let drawn = null;
window.draw = async (record, theme) => {{
  drawn?.close();
  document.querySelector(".ll").dataset.theme = theme;
  const host = document.createElement("div");
  document.querySelector(".results").replaceChildren(host);
  drawn = drawFigure(record, host, {{ ...around, theme }});
  drawn.update(record);
  for (let k = 0; k < 3; k += 1) await frame();
  return host.innerHTML;
}};
window.words = async () => {{
  const host = document.querySelector(".figure"), open = host.querySelector(".in-words details");
  if (open) open.open = true;
  for (let k = 0; k < 3; k += 1) await frame();
  const texts = (row) => [...row.cells].map((cell) => cell.textContent);
  return {{
    sentence: host.querySelector(".in-words > p")?.textContent ?? "",
    hasTable: open !== null,
    rows: [...host.querySelectorAll(".table-behind tr")].map(texts),
    html: host.innerHTML,
  }};
}};
window.ready = true;
</script></html>"""


def record_of(kind: Any, many: int) -> Any:
    """A record of these types: `many` in each tuple, texts with tags, and NaN where that may be."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Number or kind is float:
        return math.nan if kind is Number else 0.25
    if kind == Bytes:
        return SOME_BYTES
    if kind in (int, str, bool):
        return {int: many, str: NASTY, bool: True}[kind]
    if origin is Literal:
        return inner[0]
    if origin in (Union, UnionType):
        return None if many % 2 == 0 and type(None) in inner else record_of(inner[0], many)
    if origin is tuple:
        return tuple(record_of(inner[0], many) for _ in range(many))
    if origin is dict:
        return {"0,0": record_of(inner[1], many)} if many else {}
    assert dataclasses.is_dataclass(kind), f"no example of {kind} is known here"
    hints = get_type_hints(kind, include_extras=True)
    fields = [field.name for field in dataclasses.fields(kind)]
    return kind(**{name: record_of(hints[name], many) for name in fields})  # type: ignore[operator]


@pytest.fixture(scope="module")
def drawing(playwright: Any) -> Iterator[Any]:
    """A page with the modules of the figures alone."""

    def answer(route: Any) -> None:
        path = route.request.url.removeprefix(SITE).partition("?")[0]
        file = ROOT / "builder" / "ui" / path.lstrip("/")
        if path == "/":
            route.fulfill(body=PAGE, content_type="text/html")
        elif file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "text/plain"
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404, body="")

    with chromium.browser(playwright) as browser:
        page = browser.new_page()
        page.route(f"{SITE}/**", answer)
        page.goto(f"{SITE}/")
        page.wait_for_function("window.ready")
        yield page


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_of_any_record(drawing: Any, name: str, theme: str) -> None:
    for many in MANY:
        record = json.loads(json.dumps(record_of(FIGURES[name], many).as_json()))
        html = drawing.evaluate("([record, theme]) => window.draw(record, theme)", [record, theme])
        assert "cannot draw the figure" not in html, "it has a line in every.ts"
        for word in ("NaN", "undefined", "Infinity", "[object"):
            assert word not in html, f"{word} of {many}: {html[:1000]}"
        assert "<b onclick" not in html, "a name is text and never an element"
        assert stumbles(drawing) == [], "words are read in both themes, and stay on the page"


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_says_a_sentence_and_has_its_numbers_as_a_table(drawing: Any, name: str) -> None:
    for many in MANY:
        record = json.loads(json.dumps(record_of(FIGURES[name], many).as_json()))
        drawing.evaluate("(record) => window.draw(record, 'light')", record)
        words = drawing.evaluate("() => window.words()")
        assert words["sentence"].strip(), f"{name} says nothing of {many}"
        if not words["hasTable"]:
            assert name in TEXT_ALREADY
            continue
        titles, *rows = words["rows"]
        assert titles and all(titles)
        assert {len(row) for row in rows} <= {len(titles)}, "a cell for each column"
        for wrong in ("NaN", "undefined", "Infinity", "[object", "<b onclick"):
            assert wrong not in words["html"], f"{wrong} of {many}"


def test_a_long_table_behind_a_figure_says_how_many_rows_it_leaves_out(drawing: Any) -> None:
    record = {"figure": "by-step", "title": "Many", "errors": WAVE}
    drawing.evaluate("(record) => window.draw(record, 'light')", record)
    words = drawing.evaluate("() => window.words()")
    assert len(words["rows"]) == 201
    assert "and 9,800 rows more" in words["html"]


MANY_POINTS = 10_000
WAVE = [math.sin(k) ** 2 for k in range(MANY_POINTS)]
PAIRS = [[value, 1 - value] for value in WAVE]
CROWDED: list[dict[str, Any]] = [
    {"figure": "by-step", "errors": WAVE},
    {
        "figure": "calibration",
        "error": 0.1,
        "bins": [{"low": 0, "high": 1, "said": x, "right": y, "rows": 9} for x, y in PAIRS],
    },
    {
        "figure": "roc",
        "curves": [{"name": "a", "false_positives": WAVE, "true_positives": WAVE, "area": 0.5}],
    },
    {
        "figure": "residuals",
        "counts": [1, 2],
        "edges": [0, 1, 2],
        "mean": 0.5,
        "said": WAVE,
        "truth": WAVE[::-1],
        "rows": [],
    },
    {"figure": "points", "made": PAIRS, "real": PAIRS, "names": ["x", "y"]},
]


@pytest.mark.parametrize("record", CROWDED, ids=lambda record: record["figure"])
def test_ten_thousand_points_are_drawn(drawing: Any, record: dict[str, Any]) -> None:
    html = drawing.evaluate("(record) => window.draw(record, 'light')", {"title": "Many"} | record)
    assert len(html) > MANY_POINTS or "<canvas" in html, "a point each"
    assert stumbles(drawing) == []


def stumbles(page: Any) -> list[str]:
    """What an eye stumbles over: pale words, and what leaves the window."""
    signs = ("contrast", "outside the window", "the page scrolls")
    return [word for word in page.evaluate(LOOK) if word.startswith(signs)]
