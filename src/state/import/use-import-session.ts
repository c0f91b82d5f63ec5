import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Recognition } from "#domain/import/file-format.ts";
import type { ReadingChoices } from "#domain/import/reading.ts";
import type { QuestionKey } from "#domain/import/reading-question.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { getFailure } from "#state/queries/query-client.ts";
import { startImportWorker, type ImportWorker } from "./import-worker.ts";
import {
  INITIAL_IMPORT,
  answerQuestion,
  isMappingMissing,
  reduceImport,
  type ImportAction,
  type ImportChoices,
  type ImportState,
} from "./import-state.ts";
import { useOpenFile } from "./use-stored-files.ts";

/** A file on its way to be opened, and what the reader can do with it. */
export interface ImportSession extends ImportState {
  /** Reads it, or reads it again in another way. */
  readonly readFile: (choices: ImportChoices) => void;
  /** Reads it again by an answer to a question. */
  readonly answer: (key: QuestionKey, value: string) => void;
  /** Starts the thread that reads again, after it stopped or a part of it was missing. */
  readonly startAgain: () => void;
  /** Stops reading at once and gives back the memory. */
  readonly stopReading: () => void;
  readonly openFile: () => Promise<StoredFile | null>;
}

/**
 * Opens a reader's file: recognizes it, reads it as what it seems to be, or by the reading that an address wants, and waits
 * for the reader to open it. `chosenAt` is an ISO instant.
 */
export function useImportSession(
  source: Blob,
  name: string,
  chosenAt: string,
  wanted: ReadingChoices | null,
): ImportSession {
  const [state, dispatch] = useReducer(reduceImport, INITIAL_IMPORT);
  // A file that is opened meanwhile changes nothing of how this one is read.
  const [first] = useState(wanted);
  const worker = useRef<ImportWorker | null>(null);
  /** Of the request that the worker is answering. */
  const request = useRef<AbortController | null>(null);
  const { mutateAsync: openImport } = useOpenFile();

  const endWorker = useCallback(() => {
    request.current?.abort();
    request.current = null;
    worker.current?.endWorker();
    worker.current = null;
  }, []);

  /** Sends a request to the import worker, and dispatches its result unless another request was made meanwhile. */
  const ask = useCallback(
    async (
      makeRequest: (worker: ImportWorker, signal: AbortSignal) => Promise<ImportAction>,
    ): Promise<void> => {
      if (request.current !== null) endWorker();
      const current = new AbortController();
      request.current = current;
      try {
        worker.current ??= startImportWorker((fault) => {
          endWorker();
          dispatch({ type: "fail", fault });
        });
        const action = await makeRequest(worker.current, current.signal);
        if (current.signal.aborted) return;
        request.current = null;
        dispatch(action);
      } catch (thrown) {
        if (current.signal.aborted) return;
        endWorker();
        dispatch({ type: "fail", fault: getFailure(thrown) });
      }
    },
    [endWorker],
  );

  const recognize = useCallback(
    () =>
      void ask(async (thread) => ({
        type: "recognize",
        recognition: await thread.recognize(source, name),
      })),
    [source, name, ask],
  );
  const { recognition } = state;
  useEffect(() => {
    recognize();
    return endWorker;
  }, [recognize, endWorker]);

  const readFile = useCallback(
    (choices: ImportChoices, recognized: Recognition) => {
      dispatch({ type: "read", choices });
      void ask(async (thread, signal) => {
        if (isMappingMissing(choices)) {
          const proposal = await thread.proposeMapping(source, name, recognized, choices.answers);
          return { type: "map", context: { ...thread, proposal } };
        }
        const found = await thread.readFile(
          { source, name, chosenAt, recognition: recognized, ...choices },
          (progress) => {
            if (!signal.aborted) dispatch({ type: "progress", progress });
          },
        );
        return { type: "find", found };
      });
    },
    [source, name, chosenAt, ask],
  );

  useEffect(() => {
    if (recognition === null) return;
    const { mapping = null, answers = {} } = first ?? {};
    const isMapped = mapping !== null && recognition.choices.includes("table");
    readFile(
      {
        format: isMapped ? "table" : recognition.format,
        answers,
        mapping: isMapped ? mapping : null,
      },
      recognition,
    );
  }, [recognition, first, readFile]);

  return {
    ...state,
    readFile: (choices) => {
      if (recognition !== null) readFile(choices, recognition);
    },
    answer: (key, value) => {
      if (recognition === null || state.choices === null) return;
      readFile(answerQuestion(state.choices, state.proposed, key, value), recognition);
    },
    startAgain: () => {
      if (recognition !== null && state.choices !== null) readFile(state.choices, recognition);
      else recognize();
    },
    stopReading: () => {
      endWorker();
      dispatch({ type: "stop" });
    },
    openFile: async () => {
      if (worker.current === null || state.step.at !== "found") return null;
      dispatch({ type: "open", found: state.step.found });
      try {
        const file = await openImport(worker.current);
        dispatch({ type: "finish", file });
        return file;
      } catch (thrown) {
        dispatch({ type: "fail", fault: getFailure(thrown) });
        return null;
      } finally {
        endWorker();
      }
    },
  };
}
