import { describe, expect, it } from "vitest";
import { buildDataset } from "#data/dataset/build-dataset.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { checkEdition } from "#data/native/check-edition.ts";
import { readNotes } from "#data/native/report-source.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { DECLINED_OUTCOME, type Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { listPublicationDates } from "#domain/report/choose-editions.ts";
import { listRecords } from "#domain/table/table.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { formatExportedView } from "#domain/view/format-exported-view.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER, type Filter, type Question } from "#engine/query/question.ts";
import { sumTotals } from "#features/panels/totals.ts";
import { createFileView } from "#pages/import/file-view.ts";
import { parseView } from "#state/url/parse-view.ts";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import {
  COLLECTION_2017,
  exported,
  exportedRows,
  NOTES_2017,
  openNativeFile,
  publishedEdition,
} from "./native-files.ts";

const EDITIONS = ["2017-01-28.r2.t1", "2017-02-04.r1.t1", "2017-02-11.r1.t1"].map(publishedEdition);

const REPORTS = {
  collection: COLLECTION_2017,
  parts: EDITIONS.map((edition) => buildEditionTable(checkEdition(edition), [DECLINED_OUTCOME])),
};

const TEXAS: Filter = {
  ...EMPTY_FILTER,
  choices: { state: { values: ["TX"], isExcluded: false } },
};

function createDataset(
  { collection, parts }: Pick<ImportedCollection, "collection" | "parts">,
  notes: readonly Note[],
): Dataset {
  return buildDataset({
    collection,
    asof: listPublicationDates(collection.editions).at(-1) ?? "",
    chosen: collection.editions,
    parts,
    notes,
    arriving: new Set(),
  });
}

/** A file opened again: its dataset, and the view that its links lead to. */
async function openAgain(text: string) {
  const { collection, parts, found } = await openNativeFile(new TextEncoder().encode(text));
  const unfetched = { base: "", fetching: fetch, digest: null };
  const notes = await readNotes(unfetched, collection);
  const { view } = parseView(new URLSearchParams());
  return {
    dataset: createDataset({ collection, parts }, notes),
    notes,
    found,
    view: createFileView(view, { id: collection.id, collection } as Parameters<
      typeof createFileView
    >[1]),
  };
}

/** Rows of an answer, in an order of their own. */
function answerRows(dataset: Dataset, question: Question) {
  const { table } = answerByScan([dataset], question);
  return listRecords(table)
    .map((row) => JSON.stringify(row))
    .sort();
}

const ask = (measure: Measure, filter: Filter) =>
  ({ measures: [measure], sides: [{ dataset: 0, filter }] }) as const;

const totalsOf = (dataset: Dataset, measure: Measure, filter: Filter) =>
  sumTotals(answerByScan([dataset], { kind: "totals", ...ask(measure, filter) }));

