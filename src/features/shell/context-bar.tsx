import { Link } from "react-router";
import { formatFileBriefly } from "#domain/import/format-file.ts";
import { formatDate, formatDateSpan } from "#domain/calendar/week.ts";
import { useCollection, useDatasetInfo, useIndex } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import { TextButton } from "#ui/button.tsx";
import { AsofSelect } from "./asof-select.tsx";
import { CollectionSelect } from "./collection-select.tsx";
import {
  formatLoadProgress,
  listAsofDates,
  formatCoverage,
  ORIGIN_LABEL,
} from "./format-context.ts";
import styles from "./context-bar.module.css";

/** What every number on the page rests on: collection, as-of date, how much is here; and bands where that is unusual. */
export function ContextBar() {
  const { view, setView, formatUrl } = useUrlView();
  const collections = useIndex().data?.collections ?? [];
  const collection = useCollection().data;
  const dataset = useDatasetInfo().data;
  const coveredDays = dataset?.datasetPeriod.coveredDays;
  const choices = collection === undefined ? null : listAsofDates(collection, view.asof);
  return (
    <section aria-label="What the numbers rest on">
      <Band className={styles.basis} data-print="frame">
        <div className={styles.line}>
          {collections.length > 1 || (collections.length === 1 && collection === undefined) ? (
            <CollectionSelect collections={collections} shown={collection} />
          ) : null}
          {collection === undefined || choices === null ? null : (
            <>
              <span>
                {collections.length > 1 ? null : <b>{collection.title}, </b>}
                {collection.imported?.parts === undefined
                  ? ORIGIN_LABEL[collection.origin]
                  : "from files of your own"}
                {collection.imported === undefined ? null : (
                  <span>: {formatFileBriefly(collection.imported)}</span>
                )}
              </span>
              {choices.dates.length > 1 || !choices.latest ? (
                <AsofSelect choices={choices} />
              ) : collection.imported === undefined && choices.chosen !== null ? (
                <span>
                  {collection.basis === "issued" ? "File of" : "Published"}{" "}
                  {formatDate(choices.chosen)}
                </span>
              ) : null}
            </>
          )}
          {coveredDays === undefined ? null : (
            <span>{formatDateSpan(coveredDays.first, coveredDays.last)}</span>
          )}
          {dataset === undefined ? null : (
            <span>
              <b>{formatCoverage(dataset)}</b> ·{" "}
              <Link to={`${formatUrl(view, "/")}#missing`}>what is missing</Link>
            </span>
          )}
        </div>
      </Band>
      {collection?.origin === "synthetic" ? (
        <Band className={styles.warning}>
          Synthetic data: every agency and number here is invented. Nothing on this page is about a
          real place.
        </Band>
      ) : null}
      {dataset === undefined || dataset.progress === null ? null : (
        <Band className={styles.warning}>
          <span role="status">{formatLoadProgress(dataset)}</span>
        </Band>
      )}
      {choices !== null && !choices.latest && choices.chosen !== null ? (
        <Band className={styles.warning}>
          You are reading the reports as they stood on {formatDate(choices.chosen)}. Editions and
          corrections of later dates are left out.{" "}
          <TextButton
            onClick={() => {
              setView((current) => ({ ...current, asof: null }));
            }}
          >
            Go to the latest
          </TextButton>
        </Band>
      ) : null}
    </section>
  );
}
