import { describe, expect, it } from "vitest";
import { carryIds } from "#domain/diff/carry-ids.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Row } from "#domain/detainer/row.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

/** A charge on a day: "Assault 1" is a charge of February 1. Lines with one text are the same in every field. */
function lineOf(text: string, ordinal: number): Row {
  const [charge = "", day = ""] = text.split(" ");
  const row = smallRow(ordinal, { issued: null, declined: `2017-02-0${day}` });
  return { ...row, charge: { ...row.charge, text: charge } };
}

/** An edition of such lines, numbered as they stand or as told. */
function edition(lines: readonly string[], numbers?: readonly number[]): Edition {
  return smallEdition({ rows: lines.map((text, i) => lineOf(text, numbers?.[i] ?? i + 1)) });
}

/** The numbers in the ids that the lines get. */
function carryNumbers(
  before: Edition,
  after: Edition,
  earlierFiles: readonly Edition[] = [],
): number[] {
  const { rows } = carryIds(before, after, [before, ...earlierFiles]).edition;
  return rows.map(({ id }) => Number(id.replace("2017-01-28/II/", "")));
}

const ABC = ["Assault 1", "Burglary 2", "Conspiracy 3"];

describe("a file whose rows are numbered in their order", () => {
  it("Each row gets the id that its content had, in whatever order the rows are", () => {
    const after = edition(["Conspiracy 3", "Assault 1", "Burglary 2"]);
    expect(carryNumbers(edition(ABC), after)).toEqual([3, 1, 2]);
  });

  it("A new row before the others gets a number that no row had", () => {
    expect(carryNumbers(edition(ABC), edition(["Driving 4", ...ABC]))).toEqual([4, 1, 2, 3]);
  });

  it("A new row before duplicates gets a number of its own, and the duplicates keep theirs", () => {
    const before = edition(["Assault 1", "Burglary 2", "Burglary 2"]);
    const after = edition(["Assault 1", "Driving 4", "Burglary 2", "Burglary 2"]);
    expect(carryNumbers(before, after)).toEqual([1, 4, 2, 3]);
  });

  it("A row that repeats another gets a number of its own", () => {
    const after = edition(["Assault 1", "Burglary 2", "Burglary 2", "Conspiracy 3"]);
    expect(carryNumbers(edition(ABC), after)).toEqual([1, 2, 4, 3]);
  });

  it("A new row before a changed one gets a number of its own, and the changed one keeps its id", () => {
    // The last line has another charge; place, day and count are as they were.
    const after = edition(["Assault 1", "Burglary 2", "Driving 4", "Contempt 3"]);
    expect(carryNumbers(edition(ABC), after)).toEqual([1, 2, 4, 3]);
  });

  it("A changed row is told from a new one of the same place and day by the fields that did not change", () => {
    const other = { ...lineOf("Driving 3", 3), citizenship: "GTM" };
    const rows = [...edition(["Assault 1", "Burglary 2"]).rows, other, lineOf("Contempt 3", 4)];
    expect(carryNumbers(edition(ABC), smallEdition({ rows }))).toEqual([1, 2, 4, 3]);
  });

  it("A changed row keeps its id where the row before it is gone", () => {
    const after = edition(["Assault 1", "Contempt 3"]);
    expect(carryNumbers(edition(ABC), after)).toEqual([1, 3]);
  });

  it("No row gets the id that another row had in an earlier file of the week", () => {
    const twelve = Array.from({ length: 12 }, (_, i) => `Charge${i + 1} 1`);
    const eleven = twelve.slice(0, 11);
    const [first, second] = [edition(twelve), edition(eleven)];
    // The third file has twelve lines again, so its reader numbers the new one 12, as the one that is gone was.
    const numbers = carryNumbers(second, edition([...eleven, "Driving 4"]), [first]);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]);
  });

  it("A row that returns gets the id that it had", () => {
    const [first, second] = [edition(ABC), edition(["Assault 1", "Conspiracy 3"], [1, 3])];
    expect(carryNumbers(second, edition(ABC), [first])).toEqual([1, 2, 3]);
    const twice = edition([...ABC, "Burglary 2"]);
    expect(carryNumbers(second, twice, [first])).toEqual([1, 2, 3, 4]);
  });
});

describe("a file whose ids were given on purpose", () => {
  it("An id given on purpose stays with a row of which every identifying field changed", () => {
    const after = edition(["Assault 1", "Driving 4", "Conspiracy 3"]);
    expect(carryNumbers(edition(ABC), after)).toEqual([1, 2, 3]);
  });

  it("An id given on purpose stays with the one of two duplicates that remains", () => {
    const before = edition(["Assault 1", "Burglary 2", "Burglary 2"]);
    expect(carryNumbers(before, edition(["Assault 1", "Burglary 2"], [1, 3]))).toEqual([1, 3]);
  });

  it("An id given on purpose stays new for a row that replaces one like it", () => {
    // Of one place, day and count, and yet told to be another line.
    const after = edition(["Assault 1", "Burglary 2", "Contempt 3"], [1, 2, 9]);
    expect(carryNumbers(edition(ABC), after)).toEqual([1, 2, 9]);
  });

  it("An id given on purpose stays with a changed row where one like it is added at the end", () => {
    const after = edition(["Assault 1", "Driving 4", "Conspiracy 3", "Bribery 2"]);
    expect(carryNumbers(edition(ABC), after)).toEqual([1, 2, 3, 4]);
  });
});

it("Defects follow the rows that they belong to, and rows that kept their ids are counted", () => {
  const issue = { where: "rows[1]", message: "a defect", severity: "warning" as const };
  const after = {
    ...edition(["Driving 4", "Assault 1"]),
    issues: [{ ...issue, row: "2017-01-28/II/2" }],
  };
  const made = carryIds(edition(ABC), after, []);
  expect(made.edition.issues.map(({ row }) => row)).toEqual(["2017-01-28/II/1"]);
  expect(made.carried).toBe(1);
});
