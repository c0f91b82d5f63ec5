import { countryCode } from "#domain/vocabulary/country-names.ts";
import { UNKNOWN } from "#domain/row.ts";
import { narrow, wholeNumbers } from "#domain/table.ts";
import type { CodeColumn, Column, Table } from "#domain/table.ts";
import type { Agencies } from "./agencies-of.ts";
import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import { chargeOf } from "#data/detainer/charge-of.ts";
import type { Gathered } from "./gather-rows.ts";
import type { RowOrder } from "./row-order.ts";
import type { GatheredColumn } from "./row-store.ts";

/** What rows were read to be, beside their columns as gathered. */
export interface RowParts {
  readonly gathered: Gathered;
  readonly agencies: Agencies;
  readonly outcomes: GatheredColumn;
  readonly dates: GatheredColumn;
  readonly order: RowOrder;
  readonly citation: string;
}

/** The table that the editions of a file share, with the columns that `EditionPart` documents. */
export function rowTable({
  gathered,
  agencies,
  outcomes,
  dates,
  order,
  citation,
}: RowParts): Table {
  const { order: rows, weeks } = order;
  const { length } = rows;
  const texts = (column: GatheredColumn): CodeColumn => coded(column, rows);
  const alike = (text: string): CodeColumn => ({
    kind: "codes",
    dictionary: [text],
    codes: new Uint8Array(length),
  });
  const of = (name: "citizenship" | "type", read: (text: string) => string): CodeColumn => {
    const column = gathered.column(name);
    return column === null
      ? alike(UNKNOWN)
      : texts({
          codes: column.codes,
          texts: column.texts.map((text) => (isNothing(text) ? UNKNOWN : read(text))),
        });
  };
  const place = (read: (one: Agencies["places"][number]) => string): CodeColumn =>
    texts({ codes: agencies.ofRow, texts: agencies.places.map(read) });
  const charges = chargesOf(gathered);
  const charge = (read: (one: (typeof charges.read)[number]) => string): CodeColumn =>
    texts({ codes: charges.codes, texts: charges.read.map(read) });
  const columns: Record<string, Column> = {
    agency: place(({ facility }) => facility?.agency.key ?? UNKNOWN),
    jurisdiction: place(({ facility }) => facility?.place?.key ?? UNKNOWN),
    county: place(({ facility }) => facility?.agency.county ?? UNKNOWN),
    state: place(({ state }) => state),
    aor: place(({ aor }) => aor),
    chargeText: charge(({ text }) => text),
    charge: charge(({ category }) => category),
    wording: charge(({ text }) => (text === "" ? "" : "report")),
    status: charge(({ status }) => status),
    remarks: charge(({ remark }) => remark),
    citizenship: of("citizenship", countryCode),
    request: of("type", requestOf),
    outcome: texts(outcomes),
    minimum: alike(""),
    source: alike(citation),
    declinedText: alike(UNKNOWN),
    issuedText: texts(dates),
    ordinal: { kind: "numbers", values: ordinals(length, weeks) },
    count: { kind: "numbers", values: Uint8Array.of(1), codes: new Uint8Array(length) },
  };
  return { length, columns };
}

function isNothing(text: string): boolean {
  return isMissing(text) || isRedacted(text);
}

function coded({ codes, texts }: GatheredColumn, rows: Uint32Array): CodeColumn {
  const known = new Map<string, number>();
  const into = new Int32Array(texts.length).fill(-1);
  const made = new Uint32Array(rows.length);
  for (let line = 0; line < rows.length; line += 1) {
    const code = codes[rows[line] as number] as number;
    let found = into[code] as number;
    if (found < 0) {
      const text = texts[code] ?? "";
      found = known.get(text) ?? known.size;
      known.set(text, found);
      into[code] = found;
    }
    made[line] = found;
  }
  return { kind: "codes", dictionary: [...known.keys()], codes: narrow(made, known.size) };
}

function chargesOf({ rows, column }: Gathered) {
  const columns = (["charge", "chargeCode", "criminality"] as const).map((name) => column(name));
  const codes = new Uint32Array(rows.length);
  const known = new Map<string, number>();
  const read: ReturnType<typeof chargeOf>[] = [];
  const hasCharges = columns.some((one) => one !== null);
  for (let row = 0; row < rows.length; row += 1) {
    const key = columns.map((one) => one?.codes[row] ?? "").join(",");
    let code = known.get(key);
    if (code === undefined) {
      code = read.length;
      known.set(key, code);
      const [text = "", number = "", criminality = ""] = columns.map(
        (one) => one?.texts[one.codes[row] ?? 0] ?? "",
      );
      const found = chargeOf(text, number, criminality);
      read.push(hasCharges ? found : { ...found, remark: "" });
    }
    codes[row] = code;
  }
  return { codes, read };
}

/** I-247N asks for notice only, I-247X for a transfer; the others of I-247 are detainers. */
function requestOf(type: string): string {
  const form = /I-?247\s*-?([A-Z])?\b/iu.exec(type);
  if (form === null) return UNKNOWN;
  const letter = form[1]?.toUpperCase() ?? "";
  if (letter === "N") return "notification";
  return letter === "X" ? UNKNOWN : "detainer";
}

function ordinals(length: number, weeks: RowOrder["weeks"]): CodeColumn["codes"] {
  const made = wholeNumbers(length, Math.max(0, ...weeks.map(({ from, to }) => to - from)));
  for (const { from, to } of weeks)
    for (let line = from; line < to; line += 1) made[line] = line - from + 1;
  return made;
}
