import { annotationFile } from '../annotations/parse.ts';
import { annotationAt } from '../places/annotation.ts';
import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { wordIn } from '../text/words.ts';
import { type Entry, type Node, pathAt } from '../yaml/node.ts';

/** What a YAML file has around an offset, in no particular order. */
export function yamlSpans(file: Source, kind: 'annotations' | 'schema', offset: number): readonly Span[] {
  if (kind === 'schema') return spansIn(file, schemaFile(file).node, 0, offset);
  const found = annotationAt(file, offset);
  const { annotations, starts, head } = annotationFile(file);
  if (!found) return spansIn(file, head, 0, offset);
  const last = annotations.length - 1;
  const list = {
    start: dashBefore(file, (starts[0] ?? 0) + (annotations[0]?.start ?? 0)),
    end: (starts[last] ?? 0) + (annotations[last]?.end ?? 0),
  };
  const { annotation, base } = found;
  const { start, end } = shifted(annotation, base);
  return [
    ...spansIn(file, annotation.node, base, offset),
    ...[{ start: dashBefore(file, start), end }, list].map((each) => trimmed(file, each)),
  ];
}

function spansIn(file: Source, root: Node | undefined, base: number, offset: number): readonly Span[] {
  return pathAt(root, offset - base).flatMap((each): readonly Span[] => {
    if ('key' in each) return [trimmed(file, shifted(entrySpan(each), base))];
    const span = trimmed(file, shifted(each, base));
    if (each.kind !== 'scalar') return [span];
    const word = wordIn(file.text, span, offset);
    const inner = { start: span.start + 1, end: span.end - 1 };
    return [...(word ? [word] : []), ...(/^(["']).*\1$/su.test(each.raw.trimEnd()) ? [inner] : []), span];
  });
}

function entrySpan({ key, value }: Entry): Span {
  return { start: key.start, end: Math.max(key.end, value.end) };
}

/** An item in lines begins with its dash. */
function dashBefore({ text }: Source, start: number): number {
  let at = start;
  while (at > 0 && text[at - 1] === ' ') at--;
  return text[at - 1] === '-' ? at - 1 : start;
}

/** A list or a block of text runs on over the line end after it. */
function trimmed({ text }: Source, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/u.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}
