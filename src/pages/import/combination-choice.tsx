import { useState } from "react";
import { Link } from "react-router";
import { nameCollections } from "#domain/import/collection-names.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { formatCombinationConflict } from "#domain/report/collection-conflict.ts";
import { makeCombinedId } from "#domain/report/imported-file.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { createFileView } from "./file-view.ts";
import styles from "./combination-choice.module.css";

/** Chooses opened files that are counted as one collection, in the order in which they are ticked. */
export function CombinationChoice({ files }: { readonly files: readonly StoredFile[] }) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const { view, formatUrl } = useUrlView();
  const collections = files.map(({ collection, title }) => ({ ...collection, title }));
  const names = nameCollections(collections);
  const chosen = ids.flatMap((one) => collections.find((each) => each.id === one) ?? []);
  const conflict = formatCombinationConflict(chosen);
  const id = makeCombinedId(chosen.map((each) => each.id));
  const [first] = chosen;
  return (
    <fieldset className={styles.choice}>
      <legend>See files together</legend>
      <p>
        Files of one kind are counted as one collection, in the order in which they are ticked.
        Where two of them have rows of one agency in one week, a row of the later file that equals a
        row of the earlier one in every column is left out, one for one; how many are left out
        stands with the source of every number.
      </p>
      {collections.map(({ id: fileId, title }) => (
        <label key={fileId}>
          <input
            type="checkbox"
            checked={ids.includes(fileId)}
            onChange={({ target }) =>
              setIds(target.checked ? [...ids, fileId] : ids.filter((each) => each !== fileId))
            }
          />{" "}
          {names.get(fileId) ?? title}
        </label>
      ))}
      <p role="status">
        {first === undefined
          ? ""
          : (conflict ?? (
              <Link to={formatUrl(createFileView(view, { id, collection: first }), "/")}>
                See them together
              </Link>
            ))}
      </p>
    </fieldset>
  );
}
