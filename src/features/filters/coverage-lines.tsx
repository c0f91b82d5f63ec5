import type { Answer, Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatFieldCoverage } from "./field-coverage.ts";
import { formatMissingFields } from "./format-missing-fields.ts";
import styles from "./coverage-lines.module.css";
import { formatUnpublishedWeeks } from "./format-unpublished-weeks.ts";

interface CoverageLinesProps {
  readonly info: DatasetInfo;
  readonly filter: Filter;
  /** A `facets` answer of the filter. */
  readonly facets: Answer;
}

/** What stands beside a number: how far filtered fields are known, weeks not yet published, and fields that no row holds. */
export function CoverageLines({ info, filter, facets }: CoverageLinesProps) {
  const lines = [
    ...formatFieldCoverage(filter, facets, info),
    formatUnpublishedWeeks(info, filter),
    formatMissingFields(info),
  ];
  return lines.map((words) =>
    words === null ? null : (
      <p key={words} className={styles.line}>
        {words}
      </p>
    ),
  );
}
