/** The color or hatch in which a row of a readout is drawn in the chart; null where it has none. */
export type Swatch =
  | "first"
  | "second"
  | "third"
  | "fourth"
  | "quiet"
  | "not-on-record"
  | "open"
  | "no-edition"
  | null;

/** What a mark of a chart says when it is pointed at, focused or tapped. */
export interface Readout {
  /** The period or the place. */
  readonly title: string;
  readonly rows: readonly {
    readonly swatch: Swatch;
    readonly label: string;
    readonly value: string;
  }[];
  /** Sentences below the rows: notes that touch the number, what is not known of it. */
  readonly remarks: readonly string[];
  /** What can be done with the mark, such as "Show only this week". */
  readonly actions: readonly {
    readonly key: string;
    readonly label: string;
    readonly onSelect: () => void;
  }[];
}

/** A readout in one sentence, for the live line of its chart: title, then each label with its value, then the remarks. */
export function formatReadout({ title, rows, remarks }: Omit<Readout, "actions">): string {
  const facts = rows.map(({ label, value }) => `${value} ${label}`).join(", ");
  return [facts === "" ? `${title}.` : `${title}: ${facts}.`, ...remarks].join(" ");
}
