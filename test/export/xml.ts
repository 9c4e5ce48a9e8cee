// XML as another program reads it.
import assert from 'node:assert/strict';
import { DOMParser, type Element } from '@xmldom/xmldom';

/** The root of a document that is well-formed. A replacement character is what we write on purpose. */
export function rootOf(xml: string): Element {
  const onError = (_level: string, message: string) => {
    if (!message.includes('replacement character')) assert.fail(message);
  };
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  assert.ok(root);
  return root;
}

/** The elements of a name anywhere within, in the order of the document. */
export function all(within: Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

export function children(of: Element): Element[] {
  return [...of.childNodes].filter((each) => each.nodeType === 1) as Element[];
}
