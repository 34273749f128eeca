/* What goes on inside the layer that a person looks at. */
import type { ReactElement } from "react";
import { newest } from "../../parts/series";
import { Term } from "../../parts/Term";
import type { DrawnLayer } from "../layers";
import { usePlace, useRun } from "../place";
import { Panes } from "./Panes";
import { ratioText, verdictOf } from "./pane-words";
import { Strip } from "./Strip";
import type { Insides } from "./useInsides";

interface Properties {
  layer: DrawnLayer;
  insides: Insides;
  sample: number;
  onChoose: (key: string) => void;
  onNextSample: () => void;
}

export function Inside({ layer, insides, sample, onChoose, onNextSample }: Properties): ReactElement {
  const { layers, theme } = usePlace();
  const { layer: seen, why, probe, pictures } = insides;
  const hue = `var(--${layer.group})`;
  const things = probe?.samples?.kind === "image" ? "pictures" : "samples";
  return (
    <section className="inside" aria-label="Inside">
      <div className="row">
        <h2>Inside</h2>
        <label className="row picker">
          <i className="fam" style={{ background: hue }} />
          <select
            className="inp pick"
            aria-label="Layer"
            value={layer.key}
            onChange={(event) => onChoose(event.target.value)}
          >
            {layers.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <span className="s q nw grow">
          on the same {probe?.of ?? 64} {things} each time
        </span>
        <UpdateRatio layer={layer.key} />
      </div>
      <div className="panes">
        {seen ? <Panes layer={seen} hue={hue} /> : <p className="q">{why || "Looking into the layer …"}</p>}
      </div>
      {seen ? (
        <Strip
          layer={seen}
          group={layer.group}
          theme={theme}
          sample={sample}
          pictures={pictures}
          onNext={onNextSample}
        />
      ) : (
        <div className="strip" />
      )}
    </section>
  );
}

/** How far a step moves its weights. */
function UpdateRatio({ layer }: { layer: string }): ReactElement {
  const ratio = useRun(({ series }) => newest(series[`update/${layer}`]));
  if (ratio == null) return <span className="s row" />;
  const { word, tone } = verdictOf(ratio);
  return (
    <span className="s row">
      <span className="q">
        <Term word="update-ratio">Update / weight</Term>
      </span>
      <b>{ratioText(ratio)}</b>
      <span className={`state ${tone}`}>{word}</span>
    </span>
  );
}
