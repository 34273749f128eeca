// Where in a picture something matters: a map each, stronger where it matters more.

import { h } from "../live/parts.js";
import { mix, rgb } from "../live/pictures.js";

export function draw(record, host) {
  const label = (map) => `${map.title}: ${map.note}`;
  const canvases = record.maps.map((map) => h("canvas", { class: "heat", role: "img", "aria-label": label(map) }));
  host.append(
    h("div", { class: "maps" }, ...record.maps.map((map, k) => h("div", {},
      h("h3", {}, map.title),
      canvases[k],
      h("p", { class: "s q" }, map.note)))),
    h("p", { class: "s q" }, record.note));
  record.maps.forEach((map, k) => paint(canvases[k], map));
}

function paint(canvas, { values, width, height, signed }) {
  if (!width || !height) return;
  Object.assign(canvas, { width, height });
  const style = getComputedStyle(canvas);
  const tone = (name) => rgb(style.getPropertyValue(name) || "#808080");
  const [ground, plus, minus] = [tone("--sunken"), tone("--pos"), tone("--neg")];
  const most = Math.max(1e-12, ...values.map((v) => Math.abs(v ?? 0)));
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  for (let i = 0; i < width * height; i += 1) {
    const v = values[i] ?? 0;
    const colour = mix(ground, signed && v < 0 ? minus : plus, Math.abs(v) / most);
    image.data.set([...colour.map(Math.round), 255], 4 * i);
  }
  context.putImageData(image, 0, 0);
}
