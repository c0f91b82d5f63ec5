import { useMemo } from "react";
import { Fold } from "#ui/fold/fold.tsx";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { formatChosenWeeks } from "#ui/week-range/week-range.tsx";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { usePointerWeeks } from "#state/url/drag-preview.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { FacetList } from "./facet-list.tsx";
import { TextFilter } from "./text-filter.tsx";
import { listChoosableWeeks, WeekFilter } from "./week-filter.tsx";

interface FilterRailProps {
  readonly info: DatasetInfo;
  /** A `facets` answer over all dimensions; undefined leaves the counts out. */
  readonly facets: Answer | undefined;
  /** False leaves the range of weeks out. */
  readonly hasWeeks: boolean;
  /** True where there is little room: the weeks are folded too. */
  readonly isInSheet?: boolean;
}

/** Weeks, every facet with more than one value, and words: the filter column, and the same in a sheet. */
export function FilterRail({ info, facets, hasWeeks, isInSheet = false }: FilterRailProps) {
  const { filter, measure } = useUrlView().view;
  const weeks = useMemo(() => listChoosableWeeks(info), [info]);
  return (
    <div>
      {!hasWeeks || weeks.length < 2 ? null : isInSheet ? (
        <WeekFold info={info} />
      ) : (
        <WeekFilter info={info} weeks={weeks} hasHeading />
      )}
      <FacetList info={info} facets={facets} choices={filter.choices} measure={measure} />
      <Fold
        title="Words"
        aside={filter.text === "" ? "" : "1 chosen"}
        isChosen={filter.text !== ""}
        isOpenAtFirst={filter.text !== ""}
      >
        {() => <TextFilter />}
      </Fold>
    </div>
  );
}

/** In a sheet the weeks are folded, as everything there. */
function WeekFold({ info }: { readonly info: DatasetInfo }) {
  const { filter } = useUrlView().view;
  const weeks = useMemo(() => listChoosableWeeks(info), [info]);
  const { from, to } = usePointerWeeks() ?? filter;
  return (
    <Fold
      title={capitalizeFirst(GRAIN_PLURAL[info.datasetPeriod.grain ?? "week"])}
      aside={formatChosenWeeks(weeks, from, to)}
      isChosen={from !== null || to !== null}
    >
      {() => <WeekFilter info={info} weeks={weeks} hasHeading={false} />}
    </Fold>
  );
}
