// Small pictures that a network makes, side by side in as many lines as they need.

import { h } from "../live/parts.js";
import { bytes } from "../live/pictures.js";

export const note = "what it makes";

export function draw(record, host) {
  const shades = bytes(record.data);
  const pictures = Array.from({ length: record.count }, (_, k) => picture(record, shades, k));
  host.append(h("div", { class: "made-pictures" }, ...pictures));
}

function picture(record, shades, k) {
  const words = `${record.title}, ${k + 1} of ${record.count}`;
  const canvas = h("canvas", { class: "made-picture", role: "img", "aria-label": words });
  canvas.width = record.width;
  canvas.height = record.height;
  if (!record.width || !record.height) return canvas;
  const image = new ImageData(record.width, record.height);
  const size = record.width * record.height;
  for (let place = 0; place < size; place += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const from = (k * size + place) * record.channels + (record.channels === 3 ? channel : 0);
      image.data[place * 4 + channel] = shades[from];
    }
    image.data[place * 4 + 3] = 255;
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
  return canvas;
}
