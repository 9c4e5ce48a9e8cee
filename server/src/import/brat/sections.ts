/** A type that a section of a configuration file of brat's lists (https://brat.nlplab.org/configuration.html). */
export interface BratTerm {
  readonly name: string;
  /** What else stands between bars: labels in `visual.conf`. */
  readonly labels: readonly string[];
  /** The types that it is listed below, the nearest last. */
  readonly above: readonly string[];
  /** Only a heading for those below it. */
  readonly isHeading: boolean;
  /** By name without `?`, `*` and `+`; what a bar parts in a list. */
  readonly args: ReadonlyMap<string, readonly string[]>;
}

/** By section; lines that are none are passed over, as brat does. */
export function sectionsIn(text: string): ReadonlyMap<string, readonly BratTerm[]> {
  const sections = new Map<string, BratTerm[]>();
  let name = '';
  let macros = new Map<string, string>();
  let open: { readonly depth: number; readonly name: string }[] = [];
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (/^\s*(?:#|-+\s*$|$)/u.test(line)) continue;
    const head = /^\s*\[([^\]]*)\]\s*$/u.exec(line);
    if (head) {
      name = head[1] ?? '';
      macros = new Map();
      open = [];
      continue;
    }
    const macro = /^<([\w-]+)>=(.*)$/u.exec(line);
    if (macro) {
      macros.set(`<${macro[1]}>`, macro[2]?.trim() ?? '');
      continue;
    }
    const term = termIn(expanded(line, macros), name, open);
    if (!term) continue;
    const depth = /^\s*/u.exec(line)?.[0].length ?? 0;
    open = [...open.filter((each) => each.depth < depth), { depth, name: term.name }];
    sections.set(name, [...(sections.get(name) ?? []), term]);
  }
  return sections;
}

/** A macro may hold one that is defined before it, so a line may grow with each; beyond this it is no configuration. */
const longestLine = 100_000;

function expanded(line: string, macros: ReadonlyMap<string, string>): string {
  let result = line;
  for (const [name, value] of macros) {
    if (result.length > longestLine) return line;
    result = result.replaceAll(name, () => value);
  }
  return result;
}

function termIn(
  line: string,
  section: string,
  open: readonly { readonly depth: number; readonly name: string }[],
): BratTerm | undefined {
  // Labels may hold spaces, so in their section only a tab parts terms from arguments.
  const parts = section === 'labels' ? /^(\s*)([^\t]+)(?:\t(.*))?$/u : /^(\s*)(\S+)(?:\s+(.*))?$/u;
  const [, indent = '', terms = '', args = ''] = parts.exec(line) ?? [];
  const [first = '', ...labels] = terms.split('|').map((each) => each.trim());
  const name = first.replace(/^!/u, '');
  if (name === '') return undefined;
  return {
    name,
    labels: labels.filter((each) => each !== ''),
    above: open.filter(({ depth }) => depth < indent.length).map((each) => each.name),
    isHeading: first.startsWith('!'),
    args: argumentsIn(args),
  };
}

function argumentsIn(written: string): ReadonlyMap<string, readonly string[]> {
  const args = new Map<string, readonly string[]>();
  for (const each of written.split(',')) {
    const at = each.indexOf(':');
    if (at < 0) continue;
    const key = each
      .slice(0, at)
      .trim()
      .replace(/[?*+]$|\{[^}]*\}$/u, '');
    const values = each
      .slice(at + 1)
      .split('|')
      .map((value) => value.trim());
    args.set(key, [...(args.get(key) ?? []), ...values.filter((value) => value !== '')]);
  }
  return args;
}
