/* Bytes as the server sends them, and the colours that they are painted in. */

export type Rgb = readonly [number, number, number];

/** 256 colours, three bytes each. */
export type Ramp = Uint8Array;

export function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const BLACK: Rgb = [0, 0, 0];

/** "#14171c" and "rgb(20, 23, 28)" alike. */
export function rgb(colour: string): Rgb {
  const text = colour.trim();
  const channels = text.startsWith("#")
    ? [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16))
    : (text.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return channels.length === 3 ? (channels as unknown as Rgb) : BLACK;
}

export const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export const cssOf = (colour: Rgb, opacity = 1): string =>
  opacity === 1 ? `rgb(${colour.map(Math.round).join(",")})` : `rgba(${colour.map(Math.round).join(",")},${opacity})`;

/** The colours between the ones given, evenly spaced. */
export function ramp(...stops: readonly Rgb[]): Ramp {
  const table = new Uint8Array(3 * 256);
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * (stops.length - 1);
    const stop = Math.min(stops.length - 2, Math.floor(at));
    table.set(mix(stops[stop]!, stops[stop + 1]!, at - stop).map(Math.round), 3 * i);
  }
  return table;
}

/** Colours by their names in the theme: `of("ink")` is --ink. */
export function themeColours(element: Element): (name: string) => Rgb {
  const css = getComputedStyle(element);
  return (name) => rgb(css.getPropertyValue(`--${name}`));
}
