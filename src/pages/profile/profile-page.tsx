import { useEffect } from "react";
import { useNavigate } from "react-router";
import { countDisputes } from "#charts/notes/count-disputes.ts";
import { sumByNote } from "#charts/notes/note-counts.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { useEditions } from "#state/queries/use-dataset.tsx";
import { useAnswers, type AnswersTo } from "#state/queries/use-answers.ts";
import {
  useCollection,
  useDatasetInfo,
  useNotes,
  type DatasetInfo,
} from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView, useUrlParameter } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { Page } from "#ui/layout/page.tsx";
import { DatasetNotices } from "#features/notices/dataset-notices.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { WeekChart } from "#features/panels/week-panel.tsx";
import { sumTotals } from "#features/panels/totals.ts";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import {
  createProfileQuestions,
  createSumQuestions,
  type ProfileAnswers,
} from "#pages/profile/profile-questions.ts";
import { findProfile, type Profile } from "#features/profiles/profile.ts";
import {
  listRowRemarks,
  findProfileNotes,
  listProfilePolicies,
} from "#pages/profile/profile-notes.ts";
import { formatKnownFields, formatProfileAreas } from "#pages/profile/format-profile.ts";
import { createProfileWeeks } from "#pages/profile/profile-weeks.ts";
import { OtherCollections } from "./other-collections.tsx";
import { ProfileComparison } from "./profile-comparison.tsx";
import { ProfileOutcomes } from "./profile-outcomes.tsx";
import { ProfileSearch } from "./profile-search.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import { ProfileSummary } from "./profile-summary.tsx";
import { ProfileActions } from "./profile-actions.tsx";
import { ProfileAgencies } from "./profile-agencies.tsx";
import { ProfileFields } from "./profile-fields.tsx";
import { createProfileFigures, formatNotRuledOut, type ProfileSums } from "./profile-figures.ts";
import { ProfileFoot } from "./profile-foot.tsx";
import { ProfileMeasure } from "./profile-measure.tsx";
import { ProfileNoteList } from "./profile-note-list.tsx";
import { ProfilePolicyList } from "./profile-policy-list.tsx";
import { ProfileRows } from "./profile-rows.tsx";
import { ProfileStrip } from "./profile-strip.tsx";
import { ProfileWeek } from "./profile-week.tsx";
import styles from "./profile-page.module.css";

const NO_NOTES: readonly Note[] = [];

/** How many of the newest files of single weeks are read for Sections I and III; the page says which are not read. */
const MAX_EDITIONS = 26;

/** The page of an agency that received detainers: numbers, notes, policies, rows. */
export function AgencyPage() {
  return <ProfilePage kind="agency" />;
}

/** The page of a state, county or city, with its agencies. */
export function PlacePage() {
  return <ProfilePage kind="place" />;
}

function ProfilePage({ kind }: { readonly kind: Profile["kind"] }) {
  const collection = useCollection();
  const dataset = useDatasetInfo();
  const key = useUrlParameter("key");
  const info = dataset.data;
  const profile = info === undefined || key === null ? null : findProfile(info, kind, key);
  const title = kind === "agency" ? "Agency" : "Place";
  usePageTitle(profile?.title ?? title);
  // Where it cannot be loaded, drawing it meets the same failure and says so.
  useEffect(() => void WeekChart.preload().catch(() => undefined), []);
  const { view, formatUrl } = useUrlView();
  const navigate = useNavigate();
  const placesAddress = formatUrl(baseView(view), "/places");
  useEffect(() => {
    if (key === null) void navigate(placesAddress, { replace: true });
  }, [key, navigate, placesAddress]);
  if (info === undefined || collection.data === undefined || key === null) {
    return (
      <Page>
        <h1>{title}</h1>
        <QueryFallback query={info === undefined ? dataset : collection} height={900} />
      </Page>
    );
  }
  return (
    <Page>
      {profile === null ? (
        <ProfileSearch info={info} kind={kind} unknownKey={key} />
      ) : (
        // Another profile is another page: nothing of the previous one may appear under its name.
        <ProfileContent
          key={`${kind} ${profile.key}`}
          info={info}
          collection={collection.data}
          profile={profile}
        />
      )}
      <DatasetNotices info={info} />
    </Page>
  );
}

interface ProfileContentProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly profile: Profile;
}

