import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findChromium, needChromium } from "#scripts/chromium.mjs";

const NONE_HELPED =
  "No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the command again.";
const NO_NETWORK =
  "Downloading Chrome\nError: getaddrinfo ENOTFOUND cdn.playwright.dev\n    at all\n";

const UPDATE = "apt-get update";
const PACKAGE = "apt-get install -y --no-install-recommends chromium";
const DOWNLOAD = "playwright install chromium";
const LIBRARIES = "playwright install-deps chromium";

/** A machine on which Chromium is there once one of some commands has run, and others fail with what they print. */
function machineOf({
  hasPackages = true,
  helps = [],
  fails = {},
}: {
  readonly hasPackages?: boolean;
  readonly helps?: readonly string[];
  readonly fails?: Readonly<Record<string, string>>;
}) {
  const calls: string[] = [];
  const messages: string[] = [];
  return {
    ran: calls,
    said: messages,
    hasPackages,
    find: async () =>
      helps.some((each) => each === "" || calls.includes(each)) ? "/chromium" : null,
    run: (command: readonly string[]) => {
      const words = command.join(" ").replace(/^.*cli\.js/u, "playwright");
      calls.push(words);
      const output = fails[words];
      return output === undefined ? { status: 0, output: "" } : { status: 1, output };
    },
    say: (line: string) => void messages.push(line),
  };
}

describe("a Chromium to test with", () => {
  it("An installed Chromium is used, nothing is run and no message appears", async () => {
    const machine = machineOf({ helps: [""] });
    expect(await needChromium(machine)).toBe("/chromium");
    expect([machine.ran, machine.said]).toEqual([[], []]);
  });

  it.each([
    ["the distribution's package", { helps: [PACKAGE] }, [UPDATE, PACKAGE]],
    [
      "the package although the list of packages is old",
      { helps: [PACKAGE], fails: { [UPDATE]: "E: no network" } },
      [UPDATE, PACKAGE],
    ],
    [
      "a download where there is no package",
      { helps: [DOWNLOAD], fails: { [PACKAGE]: "E: Unable to locate package chromium" } },
      [UPDATE, PACKAGE, DOWNLOAD],
    ],
    [
      "a download with the libraries that it needs",
      { helps: [LIBRARIES], fails: { [PACKAGE]: "E: Unable to locate package chromium" } },
      [UPDATE, PACKAGE, DOWNLOAD, LIBRARIES],
    ],
    [
      "a download where packages cannot be installed",
      { hasPackages: false, helps: [DOWNLOAD] },
      [DOWNLOAD],
    ],
  ])("A Chromium is found as %s, and one line says so", async (_, options, commands) => {
    const machine = machineOf(options);
    expect(await needChromium(machine)).toBe("/chromium");
    expect(machine.ran).toEqual(commands);
    expect(machine.said).toEqual([expect.stringMatching(/^No Chromium found; [^\n]+…$/u)]);
  });

  it("Where nothing works, one sentence asks for a Chromium, after a line for each command that failed", async () => {
    const machine = machineOf({
      fails: {
        [UPDATE]: "Ign:1 http://deb.debian.org\nE: Could not resolve 'deb.debian.org'\n",
        [PACKAGE]: "Reading package lists...\nE: Unable to locate package chromium\n",
        [DOWNLOAD]: NO_NETWORK,
      },
    });
    const why = await needChromium(machine).catch((thrown: unknown) => String(thrown));
    expect(why).toBe(
      `Error: ${[
        `${UPDATE}: E: Could not resolve 'deb.debian.org'`,
        `${PACKAGE}: E: Unable to locate package chromium`,
        `${DOWNLOAD}: Error: getaddrinfo ENOTFOUND cdn.playwright.dev`,
        NONE_HELPED,
      ].join("\n")}`,
    );
    expect(machine.said).toHaveLength(1);
    expect(machine.ran).toEqual([UPDATE, PACKAGE, DOWNLOAD]);
  });

  it("A sentence asks for a Chromium where commands succeed and none brings one", async () => {
    const machine = machineOf({ hasPackages: false });
    await expect(needChromium(machine)).rejects.toThrow(new RegExp(`^${NONE_HELPED}$`, "u"));
    expect(machine.ran).toEqual([DOWNLOAD]);
  });

  it.skipIf(process.platform === "win32")(
    "The Chromium of CHROMIUM_PATH is used where it runs",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "chromium-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const path = join(folder, "browser");
      writeFileSync(path, "#!/bin/sh\n");
      chmodSync(path, 0o755);
      expect(await findChromium({ CHROMIUM_PATH: path })).toBe(path);
    },
  );

  it("Where the Chromium of CHROMIUM_PATH does not run, no other is used and nothing is installed", async () => {
    const why = "CHROMIUM_PATH=/none does not run: let it name a Chromium or Chrome, or unset it.";
    const machine = machineOf({ helps: [PACKAGE] });
    const find = () => findChromium({ CHROMIUM_PATH: "/none" });
    await expect(needChromium({ ...machine, find })).rejects.toThrow(why);
    expect([machine.ran, machine.said]).toEqual([[], []]);
  });
});
