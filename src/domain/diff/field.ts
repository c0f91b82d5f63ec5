/** What a field of an item of an edition holds; undefined where the file leaves it out. */
export type FieldValue = string | number | boolean | null | undefined | readonly string[];

/** A field that is compared: its path in the file (`charge.category`), and how it is read. */
export interface Field<T> {
  readonly name: string;
  readonly getValue: (item: T) => FieldValue;
}

/** A field that differs. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Fields at the top of an item, under their own names. */
export function createFields<T>(...names: readonly (keyof T & string)[]): readonly Field<T>[] {
  // Items come from checked files, whose fields hold nothing but these values.
  return names.map((name) => ({ name, getValue: (item) => item[name] as FieldValue }));
}

/** The fields that differ between two items, in the order of the list. */
export function listFieldChanges<T>(
  before: T,
  after: T,
  compared: readonly Field<T>[],
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const { name, getValue } of compared) {
    const old = getValue(before);
    const now = getValue(after);
    if (!isEqual(old, now)) changes.push({ field: name, before: old, after: now });
  }
  return changes;
}

function isEqual(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** All fields of an item as one text: equal for items that agree in all of them. */
export function serializeFields<T>(item: T, compared: readonly Field<T>[]): string {
  let text = "";
  // A mark of the kind keeps "1" and 1, and an empty list and nothing, apart.
  for (const { getValue } of compared) {
    const value = getValue(item);
    if (typeof value === "string") text += `\u0001${value}`;
    else if (typeof value === "object" && value !== null) {
      text += `\u0003${value.length}:${value.join("\u0002")}`;
    } else text += `\u0004${String(value)}`;
  }
  return text;
}
