/**
 * A defect in the data: it stays with the edition, is counted on the page, listed on request and carried into exports.
 * `where` is a path into the file, such as `rows[3].declined`; `severity` is `error` where a value was left out.
 */
export interface Issue {
  readonly where: string;
  readonly message: string;
  readonly severity: "error" | "warning";
  /** Row id, where the defect belongs to one row. */
  readonly row?: string;
}
