import type { Found } from "#domain/opening/found.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Scroll } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { doubtWords, foundFacts } from "./open-words.ts";

/** Lines of a list that are shown at once; of longer ones the first. */
const MOST_LINES = 40;

/** What a file was found to hold: counts, what was left out and dropped, defects by kind with examples. */
export function FoundParts({ found }: { readonly found: Found }) {
  const doubt = doubtWords(found);
  const { issues, unplaced, dropped, repeats, checks, unplacedText, sentences } = found;
  return (
    <>
      {doubt === null ? null : <Notice title="Not every row is certain">{doubt}</Notice>}
      <dl className="found-facts">
        {foundFacts(found).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {repeats === null || repeats === 0 ? null : (
        <p>
          {plural(repeats, "row")} {repeats === 1 ? "repeats" : "repeat"} an earlier row in every
          column. The file has no identifier, so nothing tells whether they are one detainer or two:
          none is left out.
        </p>
      )}
      {checks.length === 0 ? null : <Checks checks={checks} />}
      {issues.map(({ kind, severity, count, examples }) => (
        <Disclosure
          key={`${severity} ${kind}`}
          summary={`${severity === "error" ? "Defect" : "To look at"}: ${kind} (${formatCount(count)})`}
        >
          <ul>
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
          {count > examples.length ? <p>The first {examples.length} are shown.</p> : null}
        </Disclosure>
      ))}
      <PageTexts title="Text that could not be placed" texts={unplacedText} />
      <PageTexts title="Sentences of the report around its tables" texts={sentences} />
      {unplaced.length === 0 ? null : (
        <Disclosure
          summary={`Facilities that no rule places in a county (${formatCount(unplaced.length)})`}
        >
          {() => <Unplaced unplaced={unplaced} />}
        </Disclosure>
      )}
      {dropped.length === 0 ? null : (
        <Disclosure summary={`Columns that are not kept (${formatCount(dropped.length)})`}>
          <p>
            Birth year, sex and identifiers are never kept; an identifier serves only to find
            duplicates.
          </p>
          <p>{dropped.join(", ")}</p>
        </Disclosure>
      )}
    </>
  );
}

function PageTexts({
  title,
  texts,
}: {
  readonly title: string;
  readonly texts: Found["unplacedText"];
}) {
  return texts.length === 0 ? null : (
    <Disclosure summary={`${title} (${formatCount(texts.length)})`}>
      <Scroll label={title}>
        <table className="found-table">
          <thead>
            <tr>
              <th scope="col">Page</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody>
            {texts.map(({ page, text }, i) => (
              <tr key={`${page} ${i}`}>
                <td>{page}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Disclosure>
  );
}

function Checks({ checks }: Pick<Found, "checks">) {
  const failed = checks.filter(({ holds }) => holds === false).length;
  return (
    <Disclosure
      open={failed > 0}
      summary={
        failed === 0
          ? `Checks against the report itself (${formatCount(checks.length)}): none fails`
          : `Checks against the report itself: ${formatCount(failed)} of ${formatCount(checks.length)} fail`
      }
    >
      <Scroll label="Checks against the report itself">
        <table className="found-table">
          <thead>
            <tr>
              <th scope="col">What is checked</th>
              <th scope="col">Printed or expected</th>
              <th scope="col">Found</th>
              <th scope="col">Agrees</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ what, printed, found, holds }) => (
              <tr key={what}>
                <td>{what}</td>
                <td>{printed === null ? "not printed" : formatCount(printed)}</td>
                <td>{formatCount(found)}</td>
                <td>{holds === null ? "cannot be told" : holds ? "yes" : <b>no</b>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Disclosure>
  );
}

function Unplaced({ unplaced }: Pick<Found, "unplaced">) {
  const shown = unplaced.slice(0, MOST_LINES);
  const rows = (all: Found["unplaced"]) => all.reduce((sum, each) => sum + each.rows, 0);
  return (
    <>
      <Scroll label="Facilities that no rule places in a county">
        <table className="found-table">
          <thead>
            <tr>
              <th scope="col">Facility</th>
              <th scope="col">City and state</th>
              <th scope="col">Rows</th>
              <th scope="col">Why not</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ facility, city, state, rows: count, why }) => (
              <tr key={`${facility}\n${city}\n${state}`}>
                <td>{facility}</td>
                <td>{[city, state].filter((part) => part !== "").join(", ")}</td>
                <td>{formatCount(count)}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown.length < unplaced.length ? (
        <p>
          These {formatCount(shown.length)} hold {formatCount(rows(shown))} of{" "}
          {formatCount(rows(unplaced))} such rows. They count in their state and stand in the table;
          they have no county.
        </p>
      ) : (
        <p>They count in their state and stand in the table; they have no county.</p>
      )}
    </>
  );
}
