/* The picture of an entry, and what of it can be changed beside its settings: the window's numbers, the digit. */
import { type ReactElement, useMemo } from "react";
import { DrawnFigure } from "../figures/DrawnFigure";
import { Segments } from "../parts/Segments";
import { useStable } from "../parts/useStable";
import type { EntryPage } from "../records";
import type { Play } from "./usePlay";

const PATTERNS: Record<string, string> = {
  flat: "Flat edges",
  upright: "Upright edges",
  blur: "Blur",
  sharpen: "Sharpen",
};

interface Properties {
  page: EntryPage;
  play: Play;
  theme: string | undefined;
}

export function Played({ page: { patterns }, play, theme }: Properties): ReactElement {
  const { picture, refusal, change, reset, isChanged } = play;
  const canBeDrawnOn =
    picture?.figure === "through" && picture.window !== undefined && picture.before[0]?.values.length === 64;
  const hasWeights = picture?.figure === "through" && (picture.window?.weights.length ?? 0) > 0;
  const onPixels = useStable((pixels: number[]) => change({ pixels }));
  const onWeights = useStable((weights: number[]) => change({ weights, pattern: "" }));
  const around = useMemo(
    () => ({ theme, ...(canBeDrawnOn && { onPixels }), ...(hasWeights && { onWeights }) }),
    [theme, canBeDrawnOn, hasWeights, onPixels, onWeights],
  );
  const choices = patterns.map((pattern) => [PATTERNS[pattern] ?? pattern, pattern] as const);
  return (
    <section className="played" aria-label="Picture">
      <div className="row played-head" hidden={!hasWeights && !canBeDrawnOn && !isChanged}>
        {hasWeights && (
          <>
            <span className="s q">Window</span>
            <Segments
              label="Window"
              choices={choices}
              value={play.pattern ?? patterns[0] ?? ""}
              onChoose={(pattern) => change({ pattern, weights: [] })}
            />
          </>
        )}
        <span className="grow" />
        {canBeDrawnOn && (
          <span className="s q">point to move the frame, press to draw{hasWeights && ", type a number"}</span>
        )}
        {isChanged && (
          <button type="button" className="btn sm" onClick={reset}>
            As it was
          </button>
        )}
      </div>
      {refusal && (
        <p className="warn" role="status">
          {refusal}
        </p>
      )}
      {picture && <DrawnFigure record={picture} around={around} />}
    </section>
  );
}
