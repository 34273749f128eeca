// Numbers as a person reads them (LOOK.md, "Numbers").

const MINUS = "−";

export function number(v, digits = 3) {
  if (v == null || !Number.isFinite(v)) return "no number";
  const a = Math.abs(v);
  let text;
  if (a >= 1e6) text = count(a);
  else if (a >= 1000) text = Math.round(a).toLocaleString("en-US");
  else if (a === 0) text = "0";
  else if (a < 5 * 10 ** -(digits + 1)) text = a.toExponential(1).replace("e-", "e" + MINUS);
  else text = a >= 100 ? a.toFixed(1) : a.toFixed(digits);
  return v < 0 ? MINUS + text : text;
}

// As many digits as tell it apart: an answer is no score.
export function exactly(v) {
  if (v == null || !Number.isFinite(v)) return "no number";
  const size = Math.abs(v);
  const text = size >= 1e6 || (v !== 0 && size < 1e-3) ? v.toExponential(3) : String(Number(v.toPrecision(5)));
  return text.replaceAll("-", MINUS);
}

export function count(v) {
  if (v == null) return "";
  if (v < 1e6) return Math.round(v).toLocaleString("en-US");
  for (const [size, letter] of [[1e12, "T"], [1e9, "G"], [1e6, "M"]]) if (v >= size) return `${(v / size).toFixed(v / size >= 100 ? 0 : 1)} ${letter}`;
}

export function percent(v) {
  return v == null || !Number.isFinite(v) ? "no number" : `${(100 * v).toFixed(1)}%`;
}

export function seconds(v) {
  if (v == null || !Number.isFinite(v)) return "";
  if (v < 0.0001) return "< 0.1 ms";
  if (v < 0.1) return `${(1000 * v).toFixed(1)} ms`;
  if (v < 10) return `${v.toFixed(v < 1 ? 2 : 1)} s`;
  if (v < 90) return `${Math.round(v)} s`;
  if (v < 5400) return `${Math.round(v / 60)} min`;
  if (v < 172800) return `${(v / 3600).toFixed(1)} h`;
  return `${(v / 86400).toFixed(1)} days`;
}

// What scores are called and whether they are shares, by their names: as the server says it with a run's curves and reports.
const scores = new Map();

export function learnScores(words) {
  for (const [name, own] of Object.entries(words ?? {})) scores.set(name, own);
}

// The score's own name: "accuracy" of "validation/accuracy".
const ownName = (name) => name.slice(name.indexOf("/") + 1);

// "validation/accuracy" → "Validation accuracy"; "step/loss" → "Loss of each step"
export function metric(name) {
  const part = name.includes("/") ? name.slice(0, name.indexOf("/")) : "";
  const rest = ownName(name);
  const plain = scores.get(rest)?.title ?? rest.replaceAll("_", " ").replaceAll("/", " of ");
  const words = { step: `${plain}, each step`, train: `training ${plain}`, "": plain }[part] ?? `${part} ${plain}`;
  return capital(words);
}

export const isShare = (name) => scores.get(ownName(name))?.share ?? false;

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
