/* The largest weights of a linear model: a bar to each side where there is one group, else a table of shades. */

import { Fragment, type ReactElement } from "react";
import { exactly } from "../parts/numbers";
import type { Weights, WeightsOfColumn } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const NOTHING = "–";

function Picture({ record }: FigureProps<Weights>): ReactElement {
  const sizes = record.columns.flatMap((column) => column.weights.map((weight) => Math.abs(weight ?? 0)));
  const most = Math.max(1e-12, ...sizes);
  return (
    <>
      <p className="s q">{record.note}</p>
      {record.groups.length === 1 ? <Bars columns={record.columns} most={most} /> : <Shades {...record} most={most} />}
    </>
  );
}

const minus = (text: string): string => text.replace("-", "−");
const hueOf = (weight: number): string => (weight < 0 ? "var(--neg)" : "var(--pos)");

const Bars = ({ columns, most }: { columns: readonly WeightsOfColumn[]; most: number }): ReactElement => (
  <div className="bar-rows">
    {columns.map(({ name, weights: [weight] }, k) => (
      <Fragment key={k}>
        <div className="row">
          <span className="clip grow" title={name}>
            {name}
          </span>
          <span className="q s">{weight == null ? NOTHING : minus(weight.toPrecision(3))}</span>
        </div>
        <Bar weight={weight ?? 0} most={most} />
      </Fragment>
    ))}
  </div>
);

function Bar({ weight, most }: { weight: number; most: number }): ReactElement {
  const wide = 50 * (Math.abs(weight) / most); // percent
  const x = weight < 0 ? 50 - wide : 50;
  return (
    <div>
      <svg width="100%" height="14" aria-hidden="true">
        <line x1="50%" x2="50%" y1="0" y2="14" style={{ stroke: "var(--line-2)" }} />
        <rect x={`${x}%`} y="3" width={`${wide}%`} height="8" rx="2" style={{ fill: hueOf(weight) }} />
      </svg>
    </div>
  );
}

function Shades({ groups, columns, most }: Weights & { most: number }): ReactElement {
  return (
    <div className="wide-figure">
      <table className="matrix">
        <thead>
          <tr>
            <th>Column</th>
            {groups.map((group, k) => (
              <th key={k} className="n">
                {group}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, weights }, k) => (
            <tr key={k}>
              <td>{name}</td>
              {weights.map((weight, group) => (
                <td key={group} className="cell" style={{ background: shadeOf(weight ?? 0, most) }}>
                  {weight == null ? NOTHING : minus(weight.toFixed(2))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shadeOf = (weight: number, most: number): string =>
  `color-mix(in srgb, ${hueOf(weight)} ${Math.round((45 * Math.abs(weight)) / most)}%, transparent)`;

export const weights: FigureModule<Weights> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const most = record.columns
      .flatMap(({ name, weights: all }) =>
        all.map((weight, k) => ({ name, weight: weight ?? 0, group: record.groups[k] })),
      )
      .reduce((a, b) => (Math.abs(b.weight) > Math.abs(a.weight) ? b : a), {
        name: "",
        weight: 0,
        group: "" as string | undefined,
      });
    return most.name
      ? `${most.name} speaks most ${most.weight < 0 ? "against" : "for"} ${most.group ?? "it"}: ${exactly(most.weight)}.`
      : "No column has a weight.";
  },
  table: (record) => ({
    columns: ["Column", ...record.groups],
    rows: record.columns.map(({ name, weights: all }) => [name, ...record.groups.map((_, k) => exactly(all[k]))]),
  }),
};
