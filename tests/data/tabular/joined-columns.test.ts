import { describe, expect, it } from "vitest";
import { valuesOf } from "./mapped-files.ts";
import { casePath, countByCommand, readCase } from "./case-files.ts";
import { readFoia } from "./release-files.ts";

const HEADING =
  "detainer_prepare_date,facility_state,detention_facility,detainer_facility,detainer_lift_reason";
const BOTH =
  "Columns “detention_facility” and “detainer_facility” both stand for one thing, and they differ in row 3: which of them counts cannot be told.";

describe("columns of one meaning under two names", () => {
  it("Columns of both names of a release, each filled in part, are joined row by row, and that is told", async () => {
    const name = "d3-two-schemas-bound-both-headings.csv";
    const read = await readCase(name);
    expect(read.found).toMatchObject({ rows: 2, countedRows: 2, declined: 2, agencies: 1 });
    expect(read.found.issues).toEqual([
      {
        kind: "columns read as one",
        severity: "warning",
        count: 1,
        examples: [
          "“detention_facility” and “detainer_facility” stand for one thing and are read as one: of each row the first that is filled",
        ],
      },
    ]);
    expect(await countByCommand(casePath(name))).toMatchObject({ detainers: 2, declined: 2 });
  });

  it("Identifiers in two columns tell a duplicate, whichever of them is filled", async () => {
    const text = [
      "detainer_prepare_date,facility_state,detention_facility,detainer_lift_reason,unique_identifier,anonymized_identifier",
      "2025-03-03,OREGON,ELKHORN COUNTY JAIL,,aa01,NA",
      "2025-03-03,OREGON,ELKHORN COUNTY JAIL,,NA,aa01",
      "2025-03-03,OREGON,ELKHORN COUNTY JAIL,,NA,aa02",
    ];
    const { found } = await readFoia(`${text.join("\n")}\n`);
    expect(found).toMatchObject({ rows: 3, countedRows: 2, duplicates: { rows: ["row 3"] } });
  });

  it("Columns of both names that say the same in a row are read", async () => {
    const text = `${HEADING}\n2025-03-03,OREGON,ELKHORN COUNTY JAIL,ELKHORN COUNTY JAIL,\n`;
    const read = await readFoia(text);
    expect(read.found).toMatchObject({ countedRows: 1, agencies: 1 });
    expect(valuesOf(read, "state")).toEqual([["OR"]]);
  });

  it("Columns of both names that differ in a row are named, with the row", async () => {
    const text = `${HEADING}\n2025-03-03,OREGON,A JAIL,NA,\n2025-03-03,OREGON,A JAIL,B JAIL,\n`;
    await expect(readFoia(text)).rejects.toThrow(BOTH);
  });

  it("A heading that stands twice is still named as that", async () => {
    const text = `${HEADING},detainer_facility\n2025-03-03,OREGON,A JAIL,NA,,B JAIL\n`;
    await expect(readFoia(text)).rejects.toThrow('Two columns are headed "detainer_facility"');
  });
});