describe("the table of the reports of 2017, opened again", () => {
  it("The table of the reports, opened again, has the 318 reported and the totals printed for each week", async () => {
    const { dataset } = await openAgain(exported(EDITIONS));
    expect(dataset.weeks.map(({ week, reported }) => [week, reported])).toEqual([
      ["2017-01-28", 206],
      ["2017-02-04", 47],
      ["2017-02-11", 65],
      ["2017-02-18", null],
    ]);
    // 318 printed, of which 42 lines hold 259.
    expect(totalsOf(dataset, "declined", EMPTY_FILTER)).toMatchObject({
      match: 259,
      reported: 318,
      untranscribed: 59,
    });
    expect(dataset.datasetPeriod).toMatchObject({ asof: "2017-04-06", origin: "reconstructed" });
    expect(describeView(dataset, { measure: "declined", filter: EMPTY_FILTER }).filters).toBe(
      "All rows",
    );
  });

  it("The table of the reports, opened again, has the dispute of Travis County and its words at the same lines", async () => {
    const { dataset, notes } = await openAgain(exported(EDITIONS));
    const source = createDataset(REPORTS, NOTES_2017);
    const marks: Question = { kind: "marks", ...ask("declined", EMPTY_FILTER), by: "agency" };
    expect(answerRows(dataset, marks)).toEqual(answerRows(source, marks));
    const travis = notes.find(({ subject }) => subject.startsWith("Travis"));
    expect(travis).toMatchObject({ kind: "disputed by the agency" });
    const rowIds = new Set(EDITIONS.flatMap(({ rows }) => rows.map(({ id }) => id)));
    const ofRows = NOTES_2017.filter(({ touches }) =>
      touches.some(({ ids }) => ids.some((id) => rowIds.has(id))),
    );
    const tellNote = ({ id, what, effect, saidBy, date, source: from }: Note) =>
      [id, what, effect, saidBy, date, from].join(" | ");
    expect(notes.map(tellNote)).toEqual(ofRows.map(tellNote));
  });

  it("The table of the reports, opened again, has every cell by week and state with the sign that the page has", async () => {
    const { dataset } = await openAgain(exported(EDITIONS));
    const source = createDataset(REPORTS, NOTES_2017);
    for (const by of [
      [{ weeks: "week" }, "state"],
      [{ weeks: "week" }, "county"],
    ] as const) {
      const question: Question = {
        kind: "counts",
        ...ask("declined", EMPTY_FILTER),
        by,
        facet: false,
      };
      expect(answerRows(dataset, question)).toEqual(answerRows(source, question));
    }
  });

  it("The table filtered to Texas says Texas as its filter, with the numbers that stood beside it", async () => {
    const { dataset, view, notes } = await openAgain(exported(EDITIONS, undefined, TEXAS));
    const source = createDataset(REPORTS, NOTES_2017);
    const { match, unknown, untranscribed } = totalsOf(source, "declined", TEXAS);
    expect(match).toBe(154);
    expect(describeView(dataset, { measure: "declined", filter: EMPTY_FILTER }).filters).toBe(
      "In Texas",
    );
    expect(describeView(dataset, { measure: "declined", filter: TEXAS }).filters).toBe("In Texas");
    expect(dataset.datasetPeriod.exported).toMatchObject({
      match: 154,
      unknown,
      untranscribed,
      reported: 318,
    });
    expect(formatExportedView(dataset.datasetPeriod.exported, "recorded")).toEqual([
      "This file was exported under a filter: In Texas.",
      `Where it was exported, 154 detainers matched; ${unknown} more were unknown on a filtered field; ${untranscribed} more of the 318 reported were in no source transcribed, and not ruled out. The file holds those that matched.`,
    ]);
    expect(view.filter).toEqual(TEXAS);
    expect(totalsOf(dataset, "declined", view.filter).match).toBe(154);
    // No week prints a total of Texas alone.
    expect(dataset.weeks.map(({ reported }) => reported)).toEqual([null, null, null, null]);
    expect(notes.map(({ kind }) => kind)).toContain("disputed by the agency");
  });

  it("The table of the first week alone, opened again, has the 206 of that week and no other week", async () => {
    const filter = { ...EMPTY_FILTER, from: "2017-01-28", to: "2017-01-28" };
    const { dataset } = await openAgain(exported(EDITIONS, undefined, filter));
    expect(dataset.weeks.map(({ week, reported }) => [week, reported])).toEqual([
      ["2017-01-28", 206],
    ]);
    expect(totalsOf(dataset, "declined", EMPTY_FILTER)).toMatchObject({
      match: 189,
      untranscribed: 17,
    });
  });

  it("A filter within a file that was exported under one stands after it", async () => {
    const { dataset } = await openAgain(exported(EDITIONS, undefined, TEXAS));
    const filter = { ...EMPTY_FILTER, from: "2017-02-04", to: "2017-02-04" };
    expect(describeView(dataset, { measure: "declined", filter }).filters).toBe(
      "In Texas; of these: Weeks February 4 to February 10",
    );
  });

  it("An exported table of which lines were cut away has no total, and says that its lines are others", async () => {
    const [heading = "", ...lines] = exported(EDITIONS).trimEnd().split("\r\n");
    const { dataset, found } = await openAgain(`${[heading, ...lines.slice(3)].join("\r\n")}\r\n`);
    expect(dataset.weeks.map(({ reported }) => reported)).toEqual([null, null, null]);
    expect(found.isSure).toBe(false);
    expect(found.issues.map(({ kind }) => kind)).toContain("other rows than were exported");
  });

  it("A file that was exported before it told weeks and notes opens with its lines, and with no total", async () => {
    const old = exported(EDITIONS)
      .split("\r\n")
      .map((line, i) =>
        i === 0
          ? line.replace(
              /Notes in full|weeks|places whose number is known|places without a number|lines|detainers that match|also [^,]+|address/gu,
              (name) => `old ${name}`,
            )
          : line,
      )
      .join("\r\n");
    const { dataset, found, notes } = await openAgain(old);
    expect(found).toMatchObject({ declined: 259, isSure: true });
    expect(dataset.weeks.map(({ reported }) => reported)).toEqual([null, null, null]);
    expect(notes).toEqual([]);
  });

  it("Words in the columns of description that are none of ours are reported and left out", async () => {
    const text = exported(EDITIONS)
      .replaceAll("2017-02-04: revision 1", "the week of 2017-02-04: revision 1")
      .replaceAll("Kind: disputed", "Kind: doubted");
    const { dataset, found, notes } = await openAgain(text);
    expect(dataset.weeks.map(({ reported }) => reported)).toEqual([null, null, null]);
    expect(notes.some(({ kind }) => kind === "disputed by the agency")).toBe(false);
    expect(
      found.issues.find(({ kind }) => kind === "description that could not be read")?.examples,
    ).toEqual(["“weeks”: left out", "“Notes in full”: left out"]);
  });
});

