/* Icons and the glyphs of the layer families. They take the colour of the text around them. */
import type { ReactElement } from "react";
import { glyphMarkup } from "./glyphs";
import { type IconName, iconPaths } from "./iconPaths";

export type { IconName };

interface PictureProps {
  /** What is inside the <svg>: only ever a constant of ours. */
  markup: string;
  grid: 16 | 24;
  size: number;
  stroke?: number;
}

const Picture = ({ markup, grid, size, stroke }: PictureProps): ReactElement => (
  <svg
    className="ic"
    viewBox={`0 0 ${grid} ${grid}`}
    style={{ width: size, height: size, strokeWidth: stroke }}
    aria-hidden="true"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; React elements for all icons would triple the table.
    dangerouslySetInnerHTML={{ __html: markup }}
  />
);

interface IconProps {
  name: IconName;
  size?: number;
  stroke?: number;
}

export const Icon = ({ name, size = 16, stroke = 1.75 }: IconProps): ReactElement => (
  <Picture markup={iconPaths[name]} grid={24} size={size} stroke={stroke} />
);

export const Glyph = ({ name, size = 16 }: { name: string; size?: number }): ReactElement => (
  <Picture markup={glyphMarkup(name)} grid={16} size={size} />
);
