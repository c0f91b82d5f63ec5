import { describe, expect, it } from "vitest";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { BASE, FIRST, NOTES, SECOND, smallReportFiles } from "#tests/data/small-report-source.ts";
import { readDatasetInfo } from "#tests/worker/loading/load-dataset.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";

type FileServer = (path: string) => Response | undefined;

const NAME = { collection: "small", asof: null, transcription: null };

/** A worker interface whose server answers as `serving` says, otherwise with the file. */
function createApi(files: ReadonlyMap<string, string>, serving: FileServer = () => undefined) {
  const requests: string[] = [];
  const fetching = async (address: string): Promise<Response> => {
    const path = address.slice(BASE.length);
    requests.push(path);
    const special = serving(path);
    if (special !== undefined) return special;
    const text = files.get(path);
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };
  return { requests, api: createWorkerApi(fetching, platformDigest()) };
}

const answerAt =
  (path: string, answer: () => Response): FileServer =>
  (requests) =>
    requests === path ? answer() : undefined;

async function indexFault(serving: FileServer) {
  const result = await createApi(smallReportFiles(), serving).api.getIndex(BASE);
  return result.ok ? null : result.fault;
}

async function readInfo(files: ReadonlyMap<string, string>, serving?: FileServer) {
  return readDatasetInfo(createApi(files, serving).api, BASE, NAME);
}

/** The fault of the first week, after a check that the second stands. */
async function firstFault(files: ReadonlyMap<string, string>, serving?: FileServer) {
  const { faults, weeks } = await readInfo(files, serving);
  expect(weeks.map(({ presence }) => presence)).toEqual(["not-loaded", "present", "not-published"]);
  expect(faults.map(({ week }) => week)).toEqual(["2017-01-28"]);
  return faults[0]?.fault;
}

describe("an index that cannot be loaded", () => {
  it("An index that is missing is reported as such", async () => {
    const fault = await indexFault(answerAt("index.json", () => new Response("", { status: 404 })));
    expect(fault).toEqual({ cause: "missing", file: "index.json", detail: "status 404" });
  });

  it("An index that meets an error of the server is reported as such", async () => {
    const fault = await indexFault(answerAt("index.json", () => new Response("", { status: 503 })));
    expect(fault).toMatchObject({ cause: "server-error", detail: "status 503" });
  });

  it("An index that is not JSON, such as a page of the host, is reported as such", async () => {
    const fault = await indexFault(answerAt("index.json", () => new Response("<!doctype html>")));
    expect(fault).toMatchObject({ cause: "not-json", file: "index.json" });
  });

  it("An index of a wrong shape is reported with the place of the defect", async () => {
    const text = '{"format":"ddor-index/1","collections":{}}';
    const fault = await indexFault(answerAt("index.json", () => new Response(text)));
    expect(fault).toMatchObject({
      cause: "wrong-shape",
      detail: "collections: expected a list, got {}",
    });
  });

  it("An index of a version that this page does not know is reported as newer", async () => {
    const text = '{"format":"ddor-index/2"}';
    const fault = await indexFault(answerAt("index.json", () => new Response(text)));
    expect(fault).toMatchObject({
      cause: "newer-format",
      detail: "the file is ddor-index/2, this page reads ddor-index/1",
    });
  });

  it("An index that cannot be reached is reported as offline", async () => {
    const fault = await indexFault(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(fault).toMatchObject({ cause: "offline", detail: "Failed to fetch" });
  });

  it("An index that lists no edition is reported as such", async () => {
    const index = JSON.parse(smallReportFiles().get("index.json") ?? "");
    index.collections[0].editions = [];
    const { api } = createApi(smallReportFiles({ "index.json": JSON.stringify(index) }));
    const result = await api.getDatasetInfo(BASE, NAME, () => false);
    expect(result).toMatchObject({ ok: false, fault: { cause: "no-edition" } });
  });
});

describe("an edition that cannot be loaded", () => {
  it("An edition that is missing leaves the others in use", async () => {
    const serving = answerAt(FIRST, () => new Response("", { status: 404 }));
    expect(await firstFault(smallReportFiles(), serving)).toMatchObject({
      cause: "missing",
      file: FIRST,
    });
  });

  it("An edition that is cut off before its end leaves the others in use", async () => {
    const whole = smallReportFiles().get(FIRST) ?? "";
    const fault = await firstFault(
      smallReportFiles(),
      answerAt(FIRST, () => new Response(whole.slice(0, 100))),
    );
    expect(fault).toMatchObject({
      cause: "cut-off",
      detail: `100 of ${whole.length} bytes arrived`,
    });
  });

  it("An edition that is cut off by a broken connection leaves the others in use", async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError("network error")),
    });
    const fault = await firstFault(
      smallReportFiles(),
      answerAt(FIRST, () => new Response(broken)),
    );
    expect(fault).toMatchObject({ cause: "cut-off", detail: "network error" });
  });

  it("An edition that differs from its SHA-256 leaves the others in use", async () => {
    const text = (smallReportFiles().get(FIRST) ?? "").replace('"count":3', '"count":4');
    const fault = await firstFault(
      smallReportFiles(),
      answerAt(FIRST, () => new Response(text)),
    );
    expect(fault).toMatchObject({ cause: "hash-differs", file: FIRST });
  });

  it("An edition of a wrong shape is reported with the place of the defect and leaves the others in use", async () => {
    const rows = [smallRow(1), smallRow(2, { issued: "2017-13-40" })];
    const edition = { format: "ddor-edition/1", ...smallEdition({ rows }) };
    expect(await firstFault(smallReportFiles({ [FIRST]: edition }))).toMatchObject({
      cause: "wrong-shape",
      detail: 'rows[1].issued: expected a date, got "2017-13-40"',
    });
  });

  it("An edition that lists two agencies under one key is reported with the place of the second and leaves the others in use", async () => {
    const [agency] = smallEdition().agencies;
    const edition = { format: "ddor-edition/1", ...smallEdition(), agencies: [agency, agency] };
    expect(await firstFault(smallReportFiles({ [FIRST]: edition }))).toMatchObject({
      cause: "wrong-shape",
      detail: `agencies[1].key: expected a key that no other has, and [0] has it, got "${agency?.key}"`,
    });
  });

  it("An edition of a version that this page does not know leaves the others in use", async () => {
    const edition = { ...smallEdition(), format: "ddor-edition/2" };
    expect(await firstFault(smallReportFiles({ [FIRST]: edition }))).toMatchObject({
      cause: "newer-format",
    });
  });

  it("An edition that is not the one that the index says leaves the others in use", async () => {
    const edition = { format: "ddor-edition/1", ...smallEdition({ revision: 7 }) };
    expect(await firstFault(smallReportFiles({ [FIRST]: edition }))).toMatchObject({
      cause: "wrong-shape",
      detail: "revision: expected 1, as the index says, got 7",
    });
  });
});

