// A thing that may be exchanged behind its users' backs, with some of its members done otherwise. Knows nothing of what it stands for.

/** `current`: asked at every use. `instead`: the members that are not the current thing's own. */
export function overlay<T extends object>(current: () => T, instead: Partial<T>): T {
  return new Proxy(current(), {
    get: (_first, name): unknown => Reflect.get(Object.hasOwn(instead, name) ? instead : current(), name),
  });
}
