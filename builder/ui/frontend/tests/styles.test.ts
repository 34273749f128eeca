/* What the minifier makes of our style sheets must mean the same. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const SOURCES = resolve(import.meta.dirname, "../src");

it("no rule has font and font-feature-settings: the minifier puts font last, and that resets the features", () => {
  const sheets = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(5);
  const both = sheets.flatMap((file) =>
    [...readFileSync(`${SOURCES}/${file}`, "utf8").matchAll(/([^{}]*)\{([^{}]*)\}/g)]
      .filter(([, , rule]) => /\bfont:/.test(rule!) && rule!.includes("font-feature-settings"))
      .map(([, selector]) => `${file}: ${selector!.trim()}`),
  );
  expect(both).toEqual([]);
});
