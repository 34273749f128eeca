/* What the colours laid over pictures mean. */
import type { ReactElement } from "react";
import type { SampleGrid } from "../../records";

export function PaintKey({ paints }: Pick<SampleGrid, "paints">): ReactElement | null {
  if (!paints?.length) return null;
  return (
    <span className="row s paints">
      {paints.map(([name, colour]) => (
        <span key={name} className="row">
          <i style={{ background: colour }} />
          {name}
        </span>
      ))}
    </span>
  );
}
