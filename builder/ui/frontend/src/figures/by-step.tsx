/* By how much it misses with each step ahead: a bar a step. */
import type { ReactElement } from "react";
import { number, plural } from "../parts/numbers";
import type { ByStep } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const HIGHEST = 96; // percent of the height

function Picture({ record: { title, errors } }: FigureProps<ByStep>): ReactElement | null {
  const known = errors.filter((error) => error != null);
  if (!known.length) return null;
  const last = errors.length;
  const steps = last === 1 ? "1 step ahead" : `${last} steps ahead`;
  const end = last > 1 ? `, ${number(errors.at(-1))} off ${steps}` : "";
  return (
    <section>
      <h2>{title}</h2>
      <Bars errors={errors} most={Math.max(...known) || 1} />
      <div className="row s q">
        <span className="grow">1 step ahead</span>
        <span>{last > 1 && steps}</span>
      </div>
      <p className="s q">
        {number(errors[0])} off one step ahead{end}, on average over the rows.
      </p>
    </section>
  );
}

function Bars({ errors, most }: { errors: ByStep["errors"]; most: number }): ReactElement {
  const wide = 100 / errors.length;
  return (
    <div className="hist">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="Mean error of each step ahead">
        {errors.map((error, k) => {
          if (error == null) return null;
          const height = (HIGHEST * error) / most;
          return (
            <rect key={k} x={wide * (k + 0.1)} width={wide * 0.8} y={100 - height} height={height} fill="var(--val)">
              <title>{`Step ${k + 1}: ${number(error)}`}</title>
            </rect>
          );
        })}
      </svg>
    </div>
  );
}

export const byStep: FigureModule<ByStep> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `Step by step it is ${number(record.errors[0])} off one step ahead and ${number(record.errors.at(-1))} off at the last of ${plural(record.errors.length, "step")}.`,
  table: (record) => ({
    columns: ["Steps ahead", "Mean error"],
    rows: record.errors.map((error, k) => [String(k + 1), number(error)]),
  }),
};
