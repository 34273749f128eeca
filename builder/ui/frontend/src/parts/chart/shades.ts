/* The colours of a chart, as the theme has them. */

export interface Shades {
  ink: string;
  ink2: string;
  ink3: string;
  grid: string;
  axis: string;
  train: string;
  val: string;
  bg: string;
  sunken: string;
  error: string;
  /** Hues of several runs, in their order. */
  runs: string[];
}

export const RUN_HUES = 6;

export function shadesOf(host: HTMLElement): Shades {
  const css = getComputedStyle(host);
  const of = (name: string): string => css.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"),
    ink2: of("ink-2"),
    ink3: of("ink-3"),
    grid: of("grid"),
    axis: of("axis"),
    train: of("train"),
    val: of("val"),
    bg: of("bg"),
    sunken: of("sunken"),
    error: of("error"),
    runs: Array.from({ length: RUN_HUES }, (_, k) => of(`r${k + 1}`)),
  };
}
