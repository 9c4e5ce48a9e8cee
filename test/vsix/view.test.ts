import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  activeTab,
  faded,
  hoverOver,
  openBrowser,
  openFile,
  openWindow,
  putCursorOn,
  reveal,
  runCommand,
  screenshot,
} from './workbench.ts';

describe('the view of the installed extension', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await openWindow(browser, 'harbour-city', 'transport-plan.en.txt');
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await screenshot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('opens from the activity bar, with the annotations of both coders by tag', async () => {
    await page.locator('.activitybar .action-item a[aria-label^="Postil"]').click();
    await row(page, /^Claim/).waitFor();
    await row(page, /anna and ben agree|ben and anna agree/)
      .first()
      .waitFor();
    await screenshot(page, 'view');
  });

  it('shows a passage in the text when its line is clicked', async () => {
    await row(page, /^The charge is fair/)
      .first()
      .click();
    await page.locator('.statusbar-item', { hasText: /\(18 selected\)/ }).waitFor();
    await page
      .locator('.editor-instance .view-line', { hasText: /The.charge.is.fair/ })
      .first()
      .waitFor();
  });

  it('filters while words are typed, and says so', async () => {
    await runCommand(page, 'Postil: Filter Annotations');
    await page.locator('.quick-input-widget input').fill('kind: money anna');
    await view(page)
      .locator('.message', { hasText: /Filter: kind: money anna \(\d+ of \d+\)/ })
      .waitFor();
    await row(page, /€85 million/)
      .first()
      .waitFor();
    await screenshot(page, 'view-filtered');
    await page.keyboard.press('Enter');
    assert.equal(await row(page, /^The charge is fair/).count(), 0);
    await runCommand(page, 'Postil: Clear the Filter');
    await row(page, /^The charge is fair/)
      .first()
      .waitFor();
  });

  it('puts annotations together by agreement', async () => {
    await runCommand(page, 'Postil: Group Annotations');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'By agreement' }).click();
    await row(page, /Coders differ/).waitFor();
    await row(page, /here instead|with other bounds/)
      .first()
      .waitFor();
    await screenshot(page, 'view-agreement');
  });

  it('says under the mouse what the other coder has there', async () => {
    await reveal(page, '€6 a day');
    const hover = await hoverOver(page, '€6');
    await faded(hover);
    await screenshot(page, 'view-hover');
    assert.match((await hover.textContent()) ?? '', /Coders: ben: Figure with other bounds/);
  });

  it('hides a coder', async () => {
    await runCommand(page, 'Postil: Choose Coders to Show');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'ben' }).click();
    await page.keyboard.press('Enter');
    await view(page).locator('.message', { hasText: 'Hidden coders: ben' }).waitFor();
    await row(page, /Not compared/).waitFor();
    await screenshot(page, 'view-hidden');
  });

  it('follows the cursor, by paragraph, in a Chinese speech', async () => {
    await page.close();
    page = await openWindow(browser, 'interpol-2017', 'interpol-2017.zh.txt');
    await page.locator('.activitybar .action-item a[aria-label^="Postil"]').click();
    await row(page, /^Claim/).waitFor();
    await runCommand(page, 'Postil: Group Annotations');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'By paragraph' }).click();
    await reveal(page, '1.5万名');
    await putCursorOn(page, '1.5万名');
    await view(page).locator('.monaco-list-row.selected', { hasText: '1.5万名' }).waitFor();
    await screenshot(page, 'view-paragraphs');
    await page.locator('.pane-header', { hasText: 'Glossary Terms' }).click();
    await page.locator('.pane .monaco-list-row', { hasText: /^INTERPOL/ }).click();
    await page.locator('.pane-header', { hasText: 'Suggestions' }).click();
    await page
      .locator('.pane .monaco-list-row', { hasText: /国际刑警组织/ })
      .first()
      .waitFor();
    await screenshot(page, 'view-terms');
  });

  it('says what to do for a file that is no text of a project', async () => {
    await openFile(page, 'postil.yaml');
    await activeTab(page, 'postil.yaml');
    await page.locator('.pane-body .welcome-view', { hasText: 'no text of a Postil project' }).first().waitFor();
    await screenshot(page, 'view-empty');
  });
});

function view(page: Page): Locator {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: /Annotations/ }) });
}

function row(page: Page, text: RegExp): Locator {
  return view(page).locator('.monaco-list-row', { hasText: text });
}
