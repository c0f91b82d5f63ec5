import { useId, useRef, useState } from "react";
import { formatList } from "#domain/text/format-list.ts";
import { Notice } from "#ui/notice.tsx";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import type { SelectedFile } from "./import-card.tsx";
import { selectFiles } from "./select-files.ts";
import styles from "./file-chooser.module.css";

/** Drop, choose or paste: passes on what was chosen, with the instant. */
export function FileChooser({
  onChoose,
}: {
  readonly onChoose: (chosen: readonly SelectedFile[]) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const [text, setText] = useState("");
  const [folders, setFolders] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const area = useId();
  return (
    <div className={styles.chooser}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button within does the same by keys */}
      <div
        className={isOver ? styles.dropTarget : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const dropped = listFolders(event.dataTransfer);
          setFolders(dropped);
          onChoose(
            selectFiles(event.dataTransfer.files).filter(({ name }) => !dropped.includes(name)),
          );
        }}
      >
        <p>
          <b>Drop files here</b>, or
        </p>
        <Button weight="main" onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to open"
          onChange={({ target }) => {
            onChoose(selectFiles(target.files ?? []));
            // The same file can be chosen again, as after a cancel.
            target.value = "";
          }}
        />
      </div>
      {folders.length === 0 ? null : (
        <Notice urgent title={folders.length === 1 ? "This is a folder" : "These are folders"}>
          <p>
            {formatList(folders.map((name) => `“${name}”`))} cannot be read as a whole. Open the
            files in it; several can be chosen at once.
          </p>
        </Notice>
      )}
      <Disclosure summary="Paste a table instead">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const file = new File([text], "pasted table.csv", { type: "text/csv" });
            onChoose(selectFiles([file]));
            setText("");
          }}
        >
          <label htmlFor={area}>
            A table with its headings, as copied from a spreadsheet or a CSV
          </label>
          <textarea
            id={area}
            rows={6}
            value={text}
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" disabled={text.trim() === ""}>
            Read the pasted table
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}

/** Names of what was dropped and is a folder: a browser lists it with the files, and reads nothing of it. */
function listFolders({ items }: DataTransfer): readonly string[] {
  return Array.from(items).flatMap((item) => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory === true ? [entry.name] : [];
  });
}
