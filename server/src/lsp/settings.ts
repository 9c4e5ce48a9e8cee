import type { Severity } from '../findings.ts';
import type { FormerNames } from '../renames/schemaEdits.ts';

/** What the user has chosen: the settings below `postil`, as far as the server needs them, and whom not to see. */
export interface Settings {
  readonly annotationSeverity: Extract<Severity, 'information' | 'hint' | 'off'>;
  readonly codeLens: boolean;
  /** What cues suggest, as hints. */
  readonly suggestions: boolean;
  readonly inlayHints: boolean;
  /** Inlay hints beside figures; only where `inlayHints` is true, too. */
  readonly figureHints: boolean;
  /** The name in the file that new annotations go into; nothing where nobody has said. */
  readonly coder: string | undefined;
  /** The coders whose annotations are not told of in documents, by name. The same set until others are chosen. */
  readonly hiddenCoders: ReadonlySet<string>;
  /** What becomes of a name that a rename gives up. */
  readonly formerNames: FormerNames;
  /** Whether another YAML server has our JSON Schemas, and tells keys and words of the formats by them. */
  readonly format: 'here' | 'elsewhere';
}

export const defaultSettings: Settings = {
  annotationSeverity: 'information',
  codeLens: true,
  suggestions: true,
  inlayHints: true,
  figureHints: true,
  coder: undefined,
  hiddenCoders: new Set(),
  formerNames: 'forget',
  format: 'here',
};

/** Reads what a client sends; anything it does not say, or says wrongly, is as by default. */
export function settingsFrom(section: unknown, { hiddenCoders }: Pick<Settings, 'hiddenCoders'>): Settings {
  const severity = valueAt(section, 'annotations', 'severity');
  return {
    annotationSeverity: severity === 'hint' || severity === 'off' ? severity : 'information',
    codeLens: valueAt(section, 'codeLens', 'enabled') !== false,
    suggestions: valueAt(section, 'suggestions', 'enabled') !== false,
    inlayHints: valueAt(section, 'inlayHints', 'enabled') !== false,
    figureHints: valueAt(section, 'inlayHints', 'figures') !== false,
    coder: nameIn(section),
    hiddenCoders,
    formerNames: valueAt(section, 'rename', 'leaveFormerNames') === true ? 'leave' : 'forget',
    format: valueAt(section, 'yaml', 'otherServer') === true ? 'elsewhere' : 'here',
  };
}

/** The names in what a client says of hidden coders, when it starts or later. */
export function hiddenCodersFrom(said: unknown): ReadonlySet<string> {
  const names = isRecord(said) ? said.hiddenCoders : undefined;
  return new Set(Array.isArray(names) ? names.filter((each) => typeof each === 'string') : []);
}

function valueAt(section: unknown, group: string, name: string): unknown {
  const inner = isRecord(section) ? section[group] : undefined;
  return isRecord(inner) ? inner[name] : undefined;
}

function nameIn(section: unknown): string | undefined {
  const coder = isRecord(section) ? section.coder : undefined;
  return typeof coder === 'string' && coder.trim() !== '' ? coder.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
