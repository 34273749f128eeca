/* Colours and dashes of the contestants: networks have the accent, models with a curve a colour each, the rest stay grey. */
import type { Contestant } from "./answers";
import { isNetwork } from "./states";

export interface Looks {
  colours: Record<string, string | undefined>;
  dashes: Record<string, string | undefined>;
}

const OF_NETWORKS = ["6 3", "2 3", "8 3 2 3"];
const OF_MODELS = ["6 3", "2 3"];
const TINTS = [2, 3, 4, 5, 6]; // --r2 to --r6; --r1 is the accent
const PLAIN = 3; // models whose colours are far enough apart without a dash

export function looksOf(contestants: readonly Contestant[]): Looks {
  const looks: Looks = { colours: {}, dashes: {} };
  for (const [k, { key }] of contestants.filter(isNetwork).entries()) {
    looks.colours[key] = "var(--r1)";
    if (k > 0) looks.dashes[key] = OF_NETWORKS[(k + 1) % OF_NETWORKS.length];
  }
  const curved = contestants.filter((contestant) => !isNetwork(contestant) && contestant.curve);
  for (const [k, { key }] of curved.entries()) {
    looks.colours[key] = `var(--r${TINTS[k % TINTS.length]})`;
    if (k >= PLAIN) looks.dashes[key] = OF_MODELS[k % OF_MODELS.length];
  }
  return looks;
}
