// How soon the page that compares periods follows a choice, with a million lines.
import { allHere } from "./all-here.mjs";

const BYS = ["county", "charge", "aor", "citizenship", "agency", "state"];
const ROUNDS = 5;

/**
 * Chooses, in turn, what a change is split by and the weeks of the second period; tells milliseconds from the choice until
 * the parts and lines of it are painted. The first round is warm-up and is told apart.
 */
export async function comparing(browser, port, weeks) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const of = (back) => weeks.at(-back);
  await page.goto(`http://localhost:${port}/compare?p=${of(60)}..${of(53)}&p=${of(8)}..${of(1)}`);
  await page.locator("#places tbody td").first().waitFor();
  await allHere(page);
  await page.evaluate(watchChoices);
  const by = page.getByLabel("Show by");
  // The choices of the second period stay open.
  await page
    .getByRole("group", { name: "Periods" })
    .locator("button[aria-haspopup]")
    .nth(1)
    .click();
  const from = page.getByRole("dialog").getByLabel("From", { exact: true });
  const times = { by: [], period: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const value of BYS) {
      const took = await chosen(page, by, value, `By ${wordsOf(value)}`);
      if (round > 0) times.by.push(took);
    }
    for (let back = 7; back >= 2; back -= 1) {
      const took = await chosen(page, from, of(back), dayInWords(of(back)));
      if (round > 0) times.period.push(took);
    }
  }
  await context.close();
  return { by: spread(times.by), period: spread(times.period), each: ROUNDS * BYS.length };
}

async function chosen(page, select, value, words) {
  await page.evaluate((expected) => window.expectWords(expected), words);
  await select.selectOption(value);
  const took = await page.evaluate(() => window.paintedAfter);
  await page.waitForTimeout(150);
  return took;
}

/** Runs in the page: from a change of a control until the figures' subtitle or the strip says what was chosen, and is painted. */
function watchChoices() {
  window.expectWords = (words) => {
    window.paintedAfter = new Promise((done) => {
      let since = null;
      const isSaid = () =>
        [...document.querySelectorAll("h2 + p, [aria-label=Totals]")].some(({ textContent }) =>
          textContent.includes(words),
        );
      addEventListener("change", (event) => (since = event.timeStamp), {
        capture: true,
        once: true,
      });
      const watch = new MutationObserver(() => {
        if (since === null || !isSaid()) return;
        watch.disconnect();
        requestAnimationFrame(() => {
          // After the frame that this was drawn in.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - since);
          port2.postMessage(null);
        });
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  };
}

function wordsOf(by) {
  return by === "aor" ? "field office" : by === "charge" ? "charge category" : by;
}

function dayInWords(day) {
  const format = new Intl.DateTimeFormat("en-US", {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(day));
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
  };
}
