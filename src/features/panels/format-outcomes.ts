import type { OutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { OUTCOME_GROUP_TITLES } from "#domain/detainer/outcome.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { RECORDED_GROUPS } from "#charts/outcomes/outcome-model.ts";

/** The sums of a table of outcomes, in sentences; `authors` says in whose words the outcomes of the group "other" are. */
export function formatOutcomes(
  { total, others }: OutcomeModel,
  authors: string,
): readonly string[] {
  if (total.all === 0) return ["No detainer matches."];
  const groups = RECORDED_GROUPS.filter((group) => total.counts[group] > 0).map(
    (group) => `${formatCount(total.counts[group])} ${OUTCOME_GROUP_TITLES[group].toLowerCase()}`,
  );
  const open = total.counts["open or not recorded"];
  const recorded =
    total.recorded === 0
      ? "none has an outcome recorded"
      : `${formatCount(total.recorded)} ${total.recorded === 1 ? "has" : "have"} an outcome recorded: ${formatList(groups)}`;
  const rest =
    open === 0 ? "" : `; ${formatCount(open)} ${open === 1 ? "is" : "are"} open or not recorded`;
  const first = `Of ${formatPlural(total.all, "detainer")}, ${recorded}${rest}.`;
  if (others.length === 0) return [first];
  const titles = others.map(({ title, count }) => `${title} ${formatCount(count)}`).join(", ");
  return [first, `Other, in ${authors}: ${titles}.`];
}
