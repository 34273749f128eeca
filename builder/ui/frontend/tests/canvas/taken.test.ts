import { expect, test } from "vitest";
import { takenFrom } from "../../src/canvas/flow/taken";

const plan = { begin_from: { network: { sha: "00", of: "the weights of before", taken: { n1: 40, n2: 0 } } } };

test("a layer has a seal as long as it is as large as when it was chosen", () => {
  expect(takenFrom(plan, "n1", 40)).toBe("the weights of before");
  expect(takenFrom(plan, "n1", undefined)).toBe("the weights of before");
  expect(takenFrom(plan, "n1", 41)).toBe("");
  expect(takenFrom(plan, "n3", 40)).toBe("");
});

test("a plan that begins anew, or from weights that nobody chose by layer, gives none", () => {
  expect(takenFrom({}, "n1", 40)).toBe("");
  expect(takenFrom({ begin_from: { network: { sha: "00" } } }, "n1", 40)).toBe("");
});
