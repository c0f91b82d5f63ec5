import { useState } from "react";
import { Link } from "react-router";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import type { Note } from "#domain/note/note.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { useAnswerRequest } from "#state/queries/use-answer-request.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { getFailure } from "#state/queries/query-client.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { formatError } from "#features/notices/format-error.ts";
import { isPartial, createProfileFilter, type Profile } from "#features/profiles/profile.ts";
import { addPeriods, listComparedWeeks } from "#features/panels/compared-periods.ts";
import styles from "./profile-actions.module.css";

interface ProfileActionsProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
  readonly notes: readonly Note[];
}

/** Where a reader can go on from a profile: the dashboard, the comparison, its rows as a file, one sheet of paper. */
export function ProfileActions({ info, profile, notes }: ProfileActionsProps) {
  const { view, formatUrl } = useUrlView();
  const request = useAnswerRequest();
  const [status, setStatus] = useState("");
  const base = baseView(view);
  const filter = createProfileFilter(profile, base.filter);
  const download = async () => {
    if (filter === null) return;
    try {
      const { downloadRows } = await import("#features/rows/download-rows.ts");
      const count = await downloadRows(
        info,
        { ...base, measure: view.measure, filter },
        notes,
        request,
      );
      setStatus(`The file holds ${formatPlural(count, "row")}.`);
    } catch (thrown) {
      setStatus(formatError(getFailure(thrown)).words);
    }
  };
  return (
    <p className={styles.actions} data-print="hidden">
      {filter === null ? null : (
        <>
          {isPartial(profile) ? null : (
            <>
              <Link to={formatUrl({ ...base, filter }, "/")}>Filter the dashboard by this</Link>
              <Link
                to={addPeriods(formatUrl({ ...base, filter }, "/compare"), listComparedWeeks(info))}
              >
                Compare its {GRAIN_PLURAL[info.datasetPeriod.grain ?? "week"]}
              </Link>
            </>
          )}
          <Button onClick={() => void download()}>Download CSV</Button>
        </>
      )}
      <Button onClick={() => window.print()}>Print on one page</Button>
      <span aria-live="polite">{status}</span>
    </p>
  );
}
