/** Kinds of input into which nothing is typed. */
const OTHER_INPUTS: ReadonlySet<string> = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
]);

/** True for what takes the keys that are typed into it. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !OTHER_INPUTS.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}
