import { useMemo } from "react";
import type { Collection } from "#domain/collection.ts";
import type { Note } from "#domain/publication/note.ts";
import { chooseEditions, publicationDates } from "#domain/revision.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { EVERYTHING, type Question } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { FIRST, NOW, useFirstAndNow } from "#state/revisions/use-first-and-now.ts";
import { useEditions } from "#state/revisions/use-editions.ts";
import { useCorpus, useNotes } from "#state/use-published.ts";
import { useParameter, useView } from "#state/use-view.ts";
import { Button, TextButton } from "#ui/button.tsx";
import { fileContext } from "#views/figures/figure-words.ts";
import { withChoice } from "#views/filters/choosing.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { Entry } from "./ledger-entry.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";
import { keptEntries, kindOf, ledgerTable, type LedgerEntry } from "./ledger-model.ts";
import { touchedBy } from "./touched.ts";
import { useGoing } from "./use-going.ts";
import "./ledger.css";

interface LedgerProps {
  readonly collection: Collection;
  /** The part that the address names. */
  readonly named: string;
}

/** Every correction, dispute, question and fact of publication: who says so, when, what it touches, and what it does to numbers. */
export function Ledger({ collection, named }: LedgerProps) {
  const notes = useNotes();
  return (
    <section id="notes" tabIndex={-1}>
      {notes.value === null ? (
        <>
          <h2>Ledger of notes</h2>
          <NotHere loaded={notes} height={300} />
        </>
      ) : (
        <>
          <h2>Ledger: {plural(notes.value.length, "note")}</h2>
          <p>
            Only a published correction changes a number, and it does so by a revision. Everything
            else marks what it touches.
          </p>
          <Entries collection={collection} notes={notes.value} named={named} />
        </>
      )}
    </section>
  );
}

const MARKS: readonly Question[] = (["county", "state"] as const).map((by) => ({
  kind: "marks",
  measures: ["all"],
  sides: [FIRST, NOW].map((corpus) => ({ corpus, filter: EVERYTHING })),
  by,
}));

/** The notes with what they touch, as far as editions and counts are here. */
function useEntries(
  { editions: entries }: Collection,
  notes: readonly Note[],
  asof: string,
): readonly LedgerEntry[] {
  const { view } = useView();
  const weeks = new Set(notes.flatMap(({ touches }) => touches.map(({ week }) => week)));
  const editions = useEditions(
    chooseEditions(entries, asof, view.reading).filter(({ week }) => weeks.has(week)),
  ).here;
  const [byCounty, byState] = useFirstAndNow(MARKS).value ?? [];
  return useMemo(
    () =>
      notes.map((note) => ({ note, touched: touchedBy(note, { editions, byCounty, byState }) })),
    [notes, editions, byCounty, byState],
  );
}

function Entries({ collection, notes, named }: LedgerProps & { readonly notes: readonly Note[] }) {
  const { view } = useView();
  const go = useGoing();
  const frame = useCorpus().value;
  const asked = useParameter("note");
  const kind = kindOf(asked);
  const { editions } = collection;
  const asof = view.asof ?? publicationDates(editions).at(-1) ?? "";
  const entries = useEntries(collection, notes, asof);
  const weeks = [...new Set(notes.flatMap((note) => note.weeks))].sort();
  const weekAsked = useParameter("week");
  const known = [...weeks, ...editions.map(({ week }) => week)];
  const week = known.find((each) => each === weekAsked) ?? null;
  const { state } = view.filter.choices;
  const kept = keptEntries(entries, { kind, state, week }, named);
  const states = [...new Set(entries.flatMap(({ touched }) => touched.states))].sort((a, b) =>
    alphabetical(stateName(a), stateName(b)),
  );
  const firstDate = (of: string) =>
    publicationDates(editions.filter((entry) => entry.week === of))[0];
  const showAll = () =>
    go({ note: "", week: "" }, (held) => ({
      ...held,
      filter: withChoice(held.filter, "state", null),
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
            ? `All ${plural(notes.length, "note")} are shown.`
            : `${formatCount(kept.length)} of ${plural(notes.length, "note")} ${kept.length === 1 ? "is" : "are"} shown${state === undefined ? "" : "; those that touch no place are left out"}.`}
        </span>{" "}
        {kept.length === notes.length ? null : (
          <TextButton onClick={showAll}>Show all notes</TextButton>
        )}
      </p>
      <p className="no-print">
        <Button
          onClick={() =>
            downloadCsv(`${collection.id}_notes_as-of-${asof}.csv`, ledgerTable(kept), {
              context: [["collection", collection.id], ["as of", asof], ...fileContext(collection)],
            })
          }
        >
          CSV of these notes
        </Button>
      </p>
      <ul className="ledger">
        {kept.map((entry) => (
          <Entry
            key={entry.note.id}
            entry={entry}
            isNamed={entry.note.id === named}
            asof={asof}
            frame={frame}
            firstDate={firstDate}
          />
        ))}
      </ul>
    </>
  );
}
