import { useId, useRef, useState } from "react";
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
          onChoose(selectFiles(event.dataTransfer.files));
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
