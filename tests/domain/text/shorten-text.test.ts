import { expect, it } from "vitest";
import { shortenText } from "#domain/text/shorten-text.ts";

it("A text of 1,000 letters is drawn whole, and of one of 1,001 the beginning with its length, 1,000 letters together", () => {
  expect(shortenText("a".repeat(1000))).toBe("a".repeat(1000));
  const end = " … (cut here; 1,001 letters in all)";
  expect(shortenText("a".repeat(1001))).toBe("a".repeat(1000 - 35) + end);
  expect(end).toHaveLength(35);
});

it("A text that was cut stays as it is where it is cut again", () => {
  const drawn = shortenText("b".repeat(32_767));
  expect(shortenText(drawn)).toBe(drawn);
});

it("A letter of two code units that the cut would halve is left out whole", () => {
  const end = " … (cut here; 60 letters in all)";
  expect(shortenText(`aaaa😀${"b".repeat(54)}`, 5 + end.length)).toBe(`aaaa${end}`);
  expect(shortenText(`aaa😀${"b".repeat(55)}`, 5 + end.length)).toBe(`aaa😀${end}`);
});
