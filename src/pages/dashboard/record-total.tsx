import { formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { readAnswerRows, getRowNumber } from "#charts/answer/answer-rows.ts";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { Totals } from "#features/panels/totals.ts";
import { formatRecordTotal } from "./format-record-total.ts";
import styles from "./reconciliation.module.css";

const ALL_RECORDS_QUESTION: Question = {
  kind: "counts",
  measures: ["all"],
  sides: [{ dataset: 0, filter: EMPTY_FILTER }],
  by: ["outcome"],
  facet: false,
};

interface RecordTotalProps {
  readonly info: DatasetInfo;
  readonly totals: Totals;
  readonly measure: Measure;
  readonly filtered: boolean;
}

/** How the number stands to a file that lists rows and prints no total. */
export function RecordTotal({ info, totals, measure, filtered }: RecordTotalProps) {
  const counted = useAnswers({ all: ALL_RECORDS_QUESTION }).data?.answers.all;
  const all =
    counted === undefined
      ? null
      : readAnswerRows(counted).reduce((sum, row) => sum + (getRowNumber(row, "count") ?? 0), 0);
  const { match, unknown, matchUnknown } = totals;
  const unit = formatUnit(measure, match);
  // The numbers that stood beside the filter of an exported file stand above, with its filter.
  const isReportedKnown = (info.datasetPeriod.exported?.reported ?? null) !== null;
  if (filtered) {
    return (
      <ul className={styles.counts}>
        <li>
          {formatCount(match)} {unit} {match === 1 ? "matches" : "match"} the filters.
        </li>
        <li>{formatCount(unknown)} more are in this file, but unknown on a filtered field.</li>
        {isReportedKnown ? null : (
          <li>How many there were beyond this file is not known: no total is printed.</li>
        )}
        {matchUnknown > 0 ? (
          <li>
            Of those that match, {formatCount(matchUnknown)} are unknown on the field from which a
            value is left out.
          </li>
        ) : null}
      </ul>
    );
  }
  return (
    <>
      <p>
        <strong>{formatRecordTotal(match, all, measure, info.datasetPeriod)}</strong>
        {isReportedKnown ? "." : "; no total is printed to compare with."}
      </p>
      {info.datasetPeriod.basis === "issued" ? (
        <p>
          Weeks are those in which the detainer was issued
          {chooseSourceTerms(info.datasetPeriod).issuedWeek}.
        </p>
      ) : null}
    </>
  );
}
