import { useId } from "react";
import { Link, useNavigate } from "react-router";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { ChartFoot } from "#charts/readout/pointed-chart.tsx";
import { SeriesChart } from "#charts/comparison/series-chart.tsx";
import {
  addPlaceName,
  getBarCount,
  type Series,
  type SeriesModel,
} from "#charts/comparison/series-model.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { NoteList } from "#charts/notes/note-list.tsx";
import { formatBarPart } from "#charts/week/format-bar.ts";
import { getGrainNoun, GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import type { WeekBar } from "#charts/week/week-bars.ts";
import { createWeekReadout } from "#charts/week/week-readout.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import { GrainToggle } from "#features/panels/grain-toggle.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { formatProfileAddress, findProfileKey } from "#features/profiles/profile-address.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { PlaceDimension } from "#state/url/place-dimension.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { createPlaceWeeksFile } from "./place-weeks-file.ts";
import styles from "./place-weeks-panel.module.css";

interface PlaceWeeksPanelProps {
  readonly info: DatasetInfo;
  readonly dimension: PlaceDimension;
  readonly grain: Grain;
  readonly model: SeriesModel;
  /** The view that the numbers are of, with the places in its filter. */
  readonly view: View;
}

/** Places over the weeks as small charts on one scale, a table and a file. */
export function PlaceWeeksPanel(props: PlaceWeeksPanelProps) {
  const { info, dimension, grain, model, view } = props;
  const urlView = useUrlView();
  const navigate = useNavigate();
  const helpId = useId();
  const { series, ticks, numbered } = model;
  const { basis } = info.datasetPeriod;
  const period = getGrainNoun(grain);
  const description = describeView(info, view);
  const unit = `${MEASURE_UNITS[view.measure]} by ${period}${basis === "issued" ? " of issue" : ""}`;
  const addressOf = (key: string) => {
    const page = findProfileKey(dimension, key);
    return page === null ? null : formatProfileAddress(urlView, page);
  };
  const getReadout = ({ key, name, weeks }: Series, bar: WeekBar) => {
    const address = addressOf(key);
    const readout = createWeekReadout(bar, weeks, {
      measure: view.measure,
      onSelect: ({ weeks: [from, to] }) =>
        urlView.setView((current) => ({ ...current, filter: { ...current.filter, from, to } })),
    });
    const open = { key: "page", label: "Open page" };
    const actions =
      address === null
        ? readout.actions
        : [...readout.actions, { ...open, onSelect: () => void navigate(address) }];
    return addPlaceName({ ...readout, actions }, name);
  };
  return (
    <Panel
      id="series"
      title={`${dimension === "state" ? "States" : "Agencies"} by ${period}`}
      subtitle={`${unit} · one scale, 0 to ${formatCount(ticks.at(-1) ?? 0)} · ${description.period}`}
      summary={null}
      source={description.source}
      controls={<GrainToggle info={info} />}
      onCsv={() =>
        downloadCsv(
          formatFileName(info.datasetPeriod, `${dimension}-by-${grain}`, view, "csv"),
          createPlaceWeeksFile(series, grain, listDescriptionColumns(description)),
        )
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <>
              <div className={styles.charts} data-count={series.length}>
                {series.map((each) => {
                  const address = addressOf(each.key);
                  return (
                    <SeriesChart
                      key={each.key}
                      model={model}
                      series={each}
                      label={`${unit}, ${each.name}`}
                      title={address === null ? each.name : <Link to={address}>{each.name}</Link>}
                      helpId={helpId}
                      getReadout={(bar) => getReadout(each, bar)}
                    />
                  );
                })}
              </div>
              <ChartFoot
                helpId={helpId}
                isVertical={false}
                legend={<SeriesKey series={series} />}
              />
            </>
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${unit}, ${description.period}`}
              columns={[
                { key: "period", title: GRAIN_TITLE[grain] },
                ...series.map(({ key, name }) => ({ key, title: name, numeric: true })),
              ]}
              rows={createTableRows(series)}
            />
          ),
        },
      ]}
    >
      <NoteList numbered={numbered} />
      <CellLegend states={series.flatMap(({ weeks }) => weeks.bars.map(({ cell }) => cell))} />
    </Panel>
  );
}

/** The colors and hatches that occur, and the time after the last edition. */
function SeriesKey({ series }: { readonly series: readonly Series[] }) {
  const bars = series.flatMap(({ weeks }) => weeks.bars);
  const gap = series[0]?.weeks.gap?.words;
  return (
    <ul className={styles.key} aria-label="Key of the charts">
      {bars.some(({ isOpen }) => isOpen) ? (
        <li>
          <i data-swatch="open" /> not final: outcomes may still be open
        </li>
      ) : null}
      {bars.some(({ presence }) => presence !== "present") ? (
        <li>
          <i data-swatch="no-edition" /> no edition
        </li>
      ) : null}
      {bars.some(({ part }) => part !== null) ? <li>* covered in part</li> : null}
      {gap === undefined ? null : <li>{gap}</li>}
    </ul>
  );
}

function createTableRows(series: readonly Series[]) {
  return (series[0]?.weeks.bars ?? []).map((bar, at) => ({
    key: bar.period,
    cells: {
      period: {
        value: bar.period,
        shown: [
          bar.title,
          ...(bar.part === null ? [] : [formatBarPart(bar)]),
          ...(bar.isOpen ? ["outcomes still open"] : []),
        ].join(", "),
      },
      ...Object.fromEntries(
        series.map(({ key, weeks }) => {
          const placeBar = weeks.bars[at];
          return [
            key,
            placeBar === undefined
              ? { value: null }
              : {
                  value: getBarCount(placeBar),
                  shown: <Cell state={placeBar.cell} count={placeBar.shown} open={placeBar.open} />,
                },
          ];
        }),
      ),
    },
  }));
}
