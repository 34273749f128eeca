// Validation score against seconds of fitting: curves for what learns in steps, a bar and a line for what lands at once.

import { escape, logTicks, scoreText, signed, spoken, ticks } from "../figures/axes.js";

const LEFT = 52, TOP = 12, LABELS = 184, LINE = 16;

export function drawRace(box, contestants, { measure, log, colours, dashes, live }) {
  const width = Math.max(320, box.clientWidth || 716), height = Math.max(240, box.clientHeight || 404);
  const lines = contestants.map((c) => ({ c, points: c.points.filter((p) => p[1] != null && Number.isFinite(p[1])) })).filter((l) => l.points.length);
  if (!lines.length) {
    box.innerHTML = `<div class="ghostplot"><span>The first contestant lands here.</span></div>`;
    return;
  }
  const finals = lines.map((l) => l.points.at(-1)[1]).sort((a, b) => a - b), best = finals.at(-1), middle = finals[Math.floor(finals.length / 2)];
  // Most of the height goes to where the contest is; what ends far below is named instead of drawn.
  const reach = Math.max(measure.share ? 0.03 : 0.08, 2.2 * (best - middle));
  const floor = Math.min(middle, best - reach), under = lines.filter((l) => l.points.at(-1)[1] < floor).sort((a, b) => b.points.at(-1)[1] - a.points.at(-1)[1]), shown = lines.filter((l) => !under.includes(l));
  const BOTTOM = under.length ? 46 : 28; // room to name them below the axis, where no curve runs
  const tops = shown.flatMap((l) => l.points.map((p) => p[1])), high = Math.max(...tops), span = high - floor || 0.02;
  const y0 = measure.share ? Math.max(0, floor - 0.06 * span) : floor - 0.06 * span; // no share lies below nothing
  const yTicks = ticks(y0, high + 0.06 * span, 7), y1 = Math.min(high + 0.08 * span, measure.share ? Math.max(1, high) + 0.02 * span : Infinity);
  const times = shown.flatMap((l) => l.points.map((p) => Math.max(p[0], 0.001)));
  let x0 = log ? Math.min(...times) * 0.85 : 0, x1 = Math.max(...times) * (log ? 1.12 : 1.04);
  if (log && x1 / x0 < 4) { x0 /= 2; x1 *= 2; }
  const right = width - LABELS, X = (v) => LEFT + (right - LEFT) * (log ? Math.log(Math.max(v, x0) / x0) / Math.log(x1 / x0) : v / (x1 || 1)), Y = (v) => TOP + (height - TOP - BOTTOM) * (1 - (v - y0) / (y1 - y0));
  const out = [];
  const digits = measure.share && (yTicks[1] - yTicks[0]) < 0.0099 ? 1 : 0;
  for (const t of yTicks) if (t >= y0 && t <= y1) out.push(`<path class="grid" d="M${LEFT} ${Y(t).toFixed(1)}H${right}"/><text x="${LEFT - 8}" y="${(Y(t) + 4).toFixed(1)}" text-anchor="end">${measure.share ? `${(100 * t).toFixed(digits)}%` : signed(t.toFixed(2))}</text>`);
  out.push(`<path class="axis" d="M${LEFT} ${height - BOTTOM}H${right}"/>`);
  let lastTick = -99;
  for (const t of log ? logTicks(x0, x1) : ticks(0, x1, 6)) { if (X(t) - lastTick < 46) continue; lastTick = X(t); out.push(`<path class="axis" d="M${X(t).toFixed(1)} ${height - BOTTOM}v4"/><text x="${X(t).toFixed(1)}" y="${height - BOTTOM + 18}" text-anchor="middle">${spoken(t)}</text>`); }
  const labels = [];
  const order = [...shown].sort((a, b) => (colours[a.c.key] ? 1 : 0) - (colours[b.c.key] ? 1 : 0) || (a.c.kind === "classical" ? 0 : 1) - (b.c.kind === "classical" ? 0 : 1));
  for (const { c, points } of order) {
    const colour = colours[c.key], [tx, ty] = points.at(-1), x = X(tx), y = Y(ty), running = ["fitting", "training"].includes(c.state);
    const title = escape(`${c.title}: ${scoreText(measure, ty)} after ${spoken(tx)}`);
    if (colour) {
      const path = points.filter((p) => p[1] >= y0).map((p) => `${X(p[0]).toFixed(1)} ${Y(p[1]).toFixed(1)}`).join("L");
      const below = points.findIndex((p) => p[1] >= y0), from = below > 0 ? cut(points[below - 1], points[below], y0, X, Y) : "";
      out.push(`<g><title>${title}</title><path class="l" style="stroke:${colour};stroke-width:${c.kind === "classical" ? 2 : 3}" ${dashes[c.key] ? `stroke-dasharray="${dashes[c.key]}"` : ""} d="M${from}${path}"/><path d="M${from}${path}" fill="none" stroke="transparent" stroke-width="12"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" style="fill:${colour}"${running ? ' class="pulse"' : ""}/><path d="M${x.toFixed(1)} ${y.toFixed(1)}H${right}" style="stroke:${colour}" stroke-dasharray="1 4"/></g>`);
    } else {
      out.push(`<g><title>${title}</title><path d="M${x.toFixed(1)} ${y.toFixed(1)}H${right}" style="stroke:var(--line-2)" stroke-width="1.25"/><path d="M${x.toFixed(1)} ${(y - 5).toFixed(1)}v10" style="stroke:var(--ink-3)" stroke-width="2"/><path d="M${x.toFixed(1)} ${y.toFixed(1)}H${right}" stroke="transparent" stroke-width="12"/></g>`);
    }
    labels.push({ y, name: c.title, colour, mine: c.kind !== "classical" });
  }
  // Names stand at the line's head; where two would lie on each other, they move apart.
  labels.sort((a, b) => a.y - b.y);
  const place = labels.map((l) => l.y);
  for (let k = 1; k < place.length; k++) place[k] = Math.max(place[k], place[k - 1] + LINE);
  const spill = place.length ? place.at(-1) - (height - BOTTOM - 2) : 0;
  if (spill > 0) { place[place.length - 1] -= spill; for (let k = place.length - 2; k >= 0; k--) place[k] = Math.min(place[k], place[k + 1] - LINE); }
  labels.forEach((l, k) => out.push(`<path d="M${right} ${l.y.toFixed(1)}L${right + 10} ${place[k].toFixed(1)}" fill="none" style="stroke:${l.colour ?? "var(--line-2)"}"/><text x="${right + 14}" y="${(place[k] + 4).toFixed(1)}" style="fill:${l.colour ?? "var(--ink-2)"};font-weight:${l.colour ? 600 : 400}">${escape(l.name.length > 26 ? `${l.name.slice(0, 25)}…` : l.name)}</text>`));
  if (under.length) {
    const said = under.slice(0, 3).map((l) => `${l.c.title} ${scoreText(measure, l.points.at(-1)[1])}`).join(", ") + (under.length > 3 ? ` and ${under.length - 3} more` : "");
    out.push(`<text x="${LEFT}" y="${height - 8}">Below this view: ${escape(said)}</text>`);
  }
  box.innerHTML = `<svg width="${width}" height="${height}" role="img" aria-label="Validation score against seconds of fitting">${out.join("")}</svg>`;
}

// Where a line comes up into the view.
function cut(a, b, y, X, Y) {
  const part = (y - a[1]) / (b[1] - a[1] || 1);
  return `${(X(a[0]) + part * (X(b[0]) - X(a[0]))).toFixed(1)} ${Y(y).toFixed(1)}L`;
}
