// Which of many classes is likeliest at each point of a plane, paler where that is less sure.

import { h } from "../live/parts.js";
import { bytes, mix } from "../live/pictures.js";
import { drawPlane } from "./plane.js";

const HUES = 6;

export const draw = (record, host, tools) => drawPlane(look, record, host, tools);

export const key = (record, over) => (over?.classes ?? []).slice(0, HUES).map((name, i) => h("span", { class: "row" },
  h("i", { class: "pt", style: `background:var(--r${i + 1})` }),
  name));

const look = {
  map(canvas, record, { hues, background }, sharp) {
    const n = record.size;
    const [data, sure] = [bytes(record.data), bytes(record.sure)];
    if (canvas.width !== n) canvas.width = canvas.height = n;
    const context = canvas.getContext("2d");
    const image = context.createImageData(n, n);
    for (let i = 0; i < n * n; i += 1) {
      const strength = sharp ? 0.5 : 0.15 + 0.5 * ((sure[i] ?? 0) / 255);
      const tone = mix(background, hues[(data[i] ?? 0) % HUES], strength);
      image.data.set([...tone.map(Math.round), 255], 4 * i);
    }
    context.putImageData(image, 0, 0);
  },
  colour: (target, record, { hues }) => hues[Math.max(0, Math.round(target)) % HUES],
};
