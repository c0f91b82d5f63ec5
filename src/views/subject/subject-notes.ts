import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import { markWords } from "#charts/marks/mark-model.ts";
import type { EditionFrame, Policy } from "#domain/edition.ts";
import type { Note, NoteSection } from "#domain/publication/note.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import type { WeekStart } from "#domain/week.ts";
import type { Answer } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { Subject } from "./subject.ts";

/** A note that touches a subject, and what of it. */
export interface SubjectNote {
  readonly note: Note;
  /** "142 of these 154 are disputed", "a line of Section I"; null where its place alone is named. */
  readonly part: string | null;
}

interface NotedFacts {
  readonly frame: Pick<CorpusFrame, "jurisdictions" | "weeks">;
  readonly notes: readonly Note[];
  readonly editions: readonly EditionFrame[];
  /** A `marks` answer of the subject's lines, and how many detainers these stand for; null where no line can name it. */
  readonly marks: { readonly answer: Answer; readonly of: number } | null;
}

/** Notes that touch a subject's lines, its Section I lines, its policies or places named in it, in the ledger's order. */
export function subjectNotes(subject: Subject, facts: NotedFacts): readonly SubjectNote[] {
  const { frame, notes, editions, marks } = facts;
  const counts = new Map<string, number>();
  for (const row of marks === null ? [] : answerRows(marks.answer)) {
    const id = textIn(row, "note");
    counts.set(id, (counts.get(id) ?? 0) + (numberIn(row, "count") ?? 0));
  }
  const parts = partsOf(subject, editions);
  const gone = withdrawnFrom(subject, frame);
  return notes.flatMap((note): readonly SubjectNote[] => {
    const count = counts.get(note.id) ?? 0;
    const touched = parts
      .filter(({ section, id }) =>
        note.touches.some((touch) => touch.section === section && touch.ids.includes(id)),
      )
      .map(({ words }) => words);
    const said = [
      ...(count === 0 || marks === null ? [] : [markWords(note.kind, count, marks.of)]),
      ...new Set(touched),
    ];
    if (said.length > 0) return [{ note, part: said.join("; ") }];
    return gone.some(({ week, name }) => note.weeks.includes(week) && isAbout(note, name))
      ? [{ note, part: null }]
      : [];
  });
}

/** A line that lost its place is found again by the place that the note is about. */
function isAbout(note: Note, name: string): boolean {
  return note.kind === "correction" && note.subject === name;
}

interface Part {
  readonly section: NoteSection;
  readonly id: string;
  readonly words: string;
}

function partsOf(subject: Subject, editions: readonly EditionFrame[]): readonly Part[] {
  const isHere = ({ jurisdiction }: { readonly jurisdiction: string }) =>
    subject.within.includes(jurisdiction);
  return editions.flatMap(({ sectionI, policies, namedOnly }): readonly Part[] => [
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

function withdrawnFrom(
  subject: Subject,
  { jurisdictions, weeks }: NotedFacts["frame"],
): readonly { readonly week: WeekStart; readonly name: string }[] {
  return weeks.flatMap(({ week, withdrawn }) =>
    withdrawn
      .filter(({ jurisdiction }) => subject.within.includes(jurisdiction))
      .flatMap(({ jurisdiction }) => {
        const place = jurisdictions[jurisdiction];
        return place === undefined
          ? []
          : [{ week, name: `${place.name}, ${stateName(place.state)}` }];
      }),
  );
}

/** A policy of Section III with the week in whose edition it was printed. */
export interface SubjectPolicy {
  readonly week: WeekStart;
  readonly policy: Policy;
}

/** Policies of a subject's places, its own first; the same entry printed again is told once. */
export function subjectPolicies(
  subject: Subject,
  editions: readonly EditionFrame[],
): readonly SubjectPolicy[] {
  const found = new Map<string, SubjectPolicy>();
  for (const { week, policies } of editions) {
    for (const policy of policies) {
      if (!subject.within.includes(policy.jurisdiction)) continue;
      const { jurisdiction, enacted, criteria } = policy;
      const key = JSON.stringify([jurisdiction, enacted, policy.policy, criteria]);
      if (!found.has(key)) found.set(key, { week, policy });
    }
  }
  const isOther = ({ policy }: SubjectPolicy) => !subject.own.includes(policy.jurisdiction);
  return [...found.values()].sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
}

/** What a line's own notes say, with the line they stand on. */
export interface LineRemarks {
  readonly id: string;
  readonly week: WeekStart;
  readonly count: number;
  readonly words: readonly string[];
}

/** Notes on the lines of a `rows` answer, the line that stands for most first. No field of the lines says what they say. */
export function lineRemarks(rows: Answer): readonly LineRemarks[] {
  return answerRows(rows)
    .map((row) => ({
      id: textIn(row, "id"),
      week: textIn(row, "week"),
      count: numberIn(row, "count") ?? 0,
      words: textIn(row, "remarks")
        .split("\n")
        .filter((words) => words !== ""),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.count - a.count);
}
