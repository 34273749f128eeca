/* The plane: real samples as points, coloured and written by class, under the places that a person moves. */
import { memo, type PointerEvent, type ReactElement, type ReactNode, useMemo, useRef } from "react";
import { classColour, isSquare } from "../../parts/class-colour";
import { exactly } from "../../parts/numbers";
import { ticksOf } from "../../parts/ticks";
import type { LatentSpace } from "../../records";
import type { PlaneView } from "./plane-view";
import { middles, nearest, type Pair } from "./space";

interface Properties {
  space: LatentSpace;
  view: PlaneView;
  /** Where each sample lies. */
  places: readonly Pair[];
  /** A sample was pressed. */
  onSample: (sample: number) => void;
  /** The plane was pressed, or the mouse was dragged over it. */
  onPlace: (place: Pair) => void;
  children: ReactNode;
}

const NEAR = 6; // px

export function Plane({ space, view, places, onSample, onPlace, children }: Properties): ReactElement {
  const spots = useMemo(() => places.map(view.spot), [places, view]);
  const isDragged = useRef(false);
  const spotOf = (event: PointerEvent<HTMLElement>): Pair => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const pressed = (event: PointerEvent<HTMLElement>): void => {
    const spot = spotOf(event);
    const sample = nearest(spots, spot, NEAR);
    if (sample >= 0) onSample(sample);
    else onPlace(view.place(spot));
    isDragged.current = event.pointerType === "mouse"; // a finger that is drawn over it scrolls the page
    if (isDragged.current) event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <div
      className="latent-plane"
      style={{ height: view.height }}
      onPointerDown={pressed}
      onPointerMove={(event) => {
        if (isDragged.current) onPlace(view.place(spotOf(event)));
      }}
      onPointerUp={() => {
        isDragged.current = false;
      }}
    >
      <Dots space={space} view={view} spots={spots} places={places} />
      {children}
    </div>
  );
}

interface DotsProperties {
  space: LatentSpace;
  view: PlaneView;
  spots: readonly Pair[];
  places: readonly Pair[];
}

/** They stay where they are while a place is dragged. */
const Dots = memo(({ space: { labels, classes }, view, spots, places }: DotsProperties): ReactElement => {
  const { width, height, left, right, top, bottom, across, up, isLine } = view;
  const written = middles(places, labels, classes.length);
  return (
    <svg width={width} height={height} role="img" aria-label={`${places.length} samples by their codes`}>
      <rect x={left} y={top} width={right - left} height={bottom - top} className="ground" />
      {ticksOf(...across, 5).map((tick) => {
        const [x] = view.spot([tick, 0]);
        return (
          <g key={tick}>
            <path d={`M${x} ${top}V${bottom}`} className="line" />
            <text x={x} y={height - 8} textAnchor="middle">
              {exactly(tick)}
            </text>
          </g>
        );
      })}
      {!isLine &&
        ticksOf(...up, 5).map((tick) => {
          const [, y] = view.spot([0, tick]);
          return (
            <g key={tick}>
              <path d={`M${left} ${y}H${right}`} className="line" />
              <text x={left - 6} y={y + 4} textAnchor="end">
                {exactly(tick)}
              </text>
            </g>
          );
        })}
      {spots.map(([x, y], k) => (
        <Dot key={k} x={x} y={y} kind={labels[k]} of={classes.length} />
      ))}
      {written.map((place, kind) => {
        if (!place) return null;
        const [x, y] = view.spot(place);
        return (
          <text key={classes[kind]} x={x} y={y + 5} textAnchor="middle" className="written">
            {classes[kind]}
          </text>
        );
      })}
    </svg>
  );
});

function Dot({ x, y, kind, of }: { x: number; y: number; kind: number | undefined; of: number }): ReactElement {
  const fill = kind === undefined || kind < 0 ? "var(--ink-3)" : classColour(kind, of);
  if (kind !== undefined && isSquare(kind, of)) {
    return <rect x={x - 3} y={y - 3} width={6} height={6} className="dot" style={{ fill }} />;
  }
  return <circle cx={x} cy={y} r={3.5} className="dot" style={{ fill }} />;
}
