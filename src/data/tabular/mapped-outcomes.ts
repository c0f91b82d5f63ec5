import { isMissing } from "#data/normalize/cell-text.ts";
import { OUTCOME_ISSUE, type IssueList } from "#data/tabular/issue-list.ts";
import { OPEN_OUTCOME, normalizeOutcome } from "#data/normalize/normalize-outcome.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/table-rows.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Outcome, OutcomeGroup } from "#domain/detainer/outcome.ts";

/** The outcomes that occur, and the key of each row's: a column, or one key for all rows. */
export interface MappedOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly keys: TextColumn | string;
}

/** The outcomes of rows that a mapping says to be declines, or whose outcome is in a column. */
export function buildMappedOutcomes(
  { where, column }: TableColumns<MappedField>,
  mapping: Pick<Mapping, "rows" | "outcomes">,
  issues: IssueList,
): MappedOutcomes {
  const texts = mapping.rows === "outcomes" ? column("outcome") : null;
  if (texts === null) return { outcomes: [DECLINED_OUTCOME], keys: DECLINED_OUTCOME.key };
  const groups = new Map(mapping.outcomes.map(({ text, group }) => [text, group]));
  const named = createOutcomeNames();
  const results = texts.texts.map((text) => named.outcomeOf(text, groups.get(text)));
  texts.codes.forEach((code, row) => {
    const fault = results[code]?.fault ?? null;
    if (fault !== null) issues.add(OUTCOME_ISSUE, "warning", `${where(row)}: ${fault}`);
  });
  const outcomes = new Map(
    [...new Set(texts.codes)].flatMap((code) => {
      const outcome = results[code]?.outcome;
      return outcome === undefined ? [] : [[outcome.key, outcome] as const];
    }),
  );
  return {
    outcomes: [...outcomes.values(), ...(outcomes.has(OPEN_OUTCOME.key) ? [] : [OPEN_OUTCOME])],
    keys: { codes: texts.codes, texts: results.map(({ outcome }) => outcome.key) },
  };
}

/** Outcomes of a reader's words, each with a key of its own. */
function createOutcomeNames() {
  const known = new Map<string, Outcome>();

  function buildOutcome(text: string, group: OutcomeGroup): Outcome {
    const plain = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-|-$/gu, "");
    for (let more = 0; ; more += 1) {
      const key = ["own", plain, more === 0 ? "" : `${more + 1}`].filter((each) => each !== "");
      const found = known.get(key.join("-"));
      if (found === undefined) {
        const outcome = { key: key.join("-"), title: `"${text}"`, group };
        known.set(outcome.key, outcome);
        return outcome;
      }
      if (found.group === group && found.title.toLowerCase() === `"${text.toLowerCase()}"`)
        return found;
    }
  }

  return {
    outcomeOf: (text: string, group: OutcomeGroup | undefined) => {
      const listed = normalizeOutcome(text, "");
      const isListed = listed.fault === null;
      if (isMissing(text)) return listed;
      if (isListed && (group === undefined || group === listed.outcome.group)) return listed;
      if (group !== undefined) return { outcome: buildOutcome(text, group), fault: null };
      const fault = `outcome '${text.slice(0, 60)}' is in no list; kept as an outcome of its own, in the group "other"`;
      return { outcome: buildOutcome(text, "other"), fault };
    },
  };
}
