// Staff write down what a caller says.
import { test, expect, open, report, signIn, accessible, hydrated } from '../support/portal';

async function begin(page) {
  await signIn(page, 'ana');
  await page.locator('a[data-key=caller]').click();
  await page.waitForURL(/for=caller/);
  await hydrated(page);
}

test('a caller agrees, the report goes in, and the reference is read out @desktop', async ({ page }) => {
  await begin(page);
  await accessible(page);
  await page.locator('input[name=address]').fill('1 City Hall Sq');
  await page.locator('input[name=service][value=REQPOTHL]').check({ force: true });
  await page.locator('textarea[name=description]').fill('A hole, she says');
  await page.locator('input[name=name]').fill('Rosa Caller');
  await page.locator('button[data-send]').click();
  // Without the agreement nothing is kept, and nothing typed is lost.
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('textarea[name=description]')).toHaveValue('A hole, she says');
  await page.locator('#f-consent').check();
  await page.locator('button[data-send]').click();
  await page.waitForURL(/\/desk\/callers\/R-/);
  await expect(page.locator('.spelled')).toContainText('Romeo');
  await accessible(page);
  expect(await page.evaluate(() => localStorage.getItem('stoa-report'))).toBeNull();
  const reference = page.url().match(/R-[0-9A-Z-]+/)![0];
  const found = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
  expect(found.channel).toBe('phone');
});

test('the key leads there @desktop', async ({ page }) => {
  await signIn(page, 'ana');
  await hydrated(page);
  await page.keyboard.press('c');
  await page.waitForURL(/for=caller/);
});
