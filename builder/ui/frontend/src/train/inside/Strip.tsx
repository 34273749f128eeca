/* What a layer makes of one sample, and its filters: small pictures, painted outside of React. */

import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../../parts/icons";
import { bytesOf, GREYS } from "../../parts/pictures/colours";
import { paint, paintColour } from "../../parts/pictures/paint";
import { paintTiles } from "../../parts/pictures/tiles";
import type { LayerSeen } from "../../records";
import { type Group, groupsOf } from "./strip-groups";
import { type Tints, tintsOf } from "./tints";
import type { ProbePictures } from "./useInsides";

interface Properties {
  layer: LayerSeen;
  group: string;
  theme: string | undefined;
  sample: number;
  pictures: ProbePictures | null;
  onNext: () => void;
}

export function Strip({ layer, group, theme, sample, pictures, onNext }: Properties): ReactElement {
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const groups = groupsOf(layer);
  const shown = layer.maps?.count && pictures ? pictures : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: all is painted anew in another theme and in another room
  useLayoutEffect(() => {
    const tints = tintsOf(strip.current!, group);
    const canvases = strip.current!.querySelectorAll<HTMLCanvasElement>("canvas.tiles");
    for (const [k, own] of groupsOf(layer).entries()) paintGroup(canvases[k]!, own, tints);
    const probe = strip.current!.querySelector<HTMLCanvasElement>("canvas.probe");
    if (probe && shown) paintSample(probe, shown, Math.min(sample, shown.count - 1));
  }, [layer, group, theme, sample, shown, width]);

  return (
    <div ref={strip} className="strip">
      {shown && (
        <>
          <button className="plain" type="button" title="Another picture" aria-label="Another picture" onClick={onNext}>
            <canvas className="px probe" />
          </button>
          <span className="q arrow">
            <Icon name="right" />
          </span>
        </>
      )}
      {groups.map(({ label, isFixed }) => (
        <div key={label} className={`strip-one${isFixed ? " fixed" : ""}`}>
          <canvas className="tiles" />
          <div className="s q">{label}</div>
        </div>
      ))}
    </div>
  );
}

function paintGroup(canvas: HTMLCanvasElement, group: Group, tints: Tints): void {
  const [height, width] = group.size;
  const room = group.isFixed ? Number.POSITIVE_INFINITY : canvas.parentElement!.clientWidth;
  const table = group.tint && tints[group.tint];
  paintTiles(canvas, bytesOf(group.data), { ...group, width, height, table }, room);
}

export function paintSample(canvas: HTMLCanvasElement, { bytes, size, channels }: ProbePictures, k: number): void {
  const [height, width] = size;
  const pixels = { width, height, from: k * width * height * channels };
  if (channels === 3) paintColour(canvas, bytes, pixels);
  else paint(canvas, bytes, pixels, GREYS);
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const resized = new ResizeObserver(() => setWidth(element.current?.clientWidth ?? 0));
    resized.observe(element.current!);
    return () => resized.disconnect();
  }, [element]);
  return width;
}
