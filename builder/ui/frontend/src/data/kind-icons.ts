/* Icons for what data are. */
import type { IconName } from "../parts/icons";

const OF_COLUMNS: Record<string, IconName> = {
  image: "image",
  series: "series",
  sound: "sound",
  text: "text",
  id: "id",
  category: "category",
  ordered: "ordered",
  number: "number",
  date: "date",
  mask: "draw",
};

export const columnIcon = (type: string): IconName => OF_COLUMNS[type] ?? "table";

const OF_SETS: Record<string, IconName> = {
  image: "image",
  series: "series",
  sound: "sound",
  text: "text",
  points: "points",
};

/** By what a sample is. */
export const sampleIcon = (kind: string): IconName => OF_SETS[kind] ?? "table";
