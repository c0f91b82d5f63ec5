import { STORED_TEXTS } from "#data/native/edition-table.ts";
import { smallEdition } from "#tests/data/small-edition.ts";

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** A file of two editions with two rows and one, each byte of its blocks written by hand. */
export function packByHand(): Uint8Array<ArrayBuffer> {
  const columns = STORED_TEXTS.map((name) => CODINGS[name] ?? alike(name));
  const editions = [edition("2017-01-28", 2), edition("2017-02-04", 1)];
  const { jurisdictions, agencies } = smallEdition();
  const head = JSON.stringify({
    format: "ddor-columns/1",
    jurisdictions,
    agencies,
    editions,
    columns: [
      ...columns,
      { name: "ordinal", bytes: 3, coding: "numbers", width: 1 },
      { name: "count", bytes: 6, coding: "numbers", width: 2 },
    ],
  });
  const { length } = head;
  const bytes: readonly (readonly number[])[] = [
    ascii("DDORCOLS"),
    [length % 256, Math.floor(length / 256) % 256, Math.floor(length / 65_536), 0],
    ascii(head),
    // agency: row 1 is code 0, row 2 is one more; the second edition begins at 0 again, and is one more.
    [0, 1, 1],
    // state: a code for each of the two agencies.
    [0, 1],
    // declinedText: days after the week's first, less `least`: the 29th is 1 day after, so 0; 255 is no day; 6 days, so 5.
    [0, 255, 5],
    // … and the code of the text that is no day.
    [0],
    // issuedText: days after the date declined, or the week's first: -3, -1, 0, less `least`.
    [0, 2, 3],
    // ordinal
    [1, 2, 7],
    // count: 1, 1, 300, the lower bytes first.
    [1, 1, 44, 0, 0, 1],
  ];
  return Uint8Array.from(bytes.flat());
}

const CODINGS: Readonly<Record<string, object>> = {
  agency: { name: "agency", bytes: 3, coding: "steps", values: ["a", "b"] },
  state: { name: "state", bytes: 2, coding: "by", of: "agency", values: ["CO", "TX"] },
  declinedText: {
    name: "declinedText",
    bytes: 4,
    coding: "days",
    of: "week",
    least: 1,
    width: 1,
    values: ["unknown"],
  },
  issuedText: {
    name: "issuedText",
    bytes: 3,
    coding: "days",
    of: "declinedText",
    least: -3,
    width: 1,
    values: [],
  },
};

function alike(name: string): object {
  const value = name === "outcome" ? "declined" : name === "status" ? "charged" : "unknown";
  return { name, bytes: 0, coding: "alike", value };
}

function edition(week: string, lines: number): object {
  const { rows: _rows, jurisdictions: _places, agencies: _agencies, ...rest } = smallEdition();
  return { ...rest, week, lines };
}
