import { NavLink } from "react-router";
import { hasRevisions } from "#domain/report/collection.ts";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { useCollection } from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";

/**
 * The main pages. Dashboard, table and comparison share their filters; other links keep collection and date. A collection that
 * was published once has no corrections; until it is known which one the address names, the first has them.
 */
export function MainLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const { view, formatUrl } = useUrlView();
  const collection = useCollection().data;
  const base = baseView(view);
  const hasCorrections = collection === undefined ? view.data === null : hasRevisions(collection);
  const links = [
    [formatUrl(view, "/"), "Dashboard"],
    [formatUrl(view, "/table"), "Table"],
    [formatUrl({ ...view, filter: clearWeeks(view.filter) }, "/compare"), "Compare"],
    [formatUrl(base, "/places"), "Places"],
    ...(hasCorrections ? [[formatUrl(base, "/corrections"), "Corrections"] as const] : []),
    [formatUrl(base, "/open"), "Open a file"],
    [formatUrl(base, "/about"), "About"],
  ] as const;
  return links.map(([to, label], at) => (
    <NavLink key={label} to={to} end={at === 0} onClick={onFollow}>
      {label}
    </NavLink>
  ));
}
