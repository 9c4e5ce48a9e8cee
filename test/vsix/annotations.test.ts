import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, pressFor, reveal, screenshot } from './workbench.ts';

describe('the installed extension on an annotation file', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await openWindow(browser, 'harbour-city', 'transport-plan.en.anna.postil.yaml', { 'files.autoSave': 'off' });
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await screenshot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('underlines a mistyped tag while it is typed, and repairs it from the keyboard', async () => {
    await reveal(page, 'tag: claim');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await page.keyboard.press('F8');
    await page.locator('.zone-widget', { hasText: /did you mean claim/ }).waitFor();
    await screenshot(page, 'annotations');
    await page.keyboard.press('Escape');
    await page.locator('.zone-widget', { hasText: /did you mean claim/ }).waitFor({ state: 'detached' });
    await pressFor(page, 'ControlOrMeta+.', page.locator('.action-widget', { hasText: /claim/ }));
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('shows the line of each quote, and the document with its counts on top', async () => {
    await page
      .locator('.editor-instance .view-line', { hasText: /quote:\s.*line\s\d+/ })
      .first()
      .waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await page
      .locator('.codelens-decoration:visible', { hasText: /^transport-plan\.en\.txt · \d+ claims · / })
      .waitFor();
  });
});
