/* The points of a map; a press tells which row was meant. */
import { memo, type ReactElement } from "react";
import type { RowMap } from "../../records";
import { tickText } from "../words";
import { type Plane, type Point, planeOf, pointsOf } from "./point-places";
import { ticks } from "./ticks";

interface Properties {
  map: RowMap;
  width: number;
  height: number;
  radius: number;
  hasAxes?: boolean;
  onPress?: (row: number) => void;
}

export const PointChart = memo(({ map, width, height, radius, hasAxes = false, onPress }: Properties): ReactElement => {
  const label = `${map.x.length} points`;
  const box = `0 0 ${width} ${height}`;
  if (!map.x.length) return <svg viewBox={box} width={width} height={height} className="map" aria-hidden="true" />;
  const plane = planeOf(map, width, height, hasAxes);
  const points = pointsOf(map, plane);
  return (
    <svg viewBox={box} width={width} height={height} className="map" role="img" aria-label={label}>
      {hasAxes && <Axes plane={plane} width={width} height={height} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one listener for all points; Rows is there for keys */}
      <g onClick={onPress && ((event) => pressed(event.target as SVGElement, onPress))}>
        {points.map((point, k) => (
          <Dot key={k} point={point} radius={radius} canBePressed={onPress !== undefined} />
        ))}
      </g>
    </svg>
  );
});

function pressed({ dataset }: SVGElement, onPress: (row: number) => void): void {
  if (dataset.row !== undefined) onPress(Number(dataset.row));
}

interface DotProperties {
  point: Point;
  radius: number;
  canBePressed: boolean;
}

function Dot({ point: { x, y, row, fill, isSquare }, radius, canBePressed }: DotProperties): ReactElement {
  const common = {
    style: { fill, cursor: canBePressed ? "pointer" : undefined },
    opacity: 0.8,
    "data-row": canBePressed ? row : undefined,
  };
  if (isSquare) return <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} {...common} />;
  return <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius} {...common} />;
}

function Axes({ plane, width, height }: { plane: Plane; width: number; height: number }): ReactElement {
  const { pad, across, up, x, y } = plane;
  const right = width - pad.right;
  return (
    <>
      {ticks(...up, 5).map((tick) => (
        <g key={tick}>
          <path d={`M${pad.left} ${y(tick)}H${right}`} style={{ stroke: "var(--grid)" }} />
          <text x={pad.left - 8} y={y(tick) + 4} textAnchor="end" className="tick">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {ticks(...across, 7).map((tick) => (
        <text key={tick} x={x(tick)} y={height - 8} textAnchor="middle" className="tick">
          {tickText(tick)}
        </text>
      ))}
      <path d={`M${pad.left} ${height - pad.bottom}H${right}`} style={{ stroke: "var(--axis)" }} />
    </>
  );
}
