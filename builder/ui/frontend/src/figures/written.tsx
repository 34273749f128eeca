/* A text that a network has written by itself. */

import type { ReactElement } from "react";
import type { WrittenText } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const Picture = ({ record }: FigureProps<WrittenText>): ReactElement =>
  record.text ? <p className="written-text">{record.text}</p> : <p className="q">It writes nothing.</p>;

export const written: FigureModule<WrittenText> = {
  draw: drawnBy(Picture),
  sentence: (record) => `It writes: ${record.text || "nothing"}.`,
  table: null,
};
