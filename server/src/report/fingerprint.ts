import { annotationAt } from '../places/annotation.ts';
import { isAnnotationFile } from '../project.ts';
import { fold } from '../text/folding.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import type { Reported } from './reporter.ts';

/**
 * For each finding what it can be known by at another time: its code, the annotation by its id or else its quote, and the
 * words at its place, but no lines. In texts and schemas, where there is no annotation, some words around it count too.
 * The file is not part of it. Findings of one file that are alike in all this are numbered in the order of the text.
 */
export function fingerprints(findings: readonly Reported[]): ReadonlyMap<Reported, string> {
  const seen = new Map<string, number>();
  return new Map(
    inTextOrder(findings).map((each) => {
      const hash = hashed(JSON.stringify(traits(each)));
      const key = `${each.file}\n${hash}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return [each, `${hash}:${number}`];
    }),
  );
}

/** The longest stretch of words that counts, in UTF-16 code units; a whole document can be the place of a finding. */
const longest = 300;

/** How much of the line around counts on either side. */
const around = 16;

function inTextOrder(findings: readonly Reported[]): readonly Reported[] {
  return findings.toSorted(({ finding: a }, { finding: b }) => a.start - b.start || a.end - b.end);
}

function traits({ finding, source }: Reported): readonly string[] {
  const { code, variant = '', params, start, end } = finding;
  const words = folded(source.text.slice(start, Math.min(end, start + longest)));
  return [code, variant, String(params.name ?? ''), subject(source, start) ?? context(source, start, end), words];
}

function subject(source: Source, offset: number): string | undefined {
  if (!isAnnotationFile(source.uri)) return undefined;
  const annotation = annotationAt(source, offset)?.annotation;
  return annotation?.id?.value ?? folded(annotation?.quote?.value.slice(0, longest) ?? '');
}

function context(source: Source, start: number, end: number): string {
  const first = lineSpan(source, lineAt(source, start));
  const last = lineSpan(source, lineAt(source, end));
  const before = source.text.slice(Math.max(first.start, start - around), start);
  return `${folded(before)}…${folded(source.text.slice(end, Math.min(last.end, end + around)))}`;
}

function folded(text: string): string {
  return fold(text).text.trim();
}

/** FNV-1a with 64 bits over UTF-16 code units, http://www.isthe.com/chongo/tech/comp/fnv/, as 16 hexadecimal digits. */
function hashed(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
