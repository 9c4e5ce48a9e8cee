import { recognise } from '../server/src/figures/recognise.ts';
import { digits, floors } from './floor.ts';
import type { microsoftRecognisers } from './microsoft.ts';
import type { Effort, Line, Part } from './report.ts';
import { type Language, prose } from './texts.ts';
import { inTurns } from './timing.ts';

/** They are so slow that only a few paragraphs of the text can be given to them, and so is Postil when it is held to them. */
const sampleLength = { quick: 1500, full: 3000 };
const length = 300_000;
/** What Postil does in microseconds is repeated to be long enough for the clock. */
const repeats = 20;

/** Postil, Microsoft's recognisers together, the one regular expression and digits alone, over the same prose in turns. */
export function throughput(microsoft: ReturnType<typeof microsoftRecognisers>, effort: Effort): Part {
  const lines: Line[] = [];
  const notes: string[] = [];
  for (const language of ['zh', 'en'] as const) {
    const measured = measure(language, microsoft, effort);
    lines.push(...measured.lines);
    notes.push(measured.note);
  }
  return {
    title: 'Figures: throughput on formal prose, UTF-8; medians of runs in turns',
    head: ['language', 'what', 'of text', 'time', 'speed'],
    lines,
    note: `${notes.join('\n')}\nThe ratio of Microsoft's recognisers is how many times faster Postil is on the same paragraphs;\nthat of the regular expression, how many times its time Postil takes.`,
  };
}

function measure(language: Language, microsoft: ReturnType<typeof microsoftRecognisers>, effort: Effort) {
  const text = prose(language, length);
  const sample = prose(language, sampleLength[effort]).split('\n\n');
  const date = new Date(2020, 5, 15);
  const [postil, floor, plain, postilSample, theirs] = inTurns(effort === 'quick' ? 3 : 11, [
    () => recognise(text, language),
    () => floors[language](text),
    () => digits(text),
    () => {
      for (let i = 0; i < repeats; i++) for (const paragraph of sample) recognise(paragraph, language);
    },
    () => {
      for (const paragraph of sample) microsoft(paragraph, language, date);
    },
  ]) as [number, number, number, number, number];
  const size = Buffer.byteLength(text);
  const sampleSize = Buffer.byteLength(sample.join(''));
  const row = (what: string, bytes: number, time: number, budget?: Line['budget']): Line => ({
    cells: [language, what, `${Math.round(bytes / 1000)} KB`, milliseconds(time), speed(bytes, time)],
    budget,
  });
  const figures = recognise(text, language).length;
  return {
    note: `${language}: ${text.length} characters, Postil finds ${figures} figures, one in ${Math.round(text.length / figures)} characters.`,
    lines: [
      row('Postil', size, postil),
      row('one regular expression, values computed', size, floor, { ratio: postil / floor, limit: 4, sense: '≤' }),
      row('regular expression for digits alone', size, plain),
      row('Postil, by paragraph', sampleSize, postilSample / repeats),
      row("Microsoft's recognisers, by paragraph", sampleSize, theirs, {
        ratio: (theirs * repeats) / postilSample,
        limit: 300,
        sense: '≥',
      }),
    ],
  };
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 1 ? 3 : 1)} ms`;
}

function speed(bytes: number, time: number): string {
  const perSecond = bytes / time / 1000;
  return perSecond >= 1 ? `${perSecond.toFixed(0)} MB/s` : `${(perSecond * 1000).toFixed(1)} KB/s`;
}
