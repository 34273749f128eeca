import { describe, expect, it } from "vitest";
import { heardOf } from "../../src/train/heard-words";

const at = (epoch: number, state = "running") => heardOf({ state, epoch, epochs: 40 }, "validation/loss", 0.25);

describe("what is said aloud of a run", () => {
  it("is said ten times on the way, and not with each epoch", () => {
    const moments = Array.from({ length: 40 }, (_, epoch) => at(epoch).moment);
    expect(new Set(moments).size).toBe(10);
  });
  it("says how far it is and how good", () => {
    expect(at(20).words).toBe("Training, epoch 20 of 40, Validation loss 0.250.");
  });
  it("says every end in words", () => {
    expect(at(40, "finished").words).toBe("Training is finished, Validation loss 0.250.");
    expect(heardOf({ state: "failed", epoch: 3, epochs: 40 }, "validation/loss", undefined).words).toBe(
      "Training has failed.",
    );
  });
});
