// node bench/opening.mjs: how soon the first week chart of a published collection stands over a line as of 4G, in the built page.
import { chromium } from "playwright";
import { SWITCHES, needChromium } from "../scripts/chromium.mjs";
import { build, install, plainly } from "../scripts/prepare.mjs";
import { listen, makeServer } from "../scripts/serve.mjs";
import { machineFacts } from "./machine.mjs";
import { slowLine } from "./slow-line.mjs";

const LINE = { rtt: 170, rate: 9e6 };
const VISITS = Number(process.env.VISITS ?? 5);
const PATHS = (process.env.PATHS ?? "/,/?data=ice-foia-2015").split(",");

await plainly(async () => {
  install();
  const executablePath = await needChromium();
  build();
  const server = makeServer();
  const line = await slowLine(await listen(server, 0), LINE);
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  try {
    console.log(JSON.stringify(machineFacts(`Chromium ${browser.version()}`)));
    for (const path of PATHS) {
      const visits = [];
      for (let i = 0; i < VISITS; i += 1) visits.push(await visit(browser, line.port, path));
      visits.sort((a, b) => a.firstChart - b.firstChart);
      const { firstChart, bytes, requests } = visits[Math.floor(VISITS / 2)];
      const all = visits.map((each) => Math.round(each.firstChart)).join(" ");
      console.log(`${path}: first chart after ${Math.round(firstChart)} ms, median of ${all}`);
      console.log(`  ${bytes} bytes until then: ${requests.join(", ")}`);
    }
  } finally {
    await browser.close();
    line.close();
    server.closeAllConnections();
    server.close();
  }
});

/** Milliseconds from the start of a visit, nothing kept, until the first week chart is drawn, and what arrived until then. */
async function visit(browser, port, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const sizes = [];
  const starts = new Map();
  context.on("request", (request) => starts.set(request, Date.now()));
  context.on("requestfinished", (request) => {
    const end = Date.now();
    sizes.push(
      // A request that ends while the page is closed has no size any more, and came too late to be counted.
      request.sizes().then(
        ({ responseBodySize }) => ({ request, size: responseBodySize, end }),
        () => ({ request, size: 0, end: Number.POSITIVE_INFINITY }),
      ),
    );
  });
  const begun = Date.now();
  await page.goto(`http://localhost:${port}${path}`, { waitUntil: "commit" });
  await page.waitForFunction(() => document.querySelector("[data-layer=bars] path[d^=M]") !== null);
  const firstChart = await page.evaluate(() => performance.now());
  const until = Date.now();
  const arrived = (await Promise.all(sizes)).filter(({ end }) => end <= until);
  const requests = arrived.map(({ request, size, end }) => {
    const name = new URL(request.url()).pathname.split("/").pop() || "/";
    return `${name} ${size} (${starts.get(request) - begun} to ${end - begun} ms)`;
  });
  const bytes = arrived.reduce((sum, { size }) => sum + size, 0);
  await context.close();
  return { firstChart, bytes, requests };
}
