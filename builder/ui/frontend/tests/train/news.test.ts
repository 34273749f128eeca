import { describe, expect, it } from "vitest";
import type { Standing } from "../../src/train/answers";
import { headlineOf } from "../../src/train/headline";
import { merged } from "../../src/train/news";

const standing = (changes: Partial<Standing> = {}): Standing => ({
  ...{
    cursor: "1::0",
    attempt: 1,
    state: "running",
    cause: "",
    proposals: [],
    name: "net",
    epoch: 1,
    epochs: 5,
    step: 9,
  },
  ...{
    steps: 90,
    seconds: 1,
    left: 2,
    speed: null,
    reset: false,
    series: {},
    events: [],
    best: null,
    kept: null,
    baselines: {},
    queue: null,
  },
  ...{ device: "cpu", measured: null, learned: null, samples: null, score: null, words: {} },
  ...changes,
});
const event = (text: string) => ({ attempt: 1, step: 1, epoch: 0.1, kind: "change", text, time: 0 });
const points = { x: [1], epoch: [1], y: [1] };

describe("the news of a run", () => {
  it("adds events, and keeps the list where there are none", () => {
    const first = standing({ events: [event("a")] });
    const quiet = merged(first, standing(), 0);
    expect(quiet.events).toBe(first.events);
    expect(merged(quiet, standing({ events: [event("b")] }), 0).events.map(({ text }) => text)).toEqual(["a", "b"]);
  });
  it("begins anew after a resume", () => {
    const before = standing({ events: [event("a")] });
    expect(merged(before, standing({ reset: true, events: [event("b")] }), 0).events).toHaveLength(1);
  });
  it("keeps the best while it is the same", () => {
    const best = { name: "validation/loss", epoch: 2, step: 8, value: 0.5 };
    const before = standing({ best });
    expect(merged(before, standing({ best: { ...best } }), 0).best).toBe(best);
    expect(merged(before, standing({ best: null }), 0).best).toBe(best);
    expect(merged(before, standing({ best: { ...best, epoch: 3 } }), 0).best?.epoch).toBe(3);
  });
  it("knows from the plan how far it will go before it has begun", () => {
    expect(merged(null, standing({ state: "queued", epochs: 0 }), 20).epochs).toBe(20);
    expect(merged(null, standing({ state: "running", epochs: 0 }), 20).epochs).toBe(0);
  });
});

describe("the headline", () => {
  it("is what the way to learn shows first, once it is there", () => {
    expect(headlineOf({ "validation/f1": points, "train/loss": points }, "validation/f1")).toBe("validation/f1");
    expect(headlineOf({ "train/loss": points }, "validation/f1")).toBe("train/loss");
  });
  it("is else a score, the accuracy first, and at last a loss", () => {
    expect(headlineOf({ "validation/auc": points, "validation/accuracy": points }, null)).toBe("validation/accuracy");
    expect(headlineOf({ "validation/loss": points, "train/loss": points }, null)).toBe("validation/loss");
    expect(headlineOf({}, null)).toBe("step/loss");
  });
});
