/* What the network says of the samples that are asked each time, or what it makes, as figures. */
import { type ReactElement, type ReactNode, useMemo, useState } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Around } from "../../figures/figure";
import { aboutOf, noteOf } from "../../figures/registry";
import type { Figure } from "../../records";
import { usePlace } from "../place";
import { paintSample } from "./Strip";
import { tintsOf } from "./tints";
import { useAlbum } from "./useAlbum";
import type { Insides } from "./useInsides";

type Which = "fixed" | "worst";

const TABS: readonly (readonly [string, Which])[] = [
  ["Fixed", "fixed"],
  ["Worst", "worst"],
];

export function Predicted({ predictions, insides }: { predictions: Figure; insides: Insides }): ReactElement {
  const [which, setWhich] = useState<Which>("fixed");
  const around = useAround(insides, which);
  const tabs = TABS.map(([title, value]) => (
    <button
      key={value}
      type="button"
      className={which === value ? "on" : ""}
      aria-pressed={which === value}
      onClick={() => setWhich(value)}
    >
      {title}
    </button>
  ));
  const hasWorst = "worst" in predictions;
  return (
    <Section title={predictions.title} figures={[predictions]} around={around}>
      {hasWorst && <span className="seg">{tabs}</span>}
    </Section>
  );
}

/** What figures of samples may ask for: which are shown, their pictures, the names of classes. */
function useAround({ probe, pictures }: Insides, show: Which): Around {
  const { host, theme } = usePlace();
  const album = useAlbum(pictures);
  return useMemo(() => {
    const part = probe?.part === "validation" ? "validation" : "training";
    const { ink } = tintsOf(host, "ink");
    return {
      theme,
      show,
      classes: probe?.classes,
      which: `${part} ${pictures ? "pictures" : "rows"}`,
      picture: pictures && ((row) => album?.of(row)),
      paint: pictures && ((canvas, row) => paintSample(canvas, pictures, row, { ink })),
    };
  }, [probe, pictures, album, host, theme, show]);
}

/** Pictures, points or texts that a network makes itself. */
export function Made({ figures }: { figures: readonly Figure[] }): ReactElement {
  const { theme } = usePlace();
  const around = useMemo(() => ({ theme }), [theme]);
  return <Section title="Samples" figures={figures} around={around} />;
}

interface SectionProperties {
  title: string;
  figures: readonly Figure[];
  around: Around;
  children?: ReactNode;
}

function Section({ title, figures, around, children }: SectionProperties): ReactElement {
  return (
    <section className="predictions" aria-label={title}>
      <div className="row">
        <h2>{title}</h2>
        <span className="s q nw grow" title={aboutOf(figures[0]!, around)}>
          {noteOf(figures[0]!, around)}
        </span>
        {children}
      </div>
      <div className="looked-at">
        {figures.map((figure, place) => (
          <DrawnFigure key={place} record={figure} around={around} />
        ))}
      </div>
    </section>
  );
}
