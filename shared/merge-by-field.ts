// Two writers of one record, merged by its fields: what only one of them changed is theirs. Called for a client's details and for the settings.

/** Null where both changed one field, each to something else than the other. */
export function mergeByField<T extends object>(seen: T, wanted: T, stands: T): T | null {
  const mine = Object.keys({ ...seen, ...wanted }).filter((name) => !isSame(seen, wanted, name));
  const isOpen = mine.some((name) => !isSame(seen, stands, name) && !isSame(wanted, stands, name));
  if (isOpen) return null;
  return { ...stands, ...Object.fromEntries(mine.map((name) => [name, valueOf(wanted, name)])) };
}

function valueOf(record: object, name: string): unknown {
  return Reflect.get(record, name);
}

function isSame(one: object, other: object, name: string): boolean {
  return JSON.stringify(valueOf(one, name)) === JSON.stringify(valueOf(other, name));
}
