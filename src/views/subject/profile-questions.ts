import type { Measure } from "#domain/outcome.ts";
import { EVERYTHING, type Answer, type By, type Question } from "#engine/question.ts";
import { subjectFilter, type Subject } from "./subject.ts";

/** Names of what a profile asks of its subject's lines, in the order of `profileQuestions`. */
const ASKED = [
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
type Asked = (typeof ASKED)[number];

/** Lines of which a profile reads the notes: those that stand for most. */
const LINES = 60;

/** What is asked of a subject's lines, whatever else the address filters; nothing where no line can name it. */
export function profileQuestions(subject: Subject, measure: Measure): readonly Question[] {
  const filter = subjectFilter(subject, EVERYTHING);
  if (filter === null) return [];
  const asked = { measures: [measure], sides: [{ corpus: 0, filter }] } as const;
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
      limit: LINES,
    },
  ];
}

/** The answer to one of them; null where nothing was asked. */
export function profileAnswer(answers: readonly Answer[], name: Asked): Answer | null {
  return answers[ASKED.indexOf(name)] ?? null;
}
