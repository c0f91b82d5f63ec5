import { describe, expect, it } from "vitest";
import { getFormTitle, parseForm } from "#domain/vocabulary/forms.ts";

describe("the form of a request", () => {
  it.each([
    ["I247", "i-247"],
    ["I247 (before March 2013)", "i-247-before-march-2013"],
    ["I247D", "i-247d"],
    ["I-247N", "i-247n"],
    ["I247A - Immigration Detainer - Notice of Action (as of May 2025)", "i-247a"],
    ["I247Q", "unknown"],
    ["", "unknown"],
  ])("A release that says %j names the form %s", (text, key) => {
    expect(parseForm(text)).toBe(key);
  });

  it("A form is called by its number, and a key in no list by itself", () => {
    expect(getFormTitle("i-247-before-march-2013")).toBe("I-247 (before March 2013)");
    expect(getFormTitle("constructor")).toBe("constructor");
  });
});
