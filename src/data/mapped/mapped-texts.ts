import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import { categoryOf } from "#data/detainer/charge-of.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import type { GatheredColumn } from "#data/foia/column-store.ts";
import type { GatheredColumns } from "#data/foia/row-store.ts";
import { known, requestOf } from "#data/foia/row-columns.ts";
import { combined } from "#data/rows/combined.ts";
import type { RowTexts } from "#data/rows/row-table.ts";
import type { MappedField } from "#domain/opening/mapping.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Status } from "#domain/row.ts";
import { readCharge } from "#domain/vocabulary/charge-labels.ts";
import { countryCode } from "#domain/vocabulary/country-names.ts";

type Columns = GatheredColumns<MappedField>;

/** Charge, citizenship and request of each row. A value that is in no list is told and becomes unknown. */
export function mappedTexts(
  columns: Columns,
  issues: IssueList,
): Pick<
  RowTexts,
  "chargeText" | "charge" | "wording" | "status" | "remarks" | "citizenship" | "request" | "minimum"
> {
  const listed = (field: MappedField, words: string, read: (text: string) => string) => {
    const column = columns.column(field);
    if (column !== null) tellUnknown(columns.where, column, words, read, issues);
    return known(column, read);
  };
  return {
    ...chargeTexts(columns),
    status: listed("status", "charge status", statusOf),
    citizenship: listed("citizenship", "country", countryCode),
    request: listed("request", "request", requestIn),
    remarks: "",
    minimum: "",
  };
}

function tellUnknown(
  where: (row: number) => string,
  { codes, texts }: GatheredColumn,
  words: string,
  read: (text: string) => string,
  issues: IssueList,
): void {
  const isUnknown = texts.map(
    (text) =>
      !isMissing(text) &&
      !isRedacted(text) &&
      text.toLowerCase() !== UNKNOWN &&
      read(text) === UNKNOWN,
  );
  codes.forEach((code, row) => {
    if (isUnknown[code] !== true) return;
    const text = (texts[code] ?? "").slice(0, 60);
    issues.add(words, "warning", `${where(row)}: ${words} '${text}' is in no list; unknown`);
  });
}

function chargeTexts({
  rows,
  column,
}: Columns): Pick<RowTexts, "chargeText" | "charge" | "wording"> {
  const columns = [column("charge"), column("chargeCode")];
  const { ofRow, read } = combined(rows.length, columns, (texts) => {
    const [text = "", code = ""] = texts.map((each) =>
      isMissing(each) || isRedacted(each) ? "" : each,
    );
    const category = code === "" ? UNKNOWN : categoryOf(code);
    return { text, category: category === UNKNOWN ? readCharge(text).category : category };
  });
  const of = (value: (one: (typeof read)[number]) => string): GatheredColumn => ({
    codes: ofRow,
    texts: read.map(value),
  });
  return {
    chargeText: of(({ text }) => text),
    charge: of(({ category }) => category),
    wording: of(({ text }) => (text === "" ? "" : "report")),
  };
}

/** Whether words say that a charge is a conviction; unknown where they say neither, or both. */
export function statusOf(text: string): Status {
  const isConvicted = /convict/iu.test(text) && !/\b(?:not?|non|un)\b.{0,5}convict/iu.test(text);
  const isCharged = /pending|charged?\b|arrest|accused/iu.test(text);
  if (isConvicted === isCharged) return UNKNOWN;
  return isConvicted ? "convicted" : "charged";
}

function requestIn(text: string): string {
  if (/notif/iu.test(text)) return "notification";
  const form = requestOf(text);
  return form === UNKNOWN && /detainer|\bhold\b/iu.test(text) ? "detainer" : form;
}
