// What a request asks for beside its path: the encoding, the version that is known, the part, the host.
import { isIP } from "node:net";
import { hostname } from "node:os";

/** The encoding that a reader likes best of those there are; null where it wants the file as it is. */
export function chosenEncoding(accepted = "", names = ["br", "gzip"]) {
  const weights = new Map();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...rest] = part.split(";").map((word) => word.trim());
    const weight = rest.find((word) => /^q\s*=/u.test(word))?.replace(/^q\s*=\s*/u, "") ?? "1";
    weights.set(name, /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/u.test(weight) ? Number(weight) : 0);
  }
  const weigh = (name) => weights.get(name) ?? weights.get("*") ?? 0;
  const best = names.reduce((one, name) => (weigh(name) > weigh(one) ? name : one), names[0]);
  return best !== undefined && weigh(best) > 0 ? best : null;
}

/** Whether a reader has this version, by a list of tags of which weak and strong ones are equal here. */
export function isKnown(listed, tag) {
  if (listed === undefined) return false;
  if (listed.trim() === "*") return true;
  const opaque = (one) => one.replace(/^W\//u, "");
  return (listed.match(/(?:W\/)?"[^"]*"/gu) ?? []).some((one) => opaque(one) === opaque(tag));
}

/**
 * The one range of bytes that is asked for, both ends inclusive; null where the whole is to be sent, "none" where the
 * file has no such bytes. Several ranges, and ranges of a version (our tags are weak), are answered with the whole.
 */
export function askedRange({ range, "if-range": version }, size) {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? "") ?? [];
  if (version !== undefined || (first === "" && last === "")) return null;
  if (first === "") {
    const start = Math.max(0, size - Number(last));
    return start < size ? { start, end: size - 1 } : "none";
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start < size ? { start, end } : "none";
}

/**
 * Whether a Host header names this server: this machine, an address in digits, or the name it was told to listen at.
 * Any other name may be a page elsewhere that had its own name lead here, to read what only this machine may see.
 */
export function isServedHost(host, listened) {
  if (host === undefined || !/^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d*)?$/iu.test(host)) return false;
  const name = host
    .replace(/:\d*$/u, "")
    .replace(/^\[|\]$/gu, "")
    .replace(/\.$/u, "")
    .toLowerCase();
  const own = ["localhost", listened, hostname()].map((one) => one.toLowerCase());
  return isIP(name) !== 0 || own.includes(name);
}
