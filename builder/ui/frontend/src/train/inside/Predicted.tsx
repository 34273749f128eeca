/* What the network says of the samples that are asked each time, or what it makes, as figures. */

import { type ReactElement, type ReactNode, useMemo, useState } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Around } from "../../figures/figure";
import { aboutOf, noteOf } from "../../figures/registry";
import { isLive } from "../../parts/run-states";
import { Segments } from "../../parts/Segments";
import type { Figure, Samples } from "../../records";
import { usePlace, useRun } from "../place";
import { momentsOf, momentText, placeOfStep } from "./moments";
import { Scrubber } from "./Scrubber";
import { paintSample } from "./Strip";
import { useAlbum } from "./useAlbum";
import { useEarlier } from "./useEarlier";
import type { Insides } from "./useInsides";

type Which = "fixed" | "worst";

const TABS: readonly (readonly [string, Which])[] = [
  ["Worst first", "worst"],
  ["Fixed", "fixed"],
];

export function Predicted({ predictions, insides }: { predictions: Figure; insides: Insides }): ReactElement {
  // While it trains the same samples keep their places; afterwards one looks for what is still wrong.
  const isTraining = useRun(({ state }) => isLive(state));
  const [chosen, setWhich] = useState<Which | null>(null);
  const which = chosen ?? (isTraining ? "fixed" : "worst");
  const around = useAround(insides, which);
  const hasWorst = "worst" in predictions;
  return (
    <Section
      title={predictions.title}
      figures={[predictions]}
      around={around}
      beside={hasWorst && <Segments label="Which samples" choices={TABS} value={which} onChoose={setWhich} />}
    />
  );
}

/** What figures of samples may ask for: which are shown, their pictures, the names of classes. */
function useAround({ probe, pictures }: Insides, show: Which): Around {
  const { theme } = usePlace();
  const album = useAlbum(pictures);
  return useMemo(() => {
    const part = probe?.part === "validation" ? "validation" : "training";
    return {
      theme,
      show,
      classes: probe?.classes,
      which: `${part} ${pictures ? "pictures" : "rows"}`,
      picture: pictures && ((row) => album?.of(row)),
      paint: pictures && ((canvas, row) => paintSample(canvas, pictures, row)),
    };
  }, [probe, pictures, album, theme, show]);
}

/** Pictures, points or texts that a network makes itself: the newest, or those of an earlier moment. */
export function Made({ newest }: { newest: Samples }): ReactElement {
  const { api, run, theme } = usePlace();
  const around = useMemo(() => ({ theme }), [theme]);
  const [chosen, setChosen] = useState<number | null>(null); // a step; nothing: the newest
  const hasEpochs = useRun(({ standing }) => Boolean(standing?.epochs));
  const earlier = useEarlier(`${api}/runs/${run}`, newest.step);
  const moments = momentsOf(earlier.moments, newest, newest.step / (earlier.perEpoch ?? 1));
  const samples = useMemo(() => new Map(earlier.samples).set(newest.step, newest), [earlier.samples, newest]);
  const place = placeOfStep(moments, chosen);
  const moment = moments[place]!;
  const { figures } = samples.get(moment.step) ?? newest;
  const choose = (to: number): void => setChosen(to === moments.length - 1 ? null : moments[to]!.step);
  return (
    <Section
      title="Samples"
      figures={figures}
      around={around}
      beside={earlier.perEpoch !== null && <span className="s q nw">{momentText(moment, hasEpochs)}</span>}
    >
      {moments.length > 1 && (
        <Scrubber moments={moments} samples={samples} place={place} hasEpochs={hasEpochs} onChoose={choose} />
      )}
    </Section>
  );
}

interface SectionProperties {
  title: string;
  figures: readonly Figure[];
  around: Around;
  /** Beside the title. */
  beside?: ReactNode;
  /** Below the figures. */
  children?: ReactNode;
}

function Section({ title, figures, around, beside, children }: SectionProperties): ReactElement {
  return (
    <section className="predictions" aria-label={title}>
      <div className="row">
        <h2>{title}</h2>
        <span className="s q nw grow" title={aboutOf(figures[0]!, around)}>
          {noteOf(figures[0]!, around)}
        </span>
        {beside}
      </div>
      <div className="looked-at">
        {figures.map((figure, place) => (
          <DrawnFigure key={place} record={figure} around={around} />
        ))}
      </div>
      {children}
    </section>
  );
}
