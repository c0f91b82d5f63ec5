/** True of a whole address of the web: http or https, and a host. An address of another kind, or without its kind (`//host`), is text. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/\\?#]+(?:[/?#]\S*)?$/iu.test(text);
}
