import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ROOT } from "#scripts/prepare.mjs";
import { makePlainServer } from "./plain-server.ts";

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, done));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};

test("On a host that sends no headers, no thread can send anything to another host", async ({
  page,
}) => {
  const received: string[] = [];
  const elsewhere = createServer((request, response) => {
    received.push(request.url ?? "");
    response
      .writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" })
      .end("export {};");
  });
  const host = makePlainServer(join(ROOT, "dist"), "/");
  const [address, origin] = [await listen(elsewhere), await listen(host)];

  await page.goto(`${origin}/open`);
  await page.getByRole("button", { name: "Try a sample" }).click();
  await expect(
    page.getByRole("button", { name: "Open ice-foia-2015-pennsylvania.csv" }),
  ).toBeVisible();
  // One thread counts, another reads the file.
  expect(page.workers().length).toBeGreaterThan(1);
  for (const worker of page.workers()) {
    const outcomes = await worker.evaluate(async (to) => {
      const socket = new Promise((done) => {
        try {
          const opened = new WebSocket(to.replace("http", "ws"));
          opened.addEventListener("open", () => done("sent"));
          opened.addEventListener("error", () => done("refused"));
        } catch {
          done("refused");
        }
      });
      const settle = async (sending: Promise<unknown>): Promise<unknown> =>
        sending.then(
          () => "sent",
          () => "refused",
        );
      return [
        await settle(fetch(`${to}/fetch`)),
        await settle(fetch(`${to}/blind`, { mode: "no-cors", method: "POST", body: "rows" })),
        await settle(import(`${to}/import`)),
        await socket,
      ];
    }, address);
    expect(outcomes).toEqual(["refused", "refused", "refused", "refused"]);
  }
  expect(received).toEqual([]);

  for (const server of [elsewhere, host]) {
    server.closeAllConnections();
    server.close();
  }
});
