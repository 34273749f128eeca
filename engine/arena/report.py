"""A race as one HTML file: everything that was asked, measured and concluded, with drawings inside;
needs no network and runs no script.
"""

from __future__ import annotations

import math
import time
from html import escape
from typing import Any

from engine.arena.classical.entry import in_bytes
from engine.arena.folder import Contestant, Story
from engine.arena.textbook import in_seconds
from engine.arena.verdict import minus

COLOURS = tuple(f"var(--r{k})" for k in range(1, 7))
STYLE = """
:root{--ink:#14171C;--ink-2:#454D5A;--ink-3:#626B79;--line:#E3E6EB;--bg:#fff;--wash:#EBF0FE;--ok:#17794B;--r1:#2456E6;--r2:#A66300;--r3:#17855A;--r4:#B23F8B;--r5:#0A7595;--r6:#7A5A3C;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--ink:#ECEEF2;--ink-2:#B4BBC7;--ink-3:#929BA9;--line:#282D36;--bg:#121419;--wash:#1A2443;--ok:#5CCB97;--r1:#8EACFF;--r2:#F0B65A;--r3:#5CCB97;--r4:#EB97CD;--r5:#4CC3EA;--r6:#C9A685}}
body{font:14px/20px Inter,system-ui,sans-serif;color:var(--ink);background:var(--bg);max-width:1240px;margin:40px auto;padding:0 24px;font-feature-settings:"tnum"}
h1{font-size:28px;line-height:34px;letter-spacing:-.02em;margin:0 0 8px}h2{font-size:16px;margin:32px 0 8px}.q{color:var(--ink-3)}.m{color:var(--ink-2)}
table{border-collapse:collapse;width:100%}th{font-size:12px;font-weight:500;color:var(--ink-3);text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}.n{text-align:right;white-space:nowrap}.mine{background:var(--wash)}b{font-weight:600}svg text{font:12px Inter,system-ui,sans-serif;fill:var(--ink-3)}
svg{display:block;max-width:100%}td svg{max-width:none}code{font:12px ui-monospace,monospace;overflow-wrap:anywhere}.ok{color:var(--ok)}
"""


def html(story: Story) -> str:
    """The whole page."""
    asked, data = story.asked, story.data
    measure = data.get("measure") or {"title": "score", "share": True}
    verdict = story.verdict or {
        "title": "Still racing",
        "text": "This report was made before the race had finished.",
    }
    ranked = sorted(
        story.contestants.values(),
        key=lambda one: math.inf if (score := score_of(one)) is None else -score,
    )
    others = [key for key, one in story.contestants.items() if one.asked["kind"] == "classical"]
    colours = dict.fromkeys(story.contestants, COLOURS[0]) | {
        key: COLOURS[1 + k % (len(COLOURS) - 1)] for k, key in enumerate(others)
    }
    rows = data.get("rows", {})
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(asked.get("created", 0)))
    facts = (
        f"{rows.get('train', 0):,} rows to learn, {rows.get('validation', 0):,} to choose, {rows.get('test', 0):,} to judge · test part opened "
        f"{'once' if story.opened == 1 else f'{story.opened} times'} · {when}"
    )
    parts = [
        f"<p class=q>{escape(str(asked.get('name', '')))} · {escape(facts)}</p><h1>{escape(verdict['title'])}</h1><p class=m>{escape(verdict['text'])}</p>",
        f"<h2>Scoreboard</h2><p class=q>{escape(measure['title'])} on the test part with its 95% interval</p>{scoreboard(ranked, measure, colours)}",
        f"<h2>Race</h2><p class=q>validation {escape(measure['title'])} against seconds of fitting</p>{curves(story, measure, colours)}",
    ]
    if verdict.get("pairs"):
        parts.append("<h2>How sure</h2>" + pairs(verdict["pairs"], measure))
    if verdict.get("textbook"):
        parts.append("<h2>The textbook, measured</h2>" + textbook(verdict["textbook"]))
    if story.grown:
        parts.append("<h2>How it grows with rows</h2>" + grown(story.grown, measure))
    parts.append(per_class(ranked))
    parts.append("<h2>Details</h2>" + details(story))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(verdict["title"])}</title>'
        f"<style>{STYLE}</style><body>{''.join(parts)}</body></html>"
    )


