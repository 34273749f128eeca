/* Which of many classes is likeliest at each point of a plane, paler where that is less sure. */
import { bytesOf, mix } from "../parts/pictures/colours";
import { painted } from "../parts/pictures/paint";
import type { PlaneOfMany } from "../records";
import type { FigureModule } from "./figure";
import { drawPlane, hueOf, type PlaneLook } from "./plane";

const NAMED = 6; // classes

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
  key: (_, over) =>
    (over?.classes ?? []).slice(0, NAMED).map((name, k) => (
      <span key={k} className="row">
        <i className="pt" style={{ background: `var(--r${k + 1})` }} />
        {name}
      </span>
    )),
};
