// Which module draws a figure, by the name in its record: one line each.

export * as alike from "./alike.js";
export * as "by-step" from "./by-step.js";
export * as calibration from "./calibration.js";
export * as chances from "./chances.js";
export * as "classes-said" from "./classes-said.js";
export * as confusion from "./confusion.js";
export * as "masks-said" from "./masks-said.js";
export * as "numbers-answered" from "./numbers-answered.js";
export * as "numbers-said" from "./numbers-said.js";
export * as outputs from "./outputs.js";
export * as painted from "./painted.js";
export * as "per-class" from "./per-class.js";
export * as pictures from "./pictures.js";
export * as "plane-of-many" from "./plane-of-many.js";
export * as "plane-of-number" from "./plane-of-number.js";
export * as "plane-of-two" from "./plane-of-two.js";
export * as points from "./points.js";
export * as "precision-recall" from "./precision-recall.js";
export * as residuals from "./residuals.js";
export * as roc from "./roc.js";
export * as texts from "./texts.js";
export * as worst from "./worst.js";
