// A resident reports, sees what everyone will see, and gets a reference and a date.
import { test, expect, open, hydrated, photo, accessible } from '../support/portal';

test('files a report with a photo and is told the reference and what happens next', async ({ page }) => {
  await open(page, '/report');
  const form = page.locator('form[action="/do/requests/report"]');
  await place(page, '1 City Hall');
  await service(page, 'pothole');
  const words = `Deep hole beside the crossing ${crypto.randomUUID()}`;
  await step(page, 'details');
  await form.locator('textarea[name=description]').fill(words);
  await step(page, 'photos');
  await form.locator('input[type=file][name=photo]').setInputFiles([photo('one.jpg'), photo('two.jpg')]);
  await expect(form.locator('[data-photo]')).toHaveCount(2);
  await form.locator('[data-photo] input').first().fill('A hole as wide as a wheel');
  await step(page, 'contact');
  await form.locator('input[name=email]').fill('resident@example.org');
  await step(page, 'review');
  await expect(form.locator('[data-review]')).toContainText(words);
  await expect(form.locator('[data-review] > :first-child')).not.toContainText('resident@example.org');
  await form.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  await expect(page.locator('.confirmation')).toContainText(/R-[0-9A-Z]{4}-/);
  await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main img')).not.toHaveCount(0);
  await accessible(page);
});

test('keeps what was typed on the device when the page is closed', async ({ page, context }) => {
  await open(page, '/report');
  await page.locator('input[name=place_words]').fill('Half a report');
  // It is written down when typing rests.
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Half a report'));
  await page.close();
  const again = await context.newPage();
  await again.goto('/report');
  await hydrated(again);
  await expect(again.locator('input[name=place_words]')).toHaveValue('Half a report');
});

// A phone asks step by step and stops at the first that lacks something.
test('says everything that is missing @desktop, moves the focus there, and loses nothing', async ({ page }) => {
  await open(page, '/report');
  await step(page, 'contact');
  await page.locator('input[name=email]').fill('not an address');
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').click();
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(summary.locator('a')).not.toHaveCount(0);
  await expect(page.locator('input[name=email]')).toHaveValue('not an address');
});

test('a double click files one report', async ({ page }) => {
  await open(page, '/report');
  await place(page, '1 City Hall');
  await service(page, 'pothole');
  await step(page, 'details');
  const words = `Pressed twice ${crypto.randomUUID()}`;
  await page.locator('textarea[name=description]').fill(words);
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').dblclick();
  await page.waitForURL(/sent=1/);
  const found = await page.request.get(`/api/v1/requests?q=${encodeURIComponent(words)}`);
  expect((await found.json()).items).toHaveLength(1);
});

/** Picks the first place the geocoder offers for these words. */
async function place(page: import('@playwright/test').Page, words: string) {
  await step(page, 'place');
  await page.locator('input[name=address]').fill(words);
  await page.locator('[role=option]').first().click();
  await expect(page.locator('input[name=lat]')).not.toHaveValue('');
}

async function service(page: import('@playwright/test').Page, words: string) {
  await step(page, 'service');
  await page.locator('input[type=search][data-service-search]').fill(words);
  await page.locator('input[type=radio][name=service]:visible').first().check();
}

/** On a phone the form shows one step at a time; the step's own button brings it. On a wide screen it is there. */
async function step(page: import('@playwright/test').Page, name: string) {
  const section = page.locator(`section[data-step-name="${name}"]`);
  for (let i = 0; i < 8 && !(await section.isVisible()); i++) {
    await page.locator('section[data-current] [data-next]').click();
  }
  await expect(section).toBeVisible();
}
