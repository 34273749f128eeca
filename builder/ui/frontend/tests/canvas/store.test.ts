/* The front end's own logic, without a browser: edits and their inverses, undo, the queue, rebasing, the clipboard,
   the layout. */
import { describe, expect, it, vi } from "vitest";
import type { EditsAnswer } from "../../src/canvas/answers";
import { readClip } from "../../src/canvas/document/clip";
import type { Document, Edit, Put } from "../../src/canvas/document/document";
import { isName, newName } from "../../src/canvas/document/names";
import { apply } from "../../src/canvas/document/puts";
import { emptyVerdict } from "../../src/canvas/document/verdict";
import { reaches } from "../../src/canvas/document/wiring";
import { bytes, count, shapeText, signed, work } from "../../src/canvas/document/words";
import { type Box, type Link, runsAcross } from "../../src/canvas/geometry/boxes";
import { skipsOf } from "../../src/canvas/geometry/ranks";
import { routes } from "../../src/canvas/geometry/routes";
import { sides } from "../../src/canvas/geometry/sides";
import { tidy } from "../../src/canvas/geometry/tidy";
import type { Server } from "../../src/canvas/saving/api";
import { Store } from "../../src/canvas/saving/store";
import { Refused } from "../../src/parts/ask";

const start = (): Document => ({
  format: 1,
  name: "p",
  notes: "",
  networks: {
    network: { nodes: { n1: { type: "image", name: "image", params: {}, at: [0, 0] } }, wires: {}, groups: {} },
  },
  blocks: {},
  plan: {},
  weights: {},
});
const node = (name: string): unknown => ({ type: "relu", name, params: {}, at: [0, 0] });
const at = (...path: string[]): string[] => ["networks", "network", ...path];

/** A server of the real rules in memory: puts applied in order, edits known by key, what others did told. */
class Memory implements Server {
  document = start();
  revision = 0;
  log: { revision: number; client: string; edit: Edit }[] = [];
  away = false;
  loseAnswer = false;
  refuses: (edit: Edit) => boolean = () => false;
  constructor(public client = "a") {}
  as(client: string): Server {
    return {
      open: () => this.open(),
      send: (since, edits) => this.take(client, since, edits),
      changes: (since) => this.since(client, since),
    };
  }
  async open() {
    if (this.away) throw new TypeError("away");
    return { id: "x", revision: this.revision, document: this.document, verdict: emptyVerdict };
  }
  async send(since: number, edits: Edit[]) {
    return this.take(this.client, since, edits);
  }
  async changes(since: number) {
    return this.since(this.client, since);
  }
  private async since(client: string, since: number): Promise<EditsAnswer> {
    if (this.away) throw new TypeError("away");
    return { revision: this.revision, missed: this.log.filter((one) => one.revision > since && one.client !== client) };
  }
  private async take(client: string, since: number, edits: Edit[]): Promise<EditsAnswer> {
    if (this.away) throw new TypeError("away");
    for (const edit of edits) if (this.refuses(edit)) throw new Refused("No.", 409);
    const missed = this.log.filter((one) => one.revision > since && one.client !== client),
      accepted: string[] = [];
    for (const edit of edits) {
      accepted.push(edit.key);
      if (this.log.some((one) => one.edit.key === edit.key)) continue;
      this.document = apply(this.document, JSON.parse(JSON.stringify(edit.puts)) as Put[]).document;
      this.log.push({ revision: ++this.revision, client, edit });
    }
    if (this.loseAnswer) {
      this.loseAnswer = false;
      throw new TypeError("lost");
    }
    return { revision: this.revision, accepted, dropped: [], missed };
  }
}
const opened = async (server: Server, client = "a"): Promise<Store> => {
  const project = await server.open();
  return new Store(project, client, server, null, 1e9);
};
const settled = async (store: Store): Promise<void> => {
  await vi.waitFor(() => expect(store.saved).toBe("saved"), { timeout: 8000 });
};

