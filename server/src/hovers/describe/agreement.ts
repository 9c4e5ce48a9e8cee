import { agreementOf } from '../../agreement/agreement.ts';
import { layersOf } from '../../agreement/coders.ts';
import { agreementText } from '../../agreement/describe.ts';
import type { Locale } from '../../findings.ts';
import { escaped } from '../../markdown.ts';
import { type Passage, passagesOver } from '../../passages.ts';
import { type Project, schemaOf } from '../../project.ts';
import type { Source } from '../../text/source.ts';
import { colon } from './title.ts';

/** Whether the other coders of the document say the same of a passage; nothing where there is one coder alone. */
export function agreementBlock(project: Project, document: Source, passage: Passage, locale: Locale): string {
  const coders = new Map(layersOf(project, document.uri).map(({ file, coder }) => [file, coder]));
  if (new Set(coders.values()).size < 2) return '';
  const coded = (each: Passage) => ({ ...each, coder: coders.get(each.file) ?? '' });
  const one = coded(passage);
  const agreement = agreementOf(one, passagesOver(project, document, passage).map(coded));
  const label = { en: 'Coders', zh: '各标注者' }[locale];
  return `*${label}*${colon[locale]}${escaped(agreementText(agreement, one.coder, schemaOf(project), locale))}`;
}
