import type { Edition } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import { exactDay } from "#domain/partial-date.ts";
import { UNKNOWN, WITHDRAWN, type Row } from "#domain/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { dayOf } from "#domain/week.ts";

/**
 * The edition with the defects of its values as Issues. A negative count counts as 0, the second line of an id is left
 * out, an unknown state code becomes `unknown`; a date outside the week stays and is said.
 */
export function checkEdition(edition: Edition): Edition {
  const issues: Issue[] = [...edition.issues];
  const seen = new Set<string>();
  const first = dayOf(edition.week);
  const rows: Row[] = [];
  edition.rows.forEach((row, at) => {
    const say = (field: string, message: string, severity: Issue["severity"]) =>
      issues.push({ where: `rows[${at}].${field}`, message, severity, row: row.id });
    if (seen.has(row.id)) {
      say("id", `the id ${row.id} stands twice; the second line is not counted`, "error");
      return;
    }
    seen.add(row.id);
    if (row.count < 0) say("count", `${row.count} detainers; the line is not counted`, "error");
    const day = exactDay(row.declined);
    if (day !== null && (day < first || day > first + 6))
      say("declined", `${row.declined} lies outside the week of ${edition.week}`, "warning");
    const known = row.state === UNKNOWN || row.state === WITHDRAWN || row.state in STATES;
    if (!known) say("state", `"${row.state}" is not a state`, "error");
    rows.push({
      ...row,
      count: Math.max(0, row.count),
      state: known ? row.state : UNKNOWN,
    });
  });
  return { ...edition, rows, issues };
}
