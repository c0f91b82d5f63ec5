import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { useEditions } from "#state/queries/use-dataset.tsx";
import { useAnswers } from "#state/queries/use-answers.ts";
import {
  useCollection,
  useDatasetInfo,
  useNotes,
  type DatasetInfo,
} from "#state/queries/use-dataset.tsx";
import { useUrlView, useUrlParameter } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { Page } from "#ui/layout/page.tsx";
import { DatasetNotices } from "#features/notices/dataset-notices.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { sumTotals } from "#features/panels/totals.ts";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { createProfileQuestions, type ProfileAnswers } from "#pages/profile/profile-questions.ts";
import { findProfile, type Profile } from "#features/profiles/profile.ts";
import {
  listRowRemarks,
  findProfileNotes,
  listProfilePolicies,
} from "#pages/profile/profile-notes.ts";
import { formatKnownFields } from "#pages/profile/format-profile.ts";
import { createProfileWeeks } from "#pages/profile/profile-weeks.ts";
import { ProfileComparison } from "./profile-comparison.tsx";
import { ProfileOutcomes } from "./profile-outcomes.tsx";
import { ProfilePanels } from "./profile-panels.tsx";
import { ProfileSearch } from "./profile-search.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import { ProfileSummary } from "./profile-summary.tsx";

const NO_NOTES: readonly Note[] = [];

/** Files of single weeks that are read for Sections I and III, the newest; what is not read is said. */
const MAX_EDITIONS = 26;

/** One agency that received detainers, whole: numbers, notes, policies, lines. */
export function AgencyPage() {
  return <ProfilePage kind="agency" />;
}

/** One state, county or city, whole, with its agencies. */
export function PlacePage() {
  return <ProfilePage kind="place" />;
}

function ProfilePage({ kind }: { readonly kind: Profile["kind"] }) {
  const collection = useCollection();
  const dataset = useDatasetInfo();
  const key = useUrlParameter("key");
  const frame = dataset.data;
  const subject = frame === undefined || key === null ? null : findProfile(frame, kind, key);
  const bare = kind === "agency" ? "Agencies that received detainers" : "Places";
  usePageTitle(subject?.title ?? bare);
  if (frame === undefined || collection.data === undefined) {
    return (
      <Page>
        <h1>{bare}</h1>
        <QueryFallback query={frame === undefined ? dataset : collection} height={900} />
      </Page>
    );
  }
  return (
    <Page>
      {subject === null ? (
        <ProfileSearch frame={frame} kind={kind} unknownKey={key} title={bare} />
      ) : (
        // Another subject is another page: nothing of the one before may stand under its name.
        <ProfileContent
          key={`${kind} ${subject.key}`}
          frame={frame}
          collection={collection.data}
          profile={subject}
        />
      )}
      <DatasetNotices frame={frame} />
    </Page>
  );
}

interface ProfileContentProps {
  readonly frame: DatasetInfo;
  readonly collection: Collection;
  readonly profile: Profile;
}

function ProfileContent({ frame, collection, profile: subject }: ProfileContentProps) {
  const { view } = useUrlView();
  const loadedNotes = useNotes();
  const entries = selectEditions(collection, view);
  const editions = useEditions(entries.read);
  const answers = useAnswers(createProfileQuestions(subject, view.measure));
  if (answers.data === undefined || editions.data === undefined) {
    return (
      <>
        <h1>{subject.name}</h1>
        <QueryFallback query={answers.data === undefined ? answers : editions} height={900} />
      </>
    );
  }
  const notes = loadedNotes.data ?? NO_NOTES;
  // Nothing is asked where no row can name the profile.
  const found: Partial<ProfileAnswers> = answers.data.answers;
  const { totals, marks, charges, citizenship, lags, rows } = found;
  const weeks = createProfileWeeks(
    subject,
    frame.weeks,
    totals === undefined || found.weeks === undefined ? null : { totals, counts: found.weeks },
    editions.data,
    view.measure,
  );
  return (
    <>
      <ProfileHeader
        frame={frame}
        subject={subject}
        offices={found.offices ?? null}
        agencies={found.agencies ?? null}
        editions={editions.data}
      />
      <ProfileSummary
        frame={frame}
        collection={collection}
        profile={subject}
        weeks={weeks}
        notes={findProfileNotes(subject, {
          frame,
          notes,
          editions: editions.data,
          marks:
            marks === undefined || totals === undefined
              ? null
              : { answer: marks, of: sumTotals(totals).match },
        })}
        policies={listProfilePolicies(subject, editions.data)}
        knownFields={
          charges === undefined || citizenship === undefined || lags === undefined
            ? []
            : formatKnownFields(frame, { charges, citizenship, lags })
        }
        remarks={rows === undefined ? [] : listRowRemarks(rows)}
        unreadEditions={entries.chosen - editions.data.length}
        hasNotes={loadedNotes.data !== undefined && frame.notesFault === null}
      />
      <div data-print="hidden">
        <ProfileOutcomes frame={frame} profile={subject} />
        {subject.choice === null ? null : (
          <>
            <PanelBoundary fallback={null}>
              <ProfileComparison frame={frame} profile={subject} />
            </PanelBoundary>
            <ProfilePanels frame={frame} collection={collection} profile={subject} notes={notes} />
          </>
        )}
      </div>
    </>
  );
}

/** Editions in use that have a file of their own, and how many are in use in all. */
function selectEditions(
  { editions }: Collection,
  { asof, transcription: reading }: View,
): { readonly read: readonly EditionEntry[]; readonly chosen: number } {
  const last = listPublicationDates(editions).at(-1);
  const chosen = last === undefined ? [] : chooseEditions(editions, asof ?? last, reading);
  const files = new Map<string, number>();
  for (const { file } of editions) files.set(file, (files.get(file) ?? 0) + 1);
  const read = chosen.filter(({ file }) => files.get(file) === 1).slice(-MAX_EDITIONS);
  return { read, chosen: chosen.length };
}
