import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Terminal } from "#cli/command/command.ts";
import { openAnyFile } from "#cli/files/open-any-file.ts";
import { NO_KNOWN_AGENCIES } from "#data/normalize/known-agencies.ts";
import { createTempFolder, publishArguments, run } from "#tests/cli/run-command.ts";

function written(name: string, content: string | Uint8Array): string {
  const path = join(createTempFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe("check of a file that cannot be read", () => {
  it.each([
    ["cut.pdf", "%PDF-1.7", "The PDF is damaged or cut off"],
    ["empty.csv", "", "The file is empty"],
    ["list.csv", "a,b\n1,2\n", "It is a table"],
    ["cut.xlsx", "PK\u0003\u0004aaaaaaaa", "the file is cut off or damaged"],
    [
      "other.zip",
      zipSync({ "a.txt": new Uint8Array(9) }),
      "The ZIP file holds “a.txt”. It is a table",
    ],
    [
      "cut.gz",
      gzipSync('{"format":"ddor-edition/1"}').subarray(0, 20),
      "its compressed data break off",
    ],
  ])(
    "The command check lists what is wrong with %s, as text and as JSON",
    async (name, content, words) => {
      const file = written(name, content);
      const { status, out } = await run("check", file, "--json");
      expect(status).toBe(1);
      expect(JSON.parse(out)).toEqual([
        {
          file,
          where: "",
          message: expect.stringContaining(words) as string,
          severity: "error",
          recorded: false,
        },
      ]);
      const listing = await run("check", file);
      expect(listing.out).toMatch(/^error: .*\n$/u);
      expect(listing.out.startsWith(`error: ${file}: `)).toBe(true);
      expect(listing.err).toBe("1 file: 1 error, 0 warnings, 0 recorded defects.\n");
    },
  );
});

describe("files that unpack to too much", () => {
  const blank = new Uint8Array(20 << 20).fill(32);
  blank[0] = 0x7b;
  const double = new Uint8Array(40 << 20).fill(32);
  double[0] = 0x7b;
  const packed = gzipSync(blank);
  it.each([
    ["week.json.gz", gzipSync(double), "it unpacks to more than 32 MB"],
    [
      "weeks.zip",
      zipSync({ "a.json.gz": packed, "b.json.gz": packed }, { level: 0 }),
      "The files of the archive unpack to more than 32 MB together",
    ],
  ])(
    "The file %s, which unpacks to more than a file of editions may, is refused in a sentence",
    async (name, content, words) => {
      const file = written(name, content);
      expect(content.length).toBeLessThan(2 ** 17);
      for (const typed of [
        ["read", file, "--as", "csv"],
        publishArguments(file, createTempFolder()),
      ]) {
        // oxlint-disable-next-line no-await-in-loop -- one unpacking at a time
        const { status, out, err } = await run(...typed);
        expect([status, out, err]).toEqual([1, "", expect.stringContaining(words)]);
      }
      const { out } = await run("check", file, "--json");
      expect(JSON.parse(out)).toMatchObject([
        { message: expect.stringContaining(words) as string },
      ]);
    },
  );
});

describe("files that change while they are read", () => {
  const silent: Terminal = {
    write: () => undefined,
    writeMessage: () => undefined,
    writeProgress: () => undefined,
    today: "2026-12-01",
  };
  const RELEASE =
    "date,lift_reason,det_facility,city,state,detainer_type\n2012-03-02,NA,JAIL,AUSTIN,TEXAS,I-247\n";
  it.each([
    ["removed", (file: string) => rmSync(file)],
    ["changed", (file: string) => writeFileSync(file, `${RELEASE}2012-03-03`)],
  ])(
    "A file that is %s while it is read ends the command in a sentence with the name of the file",
    async (_, change) => {
      const file = written("release.csv", RELEASE);
      // What is known of places is asked for between the look at the file and its reading.
      const known = async () => {
        change(file);
        return NO_KNOWN_AGENCIES;
      };
      await expect(openAnyFile(file, silent, known, { answers: {} })).rejects.toMatchObject({
        name: "CommandError",
        message: `${file} could not be read: it was changed or removed meanwhile; run the command again.`,
      });
    },
  );
});
