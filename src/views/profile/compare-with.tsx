import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { Cell, CellKey } from "#charts/cells/cell.tsx";
import { UNIT } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { EVERYTHING, type Filter } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen, useParameter } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceCombobox } from "#ui/choice/choice-combobox.tsx";
import { Scroll } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { besideWeeks } from "#views/subject/beside-weeks.ts";
import { openable } from "#views/subject/near-matches.ts";
import { keysBeside, MOST_BESIDE, profileAddress } from "#views/subject/profile-address.ts";
import { anySubject, isPartOfIts, subjectFilter, type Subject } from "#views/subject/subject.ts";

interface CompareWithProps {
  readonly frame: CorpusFrame;
  readonly subject: Subject;
}

/** Puts up to five other agencies or places beside the subject, by week on one scale; the choice stands in the address. */
export function CompareWith({ frame, subject }: CompareWithProps) {
  const inHand = useChosen();
  const { view, address } = inHand;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const keys = keysBeside(useParameter("with"), subject.key);
  const found = keys.map((key) => ({ key, other: anySubject(frame, key) }));
  const others = found.flatMap(({ other }) => other ?? []);
  const go = (next: readonly string[]) =>
    void navigate(profileAddress(inHand, subject, next, view), { preventScrollReset: true });
  const items = isOpen
    ? openable(frame)
        .filter(({ key }) => key !== subject.key)
        .map(({ kind, key, title }) => ({ value: key, label: title, aside: kind, count: null }))
    : [];
  const filter = isPartOfIts(subject) ? null : subjectFilter(subject, view.filter);
  return (
    <section className="profile-compare" aria-labelledby="compare-title">
      <h2 id="compare-title">Compare with others</h2>
      <p>
        Up to five agencies or places by week, on one scale.{" "}
        {filter === null ? null : (
          <Link to={address({ ...view, filter }, "/compare")}>Compare weeks of {subject.name}</Link>
        )}
      </p>
      {keys.length < MOST_BESIDE ? (
        <div className="profile-find">
          <ChoiceCombobox
            label="Compare with an agency or place"
            items={items}
            chosen={keys}
            onOpen={setOpen}
            onToggle={(key) =>
              go(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key])
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
          <p className="profile-chosen">
            {others.map((other) => (
              <Button
                key={other.key}
                aria-label={`Take ${other.title} away`}
                onClick={() => go(keys.filter((each) => each !== other.key))}
              >
                {other.title} <span aria-hidden="true">×</span>
              </Button>
            ))}
          </p>
          <Beside frame={frame} subjects={[subject, ...others]} />
        </>
      )}
    </section>
  );
}

function Beside({
  frame,
  subjects,
}: {
  readonly frame: CorpusFrame;
  readonly subjects: readonly Subject[];
}) {
  const inHand = useChosen();
  const { measure, grain } = inHand.view;
  const filters = subjects.map((subject) => subjectFilter(subject, EVERYTHING));
  const asked = filters.filter((filter): filter is Filter => filter !== null);
  const answers = useAnswers([
    {
      kind: "counts",
      measures: [measure],
      sides: asked.map((filter) => ({ corpus: 0, filter })),
      by: [{ weeks: grain ?? "week" }],
      facet: false,
    },
  ]);
  const [counts] = answers.value ?? [];
  // While another is added, the answer of before has a side less.
  if (counts === undefined || answers.asked?.[0]?.sides.length !== asked.length)
    return <NotHere loaded={answers} height={200} />;
  const { periods, most } = besideWeeks(counts, subjects, frame.weeks);
  return (
    <>
      <Scroll label="The weeks side by side">
        <table className="profile-beside">
          <caption>
            {UNIT[measure]}; bars of one scale, from 0 to {formatCount(most)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              {subjects.map((subject) => (
                <th key={subject.key} scope="col">
                  <Link to={profileAddress(inHand, subject)}>{subject.title}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, words, cells }) => (
              <tr key={period}>
                <th scope="row">{words}</th>
                {cells.map(({ state, count }, at) => (
                  <td key={subjects[at]?.key}>
                    <Cell state={state} count={count} />
                    {count > 0 && most > 0 ? (
                      <span className="profile-bar" style={{ width: `${(100 * count) / most}%` }} />
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <CellKey states={periods.flatMap(({ cells }) => cells.map(({ state }) => state))} />
    </>
  );
}
