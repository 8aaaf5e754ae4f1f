// Settings with scripting off: a target is tried, saved and taken back by plain forms.
import { test, expect, report, signIn, accessibleWithoutScripts } from '../support/portal';

test('a target is changed and taken back', async ({ page, browser, baseURL }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin');
  await accessibleWithoutScripts(page, browser, baseURL!);
  await page.locator('main a[href="/desk/admin/terms"]').click();
  await page.locator('#service-STAGWTR a').click();
  await page.locator('[name="resolution.n"]').fill('7');
  await page.locator('[name="resolution.unit"]').selectOption('hours');
  await page.locator('button[value=preview]').click();
  await expect(page.locator('[aria-labelledby=promised] tbody td')).toHaveCount(4);
  await page.locator('button[value=save]').click();
  await expect(page).toHaveURL(/done=terms/);
  const reference = await report(page, { service: 'STAGWTR' });
  const made = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
  expect((Date.parse(made.due_at) - Date.parse(made.opened_at)) / 3_600_000).toBeCloseTo(7, 1);
  await page.goto('/desk/admin/changes?kind=terms&subject=STAGWTR');
  const change = page.locator('article[data-kind=terms]').first();
  await expect(change).toContainText('within 7 hours');
  await accessibleWithoutScripts(page, browser, baseURL!);
  await change.locator('form button').click();
  await expect(page).toHaveURL(/done=undo/);
});
