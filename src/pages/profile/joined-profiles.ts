import type { Answer, Question } from "#engine/query/question.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import {
  getRowCell,
  getRowNumber,
  getRowText,
  readAnswerRows,
  type AnswerRow,
} from "#charts/answer/answer-rows.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { findJoinedAgency, findJoinedProfile } from "#features/profiles/join-profiles.ts";
import {
  createProfileFilter,
  findProfile,
  type Profile,
  type ProfileDataset,
} from "#features/profiles/profile.ts";
import { findProfileKey } from "#features/profiles/profile-address.ts";
import { sumTotals } from "#features/panels/totals.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { getWholeNumbers } from "#features/profiles/whole-numbers.ts";

/**
 * What another collection has of a profile: of a place itself and those of its agencies that join; of an agency itself, where
 * it joins, and its county. A state's agencies are not listed.
 */
export function listJoinedProfiles(
  profile: Profile,
  from: ProfileDataset,
  to: ProfileDataset,
): readonly Profile[] {
  const joined = findJoinedProfile(profile, from, to);
  if (profile.kind === "agency") {
    const county = profile.county === null ? null : findProfileKey("county", profile.county);
    const place = county === null ? null : findProfile(to, "place", county.key);
    return [joined, place].filter((each) => each !== null);
  }
  if (joined === null) return [];
  const agencies = profile.what === "state" ? [] : profile.agencies;
  return [
    joined,
    ...agencies.flatMap(({ key }) => {
      const agency = findJoinedAgency(key, from, to);
      return agency === null ? [] : (findProfile(to, "agency", agency.key) ?? []);
    }),
  ];
}

/** Questions on each of several profiles: its declines by week, and all its detainers. */
export function createJoinedQuestions(
  profiles: readonly Profile[],
): Readonly<Record<string, Question>> {
  return Object.fromEntries(
    profiles.flatMap((profile): readonly (readonly [string, Question])[] => {
      const filter = createProfileFilter(profile, EMPTY_FILTER);
      if (filter === null) return [];
      const sides = [{ dataset: 0, filter }];
      return [
        [`totals ${profile.key}`, { kind: "totals", measures: ["declined"], sides }],
        [`all ${profile.key}`, { kind: "totals", measures: ["all"], sides }],
        [
          `weeks ${profile.key}`,
          { kind: "counts", measures: ["declined"], sides, by: [{ weeks: "week" }], facet: false },
        ],
      ];
    }),
  );
}

/** The numbers of a profile in another collection. */
export interface JoinedCounts {
  readonly profile: Profile;
  readonly declined: number;
  /** All its detainers; null in a collection that holds declines alone. */
  readonly all: number | null;
  /** True where no decline of it is missing, so that 0 is its number. */
  readonly isZeroKnown: boolean;
}

/** The numbers of profiles from the answers to their questions; the whole number of a place and week where it is known. */
export function readJoinedCounts(
  profiles: readonly Profile[],
  answers: Readonly<Record<string, Answer>>,
  { weeks, outcomes }: Pick<DatasetInfo, "weeks" | "outcomes">,
): readonly JoinedCounts[] {
  return profiles.map((profile) => {
    const wholes = getWholeNumbers(profile, weeks);
    const matches = readByWeek(answers[`totals ${profile.key}`], "week", (row) =>
      getRowNumber(row, "match"),
    );
    const cells = readByWeek(answers[`weeks ${profile.key}`], "period", getRowCell);
    const all = answers[`all ${profile.key}`];
    const present = weeks.filter(({ presence }) => presence === "present");
    return {
      profile,
      declined: present.reduce(
        (sum, { week }) => sum + Math.max(matches.get(week) ?? 0, wholes.get(week) ?? 0),
        0,
      ),
      all: all !== undefined && hasOutcomes(outcomes) ? sumTotals(all).match : null,
      isZeroKnown: present.every(({ week }) => {
        const state = cells.get(week)?.state;
        return wholes.has(week) || state === "reported-zero" || state === "not-named";
      }),
    };
  });
}

function readByWeek<T>(
  answer: Answer | undefined,
  column: string,
  read: (row: AnswerRow) => T,
): ReadonlyMap<string, T> {
  const rows = answer === undefined ? [] : readAnswerRows(answer);
  return new Map(rows.map((row) => [getRowText(row, column), read(row)]));
}
