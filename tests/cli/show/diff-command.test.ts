import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createTempFolder, run } from "#tests/cli/run-command.ts";

const HEADING = "date,lift_reason,det_facility,city,state";
const FIRST = "2012-03-05,Detainer Declined by LEA,FERNWOOD COUNTY JAIL,FERNWOOD,OREGON";
const SECOND = "2012-03-12,Booked into Detention,GORSE COUNTY JAIL,GORSE,OREGON";
const THIRD = "2012-04-02,,GORSE CNTY JAIL,GORSE,OREGON";

function write(name: string, rows: readonly string[]): string {
  const path = join(createTempFolder(), name);
  writeFileSync(path, `${[HEADING, ...rows].join("\n")}\n`);
  return path;
}

it("The command diff names the weeks that only one of two files has, with their lines", async () => {
  const [a, b] = [write("a.csv", [FIRST, SECOND]), write("b.csv", [THIRD, FIRST, THIRD])];
  const { status, out } = await run("diff", a, b);
  expect(status).toBe(0);
  expect(out).toContain(`Only ${a} has this week:\n  March 10 to 16, 2012: 1 line\n`);
  expect(out).toContain(`Only ${b} has this week:\n  March 31 to April 6, 2012: 2 lines\n`);
  expect(out).toContain("Nothing that is read here differs between the two files.");
  const json = JSON.parse((await run("diff", a, b, "--json")).out) as object[];
  expect(json).toMatchObject([
    { week: "2012-03-03", fields: [] },
    { week: "2012-03-10", title: `Only ${a} has this week`, sentences: ["It has 1 line."] },
    { week: "2012-03-31", title: `Only ${b} has this week`, sentences: ["It has 2 lines."] },
  ]);
});

it("Two files without a week in common end in a sentence with the weeks of both", async () => {
  const { status, err } = await run("diff", write("a.csv", [FIRST]), write("b.csv", [THIRD]));
  expect(status).toBe(1);
  expect(err).toContain("have no week in common: 2012-03-03; 2012-03-31.");
});

it("Two files with the same rows in another order have no difference", async () => {
  const rows = [
    FIRST,
    FIRST,
    FIRST.replace("COUNTY", "CO."),
    FIRST.replace("Declined by LEA", "Withdrawn"),
    SECOND,
    SECOND.replace("03-12", "03-08"),
    THIRD,
  ];
  const sorted = write("sorted.csv", rows);
  const orders = fc.shuffledSubarray(rows, { minLength: rows.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const { out } = await run("diff", sorted, write("other.csv", order), "--json");
      const all = JSON.parse(out) as { sentences: string[]; fields: object[] }[];
      expect(all).toHaveLength(3);
      for (const { sentences, fields } of all) {
        expect(sentences).toEqual(["Nothing that is read here differs between the two files."]);
        expect(fields).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
