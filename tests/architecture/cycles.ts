/** Cycles of a graph (node → nodes it enters), each said once, from the node that was met first. Pure. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    const since = trail.indexOf(node);
    if (since >= 0) {
      found.push(`${node}: a cycle (${[...trail.slice(since), node].join(" → ")})`);
      return;
    }
    if (done.has(node)) return;
    trail.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return found;
}
