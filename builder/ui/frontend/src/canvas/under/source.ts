/* The source of what is open, in parts, and which of its lines stand for which layers. */
import type { Editor } from "../editing/editor";

const PART = 40; // lines

export interface Source {
  /** What it is of: a network, or `block/NAME`. */
  place: string;
  text: string;
  /** Node → its lines. */
  lines: Record<string, number[]>;
  /** It is of before the problem. */
  isOld?: boolean;
}

export const placeOf = ({ scope }: Pick<Editor, "scope">): string =>
  scope.kind === "blocks" ? `block/${scope.name}` : scope.name;

/** Null where the drawing cannot be written as code now. */
export function sourceNow(editor: Editor): Source | null {
  const { source, lines } = editor.store.verdict;
  const place = placeOf(editor);
  const own = lines?.[place] ?? {};
  return source && Object.keys(own).length ? { place, text: source, lines: own } : null;
}

/** The lines in which these nodes stand. */
export function linesOf({ lines }: Source, nodes: Iterable<string>): Set<number> {
  const all = new Set<number>();
  for (const id of nodes) for (const line of lines[id] ?? []) all.add(line);
  return all;
}

export interface SourcePart {
  /** The number of its first line. */
  first: number;
  lines: number;
  text: string;
}

export function parts(text: string): SourcePart[] {
  const lines = text.split("\n");
  const all: SourcePart[] = [];
  for (let start = 0; start < lines.length; start += PART) {
    const some = lines.slice(start, start + PART);
    all.push({ first: start + 1, lines: some.length, text: some.join("\n") });
  }
  return all;
}

/** The classes of some lines in one text, so that what did not change is not drawn again. */
export function lineMarks(first: number, many: number, chosen: Set<number>, wrong: Set<number>): string {
  const marks = Array.from({ length: many }, (_, index) => {
    const line = first + index;
    return `${chosen.has(line) ? "on" : ""}${wrong.has(line) ? " bad" : ""}`;
  });
  return marks.join();
}
