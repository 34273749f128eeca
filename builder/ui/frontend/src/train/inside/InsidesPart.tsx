/* The lower half of the Train screen: what goes on inside the selected layer, and what the network says of a fixed handful of samples. */
import { type ReactElement, useState } from "react";
import { firstLayer } from "../layers";
import { usePlace, useRun } from "../place";
import { Inside } from "./Inside";
import { Made, Predicted } from "./Predicted";
import { useInsides } from "./useInsides";

const MOST_SAMPLES = 64;

export function InsidesPart({ isSeen }: { isSeen: boolean }): ReactElement {
  const { layers } = usePlace();
  const [chosen, setChosen] = useState<string | null>(null);
  const [sample, setSample] = useState(0);
  const layer = layers.find(({ key }) => key === chosen) ?? firstLayer(layers);
  const insides = useInsides(layer?.key, sample, isSeen);
  const samples = useRun(({ standing }) => standing?.samples);
  const { predictions, pictures } = insides;
  const hasMade = Boolean(samples?.figures.length);
  const isAlone = !predictions && !hasMade;
  const next = (): void => setSample((sample + 1) % Math.min(MOST_SAMPLES, pictures?.count ?? 1));
  return (
    <div className={`insides${isAlone ? " alone" : ""}${layer ? "" : " without-layer"}`} hidden={!isSeen}>
      {layer && <Inside layer={layer} insides={insides} sample={sample} onChoose={setChosen} onNextSample={next} />}
      {predictions && <Predicted predictions={predictions} insides={insides} />}
      {!predictions && samples && hasMade && <Made newest={samples} />}
    </div>
  );
}
