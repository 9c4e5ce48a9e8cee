import { terminalJson } from '../escape/terminal.ts';
import type { Message } from '../findings.ts';
import { nowIn } from '../schema/renamed.ts';
import type { Schema } from '../schema/types.ts';
import type { EditionDocument, Entry } from './edition.ts';
import type { Exporter } from './exporter.ts';
import { guidsOf } from './guids.ts';
import { unnamedDocuments } from './losses.ts';
import { creativeWork } from './sources.ts';

/**
 * The claims that are worth checking as Claim of schema.org (https://schema.org/Claim), for fact checkers to begin from.
 * No ClaimReview is made: that would need a rating, and an annotation is none.
 */
export const claimreview: Exporter = {
  name: 'claimreview',
  offsets: undefined,
  carries: new Set(['languages', 'ids', 'dates', 'sources']),
  write(edition) {
    const guid = guidsOf(edition);
    const { schema } = edition;
    const claims = edition.documents.flatMap((document) =>
      document.entries
        .filter((entry) => isWorthChecking(entry, schema))
        .map((entry) => claimOf(entry, document, schema, `urn:uuid:${guid('annotation', entry.key)}`)),
    );
    const hasClaims = ({ entries }: EditionDocument) => entries.some((entry) => isWorthChecking(entry, schema));
    const count = edition.documents.flatMap(({ entries }) => entries).length - claims.length;
    const text = `${terminalJson(JSON.stringify({ '@context': 'https://schema.org', '@graph': claims }, null, 2))}\n`;
    return {
      files: [{ path: 'claims.jsonld', text }],
      losses: [{ what: others, count }, ...unnamedDocuments(claimreview, edition, hasClaims)],
    };
  },
};

const others: Message = {
  en: 'annotations that are no claims with a check_worthiness of high or medium',
  zh: '并非核查价值为 high 或 medium 的论断的标注',
};

function isWorthChecking(entry: Entry, schema: Schema): boolean {
  if (entry.tag !== (nowIn(schema.renamed, 'tag', [], 'claim') ?? 'claim')) return false;
  const worth = ['high', 'medium'].map(
    (word) => nowIn(schema.renamed, 'value', [entry.tag, nameOf(entry, schema, 'check_worthiness')], word) ?? word,
  );
  return said(entry, schema, 'check_worthiness').some((value) => worth.includes(value));
}

function claimOf(entry: Entry, document: EditionDocument, schema: Schema, id: string): object {
  const things = (name: string) => {
    const all = said(entry, schema, name).map((value) => ({ '@type': 'Thing', name: value }));
    return all.length > 0 ? all : undefined;
  };
  return {
    '@type': 'Claim',
    '@id': id,
    identifier: entry.id,
    text: entry.quote,
    inLanguage: document.language,
    about: things('topic'),
    mentions: things('actor'),
    appearance: {
      '@type': 'CreativeWork',
      name: document.path,
      inLanguage: document.language,
      datePublished: document.date,
      isBasedOn: creativeWork(document.source, ''),
    },
  };
}

function said(entry: Entry, schema: Schema, builtin: string): readonly string[] {
  const name = nameOf(entry, schema, builtin);
  return entry.attributes.filter((each) => each.name === name).flatMap(({ values }) => values.map(String));
}

function nameOf({ tag }: Entry, { renamed }: Schema, builtin: string): string {
  return nowIn(renamed, 'attribute', [tag], builtin) ?? builtin;
}
