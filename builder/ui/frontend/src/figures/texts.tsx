/* What a network writes on from given beginnings: the given part is grey. */

import type { ReactElement } from "react";
import { plural } from "../parts/numbers";
import type { Texts } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const GIVEN = 80; // letters of the beginning

const Picture = ({ record }: FigureProps<Texts>): ReactElement[] =>
  record.texts.map((text, k) => (
    <pre key={k} className="sampled">
      <span className="q">{text.given.slice(-GIVEN)}</span>
      {text.said}
    </pre>
  ));

export const texts: FigureModule<Texts> = {
  draw: drawnBy(Picture),
  sentence: (record) => `${plural(record.texts.length, "text")} that it writes on.`,
  table: null,
  note: () => "what it writes on, from the grey text",
};