function ProfileContent({ info, collection, profile }: ProfileContentProps) {
  const { view } = useUrlView();
  const loadedNotes = useNotes();
  const entries = selectEditions(collection, view);
  const editions = useEditions(entries.readable);
  const answers = useAnswers(createProfileQuestions(profile, "declined"));
  const hasSums = hasOutcomes(info.outcomes);
  const sumAnswers = useAnswers(hasSums ? createSumQuestions(profile) : {});
  const pending = [answers, editions, sumAnswers].find(({ data }) => data === undefined);
  if (answers.data === undefined || editions.data === undefined || sumAnswers.data === undefined) {
    return (
      <>
        <h1>{profile.title}</h1>
        <QueryFallback query={pending ?? answers} height={900} />
      </>
    );
  }
  const notes = loadedNotes.data ?? NO_NOTES;
  const { asof } = info.datasetPeriod;
  // Nothing is asked where no row can name the profile.
  const found: Partial<ProfileAnswers> = answers.data.answers;
  const { totals, marks, charges, citizenship, lags, rows } = found;
  const weeks = createProfileWeeks(
    profile,
    info,
    totals === undefined || found.weeks === undefined || found.years === undefined
      ? null
      : { totals, counts: found.weeks, years: found.years },
    editions.data,
    "declined",
  );
  const declined = totals === undefined ? 0 : sumTotals(totals).match;
  const noteMarks =
    marks === undefined || totals === undefined ? null : { answer: marks, total: declined, asof };
  const profileNotes = findProfileNotes(profile, {
    info,
    notes,
    editions: editions.data,
    marks: noteMarks,
  });
  const policies = listProfilePolicies(profile, editions.data);
  const sums = hasSums ? readProfileSums(sumAnswers.data.answers) : null;
  const unreadEditions = entries.chosen - editions.data.length;
  const figures = createProfileFigures(
    profile,
    weeks,
    sums,
    noteMarks === null ? 0 : (countDisputes(sumByNote(noteMarks.answer), notes, asof)?.count ?? 0),
    profile.what === "state" ? formatProfileAreas(info, weeks, profile.state) : "",
  );
  return (
    <div className={styles.profile} data-print="sheet">
      <ProfileHeader
        info={info}
        profile={profile}
        offices={found.offices ?? null}
        editions={editions.data}
      />
      <section className={styles.main} aria-labelledby="collection-title">
        <div className={styles.collection}>
          <h2 id="collection-title">{collection.title}</h2>
          {sums === null || profile.choice === null ? null : (
            <ProfileMeasure sums={{ declined, ...sums }} />
          )}
        </div>
        <ProfileStrip figures={figures} remark={formatNotRuledOut(weeks)} />
        <ProfileWeek info={info} collection={collection} profile={profile} notes={notes} />
        <ProfileActions info={info} profile={profile} notes={notes} />
        {profile.kind === "agency" ? null : (
          <ProfileAgencies
            profile={profile}
            declined={found.agencies ?? null}
            all={hasSums ? (sumAnswers.data.answers.agencies ?? null) : null}
          />
        )}
        <ProfileSummary
          info={info}
          profile={profile}
          weeks={weeks}
          knownFields={
            charges === undefined || citizenship === undefined || lags === undefined
              ? []
              : formatKnownFields(info, { charges, citizenship, lags })
          }
          unreadEditions={unreadEditions}
        />
        <div data-print="hidden">
          <ProfileOutcomes info={info} profile={profile} />
          <ProfileFields info={info} profile={profile} notes={notes} />
        </div>
      </section>
      <div data-print="hidden">
        <PanelBoundary fallback={null}>
          <OtherCollections info={info} profile={profile} />
        </PanelBoundary>
      </div>
      <ProfileNoteList
        asof={info.datasetPeriod.asof}
        notes={profileNotes}
        remarks={rows === undefined ? [] : listRowRemarks(rows)}
        hasNotes={loadedNotes.data !== undefined && info.notesFault === null}
      />
      {!hasPrintedTotals(info.weeks) || (unreadEditions > 0 && policies.length === 0) ? null : (
        <ProfilePolicyList profile={profile} policies={policies} notes={profileNotes} />
      )}
      {profile.choice === null ? null : (
        <div data-print="hidden">
          <PanelBoundary fallback={null}>
            <ProfileRows info={info} notes={notes} profile={profile} />
          </PanelBoundary>
          <PanelBoundary fallback={null}>
            <ProfileComparison info={info} profile={profile} />
          </PanelBoundary>
        </div>
      )}
      <ProfileFoot
        info={info}
        collection={collection}
        profile={profile}
        hasGaps={weeks.some(({ cell }) => cell === "not-transcribed")}
      />
    </div>
  );
}

/** The sums of a profile whatever became of its detainers; null where no row can name it. */
function readProfileSums({
  recorded,
  all,
}: Partial<AnswersTo<ReturnType<typeof createSumQuestions>>>): ProfileSums | null {
  if (recorded === undefined || all === undefined) return null;
  return { recorded: sumTotals(recorded).match, all: sumTotals(all).match };
}

/** Editions in use that have a file of their own, and how many are in use in all. */
function selectEditions(
  { editions }: Collection,
  { asof, transcription }: View,
): { readonly readable: readonly EditionEntry[]; readonly chosen: number } {
  const last = listPublicationDates(editions).at(-1);
  const chosen = last === undefined ? [] : chooseEditions(editions, asof ?? last, transcription);
  const files = new Map<string, number>();
  for (const { file } of editions) files.set(file, (files.get(file) ?? 0) + 1);
  const readable = chosen.filter(({ file }) => files.get(file) === 1).slice(-MAX_EDITIONS);
  return { readable, chosen: chosen.length };
}
