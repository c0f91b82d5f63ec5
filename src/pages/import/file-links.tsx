import { Link } from "react-router";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { createFileView } from "./file-view.ts";
import styles from "./file-links.module.css";

/** Links to the pages of a file that is open. */
export function FileLinks({ file }: { readonly file: StoredFile }) {
  const { view, formatUrl: address } = useUrlView();
  const own = createFileView(view, file.id);
  return (
    <p className={styles.links}>
      <Link to={address(own, "/")}>Overview of {file.title}</Link>
      <Link to={address(own, "/table")}>Table</Link>
      <Link to={address(own, "/compare")}>Compare</Link>
      <Link to={address(own, "/editions")}>Weeks</Link>
      {file.unkept === null ? null : <span>{file.unkept}</span>}
    </p>
  );
}
