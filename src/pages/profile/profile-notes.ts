import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { formatNoteCount } from "#charts/notes/note-counts.ts";
import type { EditionInfo, Policy } from "#domain/report/edition.ts";
import type { Note, NoteSection } from "#domain/note/note.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { Profile } from "#features/profiles/profile.ts";

/** A note that touches a subject, and what of it. */
export interface ProfileNote {
  readonly note: Note;
  /** "142 of these 154 are disputed", "a line of Section I"; null where its place alone is named. */
  readonly part: string | null;
}

interface ProfileNotesInput {
  readonly frame: Pick<DatasetInfo, "jurisdictions" | "weeks">;
  readonly notes: readonly Note[];
  readonly editions: readonly EditionInfo[];
  /** A `marks` answer of the subject's lines, and how many detainers these stand for; null where no line can name it. */
  readonly marks: { readonly answer: Answer; readonly of: number } | null;
}

/** Notes that touch a subject's lines, its Section I lines, its policies or places named in it, in the ledger's order. */
export function findProfileNotes(
  subject: Profile,
  facts: ProfileNotesInput,
): readonly ProfileNote[] {
  const { frame, notes, editions, marks } = facts;
  const counts = new Map<string, number>();
  for (const row of marks === null ? [] : readAnswerRows(marks.answer)) {
    const id = getRowText(row, "note");
    counts.set(id, (counts.get(id) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  const parts = listEditionItems(subject, editions);
  const gone = listWithdrawnPlaces(subject, frame);
  return notes.flatMap((note): readonly ProfileNote[] => {
    const count = counts.get(note.id) ?? 0;
    const touched = parts
      .filter(({ section, id }) =>
        note.touches.some((touch) => touch.section === section && touch.ids.includes(id)),
      )
      .map(({ words }) => words);
    const said = [
      ...(count === 0 || marks === null ? [] : [formatNoteCount(note.kind, count, marks.of)]),
      ...new Set(touched),
    ];
    if (said.length > 0) return [{ note, part: said.join("; ") }];
    return gone.some(({ week, name }) => note.weeks.includes(week) && isNoteAbout(note, name))
      ? [{ note, part: null }]
      : [];
  });
}

/** A line that lost its place is found again by the place that the note is about. */
function isNoteAbout(note: Note, name: string): boolean {
  return note.kind === "correction" && note.subject === name;
}

interface EditionItem {
  readonly section: NoteSection;
  readonly id: string;
  readonly words: string;
}

function listEditionItems(
  subject: Profile,
  editions: readonly EditionInfo[],
): readonly EditionItem[] {
  const isHere = ({ jurisdiction }: { readonly jurisdiction: string }) =>
    subject.containedJurisdictions.includes(jurisdiction);
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
  subject: Profile,
  { jurisdictions, weeks }: ProfileNotesInput["frame"],
): readonly { readonly week: WeekStart; readonly name: string }[] {
  return weeks.flatMap(({ week, withdrawn }) =>
    withdrawn
      .filter(({ jurisdiction }) => subject.containedJurisdictions.includes(jurisdiction))
      .flatMap(({ jurisdiction }) => {
        const place = jurisdictions[jurisdiction];
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

/** Policies of a subject's places, its own first; the same entry printed again is told once. */
export function listProfilePolicies(
  subject: Profile,
  editions: readonly EditionInfo[],
): readonly ProfilePolicy[] {
  const found = new Map<string, ProfilePolicy>();
  for (const { week, policies } of editions) {
    for (const policy of policies) {
      if (!subject.containedJurisdictions.includes(policy.jurisdiction)) continue;
      const { jurisdiction, enacted, criteria } = policy;
      const key = JSON.stringify([jurisdiction, enacted, policy.policy, criteria]);
      if (!found.has(key)) found.set(key, { week, policy });
    }
  }
  const isOther = ({ policy }: ProfilePolicy) =>
    !subject.jurisdictions.includes(policy.jurisdiction);
  return [...found.values()].sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
}

/** What a line's own notes say, with the line they stand on. */
export interface RowRemarks {
  readonly id: string;
  readonly week: WeekStart;
  readonly count: number;
  readonly words: readonly string[];
}

/** Notes on the lines of a `rows` answer, the line that stands for most first. No field of the lines says what they say. */
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
