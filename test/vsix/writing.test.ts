// From a text that nobody has annotated to its first annotations, by the keys that a person presses.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { newProject, onDisk, openBrowser, openFile, openWindow, pressFor, screenshot, select } from './workbench.ts';

const text = 'interpol-2017.zh.txt';
const annotations = 'interpol-2017.zh.postil.yaml';

describe('annotating a text from its page', () => {
  let browser: Browser;
  let page: Page;
  let project: string;

  before(async () => {
    browser = await openBrowser();
    project = newProject('first', 'interpol-2017', text);
    page = await openWindow(browser, project, text);
    await page.locator('.statusbar-item', { hasText: 'Policy Text' }).waitFor();
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await screenshot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const status = (words: RegExp) => page.locator('.statusbar-item', { hasText: words });

  async function save(): Promise<void> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>File: Save All');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Save All' }).first().click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  it('tags the selected sentence as a claim by two keys, asks for what is required, and shows it', async () => {
    await select(page, '恐怖主义在全球肆虐');
    await screenshot(page, 'writing-1-selected');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('1');
    const picks = page.locator('.quick-input-widget');
    await picks.locator('.monaco-list-row').first().waitFor();
    await screenshot(page, 'writing-2-asked');
    // The first value of the first attribute; the rest is left for later.
    await page.keyboard.press('Enter');
    await picks.locator('.quick-input-title', { hasText: 'Check-worthiness' }).waitFor();
    await page.keyboard.press('Escape');
    await status(/Claim 1/).waitFor();
    await screenshot(page, 'writing-3-tagged');
    await save();
    await assertOnDisk(/tag: claim\n {4}quote: 恐怖主义在全球肆虐\n/u);
  });

  it('tags a figure with what its words say, without asking', async () => {
    await select(page, '1.5万名');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('2');
    await status(/Figure 1/).waitFor();
    await save();
    await assertOnDisk(/quote: 1\.5万名\n {4}attributes:[\s\S]*value: 15000/u);
    await screenshot(page, 'writing-4-figure');
  });

  it('takes three suggestions and refuses one, by a key each', async () => {
    await select(page, '尊敬的孟宏伟主席');
    await page.keyboard.press('ArrowLeft');
    await status(/^Ln \d+, Col \d+$/).waitFor();
    await status(/Claim 1 · Figure 1/).waitFor();
    // The claim and the figure of before.
    const before = 2;
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('j');
    await status(/\(\d+ selected\)/).waitFor();
    // A decision goes on to the next one by itself.
    for (let taken = 1; taken <= 3; taken++) {
      const decided = await status(/\(\d+ selected\)/).innerText();
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.press('y');
      await waitForCount(before + taken);
      await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/, hasNotText: decided }).waitFor();
    }
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('n');
    await screenshot(page, 'writing-5-suggestions');
    await save();
    await assertOnDisk(/status: draft[\s\S]*status: draft[\s\S]*status: draft[\s\S]*refused:\n/u);
    assert.equal(await counted(), before + 3);
  });

  it('says when a figure of the text changes, with both readings, and takes the new wording over when told', async () => {
    await select(page, '1.5万名');
    await page.keyboard.type('1.6万名');
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await pressFor(
      page,
      'F8',
      page.locator('.zone-widget', { hasText: /quoted 1\.5万名, the text now says 1\.6万名/ }),
    );
    await screenshot(page, 'writing-6-changed');
    await page.keyboard.press('Escape');
    await openFile(page, annotations);
    await select(page, 'quote: 1.5万名');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    const fix = page.locator('.action-widget', { hasText: /Take the new wording: “1\.6万名”/ });
    await pressFor(page, 'ControlOrMeta+.', fix);
    await fix.locator('.monaco-list-row', { hasText: 'Take the new wording' }).first().click();
    await page
      .locator('.editor-instance .view-line', { hasText: /quote:\s1\.6万名/ })
      .first()
      .waitFor();
    await screenshot(page, 'writing-7-taken');
  });

  /** How many annotations the status bar counts. */
  async function counted(): Promise<number> {
    const words = await status(/Claim|Figure|Initiative/)
      .first()
      .innerText();
    return [...words.matchAll(/(?:Claim|Figure|Initiative)\s(\d+)/gu)].reduce((sum, [, n]) => sum + Number(n), 0);
  }

  async function waitForCount(wanted: number): Promise<void> {
    const limit = Date.now() + 10_000;
    while ((await counted()) !== wanted && Date.now() < limit) await page.evaluate(() => undefined);
    assert.equal(await counted(), wanted);
  }

  /** Saving takes the moment that the window needs. */
  async function assertOnDisk(wanted: RegExp): Promise<void> {
    const limit = Date.now() + 10_000;
    while (!wanted.test(onDisk(project, annotations)) && Date.now() < limit) await page.evaluate(() => undefined);
    assert.match(onDisk(project, annotations), wanted);
  }
});
