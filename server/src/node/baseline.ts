import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { fingerprints } from '../report/fingerprint.ts';
import type { KnownFinding, Reported } from '../report/reporter.ts';
import { boundaryOf, uriOf } from './scope.ts';
import { contentHash, type WriteProblem, writeSafely } from './write.ts';

/** Findings that are accepted: a file of theirs, as it was read. Their files are given by URI. */
export interface Baseline {
  readonly path: string;
  readonly known: readonly KnownFinding[];
  /** What a later writing expects to find. */
  readonly hash: string;
}

/** Empty where there is no such file; nothing where it is none of ours. */
export function readBaseline(typed: string): Baseline | 'missing' | 'invalid' {
  const file = path.resolve(typed);
  try {
    const bytes = readFileSync(file);
    const { findings } = JSON.parse(bytes.toString('utf8'));
    if (!Array.isArray(findings) || !findings.every(isKnown)) return 'invalid';
    const known = findings.map((each) => ({ ...each, file: uriOf(path.resolve(path.dirname(file), each.file)) }));
    return { path: file, known, hash: contentHash(bytes) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'invalid';
  }
}

export function emptyBaseline(typed: string): Baseline {
  return { path: path.resolve(typed), known: [], hash: 'absent' };
}

/** What findings are to a baseline. */
export interface Comparison {
  readonly added: readonly Reported[];
  readonly accepted: readonly Reported[];
  readonly gone: readonly KnownFinding[];
}

/** All findings of the files that were looked at go in; `isSought` says of a known one whether it would be among them. */
export function compared(
  { known }: Baseline,
  findings: readonly Reported[],
  isSought: (known: KnownFinding) => boolean,
): Comparison {
  const prints = fingerprints(findings);
  const names = new Set(known.map(nameOf));
  const found = new Map(findings.map((each) => [each, nameOf(knownBy(each, prints))]));
  const isAccepted = (each: Reported) => names.has(found.get(each) ?? '');
  const there = new Set(found.values());
  return {
    added: findings.filter((each) => !isAccepted(each)),
    accepted: findings.filter(isAccepted),
    gone: known.filter((each) => isSought(each) && !there.has(nameOf(each))),
  };
}

/** The baseline with what was added that is to be accepted, and without what is gone. */
export function writeBaseline(
  baseline: Baseline,
  all: readonly Reported[],
  added: readonly Reported[],
  gone: readonly KnownFinding[],
): WriteProblem | undefined {
  const prints = fingerprints(all);
  const names = new Set(gone.map(nameOf));
  const kept = baseline.known.filter((each) => !names.has(nameOf(each)));
  const folder = path.dirname(baseline.path);
  const lines = [...kept, ...added.map((each) => knownBy(each, prints))]
    .map(({ file, code, fingerprint }) => {
      const relative = path.relative(folder, URI.parse(file).fsPath).split(path.sep).join('/');
      return JSON.stringify({ file: relative, code, fingerprint });
    })
    .sort();
  const text = `{\n  "postil": 1,\n  "findings": [${lines.map((line) => `\n    ${line}`).join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
  const boundary = URI.parse(boundaryOf(uriOf(folder))).fsPath;
  return writeSafely(baseline.path, Buffer.from(text, 'utf8'), { boundary, expected: baseline.hash });
}

function knownBy(each: Reported, prints: ReadonlyMap<Reported, string>): KnownFinding {
  return { file: each.finding.uri, code: each.finding.code, fingerprint: prints.get(each) ?? '' };
}

function nameOf({ file, code, fingerprint }: KnownFinding): string {
  return `${file}\n${code}\n${fingerprint}`;
}

function isKnown(value: unknown): value is KnownFinding {
  const { file, code, fingerprint } = (value ?? {}) as Record<string, unknown>;
  return [file, code, fingerprint].every((each) => typeof each === 'string');
}