def score_of(one: Contestant) -> float | None:
    told = one.test or one.validation
    return None if told is None else told.get("score")


def said(measure: dict[str, Any], value: float | None) -> str:
    if value is None:
        return "–"
    return f"{100 * value:.1f}%" if measure["share"] else minus(f"{value:.3f}")


def scoreboard(ranked: list[Contestant], measure: dict[str, Any], colours: dict[str, str]) -> str:
    ends = [
        end
        for one in ranked
        for end in ((one.test or one.validation or {}).get("interval") or [])
        if end is not None
    ]
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    if measure["share"]:
        scores = sorted(score for one in ranked if (score := score_of(one)) is not None)
        low = max(low, scores[len(scores) // 2] - 0.2) if scores else low
    else:
        low = max(low, -0.5)
    span = (high - low) or 1.0
    # somebody gives probabilities
    sure = any("log_loss" in (one.test or one.validation or {}) for one in ranked)
    lines = []
    for place, one in enumerate(ranked, 1):
        told, cost = one.test or one.validation, one.cost or {}
        mine = " class=mine" if one.asked["kind"] != "classical" else ""
        if told is None:
            lines.append(
                f"<tr><td class=q>–</td><td>{escape(str(one.asked.get('title')))}</td><td colspan=11 class=q>{escape(one.sentence or one.state)}</td></tr>"
            )
            continue
        a, b = (low if end is None else end for end in told["interval"])
        colour = colours[one.key]
        x = [
            160 * (min(max(value, low), high) - low) / span
            for value in (a, b, told["score"] or low)
        ]
        bar = (
            f'<svg width=168 height=16><g transform="translate(4 8)"><path d="M0 0H160" style="stroke:var(--line)"/><path d="M{x[0]:.1f} 0H{x[1]:.1f}" style="stroke:{colour}" stroke-width=3 opacity=.5 stroke-linecap=round />'
            f'<circle cx="{x[2]:.1f}" r=4 style="fill:{colour}"/></g></svg>'
            if (told["score"] or low) >= low
            else "<span class=q>← off the scale</span>"
        )
        loss = f"{told['log_loss']:.3f}" if "log_loss" in told else "–"
        holds = (
            "–"
            if cost.get("counted") in (None, "none")
            else f"{cost.get('count', 0):,} {escape(str(cost['counted']))}"
        )
        off = f"{100 * told['calibration']['error']:.1f}" if "calibration" in told else "–"
        lines.append(
            f"<tr{mine}><td class=q>{place}</td><td><b>{escape(str(one.asked.get('title')))}</b></td><td class=n><b>{said(measure, told['score'])}</b></td><td>{bar}</td>"
            f"{f'<td class=n>{loss}</td><td class=n>{off}</td>' if sure else ''}<td class=n>{seconds(cost.get('fit'))}</td><td class=n>{seconds(cost.get('cpu'))}</td><td class=n>{size(cost.get('memory'))}</td>"
            f"<td class=n>{seconds(cost.get('predict_1'))}</td><td class=n>{seconds(cost.get('predict_1000'))}</td><td class=n>{size(cost.get('size'))}</td><td class=n>{holds}</td></tr>"
        )
    heads = f"<th></th><th>Contestant</th><th class=n>Score</th><th>95% interval, {said(measure, low)} to {said(measure, high)}</th>{'<th class=n>Log loss</th><th class=n>Calibration, points</th>' if sure else ''}"
    heads += "<th class=n>Fit</th><th class=n>CPU</th><th class=n>Memory</th><th class=n>Predict 1</th><th class=n>Predict 1,000</th><th class=n>Size</th><th class=n>Holds</th>"
    return f"<div style='overflow-x:auto'><table><thead><tr>{heads}</tr></thead>{''.join(lines)}</table></div>"


def seconds(value: float | None) -> str:
    return "–" if value is None else "&lt; 0.1 ms" if value < 0.0001 else in_seconds(value)


def size(value: float | None) -> str:
    return "–" if not value else in_bytes(value)


def curves(story: Story, measure: dict[str, Any], colours: dict[str, str]) -> str:
    points = {
        key: [p for p in one.points if p[1] is not None] for key, one in story.contestants.items()
    }
    every = [p for mine in points.values() for p in mine]
    if not every:
        return "<p class=q>No points yet.</p>"
    finals = sorted(mine[-1][1] for mine in points.values() if mine)
    low = max(min(p[1] for p in every), finals[len(finals) // 2] - 0.12)
    high = max(p[1] for p in every)
    high, low = high + 0.02 * (high - low + 1e-9), low - 0.02 * (high - low + 1e-9)
    left = math.log10(max(1e-3, min(p[0] for p in every)))
    right = math.log10(max(2e-3, max(p[0] for p in every)))
    wide, tall = 760, 320

    def at(p: list[float]) -> tuple[float, float]:
        x = (math.log10(max(1e-3, p[0])) - left) / ((right - left) or 1)
        return 52 + x * wide, 8 + (1 - (p[1] - low) / ((high - low) or 1)) * tall

    made = []
    step = 10 ** math.floor(math.log10(max(high - low, 1e-6)))
    step = next(step * part for part in (0.1, 0.2, 0.5, 1.0) if (high - low) / (step * part) <= 8)
    for k in range(math.ceil(low / step), math.floor(high / step) + 1):
        value = k * step
        y = at([1, value])[1]
        made.append(
            f'<path d="M52 {y:.1f}H{52 + wide}" style="stroke:var(--line)"/><text x=44 y={y + 4:.1f} text-anchor=end>{said(measure, value)}</text>'
        )
    for power in range(math.floor(left), math.ceil(right) + 1):
        if left <= power <= right:
            made.append(
                f"<text x={at([10.0**power, low])[0]:.1f} y={tall + 28} text-anchor=middle>{in_seconds(10.0**power)}</text>"
            )
    ends = []
    for key, mine in points.items():
        seen = [p for p in mine if p[1] >= low]
        if not seen:
            continue
        one, colour = story.contestants[key], colours[key]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in map(at, seen))
        x, y = at(seen[-1])
        if len(seen) > 1:
            made.append(
                f'<path d="M{path}" fill=none style="stroke:{colour}" stroke-width="{2.5 if one.asked["kind"] != "classical" else 1.75}"/>'
            )
        else:
            made.append(
                f'<path d="M{x:.1f} {y:.1f}H{52 + wide}" style="stroke:{colour}" opacity=.35 />'
            )
        made.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r=4 style="fill:{colour}"/>')
        ends.append((y, str(one.asked.get("title")), colour))
    last = -99.0
    for y, title, colour in sorted(ends):
        last = max(y, last + 15)
        made.append(
            f'<text x={60 + wide} y={last + 4:.1f} style="fill:{colour};font-weight:600">{escape(title)}</text>'
        )
    return f'<svg viewBox="0 0 {wide + 260} {max(tall + 36, last + 12):.0f}" role=img aria-label="Validation score against seconds of fitting">{"".join(made)}</svg>'


def pairs(found: list[dict[str, Any]], measure: dict[str, Any]) -> str:
    unit = 100 if measure["share"] else 1
    lines = []
    for one in found:
        low, high = (
            "–" if end is None else f"{unit * end:.2f}".replace("-", "−") for end in one["interval"]
        )
        p = "&lt; 0.0001" if one["p"] < 0.0001 else f"{one['p']:.4f}"
        so = "difference shown" if one["shown"] else "no difference shown"
        lines.append(
            f"<tr><td>{escape(one['of'])} over {escape(one['over'])}</td><td class=n>{unit * one['lead']:.2f}</td><td class=n>{low} to {high}</td><td class=n>{p}</td><td>{escape(one['name'])}: {escape(one['detail'])}</td><td>{so}</td></tr>"
        )
    return f"<table><thead><tr><th>Lead</th><th class=n>{'Points' if measure['share'] else measure['title']}</th><th class=n>95% interval</th><th class=n>p</th><th>Test</th><th></th></tr></thead>{''.join(lines)}</table><p class=q>Which two are compared was settled on validation; p-values are corrected (Holm) for their number.</p>"


def textbook(rows: list[dict[str, str]]) -> str:
    words = {"held": "Held", "not here": "Not here", "open": "Open"}
    lines = [
        f"<tr><td><b>{escape(row['row'])}</b></td><td class=m>{escape(row['claim'])}</td><td>{escape(row['number'])}</td><td class={'ok' if row['so'] == 'held' else 'm'}><b>{words[row['so']]}</b></td></tr>"
        for row in rows
    ]
    return f"<table><thead><tr><th>Textbook says</th><th></th><th>This race</th><th>So</th></tr></thead>{''.join(lines)}</table>"


def grown(told: dict[str, Any], measure: dict[str, Any]) -> str:
    heads = "".join(f"<th class=n>{size_:,}</th>" for size_ in told["sizes"])
    lines = []
    for one in told["curves"]:
        cells = dict(
            zip(one["sizes"], zip(one["mean"], one["low"], one["high"], strict=True), strict=True)
        )
        made = "".join(
            f"<td class=n>{said(measure, cells[n][0])}<br><span class=q>{said(measure, cells[n][1])} to {said(measure, cells[n][2])}</span></td>"
            if n in cells
            else "<td class=n>–</td>"
            for n in told["sizes"]
        )
        power = f"rows<sup>{one['power']:.1f}</sup>" if one.get("power") is not None else "–"
        lines.append(
            f"<tr><td><b>{escape(one['title'])}</b></td>{made}<td class=n>{power}</td></tr>"
        )
    notes = "".join(f"<p>{escape(one['text'])}</p>" for one in told.get("crossings", []))
    return f"<table><thead><tr><th>Validation score at training rows</th>{heads}<th class=n>Time grows as</th></tr></thead>{''.join(lines)}</table>{notes}"


def per_class(ranked: list[Contestant]) -> str:
    with_classes = [one for one in ranked if one.test and one.test.get("per_class")][:12]
    if not with_classes or len(with_classes[0].test["per_class"]) > 30:  # type: ignore[index]
        return ""
    names = [row["class"] for row in with_classes[0].test["per_class"]]  # type: ignore[index]
    heads = "".join(f"<th class=n>{escape(str(name))}</th>" for name in names)
    lines = []
    for one in with_classes:
        found = {row["class"]: row for row in (one.test or {})["per_class"]}
        cells = "".join(
            f"<td class=n>{100 * found[name]['recall']:.1f}%</td>"
            if name in found and found[name]["recall"] is not None
            else "<td class=n>–</td>"
            for name in names
        )
        lines.append(f"<tr><td>{escape(str(one.asked.get('title')))}</td>{cells}</tr>")
    return f"<h2>Each class</h2><p class=q>share of its test rows that is recognised</p><div style='overflow-x:auto'><table><thead><tr><th></th>{heads}</tr></thead>{''.join(lines)}</table></div>"


def details(story: Story) -> str:
    data = story.data
    notes = "".join(f"<li>{escape(note)}</li>" for note in data.get("notes", []))
    each = "".join(
        f"<li><b>{escape(str(one.asked.get('title')))}</b>: {escape(text)}</li>"
        for one in story.contestants.values()
        if (text := " ".join([one.sentence, *one.notes]).strip())
    )
    return (
        f"<p>Data and split: <code>{escape(str(data.get('hash', '')))}</code></p><ul>{notes}</ul><ul>{each}</ul>"
        "<p class=q>Pipelines were fitted on the training part only; early stopping and settings were chosen on validation; every number was measured in this race. "
        "Fit and CPU times leave out the looks at validation on the way. Made by Layerloom.</p>"
    )
