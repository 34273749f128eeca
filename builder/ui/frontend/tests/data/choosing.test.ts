import { describe, expect, it } from "vitest";
import { type DrawnPoint, erased, shadeOf, withPoint } from "../../src/data/choosing/drawn-points";
import { cardFacts, changedOptions, fetchedFrom, groupsOf, nameFor } from "../../src/data/choosing/sets";
import { tableOf } from "../../src/data/choosing/usePasting";
import { zipped } from "../../src/data/choosing/zip";
import { placeOf } from "../../src/data/versions/words";
import { card } from "./small";

describe("the sets", () => {
  const sets = [
    card("digits", { kind: "image", words: ["handwriting"] }),
    card("circles", { group: "generated" }),
    card("drawn", { group: "generated" }),
    card("mnist", { group: "fetched", kind: "image", here: false, bytes: 11_600_000 }),
  ];
  const names = (search: string): string[][] =>
    groupsOf(sets, search).map((group) => group.sets.map(({ name }) => name));
  it("stand in groups, what one draws oneself first", () => {
    expect(names("")).toEqual([["digits"], ["drawn", "circles"], ["mnist"]]);
  });
  it("are found by every word", () => {
    expect(names("IMAGE hand")).toEqual([["digits"]]);
    expect(names("nothing of it")).toEqual([]);
  });
  it("say what there is to fetch", () => {
    expect(cardFacts(sets[3]!)).toBe(" · 11.6 MB to fetch");
    expect(cardFacts(card("a", { rows: 1797 }))).toBe(" · 1,797");
    const file = (name: string) => ({ name, urls: [`https://one.org/${name}`], sha256: "", size: 1 });
    expect(fetchedFrom(card("a", { files: [file("x"), file("y")] }))).toBe("one.org");
    expect(fetchedFrom(card("a"))).toBe("a data folder only");
  });
  it("are kept with what differs from the defaults", () => {
    const options = [
      { name: "noise", default: 0.1 },
      { name: "points", default: [[0, 0]] },
    ] as never;
    expect(changedOptions(card("a", { options }), { noise: 0.5, points: [[0, 0]] })).toEqual({ noise: 0.5 });
  });
});

describe("a project", () => {
  it("takes the name of its data where its own says nothing", () => {
    expect(nameFor("untitled", undefined, "kunden.csv")).toBe("kunden");
    expect(nameFor("kunden", "Kunden.csv", "orders.csv")).toBe("orders");
    expect(nameFor("My network", "kunden.csv", "orders.csv")).toBeNull();
  });
});

it("what is pasted is a file, with tabs one of cells", async () => {
  const file = tableOf("a\tb\n1\t2\n");
  expect(file?.name).toBe("pasted table.tsv");
  expect(await file?.text()).toBe("a\tb\n1\t2\n");
  expect(tableOf("a,b\n1,2")?.name).toBe("pasted table.csv");
  expect(tableOf(" \n")).toBeNull();
});

it("the version of a file is where it stands last, of all that there are", () => {
  const versions = ["a", "b", "a"].map((file) => ({ file }));
  expect(placeOf({ file: "a", versions })).toEqual({ number: 3, of: 3 });
  expect(placeOf({ file: "b", versions })).toEqual({ number: 2, of: 3 });
  expect(placeOf({ file: "a" })).toEqual({ number: 1, of: 1 });
});

describe("points drawn by mouse", () => {
  const points: DrawnPoint[] = [[0.5, 0.5, 0]];
  it("are set apart within a stroke", () => {
    expect(withPoint(points, [0.51, 0.5, 0], points[0]!)).toBe(points);
    expect(withPoint(points, [0.6, 0.5, 1], points[0]!)).toHaveLength(2);
    expect(withPoint(points, [0.5, 0.5, 0], null)).toHaveLength(2);
  });
  it("are rubbed out around the pointer", () => {
    expect(erased([...points, [0.9, 0.9, 1]], 0.51, 0.5)).toEqual([[0.9, 0.9, 1]]);
  });
  it("have the colours of plots while there are two", () => {
    expect(shadeOf(points, 0)).toBe("var(--neg)");
    expect(shadeOf([...points, [0, 0, 2]], 0)).toBe("var(--r1)");
  });
});

describe("a folder as a zip", () => {
  it("is stored as other programs read it", async () => {
    const text = "the quick brown fox";
    const zip = await zipped("cats", [
      ["cats/a.txt", new File([text], "a.txt")],
      ["cats/.DS_Store", new File(["x"], "x")],
    ]);
    const view = new DataView(await zip.arrayBuffer());
    expect(zip.name).toBe("cats.zip");
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint32(14, true)).toBe(0x91c102ca); // CRC-32 of the text, as zlib has it
    expect(view.getUint32(18, true)).toBe(text.length);
    const end = view.byteLength - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 8, true)).toBe(1);
    expect(view.getUint32(view.getUint32(end + 16, true), true)).toBe(0x02014b50);
  });
  it("of nothing is refused in words", async () => {
    await expect(zipped("empty", [["empty/.git", new File(["x"], "x")]])).rejects.toThrow("holds no files");
  });
});
