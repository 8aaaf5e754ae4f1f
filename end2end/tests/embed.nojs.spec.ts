// Embeds and figures without scripting.
import { test, expect, report } from '../support/portal';

test('list, map, code and figures are whole', async ({ page }) => {
  const reference = await report(page);
  await page.goto('/embed/list');
  await expect(page.locator(`a[href$="/requests/${reference}"]`)).toBeVisible();
  await page.goto('/embed/map');
  await expect(page.locator('svg.embed-map a').first()).toBeVisible();
  await page.goto('/embed');
  await page.locator('select[name=kind]').selectOption('map');
  await page.locator('main form button').click();
  await expect(page.locator('#embed-code')).toHaveValue(/\/embed\/map\?/);
  await page.goto('/requests/channels');
  await expect(page.locator('#finding')).toBeVisible();
  await expect(page.locator('main table tbody tr').first()).toBeVisible();
});
