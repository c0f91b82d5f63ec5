import type { Note } from "#domain/note/note.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { chooseGrain } from "#features/panels/choose-grain.ts";
import { createPanelQuestions } from "#features/panels/panel-questions.ts";
import { createProfileFilter, isPartial, type Profile } from "#features/profiles/profile.ts";
import styles from "./profile-fields.module.css";

const FieldPanels = createLazyComponent(
  async () => (await import("#features/panels/field-panels.tsx")).FieldPanels,
);

/** The fields that have a panel. */
const FIELDS = ["charge", "citizenship", "days"] as const;

interface ProfileFieldsProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
  readonly notes: readonly Note[];
}

/** Charge, citizenship and days of a profile, as far as a row has them. */
export function ProfileFields({ info, profile, notes }: ProfileFieldsProps) {
  const isKnown = FIELDS.some((column) => info.knownColumns.includes(column));
  if (!isKnown || profile.choice === null || isPartial(profile)) return null;
  return (
    <div className={styles.fields}>
      <FieldContent info={info} profile={profile} notes={notes} />
    </div>
  );
}

function FieldContent({ info, profile, notes }: ProfileFieldsProps) {
  const { view: chosen } = useUrlView();
  const filter = createProfileFilter(profile, chosen.filter) ?? chosen.filter;
  const view = { ...chosen, filter };
  const query = useAnswers(createPanelQuestions(view, chooseGrain(info, chosen)));
  if (query.data === undefined) return <QueryFallback query={query} height={400} />;
  return (
    <PanelBoundary fallback={<Placeholder height={400} />}>
      <FieldPanels info={info} answers={query.data.answers} notes={notes} view={view} />
    </PanelBoundary>
  );
}
