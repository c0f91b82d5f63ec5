import { expect, type Locator, type Page } from "@playwright/test";

/** How a reader acts: by pointer, by keys alone, or by touch on a phone. */
export const MANNERS = ["pointer", "keys", "touch"] as const;
export type Manner = (typeof MANNERS)[number];

/** Presses of Tab after which a reader by keys has surely gone past what is looked for. */
const MAX_TABS = 250;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** The key that leads to an element: back, where the focus is already past it. */
const chooseTabKey = (target: Locator): Promise<string> =>
  target.evaluate((element) => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "Tab";
    const isPast = element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isPast === 0 ? "Tab" : "Shift+Tab";
  });

/** What a reader does to a page, with the number of its actions: a press, a choice, or words typed. */
export interface Reader {
  readonly press: (target: Locator) => Promise<void>;
  readonly type: (target: Locator, words: string) => Promise<void>;
  readonly countActions: () => number;
}

/** A reader of a page who acts in one manner only. By keys, what is pressed is first reached by Tab from where the focus is. */
export function createReader(page: Page, manner: Manner): Reader {
  let actions = 0;

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs < MAX_TABS && !(await hasFocus(target)); tabs += 1)
      await page.keyboard.press(await chooseTabKey(target));
    await expect(target).toBeFocused();
  }

  return {
    press: async (target) => {
      actions += 1;
      if (manner === "pointer") return target.click();
      if (manner === "touch") return target.tap();
      const role = await target.evaluate(
        (element) => element.getAttribute("role") ?? element.getAttribute("type"),
      );
      // The entries of a menu are reached by arrows: Tab leaves it.
      if (role?.startsWith("menuitem") === true) {
        for (let steps = 0; steps < 20 && !(await hasFocus(target)); steps += 1)
          await page.keyboard.press("ArrowDown");
        await expect(target).toBeFocused();
        return page.keyboard.press("Enter");
      }
      await reach(target);
      return page.keyboard.press(role === "checkbox" ? "Space" : "Enter");
    },
    type: async (target, words) => {
      actions += 1;
      if (manner === "keys") await reach(target);
      else if (manner === "touch") await target.tap();
      else await target.click();
      await page.keyboard.type(words);
    },
    countActions: () => actions,
  };
}
