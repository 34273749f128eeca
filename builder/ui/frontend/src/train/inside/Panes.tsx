/* Weights, gradients, outputs and units of a layer, each as a small histogram. */

import type { ReactElement, ReactNode } from "react";
import type { LayerSeen } from "../../records";
import { type HistogramPane, histogramPanes, type UnitsPane, unitsPane } from "./pane-words";

export function Panes({ layer, hue }: { layer: LayerSeen; hue: string }): ReactElement {
  const { units } = layer;
  return (
    <>
      {histogramPanes(layer).map((pane) => (
        <HistogramOf key={pane.title} pane={pane} hue={hue} />
      ))}
      {units && units.count > 1 && <UnitsOf pane={unitsPane(units)} hue={hue} />}
    </>
  );
}

interface Properties {
  title: string;
  note: string;
  drawn: ReactNode;
  children: ReactNode;
}

function Pane({ title, note, drawn, children }: Properties): ReactElement {
  return (
    <div className="pane-one">
      <div className="nw">
        <b>{title}</b> <span className="s q">{note}</span>
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {drawn}
      </svg>
      <div className="row s q ends">{children}</div>
    </div>
  );
}

function HistogramOf({ pane, hue }: { pane: HistogramPane; hue: string }): ReactElement {
  const drawn = (
    <>
      <path d={pane.path} fill={hue} />
      <path d="M0 99.6H100" stroke="var(--axis)" strokeWidth=".8" vectorEffect="non-scaling-stroke" />
    </>
  );
  return (
    <Pane title={pane.title} note={pane.note} drawn={drawn}>
      <span>{pane.low}</span>
      <span style={{ left: `${pane.zero ?? 0}%` }}>{pane.zero === null ? "" : "0"}</span>
      <span>{pane.high}</span>
    </Pane>
  );
}

function UnitsOf({ pane, hue }: { pane: UnitsPane; hue: string }): ReactElement {
  const wide = 100 / pane.bars.length;
  const drawn = pane.bars.map(({ height, fires }, k) => (
    <g key={k} transform={`translate(${(k + 0.1) * wide} 0)`}>
      <rect width={0.8 * wide} height="100" fill="var(--fill)" />
      <rect width={0.8 * wide} y={100 - height} height={height} fill={fires ? hue : "var(--warn)"} />
    </g>
  ));
  return (
    <Pane title={pane.title} note={pane.note} drawn={drawn}>
      <span className={pane.isWarning ? "warn" : ""}>{pane.words}</span>
    </Pane>
  );
}
