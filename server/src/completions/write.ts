import type { Edit } from '../findings.ts';
import type { Writing } from '../places/writing.ts';
import { quoted } from '../yaml/write.ts';
import type { Written } from './source.ts';

/** How deep a map or list below a key is indented. */
const step = 2;

/** The edit that writes something at a place, in the syntax of snippets where `isSnippet` says so. */
export function editFor(
  writing: Writing,
  written: Written,
  snippets: 'taken' | 'refused',
): Edit & { isSnippet?: true } {
  const { span } = writing;
  const space = writing.needsSpace ? ' ' : '';
  if ('string' in written) {
    const newText = writing.style === 'literal' ? written.string : quoted(written.string);
    return { ...span, newText: space + newText };
  }
  if ('scalar' in written) return { ...span, newText: space + written.scalar };
  if ('key' in written) return { ...span, newText: space + keyText(writing, written.key, written.opens) };
  // What is replaced may begin before the column where the first line does.
  const column = writing.column - writing.typed.length - writing.mark.length + space.length;
  const lacking = ' '.repeat(Math.max(0, written.indent - column));
  const text = space + lacking + indented(written.snippet, written.indent);
  return snippets === 'taken' ? { ...span, newText: text, isSnippet: true } : { ...span, newText: withoutFields(text) };
}

function keyText(writing: Writing, name: string, opens: 'scalar' | 'map' | 'list'): string {
  const key = quoted(name);
  if (writing.hasColon) return key;
  if (writing.style === 'flow' || opens === 'scalar') return `${key}: `;
  return `${key}:\n${' '.repeat(writing.indent + step)}${opens === 'list' ? '- ' : ''}`;
}

function indented(text: string, indent: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** Words in a snippet that stay as they are. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/** A field of a snippet with what is proposed for it. */
export function field(number: number, text: string): string {
  return `\${${number}:${inSnippet(text)}}`;
}

/** A field of a snippet in which one of several words is chosen; they are written as YAML strings. */
export function choice(number: number, words: readonly string[]): string {
  if (words.length === 0) return `\${${number}}`;
  return `\${${number}|${words.map((each) => quoted(each).replace(/[\\,|]/gu, '\\$&')).join(',')}|}`;
}

/** A snippet as plain text: fields as they are proposed. */
function withoutFields(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\|,]|\\.)*)(?:[^|\\]|\\.)*\|\}/gu, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/gu, '$1')
    .replace(/(?<!\\)\$(?:\d+|\{\d+\})/gu, '')
    .replace(/\\([\\$},|])/gu, '$1');
}
