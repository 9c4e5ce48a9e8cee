import { formatted, type Locale, type Message } from '../findings.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Schema } from '../schema/types.ts';
import type { Agreement, Reading } from './agreement.ts';

/** An agreement in one line, plain text with words of files in it: `anna and ben agree`, `ben: Claim here instead`, `only anna`. */
export function agreementText({ kind, readings }: Agreement, coder: string, schema: Schema, locale: Locale): string {
  if (kind === 'alone') return formatted(messages.alone, { coder }, locale);
  const agreeing = readings.filter((each) => each.kind === 'same').map((each) => each.coder);
  const together = agreeing.length > 0 ? [agreed([coder, ...agreeing], locale)] : [];
  const others = readings.filter((each) => each.kind !== 'same').map((each) => differing(each, schema, locale));
  return [...together, ...others].join({ en: '; ', zh: '；' }[locale]);
}

function agreed(names: readonly string[], locale: Locale): string {
  const coders = names.slice(0, -1).join({ en: ', ', zh: '、' }[locale]);
  return formatted(messages.agreed, { coders, last: names.at(-1) }, locale);
}

function differing({ coder, kind, tag: name }: Reading, schema: Schema, locale: Locale): string {
  const tag = schema.tags.get(name);
  const title = (tag && inLanguage(tag.title, locale)) ?? name;
  return formatted(kind === 'tag' ? messages.tag : messages.bounds, { coder, title }, locale);
}

const messages = {
  agreed: { en: '{coders} and {last} agree', zh: '{coders}与{last}一致' },
  tag: { en: '{coder}: {title} here instead', zh: '{coder}：此处标为{title}' },
  bounds: { en: '{coder}: {title} with other bounds', zh: '{coder}：{title}，起止不同' },
  alone: { en: 'only {coder}', zh: '仅 {coder}' },
} satisfies Record<string, Message>;
