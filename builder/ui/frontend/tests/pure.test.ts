/* Pure parts know numbers, documents and words, and no screen: what they import, and what that imports, is never
   React or React Flow. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCES = resolve(import.meta.dirname, "../src");

/** Folders and files. What can be pure belongs here: add it when you add it. */
const PURE = [
  "arena/answers.ts",
  "arena/board/columns.ts",
  "arena/board/interval-scale.ts",
  "arena/board/order.ts",
  "arena/following/answers-kept.ts",
  "arena/following/follower.ts",
  "arena/following/sharing.ts",
  "arena/looks.ts",
  "arena/panels/chosen.ts",
  "arena/plot/geometry.ts",
  "arena/states.ts",
  "arena/words.ts",
  "canvas/answers.ts",
  "canvas/bar/picture.ts",
  "canvas/document",
  "canvas/flow/groundPaths.ts",
  "canvas/flow/homeView.ts",
  "canvas/flow/keeping.ts",
  "canvas/flow/layerNowWords.ts",
  "canvas/flow/layers.ts",
  "canvas/flow/near.ts",
  "canvas/flow/overviewMap.ts",
  "canvas/flow/wirePath.ts",
  "canvas/flow/wires.ts",
  "canvas/geometry",
  "canvas/gestures/keys.ts",
  "canvas/gestures/places.ts",
  "canvas/gestures/table.ts",
  "canvas/inspector/numbers.ts",
  "canvas/inspector/values.ts",
  "canvas/opening.ts",
  "canvas/overlays/cardPlace.ts",
  "canvas/overlays/quickItems.ts",
  "canvas/palette/search.ts",
  "canvas/saving",
  "canvas/under/python.ts",
  "canvas/under/source.ts",
  "export/answers.ts",
  "export/predict/row.ts",
  "export/serve/request-lines.ts",
  "export/take/things.ts",
  "export/words.ts",
  "parts/ask.ts",
  "parts/glyphs.ts",
  "parts/iconPaths.ts",
  "parts/newest-first.ts",
  "parts/numbers.ts",
  "results/latent/plane-view.ts",
  "results/latent/space.ts",
  "train/inside/moments.ts",
];

const SCREEN = /^(react|react-dom|@xyflow\/react)(\/|$)/;

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** What a file imports, but for types: these are gone when it runs. */
function imports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+"([^"]+)";/gm);
  return [...statements]
    .filter(([, names]) => !/^\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}$/.test(names!))
    .map(([, , from]) => from!);
}

function fileOf(from: string, base: string): string | null {
  if (!from.startsWith(".")) return null;
  const path = resolve(dirname(base), from.replace(/\?inline$/, ""));
  return [path, `${path}.ts`, `${path}.tsx`].find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

/** The ways by which a file reaches a screen's library. */
function waysToScreen(file: string, way: string[] = [], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const here = [...way, file.slice(SOURCES.length + 1)];
  return imports(file).flatMap((from) => {
    if (SCREEN.test(from)) return [[...here, from].join(" → ")];
    const next = fileOf(from, file);
    return next ? waysToScreen(next, here, seen) : [];
  });
}

describe("pure parts", () => {
  it.each(PURE)("%s imports no React", (part) => {
    const files = filesIn(join(SOURCES, part));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => waysToScreen(file))).toEqual([]);
  });

  it("are told from others: this check sees an import through another file", () => {
    expect(waysToScreen(join(SOURCES, "canvas/flow/useView.ts"))).not.toEqual([]);
    expect(waysToScreen(join(SOURCES, "canvas/palette/Palette.tsx")).join()).toContain("react");
  });
});
