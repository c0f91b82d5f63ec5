import type { Edition } from "#domain/report/edition.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";

/** Columns of text in `ddor-columns/1`, in their order, and what a row of records has in each. */
const TEXTS: Readonly<Record<string, (row: Row) => string>> = {
  agency: ({ agency }) => agency,
  jurisdiction: ({ jurisdiction }) => jurisdiction ?? UNKNOWN,
  county: ({ county }) => county,
  state: ({ state }) => state,
  aor: ({ aor }) => aor,
  chargeText: () => "",
  charge: ({ charge }) => charge.category,
  wording: () => "",
  status: ({ charge }) => charge.status,
  citizenship: ({ citizenship }) => citizenship,
  request: ({ request }) => request,
  form: ({ form }) => form ?? UNKNOWN,
  outcome: ({ outcome }) => outcome,
  minimum: () => "",
  remarks: () => "",
  source: () => "Synthetic: made by mocks/make-records.ts",
  declinedText: () => UNKNOWN,
  issuedText: ({ issued }) => issued ?? UNKNOWN,
};

/**
 * Editions of records as the bytes of a file in `ddor-columns/1`, not compressed, as docs/formats.md describes it: columns as
 * `alike` or `codes`, ids in order, one detainer a row. Written apart from the application's own writer.
 */
export function packColumns(editions: readonly Edition[]): Uint8Array<ArrayBuffer> {
  const rows = editions.flatMap((edition) => edition.rows);
  const columns = Object.entries(TEXTS).map(([name, textOf]) => packTexts(name, rows.map(textOf)));
  const [first] = editions;
  const head = {
    format: "ddor-columns/1",
    jurisdictions: first?.jurisdictions ?? [],
    agencies: first?.agencies ?? [],
    editions: editions.map(
      ({ jurisdictions: _places, agencies: _agencies, rows: lines, ...rest }) => ({
        ...rest,
        lines: lines.length,
      }),
    ),
    columns: [
      ...columns.map(({ coding }) => coding),
      { name: "ordinal", bytes: 0, coding: "ordinals" },
      { name: "count", bytes: 0, coding: "one" },
    ],
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const blocks = [
    new TextEncoder().encode("DDORCOLS"),
    Uint8Array.of(...[0, 8, 16, 24].map((shift) => (text.length >> shift) & 255)),
    text,
    ...columns.map(({ block }) => block),
  ];
  const bytes = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

interface PackedColumn {
  readonly coding: object;
  readonly block: Uint8Array;
}

function packTexts(name: string, texts: readonly string[]): PackedColumn {
  const values = [...new Set(texts)].sort();
  const [value = ""] = values;
  if (values.length < 2) {
    return { coding: { name, bytes: 0, coding: "alike", value }, block: new Uint8Array(0) };
  }
  const places = new Map(values.map((each, i) => [each, i]));
  const codes = texts.map((text) => places.get(text) ?? 0);
  const low = codes.map((code) => code & 255);
  const planes = values.length <= 256 ? low : [...low, ...codes.map((code) => code >> 8)];
  const block = Uint8Array.from(planes);
  return { coding: { name, bytes: block.length, coding: "codes", values }, block };
}
