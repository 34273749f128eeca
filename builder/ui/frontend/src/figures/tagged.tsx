/* The words of texts with what each is said to be: a colour a kind, and a line under what is wrong. */
import type { ReactElement } from "react";
import { plural } from "../parts/numbers";
import type { Tagged, TaggedText } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const COLOURS = ["var(--val)", "var(--accent)", "var(--warn)", "var(--error)"];

/** What a tag marks: "PER" for B-PER and I-PER, nothing for O. */
const kindOf = (tag: string): string => (tag === "O" ? "" : tag.replace(/^[BIESLU]-/, ""));

function colourOf(kinds: readonly string[], tag: string): string {
  const colour = COLOURS[Math.max(0, kinds.indexOf(kindOf(tag))) % COLOURS.length];
  return `color-mix(in srgb, ${colour} 26%, var(--fill))`;
}

function Words({ text, kinds }: { text: TaggedText; kinds: readonly string[] }): ReactElement {
  return (
    <p className="tagged-text">
      {text.words.map((word, k) => {
        const said = text.said[k] ?? "O";
        const is = text.truth?.[k] ?? said;
        const kind = kindOf(said);
        const isNew = kind && kind !== kindOf(text.said[k - 1] ?? "O");
        return (
          <span
            key={k}
            className={said === is ? "" : "wrong"}
            style={kind ? { background: colourOf(kinds, said) } : undefined}
            title={said === is ? said : `${said}, it is ${is}`}
          >
            {isNew && <small>{kind} </small>}
            {word}{" "}
          </span>
        );
      })}
    </p>
  );
}

function Picture({ record: { title, texts } }: FigureProps<Tagged>): ReactElement {
  const kinds = [...new Set(texts.flatMap(({ said, truth }) => [...said, ...(truth ?? [])].map(kindOf)))].filter(
    Boolean,
  );
  kinds.sort();
  return (
    <section>
      <h2>{title}</h2>
      {texts.map((text, k) => (
        <Words key={k} text={text} kinds={kinds} />
      ))}
    </section>
  );
}

export const tagged: FigureModule<Tagged> = {
  draw: drawnBy(Picture),
  sentence: ({ texts }) => `${plural(texts.length, "text")} with a tag for each word.`,
  table: ({ texts }) => ({
    columns: ["Word", "Tag", "It is"],
    rows: texts.flatMap(({ words, said, truth }) => words.map((word, k) => [word, said[k] ?? "", truth?.[k] ?? ""])),
  }),
  note: () => "texts that it never learned from, with a tag for each word",
};
