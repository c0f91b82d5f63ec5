import { findSuspension } from "#domain/report/choose-editions.ts";
import type { Collection } from "#domain/report/collection.ts";
import { formatDate, getWeekEnd, type IsoDate } from "#domain/calendar/week.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { describeView } from "#domain/view/describe-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { formatCoverage } from "#features/shell/format-context.ts";
import { PUBLICATION_TITLE } from "#features/shell/use-page-title.ts";
import type { Profile } from "#features/profiles/profile.ts";
import styles from "./profile-foot.module.css";

interface ProfileFootProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly profile: Profile;
  /** True where a cell of the profile says "?". */
  readonly hasGaps: boolean;
}

/** The end of a profile in small print: sources, key, and on paper definitions and the address. */
export function ProfileFoot({ info, collection, profile, hasGaps }: ProfileFootProps) {
  const { view } = useUrlView();
  const suspended = findSuspension(collection, info.datasetPeriod.asof);
  const week =
    info.datasetPeriod.basis === "recorded"
      ? chooseSourceTerms(info.datasetPeriod).declinedWeek
      : "the week in which the detainer was issued";
  return (
    <div className={styles.foot}>
      <p data-print="only">
        <b>Definitions.</b> A detainer is a notice by which ICE asks an agency to tell it before a
        person is released and to hold the person for up to 48 hours. “Declined” is ICE’s term; it
        includes cases in which the agency told ICE, but too late for ICE. A charge is not a
        conviction. A decline is counted in {week}.
        {hasGaps ? " “?” is not a zero: an edition is on record only in part." : null}
      </p>
      <p>
        {describeView(info, view).source} Of the whole collection, {formatCoverage(info)}.
        {suspended === null
          ? ""
          : ` After the week that ended ${formatDate(getWeekEnd(suspended.after))}: ${suspended.words}.`}
      </p>
      <p data-print="only">
        {PUBLICATION_TITLE}, an independent publication, not made by ICE and not affiliated with it.
        Printed {formatDate(getToday())} from {globalThis.location?.href ?? ""}
      </p>
      <p data-print="hidden">
        Key of this {profile.kind}: <code>{profile.key}</code>
        {profile.reason === null ? "" : ` · ${profile.reason}`}
      </p>
    </div>
  );
}

function getToday(): IsoDate {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
