import {
  listNodes,
  isNode,
  parseModule,
  visitNodes,
  type Node,
} from "./architecture/syntax-tree.ts";

/** Words that our own text does not use of a detainer, a person or a place, in any case. */
export const LOADED_WORDS =
  /sanctuar(?:y|ies)|\b(?:criminal )?aliens?\b|\billegals?\b|\billegally\b|\brefus(?:e|es|ed|al|als|ing)\b|\b(?:dis)?honor(?:s|ed|ing)?\b|\bfailed\b|\boffenders?\b|\bthreat(?:s|en|ens|ened)?\b|\bcrackdowns?\b/giu;

/** Files whose literals are labels of ICE, of NCIC or of printed reports, not text of our own. */
const LABELS_OF_THE_SOURCE: Readonly<Record<string, string>> = {
  "src/cli/records/records-source.ts": "the name of the repository that republished ICE's records",
  "src/domain/vocabulary/charge-categories.ts": "the names of the NCIC code list",
  "src/domain/vocabulary/charge-labels.ts": "the words by which a label is put into a category",
  "src/domain/vocabulary/lift-reasons.ts": "the reasons that ICE's records give",
  "src/domain/vocabulary/offense-labels.ts": "the offenses as ICE prints them",
  "src/pages/about/fact-sources.ts":
    "the address of the repository in which NPR republished ICE's records",
  "src/data/pdf/table/headings.ts": "the words of a report's headings, by which it is recognized",
  "src/data/pdf/text/report-vocabulary.ts": "the words of a report's sentences, never shown",
};

/** A state of loading in the code, which is never shown. */
const STATE_OF_LOADING = "failed";

/** Elements whose text is a quotation. */
const QUOTING = ["q", "cite", "blockquote"];

/** The loaded words of a text; what stands in typographic quotation marks is a quotation and is left out. */
export function listLoadedWords(text: string): readonly string[] {
  return text.replaceAll(/“[^”]*”/gu, "“”").match(LOADED_WORDS) ?? [];
}

/**
 * Every loaded word in the strings, templates and markup of modules, as sentences that start with the path. Takes path
 * → text. Leaves out what modules import, quotations, and the labels of the sources. Pure.
 */
export function findLoadedWords(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    path in LABELS_OF_THE_SOURCE
      ? []
      : listTexts(path, text).flatMap((shown) =>
          listLoadedWords(shown).map((word) => `${path}: "${word}" in "${shown.trim()}"`),
        ),
  );
}

/** Files that are excused though they have no loaded word, or that do not exist. */
export function findIdleExcuses(files: ReadonlyMap<string, string>): readonly string[] {
  return Object.keys(LABELS_OF_THE_SOURCE).filter((path) =>
    listTexts(path, files.get(path) ?? "").every((text) => listLoadedWords(text).length === 0),
  );
}

/** What a module may show: its strings, the fixed parts of its templates, and the text of its markup. */
function listTexts(path: string, text: string): readonly string[] {
  const texts: string[] = [];
  visitNodes(parseModule(path, text), (node, parents) => {
    if (isQuotation(node) || node.type === "TSLiteralType") return false;
    const shown = textOf(node);
    const above = parents.at(-1);
    const isCode =
      above?.["source"] === node || (node.type === "Literal" && shown === STATE_OF_LOADING);
    if (shown !== null && !isCode) texts.push(shown);
    return true;
  });
  return texts;
}

function textOf(node: Node): string | null {
  if (node.type === "TemplateLiteral")
    return listNodes(node["quasis"])
      .map(({ value }) => (value as { readonly cooked: string }).cooked)
      .join("…");
  const { value } = node;
  return (node.type === "Literal" || node.type === "JSXText") && typeof value === "string"
    ? value
    : null;
}

function isQuotation(node: Node): boolean {
  const opening = node["openingElement"];
  const name = isNode(opening) && isNode(opening["name"]) ? opening["name"]["name"] : null;
  return QUOTING.includes(String(name));
}
