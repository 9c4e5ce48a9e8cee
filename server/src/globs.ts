/**
 * Tells whether a path, with `/` between its names, is among those that globs name: `*` stands for anything within a name,
 * `?` for one character, `**` for any folders, `{a,b}` for either. Names that begin with a dot must be written out.
 *
 * Nothing here becomes a regular expression: globs come from files, and side by side a few stars and braces bring one that
 * backtracks to a standstill. The time is bounded by the lengths of glob and path multiplied.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const all = globs.filter(isUsableGlob).flatMap(expanded);
  const patterns = all.map((glob) => glob.replace(/^\.\//u, '').split('/'));
  return (path) => {
    const names = path.split('/');
    return patterns.some((pattern) => fits(pattern, names, '**', isName, (name) => !name.startsWith('.')));
  };
}

/** Editors do make regular expressions of globs. None that a person would write has more stars and braces than these. */
export function isUsableGlob(glob: string): boolean {
  const count = (mark: string): number => glob.split(mark).length - 1;
  const inOneName = Math.max(...glob.split('/').map((name) => name.split('*').length - 1));
  return glob.length <= 200 && count('**') <= 3 && inOneName <= 2 && count('{') <= 3 && count(',') <= 30;
}

function isName(pattern: string, name: string): boolean {
  if (!/[*?]/u.test(pattern)) return pattern === name;
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  return fits([...pattern], [...name], '*', (one, character) => one === '?' || one === character);
}

/** Whether things fit a pattern of them in which `star` stands for any run of those that `passes` lets through. */
function fits(
  pattern: readonly string[],
  things: readonly string[],
  star: string,
  isLike: (one: string, thing: string) => boolean,
  passes: (thing: string) => boolean = () => true,
): boolean {
  let at = 0;
  let lastStar = -1;
  let passed = 0;
  for (let i = 0; i < things.length; ) {
    const one = pattern[at];
    if (one === star) {
      lastStar = at++;
      passed = i;
    } else if (one !== undefined && isLike(one, things[i] as string)) {
      at++;
      i++;
    } else if (lastStar >= 0 && passes(things[passed] as string)) {
      // Only the last star need stand for more: the ones before it have let it begin as early as can be.
      at = lastStar + 1;
      i = ++passed;
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}

/** The glob with each of its alternatives written out. Braces without a partner stand for themselves. */
function expanded(glob: string): readonly string[] {
  const inner = /\{([^{}]*)\}/u.exec(glob);
  if (!inner) return [glob];
  const before = glob.slice(0, inner.index);
  const after = glob.slice(inner.index + inner[0].length);
  return (inner[1] ?? '').split(',').flatMap((choice) => expanded(before + choice + after));
}
