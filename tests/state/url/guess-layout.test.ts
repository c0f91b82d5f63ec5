import { expect, it } from "vitest";
import { guessLayout } from "#state/url/guess-layout.ts";

it("Before a collection is there, the page is laid out for the weekly reports unless the address names records", () => {
  expect(guessLayout(null)).toBe("reports");
  expect(guessLayout("ddor-2017")).toBe("reports");
  expect(guessLayout("ice-foia-2015")).toBe("records");
  expect(guessLayout("sha256-0f")).toBe("records");
});
