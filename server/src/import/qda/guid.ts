/** GUIDs stand with and without braces, in either case; nothing where there is none. */
export function guidIn(written: string | undefined): string | undefined {
  const guid = written
    ?.trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .toLowerCase();
  return guid === '' ? undefined : guid;
}
