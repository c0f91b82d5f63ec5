import { useState } from "react";
import { Link } from "react-router";
import { formatBytes } from "#domain/text/format-bytes.ts";
import {
  useRemoveAllFiles,
  useStorageEstimate,
  useStoredFiles,
} from "#state/import/use-stored-files.ts";
import { listBrowserEntries, removeBrowserEntries } from "#state/browser-entries.ts";
import { useSearchShortcut } from "#state/use-search-shortcut.ts";
import { useTheme } from "#state/use-theme.ts";
import { ErrorNotice, QueryFallback } from "#features/notices/query-fallback.tsx";
import { Button } from "#ui/button.tsx";
import { TermList } from "./term-list.tsx";

const UNTIL_REMOVAL = "until you remove it";

const ENTRY_WORDS: ReadonlyMap<string, readonly [name: string, until: string]> = new Map(
  Object.entries({
    theme: ["Colors of this page", UNTIL_REMOVAL],
    "search-shortcut": ["Search key", UNTIL_REMOVAL],
    "reloaded-from": ["Mark of a reload for a new version", "until the tab is closed"],
  }),
);

/** All that this browser keeps of the page, each with its size, and its removal. */
export function BrowserStorage() {
  const files = useStoredFiles();
  const storage = useStorageEstimate(files.data);
  const removal = useRemoveAllFiles();
  const { setTheme } = useTheme();
  const [, setShortcut] = useSearchShortcut();
  const [texts, setTexts] = useState(listBrowserEntries);
  const [isAsking, setIsAsking] = useState(false);
  if (files.data === undefined) return <QueryFallback query={files} height={120} />;

  const entries = [
    ...files.data.map(
      ({ title, bytes, storageError }) =>
        [
          title,
          `${formatBytes(bytes)}, ${storageError === null ? UNTIL_REMOVAL : "until this page is closed"}`,
        ] as const,
    ),
    ...texts.map(({ key, text, bytes }) => {
      const [name, until] = ENTRY_WORDS.get(key) ?? [key, UNTIL_REMOVAL];
      return [name, `${text}, ${formatBytes(bytes)}, ${until}`] as const;
    }),
  ];

  function removeAll(ids: readonly string[]): void {
    setTheme("system");
    setShortcut("on");
    removeBrowserEntries();
    setTexts([]);
    setIsAsking(false);
    removal.mutate(ids);
  }

  return (
    <section aria-labelledby="browser-storage">
      <h3 id="browser-storage">Stored in this browser</h3>
      {entries.length === 0 ? <p>Nothing.</p> : <TermList terms={entries} />}
      {storage === null ? null : (
        <p>
          With all that belongs to it, this site takes up {formatBytes(storage.usage)} of the{" "}
          {formatBytes(storage.quota)} that the browser lets it have.
        </p>
      )}
      {entries.length === 0 || isAsking ? null : (
        <Button onClick={() => setIsAsking(true)}>Remove all of it</Button>
      )}
      {isAsking ? (
        <div role="group" aria-label="Remove all of it?">
          <p>
            Remove all of it? Files can be brought back on <Link to="/open">Open a file</Link> until
            this page is closed.
          </p>
          <Button onClick={() => removeAll(files.data?.map(({ id }) => id) ?? [])}>Remove</Button>{" "}
          <Button onClick={() => setIsAsking(false)}>Keep</Button>
        </div>
      ) : null}
      {removal.error === null ? null : <ErrorNotice fault={removal.error.failure} />}
    </section>
  );
}
