import { normalizeCharge } from "#data/normalize/normalize-charge.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { parseForm } from "#domain/vocabulary/forms.ts";
import type { RowAgencies, NormalizedPlace } from "./row-agencies.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import type { TextColumn } from "./column-store.ts";
import type { TableColumns } from "./table-rows.ts";
import type { RowTextColumns } from "#data/tabular/row-table.ts";

type ChargeColumn = "charge" | "chargeCode" | "criminality";

/** Texts of a release's rows, beside outcome, dates and source. */
export function buildReleaseColumns(
  columns: TableColumns<ChargeColumn | "citizenship" | "type">,
  agencies: RowAgencies,
): Omit<RowTextColumns, "outcome" | "source" | "issuedText" | "declinedText"> {
  return {
    ...buildPlaceColumns(agencies),
    ...buildChargeColumns(columns),
    citizenship: mapTexts(columns.column("citizenship"), findCountryCode),
    request: mapTexts(columns.column("type"), parseRequest),
    form: mapTexts(columns.column("type"), parseForm),
    minimum: "",
  };
}

/** Agency and place of each row. */
export function buildPlaceColumns({
  placeIndexes,
  places,
}: RowAgencies): Record<"agency" | "jurisdiction" | "county" | "state" | "aor", TextColumn> {
  const buildColumn = (getText: (one: NormalizedPlace) => string): TextColumn => ({
    codes: placeIndexes,
    texts: places.map(getText),
  });
  return {
    agency: buildColumn(({ agency }) => agency),
    jurisdiction: buildColumn(({ jurisdiction }) => jurisdiction?.key ?? UNKNOWN),
    county: buildColumn(({ county }) => county ?? UNKNOWN),
    state: buildColumn(({ state }) => state),
    aor: buildColumn(({ aor }) => aor),
  };
}

/** A column of values by a vocabulary; unknown where it is missing, blacked out, or the file has none. */
export function mapTexts(
  column: TextColumn | null,
  parse: (text: string) => string,
): TextColumn | string {
  if (column === null) return UNKNOWN;
  const texts = column.texts.map((text) =>
    isMissing(text) || isRedacted(text) ? UNKNOWN : parse(text),
  );
  return { codes: column.codes, texts };
}

function buildChargeColumns({ rows, column }: TableColumns<ChargeColumn>) {
  const columns = (["charge", "chargeCode", "criminality"] as const).map((name) => column(name));
  const hasCharges = columns.some((one) => one !== null);
  const { indexes, values } = readCombinations(
    rows.length,
    columns,
    ([text = "", code = "", crime = ""]) => {
      const found = normalizeCharge(text, code, crime);
      return hasCharges ? found : { ...found, remark: "" };
    },
  );
  const buildColumn = (value: (one: ReturnType<typeof normalizeCharge>) => string): TextColumn => ({
    codes: indexes,
    texts: values.map(value),
  });
  return {
    chargeText: buildColumn(({ text }) => text),
    charge: buildColumn(({ category }) => category),
    wording: buildColumn(({ text }) => (text === "" ? "" : "report")),
    status: buildColumn(({ status }) => status),
    remarks: buildColumn(({ remark }) => remark),
  };
}

/** I-247N asks for notice only, I-247X for a transfer; the others of I-247 are detainers. */
export function parseRequest(type: string): string {
  const form = /I-?247\s*-?([A-Z])?\b/iu.exec(type);
  if (form === null) return UNKNOWN;
  const letter = form[1]?.toUpperCase() ?? "";
  if (letter === "N") return "notification";
  return letter === "X" ? UNKNOWN : "detainer";
}
