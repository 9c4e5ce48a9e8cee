import { isUnresolved } from '../figures/dates.ts';
import type { Reading } from '../figures/figure.ts';
import type { AttributeType, ReadingPart } from '../formats/projectFile.ts';
import type { Attribute, Tag } from '../schema/types.ts';
import { quoted } from '../yaml/write.ts';

/** The attributes that a reading fills, as YAML scalars. */
export function figureAttributes(tag: Tag, reading: Reading): readonly (readonly [name: string, scalar: string])[] {
  return filled(tag, reading).map(({ name, type, value }) => [name, scalarOf(value, type)]);
}

/** The same as plain values, of the attributes' types. */
export function figureValues(tag: Tag, reading: Reading): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    filled(tag, reading).map(({ name, type, value }) => {
      if (typeof value === 'string') return [name, value];
      return [name, type === 'string' ? numberText(value) : Number(numberText(value))];
    }),
  );
}

/**
 * What a reading says, in the order of the schema's attributes. Left out is what the words do not say, what does not apply,
 * what is not of the attribute's type, a date that is still relative, and `exact` where nobody asks.
 */
function filled(tag: Tag, reading: Reading) {
  const said = new Map<string, string | number>();
  for (const attribute of tag.attributes.values()) {
    const value = attribute.reads && partOf(reading, attribute.reads);
    if (value !== undefined && value !== null && takes(attribute, value)) said.set(attribute.name, value);
  }
  return [...said].flatMap(([name, value]) => {
    const attribute = tag.attributes.get(name);
    if (!attribute || (value === 'exact' && attribute.reads === 'modifier' && !attribute.required)) return [];
    const applies = [...attribute.when].every(([other, words]) => words.includes(String(said.get(other))));
    return applies ? [{ name, type: attribute.type, value }] : [];
  });
}

/** A part of a reading as an annotation would say it; null or nothing where the words do not say it. */
export function partOf(reading: Reading, part: ReadingPart): string | number | null | undefined {
  if (part === 'period') return undefined;
  if (part === 'date') return reading.date !== null && isUnresolved(reading.date) ? null : reading.date;
  return reading[part];
}

/** A value as a YAML scalar on one line, a date without quotation marks. */
export function scalarOf(value: string | number, type: AttributeType): string {
  if (typeof value === 'string') return type === 'date' ? value : quoted(value);
  return type === 'string' ? quoted(numberText(value)) : numberText(value);
}

/** A number in digits; four decimals are enough for what has no end, 1/3 for one. */
export function numberText(value: number): string {
  const text = String(value);
  if (!/\.\d{7,}/u.test(text)) return text;
  return String(Number(Math.abs(value) < 1 ? value.toPrecision(4) : value.toFixed(4)));
}

function takes(attribute: Attribute, value: string | number): boolean {
  switch (attribute.type) {
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'enum':
      return attribute.values.has(String(value));
    case 'boolean':
      return false;
    default:
      return true;
  }
}
