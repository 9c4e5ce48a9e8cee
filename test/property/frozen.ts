// Imported for its effect: a name such as `__proto__` in a file must never reach an object that others share.
// What gives its own objects a `constructor` by assignment as it loads has to be loaded before.
import '@xmldom/xmldom';

freeze(Object.prototype);
freeze(Array.prototype);

/** An object of one's own may still be given a `toString` by assignment, which a plain freeze would refuse as well. */
function freeze(shared: object): void {
  for (const [name, { value, configurable }] of Object.entries(Object.getOwnPropertyDescriptors(shared))) {
    if (typeof value !== 'function' || !configurable) continue;
    Object.defineProperty(shared, name, {
      get: () => value,
      set(this: object, own: unknown) {
        if (this === shared) throw new TypeError(`${name} of an object that others share is not to be changed`);
        Object.defineProperty(this, name, { value: own, writable: true, enumerable: true, configurable: true });
      },
    });
  }
  Object.freeze(shared);
}
