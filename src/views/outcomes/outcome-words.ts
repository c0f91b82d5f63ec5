import type { OutcomeTable } from "#charts/outcomes/outcome-model.ts";
import { GROUP_TITLE } from "#domain/outcome.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { listed } from "#domain/words/listed.ts";
import { RECORDED_GROUPS } from "#charts/outcomes/outcome-model.ts";

/** What a table of outcomes comes to, in sentences; `whose` words the outcomes of the group "other" are in. */
export function outcomeWords({ total, others }: OutcomeTable, whose: string): readonly string[] {
  if (total.all === 0) return ["No detainer matches."];
  const groups = RECORDED_GROUPS.filter((group) => total.counts[group] > 0).map(
    (group) => `${formatCount(total.counts[group])} ${GROUP_TITLE[group].toLowerCase()}`,
  );
  const open = total.counts["open or not recorded"];
  const recorded =
    total.recorded === 0
      ? "none has an outcome recorded"
      : `${formatCount(total.recorded)} ${total.recorded === 1 ? "has" : "have"} an outcome recorded: ${listed(groups)}`;
  const rest =
    open === 0 ? "" : `; ${formatCount(open)} ${open === 1 ? "is" : "are"} open or not recorded`;
  const first = `Of ${plural(total.all, "detainer")}, ${recorded}${rest}.`;
  if (others.length === 0) return [first];
  const told = others.map(({ title, count }) => `${title} ${formatCount(count)}`).join(", ");
  return [first, `Other, in ${whose}: ${told}.`];
}
