import { createSource, type Source } from '../text/source.ts';
import { policyCore } from './builtin.generated.ts';

/** The schemas that come with Postil, by the name that `extends` gives them. */
export const builtinSchemas: ReadonlyMap<string, Source> = new Map([
  ['policy-core', createSource('postil:/schemas/policy-core.yaml', policyCore)],
]);
