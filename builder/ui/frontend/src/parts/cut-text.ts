/* Pieces of a text in words. */
import type { PieceShown, TextCut } from "../records";
import type { Table } from "./InWords";
import { plural, thousands } from "./numbers";

export const UNKNOWN = 1; // the number of all that a vocabulary does not know

const BLANKS: Record<string, string> = { " ": "␣", "\n": "⏎", "\t": "⇥", "\r": "⏎" };

/** A text with its blanks made visible. */
export const visible = (text: string): string => text.replace(/[ \n\t\r]/g, (blank) => BLANKS[blank]!);

/** A piece as it is shown; one without a text goes on with the character before. */
export const shownPiece = ({ text }: Pick<PieceShown, "text">): string => (text ? visible(text) : "…");

/** How many tokens a text is, and what becomes of them. */
export function cutInWords({ tokens, characters, unknown, length, pieces }: TextCut): string {
  const parts = [`${plural(tokens, "token")} of ${plural(characters, "character")}`];
  if (unknown) parts.push(`${thousands(unknown)} unknown`);
  if (tokens > length) parts.push(`the network gets the first ${thousands(length)}`);
  if (tokens > pieces.length) parts.push(`the first ${thousands(pieces.length)} are shown`);
  return parts.join(" · ");
}

export const tableOfPieces = (pieces: readonly PieceShown[]): Table => ({
  columns: ["Place", "Piece", "Number"],
  rows: pieces.map((piece, place) => [
    String(place + 1),
    piece.text ? visible(piece.text) : "goes on with the character before",
    piece.code === UNKNOWN ? "unknown" : String(piece.code),
  ]),
});
