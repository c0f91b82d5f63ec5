// npm run bench:reading: an invented release of 600,000 rows, from the file to six counts, ours and what others would use; writes reading-results.json.
// ROWS=20000 makes a smaller one, RUNS=1 reads each once, FILES=csv,parquet chooses.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Plain, ROOT, install, plainly } from "../scripts/prepare.mjs";
import { machineFacts } from "./machine.mjs";
import { needRelease } from "./reading/make-release.mjs";
import { measureReading } from "./reading/measure-reading.mjs";
import { needReport } from "./reading/make-report.mjs";
import { serveFolder } from "./serve.mjs";

const BENCH = dirname(fileURLToPath(import.meta.url));
const PEERS = {
  csv: "duckdb-csv",
  parquet: "duckdb-parquet",
  xlsx: "read-excel-file",
  // The peer runs out of call stack on the larger one.
  "xlsx-small": "read-excel-file",
  pdf: null,
};
const RUNS = Number(process.env.RUNS ?? 3);
const ROWS = Number(process.env.ROWS ?? 600_000);
const FILES = (process.env.FILES ?? Object.keys(PEERS).join()).split(",");

await plainly(async () => {
  install();
  install(BENCH);
  const paths = { ...needRelease(ROWS), pdf: await needReport() };
  const outDir = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await build(outDir);
    const { port, close } = await serveFolder(outDir);
    const address = `http://localhost:${port}/reading.html`;
    const results = [];
    let browser = "";
    for (const kind of FILES) {
      const path = paths[kind];
      const measure = async (call) => {
        const measured = await measureReading(address, path, call);
        browser = measured.browser;
        return measured;
      };
      // Ours and theirs in turn, so that a slow minute of the machine is both's.
      const runs = { ours: [], theirs: [] };
      for (let run = 0; run < RUNS; run += 1) {
        runs.ours.push(await measure("window.read('ours')"));
        if (PEERS[kind] !== null) runs.theirs.push(await measure(`window.read('${PEERS[kind]}')`));
      }
      const stops = kind === "pdf" ? [] : [await measure("window.cancel(0.5)")];
      const result = resultOf(kind, path, runs, stops);
      results.push(result);
      console.log(JSON.stringify(result));
    }
    await close();
    const text = JSON.stringify({ machine: machineFacts(browser), results }, null, 1);
    writeFileSync(join(BENCH, "reading-results.json"), `${text}\n`);
    const wrong = results.filter(({ answersEqual }) => answersEqual === false);
    if (wrong.length > 0) throw new Plain("Counts differ: see reading-results.json.");
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});

function resultOf(kind, path, { ours, theirs }, [stop]) {
  const [us, them] = [ours, theirs].map(medianOf);
  const isRead = us?.time !== undefined && them?.time !== undefined;
  return {
    file: kind,
    runs: RUNS,
    bytes: statSync(path).size,
    rows: us?.rows,
    ours: summarizeRun(us),
    beside: PEERS[kind],
    theirs: summarizeRun(them),
    ratio: isRead ? Number((them.time / us.time).toFixed(2)) : null,
    answersEqual: isRead
      ? JSON.stringify([us.rows, us.counts]) === JSON.stringify([them.rows, them.counts])
      : null,
    stop: stop === undefined ? null : { ...stop, browser: undefined },
  };
}

/** The run of median time; the first that failed where one did. */
function medianOf(runs) {
  const failed = runs.find((run) => run.failed !== undefined);
  return failed ?? runs.toSorted((a, b) => a.time - b.time)[Math.floor(runs.length / 2)];
}

function summarizeRun(run) {
  if (run === undefined) return null;
  const { failed, time, stages, megabytes } = run;
  if (failed !== undefined) return { failed };
  const whole = Object.entries(stages).map(([name, ms]) => [name, Math.round(ms)]);
  return { milliseconds: Math.round(time), stages: Object.fromEntries(whole), megabytes };
}

async function build(outDir) {
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root: BENCH,
    configFile: false,
    logLevel: "warn",
    publicDir: join(ROOT, "public"),
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: { input: join(BENCH, "reading.html") },
    },
  });
}
