/* An entry or a family to pick: its picture, and its name below. */
import type { CSSProperties, ReactElement } from "react";
import { DrawnFigure } from "../figures/DrawnFigure";
import { Glyph } from "../parts/icons";
import type { Figure } from "../records";

interface Properties {
  title: string;
  note?: string;
  about?: string;
  picture: Figure | null;
  colour: string;
  glyph: string;
  isOn: boolean;
  theme: string | undefined;
  onOpen: () => void;
}

export const Tile = ({ title, note, about, picture, colour, glyph, isOn, theme, onOpen }: Properties): ReactElement => (
  <button
    type="button"
    className={isOn ? "tile on" : "tile"}
    title={about}
    aria-pressed={isOn}
    onClick={onOpen}
    style={{ "--entry": colour } as CSSProperties}
  >
    <span className="thumb" aria-hidden="true">
      {picture ? (
        <DrawnFigure record={picture} around={theme === "dark" ? DARK : LIGHT} />
      ) : (
        <Glyph name={glyph} size={28} />
      )}
    </span>
    <span className="name">
      {title} {note && <span className="q">{note}</span>}
    </span>
  </button>
);

const LIGHT = { small: true, theme: "light" };
const DARK = { small: true, theme: "dark" };
