import { Cell } from "#charts/cells/cell.tsx";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { sumWholeCells } from "#features/profiles/whole-numbers.ts";
import { createProfileFilter, findProfile } from "#features/profiles/profile.ts";
import type { PlaceNode } from "./place-tree.ts";

/** True where a place has more than its rows: a city, which no column names, and one whose whole number is known. */
export function hasOwnWeeks(
  { weeks }: Pick<DatasetInfo, "weeks">,
  { kind, key, value }: PlaceNode,
) {
  if (kind === "agency") return false;
  return (
    value === null ||
    weeks.some(({ complete }) => complete.some(({ jurisdiction }) => jurisdiction === key))
  );
}

/** The count of a place from its weeks, asked for when its row is drawn. */
export function WholeCell({
  info,
  node,
}: {
  readonly info: DatasetInfo;
  readonly node: PlaceNode;
}) {
  const profile = findProfile(info, "place", node.key);
  const filter = profile === null ? null : createProfileFilter(profile, EMPTY_FILTER);
  const question: Question | null =
    filter === null
      ? null
      : {
          kind: "counts",
          measures: ["declined"],
          sides: [{ dataset: 0, filter }],
          by: [{ weeks: "week" }],
          facet: false,
        };
  const query = useAnswers<Readonly<Record<string, Question>>>(
    question === null ? {} : { [node.key]: question },
  );
  if (profile === null || query.data === undefined) return <Cell state="arriving" count={null} />;
  return <Cell {...sumWholeCells(profile, info.weeks, query.data.answers[node.key] ?? null)} />;
}
