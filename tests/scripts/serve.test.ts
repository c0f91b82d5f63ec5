import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packFolder } from "#scripts/pack.mjs";
import { ROOT } from "#scripts/prepare.mjs";
import { chosenHost, chosenPort, listen, listenSentence, makeServer } from "#scripts/serve.mjs";

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
  writePublicFile("dist/large.bin", `${"-".repeat(5_000_000)}here`);
  writePublicFile("dist/changed.txt", "old ".repeat(500));
  await packFolder(join(folder, "dist"));
  writePublicFile("dist/changed.txt", "new");
  utimesSync(join(folder, "dist/changed.txt.br"), new Date(0), new Date(0));
  symlinkSync(join(folder, "secret.txt"), join(folder, "dist/linked.txt"));
  symlinkSync(folder, join(folder, "dist/linked"));
  symlinkSync(join(folder, "secret.txt"), join(folder, "published/linked.txt"));
  symlinkSync("index.html", join(folder, "dist/same.html"));
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
      expect(headers["content-security-policy"]).not.toMatch(/'unsafe-/u);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
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
    const list = `"other", ${headers.etag?.replace("W/", "")}`;
    for (const known of [headers.etag, list, "*"])
      expect((await ask("/", { "If-None-Match": known })).statusCode).toBe(304);
    expect((await ask("/", { "If-None-Match": '"other"' })).statusCode).toBe(200);
  });

  it.each(["br", "gzip"])(
    "The server sends text as the build packed it as %s where the reader accepts it",
    async (encoding) => {
      const packed = await ask("/assets/app-1a2b.js", { "Accept-Encoding": encoding });
      expect(packed.headers["content-encoding"]).toBe(encoding);
      const unpack = encoding === "br" ? brotliDecompressSync : gunzipSync;
      expect(unpack(packed.body).toString()).toBe(LONG);
      expect(packed.body.length).toBeLessThan(LONG.length / 4);
      expect((await ask("/assets/app-1a2b.js")).body.toString()).toBe(LONG);
    },
  );

  it("A text that was written anew after it was packed is sent as it is", async () => {
    const { headers, body } = await ask("/changed.txt", { "Accept-Encoding": "br" });
    expect([headers["content-encoding"], body.toString()]).toEqual([undefined, "new"]);
  });

  it("A part of a file is sent as 206, one that it does not have refused as 416, and the head alone for HEAD", async () => {
    const part = await ask("/index.html", { Range: "bytes=4-" });
    expect([part.statusCode, part.headers["content-range"], part.body.toString()]).toEqual([
      206,
      "bytes 4-7/8",
      "view",
    ]);
    const none = await ask("/index.html", { Range: "bytes=8-9" });
    expect([none.statusCode, none.headers["content-range"]]).toEqual([416, "bytes */8"]);
    const head = await ask("/index.html", { Range: "bytes=4-" }, "HEAD");
    expect([head.statusCode, head.headers["content-length"], head.body.length]).toEqual([
      200,
      "8",
      0,
    ]);
  });

  it("A part of a file too large to be kept is sent from its place", async () => {
    const part = await ask("/large.bin", { Range: "bytes=5000000-5000003" });
    expect([part.statusCode, part.body.toString()]).toEqual([206, "here"]);
    expect((await ask("/large.bin")).body.length).toBe(5_000_004);
  });

  it.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "a b"])(
    "A page elsewhere whose name %s leads to this machine reads nothing",
    async (host) => {
      const { statusCode, body } = await ask("/", { host });
      expect(statusCode).toBe(421);
      expect(body.toString()).not.toContain("overview");
    },
  );

  it.each(["/linked.txt", "/linked/secret.txt", "/reports/linked.txt"])(
    "A link that leads out of the folders is not followed: %s",
    async (path) => {
      const { statusCode, body } = await ask(path);
      expect([statusCode, body.toString()]).toEqual([404, "not here"]);
    },
  );

  it("A link to a file of the same folder is followed", async () => {
    expect((await ask("/same.html")).body.toString()).toBe("overview");
  });

  it("The server listens for this machine alone where no other address is named", async () => {
    const address = server.address();
    expect(typeof address === "object" && address?.address).toBe("127.0.0.1");
    expect([chosenHost(""), chosenHost("0.0.0.0")]).toEqual(["127.0.0.1", "0.0.0.0"]);
  });

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

  it("The server uses port 4173 where none is named", () => {
    expect(chosenPort("")).toBe(4173);
    expect(chosenPort("8080")).toBe(8080);
  });

  it.each(["high", "abc", "0x10", "1e3", " 80", "80.0", "-1", "65536"])(
    "PORT=%s is refused in a sentence",
    (text) => {
      expect(() => chosenPort(text)).toThrow(`PORT=${text} is not a port: give a whole number`);
    },
  );

  it("A port of the system and an address of another machine are refused in a sentence", async () => {
    expect(listenSentence("EACCES", 80, "127.0.0.1")).toBe(
      "Port 80 is not open to this user: choose one from 1024 on, for example PORT=4173 npm start.",
    );
    // 192.0.2.0/24 is kept for documents: no machine has such an address.
    await expect(listen(makeServer(), 0, "192.0.2.1")).rejects.toThrow(
      "HOST=192.0.2.1 is no address of this machine",
    );
  });
});
