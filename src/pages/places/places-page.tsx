import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { EMPTY_FILTER, type Dimension, type Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import { useDatasetInfo, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { Page } from "#ui/layout/page.tsx";
import { readFacetCells } from "#features/filters/facet-items.ts";
import { DatasetNotices } from "#features/notices/dataset-notices.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { PlaceBrowser } from "./place-browser.tsx";
import { createPlaceTree, listNodes } from "./place-tree.ts";
import styles from "./places-page.module.css";

const DIMENSIONS: readonly Dimension[] = ["state", "county", "agency"];
const SIDES = [{ dataset: 0, filter: EMPTY_FILTER }] as const;

const QUESTIONS = {
  declined: { kind: "facets", measures: ["declined"], sides: SIDES, dimensions: DIMENSIONS },
  all: { kind: "facets", measures: ["all"], sides: SIDES, dimensions: DIMENSIONS },
} satisfies Readonly<Record<string, Question>>;

/** Finds and lists every state, county, city and agency of a collection with its count; each leads to its profile. */
export function PlacesPage() {
  const dataset = useDatasetInfo();
  const answers = useAnswers(QUESTIONS);
  const info = dataset.data;
  usePageTitle("Places");
  return (
    <Page>
      <header className={styles.head}>
        <h1>Places</h1>
        <p>{info === undefined ? " " : formatSubtitle(info)}</p>
      </header>
      {info === undefined || answers.data === undefined ? (
        <QueryFallback query={info === undefined ? dataset : answers} height={900} />
      ) : (
        <PlacesContent
          info={info}
          declined={readFacetCells(answers.data.answers.declined)}
          all={hasOutcomes(info.outcomes) ? readFacetCells(answers.data.answers.all) : null}
        />
      )}
      {info === undefined ? null : <DatasetNotices info={info} />}
    </Page>
  );
}

interface PlacesContentProps {
  readonly info: DatasetInfo;
  readonly declined: ReturnType<typeof readFacetCells>;
  /** Null in a collection that has declines alone. */
  readonly all: ReturnType<typeof readFacetCells> | null;
}

function PlacesContent({ info, declined, all }: PlacesContentProps) {
  const tree = createPlaceTree(info);
  const { source } = describeView(info, { measure: "declined", filter: EMPTY_FILTER });
  return (
    <>
      <p className={styles.counts}>{formatTree(tree)}</p>
      <PlaceBrowser info={info} tree={tree} counts={{ declined, all, weeks: info.weeks }} />
      <p className={styles.source}>{source}</p>
    </>
  );
}

/** "Detainers recorded as declined, and all issued · October 1, 2014 to July 19, 2015". */
function formatSubtitle(info: DatasetInfo): string {
  const { unit, period } = describeView(info, { measure: "declined", filter: EMPTY_FILTER });
  return `${unit}${hasOutcomes(info.outcomes) ? ", and all issued" : ""} · ${period}`;
}

/** "55 states and territories · 1,722 counties · 2,751 agencies". */
function formatTree(tree: ReturnType<typeof createPlaceTree>): string {
  const nodes = listNodes(tree);
  const count = (detail: string) =>
    nodes.filter((node) => node.kind === "place" && node.detail === detail).length;
  const cities = count("city");
  const agencies = nodes.filter(({ kind }) => kind === "agency").length;
  return [
    formatPlural(tree.length, "state or territory", "states and territories"),
    formatPlural(count("county"), "county", "counties"),
    ...(cities === 0 ? [] : [formatPlural(cities, "city", "cities")]),
    formatPlural(agencies, "agency", "agencies"),
  ].join(" · ");
}
