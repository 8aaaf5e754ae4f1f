// Subscribing to an area, saying yes by the mail, managing, ending; the desk sees how each message fares.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect, open, report, signIn, accessible } from '../support/portal';
import { browserKeys, pushService } from '../support/push';

/** The newest mail or text to an address, once the worker has written it. */
async function letter(to: string, holds: RegExp): Promise<string> {
  const folder = join(process.env.STOA_E2E_DATA_DIR!, 'outbox');
  let found = '';
  await expect
    .poll(
      () => {
        for (const name of readdirSync(folder)) {
          if (name.startsWith('.')) continue;
          const raw = readFileSync(join(folder, name), 'utf8');
          if (!raw.includes(`To: ${to}`)) continue;
          // Quoted-printable: soft line ends and = signs.
          const text = raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
          if (holds.test(text)) found = text;
        }
        return found;
      },
      { timeout: 30_000 },
    )
    .not.toBe('');
  return found;
}

test('an area is followed by mail, managed and ended', async ({ page, baseURL }) => {
  const address = `ali-${crypto.randomUUID()}@example.org`;
  await open(page, '/requests');
  await page.locator('a[href="/subscribe"]').click();
  await page.waitForURL(/\/subscribe/);
  await expect(page.locator('h1')).toBeVisible();
  await accessible(page);
  // Nothing typed: said at the field.
  await page.locator('form.subscribe button[type=submit]').click();
  await page.waitForURL(/error=required/);
  await expect(page.locator('.error-summary a')).toHaveCount(1);
  await page.locator('input[name=place]').fill('1 City Hall Sq');
  await page.locator('input[name=email]').fill(address);
  await page.locator('form.subscribe button[type=submit]').click();
  await page.waitForURL(/done=mail/);
  await expect(page.locator('.notice.success')).toBeVisible();
  const link = /\/do\/follow\/confirm\?token=[0-9a-z]+/;
  const question = await letter(address, link);
  await page.goto(link.exec(question)![0]);
  await page.locator('form button').click();
  await page.waitForURL(/\/messages\/m/);
  await expect(page.locator('main')).toContainText(address);
  await expect(page.locator('.follow-row')).toHaveCount(1);
  await accessible(page);
  // What happens there arrives, and the page says so.
  const reference = await report(page);
  await letter(address, new RegExp(reference));
  await page.locator('input[name=cadence][value=daily]').check();
  await page.locator('input[name=quiet_from]').fill('22:00');
  await page.locator('input[name=quiet_to]').fill('07:00');
  await page.locator('form[action="/do/follow/preferences"] button[type=submit]').click();
  await page.waitForURL(/done=saved/);
  await expect(page.locator('input[name=cadence][value=daily]')).toBeChecked();
  await expect(page.locator('input[name=quiet_from]')).toHaveValue('22:00');
  await page.locator('form[action="/do/follow/end"] button').click();
  await page.waitForURL(/done=ended/);
  await expect(page.locator('.follow-row')).toHaveCount(0);

  await signIn(page, 'ana');
  await open(page, '/desk/outbox');
  const row = page.locator('.message', { hasText: address }).first();
  await expect(row.locator('[data-channel=mail]')).toBeVisible();
  await expect(row.locator('[data-address]')).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test('a request leads to texts and to news of everything around it', async ({ page }) => {
  const reference = await report(page);
  await open(page, `/requests/${reference}`);
  await page.locator('a[href*="channel=sms"]').click();
  await page.waitForURL(/area=request/);
  await expect(page.locator('input[name=area][value=request]')).toBeChecked();
  await expect(page.locator('input[name=phone]')).toBeVisible();
  await expect(page.locator('input[name=email]')).toBeHidden();
  const phone = `617555${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;
  await page.locator('input[name=phone]').fill(phone);
  await page.locator('form.subscribe button[type=submit]').click();
  await page.waitForURL(/done=sms/);
  await accessible(page);
  const text = await letter(`+1${phone}`, /\d{6}/);
  const code = /\b\d{6}\b/.exec(text.split('\n\n').slice(1).join(' '))![0];
  await page.locator('input[name=code]').fill(code);
  await page.locator('form[action="/do/follow/code"] button').click();
  await page.waitForURL(/\/messages\/m/);
  await expect(page.locator('.follow-row a')).toHaveAttribute('href', `/requests/${reference}`);
});

test('a browser follows an area, and what happens there is pushed to it, encrypted for it alone', async ({ page, context }) => {
  const service = await pushService();
  const keys = browserKeys();
  await context.grantPermissions(['notifications']);
  // The one thing that is not the browser's own here: its push service would be Google's.
  await page.addInitScript(
    ({ endpoint, p256dh, auth }) => {
      PushManager.prototype.subscribe = async function (options) {
        if (!options?.userVisibleOnly || !options.applicationServerKey) throw new TypeError('no key of the portal');
        return { endpoint, keys: { p256dh, auth } } as unknown as PushSubscription;
      };
    },
    { endpoint: service.endpoint, p256dh: keys.p256dh, auth: keys.auth },
  );
  await open(page, '/subscribe');
  await page.locator('input[name=place]').fill('1 City Hall Sq');
  await page.locator('input[name=channel][value=push]').check();
  await page.locator('form.subscribe button[type=submit]').click();
  const manage = page.locator('.notice a[href^="/messages/"]');
  await expect(manage).toBeVisible();
  const reference = await report(page);
  const news = () =>
    service.pushed.map(({ body }) => JSON.parse(keys.open(body))).find(({ url }) => url.endsWith(`/requests/${reference}`));
  await expect.poll(() => Boolean(news()), { timeout: 30_000 }).toBe(true);
  expect(news()).toMatchObject({ lang: 'en', dir: 'ltr' });
  expect(news().title).not.toBe('');
  for (const { headers, body } of service.pushed) {
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: expect.stringMatching(/^\d+$/) });
    expect(headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, ?k=[\w-]+$/);
    expect(body.toString('latin1')).not.toContain(reference);
  }
  await manage.click();
  await expect(page.locator('.follow-row')).toHaveCount(1);
  service.close();
});

test('the worker shows a notification and opens its page', async ({ page }) => {
  // The push service is the browser's own and out of reach here: the worker's part is run as it stands.
  const worker = await (await page.request.get('/sw.js')).text();
  await page.goto('/offline.html');
  // As an expression, which the page's policy has no say in.
  const shown = await page.evaluate<unknown[]>(`(async () => {
    const handlers = {};
    const seen = [];
    const scope = {
      location: { href: location.origin + '/sw.js?v=1', origin: location.origin },
      addEventListener: (name, handler) => (handlers[name] = handler),
      registration: { showNotification: async (title, options) => seen.push({ title, ...options }) },
      clients: { matchAll: async () => [], openWindow: async (path) => seen.push(path) },
    };
    (function (self, importScripts) {
      ${worker}
    })(scope, () => {});
    const until = [];
    const waitUntil = (promise) => until.push(promise);
    const news = { title: 'R-1: Done', body: 'Fixed', url: location.origin + '/requests/R-1', lang: 'es', dir: 'ltr' };
    handlers.push({ data: { json: () => news }, waitUntil });
    handlers.notificationclick({
      notification: { close: () => {}, data: { url: 'https://evil.example/requests/R-1?x=1' } },
      waitUntil,
    });
    await Promise.all(until);
    return seen;
  })()`);
  expect(shown[0]).toMatchObject({ title: 'R-1: Done', body: 'Fixed', lang: 'es' });
  expect(shown[1]).toBe('/requests/R-1?x=1');
});
