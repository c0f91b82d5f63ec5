import { CSPProvider } from "@base-ui/react/csp-provider";
import { Slider } from "@base-ui/react/slider";
import { formatWeek, type WeekStart } from "#domain/calendar/week.ts";
import styles from "./week-slider.module.css";

/** Weeks that Page Up and Page Down move by: about a quarter. */
const PAGE_WEEKS = 13;

interface WeekSliderProps {
  readonly weeks: readonly WeekStart[];
  readonly first: number;
  readonly last: number;
  readonly onMove: (first: number, last: number) => void;
  readonly onChange: (first: number, last: number) => void;
}

/** Two thumbs on one line of weeks; arrows, Page Up and Down, Home and End move the one that has the focus. */
export function WeekSlider({ weeks, first, last, onMove, onChange }: WeekSliderProps) {
  return (
    <CSPProvider disableStyleElements>
      <Slider.Root
        className={styles.slider}
        value={[first, last]}
        min={0}
        max={weeks.length - 1}
        largeStep={Math.min(PAGE_WEEKS, Math.max(1, weeks.length - 1))}
        thumbCollisionBehavior="none"
        onValueChange={([start = first, end = last]) => onMove(start, end)}
        onValueCommitted={([start = first, end = last]) => onChange(start, end)}
      >
        <Slider.Control className={styles.control} data-control="weeks">
          <Slider.Track className={styles.track}>
            <Slider.Indicator className={styles.indicator} />
            {["From week", "To week"].map((name, index) => (
              <Slider.Thumb
                key={name}
                index={index}
                className={styles.thumb}
                aria-label={name}
                getAriaValueText={(_, at) => formatWeek(weeks[at] ?? "1970-01-03")}
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
    </CSPProvider>
  );
}
