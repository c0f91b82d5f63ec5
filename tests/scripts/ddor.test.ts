import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findBoundUser } from "#tests/cli/run-command.ts";

/** A clone whose packages stand there as its lock file says, and no command line is built yet. */
function createClone(): string {
  const clone = mkdtempSync(join(tmpdir(), "ddor-clone-"));
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  for (const name of ["ddor.mjs", "prepare.mjs"]) {
    cpSync(join("scripts", name), join(clone, "scripts", name));
  }
  const lock = JSON.stringify({ packages: { "": {} } });
  mkdirSync(join(clone, "node_modules", ".cache"), { recursive: true });
  writeFileSync(join(clone, "package-lock.json"), lock);
  writeFileSync(join(clone, "node_modules", ".package-lock.json"), lock);
  spawnSync("chmod", ["-R", "a+rX", clone]);
  return clone;
}

function runIn(clone: string, user: object = {}): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(clone, "scripts", "ddor.mjs"), "--help"],
    { encoding: "utf8", ...user },
  );
  return { status, stderr };
}

describe("the start of the command line", () => {
  it("A folder of builds that another user made is named in one sentence", (context) => {
    const user = findBoundUser(context);
    const clone = createClone();
    spawnSync("chmod", ["555", join(clone, "node_modules", ".cache")]);
    const { status, stderr } = runIn(clone, user);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The command line could not be prepared: EACCES: permission denied, mkdir '.*'; look at the permissions of .*, or remove it, and run the command again\.\n$/u,
    );
  });

  it.each([
    ["is a file", (builds: string) => writeFileSync(builds, "")],
    ["cannot be filled, for want of a package", (builds: string) => mkdirSync(builds)],
  ])("A folder of builds that %s is named in one sentence", (_, make) => {
    const clone = createClone();
    const builds = join(clone, "node_modules", ".cache", "ddor");
    make(builds);
    const { status, stderr } = runIn(clone);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The command line could not be prepared: [^\n]*\.\n$/u);
    expect(stderr).toContain(builds);
  });

  it("A build removes older builds and what killed runs left of theirs, and leaves one that is being made", () => {
    const clone = createClone();
    const vite = join(clone, "node_modules", "vite");
    mkdirSync(vite);
    writeFileSync(join(vite, "package.json"), '{ "type": "module", "exports": "./vite.js" }');
    writeFileSync(
      join(vite, "vite.js"),
      `import { writeFileSync } from "node:fs";
       export const build = ({ build: { outDir } }) =>
         writeFileSync(outDir + "/main.js", "export const main = () => 0;");`,
    );
    const builds = join(clone, "node_modules", ".cache", "ddor");
    const going = `new-${process.pid}-a`;
    // No process has a number as high as this.
    for (const name of ["1000", "new-4194999-a", going]) {
      mkdirSync(join(builds, name), { recursive: true });
    }
    expect(runIn(clone)).toEqual({ status: 0, stderr: "" });
    expect(readdirSync(builds).sort()).toEqual([expect.stringMatching(/^\d{13}$/u), going]);
  });
});
