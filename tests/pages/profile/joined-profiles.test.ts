import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { findProfile } from "#features/profiles/profile.ts";
import { formatJoinedCounts, formatJoinedPeriod } from "#pages/profile/format-joined.ts";
import {
  createJoinedQuestions,
  listJoinedProfiles,
  readJoinedCounts,
} from "#pages/profile/joined-profiles.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { readDatasetInfo } from "#tests/worker/loading/load-dataset.ts";

const BASE = "http://localhost/reports/";
const REPORTS = { collection: "ddor-2017", asof: null, transcription: null };
const RECORDS = { collection: "ice-foia-2015", asof: null, transcription: null };

const api = createWorkerApi(async (address) => {
  const path = address.slice(BASE.length);
  return new Response(await readFile(`public/reports/${path}`));
}, platformDigest());

/** What the second collection has of a profile of the first, in words. */
async function joinedWords(
  kind: "agency" | "place",
  key: string,
  [from, to] = [REPORTS, RECORDS],
): Promise<readonly string[]> {
  const source = await readDatasetInfo(api, BASE, from);
  const target = await readDatasetInfo(api, BASE, to);
  const profile = findProfile(source, kind, key);
  if (profile === null) throw new Error(`no ${kind} ${key}`);
  const joined = listJoinedProfiles(profile, source, target);
  const questions = createJoinedQuestions(joined);
  const { outcomes } = await api.answer({
    version: 1,
    requests: [
      {
        base: BASE,
        datasets: [{ id: to, version: target.version }],
        questions: Object.values(questions),
      },
    ],
  });
  const [result] = outcomes;
  if (result === undefined || "thrown" in result || !result.ok)
    throw new Error(JSON.stringify(result));
  const answers = Object.fromEntries(
    Object.keys(questions).flatMap((name, at) => {
      const answer = result.value[at];
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
  return readJoinedCounts(joined, answers, target).map(
    (counts) => `${counts.profile.name}: ${formatJoinedCounts(counts)}`,
  );
}

// Worked out from ../shared/data with the csv files alone: rows of county_fips 48453, and of facility 2190.
describe("what another collection has of a profile", () => {
  it("The records have 63 of 1,285 for Travis County, of which its jail 62 of 1,214", async () => {
    expect(await joinedWords("place", "tx-48453")).toEqual([
      "Travis County: 63 detainers recorded as declined of 1,285 issued",
      "TRAVIS CTY JAIL: 62 detainers recorded as declined of 1,214 issued",
    ]);
  });

  it("The page of an agency has the agency and its county, each with its numbers", async () => {
    expect(await joinedWords("agency", "tx-48453-travis-county-jail")).toEqual([
      "TRAVIS CTY JAIL: 62 detainers recorded as declined of 1,214 issued",
      "Travis County: 63 detainers recorded as declined of 1,285 issued",
    ]);
  });

  it("The reports of 2017 have 154 for Travis County and for its jail, without a number issued", async () => {
    expect(await joinedWords("place", "tx-48453", [RECORDS, REPORTS])).toEqual([
      "Travis County: 154 detainers recorded as declined",
      "Travis County Jail: 154 detainers recorded as declined",
    ]);
  });

  it("A state has its own numbers alone: Texas 82 of 17,284 in the records, 154 in the reports", async () => {
    expect(await joinedWords("place", "tx")).toEqual([
      "Texas: 82 detainers recorded as declined of 17,284 issued",
    ]);
    expect(await joinedWords("place", "tx", [RECORDS, REPORTS])).toEqual([
      "Texas: 154 detainers recorded as declined",
    ]);
  });

  it("A place that the reports name without a number is not said to have a zero", async () => {
    expect(await joinedWords("place", "fl-12111", [RECORDS, REPORTS])).toEqual([
      "St. Lucie County: no decline on record, which is not a zero",
    ]);
  });

  it("The days of the records and of the reports are said with what sets their weeks", async () => {
    expect(formatJoinedPeriod(await readDatasetInfo(api, BASE, RECORDS))).toBe(
      "October 1, 2014 to July 19, 2015, by the week of issue",
    );
    expect(formatJoinedPeriod(await readDatasetInfo(api, BASE, REPORTS))).toBe(
      "January 28 to February 17, 2017, by the week in which ICE recorded it",
    );
  });
});
