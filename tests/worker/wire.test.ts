import fc from "fast-check";
import { expect, test } from "vitest";
import { codeColumn, numberColumn } from "#domain/table.ts";
import type { Desk, Reply } from "#worker/desk.ts";
import { receiving, sending } from "#worker/wire.ts";

function replyOf(version: number, values: readonly string[]): Reply {
  const columns = { agency: codeColumn(values), count: numberColumn(values.map((_, i) => i)) };
  const table = { length: values.length, columns };
  const answer = { kind: "counts" as const, measures: [], cohorts: [], table };
  const fault = { cause: "missing" as const, file: "a.json", detail: "" };
  return {
    version,
    outcomes: [{ ok: true, value: [answer, answer] }, { ok: false, fault }, { thrown: "a bug" }],
  };
}

function deskOf(replies: readonly Reply[]): Desk {
  const rest = [...replies];
  const answer = async (): Promise<Reply> => rest.shift() ?? replyOf(-1, []);
  return { answer } as unknown as Desk;
}

test("every reply arrives as it was sent, whatever was sent before", async () => {
  const names = fc.array(fc.constantFrom("Alma", "Birch", "Cedar"), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(names, { maxLength: 90 }), async (lists) => {
      const replies = lists.map((values, version) => replyOf(version, values));
      const desk = sending(deskOf(replies));
      const receive = receiving();
      for (const reply of replies) {
        const sent = structuredClone(await desk.answer({ version: reply.version, asks: [] }));
        expect(receive(sent)).toEqual(reply);
      }
    }),
    { numRuns: 100 },
  );
});

test("more lists of names than either side remembers arrive too", async () => {
  const lists = Array.from({ length: 200 }, (_, i) => [`Agency ${i % 70}`]);
  const replies = lists.map((values, version) => replyOf(version, values));
  const desk = sending(deskOf(replies));
  const receive = receiving();
  for (const reply of replies) {
    expect(receive(structuredClone(await desk.answer({ version: 0, asks: [] })))).toEqual(reply);
  }
});

test("names are sent once", async () => {
  const names = Array.from({ length: 500 }, (_, i) => `Agency ${i}`);
  const desk = sending(deskOf([replyOf(1, names), replyOf(2, names)]));
  const first = JSON.stringify(await desk.answer({ version: 1, asks: [] }));
  const second = JSON.stringify(await desk.answer({ version: 2, asks: [] }));
  expect(first.split("Agency 499").length - 1).toBe(1);
  expect(second).not.toContain("Agency");
});
