// The dashboard with scripting off: the same figures, the form, the tables.
import { test, expect } from '../support/portal';

test('figures of any days without a script', async ({ page }) => {
  await page.goto('/requests/dashboard');
  await page.locator('#cut-from').fill('2020-01-01');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/from=2020-01-01/);
  await expect(page.locator('[data-figure=opened]')).not.toHaveText('0');
  await page.locator('section[aria-labelledby=flow] summary').click();
  await expect(page.locator('section[aria-labelledby=flow] tbody tr').first()).toBeVisible();
  const row = page.locator('section[aria-labelledby=times] tbody th a').first();
  await row.click();
  await expect(page).toHaveURL(/service=/);
});
