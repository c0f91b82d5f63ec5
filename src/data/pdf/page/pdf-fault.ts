/** Why a PDF could not be read as a weekly report. */
export type PdfCause =
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
export interface PdfFault {
  readonly cause: PdfCause;
  readonly words: string;
}

/** A PDF fault on its way to the door of this topic, where it becomes a value. */
export class UnreadablePdf extends Error {
  readonly fault: PdfFault;

  constructor(cause: PdfCause, words: string) {
    super(words);
    this.name = "UnreadablePdf";
    this.fault = { cause, words };
  }
}
