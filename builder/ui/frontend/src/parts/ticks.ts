/* Round numbers along an axis. */

const ROUND = [1, 2, 5, 10];

/** About so many of them between two ends. */
export function ticksOf(low: number, high: number, about: number): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const size = 10 ** Math.floor(Math.log10(span / about));
  const step = size * (ROUND.find((times) => span / (size * times) <= about) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}
