/* The lower half: the chosen runs over each other, and what they differ in. */

import { type ReactElement, useEffect, useRef } from "react";
import { Chart } from "../parts/chart/Chart";
import type { ChartOptions } from "../parts/chart/lines";
import { shadesOf } from "../parts/chart/shades";
import { sentenceOf, tableOf } from "../parts/chart/words";
import { InWords } from "../parts/InWords";
import { Icon } from "../parts/icons";
import { isShare, metric } from "../parts/metrics";
import { Segments } from "../parts/Segments";
import { usePlotly } from "../parts/usePlotly";
import type { RunRow } from "../records";
import { Facts } from "./Facts";
import { frameOf, type Laid, linesOf, metricsOf } from "./overlay";
import { type KnownCurves, useCurves } from "./useCurves";

/** How the curves are looked at; it stays while other runs are chosen. */
export interface Look {
  metric: string | null;
  asBand: boolean;
  log: boolean;
}

interface Properties {
  api: string;
  ids: readonly string[];
  rows: readonly RunRow[];
  look: Look;
  theme: string | undefined;
  onLook: (look: Look) => void;
  onClose: () => void;
}

export function Compared({ api, ids, rows, look, theme, onLook, onClose }: Properties): ReactElement {
  const chosen = ids.map((id) => rows.find((row) => row.id === id));
  const curves = useCurves(api, ids, chosen.map((row) => row?.state).join());
  const laid = ids.map((id, k): Laid => ({ id, row: chosen[k], ...(curves.get(id) ?? NOTHING) }));
  const names = metricsOf(laid);
  const wanted = look.metric ?? chosen[0]?.monitor ?? "validation/loss";
  const shown = names.includes(wanted) ? wanted : names[0];
  const isAlone = ids.length === 1;
  return (
    <div className={`compared${isAlone ? " alone" : ""}`}>
      <section className="chart">
        <div className="row">
          <h2>{isAlone ? chosen[0]?.name : `${ids.length} runs`}</h2>
          <span className="s q grow">{isAlone && "Choose a second run to see what differs."}</span>
          <select
            className="inp pick-metric"
            aria-label="What to plot"
            value={shown ?? ""}
            onChange={(event) => onLook({ ...look, metric: event.target.value })}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {metric(name)}
              </option>
            ))}
          </select>
          <Segments
            label="How to draw several"
            choices={[
              ["Each", false],
              ["Mean and band", true],
            ]}
            value={look.asBand}
            onChoose={(asBand) => onLook({ ...look, asBand })}
          />
          <Segments
            label="Scale"
            choices={[
              ["Linear", false],
              ["Log", true],
            ]}
            value={look.log}
            onChoose={(log) => onLook({ ...look, log })}
          />
          <button className="btn t sm i" type="button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <Overlay key={ids.join()} laid={laid} shown={shown} look={look} theme={theme} />
      </section>
      {!isAlone && <Facts key={`facts of ${ids.join()}`} api={api} ids={ids} />}
    </div>
  );
}

const NOTHING: KnownCurves = { series: {}, baselines: {} };

interface OverlayProperties {
  laid: readonly Laid[];
  shown: string | undefined;
  look: Look;
  theme: string | undefined;
}

function Overlay({ laid, shown, look, theme }: OverlayProperties): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const plotly = usePlotly();
  const options = { label: metric(shown ?? ""), share: isShare(shown ?? "") };
  const draw = (): void => {
    if (!plotly || shown === undefined) return;
    chart.current ??= new Chart(plotly, place.current!, options);
    chart.current.options = options;
    const log = look.log && !isShare(shown);
    const { runs } = shadesOf(place.current!);
    chart.current.draw(linesOf(laid, shown, runs, look.asBand), frameOf(laid, shown), { log, raw: true });
  };
  const drawNow = useRef(draw);
  drawNow.current = draw;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it draws whatever is there now; in another theme all has other colours
  useEffect(draw, [laid, shown, look, theme, plotly]);
  useEffect(() => {
    const resized = new ResizeObserver(() => drawNow.current());
    resized.observe(place.current!);
    return () => {
      resized.disconnect();
      chart.current?.close();
    };
  }, []);
  return (
    <>
      <div ref={place} className="plot" />
      {shown !== undefined && <OverlayInWords laid={laid} shown={shown} look={look} options={options} />}
    </>
  );
}

interface InWordsProperties {
  laid: readonly Laid[];
  shown: string;
  look: Look;
  options: ChartOptions;
}

function OverlayInWords({ laid, shown, look, options }: InWordsProperties): ReactElement {
  const lines = linesOf(laid, shown, NO_HUES, look.asBand);
  const frame = frameOf(laid, shown);
  return (
    <InWords
      title={options.label}
      sentence={sentenceOf(lines, frame, options)}
      table={() => tableOf(lines, frame, options)}
    />
  );
}

const NO_HUES = ["currentColor"]; // words have none
