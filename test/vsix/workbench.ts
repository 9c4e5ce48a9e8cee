// VS Code's page as a person uses it. The addresses and folders come from `npm run test:vsix`, which serves the page.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const patience = 30_000;

/** A browser for the tests of one file; close it in `after`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(JSON.parse(given('BROWSER_OPTIONS')));
}

/** A window on a copy of a sample, with one of its files open and visible. Settings are the user's, on top of calm ones. */
export async function openWindow(browser: Browser, sample: string, file: string, settings: object = {}): Promise<Page> {
  change(settings);
  const folder = path.join(given('SAMPLES'), sample);
  const editor = new URL(given('EDITOR'));
  editor.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  const remoteFile = `vscode-remote://${editor.host}${pathToFileURL(path.join(folder, file)).pathname}`;
  editor.searchParams.set('payload', JSON.stringify([['openFile', remoteFile]]));
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(patience);
  await page.goto(editor.href);
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  return page;
}

/** Opens a file of the window's folder by name, through quick open. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  await page.locator('.quick-input-widget input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await activeTab(page, name);
}

/** Waits until a file is the one that is edited. */
export async function activeTab(page: Page, name: string): Promise<void> {
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** Puts the cursor on a word in view, with a click. */
export async function putCursorOn(page: Page, word: string): Promise<void> {
  const { x, y } = await middleOf(page, word);
  await page.mouse.click(x, y);
}

/** Runs a command by its title, as the palette shows it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** The texts of the code lenses in view, once there is one. */
export async function codeLenses(page: Page): Promise<string[]> {
  const lenses = page.locator('.codelens-decoration:visible', { hasText: /\S/ });
  await lenses.first().waitFor();
  return lenses.allInnerTexts();
}

/**
 * Clicks a code lens in view that holds a word, until what it opens is there. Lenses that are scrolled away lie under the tabs, where
 * a person does not see them, and those in view move while the editor still scrolls.
 */
export async function clickLens(page: Page, word: string, opens: Locator): Promise<void> {
  const limit = Date.now() + patience;
  for (;;) {
    const found = await page.waitForFunction((wanted) => {
      for (const lens of document.querySelectorAll('.editor-instance .codelens-decoration a')) {
        const { x, y, width, height } = lens.getBoundingClientRect();
        const middle = { x: x + width / 2, y: y + height / 2 };
        const isInView = lens.contains(document.elementFromPoint(middle.x, middle.y));
        if (isInView && lens.textContent?.includes(wanted)) return middle;
      }
      return undefined;
    }, word);
    const { x, y } = (await found.jsonValue()) as { x: number; y: number };
    await page.mouse.click(x, y);
    const opened = await opens.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (opened) return;
    if (Date.now() > limit) throw new Error(`No lens with ${word} opened anything within ${patience} ms`);
  }
}

/** Scrolls to the first place of a word, as the search does, and leaves the cursor there. */
export async function reveal(page: Page, word: string): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+F');
  const search = page.locator('.find-widget.visible');
  await search.locator('.find-part textarea').fill(word);
  await search.locator('.matchesCount', { hasText: /\d+ of \d+/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'hidden' });
  await page.keyboard.press('ArrowLeft');
  await page
    .locator('.statusbar-item')
    .filter({ hasText: /^Ln \d+, Col \d+$/ })
    .waitFor();
}

/** Selects the first place of some words, as the search does. */
export async function select(page: Page, words: string): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+F');
  const search = page.locator('.find-widget.visible');
  await search.locator('.find-part textarea').fill(words);
  await search.locator('.matchesCount', { hasText: /\d+ of \d+/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'hidden' });
  await page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
}

/** A copy of a text of the samples in a project of its own that has no annotations yet; answers the project's name. */
export function newProject(name: string, sample: string, text: string): string {
  const folder = path.join(given('SAMPLES'), name);
  mkdirSync(folder);
  copyFileSync(path.join(given('SAMPLES'), sample, text), path.join(folder, text));
  writeFileSync(path.join(folder, 'postil.yaml'), 'postil: 1\nextends: [policy-core]\nlanguage: zh\n');
  return name;
}

/** What a file of a project says on the disk; nothing where there is none. */
export function onDisk(project: string, file: string): string {
  const at = path.join(given('SAMPLES'), project, file);
  return existsSync(at) ? readFileSync(at, 'utf8') : '';
}

/** Presses a key until what it opens is there: while a part of the window closes, the focus is nowhere for a moment. */
export async function pressFor(page: Page, key: string, opens: Locator): Promise<void> {
  const limit = Date.now() + patience;
  for (;;) {
    await page.keyboard.press(key);
    const opened = await opens.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (opened) return;
    if (Date.now() > limit) throw new Error(`${key} opened nothing within ${patience} ms`);
  }
}

/**
 * Rests the mouse on a word in view and answers the hover that opens. A view that still scrolls or redraws takes the hover away
 * and moves the word, so a person would move the mouse again; so does this, until the limit.
 */
export async function hoverOver(page: Page, word: string): Promise<Locator> {
  const hover = page.locator('.monaco-hover:not(.hidden)', { has: page.locator('.hover-contents') }).first();
  const limit = Date.now() + patience;
  for (;;) {
    await page.mouse.move(0, 0);
    const { x, y } = await middleOf(page, word);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    const opened = await hover.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (opened) return hover;
    if (Date.now() > limit) throw new Error(`No hover opened over ${word} within ${patience} ms`);
  }
}

/** Waits until something that fades in has done so, for pictures. */
export async function faded(what: Locator): Promise<void> {
  await what.evaluate((element) =>
    Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  );
}

/** Writes a picture of the window to out/screenshots and answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(given('SCREENSHOTS'), `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}

/** Where a word stands on the page. Monaco draws spaces as no-break spaces and splits a line where its colours change. */
async function middleOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const places: [Text, number][] = [];
      let text = '';
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.data.length; at++) places.push([node, at]);
        text += node.data.replaceAll('\u00a0', ' ');
      }
      const start = places[text.indexOf(wanted)];
      const end = places[text.indexOf(wanted) + wanted.length - 1];
      if (!start || !end) continue;
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(end[0], end[1] + 1);
      // A word that wraps has two rectangles: the first is a place on the word, the middle of both is not.
      const rectangle = range.getClientRects()[0];
      if (rectangle) return { x: rectangle.x + rectangle.width / 2, y: rectangle.y + rectangle.height / 2 };
    }
    return undefined;
  }, word);
  return found.jsonValue() as Promise<{ x: number; y: number }>;
}

let calm: object | undefined;

/** Sets the user's settings before a window opens. */
function change(settings: object): void {
  const file = given('SETTINGS');
  calm ??= JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...calm, ...settings }));
}

function given(name: string): string {
  const value = process.env[`POSTIL_${name}`];
  if (value === undefined) throw new Error(`POSTIL_${name} is not set: run these tests with \`npm run test:vsix\``);
  return value;
}
