import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  clickLens,
  codeLenses,
  faded,
  hoverOver,
  openBrowser,
  openWindow,
  putCursorOn,
  reveal,
  runCommand,
  screenshot,
} from './workbench.ts';

describe('the installed extension on the speech', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await openWindow(browser, 'interpol-2017', 'interpol-2017.zh.txt');
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await screenshot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('shows the speech as a policy text, with its counts in the status bar', async () => {
    await page.getByText('国际刑警组织').first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Policy Text' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /Claim \d+ · Figure \d+ · Initiative \d+/ }).waitFor();
  });

  it('counts the annotations of each paragraph in a code lens', async () => {
    const lenses = await codeLenses(page);
    assert.match(lenses.join('\n'), /\d+ (claim|figure|initiative)/);
  });

  it('colours figures, claims and initiatives, each with a line of its own', async () => {
    await reveal(page, '1.5万名');
    await page.waitForFunction(() => document.querySelectorAll('.editor-instance [class*="ced-"]').length > 20);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('.editor-instance .view-overlays [class*="ced-"]')].map((each) => {
        const { borderTopWidth, borderBottomWidth, borderLeftWidth, backgroundColor } = getComputedStyle(each);
        return [borderTopWidth, borderBottomWidth, borderLeftWidth, backgroundColor !== 'rgba(0, 0, 0, 0)'].join(' ');
      }),
    );
    // Suggestions have a thin line below them and no colour behind them.
    const tagged = new Set(lines.filter((line) => line !== '0px 1px 0px false'));
    assert.deepEqual([...tagged].sort(), ['0px 2px 0px true', '1px 1px 1px true', '2px 2px 0px true']);
    await screenshot(page, 'speech');
  });

  it('hides and shows a tag', async () => {
    const shown = await coloured(page).count();
    await runCommand(page, 'Postil: Choose Tags to Show');
    const list = page.locator('.quick-input-widget');
    await list.locator('.monaco-list-row', { hasText: 'Claim' }).click();
    await page.keyboard.press('Enter');
    await page.waitForFunction(fewer, shown);
    await runCommand(page, 'Postil: Choose Tags to Show');
    await list.locator('.monaco-list-row', { hasText: 'Claim' }).click();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.editor-instance .view-overlays [class*="ced-"]').length === count,
      shown,
    );
  });

  it('explains a term under the mouse', async () => {
    await reveal(page, '红色通报');
    const hover = await hoverOver(page, '红色通报');
    await faded(hover);
    await screenshot(page, 'hover');
    assert.match((await hover.textContent()) ?? '', /Red Notice/);
  });

  it('says beside a figure and under the mouse what it says', async () => {
    await reveal(page, '1.5万名');
    // On the figure's line, or on the next one where the line wraps between the two.
    await page
      .locator('.editor-instance .view-line', { hasText: /=\s15,000/ })
      .first()
      .waitFor();
    const hover = await hoverOver(page, '1.5万名');
    await faded(hover);
    await screenshot(page, 'figures');
    assert.match((await hover.textContent()) ?? '', /15,000 · count · counted in 名.*f-trained-officers/s);
  });

  it('peeks the annotations of a paragraph when its lens is clicked', async () => {
    await page.mouse.move(0, 0);
    await reveal(page, '1.5万名');
    await clickLens(page, 'figure', page.locator('.peekview-widget'));
    await screenshot(page, 'peek');
    await page.keyboard.press('Escape');
    await page.locator('.peekview-widget').waitFor({ state: 'detached' });
  });

  it('goes to the other side and back by a key', async () => {
    await reveal(page, '深刻分析了');
    await putCursorOn(page, '深刻分析了');
    await otherSide(page, 'interpol-2017.zh.postil.yaml');
    await page.locator('.statusbar-item', { hasText: /\(17 selected\)/ }).waitFor();
    await otherSide(page, 'interpol-2017.zh.txt');
    await page.locator('.statusbar-item', { hasText: /\(17 selected\)/ }).waitFor();
  });

  it('is legible in high contrast', async () => {
    await page.close();
    page = await openWindow(browser, 'interpol-2017', 'interpol-2017.zh.txt', {
      'workbench.colorTheme': 'Default High Contrast',
    });
    await page.locator('.monaco-workbench.hc-black').waitFor();
    await codeLenses(page);
    await reveal(page, '1.5万名');
    await coloured(page).nth(20).waitFor({ state: 'attached' });
    await screenshot(page, 'high-contrast');
  });
});

function coloured(page: Page): Locator {
  return page.locator('.editor-instance .view-overlays [class*="ced-"]');
}

function fewer(count: number): boolean {
  const { length } = document.querySelectorAll('.editor-instance .view-overlays [class*="ced-"]');
  return length > 0 && length < count;
}

/** The key is bound once the server has answered about the file in view; before that a person would press it again. */
async function otherSide(page: Page, name: string): Promise<void> {
  const there = page.locator(`.tab.active[data-resource-name="${name}"]`);
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('a');
    const arrived = await there.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (arrived) return;
  }
  assert.fail(`${name} was not reached`);
}
