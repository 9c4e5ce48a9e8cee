import type { Outcome } from '../actions/outcome.ts';
import type { Locale, Message, Params } from '../findings.ts';
import type { Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** Where somebody stands who wants to write: one moment of the project. */
export interface Scene {
  readonly project: Project;
  /** The file in front: a document, or a file of annotations. */
  readonly source: Source;
  readonly selection: Span;
  readonly locale: Locale;
  /** Who codes as the settings say, which the project knows only where that can be the name of a coder. */
  readonly coder: string | undefined;
  /** The coders whose annotations are not shown, and so not meant. */
  readonly hiddenCoders: ReadonlySet<string>;
}

/** One of the things to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

interface Asked {
  /** Its answer is known by this. Each question of a dialogue has a key of its own. */
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  /** What it means to leave the question open: that nothing is written, or that what was answered so far is. */
  readonly leave: 'cancel' | 'finish';
}

export interface Pick extends Asked {
  readonly kind: 'pick';
  readonly choices: readonly Choice[];
  /** Several may be chosen. */
  readonly isMany?: boolean;
  /** Whether the first nine are chosen by their digits. */
  readonly isNumbered?: boolean;
}

export interface Input extends Asked {
  readonly kind: 'input';
  readonly value: string;
  /** Why the last answer will not do. */
  readonly problem?: string;
  /** Nothing where the words will do. */
  readonly check?: (words: string) => string | undefined;
}

export type Question = Pick | Input;
export type Answer = string | readonly string[] | undefined;
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What a dialogue comes to: something written, with a word about it; or a reason why not. */
export type End = Outcome & { readonly done?: Message; readonly params?: Params };
export type Asking<T> = Generator<Question, T, Answer>;
export type Dialogue = (scene: Scene) => Asking<End>;

/**
 * How far a dialogue comes with the answers given so far: the question that is open, or its end. Nothing is remembered
 * between two steps, so each is taken with the files as they now are. `isLeft` says that the open question was left.
 */
export function stepOf(dialogue: Dialogue, scene: Scene, answers: Answers, isLeft: boolean): Question | End {
  const run = dialogue(scene);
  let next = run.next();
  while (!next.done) {
    const question: Question = next.value;
    const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    if (answer === undefined && !(isLeft && question.leave === 'finish')) return question;
    const problem = answer === undefined ? undefined : problemOf(question, answer);
    if (problem !== undefined) return problem;
    next = run.next(answer);
  }
  return next.value;
}

export function* pick(question: Omit<Pick, 'kind' | 'isMany'>): Asking<string | undefined> {
  const answer = yield { kind: 'pick', ...question };
  return typeof answer === 'string' ? answer : undefined;
}

export function* pickMany(question: Omit<Pick, 'kind' | 'isMany'>): Asking<readonly string[] | undefined> {
  const answer = yield { kind: 'pick', isMany: true, ...question };
  return typeof answer === 'string' ? [answer] : answer;
}

export function* input(question: Omit<Input, 'kind'>): Asking<string | undefined> {
  const answer = yield { kind: 'input', ...question };
  return typeof answer === 'string' ? answer : undefined;
}

/** The question again, where the answer is none of it. */
function problemOf(question: Question, answer: string | readonly string[]): Question | undefined {
  if (question.kind === 'pick') {
    const given = typeof answer === 'string' ? [answer] : answer;
    const known = new Set(question.choices.map(({ value }) => value));
    return given.every((each) => known.has(each)) ? undefined : question;
  }
  const words = typeof answer === 'string' ? answer : '';
  const problem = question.check?.(words);
  return problem === undefined ? undefined : { ...question, value: words, problem };
}
