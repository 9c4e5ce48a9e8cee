import type { Diagnostic } from 'vscode-languageserver';
import { annotationFile } from '../annotations/parse.ts';
import { quoteChange } from '../annotations/quoteChange.ts';
import { check } from '../check.ts';
import { docsUrl } from '../docs.ts';
import { type Finding, formatted, type Locale, type Related } from '../findings.ts';
import { anchorOf, type Passage, passagesIn } from '../passages.ts';
import { annotationFilesOf, isDocument, type Project, schemaOf, sourceOf } from '../project.ts';
import { ruleByCode } from '../rules/list.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Source } from '../text/source.ts';
import { shifted } from '../text/span.ts';
import { toRange, toSeverity } from './convert.ts';
import { seen } from './seen.ts';
import type { Settings } from './settings.ts';

/** More would not be read by anyone, and costs milliseconds a thousand to send. */
export const maxDiagnostics = 1000;
/** In UTF-16 code units. */
const maxMessage = 1000;

/** What the editor shows for a file: its findings and, in a document, every annotation and the anchors in trouble. */
export function diagnosticsOf(project: Project, source: Source, settings: Settings, locale: Locale): Diagnostic[] {
  const findings = check(project, source.uri).filter(({ code }) => settings.suggestions || code !== 'suggestion');
  const found = findings.map((finding) => toDiagnostic(project, source, finding, locale));
  if (!isDocument(project, source.uri)) return capped(found, locale);
  const shown = seen({ project, source, settings });
  return capped([...found, ...troubled(shown, source, locale), ...tagged(shown, source, settings, locale)], locale);
}

function toDiagnostic(project: Project, source: Source, finding: Finding, locale: Locale): Diagnostic {
  return {
    range: toRange(source, finding),
    severity: toSeverity(finding.severity) ?? 1,
    code: finding.code,
    codeDescription: { href: docsUrl(`findings/${finding.code}.md`) },
    source: 'postil',
    message: formatted(finding.message, finding.params, locale).slice(0, maxMessage),
    relatedInformation: finding.related?.flatMap((each) => relatedInformation(project, each, locale)),
  };
}

function relatedInformation(project: Project, related: Related, locale: Locale) {
  const source = sourceOf(project, related.uri);
  if (!source) return [];
  return [
    {
      location: { uri: source.uri, range: toRange(source, related) },
      message: formatted(related.message, related.params, locale),
    },
  ];
}

function tagged(project: Project, document: Source, settings: Settings, locale: Locale): Diagnostic[] {
  const severity = toSeverity(settings.annotationSeverity);
  if (severity === undefined) return [];
  const schema = schemaOf(project);
  return passagesIn(project, document).flatMap((passage) => {
    const tag = tagNamed(schema, passage.annotation.tag?.value ?? '');
    if (!tag) return [];
    const { name } = tag;
    return [
      {
        range: toRange(document, passage),
        severity,
        code: name,
        codeDescription: { href: docsUrl(`tags.md#${encodeURIComponent(builtinTags.has(name) ? name : 'your-own')}`) },
        source: 'postil',
        message: described(passage, inLanguage(tag.title, locale) ?? name),
        relatedInformation: [annotationPlace(passage, locale)],
      },
    ];
  });
}

const builtinTags = new Set(['claim', 'figure', 'initiative']);

function described({ annotation }: Passage, title: string): string {
  const values = annotation.attributes.flatMap(({ name, value }) =>
    value.kind === 'scalar' ? [`${name}: ${value.raw}`] : [],
  );
  return [`${title} ${annotation.id?.value ?? ''}`.trim(), values.join(', ')]
    .filter(Boolean)
    .join(' — ')
    .slice(0, maxMessage);
}

function annotationPlace({ annotation, file, base }: Passage, locale: Locale) {
  const message = { en: 'The annotation', zh: '标注' }[locale];
  return { location: { uri: file.uri, range: toRange(file, shifted(annotation.id ?? annotation, base)) }, message };
}

/** Quotes that now stand otherwise, shown at the words a person has to look at. */
function troubled(project: Project, document: Source, locale: Locale): Diagnostic[] {
  const rule = ruleByCode.get('quote-changed');
  const severity = toSeverity(schemaOf(project).severities.get('quote-changed') ?? 'error');
  if (!rule || severity === undefined) return [];
  return annotationFilesOf(project, document.uri).flatMap((uri) => {
    const source = sourceOf(project, uri);
    if (!source) return [];
    const file = annotationFile(source);
    return file.annotations.flatMap((annotation, i) => {
      const anchor = anchorOf(annotation, document);
      if (anchor?.state !== 'changed' || !annotation.quote) return [];
      if (annotation.status === 'disputed') return [];
      const { variant, params } = quoteChange(annotation.quote.value, anchor.now);
      const message = rule.messages[variant] ?? rule.title;
      const place = { location: { uri, range: toRange(source, shifted(annotation.quote, file.starts[i] ?? 0)) } };
      return [
        {
          range: toRange(document, anchor.span),
          severity,
          code: rule.code,
          codeDescription: { href: docsUrl(`findings/${rule.code}.md`) },
          source: 'postil',
          message: formatted(message, params, locale).slice(0, maxMessage),
          relatedInformation: [{ ...place, message: { en: 'The annotation', zh: '标注' }[locale] }],
        },
      ];
    });
  });
}

function capped(all: Diagnostic[], locale: Locale): Diagnostic[] {
  if (all.length <= maxDiagnostics) return all;
  const rest = all.length - (maxDiagnostics - 1);
  const message = { en: `+${rest} more are not shown.`, zh: `另有 ${rest} 条未显示。` }[locale];
  const start = { line: 0, character: 0 };
  const summary: Diagnostic = { range: { start, end: start }, severity: 3, source: 'postil', code: 'more', message };
  // A text full of untagged figures must not crowd out what is wrong with it.
  const gravest = all.toSorted((a, b) => (a.severity ?? 1) - (b.severity ?? 1));
  return [...gravest.slice(0, maxDiagnostics - 1), summary];
}
