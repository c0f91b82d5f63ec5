// What the server promises with every answer; the policy also stands in the built page, for hosts that send no headers.

const POLICY = [
  "default-src 'self'",
  // The threads that read tables compile WebAssembly; a thread of a blob has the policy of its page.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types ddor-worker",
];

/** The policy of the page's own meta element, where `frame-ancestors` has no meaning. */
export const META_POLICY = POLICY.join("; ");

/** Headers of every answer. */
export const SAFETY = {
  "Content-Security-Policy": [...POLICY, "frame-ancestors 'none'"].join("; "),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/** How long an answer may be kept: hashed names for ever, the index never, the rest after asking again. */
export function caching(pathname) {
  if (pathname.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  if (pathname.endsWith("/index.json")) return "no-store";
  return "no-cache";
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Media type by the ending of a name, with its dot. */
export function mediaType(ending) {
  return TYPES[ending] ?? "application/octet-stream";
}

/** Whether packing makes an answer of this type smaller. */
export function packs(type) {
  return /^text\/|json|svg/.test(type);
}
