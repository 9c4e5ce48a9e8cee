import { decode } from '../encoding.ts';
import { maxFileSize, type Reading } from './files.ts';

/** What standard input holds, up to the size that a file may have. */
export async function readStandardInput(): Promise<Reading> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxFileSize) return { problem: 'too-large' };
      chunks.push(chunk);
    }
  } catch {
    return { problem: 'unreadable' };
  }
  return decode(Buffer.concat(chunks)) ?? { problem: 'not-text' };
}
