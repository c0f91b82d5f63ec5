import { proxy, transfer, wrap } from "comlink";
import type { Remote } from "comlink";
import { getNumber, getText } from "../../src/domain/table/table.ts";
import { EMPTY_FILTER } from "../../src/engine/query/question.ts";
import type { Answer, Question } from "../../src/engine/query/question.ts";
import type { Result } from "../../src/worker/api/result.ts";
import type { FileImporter } from "../../src/worker/import/file-importer.ts";
import { createReplyDecoder } from "../../src/worker/api/reply-encoding.ts";
import type { EncodedWorkerApi } from "../../src/worker/api/reply-encoding.ts";
import { COUNTED, descending } from "./reader.ts";
import type { Counted, Counts, Reader } from "./reader.ts";

const QUESTIONS = (measure: "all" | "declined"): readonly Question[] => [
  {
    kind: "facets",
    measures: [measure],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    dimensions: ["state", "agency", "outcome", "citizenship", "charge"],
  },
  {
    kind: "counts",
    measures: [measure],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    by: [{ weeks: "week" }],
    facet: false,
  },
];

/** A thread of the application, as its pages start it. */
export function startThread(): Worker {
  return new Worker(new URL("../../src/worker/worker.ts", import.meta.url), { type: "module" });
}

/** The application: one thread reads the file, another takes, keeps and counts it. */
export function readOurs(): Reader {
  let reading: Remote<FileImporter> | null = null;
  let workerApi: Remote<EncodedWorkerApi> | null = null;
  const base = new URL("reports/", location.href).href;
  return {
    async open() {
      reading = wrap<FileImporter>(startThread());
      workerApi = wrap<EncodedWorkerApi>(startThread());
      await workerApi.ping();
      // What reads files is loaded; a reader's thread does that while the file is chosen.
      await reading.recognize(new Blob(["a"]), "a").catch(() => undefined);
      await workerApi.getIndex(base);
    },
    async read(file) {
      if (reading === null || workerApi === null) throw new Error("not opened");
      const stages: Record<string, number> = {};
      let last = performance.now();
      const stage = (name: string): void => {
        const now = performance.now();
        stages[name] = now - last;
        last = now;
      };
      const recognition = getValue(await reading.recognize(file, file.name));
      stage("recognize");
      const chosenAt = "2026-04-01T00:00:00Z";
      const { format } = recognition;
      const request = { source: file, name: file.name, chosenAt, recognition, format, base };
      const found = getValue(
        await reading.readFile(
          { ...request, answers: {}, mapping: null },
          proxy(() => undefined),
        ),
      );
      stage("hash and read");
      const { port1, port2 } = new MessageChannel();
      const [imported] = await Promise.all([
        workerApi.adopt(transfer(port2, [port2])),
        reading.transfer(transfer(port1, [port1])),
      ]);
      const { id } = getValue(imported);
      stage("hand over and keep");
      const name = { collection: id, asof: null, transcription: null };
      const { version } = getValue(
        await workerApi.getDatasetInfo(
          base,
          name,
          proxy(() => false),
        ),
      );
      stage("dataset");
      const measure = format === "report" ? "declined" : "all";
      const asks = [{ base, datasets: [{ id: name, version }], questions: QUESTIONS(measure) }];
      const [outcome] = createReplyDecoder()(
        await workerApi.answer({ version: 1, requests: asks }),
      ).outcomes;
      if (outcome === undefined || "thrown" in outcome) throw new Error("no answer");
      const answers = getValue(outcome);
      stage("six counts");
      return { rows: found.found.countedRows, counts: countsOf(answers), stages };
    },
  };
}

function getValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.fault.detail);
  return result.value;
}

function countsOf(answers: readonly Answer[]): Counts["counts"] {
  const counts = Object.fromEntries(COUNTED.map((name): [Counted, number[]] => [name, []]));
  for (const { kind, table } of answers) {
    for (let row = 0; row < table.length; row += 1) {
      const name = kind === "facets" ? getText(table, "dimension", row) : "week";
      counts[name]?.push(getNumber(table, "count", row) ?? 0);
    }
  }
  const sorted = COUNTED.map((name) => [name, descending(counts[name] ?? [])] as const);
  return Object.fromEntries(sorted) as Record<Counted, readonly number[]>;
}
