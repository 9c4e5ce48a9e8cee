import { derived, lineSpan, type Source } from './source.ts';
import type { Span } from './span.ts';

/**
 * The paragraphs of a text, in order: runs of lines between blank ones. Policy texts come with a paragraph to a line as
 * well as with hard wraps; a line of a text without blank lines is a paragraph of its own.
 */
export const paragraphs = derived((source: Source): readonly Span[] => {
  const lines = Array.from({ length: source.lineStarts.length }, (_, line) => trimmedLine(source, line));
  const joined = isHardWrapped(lines) ? joinRuns(lines) : lines;
  return joined.filter((span) => span.start < span.end);
});

/** The paragraph that holds the offset; none where it stands in blank space between paragraphs. */
export function paragraphAt(source: Source, offset: number): Span | undefined {
  const all = paragraphs(source);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle] as Span).end < offset) low = middle + 1;
    else high = middle;
  }
  const found = all[low];
  return found && found.start <= offset ? found : undefined;
}

/** A line wrapped by hand is about as long as its neighbours, and most are long; a line that is a paragraph is not. */
function isHardWrapped(lines: readonly Span[]): boolean {
  const wrapped = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && line.end - line.start >= 40 && line.end - line.start <= 100 && next.end > next.start;
  });
  const full = lines.filter((line) => line.end > line.start);
  return wrapped.length * 2 > full.length;
}

function joinRuns(lines: readonly Span[]): Span[] {
  const runs: Span[] = [];
  let run: Span | undefined;
  for (const line of lines) {
    if (line.start === line.end) run = undefined;
    else if (run) {
      run = { start: run.start, end: line.end };
      runs[runs.length - 1] = run;
    } else {
      run = line;
      runs.push(run);
    }
  }
  return runs;
}

function trimmedLine(source: Source, line: number): Span {
  let { start, end } = lineSpan(source, line);
  while (start < end && isSpace(source.text.charCodeAt(start))) start++;
  while (end > start && isSpace(source.text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
