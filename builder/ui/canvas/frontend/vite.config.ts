import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import react from "@vitejs/plugin-react";

// A test compares this with the sources, and says when the built file is older than they are (tests/generated.py).
const tokens = "../../live/tokens.css"; // the one file outside this folder that goes into the bundle
const stamp = (): Plugin => ({
  name: "stamp",
  closeBundle() {
    const walk = (folder: string): string[][] => readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? walk(`${folder}/${one.name}`) : [`${folder}/${one.name}`.split("/")]));
    const files = walk("src").filter((parts) => !parts[parts.length - 1]!.includes(".test.")).concat(["package.json", "package-lock.json", "vite.config.ts", "tsconfig.json"].filter(existsSync).map((name) => [name]), [tokens.split("/")]);
    files.sort((a, b) => { for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1; return a.length - b.length; });
    const hash = createHash("sha256");
    for (const parts of files) { hash.update(`${parts.join("/")}\n`); hash.update(readFileSync(parts.join("/"))); }
    writeFileSync("../dist/sources.sha256", `${hash.digest("hex")}\n`);
  },
});

// One self-contained module: React, React Flow, dagre and the style sheets (imported with ?inline) are inside it.
export default defineConfig({
  base: "./",
  plugins: [react(), stamp()],
  define: { "process.env.NODE_ENV": '"production"' }, // library mode does not replace it by itself
  build: {
    target: "es2022",
    outDir: "../dist",
    emptyOutDir: true,
    cssCodeSplit: false,
    sourcemap: false,
    lib: { entry: "src/index.tsx", formats: ["es"], fileName: () => "canvas.js" },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});
