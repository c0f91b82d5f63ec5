import type { OutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { OUTCOME_GROUP_TITLES, type OutcomeGroup } from "#domain/detainer/outcome.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatShare } from "#domain/text/format-share.ts";
import { formatList } from "#domain/text/format-list.ts";
import { listRecordedGroups } from "#charts/outcomes/outcome-model.ts";

/** The sums of a table of outcomes, in sentences; `authors` says in whose words the outcomes of the group "other" are. */
export function formatOutcomes(model: OutcomeModel, authors: string): readonly string[] {
  const { total, others } = model;
  if (total.all === 0) return ["No detainer matches."];
  const groups = listRecordedGroups(model)
    .filter((group) => total.counts[group] > 0)
    .map(
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

/**
 * Both shares of a group of outcomes, of all rows that are no longer open, each beside what it is of. `isLimited` says that
 * detainers which are still open are left out.
 */
export function formatShares(
  { lines }: Pick<OutcomeModel, "lines">,
  group: OutcomeGroup,
  isLimited: boolean,
): string {
  const closed = lines.filter(({ isOpen }) => !isOpen);
  const sum = (value: (line: (typeof closed)[number]) => number) =>
    closed.reduce((total, line) => total + value(line), 0);
  const count = sum(({ counts }) => counts[group]);
  const [recorded, all] = [sum((line) => line.recorded), sum((line) => line.all)];
  if (closed.length === 0 && lines.length > 0) {
    return "Every line reaches into the weeks whose outcomes may still be open: no share of final outcomes is given here.";
  }
  if (recorded === 0) return "No detainer that is no longer open has an outcome recorded.";
  return `${OUTCOME_GROUP_TITLES[group]}: ${formatPart(count, recorded)} with an outcome recorded, and ${formatPart(count, all)} in all${isLimited ? ", without those that may still be open" : ""}.`;
}

/** "5,501 of 26,790 (20.5%)"; of a small whole the counts alone. */
function formatPart(count: number, total: number): string {
  const share = formatShare(count, total);
  const counts = `${formatCount(count)} of ${formatCount(total)}`;
  return share === null || share === counts ? counts : `${counts} (${share})`;
}
