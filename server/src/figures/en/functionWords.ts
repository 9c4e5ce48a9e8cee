import { phrases } from './phrases.ts';

/** Words that are not what a number before them counts: “the index rose to 415 in May”. */
export const functionWords = phrases<true>(
  `and or to in at by for from on per as than was were is are has have had will would can may of be been being do does did
  shall should could might must not no nor but if so yet because since until till before after during with without into
  onto within over under below above between among amongst against about around through throughout across along toward
  towards off out up down upon via versus vs that this these those which who whom whose what when where while whereas
  although though whether how why the a an it its they them their he him his she her we us our you your i my there here
  then thus hence therefore however also too again already still only just even ever never now today yesterday tomorrow
  last next each every both either neither such rather instead respectively compared according including excluding
  following followed rose fell grew increased decreased declined reached stood said says came went became remained
  remains became become depending plus minus once currently overall altogether later earlier ago away apart
  together x i.e. e.g. etc`
    .split(/\s+/u)
    .map((word) => [word, true] as const),
);
