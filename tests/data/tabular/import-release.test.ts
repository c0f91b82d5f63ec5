import { describe, expect, it } from "vitest";
import { getText } from "#domain/table/table.ts";
import { readFoia } from "./release-files.ts";

const OLD = "date,lift_reason,det_facility,city,state,detainer_type";
const NEW =
  "Detainer Prepare Date,Facility State,Detainer Facility,Facility City,Detainer Criminality,MSC Charge,MSC Charge Code,Citizenship Country,Birth Year,Gender,Detainer Lift Reason,Detainer Lift Reason Code,Anonymized Identifier";

/** Lines of the newer release: date, criminality, charge, code, country, reason, identifier. */
function newer(...lines: readonly (readonly string[])[]): string {
  const rows = lines.map(([date, crime, charge, code, country, reason, who]) =>
    [
      date,
      "TEXAS",
      "TRAVIS COUNTY JAIL",
      "AUSTIN",
      crime,
      charge,
      code,
      country,
      "1990",
      "Male",
      reason,
      "",
      who,
    ].join(","),
  );
  return `${[NEW, ...rows].join("\n")}\n`;
}

async function valuesOf(text: string, ...names: readonly string[]): Promise<string[][]> {
  const { parts } = await readFoia(text);
  const table = parts[0]?.table;
  if (table === undefined) return [];
  return Array.from({ length: table.length }, (_, row) =>
    names.map((name) => getText(table, name, row)),
  );
}

describe("rows of the older release", () => {
  it("Rows of the older release are read under both namings and with both forms of a date", async () => {
    const republished = `${OLD}\n2013-02-04 00:00:00,Detainer Declined by LEA,"DAUPHIN CNTY JAIL, PA",HARRISBURG,PENNSYLVANIA,\n`;
    const releaseRows =
      "Prepare Date;Detainer Lift Reason;Detainer Detention Facility;City;State;Detainer Type\n2/4/13;Detainer Declined by LEA;DAUPHIN CNTY JAIL, PA;HARRISBURG;PENNSYLVANIA;\n";
    for (const text of [republished, releaseRows]) {
      const { parts, found } = await readFoia(text, { answers: { "date-order": "month-first" } });
      expect(found).toMatchObject({ rows: 1, declined: 1, isSure: true });
      expect(parts.map(({ info }) => info.week)).toEqual(["2013-02-02"]);
      expect(await valuesOf(text, "issuedText", "county", "outcome")).toEqual([
        ["2013-02-04", "42043", "declined"],
      ]);
    }
  });

  it("Rows of the older release without a valid date are reported with their number and belong to no week", async () => {
    const text = `${OLD}\n13/45/2014,Lifted,A,B,OHIO,\n2014-01-02,Lifted,A,B,OHIO,\n9999-01-01,Lifted,A,B,OHIO,\n1899-12-30,,A,B,OHIO,\n`;
    const { found } = await readFoia(text);
    expect(found).toMatchObject({ rows: 4, undated: 3, countedRows: 1 });
    expect(found.issues).toContainEqual({
      kind: "date",
      severity: "error",
      count: 3,
      examples: [
        "row 2: date '13/45/2014' is not a date",
        "row 4: date '9999-01-01' lies after the day on which the file was opened",
        "row 5: date '1899-12-30' lies before ICE was founded",
      ],
    });
  });
});

describe("rows of the newer release", () => {
  it("Rows of the newer release have a conviction, a pending charge, or no conviction recorded", async () => {
    const text = newer(
      ["2025-01-06", "1 Convicted Criminal", "Drug Trafficking", "35AB", "BURMA", "", "a"],
      ["2025-01-06", "1 Convicted Criminal", "Homicide", "999", "YUGOSLAVIA", "", "b"],
      ["2025-01-06", "2 Pending Criminal Charges", "NA", "NA", "MEXICO", "", "c"],
      ["2025-01-06", "3 Other Immigration Violator", "NA", "NA", '"b(6), b(7)c"', "", "d"],
    );
    expect(await valuesOf(text, "status", "charge", "remarks", "citizenship")).toEqual([
      ["convicted", "dangerous-drugs", "", "MMR"],
      ["convicted", "homicide", "", "unknown"],
      ["charged", "unknown", "", "MEX"],
      ["unknown", "unknown", "No conviction recorded.", "unknown"],
    ]);
  });

  it("Rows of the newer release keep insufficient notice apart from declines, and a blank reason as open or not recorded", async () => {
    const text = newer(
      ["2025-01-06", "", "", "", "", "Insufficient Notice to ICE", "a"],
      ["2025-01-06", "", "", "", "", "Detainer Declined by LEA", "b"],
      ["2025-01-06", "", "", "", "", "NA", "c"],
    );
    const { collection, found } = await readFoia(text);
    expect(found.declined).toBe(1);
    expect(collection.outcomes.map(({ group }) => group)).toEqual([
      "insufficient notice",
      "declined",
      "open or not recorded",
    ]);
  });

  it("A row with the identifier and date of an earlier row is left out, listed, and counted on request", async () => {
    const text = newer(
      ["2025-01-06", "", "", "", "", "", "a"],
      ["2025-01-06", "", "", "", "", "", "a"],
      ["2025-01-07", "", "", "", "", "", "a"],
      ["2025-01-06", "", "", "", "", "", "NA"],
      ["2025-01-06", "", "", "", "", "", "NA"],
    );
    const { found } = await readFoia(text);
    expect(found).toMatchObject({
      rows: 5,
      countedRows: 4,
      duplicates: { isLeftOut: true, rows: ["row 3"] },
    });
    expect((await readFoia(text, { answers: { duplicates: "count" } })).found.countedRows).toBe(5);
  });

  it("A row without a date is reported for that alone, whether its identifier repeats or the file marks it", async () => {
    const text = newer(
      ["2025-01-06", "", "", "", "", "", "a"],
      ["2025-01-06", "", "", "", "", "", "a"],
      ["", "", "", "", "", "", "a"],
      ["", "", "", "", "", "", "a"],
    );
    const [heading, ...lines] = text.trimEnd().split("\n");
    const marked = [`${heading},duplicate_likely`, ...lines.map((line) => `${line},TRUE`)];
    const counted = { rows: 4, undated: 2 };
    expect((await readFoia(text)).found).toMatchObject({
      ...counted,
      countedRows: 1,
      duplicates: { rows: ["row 3"] },
    });
    expect((await readFoia(`${marked.join("\n")}\n`)).found).toMatchObject({
      ...counted,
      countedRows: 1,
      duplicates: { rows: ["row 3"] },
    });
  });

  it("Rows of the newer release lose birth year, sex and identifier", async () => {
    const read = await readFoia(newer(["2025-01-06", "", "", "", "", "", "who-1"]));
    expect(read.found.ignoredHeadings).toEqual(["Birth Year", "Gender", "Anonymized Identifier"]);
    expect(JSON.stringify(read)).not.toMatch(/who-1|1990|Male/u);
  });
});

