import type { Severity } from '../findings.ts';

/** The user's settings below `postil`, as far as the server needs them. */
export interface Settings {
  readonly annotationSeverity: Extract<Severity, 'information' | 'hint' | 'off'>;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Inlay hints beside figures; only where `inlayHints` is true, too. */
  readonly figureHints: boolean;
  /** The name in the file that new annotations go into; nothing where nobody has said. */
  readonly coder: string | undefined;
}

export const defaultSettings: Settings = {
  annotationSeverity: 'information',
  codeLens: true,
  inlayHints: true,
  figureHints: true,
  coder: undefined,
};

/** Reads what a client sends; anything it does not say, or says wrongly, is as by default. */
export function settingsFrom(section: unknown): Settings {
  const severity = valueAt(section, 'annotations', 'severity');
  return {
    annotationSeverity: severity === 'hint' || severity === 'off' ? severity : 'information',
    codeLens: valueAt(section, 'codeLens', 'enabled') !== false,
    inlayHints: valueAt(section, 'inlayHints', 'enabled') !== false,
    figureHints: valueAt(section, 'inlayHints', 'figures') !== false,
    coder: nameIn(section),
  };
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
