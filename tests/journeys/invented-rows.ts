import { parquetWriteBuffer } from "hyparquet-writer";
import writeExcelFile from "write-excel-file/node";
import type { Chosen } from "./import.ts";

/* Invented detainer records, in the containers in which ICE's are passed around. No facility of these names is known. */

interface Invented {
  date: string;
  facility: string;
  city: string;
  state: string;
  reason: string;
  code: string;
  country: string;
  identifier: string;
}

const FACILITIES = [
  ["WREN HOLLOW CO JAIL", "WREN HOLLOW", "OHIO"],
  ["LARK RIVER CITY JAIL", "LARK RIVER", "OHIO"],
  ["FDC PLOVER FLATS", "PLOVER FLATS", "UTAH"],
  ["HERON LAKE STATE PRISON", "HERON LAKE", "MAINE"],
] as const;
const REASONS = [
  ["Detainer Declined by LEA", "A"],
  ["Booked into Detention", "B"],
  ["Insufficient Notice to ICE", "C"],
  ["", ""],
  ["Prosecutorial Discretion", "D"],
] as const;

/** 240 rows of 2024, a row a day and a half from January 6: every number that a test wants follows from them by counting. */
export const INVENTED: readonly Invented[] = Array.from({ length: 240 }, (_, i) => {
  const [facility, city, state] = FACILITIES[(i * 7) % FACILITIES.length] ?? FACILITIES[0];
  const [reason, code] = REASONS[(i * 3 + (i % 4)) % REASONS.length] ?? REASONS[0];
  return {
    date: new Date(Date.UTC(2024, 0, 6) + Math.floor(i * 1.5) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    facility,
    city,
    state,
    reason,
    code,
    country: i % 3 === 0 ? "MEXICO" : "GUATEMALA",
    identifier: `person-${i}`,
  };
});

const ICE = [
  "Detainer Prepare Date",
  "Detainer Facility",
  "Facility City",
  "Facility State",
  "Detainer Lift Reason",
  "Detainer Lift Reason Code",
  "Citizenship Country",
  "Anonymized Identifier",
];
const REPUBLISHED = [
  "detainer_prepare_date",
  "detention_facility",
  "facility_city",
  "facility_state",
  "detainer_lift_reason",
  "detainer_lift_reason_code",
  "citizenship_country",
  "unique_identifier",
];

function cells(row: Invented): string[] {
  const { date, facility, city, state, reason, code, country, identifier } = row;
  return [date, facility, city, state, reason, code, country, identifier];
}

/** As republished: CSV, `NA` for missing. */
export function inventedCsv(): Chosen {
  const lines = [REPUBLISHED, ...INVENTED.map((row) => cells(row).map((cell) => cell || "NA"))];
  const text = lines.map((line) => line.map((cell) => `"${cell}"`).join(",")).join("\n");
  return { name: "invented.csv", mimeType: "text/csv", buffer: Buffer.from(`${text}\n`) };
}

/** The same rows so many times over, each a detainer of its own, with remarks that make them long; one has a line break in them. */
export function largeCsv(times: number): Chosen {
  const remark = "a remark, as long as many are; ".repeat(20);
  const lines = Array.from({ length: times }, (_, time) =>
    INVENTED.map((row, i) => {
      const repeatedRow = { ...row, identifier: `${row.identifier}-${time}` };
      const text = time === 3 && i === 7 ? `${remark}\n${remark}` : remark;
      return [...cells(repeatedRow), text].map((cell) => `"${cell}"`).join(",");
    }),
  );
  const text = [[...REPUBLISHED, "remarks"].join(","), ...lines.flat()].join("\n");
  return { name: "large.csv", mimeType: "text/csv", buffer: Buffer.from(`${text}\n`) };
}

/** As ICE sends it: preface rows, dates as dates, and a second sheet that continues the first without headings. */
export async function inventedXlsx(): Promise<Chosen> {
  const preface = Array.from({ length: 6 }, (_, i) => [i === 0 ? "Invented for a test" : ""]);
  const row = (one: Invented) =>
    cells(one).map((cell, i) =>
      i === 0
        ? { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "mm/dd/yyyy" }
        : { value: cell, type: String },
    );
  const text = (line: readonly string[]) => line.map((value) => ({ value, type: String }));
  const first = [...preface.map(text), text(ICE), ...INVENTED.slice(0, 150).map(row)];
  const second = INVENTED.slice(150).map(row);
  const written = writeExcelFile([
    { data: first, sheet: "Detainers" },
    { data: second, sheet: "Detainers (2)" },
  ]);
  return {
    name: "invented.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await written.toBuffer(),
  };
}

/** As republished: Parquet, null for missing. */
export function inventedParquet(): Chosen {
  const columnData = REPUBLISHED.map((name, at) => ({
    name,
    data: INVENTED.map((row) => cells(row)[at] || null),
    type: "STRING" as const,
  }));
  return {
    name: "invented.parquet",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(parquetWriteBuffer({ columnData })),
  };
}
