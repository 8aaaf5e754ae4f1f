// Areas and texts with scripting off: plain forms, also with a file.
import { test, expect, signIn, accessibleWithoutScripts } from '../support/portal';

// What does not fit is answered with 422, which Chromium writes into its console.
test.use({ expected: [/status of 422/] });

test('a file of areas is looked at, and given up', async ({ page, browser, baseURL }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin/areas/council_district');
  await accessibleWithoutScripts(page, browser, baseURL!);
  const square = [[[-71.1, 42.3], [-71.0, 42.3], [-71.0, 42.4], [-71.1, 42.3]]];
  const feature = { type: 'Feature', properties: { name: 'One' }, geometry: { type: 'Polygon', coordinates: square } };
  const file = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  await page.locator('#areas-file').setInputFiles({ name: 'a.geojson', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.locator('main form button.primary').click();
  await expect(page.locator('[aria-labelledby=would-be] tbody th').first()).toHaveText('One');
  await expect(page.locator('.area-map path.area').first()).toBeVisible();
  await page.locator('main form a.quiet').click();
  await expect(page.locator('.columns li')).toHaveCount(9);
});

test('a text in one language alone is refused, with what was typed', async ({ page, browser, baseURL }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin/appearance');
  await accessibleWithoutScripts(page, browser, baseURL!);
  await page.locator('[name="welcome.en"]').fill('Only English');
  await page.locator('#texts button.primary').click();
  await expect(page.locator('[name="welcome.es"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="welcome.en"]')).toHaveValue('Only English');
});
