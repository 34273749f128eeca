/* An episode plays in place; a newer one waits until this has come to its end. */
import { type ReactElement, useEffect, useState } from "react";
import { number, percent, plural } from "../parts/numbers";
import type { Episode, EpisodeShape } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const PAUSE = 60; // milliseconds from one frame to the next
const LINGERS = 20; // so many of them at the end
const TONES: Record<string, string> = {
  ink: "var(--ink)",
  body: "var(--accent)",
  quiet: "var(--line-2)",
  wall: "var(--ink-3)",
  paper: "var(--bg)",
  good: "var(--ok)",
  bad: "var(--error)",
};

function Picture({ record }: FigureProps<Episode>): ReactElement {
  const [shown, show] = useState(record);
  const [place, go] = useState(0);
  const [plays, play] = useState(true);
  const last = shown.frames.length - 1;
  useEffect(() => {
    if (!plays) return;
    const clock = setTimeout(() => {
      if (place < last + LINGERS) return go(place + 1);
      show(record);
      go(0);
    }, PAUSE);
    return () => clearTimeout(clock);
  }, [plays, place, last, record]);
  const at = Math.min(place, last);
  const frame = shown.frames[at]!;
  const step = Math.min(at * shown.every, shown.steps);
  return (
    <section className="episode">
      <svg viewBox={`0 0 ${shown.width} ${shown.height}`} role="img" aria-label={said(shown)}>
        {[...shown.stage, ...frame.shapes].map((shape, k) => (
          <Piece key={k} shape={shape} />
        ))}
      </svg>
      <div className="row s q">
        <button type="button" className="link" onClick={() => play(!plays)}>
          {plays ? "Pause" : "Play"}
        </button>
        <input
          type="range"
          className="grow"
          aria-label="Step of the episode"
          min={0}
          max={last}
          value={at}
          onChange={(event) => {
            play(false);
            go(Number(event.target.value));
          }}
        />
        <span className="num">
          step {step} of {shown.steps}
        </span>
      </div>
      <div className="episode-chances s">
        {shown.actions.map((action, k) => (
          <Chance key={action} action={action} chance={frame.chances[k] ?? null} />
        ))}
      </div>
      <p className="s q">
        Return so far {sum(frame.so_far)} of {sum(shown.brought)}.
        {shown.every > 1 && ` One of ${shown.every} steps is shown.`}
      </p>
    </section>
  );
}

function Piece({ shape: { kind, tone, at } }: { shape: EpisodeShape }): ReactElement {
  const colour = TONES[tone] ?? "var(--ink)";
  const [a = 0, b = 0, c = 0, d = 0, wide = 0] = at.map((value) => value ?? 0);
  if (kind === "line")
    return <line x1={a} y1={b} x2={c} y2={d} stroke={colour} strokeWidth={wide} strokeLinecap="round" />;
  if (kind === "rect") return <rect x={a} y={b} width={c} height={d} fill={colour} />;
  return <circle cx={a} cy={b} r={c} fill={colour} />;
}

function Chance({ action, chance }: { action: string; chance: number | null }): ReactElement {
  return (
    <span className="episode-chance" style={{ "--t": chance ?? 0 } as React.CSSProperties}>
      {action} {chance === null ? "" : percent(chance)}
    </span>
  );
}

/** Rewards are often whole, and then so is their sum. */
const sum = (value: number | null): string => (Number.isInteger(value) ? String(value) : number(value));

const said = (record: Episode): string =>
  `An episode of ${plural(record.steps, "step")} that brought ${sum(record.brought)}.`;

export const episode: FigureModule<Episode> = {
  draw: drawnBy(Picture),
  sentence: said,
  table: (record) => ({
    columns: ["Step", "Return so far", ...record.actions],
    rows: record.frames.map((frame, k) => [
      String(Math.min(k * record.every, record.steps)),
      sum(frame.so_far),
      ...record.actions.map((_, place) => percent(frame.chances[place])),
    ]),
  }),
};