describe("puts", () => {
  it("sets, adds, deletes, and the inverse gives the same document back, order included", () => {
    let document = start();
    for (const name of ["a", "b", "c", "d"])
      document = apply(document, [{ path: at("nodes", name), value: node(name) }]).document;
    const done = apply(document, [
      { path: at("nodes", "b") },
      { path: at("nodes", "c", "params", "x"), value: 3 },
      { path: at("nodes", "e"), value: node("e"), before: "c" },
      { path: ["name"], value: "q" },
    ]);
    expect(Object.keys(done.document.networks.network!.nodes)).toEqual(["n1", "a", "e", "c", "d"]);
    expect(JSON.stringify(apply(done.document, done.inverse).document)).toBe(JSON.stringify(document));
    expect(JSON.stringify(document)).toContain('"b"');
  });
  it("touch neither the document nor a value that was put, however many there are", () => {
    const before = start(),
      frozen = JSON.stringify(before),
      brought = node("b") as { at: [number, number] };
    const puts: Put[] = [
      { path: at("nodes", "b"), value: brought },
      { path: at("nodes", "b", "params", "x"), value: 1 },
      { path: at("nodes", "b", "params", "x"), value: 2 },
      { path: at("nodes", "n1", "at"), value: [8, 8] },
      { path: at("nodes", "n1", "params", "y"), value: 3 },
      { path: at("nodes", "n1") },
    ];
    const done = apply(before, puts),
      network = done.document.networks.network!;
    expect(network.nodes.b).toEqual({ ...brought, params: { x: 2 } });
    expect(brought).toEqual(node("b"));
    expect(JSON.stringify(before)).toBe(frozen);
    expect(JSON.stringify(apply(done.document, done.inverse).document)).toBe(frozen);
    expect(apply(done.document, [{ path: ["name"], value: "p" }]).document).toBe(done.document);
  });
  it("drops a put whose parent is gone, and tells", () => {
    const done = apply(start(), [
      { path: at("nodes", "gone", "params", "x"), value: 1 },
      { path: ["notes"], value: "n" },
    ]);
    expect(done.dropped).toHaveLength(1);
    expect(done.document.notes).toBe("n");
  });
  it("lets optional dictionaries appear, and takes them away again", () => {
    const done = apply(start(), [{ path: at("nodes", "n1", "init", "weight"), value: { type: "zeros" } }]);
    expect(done.document.networks.network!.nodes.n1!.init).toEqual({ weight: { type: "zeros" } });
    expect(JSON.stringify(apply(done.document, done.inverse).document)).toBe(JSON.stringify(start()));
  });
  it("is no way into the prototype of objects", () => {
    apply(start(), [
      { path: ["__proto__", "polluted"], value: 1 },
      { path: ["constructor", "prototype", "polluted"], value: 1 },
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it("a thousand random edits undone give the first document, redone the last", async () => {
    const server = new Memory(),
      store = await opened(server);
    let seed = 7;
    const random = (n: number): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % n;
    };
    const first = JSON.stringify(store.document);
    for (let i = 0; i < 400; i++) {
      const ids = Object.keys(store.document.networks.network!.nodes),
        id = ids[random(ids.length)] ?? "none",
        kind = random(4);
      store.edit(
        `e${i}`,
        kind === 0
          ? [{ path: at("nodes", `x${i}`), value: node(`x${i}`) }]
          : kind === 1
            ? [{ path: at("nodes", id) }]
            : kind === 2
              ? [{ path: at("nodes", id, "params", `p${random(3)}`), value: random(9) }]
              : [{ path: at("nodes", id, "params", `p${random(3)}`) }],
      );
    }
    const last = JSON.stringify(store.document);
    while (store.undo());
    expect(JSON.stringify(store.document)).toBe(first);
    while (store.redo());
    expect(JSON.stringify(store.document)).toBe(last);
    await settled(store);
    expect(JSON.stringify(server.document)).toBe(last);
  });
});

describe("the store", () => {
  it("a dragged slider is one step back", async () => {
    const store = await opened(new Memory());
    for (const value of [1, 2, 3, 40])
      store.edit(`to ${value}`, [{ path: at("nodes", "n1", "params", "c"), value }], "c");
    store.settle();
    store.edit("to 50", [{ path: at("nodes", "n1", "params", "c"), value: 50 }], "c");
    store.undo();
    expect(store.document.networks.network!.nodes.n1!.params?.c).toBe(40);
    store.undo();
    expect(store.document.networks.network!.nodes.n1!.params).toEqual({});
    expect(store.undo()).toBeNull();
  });
  it("two tabs end with the same document and no edit lost", async () => {
    const server = new Memory(),
      one = await opened(server.as("a"), "a"),
      two = await opened(server.as("b"), "b");
    for (let i = 0; i < 20; i++) {
      one.edit("one", [{ path: at("nodes", `a${i}`), value: node(`a${i}`) }]);
      two.edit("two", [{ path: at("nodes", `b${i}`), value: node(`b${i}`) }]);
      await new Promise((done) => setTimeout(done, i % 3));
    }
    await settled(one);
    await settled(two);
    await one.catchUp();
    await two.catchUp();
    expect(one.document).toEqual(server.document);
    expect(two.document).toEqual(server.document);
    expect(Object.keys(server.document.networks.network!.nodes)).toHaveLength(41);
  });
  it("an edit of a layer that someone else deleted meanwhile is dropped, the rest stays", async () => {
    const server = new Memory(),
      one = await opened(server.as("a"), "a"),
      two = await opened(server.as("b"), "b");
    two.edit("delete", [{ path: at("nodes", "n1") }]);
    await settled(two);
    one.edit("set", [
      { path: at("nodes", "n1", "params", "c"), value: 3 },
      { path: ["notes"], value: "kept" },
    ]);
    await settled(one);
    expect(one.document).toEqual(server.document);
    expect(one.document.notes).toBe("kept");
    expect(one.document.networks.network!.nodes).toEqual({});
  });
  it("goes on while the server is away, says so, and saves all when it is back", async () => {
    const server = new Memory(),
      store = await opened(server);
    server.away = true;
    for (let i = 0; i < 5; i++) store.edit("e", [{ path: at("nodes", `a${i}`), value: node(`a${i}`) }]);
    await vi.waitFor(() => expect(store.saved).toBe("away"), { timeout: 4000 });
    expect(store.unsaved).toBe(5);
    server.away = false;
    await settled(store);
    expect(server.document).toEqual(store.document);
  });
  it("an answer that got lost is not applied twice", async () => {
    const server = new Memory(),
      one = await opened(server.as("a"), "a"),
      two = await opened(server.as("b"), "b");
    server.loseAnswer = true;
    one.edit("notes", [{ path: ["notes"], value: "one" }]);
    await vi.waitFor(() => expect(one.saved).toBe("away"), { timeout: 4000 });
    two.edit("notes", [{ path: ["notes"], value: "two" }]);
    await settled(two);
    await settled(one);
    await two.catchUp();
    expect(server.revision).toBe(2);
    expect(one.document).toEqual(server.document);
    expect(two.document).toEqual(server.document);
  });
  it("one refused edit among others is left out with the server's sentence, the others are saved", async () => {
    const server = new Memory(),
      store = await opened(server);
    server.refuses = (edit) => edit.label === "bad";
    store.edit("good", [{ path: ["notes"], value: "good" }]);
    store.edit("bad", [{ path: ["name"], value: "bad" }]);
    store.edit("too", [{ path: at("nodes", "z"), value: node("z") }]);
    await vi.waitFor(() => expect(store.message?.text).toBe("No."), { timeout: 4000 });
    await settled(store);
    expect(store.document.name).toBe("p");
    expect(store.document).toEqual(server.document);
    expect(server.document.networks.network!.nodes.z).toBeTruthy();
  });
  it("two people who add a layer at once do not end with two of one name", async () => {
    const server = new Memory(),
      one = await opened(server.as("a"), "a"),
      two = await opened(server.as("b"), "b");
    one.edit("add", [{ path: at("nodes", "q1"), value: node("relu1") }]);
    two.edit("add", [{ path: at("nodes", "q2"), value: node("relu1") }]);
    await settled(one);
    await settled(two);
    await one.catchUp();
    const found = Object.values(server.document.networks.network!.nodes)
      .map((its) => its.name)
      .sort();
    expect(found).toEqual(["image", "relu1", "relu2"]);
    expect(one.document).toEqual(server.document);
  });
  it("undo and what was not sent are there again after the page was left", async () => {
    const server = new Memory(),
      kept = new Map<string, string>();
    const memory = {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, text: string | null) => {
        if (text === null) kept.delete(name);
        else kept.set(name, text);
      },
    };
    const store = new Store(await server.open(), "a", server, memory, 1e9);
    store.edit("notes", [{ path: ["notes"], value: "one" }]);
    await settled(store);
    server.away = true;
    store.edit("name", [{ path: ["name"], value: "two" }]);
    store.rememberNow();
    server.away = false;
    const again = new Store(await server.open(), "c", server, memory, 1e9);
    again.start();
    expect(again.document.name).toBe("two");
    await settled(again);
    expect(server.document.name).toBe("two");
    again.undo();
    again.undo();
    expect([again.document.name, again.document.notes]).toEqual(["p", ""]);
    again.stop();
    store.stop();
  });
});

describe("names and loops", () => {
  it("knows what may be a name in code", () => {
    const refused = new Set(["class", "forward", "train"]);
    for (const good of ["conv1", "a_b", "stem2"]) expect(isName(good, refused)).toBe(true);
    for (const bad of ["class", "forward", "Conv", "1a", "a-b", "a b", "", "import os", "<b>", "train"])
      expect(isName(bad, refused)).toBe(false);
    expect(newName("conv", new Set(["conv1", "conv2"]))).toBe("conv3");
    expect(newName("image", new Set(), () => true)).toBe("image");
    expect(newName("image", new Set(["image"]), () => true)).toBe("image1");
    expect(newName("class", new Set(), (name) => isName(name, refused))).toBe("class1");
    expect(newName("<script>", new Set())).toMatch(/^[a-z][a-z0-9_]*$/);
  });
  it("sees a loop before it is made", () => {
    const network = {
      nodes: {},
      wires: { w1: { from: ["a", "out"], to: ["b", "in"] }, w2: { from: ["b", "out"], to: ["c", "in"] } },
      groups: {},
    } as never;
    expect(reaches(network, "a", "c")).toBe(true);
    expect(reaches(network, "c", "a")).toBe(false);
  });
});

describe("the clipboard", () => {
  const knows = (type: string): boolean => type === "relu";
  it("takes what was copied here and refuses everything else with a sentence", () => {
    expect(readClip(JSON.stringify({ layerloom: 1, nodes: { a: node("relu1") }, wires: {} }), knows)).toMatchObject({
      nodes: { a: { name: "relu1" } },
    });
    for (const bad of [
      "",
      "hello",
      "[1,2,3]",
      "{}",
      "null",
      '{"layerloom":1,"nodes":{}}',
      '{"layerloom":1,"nodes":{"a":{"type":"relu"}}}',
      '{"layerloom":1,"nodes":{"a":{"type":"os","name":"x","at":[0,0]}}}',
      '{"layerloom":1,"nodes":{"a":{"type":"relu","name":"x","at":[1e999,0]}}}',
      '{"layerloom":1,"nodes":{"a":{"type":"relu","name":"x","at":[0,0]}},"wires":{"w":{"from":1}}}',
    ]) {
      const said = readClip(bad, knows);
      expect(typeof said, bad).toBe("string");
      expect(said as string).toMatch(/[.!]$/);
    }
  });
});

describe("the layout", () => {
  const chain = (n: number): { boxes: Box[]; links: Link[] } => ({
    boxes: Array.from({ length: n }, (_, i) => ({ id: `n${i}`, x: 0, y: 0, w: 232, h: 32 })),
    links: Array.from({ length: n - 1 }, (_, i) => ({ id: `w${i}`, from: `n${i}`, to: `n${i + 1}` })),
  });
  const overlap = (boxes: Box[]): boolean =>
    boxes.some((a, i) =>
      boxes.slice(i + 1).some((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
    );
  const placed = (boxes: Box[], links: Link[], across = false): Box[] => {
    const places = tidy(boxes, links, across, () => true);
    return boxes.map((box) => ({ ...box, x: places.get(box.id)![0], y: places.get(box.id)![1] }));
  };
  it("puts a chain in one column, and a skip beside it", () => {
    const { boxes, links } = chain(8);
    links.push({ id: "skip", from: "n1", to: "n5" });
    expect([
      ...skipsOf(
        boxes.map((box) => box.id),
        links,
      ),
    ]).toEqual(["skip"]);
    const done = placed(boxes, links);
    expect(new Set(done.map((box) => box.x)).size).toBe(1);
    expect(overlap(done)).toBe(false);
    const map = new Map(done.map((box) => [box.id, box])),
      way = routes(map, links, false).get("skip")!;
    expect(way.kind).toBe("lane");
    expect((way as { at: number }).at).toBeGreaterThan(232);
    expect(sides(map, links, false).get("n3")).toEqual({ in: "top", out: "bottom" });
  });
  it("draws a U-Net as a U", () => {
    const { boxes, links } = chain(11);
    links.push({ id: "s1", from: "n1", to: "n9" }, { id: "s2", from: "n3", to: "n7" });
    const done = new Map(placed(boxes, links).map((box) => [box.id, box]));
    expect(done.get("n1")!.y).toBe(done.get("n9")!.y);
    expect(done.get("n3")!.y).toBe(done.get("n7")!.y);
    expect(done.get("n9")!.x).toBeGreaterThan(done.get("n1")!.x + 232);
    expect(done.get("n7")!.y).toBeGreaterThan(done.get("n9")!.y);
    expect(overlap([...done.values()])).toBe(false);
    const way = routes(done, links, false);
    expect(way.get("s1")!.kind).toBe("across");
  });
  it("turns left to right, and the drawing itself says so afterwards", () => {
    const { boxes, links } = chain(6),
      done = placed(boxes, links, true);
    expect(runsAcross(new Map(done.map((box) => [box.id, box])), links)).toBe(true);
    expect(overlap(done)).toBe(false);
  });
  it("keeps branches and loops apart without hanging", () => {
    const { boxes, links } = chain(40);
    for (let i = 0; i < 40; i += 3) links.push({ id: `x${i}`, from: `n${i}`, to: `n${(i * 7 + 3) % 40}` });
    expect(overlap(placed(boxes, links))).toBe(false);
  });
});

describe("numbers as people read them", () => {
  it("writes counts, work, bytes and differences", () => {
    expect([count(7450), count(11689512), count(0)]).toEqual(["7,450", "11.7\u00a0M", "0"]);
    expect([work(294912), work(900), work(12_000_000)]).toEqual(["0.29 MFLOP", "900 FLOP", "12.0 MFLOP"]);
    expect([bytes(4.3 * 2 ** 20), bytes(12)]).toEqual(["4.3 MB", "12 bytes"]);
    expect([signed(2320), signed(-5), signed(0)]).toEqual(["+2,320", "−5", ""]);
    expect([shapeText([16, 8, 8]), shapeText(null), shapeText([null, 3])]).toEqual(["16 × 8 × 8", "?", "any × 3"]);
  });
});
