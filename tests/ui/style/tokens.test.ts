import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../../src/ui/style/tokens.css", import.meta.url), "utf8");
const themes = css
  .split("{")
  .filter((part) => part.includes("--accent-4"))
  .map((part) => Object.fromEntries([...part.matchAll(/--([\w-]+): (#\w{6})/gu)].map(pair)));

function pair([, name = "", color = ""]: RegExpMatchArray): [string, string] {
  return [name, color];
}

function light(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = "", b = ""): number {
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test("The four series colors have a contrast of 3:1 with the page and with their neighbors in each theme", () => {
  expect(themes).toHaveLength(3);
  for (const theme of themes) {
    const set = ["accent", "accent-2", "accent-3", "accent-4"].map((name) => theme[name] ?? "");
    for (const [i, color] of set.entries()) {
      expect(contrast(color, theme["page"])).toBeGreaterThanOrEqual(3);
      if (i > 0) expect(contrast(color, set[i - 1])).toBeGreaterThanOrEqual(3);
    }
  }
});

test("Text of every kind has a contrast of 4.5:1 on the page and on the wash", () => {
  for (const theme of themes)
    for (const name of ["ink", "soft", "accent", "mark"])
      for (const ground of ["page", "wash"])
        expect(contrast(theme[name], theme[ground])).toBeGreaterThanOrEqual(4.5);
});

test("The dark theme is the same by the reader's choice and by the system", () => {
  expect(themes[1]).toEqual(themes[2]);
});
