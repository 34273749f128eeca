import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// A screen is a folder of src/ with an index.tsx; the page asks for it as NAME.js. What several of them use goes into chunks.
const screens = readdirSync("src").filter((folder) => existsSync(`src/${folder}/index.tsx`));

// A check compares this with the sources, and says when the built files are older than they are (tests/generated.py).
const CONFIGURATION = ["package-lock.json", "package.json", "tsconfig.json", "vite.config.ts"];

// Chunks of libraries: their own names in a stack trace help nobody here, and their maps are larger than ours.
const LIBRARIES = ["react", "flow", "plotly", "rolldown-runtime"];

const stamp = (): Plugin => ({
  name: "stamp",
  closeBundle() {
    for (const library of LIBRARIES) rmSync(`../dist/${library}.js.map`, { force: true });
    const files = [...CONFIGURATION, ...sources("src")].sort();
    const hash = createHash("sha256");
    for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
    writeFileSync("../dist/sources.sha256", `${hash.digest("hex")}\n`);
  },
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : [path];
  });
}

export default defineConfig({
  base: "./",
  plugins: [react(), stamp()],
  build: {
    target: "es2022",
    outDir: "../dist",
    emptyOutDir: true,
    // Names and lines for stack traces; the sources themselves lie beside dist/ and are not copied into it.
    sourcemap: true,
    // The minifier moves `font` behind `font-feature-settings`, which it then resets: numbers would not stand in columns.
    cssMinify: false,
    modulePreload: false,
    chunkSizeWarningLimit: 1200, // kB: Plotly, which Train loads beside everything else
    rolldownOptions: {
      input: Object.fromEntries(screens.map((screen) => [screen, `src/${screen}/index.tsx`])),
      preserveEntrySignatures: "strict",
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        sourcemapExcludeSources: true,
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "flow", test: /node_modules\/(@xyflow|@dagrejs|d3-|zustand|classcat|use-sync)/ },
            { name: "plotly", test: /node_modules\/plotly/ },
          ],
        },
      },
    },
  },
});
