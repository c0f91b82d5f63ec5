import { formatEditions } from "#domain/calendar/period.ts";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { Slider } from "@base-ui/react/slider";
import { type PeriodGrain, type WeekStart } from "#domain/calendar/week.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import styles from "./week-slider.module.css";

/** Weeks that Page Up and Page Down move by: about a quarter. */
const PAGE_WEEKS = 13;

interface WeekSliderProps {
  readonly weeks: readonly WeekStart[];
  /** The length of the periods that the weeks stand for, where they do. */
  readonly grain: PeriodGrain | undefined;
  readonly first: number;
  readonly last: number;
  readonly onMove: (first: number, last: number) => void;
  readonly onChange: (first: number, last: number) => void;
}

/** Two thumbs on one line of weeks; arrows, Page Up and Down, Home and End move the one that has the focus. */
export function WeekSlider({ weeks, grain, first, last, onMove, onChange }: WeekSliderProps) {
  const period = getGrainNoun(grain);
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
            {[`From ${period}`, `To ${period}`].map((name, index) => (
              <Slider.Thumb
                key={name}
                index={index}
                className={styles.thumb}
                aria-label={name}
                getAriaValueText={(_, at) => {
                  const week = weeks[at] ?? "1970-01-03";
                  return formatEditions(week, week, grain);
                }}
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
    </CSPProvider>
  );
}
