/* The number that is said, or several; of many also the curve that they make. */
import type { ReactElement } from "react";
import { exactly } from "../parts/numbers";
import { SeriesPicture } from "../parts/pictures/SeriesPicture";
import type { NumbersAnswered } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const SHOWN = 12;
const CURVE = 4; // numbers, from which on they are drawn as well

function Picture({ record: { of, values } }: FigureProps<NumbersAnswered>): ReactElement {
  const shown = values.slice(0, SHOWN).map(exactly).join("  ");
  const known = values.filter((value) => value != null && Number.isFinite(value)) as number[];
  return (
    <>
      <div className={values.length < CURVE ? "big" : "several"} data-answer={shown}>
        {shown}
      </div>
      {values.length > SHOWN && <div className="q">and {values.length - SHOWN} more</div>}
      {of && <div className="m">{of}</div>}
      {known.length >= CURVE && (
        <div className="said-curve">
          <SeriesPicture values={known} />
        </div>
      )}
    </>
  );
}

export const numbersAnswered: FigureModule<NumbersAnswered> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `It says ${record.values.slice(0, SHOWN).map(exactly).join(", ")}${record.of ? ` for ${record.of}` : ""}.`,
  table: (record) => ({
    columns: ["Place", record.of || "Number"],
    rows: record.values.map((value, k) => [String(k + 1), exactly(value)]),
  }),
};
