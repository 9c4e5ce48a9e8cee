import { type Agreement, agreements, type Coded } from '../agreement/agreement.ts';
import type { Layer } from '../agreement/coders.ts';
import { agreementText } from '../agreement/describe.ts';
import type { Anchor } from '../annotations/anchor.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { Annotation } from '../annotations/types.ts';
import type { Locale } from '../findings.ts';
import type { AnnotationStatus } from '../formats/annotations.ts';
import { anchorOf } from '../passages.ts';
import { type AnnotationRef, spanIn } from '../places/annotation.ts';
import { type Project, schemaOf } from '../project.ts';
import { excerpt } from '../symbols/symbol.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { refsIn } from '../usages.ts';
import type { Node } from '../yaml/node.ts';

/** An annotation as a line of a list. */
export interface Entry {
  readonly coder: string;
  readonly file: Source;
  /** The whole annotation in its file. */
  readonly place: Span;
  readonly id: string;
  readonly tag: string;
  /** The passage as the text has it; the quote where it stands nowhere for certain. On one line, cut where it is long. */
  readonly words: string;
  readonly status: AnnotationStatus;
  readonly state: Anchor['state'];
  /** Where it stands, for certain or nearly. */
  readonly span: Span | undefined;
  /** Names and values as written. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Only for a passage that is found, among two coders or more. */
  readonly agreement: { readonly kind: Agreement['kind']; readonly text: string } | undefined;
}

/** The annotations of some layers, in the order of the text; those that stand nowhere for certain come last. */
export function entriesOf(
  project: Project,
  document: Source,
  layers: readonly Layer[],
  locale: Locale,
): readonly Entry[] {
  const all = layers
    .flatMap((layer) => refsIn(layer.file, annotationFile(layer.file)).map((ref) => placed(ref, layer, document)))
    .sort(inOrder);
  const agreement = agreementsOf(all, layers);
  const schema = schemaOf(project);
  return all.map(({ ref, coder, state, span }) => {
    const { annotation } = ref;
    const said = agreement.get(annotation);
    return {
      coder,
      file: ref.file,
      place: spanIn(ref, annotation),
      id: annotation.id?.value ?? '',
      tag: annotation.tag?.value ?? '',
      words: excerpt(span ? document.text.slice(span.start, span.end) : (annotation.quote?.value ?? ''), maxWords),
      status: annotation.status ?? 'accepted',
      state,
      span,
      attributes: annotation.attributes.map(({ name, value }) => [name, excerpt(textOf(value), maxValue)] as const),
      agreement: said && { kind: said.kind, text: agreementText(said, coder, schema, locale) },
    };
  });
}

/** In UTF-16 code units: what a line of a list can show, and a tooltip. */
const maxWords = 80;
const maxValue = 120;

interface Placed {
  readonly ref: AnnotationRef;
  readonly coder: string;
  readonly state: Anchor['state'];
  readonly span: Span | undefined;
}

function placed(ref: AnnotationRef, { coder }: Layer, document: Source): Placed {
  const anchor = anchorOf(ref.annotation, document);
  const span = anchor?.state === 'found' || anchor?.state === 'changed' ? anchor.span : undefined;
  return { ref, coder, state: anchor?.state ?? 'missing', span };
}

function inOrder({ span: a }: Placed, { span: b }: Placed): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.start - b.start || b.end - a.end;
}

function agreementsOf(all: readonly Placed[], layers: readonly Layer[]): ReadonlyMap<Annotation, Agreement> {
  if (new Set(layers.map(({ coder }) => coder)).size < 2) return new Map();
  const coded = all.flatMap(({ ref, coder, state, span }): readonly Coded[] =>
    state === 'found' && span ? [{ ...ref, ...span, coder }] : [],
  );
  return agreements(coded);
}

function textOf(value: Node): string {
  if (value.kind === 'scalar') return value.value === null ? value.raw : String(value.value);
  return value.kind === 'list' ? value.items.slice(0, 20).map(textOf).join(', ') : '';
}
