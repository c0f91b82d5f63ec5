import type { Cohort } from "#domain/publication/coverage.ts";

/** Who says what is counted, in words that go into sentences and titles. */
export interface RecordedWords {
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

const BY_ICE: RecordedWords = {
  declined: "recorded by ICE as declined",
  declinedWeek: "the week in which ICE recorded it",
  issuedWeek: "; the file has no date of the outcome",
  lag: "Days from issue to the date ICE recorded",
  outcomes: "What ICE recorded for these detainers",
  others: "ICE’s words",
};

const BY_FILE: RecordedWords = {
  declined: "recorded as declined, as the file says",
  declinedWeek: "the week of the date declined, as the file gives it",
  issuedWeek: ", as the file gives it",
  lag: "Days from issue to the date declined, as the file gives both",
  outcomes: "What the file says of these detainers",
  others: "the file’s words",
};

/** ICE recorded what its report and its row-level records say; a table of the reader's own says so itself. */
export function recordedWords({ isOwnTable }: Pick<Cohort, "isOwnTable">): RecordedWords {
  return isOwnTable === true ? BY_FILE : BY_ICE;
}
