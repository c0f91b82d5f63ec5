// The server of the built application: static files with production headers, nothing else.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { SAFETY, caching, mediaType, packs, safetyOf } from "./headers.mjs";
import { Plain, ROOT, plainly, takenPortSentence } from "./prepare.mjs";

const PACKERS = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 4e6 ? 5 : 9 },
    }),
  gzip: promisify(gzip),
};

/**
 * A server that is not yet listening. `/reports/` comes from `reports`, everything else from `dist`; a folder answers
 * with its index.html, an unknown path with 404.html and status 404.
 */
export function makeServer({
  dist = join(ROOT, "dist"),
  reports = process.env.REPORTS || join(dist, "reports"),
} = {}) {
  const packed = new Map();
  return createServer((request, response) => {
    answer(request, response, { dist: resolve(dist), reports: resolve(reports), packed }).catch(
      (error) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500, SAFETY).end();
      },
    );
  });
}

/** Listens and resolves to the port; 0 takes a free one. Throws `Plain` where the port is taken. */
export function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", (error) =>
      fail(error.code === "EADDRINUSE" ? new Plain(takenPortSentence(port)) : error),
    );
    server.listen(port, () => done(server.address().port));
  });
}

/** The port that `PORT` names, or 4173. Throws `Plain` where it is no port. */
export function chosenPort(text = process.env.PORT) {
  if (text === undefined || text === "") return 4173;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Plain(
    `PORT=${text} is not a port: give a whole number from 1 to 65535, for example PORT=4174 npm start.`,
  );
}

async function answer(request, response, { dist, reports, packed }) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return void response.writeHead(405, { ...SAFETY, Allow: "GET, HEAD" }).end();
  }
  const pathname = decoded(request.url);
  if (pathname === null) return void response.writeHead(400, SAFETY).end();
  const found = pathname.startsWith("/reports/")
    ? await fileAt(reports, pathname.slice("/reports".length))
    : await fileAt(dist, pathname);
  const file = found ?? (await fileAt(dist, "/404.html"));
  if (file === null) return void response.writeHead(404, SAFETY).end();

  const type = mediaType(extname(file.path));
  const etag = `W/"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
  const headers = {
    ...(found ? safetyOf(pathname) : SAFETY),
    "Content-Type": type,
    "Cache-Control": found ? caching(pathname) : "no-cache",
    ETag: etag,
  };
  if (packs(type)) headers.Vary = "Accept-Encoding";
  if (found && request.headers["if-none-match"] === etag)
    return void response.writeHead(304, headers).end();

  const accepted = request.headers["accept-encoding"];
  const smaller = found === null ? null : await smallerOf(found.path);
  if (smaller !== null) headers.Vary = "Accept-Encoding";
  const isSmaller = smaller !== null && agreed(accepted) === "br";
  const encoding = isSmaller ? "br" : packs(type) && file.size > 500 ? agreed(accepted) : null;
  const body = isSmaller
    ? await readFile(smaller)
    : encoding === null
      ? await readFile(file.path)
      : await packedOnce(packed, file.path, etag, encoding);
  if (encoding !== null) headers["Content-Encoding"] = encoding;
  headers["Content-Length"] = body.length;
  response.writeHead(found ? 200 : 404, headers).end(request.method === "HEAD" ? undefined : body);
}

/** The path of an address without its query; null where it cannot be read or is not one of ours. */
function decoded(url) {
  try {
    const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return pathname.includes("\0") ? null : pathname;
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The file a path stands for below a folder; null where there is none. Hidden files are not served. */
async function fileAt(folder, pathname) {
  const path = join(folder, pathname);
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  if (pathname.split(/[\\/]/).some((part) => part.startsWith("."))) return null;
  const known = await stat(path).catch(missing);
  if (known?.isDirectory()) {
    const index = await stat(join(path, "index.html")).catch(missing);
    return index
      ? { path: join(path, "index.html"), size: index.size, mtimeMs: index.mtimeMs }
      : null;
  }
  return known && !pathname.endsWith("/")
    ? { path, size: known.size, mtimeMs: known.mtimeMs }
    : null;
}

function missing(error) {
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(error.code)) return null;
  throw error;
}

/** The brotli file beside a gzip file, which holds the same; null where there is none. */
async function smallerOf(path) {
  if (!path.endsWith(".gz")) return null;
  const smaller = path.replace(/\.gz$/, ".br");
  return (await stat(smaller).catch(missing)) === null ? null : smaller;
}

function agreed(accepted = "") {
  const names = accepted.split(",").map((part) => part.trim());
  return (
    ["br", "gzip"].find((name) =>
      names.some((part) => part.split(";")[0] === name && !/;\s*q=0(\.0*)?$/.test(part)),
    ) ?? null
  );
}

/** A file packed once for each of its versions. */
async function packedOnce(packed, path, etag, encoding) {
  const key = `${encoding} ${path}`;
  const cached = packed.get(key);
  if (cached?.etag === etag) return cached.body;
  const body = await PACKERS[encoding](await readFile(path));
  packed.set(key, { etag, body });
  return body;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await plainly(async () => {
    const port = await listen(makeServer(), chosenPort());
    console.log(`Serving at http://localhost:${port}`);
  });
}
