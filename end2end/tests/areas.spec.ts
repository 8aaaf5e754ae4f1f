// Areas out of a file: looked at before anything changes, saved, and taken back. Police districts: no other journey needs them.
import { test, expect, signIn, accessible } from '../support/portal';

// What does not fit is answered with 422, which Chromium writes into its console.
test.use({ expected: [/status of 422/] });

/** Two squares of the city by name. */
const file = (property: string) => ({
  name: 'areas.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [-71.16, -71.08].map((west, n) => ({
        type: 'Feature',
        properties: { [property]: `Watch ${n + 1}` },
        geometry: {
          type: 'Polygon',
          coordinates: [[[west, 42.25], [west + 0.08, 42.25], [west + 0.08, 42.4], [west, 42.4], [west, 42.25]]],
        },
      })),
    }),
  ),
});

// One after the other: both projects would save over each other.
test('a file of areas is looked at, saved and taken back @desktop', async ({ page }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin');
  await page.locator('main a[href="/desk/admin/areas"]').click();
  await accessible(page);
  await page.locator('main a[href="/desk/admin/areas/police_district"]').click();
  const before = await page.locator('.columns li').count();
  expect(before).toBeGreaterThan(5);
  await accessible(page);
  // The name is in another property: said at the field, with those the file has.
  await page.locator('#areas-file').setInputFiles(file('watch'));
  await page.locator('main form button.primary').click();
  await expect(page.locator('#areas-property')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('main form')).toContainText('watch');
  await accessible(page);
  await page.locator('#areas-file').setInputFiles(file('watch'));
  await page.locator('#areas-property').fill('watch');
  await page.locator('main form button.primary').click();

  await expect(page.locator('[aria-labelledby=would-be] tbody tr')).toHaveCount(3);
  await expect(page.locator('.area-map path.area:not(.old)')).toHaveCount(2);
  expect(await page.locator('.area-map path.old').count()).toBe(before);
  await expect(page.locator('#gone')).toBeVisible();
  await accessible(page);
  await page.locator('main form button.primary').click();
  await expect(page).toHaveURL(/police_district\?done=areas/);
  await expect(page.locator('.columns li')).toHaveText(['Watch 1', 'Watch 2']);
  await accessible(page);

  await page.goto('/desk/admin/changes?kind=areas&subject=police_district');
  await accessible(page);
  await page.locator('article[data-kind=areas]').first().locator('form button').click();
  await expect(page).toHaveURL(/done=undo/);
  await page.goto('/desk/admin/areas/police_district');
  await expect(page.locator('.columns li')).toHaveCount(before);
});

test('what is no file of areas is said at the file', async ({ page }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin/areas/council_district');
  const wrong = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.locator('#areas-file').setInputFiles(wrong);
  await page.locator('main form button.primary').click();
  await expect(page.locator('#areas-file-error')).toBeVisible();
  await accessible(page);
});
