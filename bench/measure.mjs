// One system and size in a Chromium of its own, so that no other's memory or compiled code is in the way.
import { chromium } from "playwright";
import { SWITCHES, needChromium } from "../scripts/chromium.mjs";

/** Milliseconds of gestures, and of what is made for them, after which no new round begins. */
const MOST = 420_000;
/** Milliseconds after which a system is given up. */
const GIVEN_UP = 900_000;

/** What the page measured, with the browser's version; `failed` says in a sentence what a system could not do. */
export async function measure(address, { system, rows, rounds }) {
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: [...SWITCHES, "--enable-blink-features=ForceEagerMeasureMemory"],
  });
  const name = `Chromium ${browser.version()}`;
  let timer;
  try {
    const page = await browser.newPage();
    const crash = new Promise((_, fail) => {
      page.on("crash", () => fail(new Error("The page crashed, as it does when memory runs out.")));
      timer = setTimeout(
        () => fail(new Error(`Not done after ${GIVEN_UP / 60_000} minutes.`)),
        GIVEN_UP,
      );
    });
    await page.goto(address);
    await page.waitForFunction(() => "measure" in window);
    const request = { system, rows, rounds, most: MOST };
    const measuring = page.evaluate((input) => window.measure(input), request);
    return { browser: name, ...(await Promise.race([measuring, crash])) };
  } catch (error) {
    return { browser: name, failed: String(error.message).split("\n", 1)[0] };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}
