import { quoted } from './write.ts';

/** What can be written as YAML without asking how. Keys whose value is `undefined` are left out. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** A value as a YAML text of its own: maps as blocks, lists of words in brackets. Ends with a line end. */
export function blockYaml(value: Plain): string {
  return `${block(value, '').replace(/^\n/u, '').replace(/^ /u, '')}\n`;
}

/** What stands behind the colon of a key, or the dash of an item, at an indentation. */
function block(value: Plain, indent: string): string {
  if (value === null || typeof value !== 'object') return ` ${scalar(value)}`;
  if (Array.isArray(value)) {
    const items: readonly Plain[] = value;
    if (items.every((each) => each === null || typeof each !== 'object')) {
      return ` [${items.map((each) => scalar(each as string)).join(', ')}]`;
    }
    return items.map((each) => `\n${indent}-${block(each, `${indent}  `).replace(/^\n\s*/u, ' ')}`).join('');
  }
  const entries = Object.entries(value).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
  if (entries.length === 0) return ' {}';
  return entries.map(([key, each]) => `\n${indent}${quoted(key)}:${block(each, `${indent}  `)}`).join('');
}

function scalar(value: string | number | boolean | null): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}
