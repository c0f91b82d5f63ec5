import { useMemo } from "react";
import type { Collection } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import {
  FIRST_DATASET,
  CURRENT_DATASET,
  useRevisionAnswers,
} from "#state/queries/use-revision-answers.ts";
import { useEditions } from "#state/queries/use-dataset.tsx";
import { useDatasetInfo, useNotes } from "#state/queries/use-dataset.tsx";
import { useUrlParameter, useView } from "#state/url/use-view.ts";
import { Button, TextButton } from "#ui/button.tsx";
import { setChoice } from "#features/filters/edit-filter.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { LedgerItem } from "./ledger-item.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";
import { filterEntries, parseKindKey, type LedgerEntry } from "./ledger-entries.ts";
import { createLedgerFile } from "./ledger-file.ts";
import { findNoteTargets } from "./note-targets.ts";
import { useViewNavigation } from "#state/url/use-view-navigation.ts";
import styles from "./ledger.module.css";

interface LedgerProps {
  readonly collection: Collection;
  /** Id of the note that the address names; empty where it names none. */
  readonly namedId: string;
}

/** Every correction, dispute, question and fact of publication, with its author, date, targets and effect on numbers. */
export function Ledger({ collection, namedId }: LedgerProps) {
  const notes = useNotes();
  return (
    <section id="notes" tabIndex={-1}>
      {notes.data === undefined ? (
        <>
          <h2>Ledger of notes</h2>
          <QueryFallback query={notes} height={300} />
        </>
      ) : (
        <>
          <h2>Ledger: {formatPlural(notes.data.length, "note")}</h2>
          <p>
            Only a correction that ICE published changes a number. All other notes mark what they
            are about.
          </p>
          <LedgerEntries collection={collection} notes={notes.data} namedId={namedId} />
        </>
      )}
    </section>
  );
}

function createNoteQuestion(by: "county" | "state"): Question {
  const sides = [FIRST_DATASET, CURRENT_DATASET].map((dataset) => ({
    dataset,
    filter: EMPTY_FILTER,
  }));
  return { kind: "marks", measures: ["all"], sides, by };
}

const NOTE_QUESTIONS = {
  byCounty: createNoteQuestion("county"),
  byState: createNoteQuestion("state"),
};

/** The notes with what they touch, as far as editions and counts are here. */
function useLedgerEntries(
  collection: Collection,
  notes: readonly Note[],
  asof: string,
): readonly LedgerEntry[] {
  const { view } = useView();
  const weeks = new Set(notes.flatMap(({ touches }) => touches.map(({ week }) => week)));
  const editions = useEditions(
    chooseEditions(collection.editions, asof, view.transcription).filter(({ week }) =>
      weeks.has(week),
    ),
  ).loadedEditions;
  const { byCounty, byState } = useRevisionAnswers(NOTE_QUESTIONS).data?.answers ?? {};
  return useMemo(
    () =>
      notes.map((note) => ({
        note,
        touched: findNoteTargets(note, { editions, byCounty, byState }),
      })),
    [notes, editions, byCounty, byState],
  );
}

function LedgerEntries({
  collection,
  notes,
  namedId,
}: LedgerProps & { readonly notes: readonly Note[] }) {
  const { view } = useView();
  const navigate = useViewNavigation();
  const info = useDatasetInfo().data;
  const kindKey = useUrlParameter("note");
  const kind = parseKindKey(kindKey);
  const { editions } = collection;
  const asof = view.asof ?? listPublicationDates(editions).at(-1) ?? "";
  const entries = useLedgerEntries(collection, notes, asof);
  const weeks = [...new Set(notes.flatMap((note) => note.weeks))].sort();
  const weekKey = useUrlParameter("week");
  const knownWeeks = [...weeks, ...editions.map(({ week }) => week)];
  const week = knownWeeks.find((known) => known === weekKey) ?? null;
  const { state } = view.filter.choices;
  const shown = filterEntries(entries, { kind, state, week }, namedId);
  const states = [...new Set(entries.flatMap(({ touched }) => touched.states))].sort((a, b) =>
    compareText(getStateName(a), getStateName(b)),
  );
  const findFirstDate = (weekStart: string) =>
    listPublicationDates(editions.filter((entry) => entry.week === weekStart))[0];
  const showAll = () =>
    navigate({ note: "", week: "" }, (current) => ({
      ...current,
      filter: setChoice(current.filter, "state", null),
    }));
  return (
    <>
      <LedgerFilters kind={kind} week={week} states={states} weeks={weeks} />
      {kindKey === null || kind !== null ? null : (
        <p>There is no kind of notes “{kindKey}”; notes of all kinds are shown.</p>
      )}
      <p>
        <span role="status">
          {shown.length === notes.length
            ? `All ${formatPlural(notes.length, "note")} are shown.`
            : `${formatCount(shown.length)} of ${formatPlural(notes.length, "note")} ${shown.length === 1 ? "is" : "are"} shown${state === undefined ? "" : "; those that touch no place are left out"}.`}
        </span>{" "}
        {shown.length === notes.length ? null : (
          <TextButton onClick={showAll}>Show all notes</TextButton>
        )}
      </p>
      <p data-print="hidden">
        <Button
          onClick={() =>
            downloadCsv(
              `${collection.id}_notes_as-of-${asof}.csv`,
              createLedgerFile(shown, collection, asof),
            )
          }
        >
          CSV of these notes
        </Button>
      </p>
      <ul className={styles.entries}>
        {shown.map((entry) => (
          <LedgerItem
            key={entry.note.id}
            entry={entry}
            isNamed={entry.note.id === namedId}
            asof={asof}
            info={info ?? null}
            firstDate={findFirstDate}
          />
        ))}
      </ul>
    </>
  );
}
