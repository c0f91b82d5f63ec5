import { describe, expect, it } from "vitest";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";
import { LIFT_REASONS } from "#domain/vocabulary/lift-reasons.ts";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { mappingOf, readTable, valuesOf } from "#tests/data/tabular/mapped-files.ts";
import { exportedRows, openNativeFile } from "./native-files.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Rows in each group, and what each outcome is called. */
function listOutcomes(read: ImportedCollection) {
  const { outcomes } = read.collection;
  const rows = valuesOf(read, "outcome").map(([key]) => outcomes.find((each) => each.key === key));
  return rows.map((outcome) => `${outcome?.group}: ${outcome?.title}`).sort();
}

/** How many rows have each outcome. */
function countByOutcome(read: ImportedCollection): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of listOutcomes(read)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

async function again(read: ImportedCollection) {
  return openNativeFile(bytesOf(exportedRows(read, "all")));
}

/** Words of a reader's own, the group that each is counted in, and how many rows say it. */
const OWN: readonly (readonly [string, OutcomeGroup, number])[] = [
  ["Not held", "declined", 3],
  ["not held", "open or not recorded", 2],
  ["Told too late", "insufficient notice", 1],
  ["Given to ICE", "taken into custody", 4],
  ["Sent elsewhere", "other", 2],
  ["Waiting", "open or not recorded", 1],
  ["Booked into Detention", "declined", 1],
];

describe("outcomes of an exported table", () => {
  it("Each lift reason of ICE, a blank, a redacted one and one of no list come back in their groups", async () => {
    const reasons = [
      ...LIFT_REASONS.map(({ reason }) => reason),
      "",
      "b(6), b(7)c",
      "Moved abroad",
    ];
    const lines = reasons.map(
      (reason) => `2014-01-02,"${reason}","OAK COUNTY JAIL, TX",OAK,TEXAS,`,
    );
    const heading = "date,lift_reason,det_facility,city,state,detainer_type";
    const read = await readFoia(`${[heading, ...lines].join("\n")}\n`);
    const back = await again(read);
    expect(listOutcomes(back)).toEqual(listOutcomes(read));
    expect(listOutcomes(back)).toHaveLength(reasons.length);
    expect(back.found).toMatchObject({ declined: 1, isSure: true });
  });

  it("Outcomes in the reader's own words come back in the groups that the reader gave them", async () => {
    const rows = OWN.flatMap(([text, , times]) => Array<string>(times).fill(text));
    const read = await readTable(
      `Issued,Place,What became\n${rows.map((text) => `01/02/2014,TX,${text}\n`).join("")}`,
      mappingOf(
        { issued: "Issued", state: "Place", outcome: "What became" },
        { rows: "outcomes", outcomes: OWN.map(([text, group]) => ({ text, group })) },
      ),
    );
    const back = await again(read);
    expect(countByOutcome(back)).toEqual(
      Object.fromEntries(OWN.map(([text, group, count]) => [`${group}: "${text}"`, count])),
    );
    // Three of "Not held" and the one that ICE would call booked.
    expect(back.found).toMatchObject({ declined: 4, isSure: true });
    expect(back.found.issues.filter(({ kind }) => kind === "outcome")).toEqual([]);
  });

  it("An outcome exported without its group is reported as in no list, and is no decline", async () => {
    const read = await readTable(
      "Issued,Place,What became\n01/02/2014,TX,Not held\n",
      mappingOf(
        { issued: "Issued", state: "Place", outcome: "What became" },
        { rows: "outcomes", outcomes: [{ text: "Not held", group: "declined" }] },
      ),
    );
    const text = exportedRows(read, "all").replace("Outcome group", "Group");
    const { found } = await openNativeFile(bytesOf(text));
    expect(found).toMatchObject({ declined: 0, isSure: false });
    expect(found.issues).toContainEqual({
      kind: "outcome",
      severity: "error",
      count: 1,
      examples: ['“"Not held"” is in no list of outcomes'],
    });
  });
});
