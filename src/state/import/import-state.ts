import type { ImportProgress as TableProgress } from "#data/tabular/table-reader.ts";
import type { FileFormat, Recognition } from "#domain/import/file-format.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { QuestionKey, ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { ImportedFileInfo } from "#worker/import/file-importer.ts";
import type { ImportWorker } from "./import-worker.ts";

/** How far reading is: bytes of the file, and rows or pages. */
export type ImportProgress = TableProgress;

/** How a file is to be read. */
export interface ImportChoices {
  readonly format: FileFormat;
  readonly answers: ReadingAnswers;
  /** Which column holds what, for a table of the reader's own. */
  readonly mapping: Mapping | null;
}

/** A table of which the reader has to say what its columns hold. */
export interface MappingContext {
  readonly proposal: MappingProposal;
  readonly previewRows: ImportWorker["previewRows"];
  readonly readMapping: ImportWorker["readMapping"];
}

/** How far a file is on its way to be opened. */
export type ImportStep =
  | { readonly at: "recognizing" }
  | { readonly at: "mapping"; readonly mapper: MappingContext }
  | { readonly at: "reading"; readonly progress: ImportProgress | null }
  | { readonly at: "stopped" }
  | { readonly at: "failed"; readonly fault: FetchFailure }
  | { readonly at: "found"; readonly found: ImportedFileInfo }
  | { readonly at: "opening"; readonly found: ImportedFileInfo }
  | { readonly at: "open"; readonly file: StoredFile };

/** A file on its way to be opened; `recognition` and `choices` are null until it is recognized. */
export interface ImportState {
  readonly step: ImportStep;
  /** What was proposed for each question before the reader answered it. */
  readonly proposed: ReadingAnswers;
  readonly recognition: Recognition | null;
  readonly choices: ImportChoices | null;
}

/** What the reader or the import worker did. */
export type ImportAction =
  | { readonly type: "recognize"; readonly recognition: Recognition }
  | { readonly type: "read"; readonly choices: ImportChoices }
  | { readonly type: "map"; readonly context: MappingContext }
  | { readonly type: "progress"; readonly progress: ImportProgress }
  | { readonly type: "find"; readonly found: ImportedFileInfo }
  | { readonly type: "stop" }
  | { readonly type: "fail"; readonly fault: FetchFailure }
  | { readonly type: "open"; readonly found: ImportedFileInfo }
  | { readonly type: "finish"; readonly file: StoredFile };

/** A file that was just chosen. */
export const INITIAL_IMPORT: ImportState = {
  step: { at: "recognizing" },
  proposed: {},
  recognition: null,
  choices: null,
};

/** True where a table is to be read of which nothing says what its columns hold. */
export function isMappingMissing({ format, mapping }: ImportChoices): boolean {
  return format === "table" && mapping === null;
}

/** The choices with another answer. One that was proposed is as good as none: the file is then read as it stands. */
export function answerQuestion(
  choices: ImportChoices,
  proposed: ReadingAnswers,
  key: QuestionKey,
  value: string,
): ImportChoices {
  const { [key]: _, ...others } = choices.answers;
  return { ...choices, answers: proposed[key] === value ? others : { ...others, [key]: value } };
}

function listProposedAnswers(
  { found: { questions, duplicates } }: ImportedFileInfo,
  choices: ImportChoices | null,
): ReadingAnswers {
  const open = questions.filter(
    ({ key, answer, isUnanswered }) =>
      !isUnanswered && answer !== null && choices?.answers[key] === undefined,
  );
  return {
    ...(duplicates === null ? {} : { duplicates: "leave-out" }),
    ...Object.fromEntries(open.map(({ key, answer }) => [key, answer])),
  };
}

/** The state after an action. */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case "recognize":
      return { ...state, recognition: action.recognition };
    case "read":
      return {
        ...state,
        choices: action.choices,
        step: isMappingMissing(action.choices)
          ? { at: "recognizing" }
          : { at: "reading", progress: null },
      };
    case "map":
      return { ...state, step: { at: "mapping", mapper: action.context } };
    case "progress":
      return { ...state, step: { at: "reading", progress: action.progress } };
    case "find":
      return {
        ...state,
        step: { at: "found", found: action.found },
        proposed: { ...state.proposed, ...listProposedAnswers(action.found, state.choices) },
      };
    case "stop":
      return { ...state, step: { at: "stopped" } };
    case "fail":
      return { ...state, step: { at: "failed", fault: action.fault } };
    case "open":
      return { ...state, step: { at: "opening", found: action.found } };
    case "finish":
      return { ...state, step: { at: "open", file: action.file } };
  }
}
