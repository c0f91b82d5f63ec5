import type { ReactNode } from "react";
import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { Cell } from "#charts/cells/cell.tsx";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import type { ShareOf } from "./format-record-shares.ts";
import styles from "./strip.module.css";

interface StripProps {
  /** What the numbers are of: weekly reports that print totals, or a list of records. */
  readonly layout: "reports" | "records" | "matches";
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** The large numbers at the top of the dashboard, in one row; two rows on a phone. */
export function Strip({ layout, isBusy = false, children }: StripProps) {
  const look = layout === "matches" ? styles.strip : `${styles.strip} ${styles[layout]}`;
  return (
    <div className={styles.room}>
      <section className={look} aria-label="Totals" aria-busy={isBusy}>
        {children}
      </section>
    </div>
  );
}

interface StatProps {
  readonly value: ReactNode;
  readonly label: ReactNode;
  /** A line in small print below. */
  readonly small?: ReactNode;
}

/** A large number, what it counts, and a line on it. */
export function Stat({ value, label, small }: StatProps) {
  return (
    <div className={styles.stat}>
      <p className={styles.head}>
        <span className={styles.number}>{value}</span> {label}
      </p>
      {small === undefined || small === null ? null : (
        <small className={styles.small}>{small}</small>
      )}
    </div>
  );
}

/** The number of all that matches, in the unit of the page. */
export function MatchCount({
  cell,
  measure,
}: {
  readonly cell: AnswerCell;
  readonly measure: Measure;
}) {
  return (
    <output aria-label={MEASURE_UNITS[measure]} aria-live="off">
      <Cell {...cell} />
    </output>
  );
}

/** The room of a number that is on its way. */
export function NumberBlock() {
  return <span className={styles.block} aria-hidden="true" />;
}

interface ShareBarProps {
  readonly count: number;
  readonly rest: number;
  readonly words: string;
}

/** A bar of a whole under the numbers that it shows: what is on record, and the rest hatched. */
export function ShareBar({ count, rest, words }: ShareBarProps) {
  return (
    <div className={styles.share}>
      <div className={styles.bar} aria-hidden="true">
        <i data-swatch="first" style={{ flexGrow: count }} />
        <i data-swatch="not-on-record" style={{ flexGrow: rest }} />
      </div>
      {words}
    </div>
  );
}

interface SharePairProps {
  /** Null while they are on their way. */
  readonly shares: readonly ShareOf[] | null;
  readonly small: string | null;
}

/** Two shares of one number, which always stand together. */
export function SharePair({ shares, small }: SharePairProps) {
  const shown = shares ?? [null, null];
  return (
    <div className={`${styles.stat} ${styles.wide}`}>
      <div className={styles.pair}>
        {shown.map((each, at) => (
          <p key={at} className={styles.head}>
            <span className={styles.number}>{each?.share ?? <NumberBlock />}</span>{" "}
            <span className={styles.of}>
              {each?.whole.map((line) => (
                <span key={line}>{line} </span>
              ))}
            </span>
          </p>
        ))}
        {small === null ? null : <small className={styles.small}>{small}</small>}
      </div>
    </div>
  );
}

/** The strip while its numbers are on their way. */
export function StripSkeleton({ layout }: Pick<StripProps, "layout">) {
  const block = (small: string | null) => <Stat value={<NumberBlock />} label="" small={small} />;
  return (
    <Strip layout={layout} isBusy>
      {layout === "records" ? (
        <>
          {block(" ")}
          <SharePair shares={null} small=" " />
        </>
      ) : (
        <>
          {block(null)}
          {block(null)}
          <div className={styles.share} />
        </>
      )}
      {block(" ")}
      {block(" ")}
    </Strip>
  );
}
