import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { formatNoteCount } from "#charts/notes/note-counts.ts";
import type { EditionInfo, Policy } from "#domain/report/edition.ts";
import type { Note, NoteSection } from "#domain/note/note.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import type { IsoDate, WeekStart } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { Profile } from "#features/profiles/profile.ts";

/** A note that touches a profile, and which part of it. */
export interface ProfileNote {
  readonly note: Note;
  /** "142 of these 154 are disputed", "detainers issued, Section I"; null where the note names its place alone. */
  readonly part: string | null;
}

interface ProfileNotesInput {
  readonly info: Pick<DatasetInfo, "jurisdictions" | "weeks">;
  readonly notes: readonly Note[];
  readonly editions: readonly EditionInfo[];
  /** A `marks` answer of the profile's rows and their count of detainers; null where no row can name the profile. */
  readonly marks: {
    readonly answer: Answer;
    readonly total: number;
    readonly asof: IsoDate;
  } | null;
}

/** Notes that touch the profile's rows, its counts of Section I, its policies or places in it, in the ledger's order. */
export function findProfileNotes(
  profile: Profile,
  input: ProfileNotesInput,
): readonly ProfileNote[] {
  const { info, notes, editions, marks } = input;
  const counts = new Map<string, number>();
  for (const row of marks === null ? [] : readAnswerRows(marks.answer)) {
    const id = getRowText(row, "note");
    counts.set(id, (counts.get(id) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  const items = listEditionItems(profile, editions);
  const withdrawnPlaces = listWithdrawnPlaces(profile, info);
  return notes.flatMap((note): readonly ProfileNote[] => {
    const count = counts.get(note.id) ?? 0;
    const touched = items
      .filter(({ section, id }) =>
        note.touches.some((touch) => touch.section === section && touch.ids.includes(id)),
      )
      .map(({ words }) => words);
    const touchedParts = [
      ...(count === 0 || marks === null
        ? []
        : [formatNoteCount(note, count, marks.total, marks.asof)]),
      ...new Set(touched),
    ];
    if (touchedParts.length > 0) return [{ note, part: touchedParts.join("; ") }];
    return withdrawnPlaces.some(
      ({ week, name }) => note.weeks.includes(week) && isNoteAbout(note, name),
    )
      ? [{ note, part: null }]
      : [];
  });
}

/** True where a correction is about the place: a withdrawn row has no place by which it could be found. */
function isNoteAbout(note: Note, name: string): boolean {
  return note.kind === "correction" && note.subject === name;
}

interface EditionItem {
  readonly section: NoteSection;
  readonly id: string;
  readonly words: string;
}

function listEditionItems(
  profile: Profile,
  editions: readonly EditionInfo[],
): readonly EditionItem[] {
  const isHere = ({ jurisdiction }: { readonly jurisdiction: string }) =>
    profile.containedJurisdictions.includes(jurisdiction);
  return editions.flatMap(({ sectionI, policies, namedOnly }): readonly EditionItem[] => [
    ...sectionI
      .filter(isHere)
      .map(({ id }) => ({ section: "I" as const, id, words: "detainers issued, Section I" })),
    ...policies
      .filter(isHere)
      .map(({ id }) => ({ section: "III" as const, id, words: "policy, Section III" })),
    ...namedOnly
      .filter(isHere)
      .map(({ id }) => ({ section: "II" as const, id, words: "named without a number" })),
  ]);
}

function listWithdrawnPlaces(
  profile: Profile,
  { jurisdictions, weeks }: ProfileNotesInput["info"],
): readonly { readonly week: WeekStart; readonly name: string }[] {
  return weeks.flatMap(({ week, withdrawn }) =>
    withdrawn
      .filter(({ jurisdiction }) => profile.containedJurisdictions.includes(jurisdiction))
      .flatMap(({ jurisdiction }) => {
        const place = jurisdictions.get(jurisdiction);
        return place === undefined
          ? []
          : [{ week, name: `${place.name}, ${getStateName(place.state)}` }];
      }),
  );
}

/** A policy of Section III with the week in whose edition it was printed. */
export interface ProfilePolicy {
  readonly week: WeekStart;
  readonly policy: Policy;
}

/** Policies of the profile's places, those of its own area first; an entry that is printed again is listed once. */
export function listProfilePolicies(
  profile: Profile,
  editions: readonly EditionInfo[],
): readonly ProfilePolicy[] {
  const policiesByKey = new Map<string, ProfilePolicy>();
  for (const { week, policies } of editions) {
    for (const policy of policies) {
      if (!profile.containedJurisdictions.includes(policy.jurisdiction)) continue;
      const { jurisdiction, enacted, criteria } = policy;
      const key = JSON.stringify([jurisdiction, enacted, policy.policy, criteria]);
      if (!policiesByKey.has(key)) policiesByKey.set(key, { week, policy });
    }
  }
  const isOther = ({ policy }: ProfilePolicy) =>
    !profile.jurisdictions.includes(policy.jurisdiction);
  return [...policiesByKey.values()].sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
}

/** The remarks of a row, with its id and count. */
export interface RowRemarks {
  readonly id: string;
  readonly week: WeekStart;
  readonly count: number;
  readonly words: readonly string[];
}

/** Remarks on the rows of a `rows` answer, the row with the largest count first. No field of the rows says what they say. */
export function listRowRemarks(rows: Answer): readonly RowRemarks[] {
  return readAnswerRows(rows)
    .map((row) => ({
      id: getRowText(row, "id"),
      week: getRowText(row, "week"),
      count: getRowNumber(row, "count") ?? 0,
      words: getRowText(row, "remarks")
        .split("\n")
        .filter((words) => words !== ""),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.count - a.count);
}
