import { describe, expect, it, vi } from "vitest";
import { NewestFirst } from "../../src/export/predict/newest";
import { columnsWords, hasBoth, isWhole, rangeWords, rowOf, usualOf } from "../../src/export/predict/row";
import { curlLines, pythonLines } from "../../src/export/serve/request-lines";
import { small, THINGS } from "../../src/export/take/things";
import { sizeText, timeText } from "../../src/export/words";
import type { PictureForm, PredictForm } from "../../src/records";

const said = (task: string, report: object): string[] =>
  THINGS.find((thing) => thing.task === task)!
    .said(report)
    .map(({ text }) => text);

describe("what was made", () => {
  it("says what the check found", () => {
    const pack = { difference: 3.1e-7, rows: 64, part: "validation", agreement: 1, tried: ["1 row"], expects: "" };
    expect(said("pack", pack)).toEqual([
      "Checked: differs from torch by at most 3.1 × 10⁻⁷ on 64 real rows, the same prediction on 100.0% of them.",
      "Tried with 1 row.",
    ]);
    expect(said("program", { difference: 0, batches: [1, 3] })).toEqual([
      "Checked: exactly the same as torch at batches of 1, 3.",
    ]);
  });
  it("says what int8 loses", () => {
    const score = (value: number) => ({ name: "accuracy", value, rows: 1200 });
    const int8 = {
      ...{ bytes: 2500, before: 10_000, share: 0.25, part: "validation", agreement: 0.99, difference: 0.1 },
      ...{ speed: { int8: { p50: 2e-5 }, float: { p50: 0.002 } }, score: score(0.97), score_before: score(0.98) },
    };
    expect(said("int8", int8)).toEqual([
      "2.5 KB instead of 10.0 KB (25.0%), 20 µs a row instead of 2.00 ms.",
      "accuracy 98.0% → 97.0% on 1,200 rows of the validation part; the same prediction on 99.0%.",
    ]);
    expect(said("int8", { ...int8, score: null })[1]).toBe("Differs by at most 1.0 × 10⁻¹.");
  });
  it("reads cards of before, whose interval stands in other fields, or has an open end", () => {
    const score = { name: "r2", value: 0.5, rows: 10, low: 0.4, high: null };
    expect(said("card", { score, part: "train" })).toEqual([
      "r2 0.500 [0.400, unknown] on 10 rows that were learned from.",
    ]);
    expect(said("card", { score: null })).toEqual(["Written."]);
  });
  it("writes small numbers, sizes and times", () => {
    expect([0, 1.26e-12, 3].map(small)).toEqual(["0", "1.3 × 10⁻¹²", "3.0"]);
    expect([null, 12, 1234, 250_000, 2.5e6].map(sizeText)).toEqual(["", "12 bytes", "1.2 KB", "250 KB", "2.5 MB"]);
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
    const form = { ready: true, ways: ["picture"], rows: columns, files: false } as PredictForm;
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
  it("read a long example from a file", () => {
    const long = { ...asking, body: "x".repeat(701) };
    expect(curlLines(long)).toContain("-d @request.json");
    expect(pythonLines(long)).toContain('json.load(open("request.json"))');
  });
});
