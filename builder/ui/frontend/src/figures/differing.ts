/* Which parts of a text stand in another too, in the same order: words, or letters where there are no blanks. */

export interface TextPart {
  text: string;
  same: boolean;
}

const MOST = 400; // parts that are compared; what comes after them counts as other

export function partsOf(written: string, wanted: string): TextPart[] {
  const cut = /\s/.test(wanted.trim()) ? /(\s+)/ : /(?:)/u;
  const mine = written.split(cut);
  const theirs = wanted.split(cut);
  const here = mine.slice(0, MOST);
  const there = theirs.slice(0, MOST);
  // The longest common run of parts from each place on.
  const common = Array.from({ length: here.length + 1 }, () => new Uint16Array(there.length + 1));
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
  for (let i = here.length - 1; i >= 0; i -= 1) {
    const line = common[i];
    if (!line) continue;
    for (let j = there.length - 1; j >= 0; j -= 1) {
      line[j] = here[i] === there[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: TextPart[] = [];
  const add = (text: string, same: boolean): void => {
    const last = parts.at(-1);
    if (last?.same === same) last.text += text;
    else if (text) parts.push({ text, same });
  };
  let j = 0;
  for (const [i, part] of mine.entries()) {
    while (i < here.length && j < there.length && part !== there[j] && at(i, j + 1) >= at(i + 1, j)) j += 1;
    const same = i < here.length && j < there.length && part === there[j];
    add(part, same);
    if (same) j += 1;
  }
  return parts;
}
