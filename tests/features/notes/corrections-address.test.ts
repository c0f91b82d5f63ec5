import { describe, expect, it } from "vitest";
import {
  findCorrectionsTab,
  formatCorrectionsUrl,
  formatCorrectionsViewUrl,
  setCorrectionsTab,
} from "#features/notes/corrections-address.ts";
import { formatView, parseView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";

const { view } = parseView(new URLSearchParams("asof=2017-03-20&state=TX"));
const formatUrl = (next: View, path = "") => path + formatView(next);

describe("addresses of the page of corrections", () => {
  it("A link to a note leads to the ledger of the collection and the date, without filters", () => {
    expect(formatCorrectionsUrl({ view, formatUrl }, "ledger", { id: "n18" })).toBe(
      "/corrections?asof=2017-03-20&view=ledger#n18",
    );
  });

  it("A link to a week and a row of it leads to its editions, and a link with filters has them", () => {
    const target = { week: "2017-01-28", id: "2017-01-28/I/9" };
    expect(formatCorrectionsUrl({ view, formatUrl }, "editions", target)).toBe(
      "/corrections?asof=2017-03-20&view=editions&week=2017-01-28#2017-01-28/I/9",
    );
    expect(formatCorrectionsViewUrl({ view, formatUrl }, "policies")).toBe(
      "/corrections?asof=2017-03-20&state=TX&view=policies",
    );
  });

  it("One part is open at a time, and tabs of panels stay", () => {
    expect(setCorrectionsTab(["ledger", "first:table"], "editions")).toEqual([
      "editions",
      "first:table",
    ]);
    expect(findCorrectionsTab(["first:table", "ledger"])).toBe("ledger");
    expect(findCorrectionsTab(["table"])).toBeNull();
  });

  it("The address is understood again", () => {
    const parsed = parseView(new URLSearchParams("view=ledger,changes0:table"));
    expect(parsed.issues).toEqual([]);
    expect(parsed.view.tabs).toEqual(["ledger", "changes0:table"]);
  });
});
