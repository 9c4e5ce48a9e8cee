import { v5 } from 'uuid';
import type { Edition } from './edition.ts';

/** Postil's own namespace: whoever exports the same thing twice gets the same GUID (UUIDv5, RFC 9562). */
const namespace = '9d1c6e53-2f1c-5d0a-8d36-6d5b1c0f7a42';

/** GUIDs of the things of an edition, by kind and key; two projects of different names share none. */
export function guidsOf({ name }: Edition): (kind: string, key: string) => string {
  return (kind, key) => v5(JSON.stringify([name, kind, key]), namespace);
}
