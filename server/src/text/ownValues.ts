/**
 * What is known of objects, kept on the objects themselves where nobody sees it: a WeakMap for very many keys that live
 * shortly. Of a WeakMap that lives long, the quick collections of garbage take every value for living, and with it all that
 * it holds on to.
 */
export class OwnValues<Key extends object, Value> {
  private readonly name = Symbol('own value');

  get(key: Key): Value | undefined {
    return (key as { readonly [name: symbol]: Value | undefined })[this.name];
  }

  set(key: Key, value: Value | undefined): void {
    Object.defineProperty(key, this.name, { value, writable: true });
  }

  delete(key: Key): void {
    if (this.get(key) !== undefined) this.set(key, undefined);
  }
}
