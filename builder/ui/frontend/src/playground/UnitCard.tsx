/* What a unit does, in words and as a formula. */

import type { ReactElement } from "react";
import type { PlaneSeen } from "../records";
import { type Cell, formulaOf, pretty } from "./weave-layout";

interface Properties {
  plane: PlaneSeen;
  cell: Pick<Cell, "path" | "unit">;
  /** Of the two numbers of a point. */
  names: readonly string[];
}

export function UnitCard({ plane, cell: { path, unit }, names }: Properties): ReactElement | null {
  const all = plane.opened ? [plane.opened, ...plane.columns] : plane.columns;
  const column = all.find((each) => each.path === path && each.which.includes(unit));
  if (!column) return null;
  return (
    <div className="pop unit-card">
      <b>
        {pretty(path)}, unit {unit + 1}
      </b>
      <div className="s q">
        above 0 on {Math.round(100 * (column.above[column.which.indexOf(unit)] ?? 0))}% of the plane
      </div>
      <code>{formulaOf(plane, column, unit, names)}</code>
    </div>
  );
}
