/** A reader's file that cannot be read. The message is a sentence for the reader, with the row or page where there is one. */
export class ImportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ImportError";
  }
}
