import { csvParseRows } from "d3-dsv";
import { expect, it } from "vitest";
import { MUTATIONS } from "#tests/fuzz/how-many.ts";
import { mutations } from "#tests/fuzz/mutate.ts";
import { readFoia } from "./foia-files.ts";

const HEADING = "date,lift_reason,det_facility,city,state,detainer_type";

it("a release as CSV, damaged anywhere, never stops the reader nor gets a wrong count said with confidence", async () => {
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `2014-01-${String((i % 28) + 1).padStart(2, "0")},${i % 4 ? "Lifted" : "Detainer Declined by LEA"},"ERIE COUNTY JAIL, PA",ERIE,PENNSYLVANIA,`,
  );
  const whole = new TextEncoder().encode(`${[HEADING, ...lines].join("\n")}\n`);
  for (const bytes of mutations(whole, MUTATIONS, 6)) {
    const outcome: unknown = await readFoia(bytes).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome.name).toBe("NotReadable");
      continue;
    }
    const { found } = outcome as Awaited<ReturnType<typeof readFoia>>;
    if (!found.isSure) continue;
    // What damage makes of whole cells is a table like any other: the measure is what another reader finds in it.
    const rows = csvParseRows(new TextDecoder().decode(bytes)).filter((row) => row.join("") !== "");
    expect(found.rows).toBe(rows.length - 1);
    if (found.issues.length > 0) continue;
    expect(found.kept).toBe(rows.length - 1);
    expect(found.declined).toBe(rows.filter(isDeclined).length);
  }
});

function isDeclined([, reason = ""]: readonly string[]): boolean {
  return /^\W*detainer\W+declined\W+by\W+lea\W*$/iu.test(reason);
}
