/* The figures of a panel, beside or below each other. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Figure } from "../../records";
import { usePlace } from "../place";

interface Properties {
  records: readonly Figure[];
  areBeside?: boolean;
}

export function Figures({ records, areBeside }: Properties): ReactElement {
  const { around } = usePlace();
  return (
    <div className={`figures${areBeside ? " beside" : ""}`}>
      {records.map((record, k) => (
        <DrawnFigure key={k} record={record} around={around} />
      ))}
    </div>
  );
}
