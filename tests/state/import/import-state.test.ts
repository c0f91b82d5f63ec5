import { expect, it } from "vitest";
import type { Recognition } from "#domain/import/file-format.ts";
import {
  INITIAL_IMPORT,
  answerQuestion,
  reduceImport,
  type ImportAction,
} from "#state/import/import-state.ts";

const RECOGNITION: Recognition = {
  container: "csv",
  format: "foia",
  choices: ["foia", "table"],
  why: "Its headings are those of a release.",
};
const CHOICES = { format: "foia", answers: {}, mapping: null } as const;

const reduceAll = (...actions: readonly ImportAction[]) =>
  actions.reduce(reduceImport, INITIAL_IMPORT);

it("A recognized file is read, and says how far it is", () => {
  const state = reduceAll(
    { type: "recognize", recognition: RECOGNITION },
    { type: "read", choices: CHOICES },
    { type: "progress", progress: { bytes: 10, rows: 2 } },
  );
  expect(state).toEqual({
    recognition: RECOGNITION,
    choices: CHOICES,
    proposed: {},
    step: { at: "reading", progress: { bytes: 10, rows: 2 } },
  });
});

it("A table of which nothing says what its columns hold is not read before the reader has said so", () => {
  const choices = { format: "table", answers: {}, mapping: null } as const;
  const state = reduceAll(
    { type: "recognize", recognition: RECOGNITION },
    { type: "read", choices },
  );
  expect(state.step).toEqual({ at: "recognizing" });
});

it("A file that was stopped or that failed keeps what it was recognized as, so that it can be read again", () => {
  const fault = { cause: "not-readable", file: "a.csv", detail: "It has no rows." } as const;
  for (const last of [{ type: "stop" }, { type: "fail", fault }] as const) {
    const state = reduceAll(
      { type: "recognize", recognition: RECOGNITION },
      { type: "read", choices: CHOICES },
      last,
    );
    expect(state.recognition).toBe(RECOGNITION);
    expect(state.choices).toBe(CHOICES);
    expect(reduceImport(state, { type: "read", choices: CHOICES }).step.at).toBe("reading");
  }
});

it("An answer that was proposed anyway is no answer: the file is read as it stands", () => {
  const counted = answerQuestion(CHOICES, { duplicates: "leave-out" }, "duplicates", "count");
  expect(counted.answers).toEqual({ duplicates: "count" });
  const back = answerQuestion(counted, { duplicates: "leave-out" }, "duplicates", "leave-out");
  expect(back.answers).toEqual({});
});
