import { useRef, useState } from "react";
import { nameCollections } from "#domain/import/collection-names.ts";
import { formatImportTime } from "#domain/import/format-file.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { formatBytes } from "#domain/text/format-bytes.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import {
  useRemovedFiles,
  useStoredFiles,
  useStorageEstimate,
  useUpdateFile,
} from "#state/import/use-stored-files.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { ErrorNotice, QueryFallback } from "#features/notices/query-fallback.tsx";
import { CombinationChoice } from "./combination-choice.tsx";
import { FileLinks } from "./file-links.tsx";
import { RemoveFile, RemovedFile } from "./remove-file.tsx";
import { ReplacementCheckbox } from "./replacement-checkbox.tsx";
import styles from "./stored-file-list.module.css";

/** Files that were opened in this browser, with their links, another name, and removal; and the room that they take. */
export function StoredFileList() {
  const files = useStoredFiles();
  const removed = useRemovedFiles().data ?? [];
  const storage = useStorageEstimate(files.data);
  const [lastRemoved, setLastRemoved] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  if (files.data === undefined) return <QueryFallback query={files} height={120} />;
  const names = nameCollections(
    files.data.map(({ collection, title }) => ({ ...collection, title })),
  );
  return (
    <section aria-labelledby="kept-files">
      <h2 id="kept-files" ref={heading} tabIndex={-1}>
        Files opened in this browser
      </h2>
      {files.data.length === 0 ? <p>None yet.</p> : null}
      {files.data.map((file) => (
        <StoredFileCard
          key={file.id}
          file={file}
          name={names.get(file.id) ?? file.title}
          onRemove={() => setLastRemoved(file.id)}
        />
      ))}
      {removed.map((file) => (
        <RemovedFile
          key={file.id}
          file={file}
          isFocused={file.id === lastRemoved}
          onRestore={() => heading.current?.focus()}
        />
      ))}
      {files.data.length < 2 ? null : <CombinationChoice files={files.data} />}
      {storage === null || files.data.length === 0 ? null : (
        <p className={styles.details}>
          This site takes up {formatBytes(storage.usage)} of the {formatBytes(storage.quota)} that
          the browser lets it have.
        </p>
      )}
    </section>
  );
}

function StoredFileCard({
  file,
  name,
  onRemove,
}: {
  readonly file: StoredFile;
  readonly name: string;
  readonly onRemove: () => void;
}) {
  const update = useUpdateFile(file.id);
  const [title, setTitle] = useState(file.title);
  const { name: fileName, bytes, sha256, how } = file.file;
  return (
    <article className={styles.card} aria-label={name}>
      <FileLinks file={file} name={name} />
      <p className={styles.details}>
        {fileName}, {formatBytes(bytes)}, {formatPlural(file.lines, "line")}, opened{" "}
        {formatImportTime(file.file)}; takes up {formatBytes(file.bytes)}.{" "}
        {how === undefined ? "" : `How it is read: ${how}. `}SHA-256 <code>{sha256}</code>
      </p>
      <ReplacementCheckbox file={file} />
      <form
        className={styles.actions}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") update.mutate({ title: title.trim() });
        }}
      >
        <Field label="Name">
          {(ids) => (
            <input
              {...ids}
              type="text"
              value={title}
              maxLength={120}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={title.trim() === "" || title.trim() === file.title}>
          Rename
        </Button>
      </form>
      <RemoveFile file={file} name={name} onRemove={onRemove} />
      {update.error === null ? null : <ErrorNotice fault={update.error.failure} />}
    </article>
  );
}
