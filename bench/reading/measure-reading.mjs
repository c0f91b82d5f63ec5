// One reading in a Chromium of its own, and the most memory that its page's process, workers included, ever had.
import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { SWITCHES, needChromium } from "../../scripts/chromium.mjs";

/** Milliseconds after which a system is given up. */
const GIVEN_UP = 240_000;

/** What `call` of the page gives for a file; `failed` says in a sentence why it gives nothing. */
export async function measureReading(address, path, call) {
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: [...SWITCHES, "--enable-blink-features=ForceEagerMeasureMemory"],
  });
  const name = `Chromium ${browser.version()}`;
  let timer;
  try {
    const page = await browser.newPage();
    const ended = new Promise((_, fail) => {
      page.on("crash", () => fail(new Error("The page crashed, as it does when memory runs out.")));
      timer = setTimeout(
        () => fail(new Error(`Not done after ${GIVEN_UP / 60_000} minutes.`)),
        GIVEN_UP,
      );
    });
    await page.goto(address);
    await page.setInputFiles("input", path);
    await page.waitForFunction(() => "cancel" in window);
    const empty = await mostOf(browser);
    const read = await Promise.race([page.evaluate(call), ended]);
    return { browser: name, ...read, megabytes: (await mostOf(browser)) - empty };
  } catch (error) {
    return { browser: name, failed: String(error.message).split("\n", 1)[0] };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** Megabytes of the largest of the renderers at its most, as Linux tells them; NaN elsewhere. */
async function mostOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        return (
          Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]) / 1024
        );
      } catch {
        return Number.NaN;
      }
    });
  return Math.round(Math.max(...sizes));
}
