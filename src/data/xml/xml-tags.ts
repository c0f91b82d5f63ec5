import { NotReadable } from "#data/open/not-readable.ts";

/** A tag of an XML text: its name and attributes without prefixes of namespaces. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The opening tags of a small XML text, in order; its own text is passed over. Throws `NotReadable` where the text breaks
 * off, and where it declares a document type, by which such texts are made to grow or to fetch.
 */
export function* xmlTags(text: string): Generator<XmlTag, void, undefined> {
  let at = text.indexOf("<");
  while (at >= 0) {
    let end: number;
    if (text.startsWith("<!--", at)) end = after(text, "-->", at);
    else if (text.startsWith("<![CDATA[", at)) end = after(text, "]]>", at);
    else if (text.startsWith("<?", at)) end = after(text, "?>", at);
    else if (text.startsWith("<!", at)) throw doctype();
    else {
      end = tagEnd(text, at + 1);
      if (text[at + 1] !== "/") yield tagOf(text.slice(at + 1, end - 1));
    }
    at = text.indexOf("<", end);
  }
}

/** What is said of an XML text that declares a document type. */
export function doctype(): NotReadable {
  return new NotReadable(
    "The workbook declares a document type of its own, which no spreadsheet program does; such a file is not read.",
  );
}

function brokenOff(): NotReadable {
  return new NotReadable("A part of the workbook breaks off in the middle.");
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from + 2);
  if (at < 0) throw brokenOff();
  return at + mark.length;
}

/** Where the text after a tag begins; a `>` in quotation marks ends none. */
function tagEnd(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at + 1;
  }
  throw brokenOff();
}

function tagOf(body: string): XmlTag {
  const [whole = ""] = /^[^\s/]*/u.exec(body) ?? [];
  const attributes = new Map<string, string>();
  let at = whole.length;
  for (;;) {
    const equals = body.indexOf("=", at);
    if (equals < 0) break;
    const key = body.slice(at, equals).trim();
    const from = equals + 1 + (/^\s*/u.exec(body.slice(equals + 1, equals + 20))?.[0].length ?? 0);
    const quote = body[from];
    if (quote !== '"' && quote !== "'") break;
    const end = body.indexOf(quote, from + 1);
    if (end < 0) break;
    attributes.set(withoutPrefix(key), entitiesRead(body.slice(from + 1, end)));
    at = end + 1;
  }
  return { name: withoutPrefix(whole), attributes };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with the five entities of XML and numbers of letters read; others stay as they are written. */
export function entitiesRead(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:(#\d{1,7}|#x[\da-f]{1,6})|(\w{1,8}));/giu, (whole, number, name) => {
    if (typeof name === "string") return NAMED.get(name) ?? whole;
    const digits = String(number).slice(1);
    const point = /^x/iu.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
