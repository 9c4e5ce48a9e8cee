/** Each name as it is, with a number where it was there before: `name (2)`. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name) ?? 1;
    let own = count === 1 ? name : `${name} (${count})`;
    while (taken.has(own)) own = `${name} (${++count})`;
    counts.set(name, count + 1);
    taken.add(own);
    return own;
  };
}
