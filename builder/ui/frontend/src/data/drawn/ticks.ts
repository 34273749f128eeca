/* Round places on an axis. */

const STEPS = [1, 2, 5, 10];

export function ticks(low: number, high: number, most: number): number[] {
  if (!(high > low)) return [];
  const least = (high - low) / most;
  const decade = 10 ** Math.floor(Math.log10(least));
  const step = STEPS.map((part) => part * decade).find((size) => size >= least)!;
  const places: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high + 1e-9; tick += step) {
    places.push(Math.abs(tick) < step / 1e6 ? 0 : tick);
  }
  return places;
}
