import { terminalLine } from '../escape/terminal.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import type { Severity } from '../formats/projectFile.ts';
import { positionAt } from '../text/source.ts';
import { excerpt } from './excerpt.ts';
import {
  type Report,
  type Reported,
  type Reporter,
  type ShownSeverity,
  type Style,
  shownSeverities,
} from './reporter.ts';

/** For people: each finding with its line and carets under the place, then the counts. */
export const pretty: Reporter = {
  name: 'pretty',
  readers: 'people',
  write(report, style) {
    return `${[...report.findings.map((each) => paragraph(each, style)), summary(report, style)].join('\n')}\n`;
  },
};

function paragraph({ finding, source, file }: Reported, { locale, columns, paint }: Style): string {
  const { line, character } = positionAt(source, finding.start);
  const place = paint('place', `${terminalLine(file)}:${line + 1}:${character + 1}`);
  const severity = paint(finding.severity, severityNames[finding.severity][locale]);
  const number = String(line + 1);
  const { text, carets } = excerpt(source, finding, Math.max(20, columns - number.length - 5));
  return [
    `${place} ${severity} ${paint('quiet', finding.code)}`,
    `  ${terminalLine(formatted(finding.message, finding.params, locale))}`,
    `  ${paint('quiet', `${number} │`)} ${text}`,
    `  ${paint('quiet', `${' '.repeat(number.length)} │`)} ${paint(finding.severity, carets)}`,
    '',
  ].join('\n');
}

function summary({ findings, checked }: Report, { locale, paint }: Style): string {
  const counts = shownSeverities
    .map((severity) => ({ severity, n: findings.filter(({ finding }) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => paint(severity, formatted(n === 1 ? one[severity] : several[severity], { n }, locale)));
  const what = counts.length > 0 ? counts.join(listSeparator[locale]) : nothing[locale];
  return formatted(checked.length === 1 ? inOneFile : inFiles, { what, checked: checked.length }, locale);
}

const severityNames: Readonly<Record<Severity, Message>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '信息' },
  hint: { en: 'hint', zh: '提示' },
  off: { en: 'off', zh: '关闭' },
};

type Counted = Readonly<Record<ShownSeverity, Message>>;

const one: Counted = {
  error: { en: '1 error', zh: '1 个错误' },
  warning: { en: '1 warning', zh: '1 个警告' },
  information: { en: '1 remark', zh: '1 条信息' },
  hint: { en: '1 hint', zh: '1 条提示' },
};

const several: Counted = {
  error: { en: '{n} errors', zh: '{n} 个错误' },
  warning: { en: '{n} warnings', zh: '{n} 个警告' },
  information: { en: '{n} remarks', zh: '{n} 条信息' },
  hint: { en: '{n} hints', zh: '{n} 条提示' },
};

const listSeparator: Readonly<Record<Locale, string>> = { en: ', ', zh: '，' };
const nothing: Message = { en: 'No findings', zh: '没有发现问题' };
const inOneFile: Message = { en: '{what} in 1 file.', zh: '{what}（共检查 1 个文件）。' };
const inFiles: Message = { en: '{what} in {checked} files.', zh: '{what}（共检查 {checked} 个文件）。' };
