/* The samples on which it is furthest off. */
import { type ReactElement, useMemo } from "react";
import type { Worst } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { Samples } from "./samples";

function Picture({ record, around }: FigureProps<Worst>): ReactElement | null {
  const { title, samples } = record;
  const rows = useMemo(() => samples.map(({ row }) => row), [samples]);
  if (!samples.length) return null;
  return (
    <section className="wide">
      <h2>{title}</h2>
      <div className="opened">
        <Samples rows={rows} known={samples} around={around} />
      </div>
    </section>
  );
}

export const worst: FigureModule<Worst> = { draw: drawnBy(Picture) };
