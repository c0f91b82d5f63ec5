import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { chosenPort, listen, makeServer } from "#scripts/serve.mjs";

const LONG = `export const words = ${JSON.stringify("week after week ".repeat(200))};`;
let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  const writePublicFile = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  writePublicFile("dist/index.html", "overview");
  writePublicFile("dist/404.html", "not here");
  writePublicFile("dist/table/index.html", "table");
  writePublicFile("dist/assets/app-1a2b.js", LONG);
  writePublicFile("dist/assets/worker-1a2b.js", LONG);
  writePublicFile("published/index.json", "{}");
  writePublicFile("published/ddor-2017/week.json", "{}");
  writePublicFile("published/large/2030.columns.gz", "as gzip");
  writePublicFile("published/large/2030.columns.br", "as brotli");
  writePublicFile("secret.txt", "secret");
  server = makeServer({ dist: join(folder, "dist"), reports: join(folder, "published") });
  port = await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path exactly as written, without the tidying of fetch. */
async function ask(
  path: string,
  headers = {},
  method = "GET",
): Promise<IncomingMessage & { body: Buffer }> {
  const message = await new Promise<IncomingMessage>((done, fail) => {
    request({ port, path, headers, method }, done).on("error", fail).end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Object.assign(message, { body: Buffer.concat(chunks) });
}

describe("a packed file that stands beside a smaller one", () => {
  const path = "/reports/large/2030.columns.gz";

  it("A browser that accepts the encoding gets the smaller packed file under its encoding", async () => {
    const { headers, body } = await ask(path, { "accept-encoding": "gzip, deflate, br" });
    expect(body.toString()).toBe("as brotli");
    expect(headers["content-encoding"]).toBe("br");
    expect(headers.vary).toBe("Accept-Encoding");
  });

  it("A browser that does not accept the encoding gets the file as it is", async () => {
    const { headers, body } = await ask(path, { "accept-encoding": "gzip, br;q=0" });
    expect(body.toString()).toBe("as gzip");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("Accept-Encoding");
  });
});

describe("the server of the built application", () => {
  it.each([
    ["/", 200, "overview"],
    ["/?state=TX", 200, "overview"],
    ["/table", 200, "table"],
    ["/table/", 200, "table"],
    ["/nothing", 404, "not here"],
    ["/reports/index.json", 200, "{}"],
    ["/reports/nothing.json", 404, "not here"],
    ["/..%2fsecret.txt", 404, "not here"],
    ["/reports/..%2f..%2fsecret.txt", 404, "not here"],
  ])("The server answers %s with %i", async (path, status, body) => {
    const answer = await ask(path);
    expect([answer.statusCode, answer.body.toString()]).toEqual([status, body]);
  });

  it("The server sends its security headers with every answer", async () => {
    for (const path of ["/", "/nothing", "/assets/app-1a2b.js", "/%"]) {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
  });

  it("The server lets the script of a worker compile WebAssembly, and nothing else that is unsafe", async () => {
    const { headers } = await ask("/assets/worker-1a2b.js");
    const policy = String(headers["content-security-policy"]);
    expect(policy.match(/unsafe/gu)).toHaveLength(1);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect((await ask("/assets/worker-none.js")).headers["content-security-policy"]).not.toContain(
      "unsafe",
    );
  });

  it("The server lets hashed names be cached forever, the index never, and the rest after a check", async () => {
    const getCacheRule = async (path: string): Promise<unknown> =>
      (await ask(path)).headers["cache-control"];
    expect(await getCacheRule("/assets/app-1a2b.js")).toContain("immutable");
    expect(await getCacheRule("/reports/index.json")).toBe("no-store");
    expect(await getCacheRule("/reports/ddor-2017/week.json")).toBe("no-cache");
    expect(await getCacheRule("/")).toBe("no-cache");
  });

  it("The server answers 304 to a reader who has the present version", async () => {
    const { headers } = await ask("/");
    expect((await ask("/", { "If-None-Match": headers.etag })).statusCode).toBe(304);
  });

  it.each(["br", "gzip"])(
    "The server compresses text as %s where the reader accepts it",
    async (encoding) => {
      const packed = await ask("/assets/app-1a2b.js", { "Accept-Encoding": encoding });
      expect(packed.headers["content-encoding"]).toBe(encoding);
      expect(packed.body.length).toBeLessThan(LONG.length / 4);
      expect((await ask("/assets/app-1a2b.js")).body.toString()).toBe(LONG);
    },
  );

  it("The server refuses every method that does not read", async () => {
    expect((await ask("/", {}, "POST")).statusCode).toBe(405);
  });

  it("The server says in one sentence what to do about a port in use, and ends with status 1", async () => {
    const holder = createServer();
    const usedPort = await listen(holder, 0);
    const sentence = `Port ${usedPort} is taken: stop the program that uses it, or choose another port, for example PORT=${usedPort + 1} npm start.`;
    await expect(listen(makeServer(), usedPort)).rejects.toThrow(sentence);
    const script = join(ROOT, "scripts", "serve.mjs");
    const result = spawnSync(process.execPath, [script], {
      env: { ...process.env, PORT: String(usedPort) },
      encoding: "utf8",
    });
    expect([result.status, result.stderr.trim()]).toEqual([1, sentence]);
    holder.close();
  });

  it("The server uses port 4173 where none is named and refuses a value that is no port", () => {
    expect(chosenPort("")).toBe(4173);
    expect(chosenPort("8080")).toBe(8080);
    expect(() => chosenPort("high")).toThrow("PORT=high is not a port");
  });
});
