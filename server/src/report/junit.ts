import { terminalLine } from '../escape/terminal.ts';
import { formatted, type Locale } from '../findings.ts';
import { positionAt } from '../text/source.ts';
import { excerpt } from './excerpt.ts';
import type { Reported, Reporter } from './reporter.ts';

/**
 * JUnit's XML, as most CI servers read it: a suite for each file, a case for each finding. Errors are failures; what is
 * less severe passes and says what it has to say, so that the server and the exit code agree.
 */
export const junit: Reporter = {
  name: 'junit',
  readers: 'programs',
  write({ findings, checked }, { locale, columns }) {
    const byFile = new Map<string, Reported[]>(checked.map((file) => [file, []]));
    for (const each of findings) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
    const suites = [...byFile].map(([file, own]) => suite(file, own, locale, columns));
    const head = `<testsuites name="postil" ${counts(findings, [...byFile.values()].filter((own) => own.length === 0).length)}>`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('')}</testsuites>\n`;
  },
};

function suite(file: string, findings: readonly Reported[], locale: Locale, columns: number): string {
  const cases = findings.map((each) => testCase(each, locale, columns));
  const fine = `    <testcase${attributes({ name: 'check', classname: file, file })}/>\n`;
  const head = `  <testsuite${attributes({ name: file })} ${counts(findings, findings.length === 0 ? 1 : 0)}>\n`;
  return `${head}${cases.length > 0 ? cases.join('') : fine}  </testsuite>\n`;
}

function testCase({ finding, source, file }: Reported, locale: Locale, columns: number): string {
  const { line, character } = positionAt(source, finding.start);
  const message = formatted(finding.message, finding.params, locale);
  const shown = excerpt(source, finding, Math.max(20, columns - 5));
  const name = `${finding.code} (${line + 1}:${character + 1})`;
  const text = [`${file}:${line + 1}:${character + 1} ${finding.severity} ${finding.code}`, message, shown.text].map(
    inText,
  );
  const body = [...text, shown.carets].join('\n');
  const told =
    finding.severity === 'error'
      ? `<failure${attributes({ type: finding.code, message })}>${body}</failure>`
      : `<system-out>${body}</system-out>`;
  const head = attributes({ name, classname: file, file, line: String(line + 1) });
  return `    <testcase${head}>${told}</testcase>\n`;
}

/** `fine` is the number of cases that stand for files without findings. */
function counts(findings: readonly Reported[], fine: number): string {
  const failures = findings.filter(({ finding }) => finding.severity === 'error').length;
  return `tests="${findings.length + fine}" failures="${failures}" errors="0" skipped="0"`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${inText(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

/** A text on one line, without what XML 1.0 does not allow at all, and with what it takes for markup escaped. */
function inText(text: string): string {
  return terminalLine(text)
    .replace(/[\ufffe\uffff]/gu, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
