import { expect, it } from "vitest";
import type { Collection } from "#domain/report/collection.ts";
import { createAbsenceError } from "#worker/loading/absence-error.ts";

const [A, B] = ["ab", "cd"].map((pair) => `sha256-${pair.repeat(32)}`) as [string, string];

function collection(id: string): Collection {
  const sha256 = id.slice("sha256-".length);
  return {
    id,
    title: id.slice(0, 9),
    basis: "issued",
    origin: "imported",
    suspended: null,
    outcomes: [],
    files: [{ path: "a.pdf", format: "report", bytes: 1, sha256 }],
    editions: [],
    copies: [],
    notes: null,
    imported: { name: "a.pdf", bytes: 1, sha256, at: "2026-11-25T00:00:00Z" },
  };
}

it("Of a combination the first file that is not in this browser is named", () => {
  const error = createAbsenceError(`${A},${B}`, [collection(A)]);
  expect(error.failure).toEqual({ cause: "not-here", file: "", detail: B.slice(7) });
});

it("Files that are here and cannot be combined are an error that says why", () => {
  const error = createAbsenceError(`${A},${B}`, [collection(A), collection(B)]);
  expect(error.failure.cause).toBe("not-combined");
  expect(error.failure.detail).toContain("neither a file of ICE’s row-level records nor a table");
});

it("A collection that is not published is an error of the index", () => {
  expect(createAbsenceError("no-such", [collection(A)]).failure).toEqual({
    cause: "no-edition",
    file: "index.json",
    detail: 'the index lists no collection "no-such"',
  });
});
