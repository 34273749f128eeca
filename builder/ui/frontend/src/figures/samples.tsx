/* Rows as a person sees them: pictures, masks, series, texts, cells of a table, each with what was said of it. */
import { type ReactElement, useEffect, useState } from "react";
import { number, percent } from "../parts/numbers";
import { MaskKey } from "../parts/pictures/masks";
import { Forecast, SeriesPicture } from "../parts/pictures/SeriesPicture";
import type { Mistake, RowsSeen } from "../records";
import type { Around } from "./figure";
import { RowCells } from "./RowCells";
import { SampleImage } from "./SampleImage";

interface Properties {
  rows: readonly number[];
  /** What the report says of some of these rows. */
  known: readonly Mistake[];
  title?: string;
  around: Around;
}

export function Samples({ rows, known, title, around }: Properties): ReactElement {
  const [answer, setAnswer] = useState<RowsSeen | null>(null);
  const [trouble, setTrouble] = useState("");
  const fetchRows = around.rows;
  useEffect(() => {
    let isLeft = false;
    setAnswer(null);
    setTrouble("");
    fetchRows?.(rows).then(
      (fetched) => !isLeft && setAnswer(fetched),
      (error: Error) => !isLeft && setTrouble(error.message),
    );
    return () => {
      isLeft = true;
    };
  }, [rows, fetchRows]);
  if (trouble) return <p className="bad">{trouble}</p>;
  if (!answer) return <p className="s q">Fetching the samples …</p>;
  return (
    <>
      {title && <h3>{title}</h3>}
      {answer.masks && (
        <div className="row s q">
          <span>left: what it is · right: what was said</span>
          <MaskKey classes={answer.masks.classes} />
        </div>
      )}
      <div className="opened-list">
        {(answer.rows ?? []).map((row, place) => (
          <Sample
            key={place}
            answer={answer}
            place={place}
            row={row}
            mistake={known.find((mistake) => mistake.row === row)}
          />
        ))}
      </div>
    </>
  );
}

interface SampleProperties {
  answer: RowsSeen;
  place: number;
  row: number;
  mistake: Mistake | undefined;
}

function Sample({ answer, place, row, mistake }: SampleProperties): ReactElement {
  const said = answer.said?.[place];
  const named = said && "class" in said ? said : undefined;
  const sure = mistake?.chance ?? (said && "chance" in said ? said.chance : undefined);
  const words = (mistake && mistakeWords(mistake)) ?? named?.class ?? "";
  return (
    <figure className={answer.samples?.kind === "image" ? "" : "as-row"}>
      <Shown answer={answer} place={place} mistake={mistake} />
      <figcaption className="s">
        {words}
        <span className="q">
          {sure != null && ` ${percent(sure)} sure ·`} row {row + 1}
        </span>
      </figcaption>
    </figure>
  );
}

/** As much as its kind of target has to say. */
export function mistakeWords({ said, truth, loss, wrong }: Mistake): string | undefined {
  if (wrong !== undefined) return `${percent(wrong)} of the points wrong`;
  if (truth === undefined) return undefined;
  if (!Array.isArray(truth)) return `${said}, is ${truth}`;
  return truth.length > 1 ? `${number(loss)} off, on average` : `${number(firstOf(said))}, is ${number(truth[0])}`;
}

const firstOf = (said: Mistake["said"]): number | null | undefined => (Array.isArray(said) ? said[0] : undefined);

type ShownProperties = Omit<SampleProperties, "row">;

function Shown({ answer, place, mistake }: ShownProperties): ReactElement | null {
  const { samples, masks, cells } = answer;
  if (masks && samples?.kind === "image") {
    return (
      <div className="pair">
        <SampleImage samples={samples} place={place} mask={masks.truth} />
        <SampleImage samples={samples} place={place} mask={masks.said} />
      </div>
    );
  }
  if (samples?.kind === "image") return <SampleImage samples={samples} place={place} />;
  if (mistake && Array.isArray(mistake.truth) && mistake.truth.length > 1) {
    return <Forecast truth={mistake.truth} said={Array.isArray(mistake.said) ? mistake.said : []} />;
  }
  if (samples?.kind === "series") return <SeriesPicture values={samples.values[place] ?? []} />;
  if (samples?.kind === "text") return <p className="s text">{samples.texts[place]}</p>;
  return samples?.kind === "table" ? <RowCells cells={cells?.[place] ?? {}} /> : null;
}
