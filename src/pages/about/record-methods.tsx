import {
  OUTCOME_GROUP_TITLES,
  DEFAULT_OPEN_WEEKS,
  OUTCOME_GROUPS,
} from "#domain/detainer/outcome.ts";
import { formatOpenWeeks } from "#domain/text/format-open-weeks.ts";
import { LIFT_REASONS } from "#domain/vocabulary/lift-reasons.ts";
import { TermList } from "./term-list.tsx";

const OUTCOME_GROUP_TERMS = OUTCOME_GROUPS.map((group) => {
  const reasons = LIFT_REASONS.filter(({ outcome }) => outcome.group === group);
  const words =
    reasons.length === 0
      ? "A blank, redacted or missing reason: the detainer is still open, or nothing was recorded."
      : `${reasons.map(({ reason }) => `“${reason}”`).join(", ")}.`;
  return [OUTCOME_GROUP_TITLES[group], words] as const;
});

/** How ICE's row-level records are read and counted, and in which group each of its reasons stands. */
export function RecordMethods() {
  return (
    <>
      <p>
        Under the Freedom of Information Act ICE has released its records of detainers row by row,
        for fiscal years 2008 to 2015 and from October 2022 on. A reader can open such a file here;
        it does not leave the browser.
      </p>
      <p>
        A row is one detainer. It is counted in the week, Saturday to Friday, in which the detainer
        was issued (“Detainer Prepare Date”). The file has no date on which the outcome was
        recorded, so its weeks cannot be put beside those of the weekly report.{" "}
        {formatOpenWeeks(DEFAULT_OPEN_WEEKS)} These weeks are marked, and no change or share is
        taken across them unless a reader chooses otherwise.
      </p>
      <p>
        Because numbers and outcomes are of the same detainers, a share can be told, always as two:
        of those with an outcome recorded, and of all. The outcome is the reason for which ICE
        lifted the detainer, in these groups. The words in quotation marks are ICE’s.
      </p>
      <TermList terms={OUTCOME_GROUP_TERMS} />
      <p>
        A reason in no list is kept under “Other” as an outcome of its own, and told. Where a reason
        and its code differ, the reason is taken.
      </p>
      <p>
        Of rows with one identifier and one day, one is counted, and other rows that the file marks
        as likely duplicates are left out, unless a reader counts them; they are listed when the
        file is opened. Where a file has no identifier nothing is left out, and the rows that repeat
        an earlier row are counted and told. Where files are seen together, one of two rows with one
        identifier and day is counted: one with an outcome before one without.
      </p>
      <p>
        The charge of the most serious conviction is a conviction. Where it is blank and charges are
        pending, the person is charged with a category that is unknown; where it is blank otherwise,
        no conviction is recorded. Countries are read by a published list; others are unknown.
        Redacted cells, such as “b(6), b(7)c”, are unknown. Birth year, sex and identifiers are
        dropped before anything is kept. Of an identifier only a hash stays.
      </p>
    </>
  );
}
