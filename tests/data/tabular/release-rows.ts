import { countsOf } from "#tests/fuzz/count-by-week.ts";
import type { TableCounts } from "#tests/fuzz/count-by-week.ts";

/** Headings of the release of fiscal years 2008 to 2015, as republished. */
const OLD = ["date", "lift_reason", "det_facility", "city", "state", "detainer_type"];
/** Headings of the release of October 2022 and later, as ICE sends them. */
const NEW = [
  "Detainer Prepare Date",
  "Detainer Lift Reason",
  "Detainer Facility",
  "Facility City",
  "Facility State",
  "Detainer Type",
  "Facility AOR",
  "Detainer Lift Reason Code",
  "Detainer Criminality",
  "MSC Charge",
  "MSC Charge Code",
  "Citizenship Country",
  "Birth Year",
  "Gender",
  "Anonymized Identifier",
];

const CHARGES = [
  ["1 Convicted Criminal", "Burglary", "2299"],
  ["2 Pending Criminal Charges", "NA", "NA"],
  ["3 Other Immigration Violator", "NA", "NA"],
] as const;

/** A release of 40 invented detainers, the headings first; every fourth is a decline. */
export function releaseRows(which: "old" | "new"): string[][] {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const day = `-01-${String((i % 28) + 1).padStart(2, "0")}`;
    const isDeclined = i % 4 === 0;
    const reason = isDeclined ? "Detainer Declined by LEA" : "Lifted";
    if (which === "old")
      return [`2014${day}`, reason, "ERIE COUNTY JAIL, PA", "ERIE", "PENNSYLVANIA", ""];
    const charge = CHARGES[i % 3] ?? CHARGES[0];
    const place = ["TRAVIS COUNTY JAIL", "AUSTIN", "TEXAS"];
    const last = ["MEXICO", "1990", "Male", `person-${i}`];
    const type = "I-247A - Immigration Detainer";
    return [
      `2025${day}`,
      reason,
      ...place,
      type,
      "San Antonio Area of Responsibility",
      isDeclined ? "A" : "",
      ...charge,
      ...last,
    ];
  });
  return [which === "old" ? OLD : NEW, ...rows];
}

/** Columns by which declines are counted, as every naming of them has them in plain letters. */
export const COUNTED = {
  date: /^(?:detainer_prepare_)?date$/u,
  reason: /^(?:detainer_)?lift_reason$/u,
  code: /^detainer_lift_reason_code$/u,
  identifier: /^anonymized_identifier$/u,
} as const;

/** A heading in small letters, `_` for all else. */
export function plain(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z]+/gu, "_");
}

/** What a release holds, its rows as another reader read them. Of two with one identifier and day the first is counted. */
export function releaseCounts(rows: readonly (readonly string[])[]): TableCounts {
  const at = rows.findIndex((row) => row.some((cell) => COUNTED.date.test(plain(cell))));
  const names = rows[at]?.map(plain) ?? [];
  const cellOf = (column: keyof typeof COUNTED) => {
    const place = names.findIndex((name) => COUNTED[column].test(name));
    return (row: readonly string[]): string => (row[place] ?? "").trim();
  };
  const [date, reason, code, identifier] = (["date", "reason", "code", "identifier"] as const).map(
    cellOf,
  ) as [CellOf, CellOf, CellOf, CellOf];
  const seen = new Set<string>();
  const counted = rows.slice(at + 1).flatMap((row) => {
    const day = date(row);
    const who = identifier(row);
    if (seen.has(`${day} ${who}`)) return [];
    if (!isMissing(who)) seen.add(`${day} ${who}`);
    const isDeclined = isMissing(reason(row))
      ? code(row) === "A"
      : /^\W*detainer\W+declined\W+by\W+lea\W*$/iu.test(reason(row));
    return [[day, isDeclined ? 1 : 0] as const];
  });
  return { rows: rows.length - at - 1, weeks: countsOf(counted) };
}

type CellOf = (row: readonly string[]) => string;

function isMissing(text: string): boolean {
  return text === "" || text === "NA";
}
