import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build, buildIsStale, install, nodeSentence } from "#scripts/prepare.mjs";

const EARLIER = new Date("2017-01-28T00:00:00Z");
const LATER = new Date("2017-02-04T00:00:00Z");
const LATEST = new Date("2017-02-11T00:00:00Z");

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "prepare-"));
  writeFileAt("package-lock.json", "{}", EARLIER);
  writeFileAt("src/main.ts", "", EARLIER);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeFileAt(path: string, text: string, at: Date): void {
  const folders = path.split("/").slice(0, -1);
  mkdirSync(join(root, ...folders), { recursive: true });
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), at, at);
  for (const [depth] of folders.entries())
    utimesSync(join(root, ...folders.slice(0, depth + 1)), EARLIER, EARLIER);
}

/** Stands for npm or Vite: counts how often it is called. */
function worker(does: () => void, status = 0): { calls: number; run: () => number } {
  const made = {
    calls: 0,
    run: () => {
      made.calls += 1;
      does();
      return status;
    },
  };
  return made;
}
const npm = (status = 0) =>
  worker(() => mkdirSync(join(root, "node_modules"), { recursive: true }), status);
const vite = () => worker(() => writeFileAt("dist/404.html", '<script src="/assets/a.js">', LATER));

describe("preparation", () => {
  it("Packages are installed once and not again while the lock file does not change", () => {
    const { calls, run } = npm();
    expect(calls).toBe(0);
    expect([install(root, run), install(root, run)]).toEqual([true, false]);
  });

  it("Packages are installed again when the lock file changes", () => {
    const { run } = npm();
    install(root, run);
    writeFileAt("package-lock.json", '{"lockfileVersion": 3}', LATER);
    expect(install(root, run)).toBe(true);
  });

  it("One line says why packages are installed", () => {
    const messages: string[] = [];
    const say = (line: string) => void messages.push(line);
    install(root, npm().run, say);
    writeFileAt("package-lock.json", '{"lockfileVersion": 3}', LATER);
    install(root, npm().run, say);
    rmSync(join(root, "node_modules", ".installed-lock"));
    install(root, npm().run, say);
    install(root, npm().run, say);
    expect(messages).toEqual([
      "Installing packages from package-lock.json …",
      "node_modules is of another package-lock.json: installing packages …",
      "node_modules has no stamp of this package-lock.json: installing packages …",
    ]);
  });

  const LOCKED = {
    "": { name: "explorer" },
    "node_modules/react": { version: "19.3.1", integrity: "sha512-react" },
    "node_modules/windows-only": { version: "1.0.0", integrity: "sha512-w", optional: true },
  };
  const { "node_modules/react": react } = LOCKED;
  it.each([
    ["all packages, but one for another system", { "node_modules/react": react }, false],
    ["another version", { "node_modules/react": { ...react, version: "19.3.0" } }, true],
    ["other bytes", { "node_modules/react": { ...react, integrity: "sha512-other" } }, true],
    ["a package less", {}, true],
    ["a package more", { "node_modules/react": react, "node_modules/more": react }, true],
  ])(
    "An installation by hand is accepted or not by its list of packages: %s",
    (_, packages, isInstalled) => {
      writeFileAt("package-lock.json", JSON.stringify({ packages: LOCKED }), LATER);
      writeFileAt("node_modules/.package-lock.json", JSON.stringify({ packages }), EARLIER);
      expect(install(root, npm().run, () => undefined)).toBe(isInstalled);
    },
  );

  it.each(["", "{", "{}"])(
    "Packages are installed where npm left a list without content: %j",
    (text) => {
      writeFileAt("node_modules/.package-lock.json", text, LATER);
      expect(install(root, npm().run, () => undefined)).toBe(true);
    },
  );

  it("A failed installation ends with one sentence on what to do, and is tried again next time", () => {
    expect(() => install(root, npm(1).run)).toThrow(
      /^The packages could not be installed: [^.]+ and run the command again\.$/,
    );
    expect(install(root, npm().run)).toBe(true);
  });

  it("The application is built once and not again while no source is newer", () => {
    const made = vite();
    expect([build(root, made.run), build(root, made.run)]).toEqual([true, false]);
    expect(made.calls).toBe(1);
  });

  it("The application is built again when a source is newer than the build", () => {
    build(root, vite().run);
    writeFileAt("src/main.ts", "export {};", LATEST);
    expect(buildIsStale(root)).toBe(true);
  });

  it("The application is built again when a source was removed", () => {
    writeFileAt("src/week.ts", "", EARLIER);
    build(root, vite().run);
    rmSync(join(root, "src", "week.ts"));
    expect(buildIsStale(root)).toBe(true);
  });

  it("The application is built again when the last build was for a subfolder or did not end", () => {
    writeFileAt("dist/404.html", '<script src="/some/folder/assets/a.js">', LATER);
    expect(buildIsStale(root)).toBe(true);
    rmSync(join(root, "dist", "404.html"));
    expect(buildIsStale(root)).toBe(true);
  });

  it("A failed build ends with one sentence on what to do", () => {
    expect(() => build(root, worker(() => undefined, 1).run)).toThrow(
      /^The application could not be built: [^.]+\.$/,
    );
  });

  it.each([
    [
      "v18.20.4",
      "Node 18.20.4 is too old: install Node 20.19 or newer from https://nodejs.org and run the command again.",
    ],
    [
      "v20.18.3",
      "Node 20.18.3 is too old: install Node 20.19 or newer from https://nodejs.org and run the command again.",
    ],
    ["v20.19.0", null],
    ["v24.1.0", null],
  ])("Node %s is accepted or answered with the version that is needed", (version, sentence) => {
    expect(nodeSentence(version)).toBe(sentence);
  });
});
