import type { Edition } from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { PartialDate } from "#domain/calendar/partial-date.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import { getWeekEnd } from "#domain/calendar/week.ts";
import { STATE_CODES } from "./state-codes.ts";

/**
 * The edition with defects of value as Issues: a row id that stands twice or belongs to another week is kept out, a count
 * below 1 counts 0, a state that there is not becomes unknown, a date outside the week and a day on which nothing that was
 * declined in it can have been issued become unknown and their text is kept.
 */
export function checkEdition(edition: Edition): Edition {
  const issues: Issue[] = [...edition.issues];
  const seen = new Map<string, number>();
  const rows = edition.rows.flatMap((row, i) => {
    const where = `rows[${i}]`;
    const report: AddIssue = (field, message, severity = "error") => {
      issues.push({ where: `${where}.${field}`, message, severity, row: row.id });
    };
    const before = seen.get(row.id);
    if (before !== undefined) {
      report("id", `the id ${row.id} stands at rows[${before}] already; this line is kept out`);
      return [];
    }
    seen.set(row.id, i);
    if (!row.id.startsWith(`${edition.week}/II/`)) {
      report("id", `the id ${row.id} belongs to another week; this line is kept out`);
      return [];
    }
    const counted = checkCount(checkState(row, report), report);
    return [checkIssuedDate(checkDeclinedDate(counted, edition, report), edition, report)];
  });
  return { ...edition, rows, issues };
}

type AddIssue = (field: string, message: string, severity?: Issue["severity"]) => void;

/** A detainer may have been issued before ICE was founded, by its forerunner; not before this day. */
export const FIRST_ISSUED = "1980-01-01";

function checkState(row: Row, report: AddIssue): Row {
  if (STATE_CODES.has(row.state)) return row;
  report("state", `there is no state "${row.state}"; shown as unknown`);
  return { ...row, state: UNKNOWN };
}

function checkCount(row: Row, report: AddIssue): Row {
  if (row.count >= 1) return row;
  report("count", `expected 1 or more, got ${row.count}; counted as 0`);
  return { ...row, count: 0 };
}

function checkDeclinedDate(row: Row, edition: Edition, report: AddIssue): Row {
  const field = edition.basis === "recorded" ? "declined" : "issued";
  const date = row[field];
  if (date === null || overlapsWeek(date, edition.week)) return row;
  report(field, `${date} lies outside the week ${edition.week} to ${getWeekEnd(edition.week)}`);
  const printed = row[`${field}AsPrinted`] ?? date;
  return { ...row, [field]: null, [`${field}AsPrinted`]: printed };
}

function checkIssuedDate(row: Row, { basis, week }: Edition, report: AddIssue): Row {
  const { issued } = row;
  // On the other basis this date sets the week, and `checkDeclinedDate` has looked at it.
  const fault = basis === "issued" || issued === null ? null : findIssuedDateProblem(issued, week);
  if (fault === null || issued === null) return row;
  const printed = row.issuedAsPrinted ?? issued;
  report("issued", `"${printed}" ${fault}; shown as unknown`, "warning");
  return { ...row, issued: null, issuedAsPrinted: printed };
}

/** Why a detainer that was declined in the week cannot have been issued on a day; null where it can. */
export function findIssuedDateProblem(issued: PartialDate, week: string): string | null {
  if (issued < FIRST_ISSUED.slice(0, issued.length)) return `lies before ${FIRST_ISSUED}`;
  const end = getWeekEnd(week);
  return issued > end.slice(0, issued.length) ? `lies after the week, which ends ${end}` : null;
}

/** True where some day of the partial date lies in the week. */
export function overlapsWeek(date: PartialDate, week: string): boolean {
  const letters = date.length;
  return date >= week.slice(0, letters) && date <= getWeekEnd(week).slice(0, letters);
}
