/**
 * Writes lines to standard output as they come, many at a time where no person looks on, and stops asking for more when nobody reads them
 * (`postil figures | head`).
 */
export async function writeLines(lines: Iterable<string>): Promise<void> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < (process.stdout.isTTY ? 1 : enough)) continue;
    if (!(await isWritten(text))) return;
    text = '';
  }
  if (text !== '') await isWritten(text);
}

/** In UTF-16 code units. */
const enough = 16 * 1024;

/** Resolves when standard output has taken a text; false where nobody reads it any more. */
export function isWritten(text: string): Promise<boolean> {
  return new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error)));
}
