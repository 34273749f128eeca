/* A live plot: Plotly fed with growing arrays. It extends, never redraws from nothing; zoom and hover stay. */
import type { PlotElement, Plotly } from "../plotly";
import { plotOf } from "./layout";
import type { ChartOptions, Frame, Line, View, Zoom } from "./lines";
import { shadesOf } from "./shades";

const CONFIG = {
  displaylogo: false,
  displayModeBar: false,
  responsive: true,
  scrollZoom: false,
  doubleClick: false,
};

export class Chart {
  private zoom: Zoom | null = null;
  private drawn: readonly unknown[] | null = null;
  private again: () => void = () => {};
  private isLog = false;

  constructor(
    private readonly plotly: Plotly,
    private readonly host: PlotElement,
    public options: ChartOptions,
  ) {}

  draw(lines: readonly Line[], frame: Frame, set: Omit<View, "zoom">): void {
    const view = { ...set, zoom: this.zoom };
    const looks = looksOf(lines, frame, view, this.options, this.host);
    if (this.drawn && isSame(looks, this.drawn)) return;
    const isFirst = !this.drawn;
    this.drawn = looks;
    this.isLog = set.log;
    this.again = () => this.draw(lines, frame, set);
    const { clientWidth: width, clientHeight: height } = this.host;
    const drawing = { options: this.options, view, frame, shades: shadesOf(this.host) };
    const { traces, layout } = plotOf(lines, drawing, { width, height });
    this.plotly.react(this.host, traces, layout, CONFIG);
    if (isFirst) this.listen();
  }

  /** The zoom is ours: Plotly gives up its own as soon as the range below it grows, and here it grows with every point. */
  private listen(): void {
    this.host.on?.("plotly_relayout", (change) => {
      const x = [change["xaxis.range[0]"], change["xaxis.range[1]"]];
      const y = [change["yaxis.range[0]"], change["yaxis.range[1]"]];
      if (x[0] == null && y[0] == null) return;
      this.zoom = {
        ...this.zoom,
        ...(x[0] == null ? {} : { x: x as [number, number] }),
        ...(y[0] == null ? {} : { y: y as [number, number], log: this.isLog }),
      };
      this.again();
    });
    this.host.on?.("plotly_doubleclick", () => {
      this.zoom = null;
      this.again();
    });
  }

  picture(format: "png" | "svg"): void {
    const filename = `layerloom-${this.options.label.toLowerCase().replace(/\W+/g, "-")}`;
    void this.plotly.downloadImage(this.host, { format, filename, scale: 2 });
  }

  close(): void {
    if (this.drawn) this.plotly.purge(this.host);
    this.drawn = null;
  }
}

/** Everything that a plot's picture depends on, as values that can be compared one by one. */
function looksOf(
  lines: readonly Line[],
  frame: Frame,
  view: View,
  options: ChartOptions,
  host: HTMLElement,
): readonly unknown[] {
  const { from, to, now, done, unit, best, baseline, events } = frame;
  return [
    ...lines.flatMap((line) => [line.name, line.x.length, line.y.at(-1), line.raw?.y.length, line.colour]),
    ...[from, to, now, done, unit, best?.x, best?.value, best?.isKept, baseline?.value],
    ...events.flatMap((event) => [event.x, event.text, event.bad]),
    ...[view.log, view.raw, view.zoom, options.label, options.share],
    ...[host.clientWidth, host.clientHeight, getComputedStyle(host).color],
  ];
}

const isSame = (looks: readonly unknown[], before: readonly unknown[]): boolean =>
  looks.length === before.length && looks.every((value, i) => Object.is(value, before[i]));
