import { Link } from "react-router";
import type { Collection } from "#domain/collection.ts";
import { dateInWords, spanInWords, weekEnd, type IsoDate } from "#domain/week.ts";
import { isLater, noteDate } from "#charts/marks/mark-model.ts";
import { plural } from "#domain/words/count.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import { sourceWords } from "#views/figures/figure-words.ts";
import { namedPlaces } from "#views/overview/named-places.ts";
import { coverageWords } from "#views/shell/context-model.ts";
import { keptView } from "#views/shell/kept-view.ts";
import { PUBLICATION } from "#views/shell/use-page-title.ts";
import { EVERYTHING } from "#engine/question.ts";
import { subjectFilter, type Subject } from "#views/subject/subject.ts";
import type { LineRemarks, SubjectNote, SubjectPolicy } from "#views/subject/subject-notes.ts";
import { countSentences, issuedSentence } from "#views/subject/subject-sentences.ts";
import type { SubjectWeek } from "#views/subject/subject-weeks.ts";
import { SheetPolicies } from "./sheet-policies.tsx";
import { SheetWeeks } from "./sheet-weeks.tsx";

/** Notes and lines with remarks that a page of paper holds. */
const ON_PAPER = { notes: 7, remarks: 4 };

interface ProfileSheetProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly subject: Subject;
  readonly weeks: readonly SubjectWeek[];
  readonly notes: readonly SubjectNote[];
  readonly policies: readonly SubjectPolicy[];
  readonly remarks: readonly LineRemarks[];
  /** How far charge, citizenship and days are known, in sentences. */
  readonly known: readonly string[];
  /** Editions whose Sections I and III are not read here. */
  readonly unread: number;
  /** False while the ledger is on its way, or could not be had. */
  readonly areNotesHere: boolean;
}

/** The subject in short: what stands on the page first, and alone on paper, on one sheet. */
export function ProfileSheet(props: ProfileSheetProps) {
  const {
    frame,
    collection,
    subject,
    weeks,
    notes,
    policies,
    remarks,
    known,
    unread,
    areNotesHere,
  } = props;
  const { view } = useChosen();
  const { asof } = frame.cohort;
  const filter = subjectFilter(subject, EVERYTHING);
  const issued = issuedSentence(weeks);
  const own = subject.kind === "agency" ? "the place of this agency" : "this place";
  return (
    <section className="profile-sheet" aria-labelledby="in-short">
      <h2 id="in-short">In short: {periodOf(weeks)}</h2>
      <ul>
        {[
          ...countSentences(subject, weeks, view.measure),
          ...(filter === null ? [] : namedPlaces(filter, frame)),
          ...known,
        ].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <SheetWeeks subject={subject} weeks={weeks} measure={view.measure} />
      <h3>Another measure: detainers issued (Section I)</h3>
      <p>
        {issued ??
          (unread > 0
            ? ""
            : `Section I, as far as it is transcribed here, has no line for ${own}; it lists the places with most only.`)}{" "}
        {unread === 0
          ? null
          : `Sections I and III of ${plural(unread, "edition")} are not read on this page.`}
      </p>
      {remarks.length === 0 ? null : (
        <>
          <h3>What notes on the lines say; their fields do not</h3>
          <ul>
            {remarks.map(({ id, count, words }, at) => (
              <li key={id} className={at < ON_PAPER.remarks ? undefined : "no-print"}>
                <span className="soft">
                  Line {id}, {plural(count, "detainer")}:
                </span>{" "}
                {words.join(" ")}
              </li>
            ))}
          </ul>
          <More kept={ON_PAPER.remarks} all={remarks.length} of="line" />
        </>
      )}
      <h3>Corrections, disputes and questions</h3>
      {areNotesHere ? null : <p>The notes of the ledger are not here.</p>}
      {areNotesHere && notes.length === 0 ? <p>No note of the ledger touches it.</p> : null}
      <ul>
        {notes.map((line, at) => (
          <li key={line.note.id} className={at < ON_PAPER.notes ? undefined : "no-print"}>
            <NoteLine line={line} asof={asof} />
          </li>
        ))}
      </ul>
      <More kept={ON_PAPER.notes} all={notes.length} of="note" />
      {unread > 0 && policies.length === 0 ? null : (
        <SheetPolicies subject={subject} policies={policies} notes={notes} />
      )}
      <div className="profile-foot">
        <p className="print-only">
          <b>Definitions.</b> A detainer is a notice by which ICE asks an agency to tell it before a
          person is released and to hold the person for up to 48 hours. “Declined” is ICE’s term; it
          includes cases in which the agency told ICE, but too late for ICE. A charge is not a
          conviction. A decline is counted in{" "}
          {frame.cohort.basis === "recorded"
            ? recordedWords(frame.cohort).declinedWeek
            : "the week in which the detainer was issued"}
          . “?” is not a zero: an edition is only partly transcribed.
        </p>
        <p>
          {sourceWords(frame)} Of the whole collection, {coverageWords(frame)}.
          {collection.suspended === null
            ? ""
            : ` After the week that ended ${dateInWords(weekEnd(collection.suspended.after))}: ${collection.suspended.words}.`}
        </p>
        <p className="print-only">
          {PUBLICATION}, an independent publication, not made by ICE and not affiliated with it.
          Printed {dateInWords(today())} from {globalThis.location?.href ?? ""}
        </p>
      </div>
      <p className="no-print">
        <Button onClick={() => window.print()}>Print this part on one page</Button>
      </p>
    </section>
  );
}

function periodOf(weeks: readonly SubjectWeek[]): string {
  const present = weeks.filter(({ presence }) => presence === "present");
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return "no week with an edition";
  return spanInWords(first.week, last.end);
}

function today(): IsoDate {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What paper leaves out is said on paper. */
function More({
  kept,
  all,
  of,
}: {
  readonly kept: number;
  readonly all: number;
  readonly of: string;
}) {
  return all <= kept ? null : (
    <p className="print-only">{plural(all - kept, `more ${of}`)} at the address below.</p>
  );
}

function NoteLine({
  line: { note, part },
  asof,
}: {
  readonly line: SubjectNote;
  readonly asof: IsoDate;
}) {
  const { view, address } = useChosen();
  return (
    <>
      <b className="mark">
        {note.kind}, {noteDate(note)}
        {isLater(note, asof) ? " (later than the date chosen)" : ""}
      </b>
      {part === null ? "" : ` (${part})`}: {note.saidBy}, on {note.subject}: {note.what}.{" "}
      {note.effect === "" ? "" : `Effect: ${note.effect} `}
      <span className="soft">Source: {note.source}.</span>{" "}
      <Link className="no-print" to={`${address(keptView(view), "/editions")}#${note.id}`}>
        In the ledger
      </Link>
    </>
  );
}
