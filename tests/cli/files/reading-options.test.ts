import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { writeMapping } from "#data/native/mapping-file.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";
import { FIRST, createTempFolder, run } from "#tests/cli/run-command.ts";
import type { Ran } from "#tests/cli/run-command.ts";

const LIST = `Held on,Jail,Land,People,Name
02/01/2017,Travis County Jail,Texas,142,x
02/03/2017,Anaheim City Jail,CA,2,y
31/31/2017,Anaheim City Jail,CA,1,z
`;
const MAPPING = writeMapping(
  mappingOf(
    { declined: "Held on", agency: "Jail", state: "Land", count: "People" },
    { week: "declined" },
  ),
);

function written(name: string, text: string): string {
  const path = join(createTempFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe("a reader's own list with a mapping saved from the page", () => {
  it("A mapped list is read as the page reads it, and what is left out is reported", async () => {
    const [list, mapping] = [written("list.csv", LIST), written("m.json", MAPPING)];
    const { status, out, err } = await run("read", list, "--mapping", mapping, "--as", "csv");
    expect(status).toBe(0);
    const lines = csvParse(out.replace("\uFEFF", ""));
    expect(
      lines.map(({ week, agencyName, county, state, count, declinedText }) =>
        [week, agencyName, county, state, count, declinedText].join(" "),
      ),
    ).toEqual([
      "2017-01-28 Travis County Jail 48453 TX 142 2017-02-01",
      "2017-01-28 Anaheim City Jail unknown CA 2 2017-02-03",
    ]);
    expect(out).not.toMatch(/\b[xyz]\b/u);
    expect(err).toContain("error: date: 1 time: row 4: date '31/31/2017' is not a date");
    expect(err).toContain("1 edition, 2 lines");
  });

  it("The check of a mapped list lists its defects and sets the exit status", async () => {
    const [list, mapping] = [written("list.csv", LIST), written("m.json", MAPPING)];
    const { status, out } = await run("check", list, "--mapping", mapping);
    expect(status).toBe(1);
    expect(out).toContain("row 4: date '31/31/2017' is not a date");
    const whole = written("list.csv", LIST.replace("31/31", "02/02"));
    expect((await run("check", whole, "--mapping", mapping)).status).toBe(0);
  });

  it("A mapped list is published as editions, and publishing it again under another name changes nothing", async () => {
    const folder = createTempFolder();
    const mapping = written("m.json", MAPPING);
    const [list, copy] = [written("list.csv", LIST), written("copy.csv", LIST)];
    const to = ["--collection", "county", "--title", "A county's list", "--to", folder];
    const published: Ran[] = [];
    for (const table of [list, copy]) {
      const editions = join(createTempFolder(), "weeks.json");
      // oxlint-disable-next-line no-await-in-loop -- the second follows the first
      await run("read", table, "--mapping", mapping, "--as", "json", "--to", editions);
      // oxlint-disable-next-line no-await-in-loop -- as above
      published.push(await run("publish", editions, ...to));
    }
    const [first, second] = published;
    expect([first?.status, first?.out]).toEqual([0, expect.stringContaining("144 declines")]);
    expect([second?.status, second?.err]).toEqual([0, expect.stringContaining("Nothing to do")]);
  });

  it("A list needs a mapping, and one that names the headings of this list", async () => {
    const list = written("list.csv", LIST);
    const read = async (...more: readonly string[]) =>
      (await run("read", list, "--as", "csv", ...more)).err;
    expect(await read()).toContain("Say with --mapping which column holds what.");
    expect(await read("--mapping", "nowhere.json")).toContain("there is no such file");
    expect(await read("--mapping", written("m.json", "{}"))).toContain(
      "does not follow its format",
    );
    const other = MAPPING.replace('"Land"', '"Country"');
    expect(await read("--mapping", written("m.json", other))).toContain("“Country”");
  });
});

it("A mapping that is given for an edition is answered with a sentence: an edition is no table", async () => {
  const mapping = written("m.json", MAPPING);
  const { status, err } = await run("read", FIRST, "--mapping", mapping, "--as", "csv");
  expect([status, err]).toEqual([1, expect.stringContaining("A mapping is for tables")]);
});
