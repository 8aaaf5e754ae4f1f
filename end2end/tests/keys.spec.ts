// A developer asks for a key and files with it once a supervisor has granted it.
import { test, expect, open, signIn, accessible, hydrated } from '../support/portal';

test('a key is asked for, granted, used and revoked', async ({ page }) => {
  await open(page, '/developers');
  await accessible(page);
  const name = `Fix ${crypto.randomUUID()}`;
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[name=email]').fill('not an address');
  await page.locator('textarea[name=purpose]').fill('An app for our street');
  await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.locator('main form button[type=submit]').click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('input[name=name]')).toHaveValue(name);
  await hydrated(page);
  await page.locator('input[name=email]').fill('dev@example.org');
  await page.locator('main form button[type=submit]').click();
  const key = await page.locator('#api-key').innerText();
  expect(key).toHaveLength(64);
  await accessible(page);

  const file = async () =>
    page.request.post('/open311/v2/requests.json', {
      form: { api_key: key, service_code: 'REQPOTHL', lat: '42.3601', long: '-71.0589', description: 'A hole' },
    });
  expect((await file()).status()).toBe(403);

  await signIn(page, 'ana');
  await page.goto('/desk/keys');
  await hydrated(page);
  await accessible(page);
  const row = () => page.locator('[data-key-state]', { hasText: name });
  await expect(row()).toHaveAttribute('data-key-state', 'requested');
  await expect(page.locator('main')).not.toContainText(key);
  await row().locator('button', { hasText: 'Grant' }).click();
  await expect(row()).toHaveAttribute('data-key-state', 'active');
  const filed = await file();
  expect(filed.status(), await filed.text()).toBe(200);
  const id = (await filed.json())[0].service_request_id;
  expect((await page.request.get(`/open311/v2/requests/${id}.xml`)).status()).toBe(200);

  await row().locator('button', { hasText: 'Revoke' }).click();
  await expect(row()).toHaveAttribute('data-key-state', 'revoked');
  expect((await file()).status()).toBe(403);
});

test('who may not grant keys is not led to them', async ({ page }) => {
  await signIn(page, 'sam');
  await hydrated(page);
  await expect(page.locator('a[href="/desk/keys"]')).toHaveCount(0);
});
