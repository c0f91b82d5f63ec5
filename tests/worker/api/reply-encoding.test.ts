import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";
import type { WorkerApi, BatchReply } from "#worker/api/worker-api.ts";
import { createReplyDecoder, createReplyEncoder } from "#worker/api/reply-encoding.ts";

function createReply(version: number, values: readonly string[]): BatchReply {
  const columns = {
    agency: buildCodeColumn(values),
    count: buildNumberColumn(values.map((_, i) => i)),
  };
  const table = { length: values.length, columns };
  const answer = { kind: "counts" as const, measures: [], datasetPeriods: [], table };
  const fault = { cause: "missing" as const, file: "a.json", detail: "" };
  return {
    version,
    outcomes: [{ ok: true, value: [answer, answer] }, { ok: false, fault }, { thrown: "a bug" }],
  };
}

function createApi(replies: readonly BatchReply[]): WorkerApi {
  const rest = [...replies];
  const answer = async (): Promise<BatchReply> => rest.shift() ?? createReply(-1, []);
  return { answer } as unknown as WorkerApi;
}

test("Every reply arrives as it was sent, whatever was sent before", async () => {
  const names = fc.array(fc.constantFrom("Alma", "Birch", "Cedar"), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(names, { maxLength: 90 }), async (lists) => {
      const replies = lists.map((values, version) => createReply(version, values));
      const api = createReplyEncoder(createApi(replies));
      const receive = createReplyDecoder();
      for (const reply of replies) {
        const sent = structuredClone(await api.answer({ version: reply.version, requests: [] }));
        expect(receive(sent)).toEqual(reply);
      }
    }),
    { numRuns: 100 },
  );
});

test("More lists of names than either side remembers arrive as well", async () => {
  const lists = Array.from({ length: 200 }, (_, i) => [`Agency ${i % 70}`]);
  const replies = lists.map((values, version) => createReply(version, values));
  const api = createReplyEncoder(createApi(replies));
  const receive = createReplyDecoder();
  for (const reply of replies) {
    expect(receive(structuredClone(await api.answer({ version: 0, requests: [] })))).toEqual(reply);
  }
});

test("Names are sent once", async () => {
  const names = Array.from({ length: 500 }, (_, i) => `Agency ${i}`);
  const api = createReplyEncoder(createApi([createReply(1, names), createReply(2, names)]));
  const first = JSON.stringify(await api.answer({ version: 1, requests: [] }));
  const second = JSON.stringify(await api.answer({ version: 2, requests: [] }));
  expect(first.split("Agency 499").length - 1).toBe(1);
  expect(second).not.toContain("Agency");
});
