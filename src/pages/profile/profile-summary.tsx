import { Link } from "react-router";
import type { Collection } from "#domain/report/collection.ts";
import { formatDate, formatDateSpan, getWeekEnd, type IsoDate } from "#domain/calendar/week.ts";
import { isLaterNote, formatNoteDate } from "#charts/notes/note-counts.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { describeView } from "#domain/view/describe-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { formatMissingFields } from "#features/filters/format-missing-fields.ts";
import { formatPlacesWithoutNumber } from "#features/panels/format-places-without-number.ts";
import { formatCoverage } from "#features/shell/format-context.ts";
import { baseView } from "#state/url/base-view.ts";
import { PUBLICATION_TITLE } from "#features/shell/use-page-title.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createProfileFilter, type Profile } from "#features/profiles/profile.ts";
import type { RowRemarks, ProfileNote, ProfilePolicy } from "#pages/profile/profile-notes.ts";
import { formatProfileCounts, formatIssued } from "#pages/profile/format-profile.ts";
import type { ProfileWeek } from "#pages/profile/profile-weeks.ts";
import { ProfilePolicyList } from "./profile-policy-list.tsx";
import { ProfileWeeksTable } from "./profile-weeks-table.tsx";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-summary.module.css";

/** How many notes and rows with remarks fit on a page of paper. */
const PRINT_LIMITS = { notes: 7, remarks: 4 };

interface ProfileSummaryProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly profile: Profile;
  readonly weeks: readonly ProfileWeek[];
  readonly notes: readonly ProfileNote[];
  readonly policies: readonly ProfilePolicy[];
  readonly remarks: readonly RowRemarks[];
  /** How far charge, citizenship and days are known, in sentences. */
  readonly knownFields: readonly string[];
  /** Editions whose Sections I and III are not read here. */
  readonly unreadEditions: number;
  /** False while the notes are loading, or where they could not be loaded. */
  readonly hasNotes: boolean;
}

/** The summary of a profile: the first part of the page, and the only one on paper, where it fits on one sheet. */
export function ProfileSummary(props: ProfileSummaryProps) {
  const {
    info,
    collection,
    profile,
    weeks,
    notes,
    policies,
    remarks,
    knownFields,
    unreadEditions,
    hasNotes,
  } = props;
  const { view } = useUrlView();
  const { asof } = info.datasetPeriod;
  const filter = createProfileFilter(profile, EMPTY_FILTER);
  const issued = formatIssued(weeks);
  const place = profile.kind === "agency" ? "the place of this agency" : "this place";
  return (
    <ProfileSection id="in-short" title={`In short: ${formatProfilePeriod(weeks)}`}>
      <div className={styles.summary} data-print="sheet">
        <ul>
          {[
            ...formatProfileCounts(profile, weeks, view.measure, info.weeks),
            ...(filter === null ? [] : formatPlacesWithoutNumber(filter, info)),
            ...knownFields,
            ...[formatMissingFields(info)].filter((words) => words !== null),
          ].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <ProfileWeeksTable profile={profile} weeks={weeks} measure={view.measure} />
        {hasPrintedTotals(info.weeks) ? (
          <>
            <h3>Another measure: detainers issued (Section I)</h3>
            <p>
              {issued ??
                (unreadEditions > 0
                  ? ""
                  : `Section I, as far as it is transcribed here, has no line for ${place}; it lists the places with most only.`)}{" "}
              {unreadEditions === 0
                ? null
                : `Sections I and III of ${formatPlural(unreadEditions, "edition")} are not read on this page.`}
            </p>
          </>
        ) : null}
        {remarks.length === 0 ? null : (
          <>
            <h3>What notes on the lines say; their fields do not</h3>
            <ul>
              {remarks.map(({ id, count, words }, at) => (
                <li key={id} data-print={at < PRINT_LIMITS.remarks ? undefined : "hidden"}>
                  <span data-tone="soft">
                    Line {id}, {formatPlural(count, "detainer")}:
                  </span>{" "}
                  {words.join(" ")}
                </li>
              ))}
            </ul>
            <PrintRemainder printed={PRINT_LIMITS.remarks} all={remarks.length} noun="line" />
          </>
        )}
        <h3>Corrections, disputes and questions</h3>
        {hasNotes ? null : <p>The notes of the ledger are not here.</p>}
        {hasNotes && notes.length === 0 ? <p>No note of the ledger touches it.</p> : null}
        <ul>
          {notes.map((line, at) => (
            <li key={line.note.id} data-print={at < PRINT_LIMITS.notes ? undefined : "hidden"}>
              <NoteItem line={line} asof={asof} />
            </li>
          ))}
        </ul>
        <PrintRemainder printed={PRINT_LIMITS.notes} all={notes.length} noun="note" />
        {unreadEditions > 0 && policies.length === 0 ? null : (
          <ProfilePolicyList profile={profile} policies={policies} notes={notes} />
        )}
        <div className={styles.foot}>
          <p data-print="only">
            <b>Definitions.</b> A detainer is a notice by which ICE asks an agency to tell it before
            a person is released and to hold the person for up to 48 hours. “Declined” is ICE’s
            term; it includes cases in which the agency told ICE, but too late for ICE. A charge is
            not a conviction. A decline is counted in{" "}
            {info.datasetPeriod.basis === "recorded"
              ? chooseSourceTerms(info.datasetPeriod).declinedWeek
              : "the week in which the detainer was issued"}
            .
            {weeks.some(({ cell }) => cell === "not-transcribed")
              ? " “?” is not a zero: an edition is only partly transcribed."
              : null}
          </p>
          <p>
            {describeView(info, view).source} Of the whole collection, {formatCoverage(info)}.
            {collection.suspended === null
              ? ""
              : ` After the week that ended ${formatDate(getWeekEnd(collection.suspended.after))}: ${collection.suspended.words}.`}
          </p>
          <p data-print="only">
            {PUBLICATION_TITLE}, an independent publication, not made by ICE and not affiliated with
            it. Printed {formatDate(getToday())} from {globalThis.location?.href ?? ""}
          </p>
        </div>
        <p data-print="hidden">
          <Button onClick={() => window.print()}>Print this part on one page</Button>
        </p>
      </div>
    </ProfileSection>
  );
}

function formatProfilePeriod(weeks: readonly ProfileWeek[]): string {
  const present = weeks.filter(({ presence }) => presence === "present");
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return "no week with an edition";
  return formatDateSpan(first.week, last.end);
}

function getToday(): IsoDate {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** How many items the page of paper leaves out. */
function PrintRemainder({
  printed,
  all,
  noun,
}: {
  readonly printed: number;
  readonly all: number;
  readonly noun: string;
}) {
  return all <= printed ? null : (
    <p data-print="only">{formatPlural(all - printed, `more ${noun}`)} at the address below.</p>
  );
}

function NoteItem({
  line: { note, part },
  asof,
}: {
  readonly line: ProfileNote;
  readonly asof: IsoDate;
}) {
  const { view, formatUrl } = useUrlView();
  return (
    <>
      <b className={styles.note}>
        {note.kind}, {formatNoteDate(note)}
        {isLaterNote(note, asof) ? " (later than the date chosen)" : ""}
      </b>
      {part === null ? "" : ` (${part})`}: {note.saidBy}, on {note.subject}: {note.what}.{" "}
      {note.effect === "" ? "" : `Effect: ${note.effect} `}
      <span data-tone="soft">Source: {note.source}.</span>{" "}
      <Link data-print="hidden" to={`${formatUrl(baseView(view), "/editions")}#${note.id}`}>
        In the ledger
      </Link>
    </>
  );
}