describe("what stays when something is missing", () => {
  it("Numbers stay where the notes are missing, and a message says so", async () => {
    const info = await readInfo(
      smallReportFiles(),
      answerAt(NOTES, () => new Response("", { status: 404 })),
    );
    expect(info.notesFault).toMatchObject({ cause: "missing", file: NOTES });
    expect(info.weeks.map(({ transcribed }) => transcribed)).toEqual([6, 3, 0]);
  });

  it("Files are used without a hash where the context is not secure, and a message says so", async () => {
    const files = smallReportFiles();
    const api = createWorkerApi(
      async (address) => new Response(files.get(address.slice(BASE.length)) ?? ""),
      null,
    );
    const result = await api.getDatasetInfo(BASE, NAME, () => false);
    expect(result).toMatchObject({
      ok: true,
      value: { isHashChecked: false, faults: [], rowCount: 4 },
    });
  });

  it("A retry requests what failed again, and only that", async () => {
    let broken = true;
    const { requests, api } = createApi(smallReportFiles(), (path) =>
      broken && path === FIRST ? new Response("", { status: 500 }) : undefined,
    );
    await api.getDatasetInfo(BASE, NAME, () => false);
    broken = false;
    expect(await api.getDatasetInfo(BASE, NAME, () => false)).toMatchObject({
      value: { rowCount: 1 },
    });
    await api.retry();
    expect(await api.getDatasetInfo(BASE, NAME, () => false)).toMatchObject({
      value: { rowCount: 4, faults: [] },
    });
    expect(requests.filter((path) => path === FIRST)).toHaveLength(2);
    expect(requests.filter((path) => path === SECOND)).toHaveLength(1);
    expect(requests.filter((path) => path === "index.json")).toHaveLength(1);
  });

  it("The worker never requests a file outside the folder of published files", async () => {
    const index = (smallReportFiles().get("index.json") ?? "").replaceAll(
      FIRST,
      "https://elsewhere.example/1.json",
    );
    const { requests, api } = createApi(smallReportFiles({ "index.json": index }));
    expect(await api.getDatasetInfo(BASE, NAME, () => false)).toMatchObject({
      value: { faults: [{ fault: { cause: "wrong-shape", file: "index.json" } }] },
    });
    expect(requests).toEqual(["index.json", SECOND, NOTES]);
  });
});
