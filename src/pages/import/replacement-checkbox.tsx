import { useState } from "react";
import { Link } from "react-router";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { useStoredFiles, useUpdateFile } from "#state/import/use-stored-files.ts";
import { useIndex } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { ErrorNotice } from "#features/notices/query-fallback.tsx";
import { createFileView } from "./file-view.ts";
import { findReconstruction } from "./reconstruction.ts";

/** For the agency's own report of a week that is published as a reconstruction: whether it stands in for it, and the difference. */
export function ReplacementCheckbox({ file }: { readonly file: StoredFile }) {
  const index = useIndex();
  const files = useStoredFiles();
  const update = useUpdateFile(file.id);
  const { view, formatUrl } = useUrlView();
  // The checkbox has to change under the finger: a mutation says only a turn later that it is under way.
  const [choice, setChoice] = useState<string | null | undefined>(undefined);
  const found = findReconstruction(file.collection, index.data?.collections ?? []);
  if (found === null) return null;
  const { published, week } = found;
  const stored = files.data?.find(({ id }) => id === file.id) ?? file;
  const standsIn = choice === undefined ? stored.standsIn : choice;
  const fileView = createFileView(view, file);
  const editions = formatUrl(fileView, "/corrections");
  return (
    <div>
      <label>
        <input
          type="checkbox"
          checked={standsIn === published.id}
          onChange={({ target }) => {
            const next = target.checked ? published.id : null;
            setChoice(next);
            update.mutate({ standsIn: next }, { onSettled: () => setChoice(undefined) });
          }}
        />{" "}
        Let this file stand in for the reconstruction of {formatWeek(week)} in {published.title}
      </label>
      {stored.standsIn === published.id ? (
        <p>
          The other weeks stay as published. Corrections of this week that came later, and notes,
          are not applied: they name lines of the reconstruction.{" "}
          <Link to={`${editions}${editions.includes("?") ? "&" : "?"}week=${week}`}>
            See what differs from the reconstruction
          </Link>
        </p>
      ) : null}
      {update.error === null ? null : <ErrorNotice fault={update.error.failure} />}
    </div>
  );
}
