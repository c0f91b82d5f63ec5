/** A function that makes its value at the first call and gives the same at each later one. */
export function memoize<Value>(create: () => Value): () => Value {
  let created: { readonly value: Value } | null = null;
  return () => (created ??= { value: create() }).value;
}
