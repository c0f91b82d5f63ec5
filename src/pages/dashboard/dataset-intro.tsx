import { Link } from "react-router";
import type { Collection } from "#domain/report/collection.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { formatIntro } from "./format-intro.ts";
import styles from "./dataset-intro.module.css";

/** What the collection on the page is; before it is loaded, what the first one published is, unless the address names another. */
export function DatasetIntro({ collection }: { readonly collection: Collection | undefined }) {
  const { view, formatUrl } = useUrlView();
  const { words, link, to } = formatIntro(collection ?? null, view.data);
  return (
    <p className={styles.intro}>
      {words} <Link to={to.startsWith("/about/") ? formatUrl(view, to) : to}>{link}</Link>
    </p>
  );
}
