import type { Issue } from "#domain/report/issue.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { Disclosure } from "#ui/disclosure.tsx";

/** Defects of the files in use: counted, and listed on request. */
export function DefectList({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <Disclosure summary={`${formatPlural(issues.length, "defect")} in the files`}>
      <ul>
        {issues.map(({ where, message }) => (
          <li key={where + message}>
            {where}: {message}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
