import { describe, expect, it } from "vitest";
import { settingTitle, settingValue } from "../../src/runs/Facts";
import { rowMenu } from "../../src/runs/row-menu";

describe("what runs differ in", () => {
  it("is named without what every path has", () => {
    expect(settingTitle("learners · network · optimizer · options · weight_decay")).toBe(
      "network · optimizer · weight decay",
    );
  });
  it.each([
    [null, "–"],
    [true, "on"],
    [0.000123456, "0.0001235"],
    [3, "3"],
    [{ a: 1 }, '{"a":1}'],
    ["adam", "adam"],
  ])("%o is written %s", (value, text) => expect(settingValue(value)).toBe(text));
});

describe("the menu of a run", () => {
  const marks = { star: false, archived: false, tags: [], note: "" };
  const row = { id: "a", name: "a", cause: "", created: 0, project: null, ...marks };
  const nothing = (): void => {};
  const ways = {
    ...{ mark: nothing, control: nothing, remove: nothing, open: nothing, edit: nothing, withSeeds: nothing },
    ...{ confirmDeleting: nothing, table: nothing, again: async () => [] },
  };
  const texts = (state: string) =>
    rowMenu({ ...row, state }, ways).map(({ text, disabled }) => `${text}${disabled ? " (off)" : ""}`);
  it("stops what trains and deletes what does not", () => {
    expect(texts("running")).toContain("Stop");
    expect(texts("running")).toContain("Delete … (off)");
    expect(texts("finished")).toContain("Delete …");
  });
  it("forks what has weights and resumes what was cut short", () => {
    expect(texts("finished")).toContain("Fork from its weights");
    expect(texts("interrupted")).toContain("Resume");
    expect(texts("interrupted")).not.toContain("Fork from its weights");
  });
});
