import { createIssueList } from "#data/tabular/issue-list.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { ImportIssue } from "#domain/import/import-summary.ts";

/** What is wrong at a path into an edition, numbers of lines and pages left out. */
const ISSUE_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "rows.id": "line that is kept out",
    "rows.count": "number of detainers",
    "rows.agency": "agency",
    "rows.state": "state",
    "rows.citizenship": "citizenship",
    "rows.issued": "date issued",
    "rows.declined": "date declined",
    "rows.charge": "offense",
    "rows.charge.status": "charge or conviction",
    "rows.text": "text of a row that is not certain",
    agencies: "place of an agency",
    sectionI: "place in Section I",
    "sectionI.rank": "rank in Section I",
    "sectionI.text": "text in Section I that is not certain",
    policies: "place in Section III",
    "policies.aor": "field office in Section III",
    "policies.text": "text in Section III that is not certain",
    "policies.others": "text in Section III that no field holds",
    headings: "week in a heading",
    page: "page that could not be read",
  }),
);

/** Issues of editions by what they are of, errors first. */
export function groupIssues(issues: readonly Issue[]): readonly ImportIssue[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const list = createIssueList();
    for (const issue of issues) {
      if (issue.severity !== severity) continue;
      const path = issue.where.replace(/\[\d+\]| \d+$/gu, "");
      list.add(ISSUE_KINDS.get(path) ?? path, severity, `${issue.where}: ${issue.message}`);
    }
    return list.all();
  });
}
