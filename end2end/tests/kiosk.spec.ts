// A shared terminal: who has gone is forgotten.
import { test, expect, report, signIn, accessible } from '../support/portal';

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

test('a place is picked on the map, and what is known is said to concern one too', async ({ page }) => {
  const known = await report(page, { description: 'A hole as wide as a door, beside the kiosk' });
  await begin(page);
  await page.locator('a[href="/report"]').click();
  const map = page.locator('.place-picker .map');
  await expect(map.locator('canvas')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('input[name=lat]')).toHaveValue('');
  await map.click({ position: { x: 60, y: 90 } });
  await expect(page.locator('input[name=lat]')).toHaveValue(/^42\.\d{5}$/);
  const tapped = await page.locator('input[name=lat]').inputValue();
  // By keyboard: the middle.
  await page.locator('.map-middle').press('Enter');
  await expect(page.locator('input[name=lat]')).not.toHaveValue(tapped);
  const picked = page.locator('.place-picker .place-picked');
  await expect(picked.locator('strong')).not.toBeEmpty();
  await accessible(page);
  // It can be taken off again, and put anew: the nearest address is named.
  await picked.locator('button').click();
  await expect(page.locator('input[name=lat]')).toHaveValue('');
  await expect(page.locator('.place-picker .leaflet-marker-icon')).toHaveCount(0);
  await page.locator('.map-middle').press('Enter');
  await expect(picked.locator('strong')).toContainText(/[A-Z]/);
  await expect(page.locator('input[name=address]')).not.toHaveValue('');
  await page.locator('input[name=service][value=REQPOTHL]').check({ force: true });
  await page.locator('textarea[name=description]').fill('A hole as wide as a door, beside the kiosk');
  // Where the known one is: a map that was given a place opens there.
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[name=lat]')!.value = '42.3601';
    document.querySelector<HTMLInputElement>('input[name=lon]')!.value = '-71.0589';
    document.querySelector<HTMLInputElement>('input[name=address]')!.value = '';
  });
  await page.locator('button[formaction="/do/requests/draft"]').first().click();
  await expect(page.locator('.place-picker .place-picked')).toContainText(/[A-Z]/);
  await page.locator(`button[name=reference][value="${known}"]`).click();
  await page.waitForURL(new RegExp(`/kiosk/done/${known}\\?joined=1`));
  await accessible(page);
  await page.locator('input[name=to]').fill('rosa@example.org');
  await page.locator('form[action="/do/kiosk/send"] button').click();
  await expect(page.locator('[role=status]')).toBeVisible();
});
