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
  isPrinted,
}: {
  readonly words: string | null;
  readonly isPrinted: boolean;
}) {
  if (words === null) return "not known";
  return isPrinted ? <q>{words}</q> : <span data-tone="soft">as a source gives it: {words}</span>;
}

function PolicyTableRow({
  row: { policy, state, notes },
  asof,
}: {
  readonly row: PolicyRow;
  readonly asof: IsoDate;
}) {
  const isPrinted = isAsPrinted(policy);
  const viewState = useUrlView();
  return (
    <tr>
      <th scope="row">
        <Link to={formatProfileAddress(viewState, { kind: "place", key: policy.jurisdiction })}>
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
        <PolicyText words={policy.policy} isPrinted={isPrinted} />
      </td>
      <td>
        <PolicyText words={policy.criteria} isPrinted={isPrinted} />
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
  const { data: edition } = loaded;
  const title = `Week of ${formatWeek(entry.week)}`;
  const rows = edition === undefined ? [] : createPolicyRows(edition, notes, chosen);
  const printed = entry.totals.sectionIIIEntries;
  return (
    <section>
      <h2>{title}</h2>
      {edition === undefined ? (
        <QueryFallback query={loaded} height={400} />
      ) : (
        <p>
          {formatPlural(edition.policies.length, "entry", "entries")} on record
          {printed === null
            ? "; how many were printed is not known"
            : ` of ${formatCount(printed)} printed`}
          ; {formatCount(rows.length)} shown. A place that is not here may still have been printed.
          Words in quotation marks are from a copy of the table. All others are as a newspaper or
          another source gave them.
        </p>
      )}
      {rows.length === 0 ? null : (
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
              {rows.map((row) => (
                <PolicyTableRow key={row.policy.id} row={row} asof={asof} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
