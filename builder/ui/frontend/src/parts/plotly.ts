/* The plot library: large, so it comes in a file of its own, when a plot is to be drawn or soon will be. */

/** An element that Plotly has drawn into. */
export interface PlotElement extends HTMLElement {
  on?: (event: string, heard: (change: Record<string, number | undefined>) => void) => void;
}

export interface Plotly {
  react(host: HTMLElement, traces: object[], layout: object, config: object): Promise<unknown>;
  purge(host: HTMLElement): void;
  downloadImage(host: HTMLElement, options: object): Promise<unknown>;
}

declare global {
  interface Window {
    /** For those who look at a page from its console, and for tests. */
    Plotly?: Plotly;
  }
}

let loading: Promise<Plotly> | null = null;

export function loadPlotly(): Promise<Plotly> {
  loading ??= import("plotly.js-basic-dist-min").then(
    ({ default: plotly }) => {
      window.Plotly = plotly;
      return plotly;
    },
    () => {
      loading = null;
      throw new Error("The plot library could not be loaded.");
    },
  );
  return loading;
}
