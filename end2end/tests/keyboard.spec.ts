// A report by keyboard alone: nothing is clicked.
import { test, expect, open } from '../support/portal';

test('from the form to the confirmation @desktop', async ({ page }) => {
  await open(page, '/report');
  const focus = async (selector: string) => {
    for (let i = 0; i < 400; i++) {
      if (await page.locator(selector).first().evaluate((e) => e === document.activeElement).catch(() => false)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${selector}`);
  };
  await focus('input[name=address]');
  await page.keyboard.type('1 City Hall', { delay: 20 });
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name=lat]')).not.toHaveValue('');
  await focus('input[type=search][data-service-search]');
  await page.keyboard.type('pothole');
  await focus('input[type=radio][name=service]:visible');
  await page.keyboard.press('Space');
  await focus('textarea[name=description]');
  await page.keyboard.type('Filed without a mouse');
  await focus('button[type=submit][data-send]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sent=1/);
  await expect(page.locator('.confirmation')).toBeVisible();
});
