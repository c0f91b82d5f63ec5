import { chooseEditions, publicationDates } from "#domain/revision.ts";
import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { Note } from "#domain/publication/note.ts";
import { useEditions } from "#state/revisions/use-editions.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCollection, useCorpus, useNotes, type CorpusFrame } from "#state/use-published.ts";
import { useChosen, useParameter } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { Page } from "#ui/layout/page.tsx";
import { LoadingNotices } from "#views/notices/loading-notices.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { totalsOf } from "#views/overview/totals-words.ts";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { profileAnswer, profileQuestions } from "#views/subject/profile-questions.ts";
import { subjectOf, type Subject } from "#views/subject/subject.ts";
import { lineRemarks, subjectNotes, subjectPolicies } from "#views/subject/subject-notes.ts";
import { knownSentences } from "#views/subject/subject-sentences.ts";
import { subjectWeeks } from "#views/subject/subject-weeks.ts";
import { CompareWith } from "./compare-with.tsx";
import { ProfileOutcomes } from "./profile-outcomes.tsx";
import { ProfileFigures } from "./profile-figures.tsx";
import { ProfileFinder } from "./profile-finder.tsx";
import { ProfileHead } from "./profile-head.tsx";
import { ProfileSheet } from "./profile-sheet.tsx";
import "./profile.css";

const NO_NOTES: readonly Note[] = [];

/** Files of single weeks that are read for Sections I and III, the newest; what is not read is said. */
const MOST_EDITIONS = 26;

/** One agency that received detainers, whole: numbers, notes, policies, lines. */
export function AgencyPage() {
  return <ProfilePage kind="agency" />;
}

/** One state, county or city, whole, with its agencies. */
export function PlacePage() {
  return <ProfilePage kind="place" />;
}

function ProfilePage({ kind }: { readonly kind: Subject["kind"] }) {
  const collection = useCollection();
  const corpus = useCorpus();
  const key = useParameter("key");
  const frame = corpus.value;
  const subject = frame === null || key === null ? null : subjectOf(frame, kind, key);
  const bare = kind === "agency" ? "Agencies that received detainers" : "Places";
  usePageTitle(subject?.title ?? bare);
  if (frame === null || collection.value === null) {
    return (
      <Page>
        <h1>{bare}</h1>
        <NotHere loaded={frame === null ? corpus : collection} height={900} />
      </Page>
    );
  }
  return (
    <Page>
      {subject === null ? (
        <ProfileFinder frame={frame} kind={kind} sought={key} title={bare} />
      ) : (
        // Another subject is another page: nothing of the one before may stand under its name.
        <Profile
          key={`${kind} ${subject.key}`}
          frame={frame}
          collection={collection.value}
          subject={subject}
        />
      )}
      <LoadingNotices frame={frame} onRetry={corpus.retry} />
    </Page>
  );
}

interface ProfileProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly subject: Subject;
}

function Profile({ frame, collection, subject }: ProfileProps) {
  const { view } = useChosen();
  const loadedNotes = useNotes();
  const entries = entriesOf(collection, view);
  const editions = useEditions(entries.read);
  const answers = useAnswers(profileQuestions(subject, view.measure));
  if (answers.value === null || editions.value === null) {
    return (
      <>
        <h1>{subject.name}</h1>
        <NotHere loaded={answers.value === null ? answers : editions} height={900} />
      </>
    );
  }
  const notes = loadedNotes.value ?? NO_NOTES;
  const answer = (name: Parameters<typeof profileAnswer>[1]) =>
    profileAnswer(answers.value ?? [], name);
  const [totals, counts, marks, rows] = [
    answer("totals"),
    answer("weeks"),
    answer("marks"),
    answer("rows"),
  ];
  const [charges, citizenship, lags] = [answer("charges"), answer("citizenship"), answer("lags")];
  const weeks = subjectWeeks(
    subject,
    frame.weeks,
    totals === null || counts === null ? null : { totals, counts },
    editions.value,
    view.measure,
  );
  return (
    <>
      <ProfileHead
        frame={frame}
        subject={subject}
        offices={answer("offices")}
        agencies={answer("agencies")}
        editions={editions.value}
      />
      <ProfileSheet
        frame={frame}
        collection={collection}
        subject={subject}
        weeks={weeks}
        notes={subjectNotes(subject, {
          frame,
          notes,
          editions: editions.value,
          marks:
            marks === null || totals === null
              ? null
              : { answer: marks, of: totalsOf(totals).match },
        })}
        policies={subjectPolicies(subject, editions.value)}
        known={
          charges === null || citizenship === null || lags === null
            ? []
            : knownSentences(frame, { charges, citizenship, lags })
        }
        remarks={rows === null ? [] : lineRemarks(rows)}
        unread={entries.chosen - editions.value.length}
        areNotesHere={loadedNotes.value !== null && frame.notesFault === null}
      />
      <div className="no-print">
        <ProfileOutcomes frame={frame} subject={subject} />
        {subject.choice === null ? null : (
          <>
            <CompareWith frame={frame} subject={subject} />
            <ProfileFigures frame={frame} collection={collection} subject={subject} notes={notes} />
          </>
        )}
      </div>
    </>
  );
}

/** Editions in use that have a file of their own, and how many are in use in all. */
function entriesOf(
  { editions }: Collection,
  { asof, reading }: View,
): { readonly read: readonly EditionEntry[]; readonly chosen: number } {
  const last = publicationDates(editions).at(-1);
  const chosen = last === undefined ? [] : chooseEditions(editions, asof ?? last, reading);
  const files = new Map<string, number>();
  for (const { file } of editions) files.set(file, (files.get(file) ?? 0) + 1);
  const read = chosen.filter(({ file }) => files.get(file) === 1).slice(-MOST_EDITIONS);
  return { read, chosen: chosen.length };
}
