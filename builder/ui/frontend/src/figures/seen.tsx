/* An input as the network got it: its picture, its tokens, or its curves. */

import type { ReactElement } from "react";
import { listed } from "../parts/InWords";
import { exactly, plural } from "../parts/numbers";
import type { Seen, SeenInput } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const WIDE = 160;
const TALL = 64;
const UNKNOWN = "�"; // stands for a word that the training data did not have

const Picture = ({ record: { title, inputs } }: FigureProps<Seen>): ReactElement => (
  <>
    <h3>{title}</h3>
    {inputs.map((input, k) => (
      <OneInput key={k} input={input} />
    ))}
  </>
);

function OneInput({ input: { name, picture, tokens, series } }: { input: SeenInput }): ReactElement {
  return (
    <div className="seen">
      {/* biome-ignore lint/a11y/noRedundantAlt: the picture is what was put in, not what it shows */}
      {picture && <img src={picture} alt={`The picture as ${name} gets it`} />}
      {tokens.slice(0, 1 + tokens.findLastIndex(Boolean)).map((token, k) => (
        <span key={k} className="token">
          {token === UNKNOWN ? "unknown" : token}
        </span>
      ))}
      {series.length > 0 && (
        <svg width={WIDE} height={TALL} role="img" aria-label={`The series as ${name} gets it`}>
          {series.map((channel, k) => (
            <path
              key={k}
              d={lineOf(channel)}
              fill="none"
              style={{ stroke: `var(--r${1 + (k % 6)})` }}
              strokeWidth="1.5"
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function lineOf(values: readonly (number | null)[]): string {
  const known = values.map((value) => value ?? 0);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const up = (value: number): number => TALL - 4 - ((TALL - 8) * (value - low)) / (high - low || 1);
  const across = (k: number): number => (WIDE * k) / Math.max(1, known.length - 1);
  return known.length ? `M${known.map((value, k) => `${across(k).toFixed(1)} ${up(value).toFixed(1)}`).join("L")}` : "";
}

function seenWords({ name, picture, tokens, series }: SeenInput): string {
  if (picture) return `${name}, a picture`;
  if (tokens.length) return `${name}, ${plural(tokens.length, "token")}`;
  return series.length ? `${name}, ${plural(series.length, "channel")} of ${plural(series[0]!.length, "step")}` : name;
}

export const seen: FigureModule<Seen> = {
  draw: drawnBy(Picture),
  sentence: (record) => `As it sees it: ${listed(record.inputs.map(seenWords))}.`,
  table: (record) => ({
    columns: ["Input", "Place", "Holds"],
    rows: record.inputs.flatMap(({ name, tokens, series }) => [
      ...tokens.map((token, k) => [name, String(k + 1), token]),
      ...series.flatMap((channel) => channel.map((value, k) => [name, String(k + 1), exactly(value)])),
    ]),
  }),
};
