import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * What axe finds wrong with a page, each as "rule: the first place in its markup"; by all its rules, or by the named ones.
 * Our pages have no frames, so axe is spared the second window in which it would gather what it found in them, and the
 * lists of what passed, which nobody reads. The size of targets, which axe leaves out unless it is asked, is among all rules.
 */
export async function axe(page: Page, rules: readonly string[] = []): Promise<string[]> {
  expect(page.frames()).toHaveLength(1);
  const builder = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  if (rules.length > 0) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
