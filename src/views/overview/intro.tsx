import { Link } from "react-router";
import type { Collection } from "#domain/collection.ts";
import { plural } from "#domain/words/count.ts";

/** What the collection is, in two sentences: only the reports of 2017 are told as ICE's. */
export function Intro({ collection }: { readonly collection: Collection }) {
  const weeks = new Set(collection.editions.map(({ week }) => week)).size;
  const counted =
    collection.basis === "recorded"
      ? "A decline is counted in the week in which ICE recorded it, whenever the detainer was issued."
      : "A detainer is counted in the week in which it was issued.";
  return (
    <p className="overview-intro">
      {collection.origin === "synthetic"
        ? `These ${plural(weeks, "weekly report")} are synthetic: invented for trying out this page.`
        : collection.suspended === null
          ? `This collection holds ${plural(weeks, "weekly report")}.`
          : `ICE published ${weeks === 3 ? "three weekly reports" : plural(weeks, "weekly report")} and suspended them in April 2017 after errors.`}{" "}
      {counted} <Link to="/about">What this report is</Link>
    </p>
  );
}
