import { CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import { formatCellSign } from "#domain/text/format-cell.ts";
import { formatOpen, formatOpenDetainers } from "#domain/text/format-open.ts";
import type { ChoiceItem } from "./choice-item.ts";

/** What stands beside a value in a list and in a picker: the number or the sign of its state, and words for both. */
export interface ChoiceCount {
  readonly sign: string;
  /** Small print beside a zero: "79 open"; empty where there is none. */
  readonly open: string;
  readonly words: string;
}

/** The count of a value; "…" where it is not known yet. `unit` names what is counted. */
export function formatChoiceCount(
  { cell }: ChoiceItem,
  unit: (count: number) => string,
): ChoiceCount {
  if (cell === null) return { sign: "…", open: "", words: `… ${unit(0)}` };
  const { state, count, open } = cell;
  const sign = formatCellSign(state, count);
  if (state === "count") return { sign, open: "", words: `${sign} ${unit(count ?? 0)}` };
  if (state !== "reported-zero") return { sign, open: "", words: CELL_STATE_LABELS[state] };
  const words = `${sign} ${unit(0)}`;
  return open === null || open === 0
    ? { sign, open: "", words }
    : { sign, open: formatOpen(open), words: `${words}, ${formatOpenDetainers(open)}` };
}
