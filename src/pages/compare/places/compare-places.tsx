import { formatStateRemarks } from "#charts/bars/format-state-remarks.ts";
import { createSeriesModel, type Series } from "#charts/comparison/series-model.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { Collection } from "#domain/report/collection.ts";
import { findSuspension } from "#domain/report/choose-editions.ts";
import { findOpenWeeks } from "#domain/report/open-weeks.ts";
import type { Question } from "#engine/query/question.ts";
import { FilteredPage } from "#features/filter-rail/filtered-page.tsx";
import { clearWeeks, countFilters, setChoice } from "#features/filters/edit-filter.ts";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { chooseGrain } from "#features/panels/choose-grain.ts";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { useAnswers, useSourcedAnswers } from "#state/queries/use-answers.ts";
import {
  useCollection,
  useDatasetInfo,
  useDatasetRef,
  useNotes,
  type DatasetInfo,
} from "#state/queries/use-dataset.tsx";
import type { PlaceDimension } from "#state/url/place-dimension.ts";
import { useUrlView } from "#state/url/use-view.ts";
import {
  chooseStartPlaces,
  createOptions,
  listChosenPlaces,
  MAX_PLACES,
  type PlaceOption,
} from "./choose-places.ts";
import { CompareToggle } from "./compare-toggle.tsx";
import { PlacePicker } from "./place-picker.tsx";
import {
  createPageQuestions,
  createPlaceQuestions,
  getQuestionPlace,
  getPlaceAnswers,
} from "./place-questions.ts";
import { PlaceWeeksPanel } from "./place-weeks-panel.tsx";
import styles from "./compare-places.module.css";

const WORDS = {
  state: { title: "Compare states", many: "states" },
  agency: { title: "Compare agencies", many: "agencies" },
} as const;

const NO_NOTES: readonly Note[] = [];

/** The most pairs of places and periods that are counted to find the places to start with. */
const MAX_START_CELLS = 200_000;

/** Two to six states or agencies over the weeks, each as a small chart on one scale. */
export function ComparePlaces({ dimension }: { readonly dimension: PlaceDimension }) {
  const { view } = useUrlView();
  const info = useDatasetInfo();
  const collection = useCollection();
  const notes = useNotes();
  const page = useAnswers(createPageQuestions(view));
  const { title, many } = WORDS[dimension];
  usePageTitle(title);
  const waiting = [info, collection].find(({ data }) => data === undefined) ?? page;
  const [side] = page.data?.questions.totals.sides ?? [];
  return (
    <FilteredPage
      info={info.data}
      facets={page.data?.answers.facets}
      numbers={
        page.data === undefined || side === undefined
          ? undefined
          : { ...page.data.answers, filter: side.filter }
      }
      head={
        <>
          <h1>{title}</h1>
          <p className={styles.lead}>
            {MEASURE_UNITS[view.measure]} in two to six {many}, over the same weeks and on one
            scale.
          </p>
        </>
      }
    >
      <CompareToggle dimension={dimension} />
      {info.data === undefined || collection.data === undefined ? (
        <QueryFallback query={waiting} height={600} />
      ) : (
        <PanelBoundary fallback={null}>
          <ChosenPlaces
            key={info.data.datasetPeriod.collection}
            info={info.data}
            collection={collection.data}
            notes={notes.data ?? NO_NOTES}
            dimension={dimension}
          />
        </PanelBoundary>
      )}
    </FilteredPage>
  );
}

interface ChosenPlacesProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly notes: readonly Note[];
  readonly dimension: PlaceDimension;
}

