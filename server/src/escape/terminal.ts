/**
 * A text from a file, a file name or a schema as a terminal may show it, on one line: nothing that moves the cursor,
 * changes direction, cannot be seen or is a command to a build log comes through; it is written as `<U+202E>` instead.
 * A tab is two spaces, so that what stands under a text keeps its place. Done twice it changes nothing more.
 */
export function terminalText(text: string): string {
  return text.replaceAll('\t', '  ').replace(unsafe, named);
}

/** The same for a text that a line begins with, where `::` would begin a command to a build log of GitHub. */
export function terminalLine(text: string): string {
  return terminalText(text).replace(/^(\s*):(?=:)/u, '$1<U+003A>');
}

/** The same for each line of a text, whose line ends stay. */
export function terminalLines(text: string): string {
  return text.split('\n').map(terminalLine).join('\n');
}

/** A JSON text that may go to a terminal or a build log: the same values, with such characters in the form `\u202e`. */
export function terminalJson(json: string): string {
  return json.replace(unsafe, (character) => (character === '\n' ? character : escapedInJson(character)));
}

/**
 * Control characters, line separators, lone surrogates and what is invisible or changes direction. Left alone are the
 * joiners and variation selectors, which scripts and emoji need. `##[` begins a command to a build log of GitHub wherever
 * it stands.
 */
const unsafe =
  /(?!\p{Join_Control}|\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?<=##)\[/gu;

function named(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

function escapedInJson(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
