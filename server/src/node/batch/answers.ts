import { terminalJson } from '../../escape/terminal.ts';
import { formatted } from '../../findings.ts';
import { type BadLine, type Line, lineFrom } from './line.ts';
import { lineMessages } from './lineMessages.ts';
import { linesIn, type Packet } from './packets.ts';
import { type BatchTask, type Result, resultsFor } from './results.ts';

/** The answers to the lines of a packet, in order. */
export interface Answers {
  /** Text to be written as it is; a bad line without an id is told by its number, from zero within the packet. */
  readonly parts: readonly (string | Unnamed)[];
  /** How many lines were answered by an error. */
  readonly bad: number;
  /** How many findings are errors. */
  readonly errors: number;
}

export interface Unnamed {
  readonly line: number;
  readonly problem: BadLine;
}

export type Answering = (packet: Pick<Packet, 'bytes' | 'state'>) => Answers;

/** Answers lines by what a task asks. */
export function answering(task: BatchTask): Answering {
  const resultsOf = resultsFor(task);
  return ({ bytes, state }) => {
    if (state === 'too-long') return answersOf([{ id: null, problem: 'too-long' }], task);
    const answers = [...linesIn(bytes)].map((each) => answered(lineFrom(each), resultsOf));
    return answersOf(answers, task);
  };
}

/** The answers to a packet whose lines could not be looked at. */
export function failedAnswers({ lines }: Packet, task: BatchTask): Answers {
  return answersOf(Array<BadLine>(lines).fill({ id: null, problem: 'failed' }), task);
}

/** A line that answers an error, with its end; `line` from one. */
export function errorLine({ id, problem, key }: BadLine, line: number, { locale }: BatchTask): string {
  const message = formatted(lineMessages[problem], { key }, locale);
  const place = id === null ? { line } : { id };
  return `${terminalJson(JSON.stringify({ ...place, error: { code: problem, message } }))}\n`;
}

type Answer = BadLine | { readonly id: Line['id']; readonly results: readonly Result[] };

function answered(line: Line | BadLine, resultsOf: (line: Line) => readonly Result[]): Answer {
  if ('problem' in line) return line;
  try {
    return { id: line.id, results: resultsOf(line) };
  } catch {
    return { id: line.id, problem: 'failed' };
  }
}

function answersOf(answers: readonly Answer[], task: BatchTask): Answers {
  const parts: (string | Unnamed)[] = [];
  let errors = 0;
  for (const [line, answer] of answers.entries()) {
    if ('results' in answer) {
      errors += answer.results.filter(({ severity }) => severity === 'error').length;
      add(parts, `${terminalJson(JSON.stringify(answer))}\n`);
    } else if (answer.id === null) parts.push({ line, problem: answer });
    else add(parts, errorLine(answer, line, task));
  }
  return { parts, bad: answers.filter((each) => 'problem' in each).length, errors };
}

/** So many characters are written at once. */
const atOnce = 1 << 16;

function add(parts: (string | Unnamed)[], text: string): void {
  const last = parts.at(-1);
  if (typeof last === 'string' && last.length + text.length < atOnce) parts[parts.length - 1] = last + text;
  else parts.push(text);
}
