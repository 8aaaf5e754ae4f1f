// Staff answer: sign in, find the case, move it as the status table allows, tell the resident.
import { test, expect, hydrated, report, signIn, accessible, move, panel } from '../support/portal';

test('a case goes from received to resolved with a public update', async ({ page }) => {
  const reference = await report(page, { email: 'resident@example.org' });
  await signIn(page, 'ana');
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  await expect(page.locator('main')).toContainText('resident@example.org');
  // Only the table's moves are offered.
  const offered = await page.locator('[data-event]').evaluateAll((all) => all.map((e) => e.getAttribute('data-event')));
  expect([...new Set(offered)].sort()).toEqual(['acknowledge', 'ask', 'decline', 'plan', 'resolve', 'start']);
  await move(page, 'resolve');
  const words = `Two men filled the hole with asphalt this morning ${crypto.randomUUID()}`;
  await page.locator('form[action="/do/desk/status"] select[name=reason]').selectOption('fixed');
  await page.locator('form[action="/do/desk/status"] textarea[name=update]').fill(words);
  await page.locator('form[action="/do/desk/status"] button[type=submit]').click();
  await expect(page.locator('main [data-status=resolved]').first()).toBeVisible();
  // The page hopes at once; the timeline has what the server said.
  await expect(page.locator('main .timeline')).toContainText(words);
  const seen = await page.request.get(`/api/v1/requests/${reference}`);
  expect(JSON.stringify(await seen.json())).toContain(words);
  await accessible(page);
});

test('an internal note stays inside', async ({ page }) => {
  const reference = await report(page);
  await signIn(page, 'sam');
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  const words = `Only for us ${crypto.randomUUID()}`;
  await panel(page, 'note');
  await page.locator('form[action="/do/desk/note"] textarea').fill(words);
  await page.locator('form[action="/do/desk/note"] button[type=submit]').click();
  await expect(page.locator('main')).toContainText(words);
  const open = await page.request.get(`/api/v1/requests/${reference}`);
  expect(await open.text()).not.toContain(words);
});

test('the queue is walked by keyboard @desktop', async ({ page }) => {
  await signIn(page, 'sam');
  await page.goto('/desk');
  await hydrated(page);
  await page.keyboard.press('?');
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/case=R-|\/desk\/requests\/R-/);
});

test('a viewer is offered no action', async ({ page }) => {
  const reference = await report(page);
  await signIn(page, 'vic');
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('form[action^="/do/desk/"]')).toHaveCount(0);
});
