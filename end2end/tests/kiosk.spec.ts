// A shared terminal: who has gone is forgotten.
import { test, expect, signIn, accessible } from '../support/portal';

const SECRET = 'Rosa who must be forgotten';

async function begin(page) {
  await signIn(page, 'ana');
  await page.goto('/kiosk');
  await accessible(page);
  await page.locator('main form button').click();
  await page.waitForURL(/\/kiosk$/);
  await accessible(page);
}

test('after the time is over nothing of what was typed is left @desktop', async ({ page }) => {
  await begin(page);
  await page.clock.install();
  await page.locator('a[href="/report"]').click();
  await page.locator('textarea[name=description]').fill(SECRET);
  await page.locator('input[name=name]').fill(SECRET);
  await accessible(page);
  await page.clock.runFor(75_000);
  await expect(page.locator('#kiosk-warning')).toBeVisible();
  // An answer gives all of the time again (WCAG 2.2.1).
  await page.locator('[data-stay]').click();
  await page.clock.runFor(60_000);
  await expect(page.locator('textarea[name=description]')).toHaveValue(SECRET);
  await page.clock.runFor(31_000);
  await page.waitForURL(/\/kiosk$/);
  await page.goBack();
  expect(await page.content()).not.toContain(SECRET);
  await page.goto('/report');
  await expect(page.locator('textarea[name=description]')).toHaveValue('');
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    caches: await caches.keys(),
    bases: (await indexedDB.databases()).map((b) => b.name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: {}, session: {}, caches: [], bases: [], workers: 0 });
});

test('a report goes in and the next person begins anew @desktop', async ({ page }) => {
  await begin(page);
  await page.locator('a[href="/report"]').click();
  await page.locator('input[name=address]').fill('1 City Hall Sq');
  await page.locator('input[name=service][value=REQPOTHL]').check({ force: true });
  await page.locator('textarea[name=description]').fill(SECRET);
  await page.locator('button[data-send]').click();
  await page.waitForURL(/\/kiosk\/done\/R-/);
  await accessible(page);
  await expect(page.locator('main')).not.toContainText(SECRET);
  await page.locator('main a[href="/kiosk/over"]').click();
  await page.waitForURL(/\/kiosk$/);
  await page.goto('/requests');
  await expect(page).toHaveURL(/\/kiosk$/);
});
