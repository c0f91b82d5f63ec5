import { describe, expect, it } from "vitest";
import { PAGE_ROUTES } from "#app/page-routes.tsx";
import { parseView } from "#state/url/parse-view.ts";
import { listImportedIds, replaceImportedId } from "#state/url/imported-ids.ts";
import { formatReturnUrl } from "#state/url/return-url.ts";
import { formatImportUrl } from "#state/url/import-url.ts";

const READING = "0123456789abcdef";
const [A = "", B = ""] = ["ab", "cd"].map((pair) => pair.repeat(32));

/** Where the way to a missing file leads, and where from there, once it is opened. */
function ways(pathname: string, search: string) {
  const open = formatImportUrl(parseView(new URLSearchParams(search)).view, pathname, search);
  const [path = "", query = ""] = open.split("?");
  return { open, path, back: formatReturnUrl(parseView(new URLSearchParams(query)).view, query) };
}

describe("the way to a missing file and back", () => {
  it("The address of the page for a missing file keeps the page and every parameter, and is readable", () => {
    const search = `?data=sha256-${A},sha256-${B}&state=TX&p=sha256-${B},sha256-${A}:2017-02-04&key=tx-48453-travis-county-jail&with=ca`;
    const { open, back } = ways("/agency", search);
    expect(open).toBe(`/open${search}&page=agency`);
    expect(back).toBe(`/agency${search}`);
  });

  it.each(PAGE_ROUTES.filter(({ path }) => path !== "/open"))(
    "The way back from the page for a missing file leads to $path",
    ({ path }) => {
      const search = `?data=sha256-${A}&week=2017-01-28&p=sha256-${B}:2017-02-04@2017-03-29`;
      expect(ways(path, search)).toMatchObject({ path: "/open", back: path + search });
      expect(ways(`${path}/`, search).back).toBe(path + search);
    },
  );

  it.each([
    "//example.org",
    "https://example.org",
    "../agency",
    "open",
    "constructor",
    "agency?x=1",
  ])("The way back leads to the overview where the page is %s", (page) => {
    const search = `?data=sha256-${A}&page=${encodeURIComponent(page)}`;
    expect(formatReturnUrl(parseView(new URLSearchParams(search)).view, search)).toBe(
      `/?data=sha256-${A}`,
    );
  });
});

describe("the files that an address names", () => {
  it.each([
    ["", []],
    ["?data=ddor-2017&p=2017-01-28", []],
    [`?data=sha256-${A}`, [A]],
    [`?p=ddor-2017:2017-01-28&p=sha256-${B}:2017-02-04..2017-02-11@2017-03-29`, [B]],
    [`?data=sha256-${A}&p=sha256-${B}:2017-02-04&p=sha256-${A}:2017-02-11`, [A, B]],
    [`?p=sha256-${B}:nothing`, []],
    [`?data=sha256-${A},sha256-${B}&p=2017-02-04`, [A, B]],
    [`?p=sha256-${B},sha256-${A}:2017-02-04`, [B, A]],
  ])("The identities of imported files are read from %j", (search, hashes) => {
    expect(listImportedIds(search)).toEqual(hashes.map((hash) => `sha256-${hash}`));
  });

  it("Two readings of one file are two files of an address", () => {
    const search = `?data=sha256-${A}.${READING}&p=sha256-${A}:2017-02-04`;
    expect(listImportedIds(search)).toEqual([`sha256-${A}.${READING}`, `sha256-${A}`]);
    expect(parseView(new URLSearchParams(search))).toMatchObject({
      view: { data: `sha256-${A}.${READING}` },
      issues: [],
    });
  });

  it("An opened file takes the place of the one that an address names, and of no other reading of it", () => {
    const [before, after] = [`sha256-${A}`, `sha256-${A}.${READING}`];
    const search = `?data=${before}&p=${before}:2017-02-04&p=${before}.${READING}0:2017-02-11&key=${before}`;
    const next = new URLSearchParams(replaceImportedId(search, before, after));
    expect(next.get("data")).toBe(after);
    expect(next.getAll("p")).toEqual([`${after}:2017-02-04`, `${before}.${READING}0:2017-02-11`]);
    expect(next.get("key")).toBe(before);
    const both = replaceImportedId(`?data=sha256-${B},${before}`, before, after);
    expect(new URLSearchParams(both).get("data")).toBe(`sha256-${B},${after}`);
  });
});
