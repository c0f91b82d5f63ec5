import { Link } from "react-router";
import { ItemNoteBadge } from "#charts/notes/note-badge.tsx";
import type { EditionEntry } from "#domain/report/collection.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatWeek, type IsoDate } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { useEdition, useNotes } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import type { PolicyFilter } from "#features/policies/policy-filter.ts";
import { isAsPrinted, createPolicyRows, type PolicyRow } from "#features/policies/policy-rows.ts";

/** Words of an entry: in quotation marks where a copy of the table was read, otherwise as a source gave them. */
function PolicyText({
  words,
  printed,
}: {
  readonly words: string | null;
  readonly printed: boolean;
}) {
  if (words === null) return "not known";
  return printed ? <q>{words}</q> : <span data-tone="soft">as a source gives it: {words}</span>;
}

function PolicyTableRow({
  line: { policy, state, notes },
  asof,
}: {
  readonly line: PolicyRow;
  readonly asof: IsoDate;
}) {
  const printed = isAsPrinted(policy);
  const inHand = useUrlView();
  return (
    <tr>
      <th scope="row">
        <Link to={formatProfileAddress(inHand, { kind: "place", key: policy.jurisdiction })}>
          {policy.asPrinted}
        </Link>
        <br />
        <span data-tone="soft">{getStateName(state)}</span>
        {notes.map((note) => (
          <span key={note.id} data-tone="mark">
            <br />
            <ItemNoteBadge notes={[note]} asof={asof} />: {note.what} ({note.saidBy})
          </span>
        ))}
      </th>
      <td>
        {getFieldOfficeName(policy.aor)}
        {policy.aorDerived ? <span data-tone="soft"> (from the place)</span> : null}
      </td>
      <td>{policy.enacted ?? "not known"}</td>
      <td>
        <PolicyText words={policy.policy} printed={printed} />
      </td>
      <td>
        <PolicyText words={policy.criteria} printed={printed} />
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
  readonly chosen: PolicyFilter;
}) {
  const loaded = useEdition(entry);
  const notes = useNotes().data ?? [];
  const { data: value } = loaded;
  const title = `Week of ${formatWeek(entry.week)}`;
  const lines = value === undefined ? [] : createPolicyRows(value, notes, chosen);
  const printed = entry.totals.sectionIIIEntries;
  return (
    <section>
      <h2>{title}</h2>
      {value === undefined ? (
        <QueryFallback query={loaded} height={400} />
      ) : (
        <p>
          {formatPlural(value.policies.length, "entry", "entries")} transcribed
          {printed === null
            ? "; how many were printed is not known"
            : ` of ${formatCount(printed)} printed`}
          ; {formatCount(lines.length)} shown. A place that is not here may still have been printed.
          Words in quotation marks were read in a copy of the table; all others are as a newspaper
          or another source gave them.
        </p>
      )}
      {lines.length === 0 ? null : (
        <ScrollRegion label={`Section III, ${title}`}>
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
                <PolicyTableRow key={line.policy.id} line={line} asof={asof} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
