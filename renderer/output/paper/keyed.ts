// Gives the items of a list keys made from what they say; the second one that says the same is told apart. Pure.

export type Keyed<T> = { readonly key: string; readonly item: T };

export function keyed<T>(items: readonly T[], say: (item: T) => string): readonly Keyed<T>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const said = say(item);
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return { key: before === 0 ? said : `${said} ${before + 1}`, item };
  });
}
