import { describe, expect, it, vi } from "vitest";
import { codeOf, codeText } from "../../src/export/predict/code";
import { HALVES, halfOf, holeBetween } from "../../src/export/predict/hole";
import { columnsWords, hasBoth, isWhole, rangeWords, rowOf, usualOf } from "../../src/export/predict/row";
import { curlLines, pythonLines } from "../../src/export/serve/request-lines";
import { type Proof, small, THINGS } from "../../src/export/take/things";
import { timeText } from "../../src/export/words";
import { NewestFirst } from "../../src/parts/newest-first";
import type { PictureForm, PredictForm } from "../../src/records";

const proof = (task: string, report: object): Proof => THINGS.find((thing) => thing.task === task)!.proof!(report);

describe("what was made", () => {
  it("says what the check has shown, with a tick only where there was one", () => {
    const pack = { difference: 3.1e-7, rows: 64, part: "validation", agreement: 1, tried: ["1 row"], expects: "" };
    expect(proof("pack", pack)).toEqual({
      checked: true,
      text: "Equal to torch within 3.1 × 10⁻⁷ on 64 real rows; the same answer on all of them.",
      more: ["Tried with 1 row.", ""],
    });
    expect(proof("pack", { ...pack, agreement: 0.5 }).text).toContain("the same answer on 50.0% of them");
    expect(proof("program", { difference: 0, batches: [1, 3] }).text).toBe(
      "Exactly the same as torch at batches of 1, 3.",
    );
    expect(proof("bundle", { files: ["project.json"] }).checked).toBe(false);
  });
  it("says what int8 loses, and ticks it only where a score was measured", () => {
    const score = (value: number) => ({ name: "accuracy", value, rows: 1200 });
    const int8 = {
      ...{ bytes: 2500, before: 10_000, share: 0.25, part: "validation", agreement: 0.99, difference: 0.1 },
      ...{ speed: { int8: { p50: 2e-5 }, float: { p50: 0.002 } }, score: score(0.97), score_before: score(0.98) },
    };
    expect(proof("int8", int8)).toEqual({
      checked: true,
      text: "Accuracy 97.0% instead of 98.0% on 1,200 rows of the validation part; the same answer on 99.0% of them.",
      more: ["3 KB instead of 10 KB (25.0%), 20 µs a row instead of 2.00 ms."],
    });
    const unscored = proof("int8", { ...int8, score: null });
    expect([unscored.checked, unscored.text]).toEqual([false, "Differs by at most 1.0 × 10⁻¹."]);
  });
  it("reads cards of before, whose interval stands in other fields, or has an open end", () => {
    const score = { name: "r2", value: 0.5, rows: 10, low: 0.4, high: null };
    expect(proof("card", { score, part: "train" }).text).toBe(
      "R2 0.500 [0.400, unknown] on 10 rows that were learned from.",
    );
    expect(proof("card", { score: null }).text).toBe("Written.");
  });
  it("has a proof for each thing that is made, and a sentence before", () => {
    for (const { task, proof: said, before, file } of THINGS) {
      expect([Boolean(said), before.endsWith("."), file.includes(".")]).toEqual([task !== undefined, true, true]);
    }
  });
  it("writes small numbers and times", () => {
    expect([0, 1.26e-12, 3].map(small)).toEqual(["0", "1.3 × 10⁻¹²", "3.0"]);
    expect([null, 2e-5, 0.0051, 0.05, 2].map(timeText)).toEqual(["–", "20 µs", "5.10 ms", "50.0 ms", "2.00 s"]);
  });
});

describe("a row that is filled in", () => {
  const columns = [
    { name: "age", type: "number", low: 1, high: 90, usual: 30 },
    { name: "town", type: "category", levels: ["Ulm", "Bonn"] },
  ];
  it("has numbers where they can be, and nothing where nothing is typed", () => {
    const typed = (values: Record<string, string>) => rowOf(columns, (name) => values[name] ?? "");
    expect(typed({ age: "31", town: "Ulm" })).toEqual({ age: 31, town: "Ulm" });
    expect(typed({ age: "old" })).toEqual({ age: "old", town: null });
  });
  it("begins with the example's values, else with usual ones", () => {
    expect([usualOf(columns[0]!, { age: 7 }), usualOf(columns[0]!, {}), usualOf(columns[1]!, {})]).toEqual([
      "7",
      "30",
      "",
    ]);
    expect(rangeWords(columns[0]!)).toBe("1 to 90 in the training data");
  });
  it("is asked of with its picture, when both are there", () => {
    const form = { ready: true, ways: ["picture"], rows: columns, files: false, lines: "" } as unknown as PredictForm;
    expect([hasBoth(form), hasBoth({ ...form, picture: {} as PictureForm })]).toEqual([false, true]);
    expect([isWhole({ rows: [] }), isWhole({ picture: "p" }), isWhole({ rows: [], drawing: "d" })]).toEqual([
      false,
      false,
      true,
    ]);
  });
  it("names the columns of a file, six at most", () => {
    const many = Array.from({ length: 8 }, (_, k) => ({ name: `c${k}`, type: "number" }));
    expect(columnsWords(many)).toBe("the columns c0, c1, c2, c3, c4, c5 and 2 more");
    expect(columnsWords(many.slice(0, 1))).toBe("the column c0");
  });
});

