import { describe, expect, it } from "vitest";
import type { Collection } from "#domain/report/collection.ts";
import { DECLINED_OUTCOME, type Outcome } from "#domain/detainer/outcome.ts";
import { ROW_COLUMNS } from "#engine/query/question.ts";
import { switchCollection, type SwitchTarget } from "#features/shell/switch-collection.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { parseView } from "#state/url/parse-view.ts";
import { facts } from "#tests/charts/answers.ts";
import { agency } from "#tests/features/profiles/small-dataset.ts";

const OPEN: Outcome = { key: "open", title: "Open", group: "open or not recorded" };

function info(fields: Partial<DatasetInfo>): DatasetInfo {
  return {
    ...facts(),
    version: 1,
    values: {},
    knownColumns: ROW_COLUMNS,
    rowCount: 1,
    issues: [],
    faults: [],
    notesFault: null,
    isHashChecked: true,
    progress: null,
    ...fields,
  };
}

const REPORTS = info({ values: { state: ["TX", "NY"], charge: ["assault", "unknown"] } });
const TRAVIS = agency("tx-48453-travis-cty-jail", "TRAVIS CTY JAIL", "tx-48453", "48453");
const RECORDS = info({
  outcomes: [DECLINED_OUTCOME, OPEN],
  agencies: new Map(Object.entries({ [TRAVIS.key]: TRAVIS })),
  weeks: facts().weeks.map((week, at) => ({ ...week, week: `2014-10-${11 + 7 * at}` })),
  values: { state: ["TX", "CA"], agency: [TRAVIS.key, "not-itemised"], charge: ["unknown"] },
  knownColumns: ROW_COLUMNS.filter((column) => column !== "charge" && column !== "citizenship"),
});

const COLLECTION: Collection = {
  id: "ice-foia-2015",
  title: "ICE records",
  basis: "issued",
  origin: "official",
  suspended: null,
  outcomes: [],
  files: [],
  editions: [],
  copies: [],
  notes: null,
};
const TO_RECORDS: SwitchTarget = { collection: COLLECTION, info: RECORDS, isDefault: false };
const TO_REPORTS: SwitchTarget = {
  collection: { ...COLLECTION, id: "ddor-2017", basis: "recorded" },
  info: REPORTS,
  isDefault: true,
};

function switched(pathname: string, search: string, target = TO_RECORDS) {
  const source = target === TO_RECORDS ? REPORTS : RECORDS;
  const { view } = parseView(new URLSearchParams(search));
  const { address, leftOut } = switchCollection({ view, pathname, search, info: source }, target);
  return { address, leftOut: leftOut.map(({ parameter, value }) => `${parameter}=${value}`) };
}

describe("a switch of collections", () => {
  it("A state stays, a charge that the records do not hold and weeks of another year are left out and told", () => {
    expect(switched("/", "?from=2017-01-28&state=TX&charge=assault&q=jail")).toEqual({
      address: "/?data=ice-foia-2015&state=TX&q=jail",
      leftOut: ["from=2017-01-28", "charge=assault"],
    });
  });

  it("A value that the other collection does not have is left out, and the others of its field stay", () => {
    expect(switched("/table", "?state=TX,NY&citizenship=-MEX")).toEqual({
      address: "/table?data=ice-foia-2015&state=TX",
      leftOut: ["state=NY", "citizenship=-MEX"],
    });
  });

  it("The measure and the open weeks are left out of a collection of declines alone", () => {
    expect(switched("/", "?data=ice-foia-2015&measure=all&open=8&state=TX", TO_REPORTS)).toEqual({
      address: "/?state=TX",
      leftOut: ["measure=all", "open=8"],
    });
  });

  it("The date and the transcription of one collection mean nothing in another", () => {
    expect(switched("/", "?asof=2017-03-20&reading=1")).toEqual({
      address: "/?data=ice-foia-2015",
      leftOut: ["asof=2017-03-20", "reading=1"],
    });
  });

  it("An agency goes over under the key that it has in the other collection", () => {
    expect(switched("/agency", "?key=tx-48453-travis-county-jail")).toEqual({
      address: "/agency?data=ice-foia-2015&key=tx-48453-travis-cty-jail",
      leftOut: [],
    });
    expect(switched("/", "?agency=tx-48453-travis-county-jail").address).toBe(
      "/?data=ice-foia-2015&agency=tx-48453-travis-cty-jail",
    );
  });

  it("The key of a place stays, and a place beside it that is not there is left out", () => {
    expect(switched("/place", "?key=tx-48453&with=tx,wy")).toEqual({
      address: "/place?data=ice-foia-2015&key=tx-48453&with=tx",
      leftOut: ["with=wy"],
    });
  });

  it("Periods and weeks of the other collection are left out", () => {
    expect(switched("/compare", "?p=2017-01-28&p=ice-foia-2015:2014-10-11")).toEqual({
      address: "/compare?data=ice-foia-2015&p=ice-foia-2015:2014-10-11",
      leftOut: ["p=2017-01-28"],
    });
    expect(switched("/editions", "?week=2017-01-28").leftOut).toEqual(["week=2017-01-28"]);
  });
});
