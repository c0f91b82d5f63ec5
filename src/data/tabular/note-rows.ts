import { isDateText } from "#domain/import/parse-date.ts";
import { findRecordError, getCellText } from "./table-record.ts";
import type { TableRecord } from "./table-record.ts";
import type { IssueList } from "./issue-list.ts";

const TOTAL = /^(?:(?:grand|sub|overall|column)[ -]?)?totals?\b|^(?:sum|all)$/iu;
const NOTE =
  /^(?:[*†‡]|(?:sources?|notes?|n\.b|data|footnotes?|prepared|created|generated|exported|downloaded|printed|retrieved|compiled|published|produced|report|run|query|filters?|applied filters|as of|last updated|updated|copyright|confidential|end of|page|contact|disclaimer|https?)\b|©)/iu;
/** No value of a date's column has so many words. */
const MIN_NOTE_WORDS = 5;

/** True for words that stand under a table or between its parts: a source, a note, a total. */
export function isNoteText(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word));
  return TOTAL.test(text) || NOTE.test(text) || words.length >= MIN_NOTE_WORDS;
}

/**
 * True for a record whose cells are not as many as the heading's and whose words are those of a note, which commas may split;
 * or a total with nothing but numbers beside it.
 */
export function isNoteRecord(record: TableRecord): boolean {
  if (findRecordError(record, record.cells) !== null) return false;
  const [first = "", ...rest] = Array.from({ length: record.cells }, (_, cell) =>
    getCellText(record, cell).trim(),
  ).filter((cell) => cell !== "");
  if (rest.length === 0) return isNoteText(first);
  if (NOTE.test(first)) return !rest.some(isDateText);
  return TOTAL.test(first) && rest.every((cell) => /^[\d.,\s]+$/u.test(cell));
}

/** Tells of a row that is none. */
export function addNoteIssue(where: string, issues: IssueList): void {
  issues.add("note or total beside the rows", "warning", `${where} is a note or a total; left out`);
}
