import type { Measure } from "#domain/detainer/outcome.ts";
import { EMPTY_FILTER, type Answer, type By, type Question } from "#engine/query/question.ts";
import { createProfileFilter, type Profile } from "#features/profiles/profile.ts";

/** Names of what a profile asks of its subject's lines, in the order of `createProfileQuestions`. */
const PROFILE_QUESTIONS = [
  "totals",
  "weeks",
  "marks",
  "offices",
  "agencies",
  "charges",
  "citizenship",
  "lags",
  "rows",
] as const;
type ProfileQuestionName = (typeof PROFILE_QUESTIONS)[number];

/** Lines of which a profile reads the notes: those that stand for most. */
const MAX_ROWS = 60;

/** What is asked of a subject's lines, whatever else the address filters; nothing where no line can name it. */
export function createProfileQuestions(subject: Profile, measure: Measure): readonly Question[] {
  const filter = createProfileFilter(subject, EMPTY_FILTER);
  if (filter === null) return [];
  const asked = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  const counts = (by: readonly [By] | readonly [By, By]): Question => ({
    kind: "counts",
    ...asked,
    by,
    facet: false,
  });
  return [
    { kind: "totals", ...asked },
    counts([{ weeks: "week" }]),
    { kind: "marks", ...asked, by: { weeks: "week" } },
    counts(["aor"]),
    counts(["agency"]),
    counts(["charge", "status"]),
    counts(["citizenship"]),
    { kind: "lags", ...asked },
    {
      kind: "rows",
      ...asked,
      sort: [{ column: "count", descending: true }],
      offset: 0,
      limit: MAX_ROWS,
    },
  ];
}

/** The answer to one of them; null where nothing was asked. */
export function getProfileAnswer(
  answers: readonly Answer[],
  name: ProfileQuestionName,
): Answer | null {
  return answers[PROFILE_QUESTIONS.indexOf(name)] ?? null;
}
