// Finding requests: one filter, list and map twins, a shareable address, exports.
import { test, expect, open, report, accessible } from '../support/portal';

test('list and exports hold the same filter, which is in the address', async ({ page }) => {
  const mark = `zebra${Date.now()}`;
  const reference = await report(page, { description: `Crossing faded ${mark}` });
  await open(page, `/requests?q=${mark}`);
  await expect(page.locator('.request-row')).toHaveCount(1);
  await expect(page.locator('main')).toContainText(reference);
  for (const kind of ['csv', 'geojson'] as const) {
    const href = await page.locator(`a[href*="requests.${kind}"]`).first().getAttribute('href');
    const text = await (await page.request.get(href!)).text();
    expect(text).toContain(reference);
    expect(kind === 'csv' ? text.trim().split('\n').length - 1 : JSON.parse(text).features.length).toBe(1);
  }
});

test('typing a filter and sending it changes address and list without a reload', async ({ page }) => {
  await open(page, '/requests');
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await page.locator('main input[name=q]').fill('street light');
  await page.locator('main input[name=q]').press('Enter');
  await page.waitForURL(/q=street/);
  await expect(page.locator('.request-row').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
});

test('pages follow each other without repeating', async ({ page }) => {
  await open(page, '/requests');
  const references = async () => page.locator('.request-row .reference').allTextContents();
  const first = await references();
  expect(first.length).toBeGreaterThan(5);
  await page.locator('a[rel=next]').click();
  await page.waitForURL(/cursor=/);
  await expect(page.locator('.request-row .reference', { hasText: first[0] })).toHaveCount(0);
  const second = await references();
  expect(second.filter((r) => first.includes(r))).toEqual([]);
});

test('the map shows clusters of the same filter', async ({ page }) => {
  await open(page, '/requests?view=map');
  await expect(page.locator('.leaflet-container')).toBeVisible();
  await expect(page.locator('.bubble:visible, .pin:visible').first()).toBeVisible({ timeout: 20_000 });
  await accessible(page);
});
