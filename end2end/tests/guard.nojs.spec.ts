// Personal data in a report sent with scripting off: asked about once, nothing lost.
import { test, expect, accessibleWithoutScripts } from '../support/portal';

test('what looks like a phone number is asked about, and taken out on wish', async ({ page, browser, baseURL }) => {
  await page.goto('/report');
  await page.locator('input[name=address]').fill('1 City Hall Sq');
  await page.locator('input[type=radio][name=service][value=REQPOTHL]').check();
  const words = `A hole, ${crypto.randomUUID()}.`;
  await page.locator('textarea[name=description]').fill(`${words} Call 617-555-0100!`);
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/do\/requests\/personal/);
  await expect(page.locator('.guard')).toContainText('617-555-0100');
  await accessibleWithoutScripts(page, browser, baseURL!);
  // Back to the form: it is all there.
  await page.locator('a.button').click();
  await expect(page.locator('textarea[name=description]')).toHaveValue(`${words} Call 617-555-0100!`);
  await page.locator('button[type=submit][data-send]').click();
  await page.locator('button[name=out][value="1"]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  await expect(page.locator('main')).toContainText(`${words} Call […]!`);
  await expect(page.locator('main')).not.toContainText('617-555-0100');
});
