// npm run bench:page: the built application with a million lines: how soon figures follow a drag, and how soon they first stand.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { SWITCHES, needChromium } from "../scripts/chromium.mjs";
import { makeLarge } from "../scripts/large.mjs";
import { ROOT, build, install, plainly } from "../scripts/prepare.mjs";
import { listen, makeServer } from "../scripts/serve.mjs";
import { allHere } from "./all-here.mjs";
import { comparing } from "./comparing.mjs";
import { measureDragResponse } from "./drag-response.mjs";
import { machineFacts } from "./machine.mjs";
import { writePageResults } from "./report.mjs";
import { slowLine } from "./slow-line.mjs";

const BENCH = dirname(fileURLToPath(import.meta.url));
const LINES = Number(process.env.LINES ?? 1e6);
const FOLDER = join(ROOT, "node_modules", ".cache", `large-bench-${LINES}`);
const LINE = { rtt: 170, rate: 9e6 };
const DRAG_MS = Number(process.env.DRAG_MS ?? 10_000);
const OPENINGS = 3;

await plainly(async () => {
  install();
  const executablePath = await needChromium();
  if (!existsSync(join(FOLDER, "sizes.json"))) {
    const sizes = await makeLarge(FOLDER, LINES, { brotli: true });
    writeFileSync(join(FOLDER, "sizes.json"), JSON.stringify(sizes));
  }
  const sizes = JSON.parse(readFileSync(join(FOLDER, "sizes.json"), "utf8"));
  build();
  const server = makeServer({ reports: FOLDER });
  const port = await listen(server, 0);
  const line = await slowLine(port, LINE);
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  try {
    const openings = [];
    for (let i = 0; i < OPENINGS; i += 1) openings.push(await opening(browser, line.port));
    openings.sort((a, b) => a.firstChart - b.firstChart);
    const page = {
      machine: machineFacts(`Chromium ${browser.version()}`),
      lines: sizes.lines,
      bytesALine: {
        decompressed: sizes.bytes / sizes.lines,
        gzip: sizes.gz / sizes.lines,
        brotli: sizes.br / sizes.lines,
      },
      opening: { line: LINE, ...openings[Math.floor(OPENINGS / 2)] },
      drag: await drag(browser, port),
      compare: await comparing(browser, port, weekStarts()),
    };
    writePageResults(BENCH, page);
    console.log(JSON.stringify(page, null, 1));
  } finally {
    await browser.close();
    line.close();
    server.closeAllConnections();
    server.close();
  }
});

/** Milliseconds from the start of the visit, nothing kept, until the first week chart is drawn and until every line is there. */
async function opening(browser, port) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`, { waitUntil: "commit" });
  const since = () => page.evaluate(() => performance.now());
  await page.waitForFunction(() => document.querySelector("[data-layer=bars] path[d^=M]") !== null);
  const firstChart = await since();
  await chartHere(page);
  const all = await since();
  await context.close();
  return { firstChart, all };
}

async function chartHere(page) {
  await page.waitForFunction(() => document.querySelector("[data-layer=bars] path[d^=M]") !== null);
  await allHere(page);
}

/** The first day of each week with an edition, in order. */
function weekStarts() {
  const { collections } = JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8"));
  const weeks = new Set(collections[0].editions.map(({ week }) => week));
  return [...weeks].sort((a, b) => (a < b ? -1 : 1));
}

/** The same in words, as figures write it. */
function weeksInWords() {
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
  return weekStarts().map((week) => format.format(new Date(week)));
}

/** Drags the first week to and fro by the mouse and tells how long figures took to follow. */
async function drag(browser, port) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  await chartHere(page);
  // What a reader does before: the eye has to find the handle, and the worker prepares.
  await page.waitForTimeout(8000);
  const thumb = await page.getByRole("slider", { name: "From week" }).boundingBox();
  const line = await page.locator("[data-control=weeks]").boundingBox();
  const box = { x: thumb.x + 4, y: thumb.y, height: thumb.height, width: line.width };
  const y = box.y + box.height / 2;
  await page.evaluate(measureDragResponse, weeksInWords());
  await page.mouse.move(box.x + 8, y);
  // A hand rests on the handle before it presses.
  await page.waitForTimeout(400);
  await page.mouse.down();
  const start = Date.now();
  for (let step = 0; Date.now() - start < DRAG_MS; step += 1) {
    const share = (1 - Math.cos(((Date.now() - start) / 2500) * Math.PI)) / 2;
    await page.mouse.move(box.x + 8 + share * (box.width - 16) * 0.8, y);
    const next = start + (step + 1) * 16.7;
    if (next > Date.now()) await new Promise((done) => setTimeout(done, next - Date.now()));
  }
  await page.mouse.up();
  await page.waitForTimeout(1000);
  const found = await page.evaluate(() => window.dragResponse());
  await context.close();
  return found;
}
