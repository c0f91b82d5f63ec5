/** Why a PDF could not be read as a weekly report. */
export type PdfFailureCause =
  | "empty"
  | "not-a-pdf"
  | "encrypted"
  | "damaged"
  | "too-many-pages"
  | "scan"
  | "not-a-report"
  | "no-week"
  | "stopped";

/** A PDF that could not be read: why, in one sentence for a reader. */
export interface PdfFailure {
  readonly cause: PdfFailureCause;
  readonly message: string;
}

/** A fault of a PDF, which the reader of reports turns into a value. */
export class PdfError extends Error {
  readonly failure: PdfFailure;

  constructor(cause: PdfFailureCause, words: string) {
    super(words);
    this.name = "PdfError";
    this.failure = { cause, message: words };
  }
}
