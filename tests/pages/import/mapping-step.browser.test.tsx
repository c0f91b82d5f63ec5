import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { createMapping } from "#domain/import/mapping.ts";
import type { QuestionKey } from "#domain/import/reading-question.ts";
import { MappingStep } from "#pages/import/mapping-step.tsx";
import "#ui/style/base.css";

const headings = ["Day", "Facility"];

test("Which sheet holds the table is asked before its columns, and the answer is passed on", async () => {
  const onAnswer = vi.fn<(key: QuestionKey, value: string) => void>();
  const mapping = createMapping(headings);
  await render(
    <MappingStep
      mapper={{
        proposal: {
          sample: { headings, headingRow: 1, rows: [["3/2/2014", "A JAIL"]] },
          mapping,
          reasons: {},
          listed: [],
          questions: [
            {
              key: "sheet",
              words: "Which sheet holds the table?",
              why: "The workbook has 2 sheets with cells.",
              examples: ["sheet “Read me” begins: Title"],
              choices: [
                { value: "all", words: "Each sheet that has the headings of the table" },
                { value: "2", words: "Only the sheet “Data”" },
              ],
              answer: "all",
              isUnanswered: false,
            },
          ],
        },
        previewRows: async () => null,
        readMapping: async () => mapping,
      }}
      name="list.xlsx"
      opened="2026-12-01"
      answers={{}}
      onRead={() => undefined}
      onAnswer={onAnswer}
    />,
  );
  await expect.element(page.getByText("sheet “Read me” begins: Title")).toBeVisible();
  await page.getByLabelText("Only the sheet “Data”").click();
  expect(onAnswer).toHaveBeenCalledWith("sheet", "2");
});
