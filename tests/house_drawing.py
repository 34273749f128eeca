"""The house as docs/house.md shows it: a picture of the rooms and a table of what each imports,
both made from the imports themselves.
"""

from __future__ import annotations

import ast
import html
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from tests.house import ELSEWHERE, ROOMS, ROOT, arrows, files, room_of

LIVED_IN = {room_of(file) for file in files()}
HERE = [room for room in ROOMS if room in LIVED_IN]
ENGINE = [room for room in HERE if room.startswith("engine") and room != "engine/terminal"]
BUILDER = [room for room in HERE if room.startswith("builder") and "/ui/" not in room]
SCREEN = [room for room in HERE if room not in ENGINE and room not in BUILDER]

WIDTH, CARD, HIGH, GAP, LANE = 1120, 400, 46, 16, 11
LEFT, RIGHT = 110, 610  # where the cards of engine and builder begin
STYLE = """
svg{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
.page{fill:#fff}.card{fill:#fff;stroke:#c8cdd6}.name{font-size:13px;font-weight:600;fill:#14171c}
.says{font-size:10.5px;fill:#454d5a}.head{font-size:15px;font-weight:700;fill:#14171c}
.way{fill:none;stroke:#626b79;stroke-width:1.3}.tip{fill:#626b79}
.engine{fill:#2456e6}.builder{fill:#6a2fb5}.screen{fill:#1e8f5e}
@media (prefers-color-scheme:dark){
.page{fill:#121419}.card{fill:#1a1d23;stroke:#444c59}.name,.head{fill:#eceef2}.says{fill:#b4bbc7}
.way{stroke:#929ba9}.tip{fill:#929ba9}.engine{fill:#8eacff}.builder{fill:#b79bf5}.screen{fill:#4ccb94}}
"""


@cache
def imports() -> dict[str, set[str]]:
    """Which rooms each room imports from; what is borrowed for types alone is no import."""
    below: dict[str, set[str]] = defaultdict(set)
    for arrow in arrows():
        source, target = room_of(arrow.source), room_of(arrow.target)
        if arrow.when != "types" and ROOMS.index(source) > ROOMS.index(target):
            below[source].add(target)
    return below


def told_alone(rooms: Iterable[str]) -> list[tuple[str, str]]:
    """The arrows among these rooms that no way through other rooms tells already."""
    chosen = list(rooms)
    below = {room: imports()[room] & set(chosen) for room in chosen}
    far: dict[str, set[str]] = {}
    for room in chosen:  # from the ground up, so those below are known
        far[room] = below[room].union(*(far[other] for other in below[room]))
    return [
        (room, other)
        for room in chosen
        for other in sorted(below[room], key=ROOMS.index)
        if not any(other in far[between] for between in below[room])
    ]


def title(room: str) -> str:
    """The room as the page calls it."""
    named = {
        "builder": "builder/__init__.py",
        "engine": "engine/__init__.py",
        "builder/ground": "builder/*.py",
        "engine/ground": "engine/*.py",
        "engine/terminal": "engine/__main__.py",
        "builder/project": "builder/project.py",
        "app": "app.py",
    }
    return named.get(room, f"{room}/")


def sentence(room: str) -> str:
    """What a room is: the first sentence of its package."""
    if room.endswith("/ground"):
        flat = [file.split("/")[-1][:-3] for file in files() if room_of(file) == room]
        return f"What all rooms stand on: {', '.join(flat)}."
    if room == "pages":
        return "One thin file a page: read the state, call builder or engine, draw."
    own = [file for file, home in ELSEWHERE.items() if home == room and file.count("/") < 2]
    file = f"{room}/__init__.py" if (ROOT / room / "__init__.py").exists() else own[0]
    words = " ".join((ast.get_docstring(ast.parse((ROOT / file).read_text())) or "").split())
    first = words.split(". ")[0].split("; ")[0].rstrip(".")
    short = first.split(": ")[0]
    return f"{short if len(first) > 100 and len(short) > 25 else first}."


def table() -> str:
    """One row a room, from the ground up; what a room stands on stands on others in turn."""
    lines = ["| room | what it is | stands on |", "| --- | --- | --- |"]
    ways = told_alone(HERE)
    for room in HERE:
        names = ", ".join(f"`{title(other)}`" for one, other in ways if one == room)
        lines.append(f"| `{title(room)}` | {sentence(room)} | {names} |")
    return "\n".join(lines)


