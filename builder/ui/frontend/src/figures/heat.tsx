/* Where in a picture something matters: a map each, stronger where it matters more. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { exactly } from "../parts/numbers";
import { mix, themeColours } from "../parts/pictures/colours";
import { painted } from "../parts/pictures/paint";
import type { Heat, HeatMap } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const Picture = ({ record, around }: FigureProps<Heat>): ReactElement => (
  <>
    <div className="maps">
      {record.maps.map((map, k) => (
        <div key={k}>
          <h3>{map.title}</h3>
          <HeatPicture map={map} theme={around.theme} />
          <p className="s q">{map.note}</p>
        </div>
      ))}
    </div>
    <p className="s q">{record.note}</p>
  </>
);

function HeatPicture({ map, theme }: { map: HeatMap; theme: string | undefined }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(() => paint(canvas.current!, map), [map, theme]);
  return <canvas ref={canvas} className="heat" role="img" aria-label={`${map.title}: ${map.note}`} />;
}

function paint(canvas: HTMLCanvasElement, { values, width, height, signed }: HeatMap): void {
  const of = themeColours(canvas);
  const [ground, plus, minus] = [of("sunken"), of("pos"), of("neg")];
  const most = Math.max(1e-12, ...values.map((value) => Math.abs(value ?? 0)));
  painted(canvas, width, height, (out) => {
    for (let i = 0; i < width * height; i++) {
      const value = values[i] ?? 0;
      const colour = mix(ground, signed && value < 0 ? minus : plus, Math.abs(value) / most);
      out.set([...colour.map(Math.round), 255], 4 * i);
    }
  });
}

/** Places and their values, those that matter most first. */
const strongest = (values: HeatMap["values"]): [place: number, value: number][] =>
  [...values.entries()]
    .map(([k, value]): [number, number] => [k, value ?? 0])
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));

export const heat: FigureModule<Heat> = {
  draw: drawnBy(Picture),
  sentence: (record) => `${record.maps.map(({ title, note }) => `${title}: ${note}`).join(" ")} ${record.note}`,
  table: (record) => ({
    columns: ["Map", "Row", "Column", "Weight"],
    rows: record.maps.flatMap(({ title, width, values }) =>
      strongest(values).map(([k, value]) => [
        title,
        String(1 + Math.floor(k / width)),
        String(1 + (k % width)),
        exactly(value),
      ]),
    ),
  }),
};
