// Builds what a visitor's browser loads into src/curbcut/client/static, and fails where a file is over its budget.
//
//   node build.mjs            writes
//   node build.mjs --check    exits with 1 if what is committed is not what the sources make
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "../src/curbcut/client/static");
const isCheck = process.argv.includes("--check");

/** Budgets in bytes after gzip: what a visitor pays for. */
const ENTRIES = [
  { name: "loader", source: "src/main.ts", format: "iife", budget: 3_072 },
  { name: "operations", source: "src/operations.ts", format: "esm", budget: 3_072 },
  { name: "kept", source: "src/kept.ts", format: "esm", budget: 3_584 },
  { name: "errors", source: "src/errors.ts", format: "esm", budget: 2_048 },
  { name: "behaviors", source: "src/behaviors/index.ts", format: "esm", budget: 8_192 },
  { name: "composite", source: "src/behaviors/composites.ts", format: "esm", budget: 4_096 },
  { name: "fields", source: "src/behaviors/fields.ts", format: "esm", budget: 3_072 },
  { name: "scripted", source: "src/behaviors/scripted.ts", format: "esm", budget: 6_144 },
  { name: "listeners", source: "src/behaviors/listeners.ts", format: "esm", budget: 3_072 },
  { name: "signs", source: "src/behaviors/signs.ts", format: "esm", budget: 3_072 },
  { name: "drawn", source: "src/behaviors/drawn.ts", format: "esm", budget: 2_048 },
  { name: "gestures", source: "src/behaviors/gestures.ts", format: "esm", budget: 3_072 },
  { name: "opened", source: "src/behaviors/opened.ts", format: "esm", budget: 6_144 },
  { name: "hovered", source: "src/behaviors/hovered.ts", format: "esm", budget: 3_072 },
  { name: "handmade", source: "src/behaviors/handmade.ts", format: "esm", budget: 6_144 },
  { name: "rows", source: "src/behaviors/rows.ts", format: "esm", budget: 3_072 },
  { name: "marked", source: "src/behaviors/marked.ts", format: "esm", budget: 3_072 },
  { name: "untold", source: "src/behaviors/untold.ts", format: "esm", budget: 2_048 },
  { name: "inferred", source: "src/behaviors/inferred.ts", format: "esm", budget: 6_144 },
  { name: "named", source: "src/behaviors/named.ts", format: "esm", budget: 5_120 },
  { name: "hung", source: "src/behaviors/hung.ts", format: "esm", budget: 3_584 },
  { name: "navigation", source: "src/navigation/index.ts", format: "esm", budget: 8_192 },
  { name: "settings", source: "src/panel/apply.ts", format: "esm", budget: 8_192 },
  { name: "colours", source: "src/panel/colours.ts", format: "esm", budget: 3_072 },
  { name: "aids", source: "src/panel/aids.ts", format: "esm", budget: 3_072 },
  { name: "keyboard", source: "src/keyboard/index.ts", format: "esm", budget: 6_144 },
  { name: "launcher", source: "src/launcher/index.ts", format: "esm", budget: 3_584 },
  { name: "panel", source: "src/panel/index.ts", format: "esm", budget: 25_600 },
];
const LOCALE_BUDGET = 3_072;

let failed = false;

/** Names of our own between files, of nothing that a browser knows: shortened as variables are, in all files alike. */
const OWN_NAMES = /^(?:closeControlIn|focusablesIn|hover|isAnswer|isVisible|lastAction|mark|onChange|onKey|watch)$/;
const shortened = {};

/** The files that the behaviours fetch, which are handed what these have of `elements.ts` already. */
const FETCHED = new Set([
  "composite",
  "fields",
  "scripted",
  "gestures",
  "opened",
  "hovered",
  "handmade",
  "rows",
  "marked",
  "untold",
  "inferred",
  "named",
  "hung",
]);
const LENT = join(HERE, "src/behaviors/lent.ts");
const lending = {
  name: "lending",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/elements$/ }, ({ importer }) => (importer === LENT ? undefined : { path: LENT })),
};

/** Writes a built file, or with --check compares it with the committed one; says its size against its budget. */
function put(path, text, budget) {
  const size = gzipSync(text, { level: 9 }).length;
  const isOver = size > budget;
  const isStale = isCheck && !(existsSync(path) && readFileSync(path, "utf8") === text);
  failed ||= isOver || isStale;
  const remark = [isOver && "over its budget", isStale && "not what is committed"].filter(Boolean).join(", ");
  console.log(`${path.slice(OUT.length + 1).padEnd(20)} ${String(size).padStart(6)} of ${budget} bytes gz ${remark}`);
  if (!isCheck) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

for (const { name, source, format, budget } of ENTRIES) {
  const result = await build({
    entryPoints: [join(HERE, source)],
    bundle: true,
    minify: true,
    plugins: FETCHED.has(name) ? [lending] : [],
    mangleProps: OWN_NAMES,
    mangleCache: shortened,
    write: false,
    format,
    target: ["es2022", "safari16", "firefox115", "chrome109"],
    legalComments: "none",
    charset: "utf8",
  });
  Object.assign(shortened, result.mangleCache);
  put(join(OUT, `${name}.js`), result.outputFiles[0].text, budget);
}
for (const file of readdirSync(join(HERE, "locales"))) {
  const messages = JSON.parse(readFileSync(join(HERE, "locales", file), "utf8"));
  put(join(OUT, "locales", file), `${JSON.stringify(messages)}\n`, LOCALE_BUDGET);
}
process.exit(failed ? 1 : 0);