def picture() -> str:
    """The rooms as cards from the ground up; an arrow says that one room imports from another."""
    columns = max(len(ENGINE), len(BUILDER))
    band = 3 * (HIGH + GAP) + 44
    bottom = band + 84 + columns * (HIGH + GAP)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{bottom + 10}" '
            f'viewBox="0 0 {WIDTH} {bottom + 10}" role="img" '
            'aria-label="The rooms of the house from the ground up, and what each imports from">'
        ),
        f"<style>{STYLE}</style>",
        (
            '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
            'orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker>'
        ),
        f'<rect class="page" width="{WIDTH}" height="{bottom + 10}"/>',
        _head(40, 30, "The screen and the terminal", "know both, and all before them"),
    ]
    wide = (WIDTH - 80 - 3 * GAP) // 4
    for place, room in enumerate(reversed(SCREEN)):
        x, y = 40 + place % 4 * (wide + GAP), 44 + place // 4 * (HIGH + GAP)
        parts.append(_card(room, x, y, wide, "screen", 38))
    for rooms, left, word, about in (
        (ENGINE, LEFT, "engine", "what runs"),
        (BUILDER, RIGHT, "builder", "what is drawn"),
    ):
        high = {room: bottom - (place + 1) * (HIGH + GAP) for place, room in enumerate(rooms)}
        top = min(high.values())
        parts.append(
            f'<path class="way" marker-end="url(#tip)" d="M{left + 330} {band - 6}V{top - 4}"/>'
        )
        parts.append(_head(left, top - 14, f"{word}/", about))
        parts += [_card(room, left, high[room], CARD, word, 66) for room in rooms]
        parts += _ways(rooms, high, left, -1 if word == "engine" else 1)
    return "\n".join([*parts, "</svg>", ""])


def _head(x: int, y: int, words: str, about: str) -> str:
    return f'<text x="{x}" y="{y}"><tspan class="head">{words}</tspan><tspan class="says" dx="8">{about}</tspan></text>'


def _card(room: str, x: int, y: int, wide: int, kind: str, letters: int) -> str:
    lines = textwrap.wrap(sentence(room), letters)
    if len(lines) > 2:
        lines = textwrap.wrap(f"{sentence(room).split(': ')[0].rstrip('.')}.", letters)[:2]
    says = "".join(
        f'<text class="says" x="{x + 14}" y="{y + 28 + 12 * number}">{html.escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    return (
        f'<g><title>{html.escape(sentence(room))}</title><rect class="card" x="{x}" y="{y}" width="{wide}" height="{HIGH}" rx="6"/>'
        f'<rect class="{kind}" x="{x}" y="{y}" width="4" height="{HIGH}" rx="2"/>'
        f'<text class="name" x="{x + 14}" y="{y + 15}">{title(room)}</text>{says}</g>'
    )


def _ways(rooms: list[str], high: dict[str, int], left: int, side: int) -> list[str]:
    """Neighbours by a short arrow in the gap, the others around the outer side in lanes."""
    drawn, lanes = [], list[list[tuple[int, int]]]()
    edge = left if side < 0 else left + CARD
    apart = sorted(told_alone(rooms), key=lambda way: high[way[1]] - high[way[0]])
    for source, target in apart:
        begin, end = high[source], high[target]
        if end - begin == HIGH + GAP:
            x = left + CARD // 2
            drawn.append(f"M{x} {begin + HIGH}V{end - 1}")
            continue
        begin, end = begin + HIGH - 12, end + 12
        lane = next(
            (
                number
                for number, taken in enumerate(lanes)
                if all(end < low or begin > far for low, far in taken)
            ),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((begin, end))
        x = edge + side * (18 + LANE * lane)
        drawn.append(
            f"M{edge} {begin}H{x - side * 5}Q{x} {begin} {x} {begin + 5}"
            f"V{end - 5}Q{x} {end} {x - side * 5} {end}H{edge + side}"
        )
    return [f'<path class="way" marker-end="url(#tip)" d="{way}"/>' for way in drawn]
