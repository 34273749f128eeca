/* The colours of the insides, from the theme and the family of the layer. */
import { type Ramp, ramp, themeColours } from "../../parts/pictures/colours";

export interface Tints {
  /** From nothing to the hue of the layer's family. */
  up: Ramp;
  /** From minus to plus. */
  signed: Ramp;
}

export function tintsOf(element: Element, group: string): Tints {
  const of = themeColours(element);
  const nothing = of("fill");
  return {
    up: ramp(nothing, of(group)),
    signed: ramp(of("neg"), nothing, of("pos")),
  };
}
