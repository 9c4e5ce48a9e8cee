import { item } from '../places/frames.ts';
import type { Writing } from '../places/writing.ts';
import { projectFileName } from '../project.ts';
import type { Source } from '../text/source.ts';
import { nameOf } from '../uris.ts';

/**
 * Whether a YAML server that has our JSON Schemas tells the keys and words of the format at this place by itself. Where
 * yaml-language-server 1.25 does was found by asking it; `test/server/yamlServer.test.ts` asks it again.
 */
export function isToldElsewhere({ uri, text }: Source, kind: 'annotations' | 'schema', writing: Writing): boolean {
  // It knows a schema file of another name by its first line alone.
  if (kind === 'schema' && nameOf(uri) !== projectFileName && !modeline.test(text)) return false;
  // To an empty file it tells what the format requires, and files of annotations require nothing.
  if (text === '') return kind === 'schema';
  if (writing.needsSpace && writing.on === 'value') return false;
  if (writing.style !== 'flow' || writing.span.end > writing.span.start) return true;
  // In brackets, where nothing is typed yet: a value only right before the next mark, a key only in an empty map in a line.
  if (writing.on === 'value') return /[,}\]]/u.test(text[writing.span.end] ?? '');
  return writing.brackets === 1 && writing.keys.length === 0 && [item, undefined].includes(writing.path.at(-1));
}

const modeline = /^#\s*yaml-language-server\s*:\s*\$schema=/u;
