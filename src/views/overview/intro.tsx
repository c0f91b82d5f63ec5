import { Link } from "react-router";
import type { Collection } from "#domain/collection.ts";
import { plural } from "#domain/words/count.ts";

/** What this publication is about; true of every collection, so that it is read before any is loaded. */
export function Lead() {
  return (
    <p className="overview-lead">
      ICE published three weekly reports of declined detainers, then suspended them in April 2017
      after errors. Here you can filter, compare and check what of them could be recovered: by
      place, agency, charge, citizenship and week. <Link to="/about">What this report is</Link>
    </p>
  );
}

/** What the collection in hand is and how it counts. */
export function Intro({ collection }: { readonly collection: Collection }) {
  const weeks = new Set(collection.editions.map(({ week }) => week)).size;
  return (
    <p className="overview-intro">
      {collection.origin === "synthetic"
        ? `The ${plural(weeks, "weekly report")} counted below are synthetic: invented for trying out this page. `
        : ""}
      {collection.basis === "recorded"
        ? "A decline is counted in the week in which ICE recorded it, whenever the detainer was issued."
        : "A detainer is counted in the week in which it was issued."}
    </p>
  );
}
