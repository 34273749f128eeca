import { describe, expect, it } from "vitest";
import { learnScores } from "../../src/parts/metrics";
import type { RunRow } from "../../src/records";
import { sorted, turned } from "../../src/runs/columns";
import { fitting, keptWhereAlike } from "../../src/runs/listed";
import { sparkPath } from "../../src/runs/Sparkline";

const run = (id: string, more: Partial<RunRow> = {}): RunRow => {
  const marks = { star: false, archived: false, tags: [], note: "" };
  return { id, name: id, state: "finished", cause: "", created: 0, project: null, ...marks, ...more };
};
const ids = (rows: readonly RunRow[]): string[] => rows.map((row) => row.id);

describe("sorting", () => {
  it("puts what has no value last, both ways", () => {
    const rows = [run("none"), run("high", { loss: 2 }), run("low", { loss: 1 })];
    expect(ids(sorted(rows, { by: "loss", down: false }))).toEqual(["low", "high", "none"]);
    expect(ids(sorted(rows, { by: "loss", down: true }))).toEqual(["high", "low", "none"]);
  });
  it("puts the best first: large shares, small losses", () => {
    learnScores({ accuracy: { title: "accuracy", note: "", share: true, bounded: true } });
    const shares = [
      run("a", { score: "validation/accuracy", better: "max", kept: 0.5, last: 0.99 }),
      run("b", { score: "validation/accuracy", better: "max", kept: null, last: 0.9 }),
    ];
    expect(ids(sorted(shares, { by: "score", down: false }))).toEqual(["b", "a"]);
    const losses = [
      run("a", { score: "validation/loss", better: "min", kept: 0.5 }),
      run("b", { score: "validation/loss", better: "min", kept: 0.9 }),
    ];
    expect(ids(sorted(losses, { by: "score", down: false }))).toEqual(["a", "b"]);
  });
  it("turns when the same column is pressed again", () => {
    expect(turned({ by: "name", down: false }, "name")).toEqual({ by: "name", down: true });
    expect(turned({ by: "name", down: true }, "loss")).toEqual({ by: "loss", down: false });
  });
});

describe("the rows that are shown", () => {
  const rows = [
    run("digits", { tags: ["try"], note: "the First" }),
    run("moons", { state: "running" }),
    run("old", { archived: true }),
  ];
  it("are not the archived ones, unless those are asked for", () => {
    expect(ids(fitting(rows, "all", ""))).toEqual(["digits", "moons"]);
    expect(ids(fitting(rows, "archived", ""))).toEqual(["old"]);
  });
  it("hold every word that is looked for", () => {
    expect(ids(fitting(rows, "all", "TRY first"))).toEqual(["digits"]);
    expect(ids(fitting(rows, "all", "try moons"))).toEqual([]);
  });
  it("are of the kind that is asked for", () => expect(ids(fitting(rows, "live", ""))).toEqual(["moons"]));
  it("stay the same objects where nothing in them has changed", () => {
    const again = structuredClone(rows);
    again[1]!.state = "finished";
    const kept = keptWhereAlike(rows, again);
    expect(kept[0]).toBe(rows[0]);
    expect(kept[1]).toBe(again[1]);
  });
});

describe("a small curve", () => {
  it("is nothing of fewer than two numbers", () => expect(sparkPath([null, 1, null])).toBe(""));
  it("leaves a gap where there is no number", () =>
    expect(sparkPath([1, null, 2, 3])).toBe("M0.0 22.0M66.7 12.0L100.0 2.0"));
});
