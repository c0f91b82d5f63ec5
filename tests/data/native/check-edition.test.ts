import { describe, expect, it } from "vitest";
import { checkEdition } from "#data/native/check-edition.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

const check = (...rows: ReturnType<typeof smallRow>[]) => checkEdition(smallEdition({ rows }));

describe("defects of an edition", () => {
  it("A sound edition has no defect", () => {
    expect(checkEdition(smallEdition())).toEqual(smallEdition());
  });

  it("Of two rows with one id the second is left out", () => {
    const { rows, issues } = check(smallRow(1, { count: 3 }), smallRow(1, { count: 5 }));
    expect(rows.map(({ count }) => count)).toEqual([3]);
    expect(issues).toMatchObject([{ where: "rows[1].id", severity: "error" }]);
  });

  it("A row of another week is left out", () => {
    const { rows, issues } = check(smallRow(1, { id: "2017-02-04/II/1" }));
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([{ where: "rows[0].id", row: "2017-02-04/II/1" }]);
  });

  it("A negative count counts as 0", () => {
    const { rows, issues } = check(smallRow(1, { count: -3 }));
    expect(rows.map(({ count }) => count)).toEqual([0]);
    expect(issues).toMatchObject([
      { where: "rows[0].count", message: "expected 1 or more, got -3; counted as 0" },
    ]);
  });

  it("A state that does not exist is shown as unknown", () => {
    const { rows, issues } = check(smallRow(1, { state: "QQ" }));
    expect(rows.map(({ state }) => state)).toEqual(["unknown"]);
    expect(issues).toMatchObject([{ where: "rows[0].state" }]);
  });

  it("A decline outside the week becomes unknown, and its text stays", () => {
    const { rows, issues } = check(smallRow(1, { declined: "2017-02-04" }));
    expect(rows).toMatchObject([{ declined: null, declinedAsPrinted: "2017-02-04" }]);
    expect(issues).toMatchObject([
      { message: "2017-02-04 lies outside the week 2017-01-28 to 2017-02-03" },
    ]);
  });

  it("An issue date before detainers existed or after the week becomes unknown, and its text stays", () => {
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

  it("An issue date in 1980, on the last day of the week, or in a month or year that the week ends in is accepted", () => {
    const days = ["1980-01-01", "2017-02-03", "2017-02", "2017"];
    expect(check(...days.map((issued, i) => smallRow(i + 1, { issued }))).issues).toEqual([]);
  });

  it("A decline on the last day of the week, or in a month that contains one of its days, is accepted", () => {
    const rows = [smallRow(1, { declined: "2017-02-03" }), smallRow(2, { declined: "2017-02" })];
    expect(check(...rows).issues).toEqual([]);
  });
});
