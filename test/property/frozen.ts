// Imported for its effect: a name such as `__proto__` in a file must never reach an object that others share.
// What gives its own objects a `constructor` by assignment as it loads has to be loaded before.
import '@xmldom/xmldom';

Object.freeze(Object.prototype);
Object.freeze(Array.prototype);
