import { expect, it, vi } from "vitest";
import { render } from "vitest-browser-react";
import { page } from "vitest/browser";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { ReadingQuestions } from "#pages/import/reading-questions.tsx";

const QUESTION: ReadingQuestion = {
  key: "time-zone",
  words: "In which time zone are the days of “date”?",
  why: "The column holds instants in UTC.",
  examples: ["row 2: Friday in New York, Saturday in UTC"],
  choices: [
    { value: "America/New_York", words: "The day in Eastern time (New York)" },
    { value: "UTC", words: "The day as it is written, in UTC" },
  ],
  answer: "America/New_York",
  isUnanswered: true,
};

it("What is proposed is marked and not chosen, as the reader has not answered", async () => {
  const onAnswer = vi.fn<(key: string, value: string) => void>();
  await render(<ReadingQuestions questions={[QUESTION]} onAnswer={onAnswer} />);
  const proposed = page.getByRole("radio", {
    name: "The day in Eastern time (New York) Proposed: what is below was read so.",
  });
  await expect.element(proposed).not.toBeChecked();
  await expect
    .element(page.getByRole("radio", { name: "The day as it is written, in UTC" }))
    .not.toBeChecked();
  await expect.element(page.getByText("row 2: Friday in New York, Saturday in UTC")).toBeVisible();
  await proposed.click();
  expect(onAnswer).toHaveBeenCalledWith("time-zone", "America/New_York");
});

it("An answered question has its answer chosen and no proposal", async () => {
  await render(
    <ReadingQuestions
      questions={[{ ...QUESTION, answer: "UTC", isUnanswered: false }]}
      onAnswer={() => undefined}
    />,
  );
  await expect
    .element(page.getByRole("radio", { name: "The day as it is written, in UTC" }))
    .toBeChecked();
  expect(page.getByText(/Proposed/u).elements()).toHaveLength(0);
});
