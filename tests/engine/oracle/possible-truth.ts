import type { EditionParts } from "#tests/data/edition-dataset.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Row } from "#domain/detainer/row.ts";
import { isInPlace } from "./collection-arbitrary.ts";
import { isNamed } from "./locations.ts";
import { PLACES, ROW_LOCATIONS } from "./sample-places.ts";
import type { RowLocation } from "./sample-places.ts";

const ITEMIZED_PLACES = ROW_LOCATIONS.flatMap(([, spots]) => spots).filter(({ agency }) =>
  isNamed(agency),
);

/** One way in which the truth may be: what lines leave unknown is learnt, and the lines that were missing are found. */
export function createPossibleTruth(parts: EditionParts, pick: number): EditionParts {
  const holdsCharges = parts.editions.some(({ rows }) =>
    rows.some(({ charge }) => charge.text !== null),
  );
  return {
    ...parts,
    editions: parts.editions.map((edition) => {
      const learnt = edition.rows.map((row, i) =>
        completeRow(row, edition, pick + i, holdsCharges),
      );
      return { ...edition, rows: [...learnt, ...createMissingRows(edition, pick)] };
    }),
  };
}

/** One of several, by a number. */
function pickValue<T>(values: readonly T[], pick: number): T | undefined {
  return values[pick % values.length];
}

/** The row with what is open in it known, in a place that what is known of it allows. */
function completeRow(row: Row, edition: Edition, pick: number, holdsCharges: boolean): Row {
  const fields = ["state", "county", "agency", "aor"] as const;
  const home = PLACES.find(({ key }) => key === row.jurisdiction);
  const spot = pickValue(
    ITEMIZED_PLACES.filter(
      (at) =>
        fields.every((field) => !isNamed(row[field]) || row[field] === at[field]) &&
        (home === undefined || isInPlace(at, home)) &&
        !isCovered(at, edition, ({ declined }) => declined === 0),
    ),
    pick,
  );
  const known = (value: string, ...values: string[]): string =>
    value === "unknown" ? (pickValue(values, pick) ?? value) : value;
  return {
    ...row,
    ...(row.state === "withdrawn" ? {} : spot),
    citizenship: known(row.citizenship, "MEX", "GTM", "HND"),
    request: row.request === "unknown" ? "detainer" : row.request,
    charge: {
      ...row.charge,
      text: row.charge.text ?? (holdsCharges ? "Assault in a café" : null),
      category: known(row.charge.category, "assault", "liquor", "arson"),
      status: row.charge.status === "unknown" ? "convicted" : row.charge.status,
    },
  };
}

/** The lines of an edition that are reported and not in the file: they stand in no place that is complete. */
function createMissingRows(edition: Edition, pick: number): readonly Row[] {
  const here = edition.rows.reduce((sum, { count }) => sum + count, 0);
  const count = (edition.totals.declined ?? here) - here;
  const spot = pickValue(
    ITEMIZED_PLACES.filter((at) => !isCovered(at, edition, () => true)),
    pick,
  );
  if (count === 0 || spot === undefined) return [];
  return [
    {
      id: `${edition.week}/II/99`,
      count,
      ...spot,
      request: "detainer",
      outcome: pickValue(["declined", "declined-in-part"], pick) ?? "declined",
      citizenship: pickValue(["MEX", "GTM", "HND"], pick) ?? "MEX",
      issued: null,
      declined: null,
      charge: {
        text: "Assault",
        wording: "report",
        category: "assault",
        basis: null,
        status: "charged",
      },
      notes: [],
      sources: [],
    },
  ];
}

/** Whether a spot stands in a place of which the week has a total of this kind. */
function isCovered(
  spot: RowLocation,
  { placeTotals }: Edition,
  isMeant: (total: Edition["placeTotals"][number]) => boolean,
): boolean {
  return placeTotals
    .filter((total) => !total.withdrawn && isMeant(total))
    .some((total) =>
      PLACES.some((place) => place.key === total.jurisdiction && isInPlace(spot, place)),
    );
}
