import { noteDate } from "#charts/marks/mark-model.ts";
import { plural } from "#domain/words/count.ts";
import { useNotes } from "#state/use-published.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";

/** Every correction, dispute, question and fact of publication: who says so, when, and what it does to numbers. */
export function Ledger() {
  const notes = useNotes();
  if (notes.value === null) {
    return (
      <section id="notes">
        <h2>Notes</h2>
        <NotHere loaded={notes} height={300} />
      </section>
    );
  }
  return (
    <section id="notes">
      <h2>{plural(notes.value.length, "note")}</h2>
      <p>
        Only a published correction changes a number, and it does so by a revision. Everything else
        marks what it touches.
      </p>
      <ul>
        {notes.value.map((note) => (
          <li key={note.id} id={note.id}>
            <b>{note.subject}</b>: {note.what}. <span className="mark">{note.kind}</span>,{" "}
            {note.saidBy}, {noteDate(note)}. {note.effect}{" "}
            <span className="soft">Source: {note.source}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
