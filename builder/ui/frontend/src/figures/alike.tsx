/* The training samples that a network finds most alike: pictures, or rows of a table with their answer first. */

import type { ReactElement } from "react";
import { listed } from "../parts/InWords";
import { plural, thousands } from "../parts/numbers";
import type { Alike, AlikeSample } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const WIDE = 2; // columns, from which on a table may have to be scrolled

function Picture({ record: { title, samples } }: FigureProps<Alike>): ReactElement | null {
  const [first] = samples;
  if (!first) return null;
  return (
    <>
      <h3 className="alike-head">{title}</h3>
      {first.picture ? <PicturesOf samples={samples} /> : <TableOf samples={samples} />}
    </>
  );
}

const PicturesOf = ({ samples }: { samples: readonly AlikeSample[] }): ReactElement => (
  <div className="alike">
    {samples.map(({ row, label, picture }, k) => (
      <figure key={k} title={`row ${row}`}>
        {/* biome-ignore lint/a11y/noRedundantAlt: a training picture is what it shows, not what it is */}
        {picture && <img src={picture} alt={`Training picture ${row}`} />}
        {label}
      </figure>
    ))}
  </div>
);

function TableOf({ samples }: { samples: readonly AlikeSample[] }): ReactElement {
  const names = Object.keys(samples[0]!.shown ?? {});
  return (
    <div className={`alike-rows ${names.length > WIDE ? "wide" : ""}`}>
      <table>
        <thead>
          <tr>
            {["answer", ...names].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map(({ label, shown }, k) => (
            <tr key={k}>
              <td>
                <b>{label}</b>
              </td>
              {names.map((name) => (
                <td key={name}>{shown?.[name] ?? "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const alikeWords = ({ row, label }: AlikeSample): string => `row ${thousands(row + 1)}${label ? `, ${label}` : ""}`;
const held = (shown: Record<string, string>): string =>
  Object.entries(shown)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");

export const alike: FigureModule<Alike> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${plural(record.samples.length, "training sample")} that it finds most alike: ${listed(record.samples.map(alikeWords))}.`,
  table: (record) => ({
    columns: ["Row", "Label", "Holds"],
    rows: record.samples.map(({ row, label, shown }) => [thousands(row + 1), label ?? "", held(shown ?? {})]),
  }),
};
