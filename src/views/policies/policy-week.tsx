import { Link } from "react-router";
import { NoteMarks } from "#charts/marks/mark.tsx";
import type { EditionEntry } from "#domain/collection.ts";
import { fieldOfficeTitle } from "#domain/vocabulary/field-offices.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { weekInWords, type IsoDate } from "#domain/week.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { useEdition, useNotes } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { Scroll } from "#ui/layout/page.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { profileAddress } from "#views/subject/profile-address.ts";
import type { Chosen } from "./chosen.ts";
import { isAsPrinted, policyLines, type PolicyLine } from "./policies-model.ts";

/** Words of an entry: in quotation marks where a copy of the table was read, otherwise as a source gave them. */
function Words({ words, printed }: { readonly words: string | null; readonly printed: boolean }) {
  if (words === null) return "not known";
  return printed ? <q>{words}</q> : <span className="soft">as a source gives it: {words}</span>;
}

function Line({
  line: { policy, state, notes },
  asof,
}: {
  readonly line: PolicyLine;
  readonly asof: IsoDate;
}) {
  const printed = isAsPrinted(policy);
  const inHand = useChosen();
  return (
    <tr>
      <th scope="row">
        <Link to={profileAddress(inHand, { kind: "place", key: policy.jurisdiction })}>
          {policy.asPrinted}
        </Link>
        <br />
        <span className="soft">{stateName(state)}</span>
        {notes.map((note) => (
          <span key={note.id} className="mark">
            <br />
            <NoteMarks notes={[note]} asof={asof} />: {note.what} ({note.saidBy})
          </span>
        ))}
      </th>
      <td>
        {fieldOfficeTitle(policy.aor)}
        {policy.aorDerived ? <span className="soft"> (from the place)</span> : null}
      </td>
      <td>{policy.enacted ?? "not known"}</td>
      <td>
        <Words words={policy.policy} printed={printed} />
      </td>
      <td>
        <Words words={policy.criteria} printed={printed} />
      </td>
      <td>{policy.completeness}</td>
    </tr>
  );
}

/** Section III of one edition under the choices of the address. */
export function PolicyWeek({
  entry,
  asof,
  chosen,
}: {
  readonly entry: EditionEntry;
  readonly asof: IsoDate;
  readonly chosen: Chosen;
}) {
  const loaded = useEdition(entry);
  const notes = useNotes().value ?? [];
  const { value } = loaded;
  const title = `Week of ${weekInWords(entry.week)}`;
  const lines = value === null ? [] : policyLines(value, notes, chosen);
  const printed = entry.totals.sectionIIIEntries;
  return (
    <section>
      <h2>{title}</h2>
      {value === null ? (
        <NotHere loaded={loaded} height={400} />
      ) : (
        <p>
          {plural(value.policies.length, "entry", "entries")} transcribed
          {printed === null
            ? "; how many were printed is not known"
            : ` of ${formatCount(printed)} printed`}
          ; {formatCount(lines.length)} shown. A place that is not here may still have been printed.
          Words in quotation marks were read in a copy of the table; all others are as a newspaper
          or another source gave them.
        </p>
      )}
      {lines.length === 0 ? null : (
        <Scroll label={`Section III, ${title}`}>
          <table>
            <caption>As printed in 2017; not current law</caption>
            <thead>
              <tr>
                <th scope="col">Jurisdiction</th>
                <th scope="col">Field office (AOR)</th>
                <th scope="col">Date enacted</th>
                <th scope="col">Policy</th>
                <th scope="col">
                  <q>Criteria for Honoring Detainer</q>
                </th>
                <th scope="col">How much is known</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.policy.id} line={line} asof={asof} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
