import { formatNotedNumber } from "./note-badge.tsx";
import type { NoteCount } from "./note-counts.ts";
import styles from "./note-list.module.css";

/** The notes of one number of a panel, under their number in it. */
export interface NumberedNotes {
  readonly number: number;
  /** The key of the row or the bar. */
  readonly key: string;
  /** What the number is of, such as "Texas". */
  readonly label: string;
  readonly lines: readonly NoteCount[];
  /** A sentence of ours on the number. */
  readonly remark?: string;
}

/** Numbers the rows that notes or a remark touch, in their order, from 1. */
export function numberNotes(
  rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly marks: readonly NoteCount[];
    readonly remark?: string;
  }[],
): readonly NumberedNotes[] {
  return rows
    .map(({ key, label, marks, remark = "" }) => ({ key, label, lines: marks, remark }))
    .filter(({ lines, remark }) => lines.length > 0 || remark !== "")
    .map((row, at) => ({ ...row, number: at + 1 }));
}

/** What the numbers of a panel's notes stand for, each in one sentence. */
export function NoteList({ numbered }: { readonly numbered: readonly NumberedNotes[] }) {
  if (numbered.length === 0) return null;
  return (
    <ul className={styles.list}>
      {numbered.map(({ number, key, label, lines, remark = "" }) => (
        <li key={key}>
          <b>{number}</b>
          <span>
            {label}: {formatNotedNumber({ lines, remark })}.
          </span>
        </li>
      ))}
    </ul>
  );
}
