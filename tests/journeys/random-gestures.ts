import type { Page } from "@playwright/test";
import { createRandom, type Random } from "#mocks/report/random.ts";

/** Controls that a press may work, in the order in which they stand. */
const PRESSED =
  'a[href^="/"], button, summary, input[type="checkbox"], input[type="radio"], [role="tab"], [role="menuitem"], [role="option"]';
/** What leads out of the page or to a file, and what asks the system for something. */
const AVOIDED =
  /\b(?:csv|json|xlsx|parquet|svg|png|html?|pdf|gz|print|download|choose files|paste|sample|remove|copy|start again|save|load)\b/iu;
const KEYS = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "Escape", "Tab"];
const WORDS = ["travis", "county", "new", "zz", "drug"];

/** The middle of a control in sight that a seeded choice takes; null where there is none. Runs in the page. */
function findPlace([selector, avoided, choice]: readonly [string, string, number]) {
  const out = new RegExp(avoided, "iu");
  const inSight = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
    const name = `${element.textContent} ${element.getAttribute("aria-label")} ${element.getAttribute("href")}`;
    return (
      width > 0 &&
      height > 0 &&
      left >= 0 &&
      top >= 0 &&
      right <= innerWidth &&
      bottom <= innerHeight &&
      element.getAttribute("target") === null &&
      !out.test(name)
    );
  });
  const found = inSight[Math.floor(choice * inSight.length)];
  if (found === undefined) return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Goes to an address as a link of the page does: the document stays. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

async function press(page: Page, random: Random): Promise<void> {
  const place = await page.evaluate(findPlace, [PRESSED, AVOIDED.source, random.next()] as const);
  if (place !== null) await page.mouse.click(place.x, place.y);
}

async function hover(page: Page, random: Random): Promise<void> {
  await page.mouse.move(random.integer(0, 1279), random.integer(0, 799), { steps: 4 });
}

async function scroll(page: Page, random: Random): Promise<void> {
  await hover(page, random);
  await page.mouse.wheel(0, random.integer(-900, 1500));
}

async function drag(page: Page, random: Random): Promise<void> {
  const place = await page.evaluate(findPlace, ['[role="slider"]', "^$", random.next()] as const);
  if (place === null) return scroll(page, random);
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(place.x + random.integer(-300, 300), place.y, { steps: 12 });
  await page.mouse.up();
}

async function choose(page: Page, random: Random): Promise<void> {
  const selects = page.locator("select:visible:enabled");
  const count = await selects.count();
  if (count === 0) return press(page, random);
  const select = selects.nth(random.integer(0, count - 1));
  const options = await select.locator("option").count();
  await select.selectOption({ index: random.integer(0, options - 1) }).catch(ignoreGone);
}

async function type(page: Page, random: Random): Promise<void> {
  const place = await page.evaluate(findPlace, [
    'input[type="search"], input[type="text"], [role="combobox"]',
    "^$",
    random.next(),
  ] as const);
  if (place === null) return press(page, random);
  await page.mouse.click(place.x, place.y);
  await page.keyboard.type(random.pick(WORDS));
  await page.keyboard.press(random.pick(["Enter", "Escape", "ArrowDown"]));
}

async function useKeys(page: Page, random: Random): Promise<void> {
  for (let i = 0; i < 5; i += 1) await page.keyboard.press(random.pick(KEYS));
}

/** Back or forward, where that stays in this document. */
async function goBack(page: Page, random: Random): Promise<void> {
  await page.evaluate((steps) => history.go(steps), random.pick([-1, -1, 1]));
}

const GESTURES = [
  press,
  press,
  press,
  press,
  scroll,
  scroll,
  hover,
  drag,
  choose,
  type,
  useKeys,
  goBack,
];

/** A control that is gone before it is worked is as good as none. */
function ignoreGone(thrown: unknown): void {
  if (!(thrown instanceof Error)) throw thrown;
}

/**
 * Works a page as a reader might, the same each time: gestures one after the other, a new page of `addresses` after each six.
 * The page draws what follows from one before the next.
 */
export async function makeGestures(
  page: Page,
  { seed, count, addresses }: { seed: number; count: number; addresses: readonly string[] },
): Promise<void> {
  const random = createRandom(seed);
  for (let i = 0; i < count; i += 1) {
    if (i % 6 === 0) await goWithin(page, addresses[(i / 6) % addresses.length] ?? "/");
    await random.pick(GESTURES)(page, random);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}
