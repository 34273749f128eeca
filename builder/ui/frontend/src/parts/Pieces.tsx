/* A text as its pieces: colours that alternate, each with its number below; an unknown one is framed and says so. */
import type { CSSProperties, ReactElement } from "react";
import type { PieceShown } from "../records";
import { shownPiece, tableOfPieces, UNKNOWN, visible } from "./cut-text";
import { InWords } from "./InWords";

const COLOURS = 6;

interface Properties {
  pieces: readonly PieceShown[];
  /** What they are, for those who do not see them. */
  sentence: string;
}

export const Pieces = ({ pieces, sentence }: Properties): ReactElement => (
  <>
    <div className="pieces" aria-hidden="true">
      {pieces.map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text is its place
        <PieceOfText key={place} piece={piece} colour={(place % COLOURS) + 1} />
      ))}
    </div>
    <InWords title="Pieces" sentence={sentence} table={pieces.length ? () => tableOfPieces(pieces) : null} />
  </>
);

const PieceOfText = ({ piece, colour }: { piece: PieceShown; colour: number }): ReactElement => (
  <>
    {piece.gap && <span className="gap">{visible(piece.gap)}</span>}
    <span
      className={piece.code === UNKNOWN ? "piece unknown" : "piece"}
      style={{ "--piece": `var(--r${colour})` } as CSSProperties}
    >
      <bdi>{shownPiece(piece)}</bdi>
      <small>{piece.code === UNKNOWN ? "unknown" : piece.code}</small>
    </span>
  </>
);
