import { Link } from "react-router";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { useChosen } from "#state/use-view.ts";
import { fileView } from "./file-view.ts";

/** Links to the pages of a file that is open. */
export function KeptLinks({ file }: { readonly file: KeptFile }) {
  const { view, address } = useChosen();
  const own = fileView(view, file.id);
  return (
    <p className="kept-links">
      <Link to={address(own, "/")}>Overview of {file.title}</Link>
      <Link to={address(own, "/table")}>Table</Link>
      <Link to={address(own, "/compare")}>Compare</Link>
      <Link to={address(own, "/editions")}>Weeks</Link>
      {file.unkept === null ? null : <span>{file.unkept}</span>}
    </p>
  );
}
