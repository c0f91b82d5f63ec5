import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { getGrainNoun, GRAIN_TITLE, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { chooseGrain } from "#features/panels/choose-grain.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView, useUrlParameter } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceCombobox } from "#ui/choice/choice-combobox.tsx";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { createComparisonWeeks } from "#pages/profile/profile-comparison-weeks.ts";
import { listProfiles } from "#features/search/profile-matches.ts";
import {
  parseComparedKeys,
  MAX_COMPARED_PROFILES,
  formatProfileAddress,
} from "#features/profiles/profile-address.ts";
import {
  findProfileByKey,
  isPartial,
  createProfileFilter,
  type Profile,
} from "#features/profiles/profile.ts";
import { addPeriods, listComparedWeeks } from "#features/panels/compared-periods.ts";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-comparison.module.css";

interface ProfileComparisonProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
}

/** Compares a profile with up to five others by week on one scale; the address has the choice. */
export function ProfileComparison({ info, profile }: ProfileComparisonProps) {
  const viewState = useUrlView();
  const { view, formatUrl } = viewState;
  const unit = getGrainNoun(info.datasetPeriod.grain);
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const keys = parseComparedKeys(useUrlParameter("with"), profile.key);
  const found = keys.map((key) => ({ key, other: findProfileByKey(info, key) }));
  const others = found.flatMap(({ other }) => other ?? []);
  const setKeys = (next: readonly string[]) =>
    void navigate(formatProfileAddress(viewState, profile, next, view), {
      preventScrollReset: true,
    });
  const items = isOpen
    ? listProfiles(info)
        .filter(({ key }) => key !== profile.key)
        .map(({ kind, key, title }) => ({ value: key, label: title, aside: kind, cell: null }))
    : [];
  const filter = isPartial(profile) ? null : createProfileFilter(profile, view.filter);
  return (
    <ProfileSection id="compare-title" title="Compare with others">
      <p>
        Up to five agencies or places by {unit}, on one scale.{" "}
        {filter === null ? null : (
          <Link
            to={addPeriods(formatUrl({ ...view, filter }, "/compare"), listComparedWeeks(info))}
          >
            Compare {GRAIN_PLURAL[info.datasetPeriod.grain ?? "week"]} of {profile.name}
          </Link>
        )}
      </p>
      {keys.length < MAX_COMPARED_PROFILES ? (
        <div className={styles.search}>
          <ChoiceCombobox
            label="Compare with an agency or place"
            items={items}
            selected={keys}
            onOpen={setOpen}
            onToggle={(key) =>
              setKeys(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key])
            }
          />
        </div>
      ) : null}
      {found.map(({ key, other }) =>
        other === null ? (
          <Notice key={key} title={`Part of the address names nothing here: with=${key}`}>
            No agency or place of this collection has this key; the others are shown.
          </Notice>
        ) : null,
      )}
      {others.length === 0 ? null : (
        <>
          <p className={styles.chosen}>
            {others.map((other) => (
              <Button
                key={other.key}
                aria-label={`Take ${other.title} away`}
                onClick={() => setKeys(keys.filter((each) => each !== other.key))}
              >
                {other.title} <span aria-hidden="true">×</span>
              </Button>
            ))}
          </p>
          <ComparisonTable info={info} profiles={[profile, ...others]} />
        </>
      )}
    </ProfileSection>
  );
}

function ComparisonTable({
  info,
  profiles,
}: {
  readonly info: DatasetInfo;
  readonly profiles: readonly Profile[];
}) {
  const viewState = useUrlView();
  const { measure } = viewState.view;
  const grain =
    info.datasetPeriod.grain === undefined
      ? (viewState.view.grain ?? "week")
      : chooseGrain(info, viewState.view);
  const filters = profiles.map((profile) => createProfileFilter(profile, EMPTY_FILTER));
  const sideFilters = filters.filter((filter): filter is Filter => filter !== null);
  const query = useAnswers({
    weeks: {
      kind: "counts",
      measures: [measure],
      sides: sideFilters.map((filter) => ({ dataset: 0, filter })),
      by: [{ weeks: grain }],
      facet: false,
    },
  });
  if (query.data === undefined) return <QueryFallback query={query} height={200} />;
  const counts = query.data.answers.weeks;
  const { periods, maxCount } = createComparisonWeeks(counts, profiles, info.weeks);
  return (
    <>
      <ScrollRegion label={`The ${GRAIN_PLURAL[grain]} side by side`}>
        <table className={styles.table}>
          <caption>
            {MEASURE_UNITS[measure]}; bars of one scale, from 0 to {formatCount(maxCount)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{GRAIN_TITLE[grain]}</th>
              {profiles.map((profile) => (
                <th key={profile.key} scope="col">
                  <Link to={formatProfileAddress(viewState, profile)}>{profile.title}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, words, cells }) => (
              <tr key={period}>
                <th scope="row">{words}</th>
                {cells.map(({ state, count, open }, at) => (
                  <td key={profiles[at]?.key}>
                    <Cell state={state} count={count} open={open} />
                    {count !== null && count > 0 ? (
                      <span
                        className={styles.bar}
                        style={{ width: `${(100 * count) / maxCount}%` }}
                      />
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <CellLegend states={periods.flatMap(({ cells }) => cells.map(({ state }) => state))} />
    </>
  );
}
