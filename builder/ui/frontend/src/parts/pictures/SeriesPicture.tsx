/* Series as small drawings: one sample, and what was forecast beside what came. */
import type { ReactElement } from "react";

type Values = readonly (number | null)[];

interface Curve {
  y: Values;
  colour: "--train" | "--val";
  isDashed?: boolean;
  /** At which step it begins. */
  from?: number;
}

/** Of a network's answer: numbers that were said and that came, and what came before them. */
export interface ForecastOf {
  past?: Values | null;
  truth: Values;
  said: Values;
}

export function Forecast({ past, truth, said }: ForecastOf): ReactElement {
  const before = past ?? [];
  const from = Math.max(0, before.length - 1);
  const goingOn = (y: Values): Values => [...before.slice(-1), ...y]; // from the last step of the past
  const curves: Curve[] = [
    { y: before, colour: "--train" },
    { y: goingOn(truth), colour: "--train", from },
    { y: goingOn(said), colour: "--val", isDashed: true, from },
  ];
  const title = "The past, what came and what was forecast";
  return <Curves curves={curves} title={title} shadedFrom={before.length ? from / (from + truth.length) : null} />;
}

/** The first channel of a sample. */
export function SeriesPicture({ values }: { values: readonly (number | readonly number[])[] }): ReactElement {
  const y = values.map((value) => (typeof value === "number" ? value : (value[0] ?? 0)));
  return <Curves curves={[{ y, colour: "--train" }]} title="The series, its first channel" shadedFrom={null} />;
}

interface Properties {
  curves: readonly Curve[];
  title: string;
  /** As a share of the width: from there on it is the future. */
  shadedFrom: number | null;
}

function Curves({ curves, title, shadedFrom }: Properties): ReactElement {
  const paths = curvePaths(curves);
  return (
    <svg className="forecast" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={title}>
      {shadedFrom !== null && <rect x={100 * shadedFrom} y="0" width="100" height="100" fill="var(--sunken)" />}
      {curves.map(({ colour, isDashed }, k) => (
        <path
          key={k}
          d={paths[k]}
          fill="none"
          stroke={`var(${colour})`}
          strokeWidth="2"
          strokeDasharray={isDashed ? "4 3" : undefined}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** On one field of 100 × 100, with a little room above and below; what is no number leaves a gap. */
export function curvePaths(curves: readonly Pick<Curve, "y" | "from">[]): string[] {
  const values = curves.flatMap((curve) => curve.y).filter((value) => value != null);
  const low = Math.min(...values);
  const height = Math.max(...values) - low || 1;
  const last = Math.max(1, ...curves.map(({ y, from = 0 }) => from + y.length - 1));
  return curves.map(({ y, from = 0 }) =>
    y
      .map((value, i) => {
        if (value == null) return "";
        const across = ((100 * (i + from)) / last).toFixed(2);
        return `${i && y[i - 1] != null ? "L" : "M"}${across} ${(96 - (92 * (value - low)) / height).toFixed(2)}`;
      })
      .join(""),
  );
}
