/** Names that every object of JavaScript has, so that a look-up in one finds them although nobody put them there. */
export const NAMES_OF_OBJECTS = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "__defineGetter__",
] as const;
