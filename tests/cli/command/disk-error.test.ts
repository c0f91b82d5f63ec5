import { closeSync, mkdirSync, openSync, truncateSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainDiskErrors, formatUnexpectedError } from "#cli/command/disk-error.ts";
import { main } from "#cli/main.ts";
import {
  CORRECTED,
  FIRST,
  createTempFolder,
  findBoundUser,
  publishArguments,
  run,
  start,
} from "#tests/cli/run-command.ts";
import { skipTest } from "#tests/skip-test.ts";

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: words of the system`), { code, ...more });

/** No line of a program: "    at main (main.ts:1:2)". */
const STACK_LINE = /^ +at /mu;

describe("errors of the system, as sentences", () => {
  it.each(["ERR_FS_FILE_TOO_LARGE", "ERR_INVALID_ARG_VALUE", "EPROTO", "E2BIG"])(
    "The code %s becomes a sentence that names the file",
    async (code) => {
      const read = explainDiskErrors("a.json", "read", () => Promise.reject(withCode(code)));
      await expect(read).rejects.toThrow(/^a\.json could not be read: .* \(E[A-Z0-9_]+\); .*\.$/u);
    },
  );

  it("An error that nothing expects becomes one sentence, whatever it is", () => {
    const full = withCode("ENOSPC", { path: "/a/b", syscall: "mkdir" });
    expect(formatUnexpectedError(full)).toBe(
      "/a/b could not be made: the disk is full (ENOSPC); free some space and run the command again.",
    );
    expect(formatUnexpectedError(new RangeError("Array buffer allocation failed"))).toContain(
      "There is not enough memory",
    );
    const fault = formatUnexpectedError(new TypeError("x is not a function"));
    expect(fault).toContain("a fault of the command, not of what was typed: TypeError: x is not");
    expect(fault).toContain("disk-error.test.ts:");
    expect(fault).not.toContain("\n");
    for (const thrown of ["text", null, undefined, 3]) {
      expect(formatUnexpectedError(thrown)).toContain(`of what was typed: ${String(thrown)}.`);
    }
  });

  it("A fault inside a command ends it with status 1 and one line", async () => {
    const said: string[] = [];
    const status = await main(["check", FIRST], {
      write: () => undefined,
      writeMessage: (line) => {
        said.push(line);
        if (said.length === 1) throw new TypeError("x is not a function");
      },
      writeProgress: () => undefined,
      today: "2026-12-01",
    });
    expect(status).toBe(1);
    expect(said[1]).toContain("This is a fault of the command");
    expect(said.join("\n")).not.toMatch(STACK_LINE);
  });

  it("A folder where a published file should be is named with its cause", async () => {
    const folder = createTempFolder();
    mkdirSync(join(folder, "index.json"));
    const { status, out } = await run("check", folder);
    expect([status, out]).toEqual([
      1,
      "error: index.json: the file cannot be read: this is a folder, not a file (EISDIR)\n",
    ]);
    for (const typed of [
      ["check", join(folder, "none")],
      ["read", folder, "--as", "csv"],
      ["diff", folder, FIRST],
      ["records", folder, "--to", folder],
      publishArguments(folder, folder),
      publishArguments(FIRST, folder),
      publishArguments(FIRST, FIRST),
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one command after another
      const ended = await run(...typed);
      expect([typed, ended.status, ended.out]).toEqual([typed, 1, ""]);
      expect(ended.err).toMatch(/^[^\n]* could not be [a-z]+: [^\n]*\.\n$/u);
    }
  });

  it("A published file of 3 GB is named with its cause", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const path = join(folder, "ddor-2017", "2017-01-28.r1.t1.json");
    truncateSync(path, 3 * 2 ** 30);
    const { status, out } = await run("check", folder);
    expect([status, out]).toEqual([
      1,
      "error: ddor-2017/2017-01-28.r1.t1.json: the file cannot be read: it has 2 GB or more (ERR_FS_FILE_TOO_LARGE)\n",
    ]);
    const { err } = await run(...publishArguments(CORRECTED, folder, "--revision"));
    expect(err).toContain("it has 2 GB or more (ERR_FS_FILE_TOO_LARGE)");
  });

  it("A folder that may only be read is named with its cause, to a user other than the one who built the command, too", async (context) => {
    const user = findBoundUser(context);
    const folder = createTempFolder();
    const file = join(folder, "to");
    mkdirSync(file);
    spawnSync("chmod", ["755", folder]);
    spawnSync("chmod", ["555", file]);
    await start(["--help"]);
    const typed = ["scripts/ddor.mjs", ...publishArguments(FIRST, file)];
    const { status, stderr } = spawnSync(process.execPath, typed, { encoding: "utf8", ...user });
    expect([status, stderr]).toEqual([
      1,
      `${join(file, "ddor-2017")} could not be made: the permissions of the file or folder do not allow it (EACCES); change them or choose another path.\n`,
    ]);
  });
});

describe("output that cannot be written", () => {
  const typed = ["scripts/ddor.mjs", "check", join("public", "reports")];

  it("An answer for a full disk ends in one sentence, and messages for one do not end the command", (context) => {
    if (process.platform !== "linux") skipTest(context, "only Linux has /dev/full");
    const full = openSync("/dev/full", "w");
    const answer = spawnSync(process.execPath, typed, { stdio: ["ignore", full, "pipe"] });
    expect([answer.status, String(answer.stderr)]).toEqual([
      1,
      "The answer could not be written: the disk is full (ENOSPC); free some space and run the command again.\n",
    ]);
    const messages = spawnSync(process.execPath, typed, { stdio: ["ignore", "pipe", full] });
    closeSync(full);
    expect(messages.status).toBe(0);
    expect(String(messages.stdout)).toContain("recorded: ");
  });

  it("A reader of the answer or of the messages that goes away does not change how the command ends", async () => {
    for (const gone of ["stdout", "stderr"] as const) {
      const child = spawn(process.execPath, typed);
      let kept = "";
      child[gone].destroy();
      child[gone === "stdout" ? "stderr" : "stdout"].on("data", (part) => (kept += String(part)));
      // oxlint-disable-next-line no-await-in-loop -- one command after another
      const status = await new Promise((done) => child.on("close", done));
      expect([gone, status]).toEqual([gone, 0]);
      expect(kept).not.toMatch(STACK_LINE);
      expect(kept).not.toBe("");
    }
  });
});
