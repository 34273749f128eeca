// src/records.ts: the declarations of everything that a route sends, from docs/schemas.json (made by engine/schemas.py
// from Python's records and from what each route says that it sends).
// `npm run records` writes it, `npm run records -- --check` says whether it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const SCHEMAS = "../../../docs/schemas.json";
const DECLARATIONS = "src/records.ts";

// A list of so many, each of its own kind, is `items` to the compiler, as it was before JSON Schema 2020.
function fixedLists(schema) {
  if (schema.prefixItems) {
    schema.items = schema.prefixItems.map(({ title: _, ...item }) => item);
    delete schema.prefixItems;
  }
  for (const inner of Object.values(schema)) {
    if (inner && typeof inner === "object") fixedLists(inner);
  }
  return schema;
}

// The title that pydantic gives each field would become a type of its own; those of the records are the keys of $defs.
function untitled(schema) {
  for (const field of Object.values(schema.properties ?? {})) {
    if (typeof field.title === "string") delete field.title;
  }
  for (const inner of Object.values(schema)) {
    if (inner && typeof inner === "object") untitled(inner);
  }
  return schema;
}

const wanted = await compile(fixedLists(untitled(JSON.parse(readFileSync(SCHEMAS, "utf8")))), "Records", {
  bannerComment: "/* Made from docs/schemas.json by `npm run records`. Change the records in Python, not this file. */",
  additionalProperties: false,
  format: true,
  style: { printWidth: 120 },
  unreachableDefinitions: true,
});

const declarations = wanted
  .replace(/\n \*\n \* This interface was referenced by [^\n]*\n \* via [^\n]*/g, "")
  .replace(/\/\*\*\n \* This interface was referenced by [^\n]*\n \* via [^\n]*\n \*\/\n/g, "");

if (!process.argv.includes("--check")) {
  writeFileSync(DECLARATIONS, declarations);
} else if (readFileSync(DECLARATIONS, "utf8") !== declarations) {
  console.error(`Stale: builder/ui/frontend/${DECLARATIONS}. Make it anew with: make front-end`);
  process.exit(1);
}
