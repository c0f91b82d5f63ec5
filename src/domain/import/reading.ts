import { hashText } from "#domain/text/hash-text.ts";
import { MAPPED_FIELDS, PLACE_FIELDS } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";
import { QUESTION_KEYS } from "./reading-question.ts";
import type { ReadingAnswers } from "./reading-question.ts";

/** What the reader of a file said on how it is read: what its columns hold, and the answers to questions. */
export interface ReadingChoices {
  readonly mapping: Mapping | null;
  readonly answers: ReadingAnswers;
}

/**
 * A short name of a reading, as the identity of a collection has it: 16 hexadecimal digits; null where nothing was said. Two
 * mappings that read every table alike have one name, whichever file they were made for.
 */
export function hashReading({ mapping, answers }: ReadingChoices): string | null {
  const answered = QUESTION_KEYS.flatMap((key) =>
    answers[key] === undefined ? [] : [[key, answers[key]]],
  );
  if (mapping === null && answered.length === 0) return null;
  return hashText(JSON.stringify([mapping === null ? null : listMappingParts(mapping), answered]));
}

/** What of a mapping decides how a row is read, in one order: of the text for every row only where no column goes before it. */
function listMappingParts(mapping: Mapping): unknown {
  const { columns, same, week, order, epoch, grain, rows, outcomes } = mapping;
  const texts = PLACE_FIELDS.map((field) => (columns[field] === null ? same[field]?.trim() : ""));
  const groups = rows === "outcomes" ? outcomes.map(({ text, group }) => [text, group]) : [];
  // A mapping without periods keeps the name that it had before there were any.
  const periods = grain === undefined ? [] : [[grain, columns.month]];
  return [
    MAPPED_FIELDS.flatMap((field) => (field === "month" ? [] : [columns[field]])),
    texts.map((text) => text ?? ""),
    [week, order, epoch, rows],
    groups.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    ...periods,
  ];
}
