import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import type { Answer } from "#engine/query/question.ts";

/** A county with rows of Section II that a note touches, and their count of detainers. */
export interface TargetCounty {
  readonly county: string;
  readonly count: number;
}

/** An item outside the rows of Section II that a note touches: a count of Section I, a named place, or an entry of Section III. */
export interface TargetItem {
  readonly id: string;
  readonly week: string;
  readonly section: "I" | "II" | "III";
  readonly asPrinted: string;
  /** Detainers issued, of a count of Section I; null otherwise. */
  readonly issued: number | null;
  readonly state: string;
}

/** What a note touches, as far as the editions and counts that are here tell it. */
export interface NoteTargets {
  readonly counties: readonly TargetCounty[];
  /** The counties of the same rows as first published. */
  readonly firstCounties: readonly TargetCounty[];
  readonly items: readonly TargetItem[];
  /** States of all of it, now or as first published; two letters. */
  readonly states: readonly string[];
}

/** What the targets are found in: the editions, and `marks` answers whose side 0 is as first published and side 1 as of now. */
export interface NoteTargetsInput {
  readonly editions: readonly EditionInfo[];
  readonly byCounty: Answer | undefined;
  readonly byState: Answer | undefined;
}

/** Works out what a note touches. */
export function findNoteTargets(
  note: Note,
  { editions, byCounty, byState }: NoteTargetsInput,
): NoteTargets {
  const counties = (side: number): readonly TargetCounty[] =>
    filterNoteRows(byCounty, side, note).map((row) => ({
      county: getRowText(row, "county"),
      count: getRowNumber(row, "count") ?? 0,
    }));
  const items = editions.flatMap((edition) => listTargetItems(edition, note));
  const states = [0, 1].flatMap((side) =>
    filterNoteRows(byState, side, note).map((row) => getRowText(row, "state")),
  );
  const all = [...states, ...items.map(({ state }) => state)].map((state) => state.toUpperCase());
  return {
    counties: counties(1),
    firstCounties: counties(0),
    items,
    states: [...new Set(all)].filter((state) => state.length === 2).sort(),
  };
}

function filterNoteRows(answer: Answer | undefined, side: number, note: Note) {
  if (answer === undefined) return [];
  return readAnswerRows(answer, side).filter((row) => getRowText(row, "note") === note.id);
}

function listTargetItems(edition: EditionInfo, { touches }: Note): readonly TargetItem[] {
  const states = new Map(edition.jurisdictions.map(({ key, state }) => [key, state]));
  const { week } = edition;
  const ids = new Set(touches.filter((touch) => touch.week === week).flatMap((each) => each.ids));
  const item = (
    section: TargetItem["section"],
    entry: { readonly id: string; readonly asPrinted: string; readonly jurisdiction: string },
    issued: number | null,
  ): readonly TargetItem[] => {
    const { id, asPrinted, jurisdiction } = entry;
    if (!ids.has(id)) return [];
    return [{ id, week, section, asPrinted, issued, state: states.get(jurisdiction) ?? "" }];
  };
  return [
    ...edition.sectionI.flatMap((entry) => item("I", entry, entry.issued)),
    ...edition.namedOnly.flatMap((entry) => item("II", entry, null)),
    ...edition.policies.flatMap((entry) => item("III", entry, null)),
  ];
}
