/* Which of many classes is likeliest at each point of a plane, paler where that is less sure. */

import { classColour } from "../parts/class-colour";
import { listed } from "../parts/InWords";
import { percent } from "../parts/numbers";
import { bytesOf, mix } from "../parts/pictures/colours";
import { painted } from "../parts/pictures/paint";
import type { PlaneOfMany } from "../records";
import type { FigureModule } from "./figure";
import { drawPlane, hueOf, type PlaneLook } from "./plane";
import { onPlane, overOf, planeTable } from "./plane-words";

const NAMED = 6; // classes
const MANY = 3; // two have colours of their own

const look: PlaneLook<PlaneOfMany> = {
  map(canvas, { data, sure, size }, { hues, background }, sharp) {
    const [kinds, shares] = [bytesOf(data), bytesOf(sure)];
    painted(canvas, size, size, (out) => {
      for (let i = 0; i < size * size; i++) {
        const strength = sharp ? 0.5 : 0.15 + 0.5 * ((shares[i] ?? 0) / 255);
        const colour = mix(background, hueOf(hues, kinds[i] ?? 0), strength);
        out.set([...colour.map(Math.round), 255], 4 * i);
      }
    });
  },
  colour: (target, _, { hues }) => hueOf(hues, Math.max(0, Math.round(target))),
};

export const planeOfMany: FigureModule<PlaneOfMany> = {
  draw: drawPlane(look),
  sentence: (record, around) => {
    const kinds = bytesOf(record.data);
    const shares = (overOf(record, around)?.classes ?? []).map(
      (name, code) => `${name} on ${percent(kinds.filter((kind) => kind === code).length / Math.max(1, kinds.length))}`,
    );
    return `${onPlane(overOf(record, around))} Likeliest: ${listed(shares)} of the plane.`;
  },
  table: (record, around) => {
    const [kinds, sure] = [bytesOf(record.data), bytesOf(record.sure)];
    const classes = overOf(record, around)?.classes;
    return planeTable(
      record,
      around,
      "Likeliest",
      (place) => `${classes?.[kinds[place] ?? 0] ?? kinds[place] ?? "–"}, ${percent((sure[place] ?? 0) / 255)}`,
    );
  },
  key: (_, over) =>
    (over?.classes ?? []).slice(0, NAMED).map((name, k) => (
      <span key={k} className="row">
        <i className="pt" style={{ background: classColour(k, MANY) }} />
        {name}
      </span>
    )),
};
