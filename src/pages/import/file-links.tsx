import { Link } from "react-router";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { createFileView } from "./file-view.ts";
import styles from "./file-links.module.css";

/** Links to the pages of a file that is open, under the name that tells it from others. */
export function FileLinks({ file, name }: { readonly file: StoredFile; readonly name: string }) {
  const { view, formatUrl } = useUrlView();
  const fileView = createFileView(view, file);
  return (
    <p className={styles.links}>
      <Link to={formatUrl(fileView, "/")}>Dashboard of {name}</Link>
      <Link to={formatUrl(fileView, "/table")}>Table</Link>
      <Link to={formatUrl(fileView, "/compare")}>Compare</Link>
      <Link to={formatUrl(fileView, "/corrections")}>
        {capitalizeFirst(GRAIN_PLURAL[file.collection.grain ?? "week"])}
      </Link>
      {file.storageError === null ? null : <span>{file.storageError}</span>}
    </p>
  );
}
