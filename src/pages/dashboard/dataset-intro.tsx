import { Link } from "react-router";
import type { CoveredDays } from "#domain/calendar/week.ts";
import type { Collection } from "#domain/report/collection.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { formatIntro } from "./format-intro.ts";
import styles from "./dataset-intro.module.css";

/** What the collection on the page is; before it is loaded, what the first one published is, unless the address names another. */
export function DatasetIntro({
  collection,
  coveredDays,
}: {
  readonly collection: Collection | undefined;
  readonly coveredDays: CoveredDays | undefined;
}) {
  const { view, formatUrl } = useUrlView();
  const { words, short, link, to } = formatIntro(
    collection ?? null,
    view.data,
    coveredDays ?? null,
    view.asof,
  );
  return (
    <p className={styles.intro}>
      {short === undefined ? (
        words
      ) : (
        <>
          <span className={styles.words}>{words}</span>
          <span className={styles.short}>{short}</span>
        </>
      )}{" "}
      <Link to={to.startsWith("/about/") ? formatUrl(view, to) : to}>{link}</Link>
    </p>
  );
}
