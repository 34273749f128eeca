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

const HEX = /^#([0-9a-f]{6})$/i;
const SHORT_HEX = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i; // as a minifier writes "#ffffff"
const CHANNELS = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;

/** "#14171c", "#fff" and "rgb(20, 23, 28)" alike; a name that only a browser knows is asked of it. */
export function rgb(colour: string): Rgb {
  const text = colour.trim();
  const hex =
    HEX.exec(text)?.[1] ??
    SHORT_HEX.exec(text)
      ?.slice(1)
      .map((digit) => digit + digit)
      .join("");
  if (hex) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
  const channels = CHANNELS.exec(text)?.slice(1).map(Number);
  return channels ? (channels as unknown as Rgb) : named(text);
}

let asking: CanvasRenderingContext2D | null = null;

/** A canvas gives every colour that it understands back as "#14171c"; what is none is black. */
function named(name: string): Rgb {
  asking ??= document.createElement("canvas").getContext("2d")!;
  asking.fillStyle = "#000000";
  asking.fillStyle = name;
  const known = asking.fillStyle;
  return HEX.test(known) ? rgb(known) : [0, 0, 0];
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

const NOTHING: Rgb = [0, 0, 0];
const ALL: Rgb = [255, 255, 255];

/** Pictures of one channel as the data have them, on every page and in either theme: nothing is black, all is white. */
export const GREYS: Ramp = ramp(NOTHING, ALL);

/** The same where a layer has made it, by way of the layer's own colour. */
export const tinted = (own: Rgb): Ramp => ramp(NOTHING, own, ALL);

/** A ground to draw on that becomes a sample: nothing is drawn yet. */
export const groundAndPen = (isDark: boolean): [string, string] =>
  isDark ? [cssOf(NOTHING), cssOf(ALL)] : [cssOf(ALL), cssOf(NOTHING)];

/** Colours by their names in the theme: `of("ink")` is --ink. */
export function themeColours(element: Element): (name: string) => Rgb {
  const css = getComputedStyle(element);
  return (name) => rgb(css.getPropertyValue(`--${name}`));
}
