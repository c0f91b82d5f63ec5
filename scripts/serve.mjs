// The server of the built application: static files with production headers, nothing else.
import { realpathSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { SAFETY, caching, mediaType, packs } from "./headers.mjs";
import { makeByteReader } from "./file-bytes.mjs";
import { Plain, ROOT, plainly, takenPortSentence } from "./prepare.mjs";
import { askedRange, chosenEncoding, isKnown, isServedHost } from "./requests.mjs";

const LOCAL = "127.0.0.1";

/** Bytes of a large file that wait for a slow reader. */
const CHUNK = 32 << 10;

/** How long open answers may take to their end once the server is told to stop. */
const LAST_SECONDS = 5;

/**
 * A server that is not yet listening. `/reports/` comes from `reports`, everything else from `dist`; a folder answers
 * with its index.html, an unknown path with 404.html and status 404. A text is sent packed where `NAME.br` or
 * `NAME.gz`, not older, stands beside it. `host` is the name that requests may give beside those of this machine.
 */
export function makeServer({
  dist = join(ROOT, "dist"),
  reports = process.env.REPORTS || join(dist, "reports"),
  host = LOCAL,
} = {}) {
  const served = {
    dist: resolve(dist),
    reports: resolve(reports),
    host,
    keptBytes: makeByteReader(),
  };
  const server = createServer((request, response) => {
    // A connection that is kept for more would keep a stopped server alive.
    response.on("close", () => {
      if (!server.listening) request.socket.destroySoon();
    });
    answer(request, response, served).catch((error) => {
      // The reader left, which is no fault.
      if (error.code === "ERR_STREAM_PREMATURE_CLOSE") return;
      console.error(`${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, SAFETY).end();
    });
  });
  return server;
}

/** Listens and resolves to the port; 0 takes a free one. Throws `Plain` where it may not or cannot. */
export function listen(server, port, host = LOCAL) {
  return new Promise((done, fail) => {
    server.once("error", (error) => {
      const sentence = listenSentence(error.code, port, host);
      fail(sentence === null ? error : new Plain(sentence));
    });
    server.listen(port, host, () => done(server.address().port));
  });
}

/** Why a server cannot listen; null for what no sentence is known for. */
export function listenSentence(code, port, host) {
  if (code === "EADDRINUSE") return takenPortSentence(port);
  if (code === "EACCES")
    return `Port ${port} is not open to this user: choose one from 1024 on, for example PORT=4173 npm start.`;
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL", "EAFNOSUPPORT"].includes(code))
    return `HOST=${host} is no address of this machine: leave it out for this machine alone, or give HOST=0.0.0.0 for its network.`;
  return null;
}

/** The address that `HOST` names, or this machine alone. */
export function chosenHost(text = process.env.HOST) {
  return text || LOCAL;
}

/** The port that `PORT` names, or 4173. Throws `Plain` where it is no port. */
export function chosenPort(text = process.env.PORT) {
  if (text === undefined || text === "") return 4173;
  if (/^\d{1,5}$/u.test(text) && Number(text) < 65536) return Number(text);
  throw new Plain(
    `PORT=${text} is not a port: give a whole number from 1 to 65535, for example PORT=4174 npm start.`,
  );
}

/** Serves the build at `PORT` and `HOST` until the process is told to end; resolves to the address to open. */
export async function serve() {
  const host = chosenHost();
  const server = makeServer({ host });
  const port = await listen(server, chosenPort(), host);
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stop(server));
  const name = host === LOCAL ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Takes no more requests and ends when the open answers have, or when they took too long. */
function stop(server) {
  server.close();
  setTimeout(() => server.closeAllConnections(), LAST_SECONDS * 1000).unref();
}

async function answer(request, response, { dist, reports, host, keptBytes }) {
  if (!isServedHost(request.headers.host, host)) {
    const words =
      "This server does not go by that name: open it as localhost, or by the HOST it was started with.\n";
    const headers = { ...SAFETY, "Content-Type": mediaType(".txt") };
    return void response.writeHead(421, headers).end(words);
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return void response.writeHead(405, { ...SAFETY, Allow: "GET, HEAD" }).end();
  }
  const pathname = decoded(request.url);
  if (pathname === null) return void response.writeHead(400, SAFETY).end();
  const found = pathname.startsWith("/reports/")
    ? fileAt(reports, pathname.slice("/reports".length))
    : fileAt(dist, pathname);
  const file = found ?? fileAt(dist, "/404.html");
  if (file === null) return void response.writeHead(404, SAFETY).end();

  const sent = sentFile(file, request.headers["accept-encoding"]);
  const tag = `W/"${sent.size.toString(36)}-${Math.round(sent.mtimeMs).toString(36)}"`;
  const headers = {
    ...SAFETY,
    "Content-Type": mediaType(extname(file.path)),
    "Cache-Control": found ? caching(pathname) : "no-cache",
    ETag: tag,
    "Accept-Ranges": "bytes",
  };
  if (sent.varies) headers.Vary = "Accept-Encoding";
  if (found && isKnown(request.headers["if-none-match"], tag))
    return void response.writeHead(304, headers).end();
  if (sent.encoding !== null) headers["Content-Encoding"] = sent.encoding;

  const range = found && request.method === "GET" ? askedRange(request.headers, sent.size) : null;
  if (range === "none") {
    headers["Content-Range"] = `bytes */${sent.size}`;
    return void response.writeHead(416, { ...headers, "Content-Length": 0 }).end();
  }
  const { start, end } = range ?? { start: 0, end: sent.size - 1 };
  if (range !== null) headers["Content-Range"] = `bytes ${start}-${end}/${sent.size}`;
  headers["Content-Length"] = end - start + 1;
  const status = found === null ? 404 : range === null ? 200 : 206;
  if (request.method === "HEAD" || sent.size === 0)
    return void response.writeHead(status, headers).end();
  // Had first: what cannot be read is an answer of its own.
  const bytes = await keptBytes(sent, tag);
  const handle = bytes === null ? await open(sent.path) : null;
  response.writeHead(status, headers);
  if (handle === null) return void response.end(bytes.subarray(start, end + 1));
  await pipeline(handle.createReadStream({ start, end, highWaterMark: CHUNK }), response);
}

/** The path of an address without its query; null where it cannot be read. */
function decoded(url) {
  try {
    const path = url.startsWith("/") ? url.replace(/[?#].*$/su, "") : new URL(url).pathname;
    const pathname = decodeURIComponent(path);
    return pathname.includes("\0") ? null : pathname;
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The file a path stands for below a folder; null where there is none. Hidden files are not served, and neither is
 * what a link leads to outside of the folder.
 */
function fileAt(folder, pathname) {
  if (pathname.split(/[\\/]/).some((part) => part.startsWith("."))) return null;
  const known = statBelow(folder, join(folder, pathname));
  if (known?.isFolder) {
    const index = statBelow(folder, join(folder, pathname, "index.html"));
    return index?.isFolder ? null : index;
  }
  return pathname.endsWith("/") ? null : known;
}

/**
 * What stands at a path, links followed; null for nothing, what is neither file nor folder, and what lies outside.
 * Asked without leaving the thread: among 2,000 readers, each step that waits its turn would wait for all of theirs.
 */
function statBelow(folder, path) {
  try {
    const real = realpathSync.native(path);
    const top = realpathSync.native(folder);
    if (real !== top && !real.startsWith(top + sep)) return null;
    const known = statSync(real);
    const isFolder = known.isDirectory();
    if (!isFolder && !known.isFile()) return null;
    return { path: real, size: known.size, mtimeMs: known.mtimeMs, isFolder, folder };
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(error.code)) return null;
    throw error;
  }
}

/** The file to send for one that was asked for: itself, or the same packed, where the reader takes it so. */
function sentFile(file, accepted) {
  const packed = packedNames(file.path).flatMap(([encoding, path]) => {
    const known = statBelow(file.folder, path);
    // What is older was packed from another version.
    const isOf = known !== null && !known.isFolder && known.mtimeMs >= file.mtimeMs;
    return isOf ? [{ ...known, encoding }] : [];
  });
  const wanted = chosenEncoding(
    accepted,
    packed.map(({ encoding }) => encoding),
  );
  const chosen = packed.find(({ encoding }) => encoding === wanted) ?? { ...file, encoding: null };
  return { ...chosen, varies: packed.length > 0 };
}

/** Encodings and paths in which a file may be there packed. The brotli file beside a gzip file holds the same. */
function packedNames(path) {
  if (path.endsWith(".gz")) return [["br", path.replace(/\.gz$/u, ".br")]];
  if (!packs(mediaType(extname(path)))) return [];
  return [
    ["br", `${path}.br`],
    ["gzip", `${path}.gz`],
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await plainly(async () => console.log(`Serving at ${await serve()}`));
}
