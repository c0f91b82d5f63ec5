import { formatStateRemarks } from "#charts/bars/format-state-remarks.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { hasOutcomes, MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { findOnlyState } from "./only-state.ts";
import type { PanelData } from "./panel-data.ts";
import { PANEL_HEIGHTS } from "./panel-heights.ts";
import { PlacePanel } from "./place-panel.tsx";
import { useCountyAnswers } from "./use-county-answers.ts";

/** Counts by state; where the collection or the filter is of one state, by its counties. */
export function StatePanel(data: PanelData) {
  const { info, answers, notes, view } = data;
  const onlyState = findOnlyState(info, view.filter);
  if (onlyState !== null) return <CountyPanel {...data} state={onlyState} />;
  return (
    <PlacePanel
      id="states"
      title="By state"
      dimension="state"
      words={formatUnitWords(data)}
      info={info}
      view={view}
      notes={notes}
      counts={answers.states}
      marks={answers.stateMarks}
      {...(countFilters(view.filter) === 0 ? { remarks: formatStateRemarks(info) } : {})}
    />
  );
}

function CountyPanel(data: PanelData & { readonly state: string }) {
  const { info, notes, view, state } = data;
  const query = useCountyAnswers(view);
  if (query.data === undefined)
    return <QueryFallback query={query} height={PANEL_HEIGHTS.places} />;
  const { answers, questions } = query.data;
  const [side] = questions.counts.sides;
  return (
    <PlacePanel
      id="states"
      title="By county"
      dimension="county"
      words={`${formatUnitWords(data)} · ${getStateName(state)}`}
      info={info}
      view={{ ...view, filter: side?.filter ?? view.filter }}
      notes={notes}
      counts={answers.counts}
      marks={answers.marks}
    />
  );
}

/** What is counted, and beside what: "Recorded as declined, of all issued". */
function formatUnitWords({ info, view }: Pick<PanelData, "info" | "view">): string {
  const unit = MEASURE_UNITS[view.measure];
  const isPart = hasOutcomes(info.outcomes) && view.measure !== "all";
  // "Recorded as declined, of all issued": what is counted is said by the second part.
  return isPart ? `${capitalizeFirst(unit.replace(/^Detainers /u, ""))}, of all issued` : unit;
}
