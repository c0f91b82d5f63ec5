// npm run bench: the engine and its peers, the same rows and gestures in Chromium; writes results.json and table.md.
// ROWS=10000,1000000 and SYSTEMS=ours,crossfilter choose fewer; ROUNDS=5 makes fewer gestures.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Plain, install, plainly } from "../scripts/prepare.mjs";
import { measure } from "./measure.mjs";
import { serveFolder } from "./serve.mjs";
import { linesOf, tableOf } from "./table.mjs";

const BENCH = dirname(fileURLToPath(import.meta.url));
/** The first is what the others' answers are compared with. */
const SYSTEMS = ["plain", "crossfilter", "ours", "ours-tile"];
const ROWS = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 30;

await plainly(async () => {
  install();
  if (!existsSync(join(BENCH, "node_modules"))) npmCi();
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
    for (const rows of sizes) {
      let expected = null;
      for (const system of systems) {
        const measured = await measure(address, { system, rows, rounds });
        expected ??= measured.steps?.map(({ answers }) => answers) ?? null;
        browser = measured.browser ?? browser;
        const lines = linesOf({ rows, system, version: versionOf(system) }, measured, expected);
        results.push(...lines);
        for (const line of lines) console.log(JSON.stringify(line));
      }
    }
    await close();
    const machine = machineFacts(browser);
    const table = tableOf(results, machine);
    writeFileSync(
      join(BENCH, "results.json"),
      `${JSON.stringify({ machine, results }, null, 1)}\n`,
    );
    writeFileSync(join(BENCH, "table.md"), table);
    console.log(`\n${table}`);
    const wrong = results.filter(({ answersEqual }) => answersEqual === false);
    if (wrong.length > 0) throw new Plain("Answers differ: see results.json.");
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});

function npmCi() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: BENCH,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Plain("The peers could not be installed: see npm's words above.");
}

function chosenSystems() {
  const asked = process.env.SYSTEMS?.split(",") ?? SYSTEMS;
  const unknown = asked.find((name) => !SYSTEMS.includes(name));
  if (unknown !== undefined) {
    throw new Plain(`SYSTEMS=${unknown} is not one of ${SYSTEMS.join(", ")}.`);
  }
  return SYSTEMS.filter((name, at) => at === 0 || asked.includes(name));
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
  const names = { crossfilter: "crossfilter2", arquero: "arquero", duckdb: "@duckdb/duckdb-wasm" };
  const at = names[system] && join(BENCH, "node_modules", names[system], "package.json");
  return at ? JSON.parse(readFileSync(at, "utf8")).version : "this tree";
}

function machineFacts(browser) {
  const [{ model } = { model: "" }] = cpus();
  return {
    processor: model.trim(),
    cores: cpus().length,
    memory: totalmem(),
    system: `${platform()} ${arch()}`,
    browser,
    date: new Date().toISOString().slice(0, 10),
  };
}
