// What the city promised: the clock stands while it waits for the reporter, everyone reads why, and how often promises are
// kept is there for everyone to see.
import { test, expect, open, hydrated, report, signIn, another, live, move, accessible } from '../support/portal';

test('the clock stands while the city asks, and the open page says why', async ({ page, browser }) => {
  const reference = await report(page);
  await open(page, `/requests/${reference}`);
  await live(page);
  const promise = page.locator('.promise').first();
  const before = await promise.locator('.promise-date').textContent();
  const { page: desk, noise } = await another(browser);
  await signIn(desk, 'ana');
  await desk.goto(`/desk/requests/${reference}`);
  await hydrated(desk);
  const words = `Which lane is it in? ${crypto.randomUUID()}`;
  await move(desk, 'ask');
  const form = desk.locator('form[action="/do/desk/status"]');
  await form.locator('textarea[name=update]').fill(words);
  await form.locator('button[type=submit]').click();
  await expect(desk.locator('main [data-status=waiting]').first()).toBeVisible();
  await accessible(desk);
  // Without a reload: the promise is paused, with the question as the reason.
  await expect(promise).toContainText(words);
  await expect(promise.locator('.promise-date')).not.toHaveText(before!);
  await accessible(page);
  const paused = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
  expect(paused.status).toBe('waiting');
  expect(paused.due_at).toBeNull();
  // Somebody goes on: a date is promised again.
  await move(desk, 'answered');
  await form.locator('button[type=submit]').click();
  await expect(desk.locator('main [data-status=in_review]').first()).toBeVisible();
  await expect.poll(async () => (await (await page.request.get(`/api/v1/requests/${reference}`)).json()).due_at).toBeTruthy();
  expect(noise).toEqual([]);
  await desk.context().close();
});

test('everyone sees how often promises are kept, and takes the figures along', async ({ page }) => {
  await page.goto('/requests/promises?period=all');
  await expect(page.locator('#finding')).toContainText('%');
  for (const table of ['districts', 'services']) {
    await expect(page.locator(`[role=region][aria-labelledby=${table}] tbody tr`).first()).toBeVisible();
  }
  const csv = await page.request.get((await page.locator('a[download]').getAttribute('href'))!);
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect((await csv.text()).split('\n').length).toBeGreaterThan(3);
  await accessible(page);
});