/** The places of the filter; before any is chosen, those to start with. */
function ChosenPlaces(props: ChosenPlacesProps) {
  const { info, dimension } = props;
  const { view, setView } = useUrlView();
  const chosen = listChosenPlaces(view.filter, dimension, info);
  const start = useStartPlaces(info, dimension, chosen.length === 0);
  const { many } = WORDS[dimension];
  const places = chosen.length > 0 ? chosen.slice(0, MAX_PLACES) : start.places;
  if (places === undefined) return <QueryFallback query={start.query} height={600} />;
  const sentences = [
    ...(chosen.length > MAX_PLACES
      ? [`The filter has ${chosen.length} ${many}. These are the first six, A to Z.`]
      : []),
    ...(chosen.length === 0 && places.length > 0
      ? [
          `Choose two to six ${many}. To start, these are the ${places.length} with a count in the most ${start.periods}; of equal ones, the first A to Z.`,
        ]
      : []),
    ...(places.length < 2 ? [`Choose two to six ${many}.`] : []),
  ];
  return (
    <>
      <PlacePicker
        many={many}
        shown={places}
        isLong={dimension === "agency"}
        listOptions={() => createOptions(info.values[dimension] ?? [], dimension, info)}
        onChange={(values) =>
          setView((current) => ({
            ...current,
            filter: setChoice(current.filter, dimension, { values, isExcluded: false }),
          }))
        }
      />
      {sentences.map((words) => (
        <p key={words} className={styles.words}>
          {words}
        </p>
      ))}
      {places.length === 0 ? null : <PlaceWeeks {...props} places={places} />}
    </>
  );
}

/** The places with a count in the most periods; asked for only while none is chosen. */
function useStartPlaces(info: DatasetInfo, dimension: PlaceDimension, isNeeded: boolean) {
  const { view } = useUrlView();
  const ref = useDatasetRef();
  const grain = chooseGrain(info, view);
  const isSmall = (info.values[dimension]?.length ?? 0) * info.weeks.length <= MAX_START_CELLS;
  const counts: Question = {
    kind: "counts",
    measures: [view.measure],
    sides: [{ dataset: 0, filter: view.filter }],
    by: [{ weeks: grain }, dimension],
    facet: false,
  };
  const query = useSourcedAnswers(
    isNeeded && isSmall && ref !== undefined ? [ref] : undefined,
    { counts },
    `start ${dimension}`,
    null,
  );
  const { data } = query;
  const places: readonly PlaceOption[] | undefined = !isSmall
    ? []
    : data === undefined
      ? undefined
      : chooseStartPlaces(data.answers.counts, dimension, info);
  return { query, places, periods: grain === "week" ? "weeks" : "periods" };
}

function PlaceWeeks(props: ChosenPlacesProps & { readonly places: readonly PlaceOption[] }) {
  const { info, collection, notes, dimension, places } = props;
  const { view } = useUrlView();
  const grain = chooseGrain(info, view);
  const keys = places.map(({ key }) => key);
  const query = useAnswers(createPlaceQuestions(view, dimension, keys, grain));
  if (query.data === undefined) return <QueryFallback query={query} height={420} />;
  const { answers, questions } = query.data;
  // Answers of other places stay until the next are there; what is shown is of their questions.
  const [side] = questions["totals 0"]?.sides ?? [];
  const answered = keys.flatMap((_, at) => getQuestionPlace(questions, dimension, at) ?? []);
  const base = side?.filter ?? view.filter;
  const open = findOpenWeeks(info, view);
  const others = setChoice(clearWeeks(base), dimension, null);
  const remarks =
    dimension === "state" && countFilters(others) === 0
      ? formatStateRemarks(info)
      : new Map<string, string>();
  const series = createOptions(answered, dimension, info).flatMap(
    ({ key, name }): readonly Series[] => {
      const found = getPlaceAnswers(answers, answered.indexOf(key));
      if (found === null) return [];
      const weeks = createWeekModel({
        ...found,
        notes,
        facts: info,
        filtered: true,
        measure: view.measure,
        grain,
        open,
        suspended: findSuspension(collection, info.datasetPeriod.asof),
      });
      return [{ key, name, weeks, remark: remarks.get(key) ?? "" }];
    },
  );
  const filter = setChoice(base, dimension, { values: answered, isExcluded: false });
  return (
    <PlaceWeeksPanel
      info={info}
      dimension={dimension}
      grain={grain}
      model={createSeriesModel(series)}
      view={{ ...view, filter }}
    />
  );
}
