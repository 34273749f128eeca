/* Sentences of the server: **bold** and *italic*, nothing else; anything that looks like markup stays text. */
import type { ReactElement, ReactNode } from "react";

const MARKED = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/;

export const Words = ({ text }: { text: string | null | undefined }): ReactElement => (
  <>
    {(text ?? "").split(MARKED).map((piece, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a sentence is its place
      <Piece key={place} text={piece} />
    ))}
  </>
);

function Piece({ text }: { text: string }): ReactNode {
  if (text.length > 4 && text.startsWith("**") && text.endsWith("**")) return <b>{text.slice(2, -2)}</b>;
  if (text.length > 2 && text.startsWith("*") && text.endsWith("*")) return <i>{text.slice(1, -1)}</i>;
  return text;
}
