import { cyclesIn } from "./cycles.ts";
import { DOORS, EMPTY_NAMES, GUESTS, MOST, PURE } from "./plan.ts";
import { factsOf, type Entry, type Facts } from "./syntax.ts";

const CODE = /\.(ts|tsx)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/**
 * Every wall that a tree breaks, as sentences that start with the path. Takes path → text, paths from the project's
 * folder with forward slashes; looks at src, mocks, tests and README.md. Pure.
 */
export function violations(files: ReadonlyMap<string, string>): readonly string[] {
  const ours = [...files].filter(([path]) => /^(src|mocks|tests)\//.test(path));
  const facts = new Map(
    ours.filter(([path]) => CODE.test(path)).map(([path, text]) => [path, factsOf(path, text)]),
  );
  return [
    ...ours.flatMap(([path, text]) => shape(path, text)),
    ...[...facts].flatMap(([path, known]) => [...entrances(path, known), ...manners(path, known)]),
    ...cyclesIn(new Map([...facts].map(([path, known]) => [path, targets(path, known, files)]))),
    ...undrawn(
      ours.map(([path]) => path),
      files.get("README.md") ?? "",
    ),
  ];
}

/** The room of a path; null for tests and for what stands outside every room. */
function roomOf(path: string): string | null {
  const [top = "", second = "", ...rest] = path.split("/");
  if (top === "mocks") return "mocks";
  return top === "src" && rest.length > 0 ? second : null;
}

/** Names, depth and length of a file. */
function shape(path: string, text: string): readonly string[] {
  const parts = path.split("/");
  const found: string[] = [];
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > MOST.lines && /\.(tsx?|css)$/.test(path))
    found.push(`${path}: ${lines} lines, at most ${MOST.lines}`);
  for (const part of parts) {
    if (!KEBAB.test(part)) found.push(`${path}: "${part}" is not kebab-case`);
    if (EMPTY_NAMES.includes(part.split(".")[0] ?? ""))
      found.push(`${path}: "${part}" says nothing of the subject`);
  }
  if (parts[0] === "tests") return found;
  const room = roomOf(path);
  if (room === null) found.push(`${path}: stands in no room`);
  else if (DOORS[room] === undefined) found.push(`${path}: the house has no room "${room}"`);
  if (parts.length - 1 > MOST.folders) found.push(`${path}: deeper than room/topic/part/file`);
  if (/^index\.tsx?$/.test(parts.at(-1) ?? "")) found.push(`${path}: a barrel (index)`);
  return found;
}

/** Default exports, barrels, and what a pure room touches outside. */
function manners(path: string, facts: Facts): readonly string[] {
  const found: string[] = [];
  if (facts.defaultExport) found.push(`${path}: a default export`);
  if (facts.barrel) found.push(`${path}: a barrel (only hands on)`);
  if (PURE.includes(roomOf(path) ?? "")) {
    found.push(...facts.impure.map((touched) => `${path}: ${touched} in a pure room`));
  }
  return found;
}

/** Doors, guests and the form of every import. */
function entrances(path: string, facts: Facts): readonly string[] {
  const room = roomOf(path);
  return facts.entries.flatMap((entry) => {
    const wrong = entry.to.startsWith(".")
      ? besides(entry.to)
      : room === null
        ? null
        : through(room, entry);
    return wrong === null ? [] : [`${path}: ${wrong}`];
  });
}

function besides(to: string): string | null {
  if (to.includes("../")) return `enters ${to} by ../`;
  return endingOf(to);
}

function through(room: string, { to, developmentOnly }: Entry): string | null {
  if (!to.startsWith("#")) return guest(room, to);
  const door = to.slice(1).split("/")[0] ?? "";
  if (door === "mocks" && room === "app") {
    return developmentOnly ? endingOf(to) : `enters ${to} outside of a development-only import()`;
  }
  const open = door === room || (DOORS[room] ?? []).includes(door);
  return open ? endingOf(to) : `${room} may not enter ${door} (${to})`;
}

function guest(room: string, to: string): string | null {
  const parts = to.split("/");
  const name = parts.slice(0, to.startsWith("@") ? 2 : 1).join("/");
  if (PURE.includes(room)) return `the package ${name} in a pure room`;
  const rooms = GUESTS[name];
  if (rooms === undefined)
    return room === "cli" && to.startsWith("node:") ? null : `the package ${name} has no room`;
  return rooms.includes(room) ? null : `the package ${name} is no guest of ${room}`;
}

function endingOf(to: string): string | null {
  return /\.(tsx?|css|json|mjs|svg)(\?[\w&]+)?$/.test(to)
    ? null
    : `enters ${to} without its ending`;
}

/** Files of the tree that a module enters. */
function targets(
  path: string,
  facts: Facts,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  return facts.entries.flatMap(({ to }) => {
    const bare = to.replace(/\?.*$/, "");
    const target = bare.startsWith("./")
      ? path.slice(0, path.lastIndexOf("/") + 1) + bare.slice(2)
      : bare.replace(/^#(mocks|tests|scripts)\//, "$1/").replace(/^#/, "src/");
    return files.has(target) ? [target] : [];
  });
}

/** Rooms that README's drawing of the house leaves out. */
function undrawn(paths: readonly string[], readme: string): readonly string[] {
  const rooms = new Set(paths.map(roomOf).filter((room) => room !== null));
  return [...rooms]
    .filter((room) => !new RegExp(`(^|[\\s\`/])${room}/`, "m").test(readme))
    .map((room) => `README.md: does not draw the room ${room}/`);
}
