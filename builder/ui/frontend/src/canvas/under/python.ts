/* Python coloured: which piece of a line is what. */

/** "k" word of the language, "t" text, "n" number, "c" comment, "" the rest: the classes of look.css. */
export interface Piece {
  kind: "" | "k" | "t" | "n" | "c";
  text: string;
}

const WORDS = new Set(
  (
    "class def return import from as for in if else elif not and or None True False lambda while with pass raise is " +
    "assert yield global del try except finally"
  ).split(" "),
);
const TOKENS =
  /(?<text>"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<note>#.*$)|\b(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b|\b(?<word>[A-Za-z_]\w*)\b/g;

export function pieces(line: string): Piece[] {
  const all: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(TOKENS)) {
    const kind = kindOf(match.groups ?? {});
    if (!kind) continue;
    if (match.index > end) all.push({ kind: "", text: line.slice(end, match.index) });
    all.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < line.length) all.push({ kind: "", text: line.slice(end) });
  return all;
}

function kindOf({ text, note, number, word }: Record<string, string | undefined>): Piece["kind"] {
  if (text !== undefined) return "t";
  if (note !== undefined) return "c";
  if (number !== undefined) return "n";
  return word !== undefined && WORDS.has(word) ? "k" : "";
}
