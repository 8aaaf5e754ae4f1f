// The same with scripting off: the pages ask again by themselves while the worker is at it.
import { test, expect, signIn, accessibleWithoutScripts } from '../support/portal';
import { historyFile } from '../support/history';

test('a file of old cases comes in by forms alone', async ({ page, browser, baseURL }) => {
  const { prefix, source, file } = historyFile();
  await signIn(page, 'ana');
  await page.goto('/desk/admin/history');
  const form = page.locator('form[action="/do/admin/history"]');
  await form.locator('input[name=source]').fill(source);
  await form.locator('input[name=file]').setInputFiles(file);
  await form.locator('button').click();
  const state = page.locator('#state');
  await expect(state).toHaveAttribute('data-state', 'mapping', { timeout: 20_000 });
  await page.locator('#actions a[href$="/columns"]').click();
  await accessibleWithoutScripts(page, browser, baseURL!);
  await page.locator('form[action="/do/admin/history-columns"] button.primary').click();
  await page.waitForURL(/\/values$/);
  await accessibleWithoutScripts(page, browser, baseURL!);
  await page.locator('form[action="/do/admin/history-values"] button.primary').click();
  await page.locator('button[name=act][value=check]').click();
  await expect(state).toHaveAttribute('data-state', 'checked', { timeout: 20_000 });
  await expect(page.locator('[data-count=bad]')).toHaveText('1');
  await page.locator('button[name=act][value=import]').click();
  await expect(state).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await page.goto(`/requests?q=${prefix}-2`);
  await page.locator('main a[href^="/requests/R-"]').first().click();
  await expect(page.locator('main')).toContainText('Painted over the sign');
});
