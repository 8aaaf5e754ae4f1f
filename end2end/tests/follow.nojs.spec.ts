// Subscribing and managing with scripting off.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '../support/portal';

test('an area is followed, managed and ended by plain forms', async ({ page }) => {
  const address = `nojs-${crypto.randomUUID()}@example.org`;
  await page.goto('/subscribe');
  await page.locator('input[name=area][value=neighborhood]').check();
  await page.locator('select[name=neighborhood]').selectOption({ index: 1 });
  await page.locator('input[name=email]').fill(address);
  await page.locator('form.subscribe button[type=submit]').click();
  await page.waitForURL(/done=mail/);
  const folder = join(process.env.STOA_E2E_DATA_DIR!, 'outbox');
  let link = '';
  await expect
    .poll(
      () => {
        for (const name of readdirSync(folder).filter((n) => n.endsWith('.eml'))) {
          const text = readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, '').replace(/=3D/g, '=');
          if (text.includes(`To: ${address}`)) link = /\/do\/follow\/confirm\?token=[0-9a-z]+/.exec(text)?.[0] ?? '';
        }
        return link;
      },
      { timeout: 30_000 },
    )
    .not.toBe('');
  await page.goto(link);
  await page.locator('form button').click();
  await page.waitForURL(/\/messages\/m/);
  await page.locator('input[name=cadence][value=daily]').check();
  await page.locator('form[action="/do/follow/preferences"] button[type=submit]').click();
  await page.waitForURL(/done=saved/);
  await expect(page.locator('input[name=cadence][value=daily]')).toBeChecked();
  await page.locator('form[action="/do/follow/unsubscribe"] button').click();
  await page.waitForURL(/\/subscribe\?done=ended/);
  await expect(page.locator('main')).not.toContainText(address);
});
