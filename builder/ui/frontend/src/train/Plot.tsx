/* One plot of a run. React draws what is around it; its lines are drawn outside of React, at most once a frame, with each answer. */
import { type ReactElement, type ReactNode, useEffect, useReducer, useRef } from "react";
import { Chart } from "../parts/chart/Chart";
import type { ChartOptions, Frame, Line } from "../parts/chart/lines";
import { sentenceOf, tableOf } from "../parts/chart/words";
import { InWords } from "../parts/InWords";
import { Icon } from "../parts/icons";
import { useMenu } from "../parts/Menus";
import type { Plotly } from "../parts/plotly";
import { usePlace, useRun } from "./place";

export interface Composed {
  lines: Line[];
  frame: Frame;
}

interface Properties {
  title: string;
  note: string;
  options: ChartOptions;
  plotly: Plotly | null;
  /** What to draw now; nothing while there is none, or while nobody sees it. */
  compose: () => Composed | null;
  raw?: boolean;
  log?: boolean;
  /** Alone, over all others. */
  isLarge?: boolean;
  onEnlarge?: () => void;
  onRemove?: () => void;
  /** Tools of this plot alone. */
  children?: ReactNode;
}

export function Plot(properties: Properties): ReactElement {
  const { title, note, isLarge = false, onEnlarge, onRemove, children } = properties;
  const { api, run } = usePlace();
  const openMenu = useMenu();
  const { place, chart } = useChart(properties);
  const save = (button: HTMLElement): void =>
    openMenu(button, [
      { text: "Picture (PNG)", act: () => chart.current?.picture("png") },
      { text: "Drawing (SVG)", act: () => chart.current?.picture("svg") },
      { text: "All numbers (CSV)", act: () => window.open(`${api}/runs/${run}/metrics.csv`, "_self") },
    ]);
  return (
    <section className={`chart${isLarge ? " large" : ""}`} aria-label={`${title} plot`}>
      <div className="row">
        <h2>{title}</h2>
        <span className="s q nw grow">{note}</span>
        <div className="row tools">
          {children}
          {onEnlarge && <Tool icon="expand" tip="Larger" label={`Enlarge ${title}`} onPress={onEnlarge} />}
          <Tool icon="download" tip="Save as picture or table" label={`Save ${title}`} onPress={save} />
          {onRemove && <Tool icon="close" label={`Remove ${title}`} onPress={onRemove} />}
        </div>
      </div>
      <div ref={place} className="plot" />
      <PlotInWords {...properties} />
    </section>
  );
}

const OFTEN = 2000; // ms: the lines grow many times a second, and nobody reads so fast

function PlotInWords({ title, options, compose }: Properties): ReactElement | null {
  useRun((run) => run.state);
  const [, sayAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const timer = setInterval(sayAgain, OFTEN);
    return () => clearInterval(timer);
  }, []);
  const composed = compose();
  if (!composed) return null;
  const { lines, frame } = composed;
  return (
    <InWords title={title} sentence={sentenceOf(lines, frame, options)} table={() => tableOf(lines, frame, options)} />
  );
}

interface ToolProperties {
  icon: "expand" | "download" | "close";
  tip?: string;
  label: string;
  onPress: (button: HTMLElement) => void;
}

function Tool({ icon, tip, label, onPress }: ToolProperties): ReactElement {
  return (
    <button
      className="btn t sm i"
      type="button"
      title={tip}
      aria-label={label}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}

interface Drawn {
  place: React.RefObject<HTMLDivElement | null>;
  chart: React.RefObject<Chart | null>;
}

function useChart({ plotly, options, compose, raw = true, log = false }: Properties): Drawn {
  const { follower } = usePlace();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const schedule = useFrame(() => {
    if (!plotly || !place.current?.clientWidth) return; // hidden, or not there any more
    const composed = compose();
    if (!composed) return;
    chart.current ??= new Chart(plotly, place.current, options);
    chart.current.options = options;
    chart.current.draw(composed.lines, composed.frame, { raw, log });
  });
  useEffect(schedule); // another view, another theme, another size of the window around it
  useEffect(() => follower.subscribe(schedule), [follower, schedule]);
  useEffect(() => {
    const resized = new ResizeObserver(schedule);
    resized.observe(place.current!);
    return () => {
      resized.disconnect();
      chart.current?.close();
      chart.current = null;
    };
  }, [schedule]);
  return { place, chart };
}

/** A function that has `draw` done in the next frame, once however often it is called; what is drawn is always the newest. */
function useFrame(draw: () => void): () => void {
  const now = useRef(draw);
  now.current = draw;
  const schedule = useRef<(() => void) | null>(null);
  const waiting = useRef(0);
  schedule.current ??= () => {
    waiting.current ||= requestAnimationFrame(() => {
      waiting.current = 0;
      now.current();
    });
  };
  useEffect(
    () => () => {
      cancelAnimationFrame(waiting.current);
      waiting.current = 0;
    },
    [],
  );
  return schedule.current;
}
