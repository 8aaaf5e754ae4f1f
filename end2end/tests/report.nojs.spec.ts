// Reporting, finding, tracking and following with scripting off.
import { test, expect, photo } from '../support/portal';

test('a report is filed in two steps, with its service questions, and nothing typed is lost on an error', async ({ page }) => {
  await page.goto('/report');
  await page.locator('input[name=address]').fill('1 City Hall Sq');
  await page.locator('input[type=radio][name=service][value=BIRDINFEST]').check();
  await page.locator('button[name=go][value=questions]').first().click();
  await expect(page.locator('[name="answers.SR-BIRDINFEST2"]').first()).toBeAttached();
  await expect(page.locator('input[name=address]')).toHaveValue('1 City Hall Sq');
  // Nothing said yet of what happened: refused, with the words at the field.
  await page.locator('input[name=email]').fill('resident@example.org');
  await page.locator('button[type=submit][data-send]').click();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.locator('.error-summary a')).not.toHaveCount(0);
  await expect(page.locator('input[name=email]')).toHaveValue('resident@example.org');
  const words = `Birds above the door ${crypto.randomUUID()}`;
  await page.locator('textarea[name=description]').fill(words);
  await page.locator('input[type=file][name=photo]').setInputFiles(photo());
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  await expect(page.locator('.confirmation')).toBeVisible();
  await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main')).not.toContainText('resident@example.org');
  const reference = new URL(page.url()).pathname.split('/').pop()!;

  await page.goto(`/requests?q=${encodeURIComponent(words)}`);
  await expect(page.locator('main')).toContainText(reference);
  await page.locator(`.request-row a[href="/requests/${reference}"]`).click();
  await page.locator('form[action="/do/requests/follow"] input[name=email]').fill('neighbour@example.org');
  await page.locator('form[action="/do/requests/follow"] button[type=submit]').click();
  await page.waitForURL(/\/requests\/R-/);
  await expect(page.locator('main [role=status], main .notice').first()).toBeVisible();
});

test('a page of questions comes with its heading once something on it is asked', async ({ page }) => {
  await page.goto('/report');
  const ask = page.locator('button[name=go][value=questions]').first();
  await page.locator('input[type=radio][name=service][value=MTRECYDBI]').check();
  await ask.click();
  const second = page.getByRole('heading', { name: 'How it was put out' });
  await expect(page.getByRole('heading', { name: 'What was not collected' })).toBeVisible();
  await expect(second).toBeHidden();
  await expect(page.locator('input[name="form_version.MTRECYDBI"]')).toHaveValue('1');
  await page.locator('input[name="answers.SR-MTRECYDBI1"][value="Leaf and Yard Waste"]').check();
  await page.locator('button[name=go][value=questions]').last().click();
  await expect(second).toBeVisible();
  await expect(page.locator('input[name="answers.SR-MTRECYDBI1"][value="Leaf and Yard Waste"]')).toBeChecked();
  await expect(page.locator('[name="answers.WSTEPLCE"]').first()).toBeAttached();
});

test('the filter of the list is a plain form', async ({ page }) => {
  await page.goto('/requests');
  const rows = page.locator('.request-row');
  await expect(rows.first()).toBeVisible();
  await page.locator('input[name=q]').fill('street light');
  await page.locator('form[method=get] button[type=submit]').first().click();
  await page.waitForURL(/q=street/);
  await expect(rows.first()).toBeVisible();
});

test('the language is chosen by a form and stays', async ({ page }) => {
  await page.goto('/');
  await page.locator('form[action="/do/preferences"]').first().locator('xpath=..').locator('summary').first().click();
  await page.locator('button[name=locale][value=es]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.goto('/requests');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});
