import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CommandError } from "#cli/command/command.ts";
import { readInputFile } from "#cli/files/input-file.ts";
import { readCsv } from "#data/csv/read-csv.ts";
import { getCellText } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";

/** A facility of ICE's national records: its name, city and state as printed, and what was worked out. Empty where not known. */
export interface RecordFacility {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  /** Five digits. */
  readonly county: string;
  readonly countyBasis: string;
  /** `disagrees` where name and city disagree on the county. */
  readonly countyCheck: string;
  readonly kind: string;
  readonly kindBasis: string;
  readonly aor: string;
}

/** One detainer of the records. */
export interface RecordDetainer {
  readonly date: string;
  readonly form: string;
  readonly facility: string;
  /** Empty where none is recorded. */
  readonly reason: string;
}

const FACILITY_HEADINGS: Readonly<Record<keyof RecordFacility, string>> = {
  id: "facility_id",
  name: "facility",
  city: "city",
  state: "state",
  county: "county_fips",
  countyBasis: "county_basis",
  countyCheck: "county_check",
  kind: "facility_type",
  kindBasis: "type_basis",
  aor: "aor_code",
};

const DETAINER_HEADINGS: Readonly<Record<keyof RecordDetainer, string>> = {
  date: "prepare_date",
  form: "form",
  facility: "facility_id",
  reason: "lift_reason",
};

/** The facilities of a folder. Throws `CommandError` where its file is missing or has other columns. */
export function readFacilities(folder: string): Promise<readonly RecordFacility[]> {
  return readPackedCsv(join(folder, "facilities.csv.gz"), FACILITY_HEADINGS);
}

/** The detainers of a folder. Throws `CommandError` where its file is missing or has other columns. */
export function readDetainers(folder: string): Promise<readonly RecordDetainer[]> {
  return readPackedCsv(join(folder, "detainers.csv.gz"), DETAINER_HEADINGS);
}

async function readPackedCsv<Name extends string>(
  path: string,
  headings: Readonly<Record<Name, string>>,
): Promise<readonly Readonly<Record<Name, string>>[]> {
  const bytes = new Uint8Array(gunzipSync(await readInputFile(path)));
  const names = Object.keys(headings) as Name[];
  let places: readonly number[] | null = null;
  const rows: Readonly<Record<Name, string>>[] = [];
  await readCsv(new Blob([bytes]).stream(), (record) => {
    places ??= findColumns(path, record, Object.values(headings));
    if (record.row === 1) return;
    const texts = places.map((place) => getCellText(record, place));
    rows.push(
      Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ""])) as Record<Name, string>,
    );
  });
  return rows;
}

function findColumns(path: string, record: TableRecord, wanted: readonly string[]): number[] {
  const printed = Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell));
  return wanted.map((heading) => {
    const place = printed.indexOf(heading);
    if (place < 0) throw new CommandError(`${path} has no column "${heading}".`);
    return place;
  });
}
