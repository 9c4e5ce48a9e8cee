import type { Severity } from '../findings.ts';
import type { FormerNames } from '../renames/schemaEdits.ts';

/** The user's settings below `postil`, as far as the server needs them. */
export interface Settings {
  readonly annotationSeverity: Extract<Severity, 'information' | 'hint' | 'off'>;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Inlay hints beside figures; only where `inlayHints` is true, too. */
  readonly figureHints: boolean;
  /** What becomes of a name that a rename gives up. */
  readonly formerNames: FormerNames;
  /** Whether another YAML server has our JSON Schemas, and tells keys and words of the formats by them. */
  readonly format: 'here' | 'elsewhere';
}

export const defaultSettings: Settings = {
  annotationSeverity: 'information',
  codeLens: true,
  inlayHints: true,
  figureHints: true,
  formerNames: 'forget',
  format: 'here',
};

/** Reads what a client sends; anything it does not say, or says wrongly, is as by default. */
export function settingsFrom(section: unknown): Settings {
  const severity = valueAt(section, 'annotations', 'severity');
  return {
    annotationSeverity: severity === 'hint' || severity === 'off' ? severity : 'information',
    codeLens: valueAt(section, 'codeLens', 'enabled') !== false,
    inlayHints: valueAt(section, 'inlayHints', 'enabled') !== false,
    figureHints: valueAt(section, 'inlayHints', 'figures') !== false,
    formerNames: valueAt(section, 'rename', 'leaveFormerNames') === true ? 'leave' : 'forget',
    format: valueAt(section, 'yaml', 'otherServer') === true ? 'elsewhere' : 'here',
  };
}

function valueAt(section: unknown, group: string, name: string): unknown {
  const inner = isRecord(section) ? section[group] : undefined;
  return isRecord(inner) ? inner[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
