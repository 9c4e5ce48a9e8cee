import stringWidth from 'string-width';
import { terminalLine } from '../escape/terminal.ts';
import { explainedCodes, findingPage, pageLines } from '../findingPage.ts';
import type { Locale } from '../findings.ts';
import { ruleByCode } from '../rules/list.ts';
import { nearest } from '../text/nearest.ts';
import type { ExitCode } from './checkCommand.ts';
import { messages } from './messages.ts';
import { writeLines } from './output.ts';
import { speaker } from './speech.ts';
import { paintFor } from './terminal.ts';

/** The page of a code; without one, the list of them. */
export async function explainCommand(code: string | undefined, locale: Locale): Promise<ExitCode> {
  if (code === undefined) {
    await writeLines(listOfCodes(locale));
    return 0;
  }
  const page = findingPage(code, locale);
  if (page === undefined) {
    const near = nearest(code, explainedCodes);
    speaker(locale)(near === undefined ? messages.noCode : messages.noCodeButNear, { code, near });
    return 2;
  }
  const paint = paintFor(process.stdout);
  const roles = { heading: 'place', code: 'quiet' } as const;
  await writeLines(pageLines(page).map(({ role, text }) => (role === 'text' ? text : paint(roles[role], text))));
  return 0;
}

function listOfCodes(locale: Locale): readonly string[] {
  const paint = paintFor(process.stdout);
  const width = Math.max(...explainedCodes.map((code) => stringWidth(code)));
  return explainedCodes.map((code) => {
    const rule = ruleByCode.get(code);
    const severity = rule?.severity ?? 'error';
    const title = terminalLine(rule?.title[locale] ?? '');
    return `${code.padEnd(width)}  ${paint(severity, severity.padEnd('information'.length))}  ${title}`;
  });
}
