import { useEffect, useRef, useState } from "react";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { useRemoveFile, useRestoreFile } from "#state/import/use-stored-files.ts";
import { ErrorNotice } from "#features/notices/query-fallback.tsx";
import { Button } from "#ui/button.tsx";
import styles from "./remove-file.module.css";

interface RemoveFileProps {
  readonly file: StoredFile;
  /** What the list calls it. */
  readonly name: string;
  /** Called when its reader has said so twice. */
  readonly onRemove: () => void;
}

/** Removes a file once its reader has said so twice: the first word turns the button into a question. */
export function RemoveFile({ file, name, onRemove }: RemoveFileProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending, error } = useRemoveFile(file.id);
  const remove = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (hasAsked.current) remove.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button ref={remove} onClick={() => setIsAsking(true)}>
        Remove {name}
      </Button>
    );
  }
  const question = `Remove ${name}?`;
  const saved = file.reading === undefined ? "" : " What you said on how it is read goes with it.";
  return (
    <div
      role="group"
      aria-label={question}
      className={styles.question}
      onKeyDown={({ key }) => {
        if (key === "Escape") setIsAsking(false);
      }}
    >
      <p>
        {question}
        {saved}
      </p>
      <Button
        disabled={isPending}
        onClick={() => {
          onRemove();
          mutate();
        }}
      >
        Remove
      </Button>
      <Button ref={keep} disabled={isPending} onClick={() => setIsAsking(false)}>
        Keep
      </Button>
      {error === null ? null : <ErrorNotice fault={error.failure} />}
    </div>
  );
}

/** A file that was removed, and the way to take that back. */
export function RemovedFile({
  file,
  isFocused,
  onRestore,
}: {
  readonly file: StoredFile;
  readonly onRestore: () => void;
  /** True where its removal took the focus along. */
  readonly isFocused: boolean;
}) {
  const { mutate, isPending, error } = useRestoreFile(file.id);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) undo.current?.focus();
  }, [isFocused]);
  return (
    <div className={styles.question}>
      <p>
        <b>{file.title}</b> is removed from this browser’s storage. Until this page is closed it can
        come back.
      </p>
      <Button
        ref={undo}
        disabled={isPending}
        aria-label={`Undo the removal of ${file.title}`}
        onClick={() => {
          onRestore();
          mutate();
        }}
      >
        Undo
      </Button>
      {error === null ? null : <ErrorNotice fault={error.failure} />}
    </div>
  );
}
