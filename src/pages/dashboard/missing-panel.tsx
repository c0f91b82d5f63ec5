import { useMemo } from "react";
import { Link } from "react-router";
import { useSearch } from "#state/url/use-search.ts";
import { getRowNumber, getRowText, readAnswerRows } from "#charts/answer/answer-rows.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Collection } from "#domain/report/collection.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { EMPTY_FILTER, type Answer } from "#engine/query/question.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { listWithdrawnWeeks, sumTotals } from "#features/panels/totals.ts";
import type { PanelData } from "#features/panels/panel-data.ts";
import { PanelSection } from "#features/panels/panel.tsx";
import { CompletenessDisclosure } from "./completeness-disclosure.tsx";
import { FederalFacilities } from "./federal-facilities.tsx";
import { listRecordGaps, listReportGaps } from "./format-missing.ts";
import { useOutcomeSums } from "./use-outcome-sums.ts";
import styles from "./prose-panel.module.css";

interface MissingPanelProps extends Pick<PanelData, "info" | "answers" | "view"> {
  readonly collection: Collection;
  /** Counts by week and state, unfiltered. */
  readonly counts: Answer;
}

/** What the records leave open, said once for the whole of them, whatever is filtered. */
export function MissingPanel({ info, answers, view, collection, counts }: MissingPanelProps) {
  const sums = useOutcomeSums(info, EMPTY_FILTER);
  const search = useSearch();
  const facts = useMemo(() => {
    if (hasPrintedTotals(info.weeks)) {
      return listReportGaps(info, listWithdrawnWeeks(counts, info.weeks), collection.copies);
    }
    const rows = readAnswerRows(counts);
    const sum = (state: string | null) =>
      rows
        .filter((row) => state === null || getRowText(row, "state") === state)
        .reduce((total, row) => total + (getRowNumber(row, "count") ?? 0), 0);
    return listRecordGaps(info, sums, sum(UNKNOWN), sum(null));
  }, [info, counts, sums, collection.copies]);
  return (
    <PanelSection id="missing" labelledBy="missing-title">
      <div className={styles.prose}>
        <h2 id="missing-title">What is missing</h2>
        {facts.map(({ title, words, hasCopies }) => (
          <p key={title}>
            <strong>{title}</strong> {words}
            {hasCopies === true ? (
              <>
                {" "}
                <Link to={{ search, hash: "#missing" }}>Where they are</Link>
              </>
            ) : null}
          </p>
        ))}
        {info.datasetPeriod.basis === "issued" ? null : <NoRate info={info} />}
        <FederalFacilities
          facets={answers.facets}
          match={sumTotals(answers.totals).match}
          view={view}
        />
      </div>
      <CompletenessDisclosure info={info} collection={collection} counts={counts} />
    </PanelSection>
  );
}

/** Why detainers issued are not set against declines of the same week. */
function NoRate({ info }: Pick<MissingPanelProps, "info">) {
  const { view, formatUrl } = useUrlView();
  return (
    <p>
      <strong>No rate is shown.</strong> Detainers issued in a week and declines recorded in it are
      different groups: a decline is counted in {chooseSourceTerms(info.datasetPeriod).declinedWeek}
      , whenever the detainer was issued. One divided by the other would not be a rate.{" "}
      <Link to={formatUrl(baseView(view), "/about/faq")}>Questions and answers</Link>
    </p>
  );
}
