import { chargeOf } from "#data/detainer/charge-of.ts";
import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import { UNKNOWN } from "#domain/row.ts";
import { countryCode } from "#domain/vocabulary/country-names.ts";
import type { Agencies, PlaceRead } from "./agencies-of.ts";
import { combined } from "#data/rows/combined.ts";
import type { GatheredColumn } from "./column-store.ts";
import type { GatheredColumns } from "./row-store.ts";
import type { RowTexts } from "#data/rows/row-table.ts";

type ChargeColumn = "charge" | "chargeCode" | "criminality";

/** Texts of a release's rows, beside outcome, dates and source. */
export function releaseTexts(
  columns: GatheredColumns<ChargeColumn | "citizenship" | "type">,
  agencies: Agencies,
): Omit<RowTexts, "outcome" | "source" | "issuedText" | "declinedText"> {
  return {
    ...placeTexts(agencies),
    ...chargeTexts(columns),
    citizenship: known(columns.column("citizenship"), countryCode),
    request: known(columns.column("type"), requestOf),
    minimum: "",
  };
}

/** Agency and place of each row. */
export function placeTexts({
  ofRow,
  places,
}: Agencies): Record<"agency" | "jurisdiction" | "county" | "state" | "aor", GatheredColumn> {
  const of = (read: (one: PlaceRead) => string): GatheredColumn => ({
    codes: ofRow,
    texts: places.map(read),
  });
  return {
    agency: of(({ agency }) => agency),
    jurisdiction: of(({ jurisdiction }) => jurisdiction?.key ?? UNKNOWN),
    county: of(({ county }) => county ?? UNKNOWN),
    state: of(({ state }) => state),
    aor: of(({ aor }) => aor),
  };
}

/** A column of values by a vocabulary; unknown where it is missing, blacked out, or the file has none. */
export function known(
  column: GatheredColumn | null,
  read: (text: string) => string,
): GatheredColumn | string {
  if (column === null) return UNKNOWN;
  const texts = column.texts.map((text) =>
    isMissing(text) || isRedacted(text) ? UNKNOWN : read(text),
  );
  return { codes: column.codes, texts };
}

function chargeTexts({ rows, column }: GatheredColumns<ChargeColumn>) {
  const columns = (["charge", "chargeCode", "criminality"] as const).map((name) => column(name));
  const hasCharges = columns.some((one) => one !== null);
  const { ofRow, read } = combined(rows.length, columns, ([text = "", code = "", crime = ""]) => {
    const found = chargeOf(text, code, crime);
    return hasCharges ? found : { ...found, remark: "" };
  });
  const of = (value: (one: ReturnType<typeof chargeOf>) => string): GatheredColumn => ({
    codes: ofRow,
    texts: read.map(value),
  });
  return {
    chargeText: of(({ text }) => text),
    charge: of(({ category }) => category),
    wording: of(({ text }) => (text === "" ? "" : "report")),
    status: of(({ status }) => status),
    remarks: of(({ remark }) => remark),
  };
}

/** I-247N asks for notice only, I-247X for a transfer; the others of I-247 are detainers. */
export function requestOf(type: string): string {
  const form = /I-?247\s*-?([A-Z])?\b/iu.exec(type);
  if (form === null) return UNKNOWN;
  const letter = form[1]?.toUpperCase() ?? "";
  if (letter === "N") return "notification";
  return letter === "X" ? UNKNOWN : "detainer";
}
