import { describe, expect, it } from "vitest";
import { retyped, toggled } from "../../src/data/columns/changes";
import { canBeRetyped, missingWords, notesWords, readWord } from "../../src/data/columns/column-words";
import { ofColumn, ofTask, predictable } from "../../src/data/side/predicting";
import { column, view } from "./small";

describe("a column of a file", () => {
  it("is read otherwise, and the transforms are proposed anew", () => {
    const { data, label } = retyped(view(), column("age"), "category");
    expect(data.options.types).toEqual({ age: "category" });
    expect(data.transforms).toBeNull();
    expect(label).toBe("Read age as category");
  });
  it("is left out and used again by the names of the inputs", () => {
    expect(toggled(view(), column("city"))?.data.options.inputs).toEqual(["age"]);
    const without = view({ columns: [column("age"), column("city", { use: "out" })] });
    expect(toggled(without, column("city", { use: "out" }))?.data.options.inputs).toEqual(["age", "city"]);
  });
});

describe("a column of a ready set", () => {
  const ready = (transforms: View["data"]["transforms"]) => view({ data: { set: "wine", options: {}, transforms } });
  type View = ReturnType<typeof view>;
  it("is left out by a transform, which takes it out of the others", () => {
    const steps = [
      { type: "standardise", columns: ["age", "city"] },
      { type: "log", columns: ["age"] },
    ];
    expect(toggled(ready(steps), column("age"))?.data.transforms).toEqual([
      { type: "leave-out", columns: ["age"] },
      { type: "standardise", columns: ["city"] },
    ]);
  });
  it("comes back where a transform had left it out", () => {
    const steps = [{ type: "leave-out", columns: ["age", "city"] }];
    expect(toggled(ready(steps), column("age", { use: "out" }))?.data.transforms).toEqual([
      { type: "leave-out", columns: ["city"] },
    ]);
  });
  it("is no input that could be had, where no transform left it out", () => {
    expect(toggled(ready([]), column("age", { use: "out" }))).toBeNull();
  });
});

describe("what is predicted", () => {
  it("cannot be a picture", () => {
    expect(predictable(view({ columns: [column("face", { type: "image" }), column("age")] }))).toEqual(["age"]);
  });
  it("takes the split along where it follows the target", () => {
    expect(ofColumn(view(), "").data.split?.type).toBe("random");
    expect(ofColumn(view(), "age").data.split?.type).toBe("stratified");
    const grouped = view();
    grouped.data.split = { type: "grouped", column: "ticket" };
    expect(ofColumn(grouped, "age").data.split).toEqual({ type: "grouped", column: "ticket" });
  });
  it("keeps its column with another task", () => {
    expect(ofTask(view(), "regress").data.options).toMatchObject({ target: "left", task: "regress", inputs: [] });
  });
});

describe("words of the table", () => {
  it("say how many classes a target has", () => {
    expect(readWord(column("a", { use: "target", type: "category", levels: 2 }))).toBe("Two classes");
    expect(readWord(column("a", { use: "target", type: "mask", levels: 3 }))).toBe("3 classes a point");
    expect(readWord(column("a", { type: "category", levels: 2 }))).toBe("Category");
  });
  it("count few missing rows and give the share of many", () => {
    expect(missingWords(column("a", { missing: 1, rows: 1000 }))).toBe("1 row");
    expect(missingWords(column("a", { missing: 200, rows: 1000 }))).toBe("20%");
  });
  it("say what was left out before how many notes there are", () => {
    expect(notesWords(view({ notes: ["a", "b"], left_out: 0 }))).toBe("2 notes on how this was read");
    expect(notesWords(view({ notes: ["a"], left_out: 1200 }))).toBe("1,200 left out while reading, 1 note");
  });
  it("offer other types for files of one's own alone", () => {
    expect(canBeRetyped(view(), column("age"))).toBe(true);
    expect(canBeRetyped(view({ own: false }), column("age"))).toBe(false);
    expect(canBeRetyped(view(), column("face", { type: "image" }))).toBe(false);
  });
});
