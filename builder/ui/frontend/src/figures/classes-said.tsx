/* What a network says of a fixed handful of samples, one class each: pictures where they are some, else rows. */
import { type CSSProperties, memo, type ReactElement } from "react";
import { percent, plural, thousands } from "../parts/numbers";
import type { ClassesSaid, ClassSaid } from "../records";
import { type Around, drawnBy, type FigureModule, type FigureProps } from "./figure";

const ROWS = 10;
const LONG = 4; // letters of a name, from which on fewer pictures stand side by side

function Picture({ record, around }: FigureProps<ClassesSaid>): ReactElement {
  const samples = around.show === "worst" ? wrongFirst(record) : record.fixed;
  const nameOf = (code: number): string => around.classes?.[code] ?? String(code);
  if (!around.picture) {
    return (
      <div className="told">
        {samples.slice(0, ROWS).map((sample, k) => (
          <Row key={k} sample={sample} words={wordsOf(sample, nameOf)} />
        ))}
      </div>
    );
  }
  const isLong = samples.some((sample) => nameOf(sample.said).length > LONG);
  return (
    <div className={`samples${isLong ? " long" : ""}`}>
      {samples.map((sample, k) => (
        <Sample
          key={k}
          look={around.picture?.(sample.row)}
          isWrong={sample.said !== sample.truth}
          words={wordsOf(sample, nameOf)}
          sure={percent(sample.chance)}
        />
      ))}
    </div>
  );
}

/** Those that are wrong, the worst of them first, then the others. */
export function wrongFirst({ fixed, worst }: Pick<ClassesSaid, "fixed" | "worst">): ClassSaid[] {
  const wrong = new Set(worst.map(({ row }) => row));
  return [...worst, ...fixed.filter(({ row }) => !wrong.has(row))].slice(0, Math.max(worst.length, fixed.length));
}

const wordsOf = ({ said, truth }: ClassSaid, nameOf: (code: number) => string): string =>
  said === truth ? nameOf(said) : `${nameOf(said)}, is ${nameOf(truth)}`;

function Row({ sample, words }: { sample: ClassSaid; words: string }): ReactElement {
  return (
    <div className="told-row">
      <span className="s q">row {sample.row + 1}</span>
      <span className={sample.said === sample.truth ? "" : "bad"}>{words}</span>
      <span className="sure">
        <i style={{ width: `${100 * (sample.chance ?? 0)}%` }} />
      </span>
      <span className="s q">{percent(sample.chance)}</span>
    </div>
  );
}

interface SampleProperties {
  look: CSSProperties | undefined;
  isWrong: boolean;
  words: string;
  sure: string;
}

const Sample = memo(({ look, isWrong, words, sure }: SampleProperties): ReactElement => {
  return (
    <figure className={isWrong ? "wrong" : ""} title={`${sure} sure`}>
      <i className="px" style={look} />
      <figcaption className="s">{words}</figcaption>
    </figure>
  );
});

const classOf = (code: number, { classes }: Around): string => classes?.[code] ?? String(code);

export const classesSaid: FigureModule<ClassesSaid> = {
  draw: drawnBy(Picture),
  sentence: (record) => `${thousands(record.wrong)} of ${plural(record.of, "sample")} are called what they are not.`,
  table: (record, around) => ({
    columns: ["Row", "Said", "Is", "Sure"],
    rows: (around.show === "worst" ? wrongFirst(record) : record.fixed).map(({ row, said, truth, chance }) => [
      thousands(row + 1),
      classOf(said, around),
      classOf(truth, around),
      percent(chance),
    ]),
  }),
  note: (record) => `${record.wrong} of ${record.of} wrong here`,
  about: (record, { which }) => `The first ${record.of} ${which ?? "rows"}`,
};
