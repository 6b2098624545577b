/**
 * An id for each name of a list: the name itself where it comes first, else `name (2)`, `name (3)`, …, never one that another row has as
 * its own name.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = next.get(name) ?? 2;
    while (taken.has(`${name} (${number})`)) number++;
    next.set(name, number + 1);
    taken.add(`${name} (${number})`);
    return `${name} (${number})`;
  });
}
