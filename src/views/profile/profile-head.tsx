import type { ReactNode } from "react";
import { Link } from "react-router";
import { Cell } from "#charts/cells/cell.tsx";
import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import { listed } from "#domain/words/listed.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import type { EditionFrame } from "#domain/edition.ts";
import { isWhole } from "#domain/publication/coverage.ts";
import { RESERVED } from "#domain/row.ts";
import { fieldOfficeTitle } from "#domain/vocabulary/field-offices.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { plural } from "#domain/words/count.ts";
import type { Answer } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { placedTitle } from "#views/filters/value-title.ts";
import { lookAlikes } from "#views/subject/look-alikes.ts";
import { pageOf, profileAddress } from "#views/subject/profile-address.ts";
import { subjectOf, type Subject } from "#views/subject/subject.ts";

/** Agencies that are listed at once; more are opened on request. */
const LISTED = 40;

interface ProfileHeadProps {
  readonly frame: CorpusFrame;
  readonly subject: Subject;
  /** Counts by field office and by agency of the subject's lines; null where no line can name it. */
  readonly offices: Answer | null;
  readonly agencies: Answer | null;
  readonly editions: readonly EditionFrame[];
}

/** Name as printed, key, place, kind, field office, what looks alike, and of a place its agencies. */
export function ProfileHead({ frame, subject, offices, agencies, editions }: ProfileHeadProps) {
  const inHand = useChosen();
  const alike = lookAlikes(frame, subject);
  const isAgency = subject.kind === "agency";
  const state = subject.state.toLowerCase();
  const county = subject.county === null ? null : pageOf("county", subject.county);
  const homes = subject.own.flatMap((key) =>
    key === subject.key ? [] : (subjectOf(frame, "place", key) ?? []),
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["What", isAgency ? `agency: ${subject.what}` : subject.what],
    ...(subject.what === "state"
      ? []
      : [
          [
            "State",
            <Link key="state" to={profileAddress(inHand, { kind: "place", key: state })}>
              {stateName(subject.state)}
            </Link>,
          ] as const,
        ]),
    ...(isAgency && county !== null && subject.county !== null
      ? [
          [
            "County",
            <Link key="county" to={profileAddress(inHand, county)}>
              {placedTitle(frame, "county", subject.county)}
            </Link>,
          ] as const,
        ]
      : []),
    ["Field office", officeWords(subject, offices, editions)],
    ...(subject.aliases.length === 0 ? [] : [["Also", subject.aliases.join("; ")] as const]),
    ["Key", <code key="key">{subject.key}</code>],
  ];
  return (
    <header className="profile-head">
      <h1>{subject.title}</h1>
      <dl className="profile-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {subject.reason === null ? null : <p className="soft">{subject.reason}</p>}
      {homes.filter(({ key, county: of }) => key !== subject.key && of !== subject.county)
        .length === 0 ? null : (
        <p className="no-print">
          {isAgency ? "Place: " : "The same area: "}
          {homes.map((home) => (
            <Link key={home.key} to={profileAddress(inHand, home)}>
              {home.title}
            </Link>
          ))}
        </p>
      )}
      {alike === null ? null : (
        <p className="profile-alike">
          <b>{alike.words}.</b>{" "}
          <span className="no-print">
            Not to be confused with{" "}
            {alike.others.map((other, at) => (
              <span key={`${other.kind} ${other.key}`}>
                {at === 0 ? "" : ", "}
                <Link to={profileAddress(inHand, other)}>{other.title}</Link>
              </span>
            ))}
            .
          </span>
        </p>
      )}
      {isAgency ? null : <Agencies frame={frame} subject={subject} counts={agencies} />}
    </header>
  );
}

function officeWords(
  subject: Subject,
  offices: Answer | null,
  editions: readonly EditionFrame[],
): string {
  const reserved: readonly string[] = RESERVED;
  const ofLines = (offices === null ? [] : answerRows(offices))
    .filter((row) => (numberIn(row, "count") ?? 0) > 0)
    .map((row) => textIn(row, "aor"));
  const ofPlaces = editions
    .flatMap(({ sectionI, policies }) => [...sectionI, ...policies])
    .filter(({ jurisdiction }) => subject.within.includes(jurisdiction))
    .map(({ aor }) => aor);
  const codes = [...new Set([...ofLines, ...ofPlaces])].filter((code) => !reserved.includes(code));
  return codes.length === 0 ? "not known" : listed(codes.map(fieldOfficeTitle).sort());
}

/** The agencies of a place, their kinds told apart. */
function Agencies({
  frame,
  subject,
  counts,
}: Pick<ProfileHeadProps, "frame" | "subject"> & { readonly counts: Answer | null }) {
  const inHand = useChosen();
  const { agencies } = subject;
  if (agencies.length === 0) return <p>No agency of this place is named in what is transcribed.</p>;
  const kinds = new Map<string, number>();
  for (const { kind } of agencies) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const words = [...kinds].map(([kind, count]) =>
    kind === "unknown"
      ? `${count} of unknown kind`
      : kind === "federal"
        ? plural(count, "federal facility", "federal facilities")
        : kind === "other"
          ? `${count} of another kind`
          : plural(count, kind),
  );
  const held = new Map(
    (counts === null ? [] : answerRows(counts)).map((row) => [
      textIn(row, "agency"),
      numberIn(row, "count") ?? 0,
    ]),
  );
  const none = isWhole(frame.weeks) ? "not-named" : "not-transcribed";
  const table = () => (
    <DataTable
      caption="Agencies that received detainers, with the count of the lines transcribed here"
      columns={[
        { key: "name", title: "Agency" },
        { key: "kind", title: "Kind" },
        { key: "count", title: "Count", numeric: true },
      ]}
      rows={agencies.map(({ key, name, kind }) => {
        const count = held.get(key) ?? 0;
        return {
          key,
          cells: {
            name: {
              value: name,
              shown: <Link to={profileAddress(inHand, { kind: "agency", key })}>{name}</Link>,
            },
            kind: { value: kind },
            count: {
              value: count,
              shown: <Cell state={count > 0 ? "count" : none} count={count} />,
            },
          },
        };
      })}
    />
  );
  return (
    <>
      <p>
        {plural(agencies.length, "agency", "agencies")} named here: {listed(words)}.
        {kinds.has("federal") ? (
          <b> The numbers include federal facilities, which the county or city does not run.</b>
        ) : null}
      </p>
      <div className="no-print">
        {agencies.length > LISTED ? (
          <Disclosure summary={`All ${agencies.length} agencies`}>{table}</Disclosure>
        ) : (
          table()
        )}
      </div>
    </>
  );
}
