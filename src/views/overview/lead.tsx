import { Link } from "react-router";
import type { Collection } from "#domain/collection.ts";
import { useChosen } from "#state/use-view.ts";
import { leadWords } from "./lead-words.ts";

/** What the collection on the page is; before it is loaded, what the first one published is, unless the address names another. */
export function Lead({ collection }: { readonly collection: Collection | null }) {
  const { view, address } = useChosen();
  const { words, link, to } = leadWords(collection, view.data);
  return (
    <p className="overview-lead">
      {words} <Link to={to.startsWith("/about/") ? address(view, to) : to}>{link}</Link>
    </p>
  );
}
