import { MAX_DRAWN_LETTERS, shortenText } from "#domain/text/shorten-text.ts";

const COMPONENT_PROPS = ["children"];
/** What an element draws, shows over itself or has read aloud. */
const ELEMENT_PROPS = ["children", "title", "aria-label", "aria-description", "aria-valuetext"];

/** True of a text that is drawn in part, and of a list that has one. */
function isLong(value: unknown): boolean {
  if (typeof value === "string") return value.length > MAX_DRAWN_LETTERS;
  return Array.isArray(value) && value.some(isLong);
}

function shortenValue(value: unknown): unknown {
  if (typeof value === "string") return shortenText(value);
  return Array.isArray(value) ? value.map(shortenValue) : value;
}

/** The props of an element or a component with the texts that it draws shortened; what else they hold stays whole. */
export function shortenProps<Props>(type: unknown, props: Props): Props {
  const values = props as Readonly<Record<string, unknown>>;
  const names = typeof type === "string" ? ELEMENT_PROPS : COMPONENT_PROPS;
  if (!names.some((name) => isLong(values[name]))) return props;
  const shortened = names.flatMap((name) =>
    isLong(values[name]) ? [[name, shortenValue(values[name])]] : [],
  );
  return { ...props, ...Object.fromEntries(shortened) };
}
