import { LOCAL_TIME, OUTSIDE } from "./layers.ts";
import { isNode, listNodes, nameOf, parseModule, type Node } from "./syntax-tree.ts";

/** One way in which a file enters another: its specifier, and whether only development gets there. */
export interface Entry {
  readonly to: string;
  readonly developmentOnly: boolean;
}

/** What the rules need to know of a module. */
export interface Facts {
  readonly entries: readonly Entry[];
  readonly defaultExport: boolean;
  /** Nothing but re-exports, or an `export *`. */
  readonly barrel: boolean;
  /** Uses of the clock, of chance, of local time or of globals, as written. */
  readonly impure: readonly string[];
}

/** Reads a module. Throws where it is not TypeScript. */
export function readSourceFacts(path: string, text: string): Facts {
  const nodes = parseModule(path, text);
  const entries: Entry[] = [];
  const impure: string[] = [];
  const declared = namesDeclared(nodes);
  for (const node of nodes) {
    walk(node, false, (part, development, above) => {
      const to = literal(part["source"]);
      if (to !== null)
        entries.push({ to, developmentOnly: development && part.type === "ImportExpression" });
      const touched = outsideTouch(part, above, declared);
      if (touched !== null) impure.push(touched);
      return development || guardsDevelopment(part, text);
    });
  }
  return {
    entries,
    defaultExport: nodes.some(
      (node) => node.type === "ExportDefaultDeclaration" || exportsDefault(node),
    ),
    barrel:
      nodes.some((node) => node.type === "ExportAllDeclaration") ||
      (nodes.length > 0 &&
        nodes.every((node) => node.type === "ExportNamedDeclaration" && isNode(node["source"]))),
    impure,
  };
}

function exportsDefault(node: Node): boolean {
  const specifiers = node.type === "ExportNamedDeclaration" ? listNodes(node["specifiers"]) : [];
  return specifiers.some(({ exported }) => isNode(exported) && exported["name"] === "default");
}

/** The `if` or `&&` whose test asks for development; a dynamic import below it never reaches a build. */
function guardsDevelopment(node: Node, text: string): boolean {
  const test =
    node.type === "LogicalExpression" && node["operator"] === "&&" ? node["left"] : node["test"];
  return isNode(test) && text.slice(test.start, test.end) === "import.meta.env.DEV";
}

/** What a node does that depends on more than its arguments; null where nothing. */
function outsideTouch(
  node: Node,
  above: Node | null,
  declared: ReadonlySet<string>,
): string | null {
  if (node.type === "NewExpression" && nameOf(node["callee"]) === "Date") {
    const count = listNodes(node["arguments"]).length;
    return count === 1 ? null : count === 0 ? "new Date()" : "new Date(year, …)";
  }
  if (node.type === "CallExpression" && nameOf(node["callee"]) === "Date") return "Date()";
  if (node.type === "MetaProperty") return "import.meta";
  if (node.type === "MemberExpression") {
    const [object, property] = [nameOf(node["object"]), nameOf(node["property"])];
    if (object === "Date" && property === "now") return "Date.now";
    if (object === "Math" && property === "random") return "Math.random";
    return LOCAL_TIME.test(property ?? "") ? `.${property}` : null;
  }
  const name = nameOf(node);
  if (name === null || !OUTSIDE.has(name) || declared.has(name)) return null;
  return above !== null && onlyNames(node, above) ? null : name;
}

/** Whether an identifier names a property, a key or a type instead of a value in scope. */
function onlyNames(node: Node, above: Node): boolean {
  if (above.type === "MemberExpression")
    return above["property"] === node && above["computed"] === false;
  return above.type.startsWith("TS") || (above["key"] === node && above["computed"] !== true);
}

/** Every name that the module binds itself: imports, variables, functions, parameters. */
function namesDeclared(nodes: readonly Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    const name = nameOf(pattern);
    if (name !== null) names.add(name);
    for (const key of ["left", "argument", "value"]) bind(pattern[key]);
    for (const key of ["elements", "properties"]) listNodes(pattern[key]).forEach(bind);
  };
  for (const node of nodes) {
    walk(node, false, (part) => {
      if (part.type === "VariableDeclarator" || part.type.startsWith("Function")) bind(part["id"]);
      if (part.type.startsWith("Import")) bind(part["local"]);
      listNodes(part["params"]).forEach(bind);
      return false;
    });
  }
  return names;
}

type Visit = (node: Node, development: boolean, above: Node | null) => boolean;

/** Visits a node and all below it; what the visitor answers is handed down. */
function walk(node: Node, development: boolean, visit: Visit, above: Node | null = null): void {
  const below = visit(node, development, above);
  for (const [key, value] of Object.entries(node)) {
    const reached = key === "alternate" ? development : below;
    for (const child of isNode(value) ? [value] : listNodes(value))
      walk(child, reached, visit, node);
  }
}

function literal(value: unknown): string | null {
  return isNode(value) && value.type === "Literal" ? String(value["value"]) : null;
}
