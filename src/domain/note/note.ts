import type { IsoDate, WeekStart } from "#domain/calendar/week.ts";

/** What a note is about. */
export const NOTE_KINDS = [
  "correction",
  "absent later",
  "disputed by the agency",
  "questioned by others",
  "legal position",
  "source conflict",
  "publication",
  "coverage",
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** The section of the report that a note touches. */
export type NoteSection = "I" | "II" | "III";

/** What a note touches: any row, Section I line or policy whose week, section and place agree. */
export interface NoteTarget {
  readonly week: WeekStart;
  readonly section: NoteSection;
  /** Ids of rows, Section I lines, named places or policies. */
  readonly ids: readonly string[];
}

/** A correction, dispute, question or fact of publication: stored apart from editions. Only corrections change numbers, by a revision. */
export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  /** Null where the date is not recorded. */
  readonly date: IsoDate | null;
  /** False where only "by this date" is known. */
  readonly dateExact: boolean;
  readonly saidBy: string;
  readonly subject: string;
  readonly what: string;
  /** What it does to numbers, in words. */
  readonly effect: string;
  readonly weeks: readonly WeekStart[];
  readonly touches: readonly NoteTarget[];
  readonly source: string;
}
