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
import "./ledger.css";

interface LedgerProps {
  readonly collection: Collection;
  /** The part that the address names. */
  readonly namedId: string;
}

/** Every correction, dispute, question and fact of publication: who says so, when, what it touches, and what it does to numbers. */
export function Ledger({ collection, namedId: named }: LedgerProps) {
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
            Only a published correction changes a number, and it does so by a revision. Everything
            else marks what it touches.
          </p>
          <LedgerEntries collection={collection} notes={notes.data} namedId={named} />
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
  { editions: entries }: Collection,
  notes: readonly Note[],
  asof: string,
): readonly LedgerEntry[] {
  const { view } = useView();
  const weeks = new Set(notes.flatMap(({ touches }) => touches.map(({ week }) => week)));
  const editions = useEditions(
    chooseEditions(entries, asof, view.transcription).filter(({ week }) => weeks.has(week)),
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
  namedId: named,
}: LedgerProps & { readonly notes: readonly Note[] }) {
  const { view } = useView();
  const go = useViewNavigation();
  const frame = useDatasetInfo().data;
  const asked = useUrlParameter("note");
  const kind = parseKindKey(asked);
  const { editions } = collection;
  const asof = view.asof ?? listPublicationDates(editions).at(-1) ?? "";
  const entries = useLedgerEntries(collection, notes, asof);
  const weeks = [...new Set(notes.flatMap((note) => note.weeks))].sort();
  const weekAsked = useUrlParameter("week");
  const known = [...weeks, ...editions.map(({ week }) => week)];
  const week = known.find((each) => each === weekAsked) ?? null;
  const { state } = view.filter.choices;
  const kept = filterEntries(entries, { kind, state, week }, named);
  const states = [...new Set(entries.flatMap(({ touched }) => touched.states))].sort((a, b) =>
    compareText(getStateName(a), getStateName(b)),
  );
  const firstDate = (of: string) =>
    listPublicationDates(editions.filter((entry) => entry.week === of))[0];
  const showAll = () =>
    go({ note: "", week: "" }, (held) => ({
      ...held,
      filter: setChoice(held.filter, "state", null),
    }));
  return (
    <>
      <LedgerFilters kind={kind} week={week} states={states} weeks={weeks} />
      {asked === null || kind !== null ? null : (
        <p>There is no kind of notes “{asked}”; notes of all kinds are shown.</p>
      )}
      <p>
        <span role="status">
          {kept.length === notes.length
            ? `All ${formatPlural(notes.length, "note")} are shown.`
            : `${formatCount(kept.length)} of ${formatPlural(notes.length, "note")} ${kept.length === 1 ? "is" : "are"} shown${state === undefined ? "" : "; those that touch no place are left out"}.`}
        </span>{" "}
        {kept.length === notes.length ? null : (
          <TextButton onClick={showAll}>Show all notes</TextButton>
        )}
      </p>
      <p className="no-print">
        <Button
          onClick={() =>
            downloadCsv(
              `${collection.id}_notes_as-of-${asof}.csv`,
              createLedgerFile(kept, collection, asof),
            )
          }
        >
          CSV of these notes
        </Button>
      </p>
      <ul className="ledger">
        {kept.map((entry) => (
          <LedgerItem
            key={entry.note.id}
            entry={entry}
            isNamed={entry.note.id === named}
            asof={asof}
            frame={frame ?? null}
            firstDate={firstDate}
          />
        ))}
      </ul>
    </>
  );
}
