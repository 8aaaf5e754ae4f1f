// Two browsers: what staff do is with the resident within moments, without a reload, and survives a gap.
import { test, expect, open, live, hydrated, report, signIn, another, move } from '../support/portal';

test('a public update appears on the open tracking page by itself', async ({ page, browser }) => {
  const reference = await report(page);
  await open(page, `/requests/${reference}`);
  await live(page);
  const { page: desk, noise } = await another(browser);
  await signIn(desk, 'ana');
  await desk.goto(`/desk/requests/${reference}`);
  await hydrated(desk);
  const words = `Crew is on its way ${crypto.randomUUID()}`;
  await move(desk, 'start');
  await desk.locator('form[action="/do/desk/status"] textarea[name=update]').fill(words);
  await desk.locator('form[action="/do/desk/status"] button[type=submit]').click();
  await expect(page.locator('main')).toContainText(words, { timeout: 5_000 });
  await expect(page.locator('main [data-status=in_progress]').first()).toBeVisible();
  expect(noise).toEqual([]);
  await desk.context().close();
});

test('a new report shows up in the open queue', async ({ page }) => {
  await signIn(page, 'sam');
  await page.goto('/desk');
  await hydrated(page);
  await live(page);
  await report(page, { description: `Fresh ${crypto.randomUUID()}` });
  await expect(page.locator('[data-new-count]')).toBeVisible({ timeout: 5_000 });
});
