/** A file that cannot be read as a table at all. The message is a sentence for the reader, with the row where there is one. */
export class NotATable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NotATable";
  }
}
