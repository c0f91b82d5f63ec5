import { CELL_STATE_SIGNS, CELL_STATES, CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import { KIND_RULES, PLACE_RULES } from "#domain/vocabulary/agency-rules.ts";
import { AboutLayout } from "./about-layout.tsx";
import {
  ADDRESS_PARAMETERS,
  EDITION_FIELDS,
  INDEX_FIELDS,
  NOTE_FIELDS,
  POLICY_FIELDS,
  ROW_FIELDS,
  SECTION_ONE_FIELDS,
  SMALL_RECORD_FIELDS,
} from "./file-fields.ts";
import { CollectionMethods } from "./collection-methods.tsx";
import { FacilityPlaces } from "./facility-places.tsx";
import { RecordMethods } from "./record-methods.tsx";
import { TermList } from "./term-list.tsx";
import { SuspensionFindings } from "./suspension-findings.tsx";

const KEY = CELL_STATES.map(
  (state) =>
    [
      state === "count" ? "a number" : CELL_STATE_SIGNS[state] || "gray",
      CELL_STATE_LABELS[state],
    ] as const,
);

/** How numbers are made, what each sign says, every field of every file, and how to report an error. */
export function MethodsPage() {
  return (
    <AboutLayout title="Methods">
      <h2 id="collections">The two collections</h2>
      <CollectionMethods />
      <h2>How numbers are counted</h2>
      <p>
        The unit is a detainer that ICE recorded as declined. A row stands for one or more of them.
        Every number is the sum of the counts of the rows that match. Weeks run from Saturday to
        Friday.
      </p>
      <p>
        Three totals stand apart: what ICE reported, what is on record here, and what is shown.
        Under a filter, three numbers stand together: those that <em>match</em>; those{" "}
        <em>on record, but unknown on a filtered field</em>, which may or may not match; and those{" "}
        <em>reported by ICE, not on record</em>, which could still match. A place whose whole number
        is known is complete: nothing of it is missing, so it adds none of these.
      </p>
      <p>
        A figure is drawn only where its field is known for at least half of the count. Otherwise a
        sentence and a table say how few are known; newspapers chose which to quote, so they are not
        a sample. A percentage change is given only from 20 or more and between complete sides.
      </p>
      <p>
        Charge categories are those of the NCIC code list, by code where there is one; otherwise by
        a stated reading of the label. “Threat” is the name of one of those categories.
      </p>
      <h2 id="agencies">How we classify agencies</h2>
      <p>
        A report or a file names a facility, its state, and often its city. The first of these rules
        that fits tells its place. An agency in no county that is known stays so and is listed.
        Agencies of the published collection keep their places.
      </p>
      <ol>
        {PLACE_RULES.map(({ key, says, example }) => (
          <li key={key}>
            {says} Such as “{example.name}”.
          </li>
        ))}
      </ol>
      <FacilityPlaces />
      <p>The first of these rules that fits tells its kind.</p>
      <ol>
        {KIND_RULES.map(({ key, says, example }) => (
          <li key={key}>
            {says} Such as “{example.name}”.
          </li>
        ))}
      </ol>
      <p>
        Where the name is of one county and the city is known to lie in another, the agency is
        counted in the county of its name. It is told as doubtful on its page and in the findings of
        the file. The records of 2014 and 2015 were placed in another way, told above.
      </p>
      <h2 id="records">ICE’s row-level records</h2>
      <RecordMethods />
      <h2 id="cells">What each sign says</h2>
      <TermList terms={KEY} />
      <p>Unknown is a value of its own. It is never a blank and never zero.</p>
      <h2 id="wrong">What went wrong in 2017</h2>
      <SuspensionFindings />
      <h2 id="revisions">Revisions and transcriptions</h2>
      <p>
        A revision is what the agency changed. “As of” chooses, for each week, the latest revision
        published by that date. A transcription is our reading; a better one never makes a revision,
        and a link can name one. Notes that came later stay visible, marked “later”.
      </p>
      <h2 id="formats">File formats</h2>
      <p>
        <code>reports/index.json</code> (<code>ddor-index/1</code>) lists collections, their files
        and editions. An edition is a readable JSON file (<code>ddor-edition/1</code>); notes stand
        apart (<code>ddor-notes/1</code>). Large collections hold many editions in one packed file (
        <code>ddor-columns/1</code>, described to the byte in docs/formats.md of this project), with
        the same fields. JSON Schemas are published beside them. All text is UTF-8. Days are written{" "}
        <code>YYYY-MM-DD</code>, without time or time zone.
      </p>
      <h3>Index</h3>
      <TermList code terms={INDEX_FIELDS} />
      <h3>Edition</h3>
      <TermList code terms={EDITION_FIELDS} />
      <h3>A row of Section II (rows)</h3>
      <TermList code terms={ROW_FIELDS} />
      <h3>A row of Section I</h3>
      <TermList code terms={SECTION_ONE_FIELDS} />
      <h3>An entry of Section III (policies)</h3>
      <TermList code terms={POLICY_FIELDS} />
      <h3>Smaller parts of an edition</h3>
      <TermList code terms={SMALL_RECORD_FIELDS} />
      <h3>Notes</h3>
      <TermList code terms={NOTE_FIELDS} />
      <h2 id="csv">Exports</h2>
      <p>
        CSV follows RFC 4180 in UTF-8 and holds the rows, order and columns on screen, all of them,
        with revision, transcription, unit, filters, as-of date, notes, defects and source. Text
        that begins like a formula (=, +, -, @, tab or return) gets an apostrophe before it, so that
        a spreadsheet does not run it.
      </p>
      <h2 id="address">Addresses</h2>
      <p>
        Filters, dates, periods, columns, sort and the open tab of a figure stand in the address, so
        a link shows the same numbers. Parameters are optional and written only when not the
        default. A leading minus leaves a value out. Values are separated by commas.{" "}
        <code>unknown</code>, <code>withdrawn</code> and <code>not-itemised</code> are values of
        their own.
      </p>
      <TermList code terms={ADDRESS_PARAMETERS} />
      <h2 id="errors">How to report an error</h2>
      <p>
        Write to whoever gave you this copy or its address, and send three things: the full address
        of the page, the row or number in question, and the source that says otherwise. An error in
        our reading leads to a new transcription. A dispute with ICE’s record becomes a note; it
        does not change a number unless ICE corrects it.
      </p>
    </AboutLayout>
  );
}
