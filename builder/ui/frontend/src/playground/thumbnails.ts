/* Small pictures of the sets of points, drawn from their formulas with a fixed seed. */

/** x, y and which of two classes. */
type Drawn = [number, number, 0 | 1];
type Random = () => number;

const POINTS = 40;
const SEED = 7;

const SHAPES: Record<string, (kind: 0 | 1, share: number, random: Random) => Drawn> = {
  spirals(kind, share) {
    const angle = (0.1 + share) * 5 + kind * Math.PI;
    const radius = 0.1 + 0.8 * share;
    return [radius * Math.cos(angle), radius * Math.sin(angle), kind];
  },
  circles(kind, share, random) {
    const angle = share * 2 * Math.PI;
    const radius = kind ? 0.35 : 0.85;
    return [radius * Math.cos(angle) + 0.08 * random(), radius * Math.sin(angle) + 0.08 * random(), kind];
  },
  xor(_, share, random) {
    const [x, y] = [2 * share - 1, 2 * random() - 1];
    return [0.85 * x, 0.85 * y, x * y > 0 ? 1 : 0];
  },
  moons(kind, share) {
    const angle = share * Math.PI;
    if (kind) return [0.25 + 0.6 * Math.cos(angle), 0.35 - 0.6 * Math.sin(angle) - 0.1, 1];
    return [-0.25 + 0.6 * Math.cos(angle), 0.6 * Math.sin(angle) - 0.2, 0];
  },
  blobs(kind, _, random) {
    const middle = kind ? 0.4 : -0.4;
    return [middle + 0.4 * (random() - 0.5), middle + 0.4 * (random() - 0.5), kind];
  },
  checkerboard(_, share, random) {
    const [x, y] = [2 * share - 1, 2 * random() - 1];
    const field = Math.floor((x + 1) * 2) + Math.floor((y + 1) * 2);
    return [0.85 * x, 0.85 * y, field % 2 ? 1 : 0];
  },
};

export function pointsOf(set: string): Drawn[] {
  let seed = SEED;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const shape = SHAPES[set];
  if (!shape) return [];
  return Array.from({ length: POINTS }, (_, k) => shape(k % 2 ? 1 : 0, random(), random));
}
