import type { DatasetPeriod } from "#domain/report/dataset.ts";

/** Who says what is counted, in words that go into sentences and titles. */
export interface SourceTerms {
  /** Follows "are": "recorded by ICE as declined". */
  readonly declined: string;
  /** The week in which a decline is counted. */
  readonly declinedWeek: string;
  /** What follows "in which the detainer was issued". */
  readonly issuedWeek: string;
  readonly lag: string;
  readonly outcomes: string;
  /** Whose words the outcomes of the group "other" are in. */
  readonly others: string;
}

const ICE_TERMS: SourceTerms = {
  declined: "recorded by ICE as declined",
  declinedWeek: "the week in which ICE recorded it",
  issuedWeek: "; the file has no date of the outcome",
  lag: "Days from issue to the date ICE recorded",
  outcomes: "What ICE recorded for these detainers",
  others: "ICE’s words",
};

const FILE_TERMS: SourceTerms = {
  declined: "recorded as declined, as the file says",
  declinedWeek: "the week of the date declined, as the file gives it",
  issuedWeek: ", as the file gives it",
  lag: "Days from issue to the date declined, as the file gives both",
  outcomes: "What the file says of these detainers",
  others: "the file’s words",
};

/** ICE recorded what its report and its row-level records say; a table of the reader's own says so itself. */
export function chooseSourceTerms({ isOwnTable }: Pick<DatasetPeriod, "isOwnTable">): SourceTerms {
  return isOwnTable === true ? FILE_TERMS : ICE_TERMS;
}
