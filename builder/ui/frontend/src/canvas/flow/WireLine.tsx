/* A wire in the drawing, with the chip that says what it carries. */
import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo, type ReactElement, useContext } from "react";
import type { Point } from "../geometry/boxes";
import { Far } from "./Ground";
import type { WireData, WireEdge } from "./shown";
import { stateClass, wireLine } from "./wirePath";

const CHIP_ROOM = 24; // pixels of a wire, or no chip fits
const GRIP = 18; // pixels around a wire in which a hand takes it

export const WireLine = memo(function WireLine({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
}: EdgeProps<WireEdge>): ReactElement | null {
  const isFar = useContext(Far);
  if (!data) return null;
  const line = wireLine(data, { x: sourceX, y: sourceY }, { x: targetX, y: targetY });
  const classes = `${stateClass(data)} ${selected ? "on" : ""}`;
  return (
    <>
      <BaseEdge path={line.path} className={`wire ${classes}`} interactionWidth={isFar ? 0 : GRIP} />
      {!isFar && data.chip && line.long >= CHIP_ROOM && <Chip data={data} classes={classes} at={line.label} />}
    </>
  );
});

interface ChipProps {
  data: WireData;
  classes: string;
  at: Point;
}

function Chip({ data, classes, at }: ChipProps): ReactElement {
  const width = textWidth(data.chip) + 14;
  return (
    <g className={`chip ${classes}`} transform={`translate(${at.x} ${at.y})`} data-testid={`chip-${data.id}`}>
      <title>{data.title}</title>
      <rect x={-width / 2} y={-10} width={width} height={20} rx={4} />
      <text>{data.odd.length ? <MarkedNumbers text={data.chip} odd={data.odd} /> : data.chip}</text>
    </g>
  );
}

/** The numbers that disagree are bold. */
function MarkedNumbers({ text, odd }: { text: string; odd: number[] }): ReactElement[] {
  return text.split(" × ").map((number, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a number of a shape is its place
    <tspan key={place}>
      {place ? " × " : ""}
      <tspan className={odd.includes(place) ? "x" : ""}>{number}</tspan>
    </tspan>
  ));
}

// Of 12 px Inter with tabular figures, in pixels; asking the browser for each chip would lay out the page.
const WIDTHS: Record<string, number> = { "×": 7.4, " ": 3.4, "?": 6.6, ",": 3.6 };
const FIGURE = 7.3;

const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDTHS[letter] ?? FIGURE), 0);
