import { csvFormat, csvParse } from "d3-dsv";
import { sharedFile } from "./shared-data.ts";

const FOLDER = "ice-foia-2015-national";

/** Rows and declines of Pennsylvania in state_totals.csv of the national records. */
export const NATIONAL_PENNSYLVANIA = { rows: 1799, declined: 60 } as const;

/**
 * Pennsylvania's rows of ICE's national records, October 2014 to July 2015, as a file under the headings of the release of
 * fiscal years 2008 to 2015; null where the shared files are missing.
 */
export function createNationalPennsylvania(): Uint8Array<ArrayBuffer> | null {
  const [detainers, facilities] = [readTable("detainers.csv"), readTable("facilities.csv")];
  if (detainers === null || facilities === null) return null;
  const byId = new Map(facilities.map((row) => [row["facility_id"], row]));
  const rows = detainers.flatMap((row) => {
    const place = byId.get(row["facility_id"]);
    if (place?.["state"] !== "PA") return [];
    return [
      {
        date: row["prepare_date"],
        lift_reason: row["lift_reason"],
        det_facility: place["facility"],
        city: place["city"],
        state: "PENNSYLVANIA",
        detainer_type: row["form"],
      },
    ];
  });
  return new TextEncoder().encode(csvFormat(rows));
}

function readTable(name: string) {
  const bytes = sharedFile(`${FOLDER}/${name}`);
  return bytes === null ? null : csvParse(new TextDecoder().decode(bytes));
}
