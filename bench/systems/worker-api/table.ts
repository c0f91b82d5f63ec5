import { STORED_TEXTS } from "../../../src/data/native/edition-table.ts";
import { DECLINED_OUTCOME } from "../../../src/domain/detainer/outcome.ts";
import type { Agency, Jurisdiction } from "../../../src/domain/place/place.ts";
import { UNKNOWN } from "../../../src/domain/detainer/row.ts";
import type { CodeColumn, Column, Table } from "../../../src/domain/table/table.ts";
import { AGENCY, STATE, WEEK, statesOfAgencies } from "../../rows.ts";
import type { Columns } from "../../rows.ts";
import { NAMES, valuesOf } from "./values.ts";

/** What all rows have, of the columns that the bench has not; nothing where it is not named here. */
const ALIKE: Readonly<Record<string, string>> = {
  county: UNKNOWN,
  aor: UNKNOWN,
  request: "detainer",
  outcome: DECLINED_OUTCOME.key,
  declinedText: UNKNOWN,
  issuedText: UNKNOWN,
};

/** The bench's columns as a table of stored columns, without a copy, and the places that its rows name. */
export function tableOf(columns: Columns): {
  readonly table: Table;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly agencies: readonly Agency[];
} {
  const values = valuesOf(columns);
  const [state, agency] = [values[STATE] ?? [], values[AGENCY] ?? []];
  const places = state.map((code) => code.toLowerCase());
  const length = columns[WEEK]?.codes.length ?? 0;
  const own: Record<string, Column> = {
    // Of a text that all rows have, the codes are never read.
    ...Object.fromEntries(STORED_TEXTS.map((name) => [name, alike(ALIKE[name] ?? "")])),
    ordinal: { kind: "numbers", values: ordinals(columns) },
    count: { kind: "numbers", values: Uint8Array.of(1), codes: new Uint8Array() },
  };
  columns.forEach(({ codes }, at) => {
    if (at !== WEEK) own[NAMES[at] ?? ""] = { kind: "codes", dictionary: values[at] ?? [], codes };
  });
  const stateCodes = columns[STATE]?.codes ?? new Uint8Array();
  own["jurisdiction"] = { kind: "codes", dictionary: places, codes: stateCodes };
  const homes = statesOfAgencies();
  return {
    table: { length, columns: own },
    jurisdictions: places.map((key, code) => ({
      key,
      level: "state",
      state: state[code] ?? "",
      county: null,
      name: state[code] ?? "",
      covers: [],
    })),
    agencies: agency.map((key, code) => ({
      key,
      name: `Bench County Jail ${code}`,
      kind: "county jail",
      jurisdiction: places[homes[code] ?? 0] ?? "",
      state: state[homes[code] ?? 0] ?? "",
      county: null,
      aliases: [],
    })),
  };
}

function alike(text: string): CodeColumn {
  return { kind: "codes", dictionary: [text], codes: new Uint8Array() };
}

/** The place of each row among those of its week, from 1. */
function ordinals(columns: Columns): Uint32Array {
  const weeks = columns[WEEK]?.codes ?? new Uint16Array();
  const numbers = new Uint32Array(weeks.length);
  for (let row = 0; row < weeks.length; row += 1) {
    const isSame = row > 0 && weeks[row] === weeks[row - 1];
    numbers[row] = isSame ? (numbers[row - 1] as number) + 1 : 1;
  }
  return numbers;
}
