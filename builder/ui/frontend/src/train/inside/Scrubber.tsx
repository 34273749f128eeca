/* A strip of the samples of earlier moments: the grid above it goes to the one that is chosen. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Around } from "../../figures/figure";
import { count } from "../../parts/numbers";
import type { Figure, Samples } from "../../records";
import { epochText, type Moment, momentText } from "./moments";

interface Properties {
  moments: readonly Moment[];
  samples: ReadonlyMap<number, Samples>;
  place: number;
  hasEpochs: boolean;
  onChoose: (place: number) => void;
}

const SHOWN = 2; // pictures of a moment
const SMALL: Around = { small: true };

export function Scrubber({ moments, samples, place, hasEpochs, onChoose }: Properties): ReactElement {
  const last = moments.length - 1;
  const words = (k: number): string => `${momentText(moments[k]!, hasEpochs)}${k === last ? ", the newest" : ""}`;
  return (
    <div className="scrubber">
      <div className="moments">
        {moments.map(({ step, epoch }, k) => (
          <button
            key={step}
            type="button"
            className={k === place ? "moment on" : "moment"}
            aria-label={`Samples of ${words(k)}`}
            aria-pressed={k === place}
            tabIndex={-1}
            onClick={() => onChoose(k)}
          >
            <Thumbnail samples={samples.get(step)} />
            <span className="s">{hasEpochs ? epochText(epoch) : count(step)}</span>
          </button>
        ))}
      </div>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={place}
        aria-label="Samples of which moment"
        aria-valuetext={words(place)}
        onChange={(event) => onChoose(Number(event.target.value))}
      />
    </div>
  );
}

/** The first of them, small. What is no picture has none: its words would not be read at this size. */
function Thumbnail({ samples }: { samples: Samples | undefined }): ReactElement | null {
  const figure = samples?.figures[0] && smallOf(samples.figures[0]);
  return figure ? <DrawnFigure record={figure} around={SMALL} /> : null;
}

export function smallOf(figure: Figure): Figure | null {
  if (figure.figure === "pictures") return { ...figure, count: Math.min(SHOWN, figure.count) };
  return figure.figure === "points" ? figure : null;
}
