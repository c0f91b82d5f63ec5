import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { META_POLICY } from "#scripts/headers.mjs";
import { ROOT } from "#scripts/prepare.mjs";

const DIST = join(ROOT, "dist");
const BUDGET = 120_000;
const PAGES = [
  "",
  "table",
  "compare",
  "agency",
  "place",
  "policies",
  "editions",
  "open",
  "about",
  "about/faq",
  "about/fact-sheet",
  "about/methods",
];
const page = (route: string): string => readFileSync(join(DIST, route, "index.html"), "utf8");

/** Scripts that the page loads before anything is asked of it, as paths below dist. */
function firstScripts(html: string): readonly string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => /^<script|rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
}

describe("the build", () => {
  it("The first page loads at most 120 kB of JavaScript (gzip)", () => {
    const sizes = firstScripts(page("")).map(
      (path) => [path, gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length] as const,
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(0);
    expect(total, sizes.map(([path, size]) => `${path} ${size}`).join(", ")).toBeLessThanOrEqual(
      BUDGET,
    );
  });

  it("The build contains nothing of the mock server", () => {
    const names = readdirSync(DIST, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => /mock/i.test(name))).toEqual([]);
    const scripts = names.filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    const marks = /mockServiceWorker|MOCK_ACTIVATE|setupWorker|makeReport|mswjs/;
    expect(scripts.filter((name) => marks.test(readFileSync(join(DIST, name), "utf8")))).toEqual(
      [],
    );
  });

  it.each(PAGES)("The build has a page for /%s that carries its own security policy", (route) => {
    expect(page(route)).toContain(
      `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
    );
    expect(page(route)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
  });

  it("The build has a 404.html that search engines leave out", () => {
    expect(existsSync(join(DIST, "404.html"))).toBe(true);
    expect(readFileSync(join(DIST, "404.html"), "utf8")).toContain('content="noindex"');
  });
});
