import { docsUrl } from '../docs.ts';
import { terminalJson } from '../escape/terminal.ts';
import { findingPage, plainText } from '../findingPage.ts';
import {
  type Edit,
  type Fix,
  fixesOf,
  formatted,
  type Locale,
  type Message,
  type Params,
  type Related,
} from '../findings.ts';
import type { Severity } from '../formats/projectFile.ts';
import { ruleByCode } from '../rules/list.ts';
import { positionAt, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { version } from '../version.ts';
import { fingerprints } from './fingerprint.ts';
import type { KnownFinding, Report, Reported, Reporter } from './reporter.ts';

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/: for GitHub code scanning and viewers. */
export const sarif: Reporter = {
  name: 'sarif',
  readers: 'programs',
  write(report, { locale }) {
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run(report, locale)],
    };
    return `${terminalJson(JSON.stringify(log, null, 2))}\n`;
  },
};

function run(report: Report, locale: Locale) {
  const { findings, baseline } = report;
  const all = [...findings, ...(baseline?.accepted ?? [])];
  const gone = baseline?.gone ?? [];
  const codes = [...new Set([...all.map(({ finding }) => finding.code), ...gone.map(({ code }) => code)])].sort();
  const context: Context = { report, locale, codes, prints: fingerprints(all) };
  const state = (baselineState: string) => (baseline ? { baselineState } : {});
  return {
    tool: {
      driver: {
        name: 'Postil',
        informationUri: docsUrl('commands/check.md'),
        // The form of SemVer is asked for here.
        semanticVersion: version,
        rules: codes.map((code) => rule(code, locale)),
      },
    },
    language: locale,
    columnKind: 'utf16CodeUnits',
    // A lone carriage return ends a line too, as in an editor.
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [root]: { description: { text: words.root[locale] } } },
    invocations: [{ executionSuccessful: report.isComplete }],
    results: [
      ...findings.map((each) => ({ ...result(each, context), ...state('new') })),
      ...(baseline?.accepted ?? []).map((each) => ({ ...result(each, context), ...state('unchanged') })),
      ...gone.map((each) => ({ ...absent(each, context), ...state('absent') })),
    ],
  };
}

/** What paths count from. Where that is on this machine is nobody's business, and no part of the result. */
const root = '%SRCROOT%';

interface Context {
  readonly report: Report;
  readonly locale: Locale;
  /** The codes in the order of the rules. */
  readonly codes: readonly string[];
  readonly prints: ReadonlyMap<Reported, string>;
}

function rule(code: string, locale: Locale) {
  const known = ruleByCode.get(code);
  const page = findingPage(code, locale);
  // Below its heading and its line of status a page says what the finding is.
  const [, , full] = page?.split('\n\n') ?? [];
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    ...(known ? { shortDescription: { text: known.title[locale] } } : {}),
    ...(full ? { fullDescription: { text: plainText(full) } } : {}),
    ...(page ? { help: { text: plainText(page), markdown: page } } : {}),
    helpUri: docsUrl(`findings/${code}.md`),
    defaultConfiguration: { level: levels[known?.severity ?? 'error'] },
  };
}

function result(reported: Reported, context: Context) {
  const { finding, source, file } = reported;
  const { locale, codes, prints } = context;
  const related = (finding.related ?? []).flatMap((each) => relatedLocation(each, context));
  const fixes = fixesOf(finding).flatMap((each) => sarifFix(each, reported, context));
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: sentence(finding.message, finding.params, locale) },
    locations: [{ physicalLocation: { ...artifact(file), region: region(source, finding) } }],
    partialFingerprints: { [fingerprintName]: prints.get(reported) },
    ...(related.length > 0 ? { relatedLocations: related.map((each, i) => ({ id: i + 1, ...each })) } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

const fingerprintName = 'postil/v1';

function absent({ file, code, fingerprint }: KnownFinding, { locale, codes }: Context) {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    message: { text: words.gone[locale] },
    locations: [{ physicalLocation: artifact(file) }],
    partialFingerprints: { [fingerprintName]: fingerprint },
  };
}

function relatedLocation({ uri, start, end, message, params }: Related, { report, locale }: Context) {
  const there = report.elsewhere(uri);
  if (!there) return [];
  const place = { ...artifact(there.file), region: region(there.source, { start, end }) };
  return [{ physicalLocation: place, message: { text: sentence(message, params, locale) } }];
}

/** Nothing for a repair that makes a new file, which SARIF has no words for. */
function sarifFix({ title, params, edits }: Fix, reported: Reported, { report, locale }: Context) {
  const own = reported.finding.uri;
  const uris = [...new Set(edits.map(({ uri = own }) => uri))];
  const changes = uris.map((each) => {
    const there = each === own ? reported : report.elsewhere(each);
    const inIt = edits.filter(({ uri = own }) => uri === each);
    return there && { ...artifact(there.file), replacements: inIt.map((edit) => replacement(there.source, edit)) };
  });
  if (changes.length === 0 || changes.includes(undefined)) return [];
  return [{ description: { text: sentence(title, params, locale) }, artifactChanges: changes }];
}

function replacement(source: Source, edit: Edit) {
  return { deletedRegion: region(source, edit), insertedContent: { text: edit.newText } };
}

function artifact(file: string) {
  return { artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: root } };
}

/** Lines and columns from one, the end exclusive. */
function region(source: Source, { start, end }: Span) {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** SARIF takes `{0}` for a parameter and `[…](…)` for a link, which words of a file may hold by chance. */
function sentence(message: Message, params: Params | undefined, locale: Locale): string {
  return formatted(message, params, locale)
    .replace(/\{(\d+)\}/gu, '{{$1}}')
    .replace(/\[(?=[^\]]*\]\()/gu, '\\[');
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

const words = {
  root: { en: 'The folder that Postil was run in.', zh: '运行 Postil 的文件夹。' },
  gone: { en: 'A finding of the baseline that is no longer there.', zh: '基线中的这一项已不再出现。' },
} as const satisfies Record<string, Message>;
