// Imported for its effect: a name such as `__proto__` in a file must never reach an object that others share.
Object.freeze(Object.prototype);
Object.freeze(Array.prototype);
