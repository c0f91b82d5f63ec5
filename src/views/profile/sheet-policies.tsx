import { Link } from "react-router";
import { useChosen } from "#state/use-view.ts";
import { isAsPrinted } from "#views/policies/policies-model.ts";
import { keptView } from "#views/shell/kept-view.ts";
import { listed } from "#domain/words/listed.ts";
import type { Subject } from "#views/subject/subject.ts";
import type { SubjectNote, SubjectPolicy } from "#views/subject/subject-notes.ts";

/** Entries told in full; of a state with more, the others are named. */
const FULL = 3;

interface SheetPoliciesProps {
  readonly subject: Subject;
  readonly policies: readonly SubjectPolicy[];
  readonly notes: readonly SubjectNote[];
}

/** Entries of Section III for the subject's place, with their date and the year in which they were printed. */
export function SheetPolicies({ subject, policies, notes }: SheetPoliciesProps) {
  const { view, address } = useChosen();
  const years = [...new Set(policies.map(({ week }) => week.slice(0, 4)))];
  const rest = policies.slice(FULL);
  return (
    <>
      <h3>Policy (Section III){years.length === 0 ? "" : `, as printed in ${listed(years)}`}</h3>
      {policies.length === 0 ? (
        <p>
          No entry of Section III for {subject.kind === "agency" ? "its place" : subject.name} is
          transcribed here; it may still have been printed.
        </p>
      ) : (
        <ul>
          {policies.slice(0, FULL).map((line) => (
            <li key={`${line.week} ${line.policy.id}`}>
              <PolicyWords line={line} notes={notes} />
            </li>
          ))}
        </ul>
      )}
      {rest.length === 0 ? null : (
        <p>Also listed: {listed(rest.map(({ policy }) => policy.asPrinted))}.</p>
      )}
      {policies.length === 0 ? null : (
        <p className="soft">
          Not current law.{" "}
          <Link
            className="no-print"
            to={address(
              {
                ...keptView(view),
                filter: {
                  ...keptView(view).filter,
                  choices: { state: { values: [subject.state], leaveOut: false } },
                },
              },
              "/policies",
            )}
          >
            All entries of the state
          </Link>
        </p>
      )}
    </>
  );
}

function PolicyWords({
  line: { policy },
  notes,
}: {
  readonly line: SubjectPolicy;
  readonly notes: readonly SubjectNote[];
}) {
  const isQuoted = isAsPrinted(policy);
  const touching = notes.filter(({ note }) =>
    note.touches.some(({ section, ids }) => section === "III" && ids.includes(policy.id)),
  );
  const words = (text: string | null) =>
    text === null ? "not known" : isQuoted ? <q>{text}</q> : text;
  return (
    <>
      <b>{policy.asPrinted}</b>, enacted {policy.enacted ?? "at a date not known"}.{" "}
      {policy.policy === null && policy.criteria === null ? (
        "Listed; the words of policy and criteria are not known."
      ) : (
        <>
          Policy: {words(policy.policy)}. Criteria: {words(policy.criteria)}.
          {isQuoted ? "" : ` (${policy.completeness}; words as a source gives them)`}
        </>
      )}
      {touching.map(({ note }) => (
        <span key={note.id} className="mark">
          {" "}
          {note.kind}: {note.what} ({note.saidBy}).
        </span>
      ))}
    </>
  );
}
