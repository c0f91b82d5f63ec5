import type { Measure } from "#domain/outcome.ts";
import type { Grain } from "#domain/week.ts";
import { grainByLength } from "#engine/grain.ts";
import { inRange, type Filter } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { View } from "#state/view.ts";

type Facts = Pick<CorpusFrame, "weeks" | "lines">;
type Chosen = Pick<View, "grain" | "measure"> & { readonly filter: Pick<Filter, "from" | "to"> };

/** The periods into which weeks are gathered: those of the address, otherwise by length. */
export function grainHere(frame: Facts, chosen: Chosen): Grain {
  return chosen.grain ?? usualGrain(frame, chosen);
}

/** The periods where the reader chose none. Filters other than weeks change nothing of them, so that bars stay comparable. */
export function usualGrain({ weeks, lines }: Facts, { measure, filter }: Chosen): Grain {
  const present = weeks.filter(({ presence }) => presence === "present");
  const shown = weeks.filter(({ week }) => inRange(filter, week)).length;
  const perWeek = present.length === 0 ? 0 : countOf(present, lines, measure) / present.length;
  return grainByLength({ weeks: shown, perWeek });
}

/** What a measure counts in all; of others than declines at least a detainer a line. */
function countOf(weeks: Facts["weeks"], lines: number, measure: Measure): number {
  if (measure !== "declined") return lines;
  return weeks.reduce((sum, { transcribed }) => sum + transcribed, 0);
}
