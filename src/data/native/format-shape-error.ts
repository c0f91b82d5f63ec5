import type * as z from "zod/mini";

type Path = readonly PropertyKey[];

/** The first defect of a shape in words: `rows[3].issued: expected a date, got "2017-13-40"`, and how many more there are. */
export function formatShapeError(error: z.core.$ZodError, value: unknown): string {
  const [first] = error.issues;
  if (first === undefined) return "of a shape that is not known";
  const more = error.issues.length - 1;
  const words = `${formatPath(first.path)}: expected ${formatExpected(first)}, got ${formatActualValue(value, first.path)}`;
  return more === 0 ? words : `${words}; and ${more} more`;
}

/** A path as one would write it in code: `rows[3].issued`; `the file` where it is empty. */
export function formatPath(path: Path): string {
  const words = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return words === "" ? "the file" : words.replace(/^\./u, "");
}

function formatExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return formatWithArticle(issue.expected);
    case "invalid_value":
      return issue.values.map((each) => JSON.stringify(each)).join(" or ");
    case "custom":
      return issue.message;
    default:
      return issue.message.replace(/^Invalid input$/u, "something else");
  }
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    array: "a list",
    object: "an object",
    record: "an object",
    int: "a whole number",
    string: "a text",
    boolean: "true or false",
  }),
);

function formatWithArticle(type: string): string {
  return TYPE_NAMES.get(type) ?? `a ${type}`;
}

function formatActualValue(value: unknown, path: Path): string {
  let found: unknown = value;
  for (const key of path) {
    found = (found as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key];
  }
  if (found === undefined) return "nothing";
  const text = JSON.stringify(found) ?? typeof found;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
