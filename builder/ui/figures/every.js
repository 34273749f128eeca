// Which module draws a figure, by the name in its record: one line each.

export * as "by-step" from "./by-step.js";
export * as calibration from "./calibration.js";
export * as confusion from "./confusion.js";
export * as "per-class" from "./per-class.js";
export * as pictures from "./pictures.js";
export * as points from "./points.js";
export * as "precision-recall" from "./precision-recall.js";
export * as residuals from "./residuals.js";
export * as roc from "./roc.js";
export * as texts from "./texts.js";
export * as worst from "./worst.js";
