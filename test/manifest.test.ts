// Holds the manifest, its two languages and the client's code to each other.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type Color, lines, palette, parts, suggestionColor, themeColor } from '../client/src/palette.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

const manifest = readJson('package.json');
const contributes = manifest.contributes;
const code = globSync('client/src/**/*.ts', { cwd: root })
  .map((path) => read(path))
  .join('\n');

describe('manifest', () => {
  it('contributes the commands that the client registers', () => {
    const contributed = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(sorted(contributed), sorted(matches(code, /registerCommand\(\s*'([^']+)'/g)));
  });

  it('says of every command when the palette shows it, and gives it the category', () => {
    for (const { command, category } of contributes.commands) {
      assert.equal(category, 'Postil', command);
      const entry = contributes.menus.commandPalette.find((item: { command: string }) => item.command === command);
      assert.ok(entry?.when, command);
    }
  });

  it('binds and shows only commands it contributes, in contexts the client sets', () => {
    const names = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }: { id: string }) => id));
    const views = new Set(contributes.views.postil.map(({ id }: { id: string }) => id));
    for (const { command, submenu, when } of [...contributes.keybindings, ...Object.values(contributes.menus).flat()]) {
      assert.ok(submenu ? submenus.has(submenu) : names.has(command), command);
      for (const key of matches(when, /(postil\.\w+)/g)) {
        if (!views.has(key)) assert.match(code, new RegExp(`'setContext', '${key}'`));
      }
    }
  });

  it('contributes the views that the client makes, and says in each what to do when it is empty', () => {
    const ids = contributes.views.postil.map(({ id }: { id: string }) => id);
    assert.deepEqual(sorted(ids), sorted(matches(code, /createTree\('([^']+)'/g)));
    const names = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    for (const { view, contents, when } of contributes.viewsWelcome) {
      assert.ok(ids.includes(view), view);
      for (const key of matches(when, /(postil\.\w+)/g)) assert.match(code, new RegExp(`'setContext', '${key}'`));
      for (const text of ['package.nls.json', 'package.nls.zh-cn.json'].map(
        (file) => readJson(file)[contents.slice(1, -1)],
      ))
        for (const command of matches(text, /\(command:(postil\.\w+)\)/g)) assert.ok(names.has(command), command);
    }
    assert.deepEqual(
      sorted(ids),
      sorted([...new Set<string>(contributes.viewsWelcome.map(({ view }: { view: string }) => view))]),
    );
  });

  it('contributes the theme colours of the palette', () => {
    const used = (Object.keys(palette) as Color[]).flatMap((color) => parts.map((part) => themeColor(color, part)));
    assert.deepEqual(
      sorted(contributes.colors.map(({ id }: { id: string }) => id)),
      sorted([...used, suggestionColor]),
    );
  });

  it('names only files that are there without a build', () => {
    const paths = [
      manifest.icon,
      manifest.l10n,
      ...contributes.languages.map((language: { configuration: string }) => language.configuration),
      ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...contributes.views.postil.map(({ icon }: { icon: string }) => icon),
      ...contributes.yamlValidation.map((validation: { url: string }) => validation.url),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(path, root))),
      [],
    );
  });

  it('takes no file for policy-text by itself', () => {
    for (const language of contributes.languages) {
      assert.deepEqual(sorted(Object.keys(language)), ['aliases', 'configuration', 'id']);
    }
  });

  it('documents every setting and each of its values', () => {
    for (const [name, setting] of Object.entries<Setting>(contributes.configuration.properties)) {
      assert.match(setting.markdownDescription, /^%.+%$/, name);
      assert.ok(setting.default !== undefined && setting.scope, name);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, name);
    }
  });

  it('contributes the settings that the client reads', () => {
    const names = [...matches(code, /getConfiguration\('postil', [^)]*\)\s*\.get\('([^']+)'/g)];
    assert.ok(names.length > 0);
    for (const name of names) {
      assert.ok(`postil.${name}` in contributes.configuration.properties, name);
    }
  });
});

