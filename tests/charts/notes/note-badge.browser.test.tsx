import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { NoteList, numberNotes } from "#charts/notes/note-list.tsx";
import { note } from "#tests/charts/answers.ts";

const DISPUTE = [{ noteId: "n1", count: 142, words: "142 of these 154 are disputed" }];

it("A note is opened beside its number and closed with Escape", async () => {
  const screen = await render(
    <NoteBadge
      lines={DISPUTE}
      number={6}
      notes={[note("n1", "disputed by the agency", null)]}
      asof="2017-04-06"
    />,
  );
  await expect
    .element(screen.getByRole("button", { name: "Note 6: 142 of these 154 are disputed" }))
    .toHaveTextContent("6");
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(/date not recorded/u)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByText(/date not recorded/u)).not.toBeInTheDocument();
});

it("One badge opens all notes of its number, the one that touches most first", async () => {
  const lines = [142, 2, 1].map((count, at) => ({
    noteId: `n${at + 1}`,
    count,
    words: `${count} of these 189 are disputed`,
  }));
  const notes = lines.map(({ noteId }) => note(noteId, "disputed by the agency", null));
  const screen = await render(<NoteBadge lines={lines} notes={notes} asof="2017-04-06" />);
  await screen
    .getByRole("button", { name: "Note: 142 of these 189 are disputed; 2 more notes" })
    .click();
  for (const { words } of lines)
    await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
});

it("A number that no note touches has no badge", async () => {
  const screen = await render(<NoteBadge lines={[]} notes={[]} asof="2017-04-06" />);
  expect(screen.container.querySelector("button")).toBeNull();
});

it("The list below a panel says what each number of a note stands for, rows without a note left out", async () => {
  const rows = [
    { key: "CA", label: "California", marks: [] },
    { key: "TX", label: "Texas", marks: DISPUTE },
  ];
  const screen = await render(<NoteList numbered={numberNotes(rows)} />);
  await expect
    .element(screen.getByRole("listitem"))
    .toHaveTextContent("1Texas: 142 of these 154 are disputed.");
});
