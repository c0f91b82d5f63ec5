import type { Edition } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Row } from "#domain/row.ts";
import { weekEnd } from "#domain/week.ts";
import { STATE_CODES } from "./state-codes.ts";

/**
 * The edition with defects of value as Issues: a row id that stands twice or belongs to another week is kept out, a count
 * below 1 counts 0, a state that there is not becomes unknown, a date outside the week becomes unknown and its text is kept.
 */
export function checkEdition(edition: Edition): Edition {
  const issues: Issue[] = [...edition.issues];
  const seen = new Map<string, number>();
  const rows = edition.rows.flatMap((row, i) => {
    const where = `rows[${i}]`;
    const report = (field: string, message: string): void => {
      issues.push({ where: `${where}.${field}`, message, severity: "error", row: row.id });
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
    return [withDate(withCount(withState(row, report), report), edition, report)];
  });
  return { ...edition, rows, issues };
}

type Report = (field: string, message: string) => void;

function withState(row: Row, report: Report): Row {
  if (STATE_CODES.has(row.state)) return row;
  report("state", `there is no state "${row.state}"; shown as unknown`);
  return { ...row, state: UNKNOWN };
}

function withCount(row: Row, report: Report): Row {
  if (row.count >= 1) return row;
  report("count", `expected 1 or more, got ${row.count}; counted as 0`);
  return { ...row, count: 0 };
}

function withDate(row: Row, edition: Edition, report: Report): Row {
  const field = edition.basis === "recorded" ? "declined" : "issued";
  const date = row[field];
  if (date === null || touchesWeek(date, edition.week)) return row;
  report(field, `${date} lies outside the week ${edition.week} to ${weekEnd(edition.week)}`);
  const printed = row[`${field}AsPrinted`] ?? date;
  return { ...row, [field]: null, [`${field}AsPrinted`]: printed };
}

/** True where some day of the partial date lies in the week. */
export function touchesWeek(date: PartialDate, week: string): boolean {
  const letters = date.length;
  return date >= week.slice(0, letters) && date <= weekEnd(week).slice(0, letters);
}
