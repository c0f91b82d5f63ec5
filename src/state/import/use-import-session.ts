import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportProgress as Progress } from "#data/tabular/table-reader.ts";
import type { FileFormat, Recognition } from "#domain/import/file-format.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Result } from "#worker/api/worker-api.ts";
import type { ImportedFileInfo } from "#worker/import/file-importer.ts";
import { startImportWorker, type ImportWorker } from "./import-worker.ts";
import { useFileActions } from "./use-stored-files.ts";

/** How far a reading is: bytes of the file, and rows or pages. */
export type ImportProgress = Progress;

/** How a file is to be read. */
export interface ImportChoices {
  readonly format: FileFormat;
  readonly duplicates: "leave-out" | "count";
  /** Which column holds what, for a table of the reader's own. */
  readonly mapping: Mapping | null;
}

/** How far a file is on its way to be opened. */
export type ImportStep =
  | { readonly at: "recognising" }
  | { readonly at: "mapping"; readonly mapper: MappingContext }
  | { readonly at: "reading"; readonly progress: ImportProgress | null }
  | { readonly at: "stopped" }
  | { readonly at: "failed"; readonly fault: FetchFailure }
  | { readonly at: "found"; readonly found: ImportedFileInfo }
  | { readonly at: "opening"; readonly found: ImportedFileInfo }
  | { readonly at: "open"; readonly kept: StoredFile };

/** A table whose columns the reader has to say. */
export interface MappingContext {
  readonly proposal: MappingProposal;
  readonly previewRows: ImportWorker["previewRows"];
  readonly readMapping: ImportWorker["readMapping"];
}

/** A file on its way to be opened, and what the reader can do with it. */
export interface ImportSession {
  readonly step: ImportStep;
  /** Null until it is recognised. */
  readonly recognition: Recognition | null;
  readonly choices: ImportChoices | null;
  /** Reads it, or reads it again in another way. */
  readonly readFile: (choice: ImportChoices) => void;
  /** Stops reading at once and gives back the memory. */
  readonly stopReading: () => void;
  readonly openFile: () => Promise<StoredFile | null>;
}

/** Opens a file of the reader's own: recognises it, reads it at once as what it is proposed to be, and waits for the word to open it. */
export function useImportSession(source: Blob, name: string, at: string): ImportSession {
  const run = useRef<ImportWorker | null>(null);
  const isBusy = useRef(false);
  const turn = useRef(0);
  const [step, setStep] = useState<ImportStep>({ at: "recognising" });
  const [recognition, setRecognition] = useState<Recognition | null>(null);
  const [choice, setChoice] = useState<ImportChoices | null>(null);
  const { openFile: openRun } = useFileActions();

  const end = useCallback(() => {
    turn.current += 1;
    run.current?.endWorker();
    run.current = null;
    isBusy.current = false;
  }, []);

  /** Asks a thread that is at nothing else; null where something else was asked meanwhile, or the thread was ended. */
  const ask = useCallback(
    async <T>(
      make: (own: ImportWorker, isWanted: () => boolean) => Promise<Result<T>>,
    ): Promise<Result<T> | null> => {
      if (isBusy.current) end();
      turn.current += 1;
      const own = (run.current ??= startImportWorker());
      const mine = turn.current;
      const isWanted = () => turn.current === mine;
      isBusy.current = true;
      const had = await make(own, isWanted);
      if (!isWanted()) return null;
      isBusy.current = false;
      if (!had.ok) {
        end();
        setStep({ at: "failed", fault: had.fault });
      }
      return had;
    },
    [end],
  );

  const begin = useCallback(
    async (recognised: Recognition, how: ImportChoices) => {
      setChoice(how);
      if (how.format === "table" && how.mapping === null) {
        setStep({ at: "recognising" });
        const had = await ask((own) => own.proposeMapping(source, name, recognised));
        const own = run.current;
        if (had?.ok === true && own !== null) {
          setStep({ at: "mapping", mapper: { ...own, proposal: had.value } });
        }
        return;
      }
      setStep({ at: "reading", progress: null });
      const had = await ask((own, isWanted) =>
        own.readFile(
          { source, name, chosenAt: at, recognition: recognised, ...how },
          (progress) => {
            if (isWanted()) setStep({ at: "reading", progress });
          },
        ),
      );
      if (had?.ok === true) setStep({ at: "found", found: had.value });
    },
    [source, name, at, ask],
  );

  useEffect(() => {
    void ask((own) => own.recognize(source, name)).then((had) => {
      if (had?.ok !== true) return;
      setRecognition(had.value);
      const { format } = had.value;
      void begin(had.value, { format, duplicates: "leave-out", mapping: null });
    });
    return end;
  }, [source, name, ask, begin, end]);

  return {
    step,
    recognition,
    choices: choice,
    readFile: (how) => {
      if (recognition !== null) void begin(recognition, how);
    },
    stopReading: () => {
      end();
      setStep({ at: "stopped" });
    },
    openFile: async () => {
      const own = run.current;
      if (own === null || step.at !== "found") return null;
      setStep({ at: "opening", found: step.found });
      const had = await openRun(own);
      end();
      setStep(had.ok ? { at: "open", kept: had.value } : { at: "failed", fault: had.fault });
      return had.ok ? had.value : null;
    },
  };
}