describe("cells that ICE blacked out", () => {
  it.each(["b(6), b(7)c", "b(6), b(7)C"])(
    "A cell that ICE blacked out as %s is unknown and no value",
    async (cell) => {
      const text = `Detainer Prepare Date,Facility State,Detainer Facility,Facility City,MSC Charge,MSC Charge Code,Detainer Lift Reason\n2025-01-06,TEXAS,"${cell}","${cell}","${cell}","${cell}","${cell}"\n2025-01-06,"${cell}",,,,,\n`;
      const { collection, found, parts } = await readFoia(text);
      const names = ["agency", "county", "chargeText", "charge", "status", "remarks"] as const;
      expect((await valuesOf(text, ...names))[0]).toEqual([
        "unknown",
        "unknown",
        "",
        "unknown",
        "unknown",
        "",
      ]);
      expect(await valuesOf(text, "state", "outcome")).toEqual([
        ["TX", "redacted"],
        ["unknown", "open-or-not-recorded"],
      ]);
      // No outcome of these two is known: neither is counted as recorded.
      expect(collection.outcomes.map(({ key, group }) => [key, group])).toEqual([
        ["redacted", "open or not recorded"],
        ["open-or-not-recorded", "open or not recorded"],
      ]);
      expect(found).toMatchObject({ countedRows: 2, declined: 0, agencies: 0, issues: [] });
      expect(parts[0]?.info.agencies).toEqual([]);
      expect(JSON.stringify(parts)).not.toContain("b(6)");
    },
  );
});

describe("files that are damaged or of another kind", () => {
  it.each([
    ["", "The file is empty."],
    ["a,b\n1,2\n", "None of the first 25 rows holds the headings"],
    ["__proto__,constructor,toString\n1,2,3\n", "None of the first 25 rows holds the headings"],
    [`${OLD},date\n`, 'Two columns are headed "date"'],
  ])("A file that is no release ends in a sentence: %j", async (text, words) => {
    await expect(readFoia(text)).rejects.toThrow(words);
  });

  it("A release with extra headings __proto__ and constructor is read without those columns", async () => {
    const { found } = await readFoia(`${OLD},__proto__,constructor\n2014-01-02,,A,B,OHIO,,x,y\n`);
    expect(found).toMatchObject({ countedRows: 1, ignoredHeadings: ["__proto__", "constructor"] });
  });

  it("A release whose headings may have absorbed a row says so, and that no count is certain", async () => {
    const headings = OLD.replace("detainer_type", '"detainer_type');
    const row = "2014-01-02,,A,B,OHIO,\n";
    const { found } = await readFoia(`${headings}\n${row}"\n${row}`);
    expect(found).toMatchObject({ countedRows: 1, isSure: false });
    expect(found.issues).toEqual([
      {
        kind: "damaged headings",
        severity: "error",
        count: 1,
        examples: ["row 1: one quoted cell holds line breaks and whole rows"],
      },
    ]);
  });

  it("A release with ragged rows says which they are, and that no count is certain", async () => {
    const { found } = await readFoia(`${OLD}\n2014-01-02,,A\n2014-01-02,,A,B,OHIO,\n`);
    expect(found).toMatchObject({ rows: 2, unreadable: 1, countedRows: 1, isSure: false });
    expect(found.issues[0]?.examples).toEqual(["row 2: 3 cells, where the heading has 6"]);
  });
});
