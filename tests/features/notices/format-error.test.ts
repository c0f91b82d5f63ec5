import { expect, test } from "vitest";
import { FETCH_FAILURE_CAUSES } from "#domain/report/fetch-failure.ts";
import { formatError } from "#features/notices/format-error.ts";

test("Every cause of a failed fetch has a title and a sentence of its own", () => {
  const messages = FETCH_FAILURE_CAUSES.map((cause) =>
    formatError({ cause, file: "a.json", detail: "x" }),
  );
  expect(new Set(messages.map(({ title }) => title)).size).toBe(FETCH_FAILURE_CAUSES.length);
  for (const { words } of messages) expect(words).toMatch(/\.$/u);
});
