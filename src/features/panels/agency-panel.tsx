import { MAX_ROWS } from "#charts/bars/bar-list.tsx";
import { isReservedCode } from "#domain/detainer/row.ts";
import { AgencyTreePanel } from "./agency-tree-panel.tsx";
import type { PanelData } from "./panel-data.ts";
import { PlacePanel } from "./place-panel.tsx";

/** Counts by agency: of a collection with few agencies a list, otherwise a tree of states and counties. */
export function AgencyPanel(data: PanelData) {
  const { info, answers, notes, view } = data;
  const agencies = (info.values["agency"] ?? []).filter((value) => !isReservedCode(value));
  if (agencies.length > MAX_ROWS) return <AgencyTreePanel {...data} />;
  return (
    <PlacePanel
      id="agencies"
      title="By agency"
      dimension="agency"
      words="Agency that received the detainer"
      info={info}
      view={view}
      notes={notes}
      counts={answers.agencies}
      marks={answers.agencyMarks}
    />
  );
}