describe('texts', () => {
  const english = readJson('package.nls.json');

  it('of the manifest are all there, and none is left over', () => {
    const used = matches(JSON.stringify(manifest), /"%([^"%]+)%"/g);
    assert.deepEqual(sorted(Object.keys(english)), sorted([...new Set(used)]));
  });

  it('of the manifest are the same in both languages', () => {
    assertTranslated(english, readJson('package.nls.zh-cn.json'));
  });

  it('of the client are all translated', () => {
    const calls = matches(code, /l10n\.t\(/g);
    const used = matches(code, /l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g);
    assert.equal(used.length, calls.length, 'the first argument of l10n.t is a literal in single quotes');
    const same = Object.fromEntries(used.map((text) => [text, text]));
    assertTranslated(same, readJson('l10n/bundle.l10n.zh-cn.json'));
  });
});

describe('safety', () => {
  it('the client trusts no Markdown and renders no HTML', () => {
    assert.doesNotMatch(code, /isTrusted|supportHtml|createWebviewPanel/);
  });
});

describe('palette', () => {
  // The editor backgrounds and the weakest usual text on them, of VS Code's own themes.
  const themes = {
    light: { background: '#ffffff', text: '#3b3b3b' },
    dark: { background: '#1f1f1f', text: '#cccccc' },
    highContrast: { background: '#000000', text: '#ffffff' },
    highContrastLight: { background: '#ffffff', text: '#292929' },
  };
  const defaults = new Map<string, Record<string, string>>(
    contributes.colors.map((color: { id: string; defaults: Record<string, string> }) => [color.id, color.defaults]),
  );

  for (const [theme, { background, text }] of Object.entries(themes)) {
    it(`is legible in ${theme}`, () => {
      for (const color of Object.keys(palette) as Color[]) {
        const value = (part: (typeof parts)[number]) => defaults.get(themeColor(color, part))?.[theme] ?? '';
        // WCAG 2.2: 4.5 for text, here with two passages of one colour nested; 3 for what is not text.
        const tint = over(value('background'), over(value('background'), background));
        assert.ok(contrast(text, tint) >= 4.5, `text on ${color}: ${contrast(text, tint)}`);
        assert.ok(
          contrast(value('border'), background) >= 3,
          `line of ${color}: ${contrast(value('border'), background)}`,
        );
        assert.equal(value('overviewRuler'), themeColor(color, 'border'));
      }
    });
  }

  it('shows suggestions in every theme', () => {
    for (const [theme, { background }] of Object.entries(themes)) {
      const line = defaults.get(suggestionColor)?.[theme] ?? '';
      assert.ok(contrast(line, background) >= 3, `${theme}: ${contrast(line, background)}`);
    }
  });

  it('gives every colour a line of its own', () => {
    assert.deepEqual(sorted(Object.values(palette)), sorted(Object.keys(lines)));
  });
});

interface Setting {
  markdownDescription: string;
  default: unknown;
  scope: string;
  enum?: string[];
  enumDescriptions?: string[];
}

function sorted(names: string[]): string[] {
  return [...names].sort();
}

/** The first group of every match, or the match where the pattern has no group. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

/** The same keys, nothing empty, and the same placeholders in each pair. */
function assertTranslated(original: Record<string, string>, translation: Record<string, string>): void {
  assert.deepEqual(sorted(Object.keys(translation)), sorted(Object.keys(original)));
  for (const [key, text] of Object.entries(original)) {
    const placeholders = /\{\d+\}|`[^`]*\.[^`]*`/g;
    assert.ok(translation[key]?.trim(), key);
    assert.deepEqual(sorted(matches(translation[key] ?? '', placeholders)), sorted(matches(text, placeholders)), key);
  }
}

type Rgb = [number, number, number];

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** A colour #rrggbbaa laid over an opaque one. */
function over(top: string, bottom: string): string {
  const alpha = Number.parseInt(top.slice(7, 9) || 'ff', 16) / 255;
  const below = rgb(bottom);
  const mixed = rgb(top).map((channel, i) => Math.round(channel * alpha + (below[i] ?? 0) * (1 - alpha)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast ratio of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex)
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
