import { ImportError } from "#data/errors/import-error.ts";

/** A tag of an XML text: its name and attributes without prefixes of namespaces. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The opening tags of a small XML text, in order; its own text is passed over. Throws `ImportError` where the text breaks
 * off, where its tags are none or do not close each other, and where it declares a document type, by which such texts are made to grow
 * or to fetch.
 */
export function* readXmlTags(text: string): Generator<XmlTag, void, undefined> {
  const open: string[] = [];
  let isClosed = false;
  let at = text.indexOf("<");
  while (at >= 0) {
    let end: number;
    if (text.startsWith("<!--", at)) end = skipPast(text, "-->", at);
    else if (text.startsWith("<![CDATA[", at)) end = skipPast(text, "]]>", at);
    else if (text.startsWith("<?", at)) end = skipPast(text, "?>", at);
    else if (text.startsWith("<!", at)) throw doctypeError();
    else {
      end = findTagEnd(text, at + 1);
      const body = text.slice(at + 1, end - 1);
      const isClosing = body.startsWith("/");
      const [name = ""] = /[^\s/]*/u.exec(isClosing ? body.slice(1) : body) ?? [];
      if (isClosed || (isClosing && open.pop() !== name)) throw damagedTagsError();
      if (!isClosing) {
        yield parseTag(name, body);
        if (!body.endsWith("/")) open.push(name);
      }
      isClosed = open.length === 0;
    }
    at = text.indexOf("<", end);
  }
  if (!isClosed) throw cutOffError();
}

/** What is said of an XML text that declares a document type. */
export function doctypeError(): ImportError {
  return new ImportError(
    "The workbook declares a document type of its own, which no spreadsheet program does; such a file is not read.",
  );
}

/** What is said of an XML text whose tags are damaged. */
export function damagedTagsError(): ImportError {
  return new ImportError(
    "A part of the workbook is damaged: its tags are none, or do not close each other.",
  );
}

function cutOffError(): ImportError {
  return new ImportError("A part of the workbook breaks off in the middle.");
}

function skipPast(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from + 2);
  if (at < 0) throw cutOffError();
  return at + mark.length;
}

/** Where the text after a tag begins; a `>` in quotation marks ends none. */
function findTagEnd(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at + 1;
  }
  throw cutOffError();
}

/** An attribute; no other text may stand in a tag behind its name. */
const ATTRIBUTE = /\s+([^\s"'<>=/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;

function parseTag(name: string, body: string): XmlTag {
  const attributes = new Map<string, string>();
  let at = name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [whole = "", key = "", double, single = ""] = ATTRIBUTE.exec(body) ?? [];
    if (whole === "") break;
    attributes.set(removePrefix(key), decodeEntities(double ?? single));
    at += whole.length;
  }
  if (!/^\s*\/?$/u.test(body.slice(at))) throw damagedTagsError();
  return { name: removePrefix(name), attributes };
}

function removePrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with the five entities of XML and numbers of letters read; others stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:(#\d{1,7}|#x[\da-f]{1,6})|(\w{1,8}));/giu, (whole, number, name) => {
    if (typeof name === "string") return NAMED_ENTITIES.get(name) ?? whole;
    const digits = String(number).slice(1);
    const point = /^x/iu.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
