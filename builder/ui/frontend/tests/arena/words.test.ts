import { describe, expect, it } from "vitest";
import { bounded, classified, decider, leaning, pairOf } from "../../src/arena/panels/chosen";
import { aheadOf, partOf, settled } from "../../src/arena/states";
import { doingOf, factsOf, pillOf, saidOf } from "../../src/arena/words";
import { accuracy, contestant, race, scored } from "./small";

describe("what is said of a race", () => {
  it("goes from the marks to the verdict", () => {
    expect(saidOf(race([])).title).toBe("On your marks");
    const learning = contestant("trees", { state: "fitting", points: [[1, 0.7, 0.5]] });
    expect(saidOf(race([learning])).title).toBe("trees is ahead so far on validation");
    expect(saidOf(race([contestant("trees", { validation: scored(0.7) })])).title).toBe("trees leads on validation");
    const stopped = race([], { state: "stopped", sentence: "There are too few rows." });
    expect([saidOf(stopped).title, saidOf(stopped).text]).toEqual([
      "The race could not be run",
      "There are too few rows.",
    ]);
    const verdict = { title: "Trees lead", text: "By 2 points.", pairs: [] };
    expect(saidOf(race([], { verdict })).title).toBe("Trees lead");
  });
  it("has a baseline lead nobody", () => {
    expect(aheadOf(race([contestant("majority", { group: "baseline", validation: scored(1) })]))).toBeUndefined();
  });
  it("counts who need not be waited for; at the end only who has a score", () => {
    const list = [contestant("a"), contestant("b", { state: "crashed" }), contestant("c", { state: "waiting" })];
    expect([settled(race(list)), settled(race(list, { state: "finished" }))]).toEqual([2, 1]);
    const data = { rows: { train: 1000, validation: 200, test: 300 } };
    expect(factsOf(race(list, { data, opened: 2 }))).toBe(
      "2 of 3 contestants · 3.0 s · 1,000 rows to learn, 200 to choose, 300 to judge · test part opened 2 times",
    );
    expect(factsOf(race([]))).toBe("");
  });
  it("shows its state", () => {
    const words = [{}, { growing: {} as never }, { state: "finished" }, { state: "stopped" }];
    expect(words.map((more) => pillOf(race([], more)).word)).toEqual(["Racing", "Growing", "Finished", "Stopped"]);
  });
  it("tells of validation until the test part was opened", () => {
    expect(partOf(race([contestant("a", { validation: scored(1) })]))).toBe("validation");
    expect(partOf(race([contestant("a", { test: scored(1) }), contestant("b")]))).toBe("test");
  });
});

describe("what a contestant without a score is doing", () => {
  const words = (more: object) => doingOf(contestant("a", more), accuracy);
  it("is said while it goes on", () => {
    expect(words({ state: "fitting", points: [[1, 0.5]] })).toBe("Fitting, 50.0% so far");
    expect(words({ state: "training" })).toBe("Training");
    expect(words({ state: "waiting", estimate: 60 })).toBe("Waiting, about 60 s");
    expect(words({ state: "done" })).toBe("Waits for the others");
  });
  it("is why it has none, said once", () => {
    expect(words({ state: "crashed", sentence: "*Column* is empty." })).toBe("Crashed: Column is empty.");
    expect(words({ state: "stopped", sentence: "Stopped by you." })).toBe("Stopped by you.");
  });
});

describe("whom a panel shows", () => {
  const list = [
    contestant("linear", { how: ["coefficients"], test: scored(0.8) }),
    contestant("tree", { how: ["tree", "boundary"], test: scored(0.9) }),
    contestant("late", { state: "fitting" }),
  ];
  const lead = { first: "tree", second: "linear" } as never;
  const verdict = { title: "", text: "", pairs: [], leader: "tree", lead };
  it("is whom the verdict speaks of, before somebody chooses", () => {
    const judged = race(list, { verdict });
    expect(leaning(judged, undefined)).toEqual(["tree", "linear"]);
    expect(pairOf(judged, undefined)).toEqual(["tree", "linear"]);
    expect(classified(judged, undefined)).toBe("tree");
  });
  it("is who was chosen, as far as they are there", () => {
    expect(leaning(race(list), ["linear", "late"])).toEqual(["linear"]);
    expect(leaning(race(list), [])).toEqual([]);
    expect(pairOf(race(list), ["tree", "late"])).toEqual(["linear", "tree"]);
    expect(classified(race(list), "late")).toBe("linear");
  });
  it("is a tree rather than weights", () => {
    expect(decider(race(list), undefined)).toBe("tree");
    expect(decider(race(list), "linear")).toBe("linear");
    expect(bounded(race(list)).map(({ key }) => key)).toEqual(["tree"]);
  });
});
