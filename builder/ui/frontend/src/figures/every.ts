/* Which module draws a figure, by the name in its record: one line each. A record without one is a mistake that the compiler names. */
import type { Figure } from "../records";
import { alike } from "./alike";
import { byStep } from "./by-step";
import { calibration } from "./calibration";
import { chances } from "./chances";
import { classesSaid } from "./classes-said";
import { confusion } from "./confusion";
import { costs } from "./costs";
import { disagreement } from "./disagreement";
import type { FigureModule } from "./figure";
import { growth } from "./growth";
import { heat } from "./heat";
import { importance } from "./importance";
import { lead } from "./lead";
import { masksSaid } from "./masks-said";
import { numbersAnswered } from "./numbers-answered";
import { numbersSaid } from "./numbers-said";
import { outputs } from "./outputs";
import { painted } from "./painted";
import { perClass } from "./per-class";
import { pictures } from "./pictures";
import { planeOfMany } from "./plane-of-many";
import { planeOfNumber } from "./plane-of-number";
import { planeOfTwo } from "./plane-of-two";
import { points } from "./points";
import { precisionRecall } from "./precision-recall";
import { residuals } from "./residuals";
import { roc } from "./roc";
import { texts } from "./texts";
import { tree } from "./tree";
import { weights } from "./weights";
import { worst } from "./worst";

type Every = { [Name in Figure["figure"]]: FigureModule<Extract<Figure, { figure: Name }>> };

export const EVERY: Every = {
  alike,
  "by-step": byStep,
  calibration,
  chances,
  "classes-said": classesSaid,
  confusion,
  costs,
  disagreement,
  growth,
  heat,
  importance,
  lead,
  "masks-said": masksSaid,
  "numbers-answered": numbersAnswered,
  "numbers-said": numbersSaid,
  outputs,
  painted,
  "per-class": perClass,
  pictures,
  "plane-of-many": planeOfMany,
  "plane-of-number": planeOfNumber,
  "plane-of-two": planeOfTwo,
  points,
  "precision-recall": precisionRecall,
  residuals,
  roc,
  texts,
  tree,
  weights,
  worst,
};
