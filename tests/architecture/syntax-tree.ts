import { parseSync } from "vite";

/** A node of a syntax tree as the parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The statements of a module. Throws where the text is not TypeScript. */
export function parseModule(path: string, text: string): readonly Node[] {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return program.body as unknown as readonly Node[];
}

/** Visits every node with the nodes above it, outermost first. A visitor that returns false passes over what is below. */
export function visitNodes(
  nodes: readonly Node[],
  visit: (node: Node, parents: readonly Node[]) => boolean,
  parents: readonly Node[] = [],
): void {
  for (const node of nodes) {
    if (!visit(node, parents)) continue;
    const below = [...parents, node];
    for (const value of Object.values(node))
      visitNodes(isNode(value) ? [value] : listNodes(value), visit, below);
  }
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
  );
}

/** The nodes of a list; none where the value is no list. */
export function listNodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier; null for any other node. */
export function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === "Identifier" ? String(value["name"]) : null;
}
