/** Writes lines to standard output as they come, and stops asking for more when nobody reads them (`postil figures | head`). */
export async function writeLines(lines: Iterable<string>): Promise<void> {
  for (const line of lines) if (!(await isWritten(`${line}\n`))) return;
}

/** Resolves when standard output has taken a text; false where nobody reads it any more. */
export function isWritten(text: string): Promise<boolean> {
  return new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error)));
}
