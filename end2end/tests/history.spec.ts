// A city brings its history along: a file is uploaded, mapped by what is proposed, tried out, brought in, found by its old
// numbers, and taken back. The pages move by themselves.
import { test, expect, signIn, accessible } from '../support/portal';
import { historyFile } from '../support/history';

// A file that is none is answered with 422, which Chromium writes into its console.
test.use({ expected: [/status of 422/] });

test('a file is mapped, tried out, brought in and taken back', async ({ page }) => {
  const { prefix, source, file } = historyFile();
  await signIn(page, 'ana');
  await page.goto('/desk/admin/history');
  await accessible(page);
  const form = page.locator('form[action="/do/admin/history"]');
  // What is no table is named where it was chosen, and the name stays.
  await form.locator('input[name=source]').fill(source);
  await form.locator('input[name=file]').setInputFiles({ name: 'words.txt', mimeType: 'text/plain', buffer: Buffer.from('just words') });
  await form.locator('button').click();
  await expect(page.locator('#file-error')).toBeVisible();
  await expect(form.locator('input[name=source]')).toHaveValue(source);
  await accessible(page);
  await form.locator('input[name=file]').setInputFiles(file);
  await form.locator('button').click();
  await page.waitForURL(/\/desk\/admin\/history\/[0-9a-f-]{36}/);
  await expect(page.locator('#state')).toHaveAttribute('data-state', 'mapping', { timeout: 20_000 });
  await accessible(page);

  await page.locator('#actions a[href$="/columns"]').click();
  await expect(page.locator('#found')).toBeVisible();
  await expect(page.locator('#personal-columns')).toContainText('Caller Phone');
  await expect(page.locator('#opened option:checked')).toContainText('Opened');
  await expect(page.locator('#phone')).toHaveValue('');
  await expect(page.locator('input[name=order][value=mdy]')).toBeChecked();
  await accessible(page);
  await page.locator('form[action="/do/admin/history-columns"] button.primary').click();
  await page.waitForURL(/\/values$/);
  await accessible(page);
  const row = page.locator('main tr', { hasText: 'GENGRAFFITI' });
  await expect(row.locator('select')).toHaveValue('GENGRAFFITI');
  await page.locator('form[action="/do/admin/history-values"] button.primary').click();
  await page.waitForURL(/done=values/);

  await page.locator('button[name=act][value=check]').click();
  await expect(page.locator('#state')).toHaveAttribute('data-state', 'checked', { timeout: 20_000 });
  await expect(page.locator('[data-count=good]')).toHaveText('2');
  await expect(page.locator('[data-count=bad]')).toHaveText('1');
  await accessible(page);
  const none = await page.request.get(`/api/v1/requests?q=${prefix}`);
  expect((await none.json()).items).toEqual([]);
  await page.locator('#issues').click();
  await expect(page.locator('main tbody tr')).toHaveCount(1);
  await expect(page.locator('main tbody tr')).toContainText('some day');
  await accessible(page);
  await page.goBack();

  await page.locator('button[name=act][value=import]').click();
  await expect(page.locator('#state')).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(page.locator('[data-count=good]')).toHaveText('2');
  await accessible(page);
  const here = page.url();

  // Everyone finds a case by its old number.
  const found = await (await page.request.get(`/api/v1/requests?q=${prefix}-1`)).json();
  expect(found.items).toHaveLength(1);
  await page.goto(`/requests/${found.items[0].reference}`);
  await expect(page.locator('main')).toContainText(`${source} · ${prefix}-1`);
  await expect(page.locator('main')).toContainText('Filled with asphalt');
  await expect(page.locator('main')).not.toContainText('555-0199');

  await page.goto(here);
  await page.locator('main details summary').click();
  await page.locator('button[name=act][value=take-back]').click();
  await expect(page.locator('#state')).toHaveAttribute('data-state', 'taken_back', { timeout: 20_000 });
  await expect(page.locator('[data-count=gone]')).toHaveText('2');
  await accessible(page);
  const gone = await (await page.request.get(`/api/v1/requests?q=${prefix}-1`)).json();
  expect(gone.items).toEqual([]);
});