describe("questions that come quicker than answers", () => {
  it("are asked one at a time, the newest next", async () => {
    const answers: string[] = [];
    const waiting: (() => void)[] = [];
    const send = vi.fn((question: string) => new Promise<string>((done) => waiting.push(() => done(question))));
    const queue = new NewestFirst<string, string>({
      send,
      answered: (answer) => answers.push(answer),
      refused: vi.fn(),
    });
    const all = queue.ask("a");
    void queue.ask("b");
    void queue.ask("c");
    waiting.shift()!();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting.shift()!();
    await all;
    expect(answers).toEqual(["a", "c"]);
    expect(send).toHaveBeenCalledTimes(2);
  });
  it("tells a refusal unless a newer one waits", async () => {
    const refused = vi.fn();
    const queue = new NewestFirst<string, string>({
      send: (question) => (question === "good" ? Promise.resolve("") : Promise.reject(new Error(`no ${question}`))),
      answered: vi.fn(),
      refused,
    });
    const first = queue.ask("bad");
    void queue.ask("good");
    await first;
    await queue.ask("worse");
    expect(refused.mock.calls).toEqual([["no worse"]]);
  });
});

describe("lines for programs", () => {
  const asking = { url: "http://here", token: "T", body: `{"text":"it's"}` };
  it("keep quotes whole", () => {
    expect(curlLines(asking)).toContain(`-d '{"text":"it'\\''s"}'`);
    expect(pythonLines(asking)).toContain(`json.loads("{\\"text\\":\\"it's\\"}")`);
  });
  it("ask for samples where they are made", () => {
    expect(curlLines({ ...asking, to: "sample" })).toContain("curl http://here/sample \\");
  });
  it("read a long example from a file", () => {
    const long = { ...asking, body: "x".repeat(701) };
    expect(curlLines(long)).toContain("-d @request.json");
    expect(pythonLines(long)).toContain('json.load(open("request.json"))');
  });
});

describe("a code that is typed", () => {
  it.each([
    ["0.5 -1.2", [0.5, -1.2]],
    ["0.5, −1.2", [0.5, -1.2]],
    ["0,5 1,2", [0.5, 1.2]],
    [" 1;\n2 ", [1, 2]],
    ["3, 4", [3, 4]],
  ])("%s is read", (text, code) => expect(codeOf(text, 2)).toEqual({ code }));
  it("says what is wrong with it", () => {
    expect(codeOf("1 2 3", 2)).toEqual({ wrong: "The code has 2 numbers, and 3 stand here." });
    expect(codeOf("1 x", 2)).toEqual({ wrong: "“x” is no number. Write 2 numbers, such as 0.5 −1.2." });
  });
  it("is read as it is written", () => {
    expect(codeOf(codeText([0.123456, -2, 1e-9]), 3)).toEqual({ code: [0.1235, -2, 0] });
  });
});

describe("what is missing of a picture", () => {
  it("is all pixels that were dragged over, and at least one", () => {
    expect(holeBetween([0.3, 0.3], [0.6, 0.9], 8, 8)).toEqual({ top: 0.25, left: 0.25, bottom: 1, right: 0.625 });
    expect(holeBetween([0.6, 0.9], [0.3, 0.3], 8, 8)).toEqual(holeBetween([0.3, 0.3], [0.6, 0.9], 8, 8));
    expect(holeBetween([1, 1], [1, 1], 8, 4)).toEqual({ top: 0.75, left: 0.875, bottom: 1, right: 1 });
    expect(holeBetween([-3, 0.5], [7, 0.5], 8, 4)).toEqual({ top: 0.5, left: 0, bottom: 0.75, right: 1 });
  });
  it("is known as a half where it is one", () => {
    expect(halfOf(HALVES.left)).toBe("left");
    expect(halfOf({ ...HALVES.left, right: 0.4 })).toBe("");
  });
});
