/* Words for the gaps of texts: the likeliest ones, and of a hidden word which it was. */
import type { ReactElement } from "react";
import { percent, plural } from "../parts/numbers";
import type { Guess, Guesses } from "../records";
import { ShareBars } from "./chances";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const AROUND = 80; // letters on each side of a gap

const likeliest = ({ words }: Guess): string => words[0]?.name ?? "";
const listed = ({ words }: Guess): string => words.map(({ name, share }) => `${name} ${percent(share)}`).join(" · ");

function Picture({ record: { title, guesses, note } }: FigureProps<Guesses>): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {note && <p className="s q">{note}</p>}
      {guesses.map((guess, k) => (
        <div key={k} data-answer={likeliest(guess)}>
          <pre className="sampled">
            <span className="q">{guess.before.slice(-AROUND)}</span>
            <mark>{guess.truth ?? likeliest(guess)}</mark>
            <span className="q">{guess.after.slice(0, AROUND)}</span>
          </pre>
          {guess.truth == null ? (
            <ShareBars shares={guess.words} />
          ) : (
            <div className="s">
              {likeliest(guess) === guess.truth ? "✓" : "✗"} {listed(guess)}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

export const guesses: FigureModule<Guesses> = {
  draw: drawnBy(Picture),
  sentence: ({ guesses: all, note }) => `${plural(all.length, "gap")} of texts. ${note ?? ""}`.trim(),
  table: ({ guesses: all }) => ({
    columns: ["Before", "After", "Likeliest words", "It was"],
    rows: all.map((guess) => [guess.before, guess.after, listed(guess), guess.truth ?? ""]),
  }),
  note: () => "hidden words in their sentences, and what it takes them for",
};
