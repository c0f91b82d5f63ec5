// npm run bench: the engine and its peers, the same rows and gestures in Chromium; writes results.json, table.md and picture.svg.
// ROWS=10000,1000000 and SYSTEMS=ours,crossfilter choose fewer; ROUNDS=5 makes fewer gestures.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Plain, install, plainly } from "../scripts/prepare.mjs";
import { machineFacts } from "./machine.mjs";
import { measure } from "./measure.mjs";
import { writeReport } from "./report.mjs";
import { serveFolder } from "./serve.mjs";
import { linesOf } from "./table.mjs";

const BENCH = dirname(fileURLToPath(import.meta.url));
/** Systems and the package of which each is; the first is what the others' answers are compared with. */
const SYSTEMS = {
  plain: null,
  crossfilter: "crossfilter2",
  arquero: "arquero",
  duckdb: "@duckdb/duckdb-wasm",
  mosaic: "@uwdata/mosaic-core",
  falcon: "falcon-vis",
  ours: null,
  "ours-tile": null,
  worker: null,
  "worker-tile": null,
};
const ROWS = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 30;

await plainly(async () => {
  install();
  install(BENCH);
  const sizes = numbers("ROWS", ROWS);
  const [rounds = ROUNDS] = numbers("ROUNDS", [ROUNDS]);
  const systems = chosenSystems();
  const outDir = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await build(outDir);
    const { port, close } = await serveFolder(outDir);
    const address = `http://localhost:${port}/`;
    const results = [];
    let browser = "";
    let table = "";
    for (const rows of sizes) {
      let expected = null;
      for (const system of systems) {
        const measured = await measure(address, { system, rows, rounds });
        if (system === systems[0] && measured.failed === undefined) expected = measured;
        browser = measured.browser ?? browser;
        const lines = linesOf({ rows, system, version: versionOf(system) }, measured, expected);
        results.push(...lines);
        // Each time, so that what is measured stays when a later one is stopped.
        table = writeReport(BENCH, { machine: machineFacts(browser), results });
        for (const line of lines) console.log(JSON.stringify(line));
      }
    }
    await close();
    console.log(`\n${table}`);
    const wrong = results.filter(({ answersEqual }) => answersEqual === false);
    if (wrong.length > 0) throw new Plain("Answers differ: see results.json.");
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});

function chosenSystems() {
  const names = Object.keys(SYSTEMS);
  const chosen = process.env.SYSTEMS?.split(",") ?? names;
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Plain(`SYSTEMS=${unknown} is not one of ${names.join(", ")}.`);
  }
  return names.filter((name, at) => at === 0 || chosen.includes(name));
}

function numbers(name, otherwise) {
  const text = process.env[name];
  if (!text) return otherwise;
  const found = text.split(",").map(Number);
  if (found.every((number) => Number.isInteger(number) && number > 0)) return found;
  throw new Plain(`${name}=${text} is not a list of whole numbers.`);
}

async function build(outDir) {
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root: BENCH,
    configFile: false,
    logLevel: "warn",
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  });
}

function versionOf(system) {
  const name = SYSTEMS[system];
  if (name === null) return "this tree";
  return JSON.parse(readFileSync(join(BENCH, "node_modules", name, "package.json"), "utf8"))
    .version;
}
