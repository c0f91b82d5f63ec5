import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { findChargeCategory } from "#data/normalize/normalize-charge.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/table-rows.ts";
import { mapTexts, parseRequest } from "#data/tabular/release-columns.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import type { RowTextColumns } from "#data/tabular/row-table.ts";
import type { MappedField } from "#domain/import/mapping.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { ChargeStatus } from "#domain/detainer/row.ts";
import { classifyCharge } from "#domain/vocabulary/charge-labels.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { parseForm } from "#domain/vocabulary/forms.ts";

type MappedColumns = TableColumns<MappedField>;

/** Charge, citizenship and request of each row. A value that is in no list is reported and becomes unknown. */
export function buildMappedTexts(
  columns: MappedColumns,
  issues: IssueList,
): Pick<
  RowTextColumns,
  | "chargeText"
  | "charge"
  | "wording"
  | "status"
  | "remarks"
  | "citizenship"
  | "request"
  | "form"
  | "minimum"
> {
  const listed = (field: MappedField, words: string, parse: (text: string) => string) => {
    const column = columns.column(field);
    if (column !== null) addUnknownValueIssues(columns.where, column, words, parse, issues);
    return mapTexts(column, parse);
  };
  return {
    ...buildChargeColumns(columns),
    status: listed("status", "charge status", parseChargeStatus),
    citizenship: listed("citizenship", "country", findCountryCode),
    request: listed("request", "request", parseRequestText),
    form: mapTexts(columns.column("request"), parseForm),
    remarks: "",
    minimum: "",
  };
}

function addUnknownValueIssues(
  where: (row: number) => string,
  { codes, texts }: TextColumn,
  words: string,
  parse: (text: string) => string,
  issues: IssueList,
): void {
  const isUnknown = texts.map(
    (text) =>
      !isMissing(text) &&
      !isRedacted(text) &&
      text.toLowerCase() !== UNKNOWN &&
      parse(text) === UNKNOWN,
  );
  codes.forEach((code, row) => {
    if (isUnknown[code] !== true) return;
    const text = (texts[code] ?? "").slice(0, 60);
    issues.add(words, "warning", `${where(row)}: ${words} '${text}' is in no list; unknown`);
  });
}

function buildChargeColumns({
  rows,
  column,
}: MappedColumns): Pick<RowTextColumns, "chargeText" | "charge" | "wording"> {
  const columns = [column("charge"), column("chargeCode")];
  const { indexes, values } = readCombinations(rows.length, columns, (texts) => {
    const [text = "", code = ""] = texts.map((each) =>
      isMissing(each) || isRedacted(each) ? "" : each,
    );
    const category = code === "" ? UNKNOWN : findChargeCategory(code);
    return { text, category: category === UNKNOWN ? classifyCharge(text).category : category };
  });
  const buildColumn = (value: (one: (typeof values)[number]) => string): TextColumn => ({
    codes: indexes,
    texts: values.map(value),
  });
  return {
    chargeText: buildColumn(({ text }) => text),
    charge: buildColumn(({ category }) => category),
    wording: buildColumn(({ text }) => (text === "" ? "" : "report")),
  };
}

/** Whether words say that a charge is a conviction; unknown where they say neither, or both. */
export function parseChargeStatus(text: string): ChargeStatus {
  const isConvicted = /convict/iu.test(text) && !/\b(?:not?|non|un)\b.{0,5}convict/iu.test(text);
  const isCharged = /pending|charged?\b|arrest|accused/iu.test(text);
  if (isConvicted === isCharged) return UNKNOWN;
  return isConvicted ? "convicted" : "charged";
}

function parseRequestText(text: string): string {
  if (/notif/iu.test(text)) return "notification";
  const form = parseRequest(text);
  return form === UNKNOWN && /detainer|\bhold\b/iu.test(text) ? "detainer" : form;
}
