import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  FAULT_NAMES,
  isFaultName,
  buildPackedResponse,
  buildResponse,
  findFaultyPath,
  applyFault,
  type FaultName,
} from "#mocks/faults.ts";
import { makeReport } from "#mocks/make-report.ts";
import { packReport, type FileTexts } from "#mocks/pack-report.ts";

let files: FileTexts;
beforeAll(async () => {
  files = await packReport(
    makeReport({ seed: 5, weeks: 3, agencies: 12, rowsPerWeek: 10, complete: 1 }),
  );
});

async function ask(fault: FaultName, path: string) {
  const published = await applyFault(files, fault);
  const reply = buildResponse(published, path, fault);
  if (reply.offline) throw new Error("offline");
  return reply;
}

/** Whether the struck edition's text has the hash that the index, as served, gives it. */
async function hashIsTrue(fault: FaultName): Promise<boolean> {
  const path = findFaultyPath(files);
  const index = JSON.parse((await ask(fault, "index.json")).body);
  const entry = index.collections[0].files.find((file: { path: string }) => file.path === path);
  const { body } = await ask(fault, path);
  return createHash("sha256").update(body).digest("hex") === entry.sha256;
}

describe("faults of loading", () => {
  it("Every fault exists under the name that the address takes", () => {
    expect(FAULT_NAMES).toHaveLength(18);
    expect(isFaultName("cut-off")).toBe(true);
    expect(isFaultName("toString")).toBe(false);
    expect(isFaultName(null)).toBe(false);
  });

  it.each([
    ["index-missing", 404],
    ["server-error", 500],
  ] as const)("The fault %s answers for the index with status %i", async (fault, status) => {
    expect((await ask(fault, "index.json")).status).toBe(status);
    expect((await ask(fault, findFaultyPath(files))).status).toBe(200);
  });

  it("The fault not-json sends a page of HTML, and index-wrong-shape an object where a list belongs", async () => {
    const { body } = await ask("not-json", "index.json");
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
    const wrong = JSON.parse((await ask("index-wrong-shape", "index.json")).body);
    expect(Array.isArray(wrong.collections)).toBe(false);
  });

  it("The faults edition-missing, cut-off and hash-differs damage the last week and leave the others whole", async () => {
    const faultyPath = findFaultyPath(files);
    const whole = files.get(faultyPath) ?? "";
    const other = "synthetic/2030-01-05.r1.t1.json";
    expect((await ask("edition-missing", faultyPath)).status).toBe(404);
    expect((await ask("cut-off", faultyPath)).body.length).toBe(Math.floor(whole.length / 2));
    const differs = (await ask("hash-differs", faultyPath)).body;
    expect(differs).not.toBe(whole);
    expect(differs.length).toBe(whole.length);
    expect(await hashIsTrue("hash-differs")).toBe(false);
    for (const fault of ["edition-missing", "cut-off", "hash-differs"] as const) {
      expect((await ask(fault, other)).body).toBe(files.get(other));
    }
  });

  it.each([
    "edition-wrong-shape",
    "newer-format",
    "duplicate-id",
    "out-of-week",
    "negative-count",
    "unknown-state",
  ] as const)(
    "The fault %s changes the content of the last edition and gives it a hash that is true",
    async (fault) => {
      expect(await hashIsTrue(fault)).toBe(true);
      expect((await ask(fault, findFaultyPath(files))).body).not.toBe(
        files.get(findFaultyPath(files)),
      );
    },
  );

  it("Defects of rows are what the names of their faults say", async () => {
    const second = async (fault: FaultName) =>
      JSON.parse((await ask(fault, findFaultyPath(files))).body).rows[1];
    expect((await second("duplicate-id")).id).toBe("2030-01-19/II/1");
    expect((await second("out-of-week")).declined).toBe("2030-02-09");
    expect((await second("negative-count")).count).toBe(-3);
    expect((await second("unknown-state")).state).toBe("QQ");
  });

  it("The fault notes-missing leaves numbers, and no-edition leaves none", async () => {
    expect((await ask("notes-missing", "synthetic/notes.json")).status).toBe(404);
    expect((await ask("notes-missing", findFaultyPath(files))).status).toBe(200);
    const index = JSON.parse((await ask("no-edition", "index.json")).body);
    expect(index.collections[0].editions).toEqual([]);
  });

  it("The fault offline answers nothing, and slow answers after more than ten seconds", async () => {
    expect(buildResponse(files, "index.json", "offline")).toEqual({ offline: true });
    expect((await ask("slow", "index.json")).delayMs).toBeGreaterThan(10_000);
  });

  it("The fault insecure leaves the files alone, because it is the page that cannot hash", async () => {
    expect(await applyFault(files, "insecure")).toBe(files);
  });

  it("A packed file is cut, changed in one byte of the same length, late or not there where the fault says so", () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const pack = (fault: FaultName | null) => buildPackedResponse(bytes, fault);
    const whole = { offline: false, status: 200, body: bytes, delayMs: 0 };
    expect(pack(null)).toEqual(whole);
    expect(pack("notes-missing")).toEqual(whole);
    expect(pack("cut-off")).toEqual({ ...whole, body: Uint8Array.of(1, 2) });
    expect(pack("hash-differs")).toEqual({ ...whole, body: Uint8Array.of(1, 2, 3, 5) });
    expect(pack("slow")).toMatchObject({ body: bytes, delayMs: 12_000 });
    expect(pack("edition-missing")).toMatchObject({ status: 404 });
    expect(pack("offline")).toEqual({ offline: true });
  });
});
