import { useState } from "react";
import { openedWords } from "#domain/opening/file-words.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { formatBytes } from "#domain/words/bytes.ts";
import { plural } from "#domain/words/count.ts";
import { useFileActions, useFiles, useStorage } from "#state/opening/use-files.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { KeptLinks } from "./kept-links.tsx";
import { StandInChoice } from "./stand-in-choice.tsx";

/** Files that were opened in this browser, with their links, another name, and removal; and the room that they take. */
export function KeptFilesPart() {
  const files = useFiles();
  const storage = useStorage(files.value);
  if (files.value === null) return <NotHere loaded={files} height={120} />;
  return (
    <section aria-labelledby="kept-files">
      <h2 id="kept-files">Files opened in this browser</h2>
      {files.value.length === 0 ? <p>None yet.</p> : null}
      {files.value.map((file) => (
        <Kept key={file.id} file={file} />
      ))}
      {storage === null || files.value.length === 0 ? null : (
        <p className="opening-soft">
          This site takes up {formatBytes(storage.usage)} of the {formatBytes(storage.quota)} that
          the browser lets it have.
        </p>
      )}
    </section>
  );
}

function Kept({ file }: { readonly file: KeptFile }) {
  const { relist, remove } = useFileActions();
  const [title, setTitle] = useState(file.title);
  const { name, bytes, sha256 } = file.file;
  return (
    <article className="kept" aria-label={file.title}>
      <KeptLinks file={file} />
      <p className="opening-soft">
        {name}, {formatBytes(bytes)}, {plural(file.lines, "line")}, opened {openedWords(file.file)};
        takes up {formatBytes(file.bytes)}. SHA-256 <code>{sha256}</code>
      </p>
      <StandInChoice file={file} />
      <form
        className="kept-actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") void relist(file.id, { title: title.trim() });
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
        <Button onClick={() => void remove(file.id)}>Remove {file.title}</Button>
      </form>
    </article>
  );
}
