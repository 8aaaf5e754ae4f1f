// A city's colours and words: refused where they cannot be read, and the same before and after hydration; departments; the
// whole city as one file.
import { test, expect, open, signIn, another, accessible } from '../support/portal';

// What does not fit is answered with 422, which Chromium writes into its console.
test.use({ expected: [/status of 422/] });

const texts = { en: 'We answer until five.', es: 'Respondemos hasta las cinco.', ar: 'نجيب حتى الخامسة.' };

// Both projects would change the one portal at once.
test('colours and texts are on every page, before and after hydration, and are taken back @desktop', async ({ page, browser }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin');
  await page.locator('main a[href="/desk/admin/appearance"]').click();
  await accessible(page);
  // Too faint: said with the measured ratio, and nothing typed is lost.
  await page.locator('[name=accent_light]').fill('#ffcc00');
  await page.locator('[name=accent_dark]').fill('#f0a6d6');
  await page.locator('#theme button.primary').click();
  await expect(page.locator('[name=accent_light]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name=accent_light]')).toHaveValue('#ffcc00');
  await expect(page.locator('[data-reads=bad]')).toContainText('to 1');
  await accessible(page);
  await page.locator('[name=accent_light]').fill('#7a1f5c');
  await page.locator('[name=wordmark]').fill('Boston 311');
  await page.locator('#theme button.primary').click();
  await expect(page).toHaveURL(/done=theme/);
  await expect(page.locator('[data-reads=good]')).toHaveCount(2);
  for (const [language, words] of Object.entries(texts)) {
    await page.locator(`[name="footer.${language}"]`).fill(words);
    await page.locator(`[name="notice.${language}"]`).fill(words);
  }
  await page.locator('#texts button.primary').click();
  await expect(page).toHaveURL(/done=texts/);
  await accessible(page);

  const { page: resident, noise } = await another(browser);
  await resident.context().addCookies([{ name: 'stoa_theme', value: 'light', url: page.url() }]);
  const plain = await (await resident.request.get('/report')).text();
  expect(plain).toContain(texts.en);
  await open(resident, '/report');
  await expect(resident.locator('#city-notice')).toContainText(texts.en);
  await expect(resident.locator('.site-footer')).toContainText(texts.en);
  await expect(resident.locator('.site-name')).toHaveText('Boston 311');
  const accent = () => resident.locator('.site-footer a').first().evaluate((a) => getComputedStyle(a.ownerDocument.documentElement).getPropertyValue('--accent').trim());
  // Registered as a colour: read as one.
  expect(await accent()).toMatch(/#7a1f5c|rgb\(122, 31, 92\)/);
  await accessible(resident);
  // By the app's own navigation, without the server writing the page.
  await resident.locator('.site-name').click();
  await expect(resident.locator('.hero')).toBeVisible();
  await expect(resident.locator('.site-footer')).toContainText(texts.en);
  for (const look of ['dark', 'contrast']) {
    await resident.context().addCookies([{ name: 'stoa_theme', value: look, url: page.url() }]);
    await open(resident, '/');
    await accessible(resident);
  }
  expect(noise).toEqual([]);
  await resident.context().close();

  for (const kind of ['theme', 'texts']) {
    await page.goto(`/desk/admin/changes?kind=${kind}`);
    await page.locator(`article[data-kind=${kind}]`).first().locator('form button').click();
    await expect(page).toHaveURL(/done=undo/);
  }
  const back = await (await page.request.get('/report')).text();
  expect(back).not.toContain(texts.en);
  expect(back).not.toContain('/theme/');
});

test('departments show what they have, and a name that is taken is refused', async ({ page }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin/departments');
  await accessible(page);
  const names = await page.locator('main section h2').allTextContents();
  expect(names.length).toBeGreaterThan(2);
  const first = page.locator('main section').first();
  await first.locator('[name=name]').fill(names[1]);
  await first.locator('button[value=rename]').click();
  await expect(page.locator('.field-error')).toHaveCount(1);
  await expect(first.locator('[name=name]')).toHaveValue(names[1]);
  await accessible(page);
});

test('the city is taken along as a file that says what it would change @desktop', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'ana');
  await page.goto('/desk/admin/file');
  await accessible(page);
  const answer = await page.request.get('/desk/admin/file/city.json');
  const city = await answer.json();
  expect(city.site.city).toBe('Boston');
  city.texts.footer = texts;
  const file = { name: 'city.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(city)) };
  await page.locator('#cityfile').setInputFiles(file);
  await page.locator('main form button.primary').click();
  await expect(page.locator('[data-part=texts]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-part=areas]')).toHaveCount(0);
  await accessible(page);
  await page.locator('main form a.quiet').click();
  const wrong = { name: 'city.json', mimeType: 'application/json', buffer: Buffer.from('{"stoa_config": 1}') };
  await page.locator('#cityfile').setInputFiles(wrong);
  await page.locator('main form button.primary').click();
  await expect(page.locator('#faults li').first()).toBeVisible();
  await accessible(page);
});
