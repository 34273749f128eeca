import { describe, expect, it } from "vitest";
import { controlsOf } from "../../src/train/control-words";
import { bestWords, eventWords, worthSaying } from "../../src/train/event-words";
import { firstLayer, layersOf, named } from "../../src/train/layers";
import { deviceName, lastRateChange } from "../../src/train/Plan";

const event = (kind: string, text = kind) => ({ attempt: 1, step: 40, epoch: 2.5, kind, text, time: 0 });
const catalogue = {
  entries: {
    conv2d: { title: "Convolution", family: "convolution" },
    dense: { title: "Dense", family: "dense" },
    image: { title: "Image", family: "in" },
  },
  families: { convolution: { group: "spatial" }, dense: { group: "dense" } },
};
const nodes = {
  a: { name: "image", type: "image" },
  b: { name: "conv1", type: "conv2d" },
  c: { name: "dense2", type: "dense" },
  d: { name: "own", type: "dense", title: "Mine" },
};
const layers = layersOf({ networks: { network: { nodes } } }, catalogue);

describe("events in words", () => {
  it("say nothing twice", () => {
    const events = [event("fault", "broke"), event("failed", "broke"), event("stop"), event("stopped")];
    expect(worthSaying(events).map(({ kind }) => kind)).toEqual(["stopped", "fault"]);
  });
  it("have a title, what happened and when", () => {
    const words = eventWords(event("change", "learning rate 0.1 to 0.2"), true, layers);
    expect(words).toMatchObject({ title: "Changed by you", text: "learning rate 0.1 to 0.2 · epoch 2" });
    expect(eventWords(event("pause", "paused"), false, layers).text).toBe("step 40");
    expect(eventWords(event("strange", "network/dense2 sleeps"), true, layers).title).toBe("Dense 2 sleeps");
  });
  it("begin with the best", () => {
    const words = bestWords({ name: "validation/loss", epoch: 3, step: 1, value: 0.5 }, true);
    expect(words.text).toBe("epoch 3, loss 0.500");
    const best = { name: "train/loss", epoch: 0, step: 1200, value: 0.5 };
    expect(bestWords(best, false).text).toBe("step 1,200, training loss 0.500");
  });
});

describe("the layers of a drawing", () => {
  it("are called as the drawing calls them", () => {
    expect(layers.map(({ title }) => title)).toEqual(["Convolution 1", "Dense 2", "Mine"]);
    expect(named("network/conv1 sends validation/loss", layers)).toBe("Convolution 1 sends validation loss");
  });
  it("are looked into at a convolution first", () => {
    expect(firstLayer(layers)?.key).toBe("network/conv1");
    expect(firstLayer([])).toBeUndefined();
  });
});

describe("the buttons of a run", () => {
  const names = (state: string) => controlsOf({ state, proposals: [] }).map(({ text }) => text);
  it("are those of its state", () => {
    expect(names("running")).toEqual(["Pause", "Step", "Stop", "Change"]);
    expect(names("paused")[0]).toBe("Resume");
    expect(names("finished")).toEqual(["Fork", "Train again"]);
    expect(names("stopped")).toEqual(["Resume", "Fork", "Train again"]);
  });
  it("let each of several learners step alone, once the run is paused", () => {
    const controls = controlsOf({ state: "paused", proposals: [] }, ["generator", "critic"]);
    expect(controls.map(({ text }) => text)).toEqual([
      "Resume",
      "Step",
      "Step generator",
      "Step critic",
      "Stop",
      "Change",
    ]);
    expect(controls[3]!.deed).toEqual({ kind: "command", command: "step", learner: "critic" });
    const running = controlsOf({ state: "running", proposals: [] }, ["generator", "critic"]);
    expect(running[3]!.off).toContain("Pause first");
    expect(controlsOf({ state: "paused", proposals: [] }, ["both"]).length).toBe(4);
  });
  it("offer ways out of an ending, the first of them loudly", () => {
    const proposals = ["a", "b", "c"].map((label) => ({ label, change: {} }));
    const controls = controlsOf({ state: "failed", proposals });
    expect(controls.map(({ text }) => text)).toEqual(["Resume from the last checkpoint", "a", "b", "Train again"]);
    expect(controls.filter(({ isPrimary }) => isPrimary).map(({ text }) => text)).toEqual(["a"]);
  });
  it("leave the loud place to what comes after a success", () => {
    const loud = (state: string) => controlsOf({ state, proposals: [] }).some(({ isPrimary }) => isPrimary);
    expect(["finished", "stopped", "failed", "interrupted"].map(loud)).toEqual([false, false, true, true]);
  });
  it("say why they cannot be pressed", () => {
    expect(controlsOf({ state: "queued", proposals: [] })[0]!.off).toBe("It has not begun yet");
    expect(controlsOf({ state: "stopped", proposals: [], resumable: false })[0]!.off).toContain("Nothing was kept");
  });
});

describe("the plan", () => {
  it("names the device", () => {
    expect(["cpu", "cuda", "cuda:1", "mps"].map(deviceName)).toEqual(["CPU", "GPU", "GPU 1", "mps"]);
  });
  it("knows the last change of the rate", () => {
    const events = [event("change", "learning rate 1 to 2"), event("change", "dropout 0 to 1")];
    expect(lastRateChange(events)?.text).toBe("learning rate 1 to 2");
  });
});
