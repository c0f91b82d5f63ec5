import { useMemo } from "react";
import type { Grain } from "#domain/calendar/week.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";
import { chooseDefaultGrain, chooseGrain, listGrains } from "./choose-grain.ts";

const GRAIN_LABELS: Readonly<Record<Grain, string>> = {
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  "fiscal-year": "Fiscal year",
};

/** The length of the periods that are counted; nothing where there is no choice. */
export function GrainToggle({ info }: { readonly info: DatasetInfo }) {
  const { view, setView } = useUrlView();
  const grain = chooseGrain(info, view);
  const grains = useMemo(() => listGrains(info, grain), [info, grain]);
  if (grains.length < 2) return null;
  return (
    <ToggleGroup
      name="Show by"
      value={grain}
      choices={grains.map((value) => ({ value, label: GRAIN_LABELS[value] }))}
      onChange={(next) =>
        setView((current) => ({
          ...current,
          grain: next === chooseDefaultGrain(info, current) ? null : next,
        }))
      }
    />
  );
}