const RECORDS = `date,lift_reason,det_facility,city,state,detainer_type
2014-01-06,Detainer Declined by LEA,"OAK COUNTY JAIL, TX",OAK,TEXAS,
2014-01-07,Booked into Detention,"OAK COUNTY JAIL, TX",OAK,TEXAS,
2014-01-20,,"ELM COUNTY JAIL, TX",ELM,TEXAS,
2014-01-21,Booked into Detention,"ELM COUNTY JAIL, TX",ELM,TEXAS,
2014-02-03,Detainer Declined by LEA,"ASH COUNTY JAIL, OR",ASH,OREGON,
2014-02-04,Lifted,"OTHER-OTHER FACILITY",,,
`;

describe("the table of row-level records, opened again", () => {
  it("All records, opened again, have the same counts and signs by month and state, and are whole", async () => {
    const read = await readFoia(RECORDS);
    const source = createDataset(read, []);
    const { dataset } = await openAgain(exportedRows(read, "all"));
    for (const measure of ["declined", "recorded", "all"] as const) {
      const question: Question = {
        kind: "counts",
        ...ask(measure, EMPTY_FILTER),
        by: [{ weeks: "month" }, "state"],
        facet: false,
      };
      expect(answerRows(dataset, question)).toEqual(answerRows(source, question));
    }
    expect(totalsOf(dataset, "all", EMPTY_FILTER).match).toBe(6);
    expect(
      dataset.weeks.every(({ presence, isListing }) => presence !== "present" || isListing),
    ).toBe(true);
    expect(formatExportedView(dataset.datasetPeriod.exported, "issued")).toEqual([]);
  });

  it("Records filtered to Texas, opened again, say Texas, and have a week in which Texas has no detainer", async () => {
    const read = await readFoia(RECORDS);
    const source = createDataset(read, []);
    const { dataset, view } = await openAgain(exportedRows(read, "all", undefined, TEXAS));
    expect(view).toMatchObject({ measure: "all", filter: TEXAS });
    const { unknown } = totalsOf(source, "all", TEXAS);
    expect(dataset.datasetPeriod.exported).toMatchObject({
      filters: "In Texas",
      match: 4,
      unknown,
      untranscribed: null,
      reported: null,
    });
    expect(formatExportedView(dataset.datasetPeriod.exported, "issued")).toEqual([
      "This file was exported under a filter: In Texas.",
      `Where it was exported, 4 detainers matched; ${unknown} more were unknown on a filtered field; no total was printed to compare with. The file holds those that matched.`,
    ]);
    // February 1 to 7 has detainers of Oregon and of no place alone.
    expect(dataset.weeks.map(({ week, presence }) => [week, presence])).toEqual(
      source.weeks.map(({ week, presence }) => [week, presence]),
    );
  });

  it("Declines alone, opened again, say that the other detainers are not in the file", async () => {
    const read = await readFoia(RECORDS);
    const { dataset } = await openAgain(exportedRows(read, "declined"));
    expect(dataset.weeks.some(({ isListing }) => isListing)).toBe(false);
    expect(formatExportedView(dataset.datasetPeriod.exported, "issued")).toEqual([
      "It holds detainers recorded as declined alone: the other detainers of the collection are not in it.",
    ]);
  });
});
