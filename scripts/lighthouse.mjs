// npm run lighthouse: desktop audits of both collections and of the table on the built application; the median of RUNS (3) each.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SWITCHES, needChromium } from "./chromium.mjs";
import { Plain, ROOT, build, install, plainly } from "./prepare.mjs";
import { listen, makeServer } from "./serve.mjs";

const FLOORS = { performance: 0.99, accessibility: 1, "best-practices": 1 };
const SHIFT = 0.02;
const RUNS = Number(process.env.RUNS ?? 3);

await plainly(async () => {
  install();
  const chromium = await needChromium();
  build();
  const server = makeServer();
  const port = await listen(server, 0);
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  let short = false;
  try {
    for (const path of ["/", "/?data=ice-foia-2015", "/table"]) {
      const reports = [];
      for (let run = 0; run < RUNS; run += 1) {
        reports.push(
          await audit(`http://localhost:${port}${path}`, join(folder, `${run}.json`), chromium),
        );
      }
      reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
      short = !say(path, reports[Math.floor(reports.length / 2)]) || short;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    server.closeAllConnections();
    server.close();
  }
  if (short) throw new Plain("At least one figure is short of its bound.");
});

/** Prints the figures of one page and answers whether all of them keep their bounds. */
function say(path, report) {
  const scores = Object.entries(FLOORS).map(([key, floor]) => [
    key,
    report.categories[key].score,
    floor,
  ]);
  const shift = report.audits["cumulative-layout-shift"].numericValue;
  const paint = Math.round(report.audits["largest-contentful-paint"].numericValue);
  const blocked = Math.round(report.audits["total-blocking-time"].numericValue);
  const words = scores.map(([key, score, floor]) => `${key} ${score.toFixed(2)} (≥ ${floor})`);
  console.log(
    `${path}: ${words.join(", ")}, layout shift ${shift.toFixed(3)} (≤ ${SHIFT}), largest paint ${paint} ms, blocked ${blocked} ms`,
  );
  for (const { id, title, score, scoreDisplayMode } of Object.values(report.audits)) {
    if (score === 0 && scoreDisplayMode === "binary") console.log(`  failed: ${id}: ${title}`);
  }
  return scores.every(([, score, floor]) => score >= floor) && shift <= SHIFT;
}

/** One desktop audit, read back from the report file. Throws `Plain` where lighthouse failed. */
async function audit(address, file, chromium, triesLeft = 2) {
  const args = [
    join(ROOT, "node_modules", "lighthouse", "cli", "index.js"),
    address,
    "--preset=desktop",
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    `--only-categories=${Object.keys(FLOORS).join(",")}`,
    `--chrome-flags=--headless ${SWITCHES.join(" ")}`,
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const status = await new Promise((done) => child.on("exit", done));
  // At times the browser's trace lacks its start (NO_NAVSTART).
  if (status !== 0 && triesLeft > 0) return audit(address, file, chromium, triesLeft - 1);
  if (status !== 0)
    throw new Plain(`Lighthouse could not audit ${address}: see its message above.`);
  return JSON.parse(readFileSync(file, "utf8"));
}
