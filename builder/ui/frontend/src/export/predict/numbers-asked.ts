/* How many are asked for, and from which seed. */
import type { FormOption } from "../../records";

export const COUNT: FormOption = {
  name: "count",
  label: "Samples",
  help: "How many are made.",
  kind: "int",
  default: 16,
  low: 1,
  high: 64,
  step: 1,
  nullable: false,
  advanced: false,
  choices: null,
};
export const SEED: FormOption = {
  ...COUNT,
  name: "seed",
  label: "Seed",
  help: "The same seed makes the same samples.",
  default: 0,
  low: 0,
  high: 2 ** 31 - 1,
};
