import { describe, expect, it } from "vitest";
import { inWords, isShare, learnScores, metric } from "../../src/parts/metrics";

describe("what numbers are called", () => {
  it.each([
    ["validation/loss", "Validation loss"],
    ["step/loss", "Loss, each step"],
    ["train/loss", "Training loss"],
    ["lr", "Lr"],
    ["play/some_return", "Play some return"],
  ])("%s is %s", (name, title) => expect(metric(name)).toBe(title));

  it("is what the server says", () => {
    learnScores({ kl: { title: "distance to the prior", note: "", share: true, bounded: true } });
    expect(metric("validation/kl")).toBe("Validation distance to the prior");
    expect(isShare("train/kl")).toBe(true);
    expect(inWords("kl", 0.5)).toBe("50.0%");
    expect(inWords("unheard", 0.5)).toBe("0.500");
  });
});
