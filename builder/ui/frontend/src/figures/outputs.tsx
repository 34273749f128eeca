/* Outputs of which it is not known what they mean: their numbers as they are. */

import type { ReactElement } from "react";
import { listed } from "../parts/InWords";
import type { Outputs } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const Picture = ({ record }: FigureProps<Outputs>): ReactElement[] =>
  Object.entries(record.outputs).map(([name, text]) => (
    <div key={name}>
      <h3>{name}</h3>
      <pre>{text}</pre>
    </div>
  ));

export const outputs: FigureModule<Outputs> = {
  draw: drawnBy(Picture),
  sentence: (record) => `What comes out: ${listed(Object.keys(record.outputs))}.`,
  table: null,
};
