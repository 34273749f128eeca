"""A race as one HTML file: everything that was asked, measured and concluded, with drawings inside;
needs no network and runs no script.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from html import escape

from engine.arena.classical.entry import in_bytes
from engine.arena.folder import Contestant, Story
from engine.arena.standing import Claim, Cost, Grown, Lead, MeasureFacts, Verdict
from engine.arena.textbook import in_seconds
from engine.arena.verdict import minus

NO_COST = Cost(*[None] * 9)
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
    measure = data.measure if data else MeasureFacts("accuracy", "score", True, "")
    verdict = story.verdict or Verdict(
        "Still racing", "This report was made before the race had finished."
    )
    ranked = sorted(
        story.contestants.values(),
        key=lambda rival: math.inf if (score := score_of(rival)) is None else -score,
    )
    others = [key for key, rival in story.contestants.items() if not rival.asked.is_network]
    colours = dict.fromkeys(story.contestants, COLOURS[0]) | {
        key: COLOURS[1 + k % (len(COLOURS) - 1)] for k, key in enumerate(others)
    }
    rows = data.rows if data else {}
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(asked.get("created", 0)))
    facts = (
        f"{rows.get('train', 0):,} rows to learn, {rows.get('validation', 0):,} to choose, {rows.get('test', 0):,} to judge · test part opened "
        f"{'once' if story.opened == 1 else f'{story.opened} times'} · {when}"
    )
    parts = [
        f"<p class=q>{escape(str(asked.get('name', '')))} · {escape(facts)}</p><h1>{escape(verdict.title)}</h1><p class=m>{escape(verdict.text)}</p>",
        f"<h2>Scoreboard</h2><p class=q>{escape(measure.title)} on the test part with its 95% interval</p>{scoreboard(ranked, measure, colours)}",
        f"<h2>Race</h2><p class=q>validation {escape(measure.title)} against seconds of fitting</p>{curves(story, measure, colours)}",
    ]
    if verdict.pairs:
        parts.append("<h2>How sure</h2>" + pairs(verdict.pairs, measure))
    if verdict.textbook:
        parts.append("<h2>The textbook, measured</h2>" + textbook(verdict.textbook))
    if story.grown:
        parts.append("<h2>How it grows with rows</h2>" + grown(story.grown, measure))
    parts.append(per_class(ranked))
    parts.append("<h2>Details</h2>" + details(story))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(verdict.title)}</title>'
        f"<style>{STYLE}</style><body>{''.join(parts)}</body></html>"
    )


def score_of(contestant: Contestant) -> float | None:
    return contestant.latest.score if contestant.latest else None


def said(measure: MeasureFacts, value: float | None) -> str:
    if value is None:
        return "–"
    return f"{100 * value:.1f}%" if measure.share else minus(f"{value:.3f}")


def scoreboard(ranked: list[Contestant], measure: MeasureFacts, colours: dict[str, str]) -> str:
    ends = [
        end
        for rival in ranked
        for end in (rival.latest.interval if rival.latest else ())
        if end is not None
    ]
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    if measure.share:
        scores = sorted(score for rival in ranked if (score := score_of(rival)) is not None)
        low = max(low, scores[len(scores) // 2] - 0.2) if scores else low
    else:
        low = max(low, -0.5)
    span = (high - low) or 1.0
    # somebody gives probabilities
    sure = any(rival.latest and rival.latest.log_loss is not None for rival in ranked)
    lines = []
    for place, rival in enumerate(ranked, 1):
        result, cost, title = rival.latest, rival.cost or NO_COST, escape(rival.asked.title)
        mine = " class=mine" if rival.asked.is_network else ""
        if result is None:
            lines.append(
                f"<tr><td class=q>–</td><td>{title}</td><td colspan=11 class=q>{escape(rival.sentence or rival.state)}</td></tr>"
            )
            continue
        a, b = (low if end is None else end for end in result.interval)
        colour, score = colours[rival.key], result.score or low
        x = [160 * (min(max(value, low), high) - low) / span for value in (a, b, score)]
        bar = (
            f'<svg width=168 height=16><g transform="translate(4 8)"><path d="M0 0H160" style="stroke:var(--line)"/><path d="M{x[0]:.1f} 0H{x[1]:.1f}" style="stroke:{colour}" stroke-width=3 opacity=.5 stroke-linecap=round />'
            f'<circle cx="{x[2]:.1f}" r=4 style="fill:{colour}"/></g></svg>'
            if score >= low
            else "<span class=q>← off the scale</span>"
        )
        loss = "–" if result.log_loss is None else f"{result.log_loss:.3f}"
        holds = (
            "–"
            if cost.counted in (None, "none")
            else f"{cost.count or 0:,} {escape(str(cost.counted))}"
        )
        off = f"{100 * result.calibration.error:.1f}" if result.calibration else "–"
        lines.append(
            f"<tr{mine}><td class=q>{place}</td><td><b>{title}</b></td><td class=n><b>{said(measure, result.score)}</b></td><td>{bar}</td>"
            f"{f'<td class=n>{loss}</td><td class=n>{off}</td>' if sure else ''}<td class=n>{seconds(cost.fit)}</td><td class=n>{seconds(cost.cpu)}</td><td class=n>{size(cost.memory)}</td>"
            f"<td class=n>{seconds(cost.predict_1)}</td><td class=n>{seconds(cost.predict_1000)}</td><td class=n>{size(cost.size)}</td><td class=n>{holds}</td></tr>"
        )
    heads = f"<th></th><th>Contestant</th><th class=n>Score</th><th>95% interval, {said(measure, low)} to {said(measure, high)}</th>{'<th class=n>Log loss</th><th class=n>Calibration, points</th>' if sure else ''}"
    heads += "<th class=n>Fit</th><th class=n>CPU</th><th class=n>Memory</th><th class=n>Predict 1</th><th class=n>Predict 1,000</th><th class=n>Size</th><th class=n>Holds</th>"
    return f"<div style='overflow-x:auto'><table><thead><tr>{heads}</tr></thead>{''.join(lines)}</table></div>"


def seconds(value: float | None) -> str:
    return "–" if value is None else "&lt; 0.1 ms" if value < 0.0001 else in_seconds(value)


def size(value: float | None) -> str:
    return "–" if not value else in_bytes(value)


def curves(story: Story, measure: MeasureFacts, colours: dict[str, str]) -> str:
    points = {
        key: [(point.seconds, point.score) for point in rival.points if point.score is not None]
        for key, rival in story.contestants.items()
    }
    every = [p for mine in points.values() for p in mine]
    if not every:
        return "<p class=q>No points yet.</p>"
    finals = sorted(mine[-1][1] for mine in points.values() if mine)
    own = [points[key][-1][1] for key in points if points[key] and is_network(story, key)]
    low = max(min(p[1] for p in every), min([finals[len(finals) // 2] - 0.12, *own]))
    high = max(p[1] for p in every)
    high, low = high + 0.02 * (high - low + 1e-9), low - 0.02 * (high - low + 1e-9)
    left = math.log10(max(1e-3, min(p[0] for p in every)))
    right = math.log10(max(2e-3, max(p[0] for p in every)))
    wide, tall = 760, 320

    def at(p: tuple[float, float]) -> tuple[float, float]:
        x = (math.log10(max(1e-3, p[0])) - left) / ((right - left) or 1)
        return 52 + x * wide, 8 + (1 - (p[1] - low) / ((high - low) or 1)) * tall

    drawn = []
    step = 10 ** math.floor(math.log10(max(high - low, 1e-6)))
    step = next(step * part for part in (0.1, 0.2, 0.5, 1.0) if (high - low) / (step * part) <= 8)
    for k in range(math.ceil(low / step), math.floor(high / step) + 1):
        value = k * step
        y = at((1, value))[1]
        drawn.append(
            f'<path d="M52 {y:.1f}H{52 + wide}" style="stroke:var(--line)"/><text x=44 y={y + 4:.1f} text-anchor=end>{said(measure, value)}</text>'
        )
    for power in range(math.floor(left), math.ceil(right) + 1):
        if left <= power <= right:
            drawn.append(
                f"<text x={at((10.0**power, low))[0]:.1f} y={tall + 28} text-anchor=middle>{in_seconds(10.0**power)}</text>"
            )
    ends = []
    for key, mine in points.items():
        seen = [p for p in mine if p[1] >= low]
        if not seen:
            continue
        rival, colour = story.contestants[key], colours[key]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in map(at, seen))
        x, y = at(seen[-1])
        if len(seen) > 1:
            drawn.append(
                f'<path d="M{path}" fill=none style="stroke:{colour}" stroke-width="{2.5 if rival.asked.is_network else 1.75}"/>'
            )
        else:
            drawn.append(
                f'<path d="M{x:.1f} {y:.1f}H{52 + wide}" style="stroke:{colour}" opacity=.35 />'
            )
        drawn.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r=4 style="fill:{colour}"/>')
        ends.append((y, rival.asked.title, colour))
    last = -99.0
    for y, title, colour in sorted(ends):
        last = max(y, last + 15)
        drawn.append(
            f'<text x={60 + wide} y={last + 4:.1f} style="fill:{colour};font-weight:600">{escape(title)}</text>'
        )
    return f'<svg viewBox="0 0 {wide + 260} {max(tall + 36, last + 12):.0f}" role=img aria-label="Validation score against seconds of fitting">{"".join(drawn)}</svg>'


def is_network(story: Story, key: str) -> bool:
    return story.contestants[key].asked.is_network


def pairs(leads: Sequence[Lead], measure: MeasureFacts) -> str:
    unit = 100 if measure.share else 1
    lines = []
    for lead in leads:
        test = lead.test
        low, high = (
            f"{unit * end:.2f}".replace("-", "−") if math.isfinite(end) else "–"
            for end in test.interval
        )
        p, alone = (
            "&lt; 0.0001" if value < 0.0001 else f"{value:.4f}"
            for value in (test.p, test.p if test.alone is None else test.alone)
        )
        so = "difference shown" if lead.shown else "no difference shown"
        lines.append(
            f"<tr><td>{escape(lead.of)} over {escape(lead.over)}</td><td class=n>{unit * test.lead:.2f}</td><td class=n>{low} to {high}</td><td class=n>{alone}</td><td class=n>{p}</td><td>{escape(test.name)}: {escape(test.in_words(lead.of, lead.over))}</td><td>{so}</td></tr>"
        )
    return f"<table><thead><tr><th>Lead</th><th class=n>{'Points' if measure.share else measure.title}</th><th class=n>95% interval</th><th class=n>p of these two</th><th class=n>p, corrected</th><th>Test</th><th></th></tr></thead>{''.join(lines)}</table><p class=q>Which two are compared was settled on validation. Intervals, and the first p, are of the two alone; the second p is corrected (Holm) for the number of pairs, and decides.</p>"


def textbook(claims: Sequence[Claim]) -> str:
    words = {"held": "Held", "not here": "Not here", "open": "Open"}
    lines = [
        f"<tr><td><b>{escape(claim.row)}</b></td><td class=m>{escape(claim.claim)}</td><td>{escape(claim.number)}</td><td class={'ok' if claim.so == 'held' else 'm'}><b>{words[claim.so]}</b></td></tr>"
        for claim in claims
    ]
    return f"<table><thead><tr><th>Textbook says</th><th></th><th>This race</th><th>So</th></tr></thead>{''.join(lines)}</table>"


def grown(grown: Grown, measure: MeasureFacts) -> str:
    heads = "".join(f"<th class=n>{size_:,}</th>" for size_ in grown.sizes)
    lines = []
    for curve in grown.curves:
        bands = zip(curve.mean, curve.low, curve.high, strict=True)
        at = dict(zip(curve.sizes, bands, strict=True))
        cells = "".join(
            f"<td class=n>{said(measure, at[n][0])}<br><span class=q>{said(measure, at[n][1])} to {said(measure, at[n][2])}</span></td>"
            if n in at
            else "<td class=n>–</td>"
            for n in grown.sizes
        )
        power = f"rows<sup>{curve.power:.1f}</sup>" if curve.power is not None else "–"
        lines.append(
            f"<tr><td><b>{escape(curve.title)}</b></td>{cells}<td class=n>{power}</td></tr>"
        )
    notes = "".join(f"<p>{escape(crossing.text)}</p>" for crossing in grown.crossings)
    return f"<table><thead><tr><th>Validation score at training rows</th>{heads}<th class=n>Time grows as</th></tr></thead>{''.join(lines)}</table>{notes}"


def per_class(ranked: list[Contestant]) -> str:
    by_title = [
        (rival.asked.title, rival.test.per_class)
        for rival in ranked
        if rival.test and rival.test.per_class
    ][:12]
    if not by_title or len(by_title[0][1]) > 30:
        return ""
    names = [row.class_ for row in by_title[0][1]]
    heads = "".join(f"<th class=n>{escape(name)}</th>" for name in names)
    lines = []
    for title, rows in by_title:
        recalls = {row.class_: row.recall for row in rows}
        cells = "".join(
            "<td class=n>–</td>"
            if (recall := recalls.get(name)) is None
            else f"<td class=n>{100 * recall:.1f}%</td>"
            for name in names
        )
        lines.append(f"<tr><td>{escape(title)}</td>{cells}</tr>")
    return f"<h2>Each class</h2><p class=q>share of its test rows that is recognised</p><div style='overflow-x:auto'><table><thead><tr><th></th>{heads}</tr></thead>{''.join(lines)}</table></div>"


def details(story: Story) -> str:
    data = story.data
    notes = "".join(f"<li>{escape(note)}</li>" for note in (data.notes if data else ()))
    each = "".join(
        f"<li><b>{escape(rival.asked.title)}</b>: {escape(text)}</li>"
        for rival in story.contestants.values()
        if (text := " ".join([rival.sentence, *rival.notes]).strip())
    )
    return (
        f"<p>Data and split: <code>{escape(data.hash if data else '')}</code></p><ul>{notes}</ul><ul>{each}</ul>"
        "<p class=q>Pipelines were fitted on the training part only; early stopping and settings were chosen on validation; every number was measured in this race. "
        "Fit and CPU times leave out the looks at validation on the way. Made by Layerloom.</p>"
    )
