import { describe, expect, it } from "vitest";
import { checkEdition } from "#data/native/check-edition.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

const check = (...rows: ReturnType<typeof smallRow>[]) => checkEdition(smallEdition({ rows }));

describe("defects in an edition are kept as issues", () => {
  it("finds none in a sound edition", () => {
    expect(checkEdition(smallEdition())).toEqual(smallEdition());
  });

  it("keeps the second of two lines with one id out", () => {
    const { rows, issues } = check(smallRow(1, { count: 3 }), smallRow(1, { count: 5 }));
    expect(rows.map(({ count }) => count)).toEqual([3]);
    expect(issues).toMatchObject([{ where: "rows[1].id", severity: "error" }]);
  });

  it("keeps a line of another week out", () => {
    const { rows, issues } = check(smallRow(1, { id: "2017-02-04/II/1" }));
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([{ where: "rows[0].id", row: "2017-02-04/II/1" }]);
  });

  it("counts a negative count as 0", () => {
    const { rows, issues } = check(smallRow(1, { count: -3 }));
    expect(rows.map(({ count }) => count)).toEqual([0]);
    expect(issues).toMatchObject([
      { where: "rows[0].count", message: "expected 1 or more, got -3; counted as 0" },
    ]);
  });

  it("shows a state that there is not as unknown", () => {
    const { rows, issues } = check(smallRow(1, { state: "QQ" }));
    expect(rows.map(({ state }) => state)).toEqual(["unknown"]);
    expect(issues).toMatchObject([{ where: "rows[0].state" }]);
  });

  it("takes a decline outside the week for unknown and keeps its text", () => {
    const { rows, issues } = check(smallRow(1, { declined: "2017-02-04" }));
    expect(rows).toMatchObject([{ declined: null, declinedAsPrinted: "2017-02-04" }]);
    expect(issues).toMatchObject([
      { message: "2017-02-04 lies outside the week 2017-01-28 to 2017-02-03" },
    ]);
  });

  it("takes an issue before detainers were known, or after the week, for unknown and keeps its text", () => {
    const days = ["1899-12-30", "1979", "2017-02-04", "9999-12-31"];
    const { rows, issues } = check(...days.map((issued, i) => smallRow(i + 1, { issued })));
    expect(rows.map(({ issued, issuedAsPrinted }) => [issued, issuedAsPrinted])).toEqual(
      days.map((day) => [null, day]),
    );
    expect(issues.map(({ where, severity }) => [where, severity])).toEqual(
      days.map((_, i) => [`rows[${i}].issued`, "warning"]),
    );
    expect(issues[2]?.message).toBe(
      '"2017-02-04" lies after the week, which ends 2017-02-03; shown as unknown',
    );
  });

  it("accepts an issue in 1980, on the last day of the week, and in a month or year that it ends in", () => {
    const days = ["1980-01-01", "2017-02-03", "2017-02", "2017"];
    expect(check(...days.map((issued, i) => smallRow(i + 1, { issued }))).issues).toEqual([]);
  });

  it("accepts the last day of the week, and a month of which some day lies in it", () => {
    const rows = [smallRow(1, { declined: "2017-02-03" }), smallRow(2, { declined: "2017-02" })];
    expect(check(...rows).issues).toEqual([]);
  });
});
