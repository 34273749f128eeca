/* What a network answers to texts: right to the letter, or with what differs marked and the wanted text beneath. */

import type { ReactElement } from "react";
import { plural } from "../parts/numbers";
import type { Pair, Pairs } from "../records";
import { partsOf } from "./differing";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const isRight = (pair: Pair): boolean => pair.written === pair.wanted;

const Answer = ({ written, wanted }: Pair): ReactElement | ReactElement[] =>
  written ? (
    partsOf(written, wanted).map((part, k) =>
      part.same ? <span key={k}>{part.text}</span> : <mark key={k}>{part.text}</mark>,
    )
  ) : (
    <span className="q">(nothing)</span>
  );

const Picture = ({ record, around }: FigureProps<Pairs>): ReactElement => (
  <section>
    {around.rows ? <h2>{record.title}</h2> : null}
    <div className="pairs-of-texts">
      {record.pairs.map((pair, k) => (
        <div key={k} className="pair-of-texts">
          <p className="q">{pair.given}</p>
          <div>
            <p className={isRight(pair) ? "to-the-letter" : ""}>
              <Answer {...pair} />
            </p>
            {isRight(pair) ? null : <p className="q">wanted: {pair.wanted}</p>}
          </div>
        </div>
      ))}
    </div>
  </section>
);

export const pairs: FigureModule<Pairs> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${plural(record.pairs.length, "text")} and the answers; ${record.pairs.filter(isRight).length} are right to the letter.`,
  table: null,
  note: () => "answers to texts that are not learned from",
};
