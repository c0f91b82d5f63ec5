import { useEffect } from "react";
import { Link } from "react-router";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { useStoredFiles } from "#state/import/use-stored-files.ts";
import { Band } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";

const NO_FILES: readonly StoredFile[] = [];

/** Says on every page which opened files the browser does not keep, and asks before a reload or a closed tab loses them. */
export function UnstoredFiles() {
  const files = useStoredFiles().data ?? NO_FILES;
  const unstored = files.filter(({ storageError }) => storageError !== null);
  const hasUnstored = unstored.length > 0;
  useEffect(() => {
    if (!hasUnstored) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [hasUnstored]);
  if (!hasUnstored) return null;
  return (
    <Band data-print="hidden">
      {unstored.map(({ id, title, storageError }) => (
        <Notice key={id} title={`${title} is gone when this page is reloaded or closed`}>
          <p>
            {storageError} <Link to="/about#browser">What this browser keeps</Link>
          </p>
        </Notice>
      ))}
    </Band>
  );
}
