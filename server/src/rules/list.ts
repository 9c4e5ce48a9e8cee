import * as all from './all.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the codes. Settings, documentation and tests derive from this list. */
export const rules: readonly Rule[] = Object.values(all).sort((a, b) => (a.code < b.code ? -1 : 1));

export const ruleByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
