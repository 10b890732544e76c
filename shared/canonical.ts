// One spelling for a value, so that the same facts always hash the same: JSON with the keys of every object in order, no spaces.

/** Of JSON values only: what JSON leaves out (undefined, functions) is left out here too. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** Whether two JSON values say the same. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return Object.fromEntries(keys.map(([key, inside]) => [key, inOrder(inside)]));
}
