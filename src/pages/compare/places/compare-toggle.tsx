import { PLACES_PARAMETER, type PlaceDimension } from "#state/url/place-dimension.ts";
import { useViewNavigation } from "#state/url/use-view-navigation.ts";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";
import styles from "./compare-toggle.module.css";

const CHOICES = [
  { value: "periods", label: "Periods" },
  { value: "state", label: "States" },
  { value: "agency", label: "Agencies" },
] as const;

/** What is compared: periods, or states or agencies over the weeks. */
export function CompareToggle({ dimension }: { readonly dimension: PlaceDimension | null }) {
  const goTo = useViewNavigation();
  return (
    <div className={styles.toggle} data-print="hidden">
      <span aria-hidden="true">Compare</span>
      <ToggleGroup
        name="Compare"
        value={dimension ?? "periods"}
        choices={CHOICES}
        onChange={(next) => goTo({ [PLACES_PARAMETER]: next === "periods" ? "" : next })}
      />
    </div>
  );
}
