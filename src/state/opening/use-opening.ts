import { useCallback, useEffect, useRef, useState } from "react";
import type { ReadingProgress as Progress } from "#data/open/reading.ts";
import type { Format, Recognition } from "#domain/opening/format.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { MappingProposal } from "#domain/opening/table-sample.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Had } from "#worker/desk.ts";
import type { FoundFile } from "#worker/files/reader.ts";
import { startReading, type ReadingRun } from "./reading-run.ts";
import { useFileActions } from "./use-files.ts";

/** How far a reading is: bytes of the file, and rows or pages. */
export type ReadingProgress = Progress;

/** How a file is to be read. */
export interface Choice {
  readonly format: Format;
  readonly duplicates: "leave-out" | "count";
  /** Which column holds what, for a table of the reader's own. */
  readonly mapping: Mapping | null;
}

/** How far a file is on its way to be opened. */
export type OpeningStep =
  | { readonly at: "recognising" }
  | { readonly at: "mapping"; readonly mapper: Mapper }
  | { readonly at: "reading"; readonly progress: ReadingProgress | null }
  | { readonly at: "stopped" }
  | { readonly at: "failed"; readonly fault: Fault }
  | { readonly at: "found"; readonly found: FoundFile }
  | { readonly at: "opening"; readonly found: FoundFile }
  | { readonly at: "open"; readonly kept: KeptFile };

/** A table whose columns the reader has to say. */
export interface Mapper {
  readonly proposal: MappingProposal;
  readonly preview: ReadingRun["preview"];
  readonly readMapping: ReadingRun["readMapping"];
}

/** A file on its way to be opened, and what the reader can do with it. */
export interface Opening {
  readonly step: OpeningStep;
  /** Null until it is recognised. */
  readonly recognition: Recognition | null;
  readonly choice: Choice | null;
  /** Reads it, or reads it again in another way. */
  readonly read: (choice: Choice) => void;
  /** Stops reading at once and gives back the memory. */
  readonly stop: () => void;
  readonly open: () => Promise<KeptFile | null>;
}

/** Opens a file of the reader's own: recognises it, reads it at once as what it is proposed to be, and waits for the word to open it. */
export function useOpening(source: Blob, name: string, at: string): Opening {
  const run = useRef<ReadingRun | null>(null);
  const isBusy = useRef(false);
  const turn = useRef(0);
  const [step, setStep] = useState<OpeningStep>({ at: "recognising" });
  const [recognition, setRecognition] = useState<Recognition | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const { open: openRun } = useFileActions();

  const end = useCallback(() => {
    turn.current += 1;
    run.current?.end();
    run.current = null;
    isBusy.current = false;
  }, []);

  /** Asks a thread that is at nothing else; null where something else was asked meanwhile, or the thread was ended. */
  const ask = useCallback(
    async <T>(
      make: (own: ReadingRun, isWanted: () => boolean) => Promise<Had<T>>,
    ): Promise<Had<T> | null> => {
      if (isBusy.current) end();
      turn.current += 1;
      const own = (run.current ??= startReading());
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
    async (recognised: Recognition, how: Choice) => {
      setChoice(how);
      if (how.format === "table" && how.mapping === null) {
        setStep({ at: "recognising" });
        const had = await ask((own) => own.propose(source, name, recognised));
        const own = run.current;
        if (had?.ok === true && own !== null) {
          setStep({ at: "mapping", mapper: { ...own, proposal: had.value } });
        }
        return;
      }
      setStep({ at: "reading", progress: null });
      const had = await ask((own, isWanted) =>
        own.read({ source, name, at, recognition: recognised, ...how }, (progress) => {
          if (isWanted()) setStep({ at: "reading", progress });
        }),
      );
      if (had?.ok === true) setStep({ at: "found", found: had.value });
    },
    [source, name, at, ask],
  );

  useEffect(() => {
    void ask((own) => own.recognise(source, name)).then((had) => {
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
    choice,
    read: (how) => {
      if (recognition !== null) void begin(recognition, how);
    },
    stop: () => {
      end();
      setStep({ at: "stopped" });
    },
    open: async () => {
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
