/* How far a network is off that sees samples through noise: a bar for each amount of it. */
import type { ReactElement } from "react";
import { number, percent, plural } from "../parts/numbers";
import type { ByNoise } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const HIGHEST = 96; // percent of the height

function Picture({ record: { title, noise, errors } }: FigureProps<ByNoise>): ReactElement | null {
  const known = errors.filter((error) => error != null);
  if (!known.length) return null;
  const wide = 100 / errors.length;
  const most = Math.max(...known) || 1;
  return (
    <section>
      <h2>{title}</h2>
      <div className="hist">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={title}>
          {errors.map((error, k) => {
            if (error == null) return null;
            const height = (HIGHEST * error) / most;
            return (
              <rect key={k} x={wide * (k + 0.1)} width={wide * 0.8} y={100 - height} height={height} fill="var(--val)">
                <title>{`${percent(noise[k])} noise: ${number(error)}`}</title>
              </rect>
            );
          })}
        </svg>
      </div>
      <div className="row s q">
        <span className="grow">hardly any noise</span>
        <span>nothing else</span>
      </div>
    </section>
  );
}

export const byNoise: FigureModule<ByNoise> = {
  draw: drawnBy(Picture),
  sentence: ({ title, noise, errors }) =>
    `${title}: ${number(errors[0])} with hardly any and ${number(errors.at(-1))} with the most, at ${plural(noise.length, "amount")}.`,
  table: ({ noise, errors }) => ({
    columns: ["Noise", "Mean squared error"],
    rows: errors.map((error, k) => [percent(noise[k]), number(error)]),
  }),
};
