/* How likely the second of two classes is at each point of a plane, and the line where both are as likely. */

import { percent } from "../parts/numbers";
import { bytesOf } from "../parts/pictures/colours";
import type { PlaneOfTwo } from "../records";
import { boundaryOf } from "./boundary";
import type { FigureModule } from "./figure";
import { drawPlane, Ends, type PlaneLook } from "./plane";
import { paintShades } from "./plane-of-number";
import { onPlane, overOf, planeTable } from "./plane-words";

const look: PlaneLook<PlaneOfTwo> = {
  map: paintShades,
  colour: (target, _, { pos, neg }) => (target > 0.5 ? pos : neg),
  lines(context, { data, size }, { ink }, side) {
    context.strokeStyle = ink;
    context.lineWidth = 1.5;
    context.beginPath();
    for (const [[x0, y0], [x1, y1]] of boundaryOf(bytesOf(data), size)) {
      context.moveTo(x0 * side, y0 * side);
      context.lineTo(x1 * side, y1 * side);
    }
    context.stroke();
  },
};

const HALF = 127.5; // of a byte: both are as likely

export const planeOfTwo: FigureModule<PlaneOfTwo> = {
  draw: drawPlane(look),
  sentence: (record, around) => {
    const [low = "0", high = "1"] = overOf(record, around)?.classes ?? [];
    const shades = bytesOf(record.data);
    const share = shades.filter((shade) => shade > HALF).length / Math.max(1, shades.length);
    return `${onPlane(overOf(record, around))} ${high} is likelier than ${low} on ${percent(share)} of the plane.`;
  },
  table: (record, around) =>
    planeTable(record, around, `Chance of ${overOf(record, around)?.classes?.[1] ?? "1"}`, (place) =>
      percent((bytesOf(record.data)[place] ?? 0) / 255),
    ),
  key: (_, over) => {
    const [low = "0", high = "1"] = over?.classes ?? [];
    return <Ends low={low} high={high} />;
  },
};
