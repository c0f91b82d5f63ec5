import { getEditionDays, formatEditionSpan } from "#domain/calendar/period.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { type PeriodGrain } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatMissingFields } from "#features/filters/format-missing-fields.ts";
import { formatPlacesWithoutNumber } from "#features/panels/format-places-without-number.ts";
import { createProfileFilter, isPartial, type Profile } from "#features/profiles/profile.ts";
import { formatProfileCounts, formatIssued } from "#pages/profile/format-profile.ts";
import type { ProfileWeek } from "#pages/profile/profile-weeks.ts";
import { ProfileWeeksTable } from "./profile-weeks-table.tsx";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-summary.module.css";

interface ProfileSummaryProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
  readonly weeks: readonly ProfileWeek[];
  /** How far charge, citizenship and days are known, in sentences. */
  readonly knownFields: readonly string[];
  /** Editions whose Sections I and III are not read here. */
  readonly unreadEditions: number;
}

/** A profile in two sentences, what is known of it and what is not a line each, and its weeks as a table. */
export function ProfileSummary(props: ProfileSummaryProps) {
  const { info, profile, weeks, knownFields, unreadEditions } = props;
  const { grain } = info.datasetPeriod;
  const filter = createProfileFilter(profile, EMPTY_FILTER);
  const { sentences, facts } = formatProfileCounts(profile, weeks, "declined", info.weeks);
  const issued = hasPrintedTotals(info.weeks) ? formatSectionI(profile, weeks, unreadEditions) : "";
  const lines = [
    ...facts,
    ...(filter === null ? [] : formatPlacesWithoutNumber(filter, info)),
    ...knownFields,
    ...[formatMissingFields(info)].filter((words) => words !== null),
    ...(issued === "" ? [] : [issued]),
  ];
  return (
    <ProfileSection id="in-short" title={`In short: ${formatProfilePeriod(weeks, grain)}`}>
      <p className={styles.sentences}>{sentences.join(" ")}</p>
      {lines.length === 0 ? null : (
        <ul className={styles.facts}>
          {lines.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {/* On paper the chart says the same; a city has none. */}
      <div data-print={isPartial(profile) || filter === null ? undefined : "hidden"}>
        <ProfileWeeksTable profile={profile} weeks={weeks} measure="declined" grain={grain} />
      </div>
    </ProfileSection>
  );
}

/** What Section I says of the place, which is another measure. */
function formatSectionI(
  { kind }: Profile,
  weeks: readonly ProfileWeek[],
  unreadEditions: number,
): string {
  const place = kind === "agency" ? "the place of this agency" : "this place";
  const none =
    unreadEditions > 0
      ? ""
      : `Section I, which lists the places with most detainers issued, has no row on record for ${place}.`;
  const unread =
    unreadEditions === 0
      ? ""
      : `Sections I and III of ${formatPlural(unreadEditions, "edition")} are not read on this page.`;
  return [formatIssued(weeks) ?? none, unread].filter((words) => words !== "").join(" ");
}

function formatProfilePeriod(
  weeks: readonly ProfileWeek[],
  grain: PeriodGrain | undefined,
): string {
  const present = weeks.filter(({ presence }) => presence === "present");
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) {
    return `no ${getGrainNoun(grain)} with an edition`;
  }
  return formatEditionSpan(
    { first: getEditionDays(first.week, grain).first, last: last.end },
    grain,
  );
}
