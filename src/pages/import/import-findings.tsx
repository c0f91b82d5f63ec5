import type { ImportSummary } from "#domain/import/import-summary.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { formatUncertainty, formatFindings } from "./format-import.ts";
import styles from "./import-findings.module.css";

/** Lines of a list that are shown at once; of longer ones the first. */
const MAX_FACILITIES = 40;

/** The contents of a file: counts, rows left out, columns not kept, defects by kind with examples. */
export function ImportFindings({ found }: { readonly found: ImportSummary }) {
  const doubt = formatUncertainty(found);
  const {
    issues,
    unplaced,
    ignoredHeadings: dropped,
    repeats,
    checks,
    unplacedText,
    sentences,
  } = found;
  return (
    <>
      {doubt === null ? null : <Notice title="Not certain">{doubt}</Notice>}
      <dl className={styles.facts}>
        {formatFindings(found).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {repeats === null || repeats === 0 ? null : (
        <p>
          {formatPlural(repeats, "row")} {repeats === 1 ? "repeats" : "repeat"} an earlier row in
          every column. The file has no identifier, so nothing tells whether they are one detainer
          or two: none is left out.
        </p>
      )}
      {checks.length === 0 ? null : <CheckTable checks={checks} />}
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
      <PageTextTable title="Text that could not be placed" texts={unplacedText} />
      <PageTextTable title="Sentences of the report around its tables" texts={sentences} />
      {unplaced.length === 0 ? null : (
        <Disclosure
          summary={`Facilities that no rule places in a county (${formatCount(unplaced.length)})`}
        >
          {() => <UnplacedFacilities unplaced={unplaced} />}
        </Disclosure>
      )}
      {dropped.length === 0 ? null : (
        <Disclosure summary={`Columns that are not kept (${formatCount(dropped.length)})`}>
          <p>
            Birth year, sex and identifiers are never kept. Of an identifier only a hash is kept, by
            which a detainer that two rows or two files have is counted once.
          </p>
          <p>{dropped.join(", ")}</p>
        </Disclosure>
      )}
    </>
  );
}

function PageTextTable({
  title,
  texts,
}: {
  readonly title: string;
  readonly texts: ImportSummary["unplacedText"];
}) {
  return texts.length === 0 ? null : (
    <Disclosure summary={`${title} (${formatCount(texts.length)})`}>
      <ScrollRegion label={title}>
        <table className={styles.table}>
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
      </ScrollRegion>
    </Disclosure>
  );
}

function CheckTable({ checks }: Pick<ImportSummary, "checks">) {
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
      <ScrollRegion label="Checks against the report itself">
        <table className={styles.table}>
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
      </ScrollRegion>
    </Disclosure>
  );
}

function UnplacedFacilities({ unplaced }: Pick<ImportSummary, "unplaced">) {
  const shown = unplaced.slice(0, MAX_FACILITIES);
  const rows = (all: ImportSummary["unplaced"]) => all.reduce((sum, each) => sum + each.rows, 0);
  return (
    <>
      <ScrollRegion label="Facilities that no rule places in a county">
        <table className={styles.table}>
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
      </ScrollRegion>
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
