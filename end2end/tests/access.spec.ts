// axe on every page, in light, dark, high contrast, and in Arabic.
import { test, expect, open, report, signIn, accessible, hydrated } from '../support/portal';
import { browserKeys } from '../support/push';

const PAGES = ['/', '/report', '/requests', '/requests?view=map', '/about', '/me', '/sign-in', '/style', '/developers', '/subscribe'];
const STAFF = ['/desk', '/desk/outbox', '/desk/keys', '/report?for=caller'];
// What the server writes itself: nothing to wait for.
const WRITTEN = ['/requests/dashboard', '/requests/promises', '/requests/channels', '/embed', '/kiosk'];
const STAFF_WRITTEN = [
  '/desk/admin',
  '/desk/admin/changes',
  '/desk/admin/terms',
  '/desk/admin/terms/edit',
  '/desk/admin/calendars',
  '/desk/admin/calendars/new',
  '/desk/admin/escalations',
  '/desk/admin/endings',
  '/desk/admin/areas',
  '/desk/admin/areas/neighborhood',
  '/desk/admin/appearance',
  '/desk/admin/departments',
  '/desk/admin/file',
  '/desk/admin/history',
  '/desk/dashboard',
  '/desk/route',
  '/desk/mentions',
  '/desk/appeals',
  '/desk/filters',
  '/desk/templates',
  '/desk/routing',
  '/desk/routing/rule',
  '/desk/teams',
  '/desk/admin/services',
  '/desk/admin/services/new',
  '/desk/admin/services/MTRECYDBI',
  '/desk/admin/services/MTRECYDBI/questions',
  '/desk/admin/services/MTRECYDBI/preview',
  '/desk/admin/services/MTRECYDBI/versions',
  '/desk/moderation',
  '/desk/forwards',
];
const LOOKS = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'en' },
  { theme: 'contrast', locale: 'es' },
  { theme: 'light', locale: 'ar' },
];

for (const look of LOOKS) {
  test.describe(`${look.theme}, ${look.locale}`, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([
        { name: 'stoa_theme', value: look.theme, url: baseURL! },
        { name: 'stoa_locale', value: look.locale, url: baseURL! },
      ]);
    });
    for (const address of PAGES) {
      test(`${address}`, async ({ page }) => {
        await open(page, address);
        await expect(page.locator('html')).toHaveAttribute('dir', look.locale === 'ar' ? 'rtl' : 'ltr');
        await accessible(page);
      });
    }
    test('pages that the server writes', async ({ page }) => {
      test.slow();
      for (const address of WRITTEN) {
        await page.goto(address);
        await accessible(page);
      }
      await signIn(page, 'ana');
      for (const address of STAFF_WRITTEN) {
        await page.goto(address);
        await accessible(page);
      }
    });
    test('a request and its case', async ({ page }) => {
      const reference = await report(page);
      await open(page, `/requests/${reference}`);
      await accessible(page);
      await signIn(page, 'ana');
      await open(page, `/desk/requests/${reference}`);
      await accessible(page);
    });
    test('what goes to an address', async ({ page }) => {
      const { p256dh, auth } = browserKeys();
      const wish = {
        area: 'request',
        reference: await report(page),
        channel: 'push',
        endpoint: `https://push.example.org/${crypto.randomUUID()}`,
        keys: { p256dh, auth },
      };
      const answer = await page.request.post('/api/v1/subscriptions', { data: wish });
      await open(page, `/messages/${(await answer.json()).manage}`);
      await expect(page.locator('.follow-row')).toHaveCount(1);
      await accessible(page);
    });
    test('moderation and the form of those who object', async ({ page }) => {
      const reference = await report(page, { email: 'resident@example.org' });
      await page.goto(`/do/requests/object?reference=${reference}`);
      await expect(page.locator('html')).toHaveAttribute('dir', look.locale === 'ar' ? 'rtl' : 'ltr');
      await accessible(page);
      await page.request.post(`/api/v1/requests/${reference}/objections`, { data: { reason: 'wrong' } });
      await signIn(page, 'ana');
      for (const address of ['/desk/moderation', `/desk/moderation/${reference}`]) {
        await page.goto(address);
        await accessible(page);
      }
    });
    for (const address of STAFF) {
      test(`${address}`, async ({ page }) => {
        await signIn(page, 'ana');
        await page.goto(address);
        await hydrated(page);
        await accessible(page);
      });
    }
  });
}

for (const locale of ['en', 'ar']) {
  test(`no page is wider than a small phone, ${locale} @mobile`, async ({ page, context, baseURL }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    await context.addCookies([{ name: 'stoa_locale', value: locale, url: baseURL! }]);
    const narrow = async (address: string) => {
      await open(page, address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    };
    const reference = await report(page);
    for (const address of [...PAGES, `/requests/${reference}`]) await narrow(address);
    await signIn(page, 'ana');
    for (const address of [...STAFF, `/desk/requests/${reference}`]) await narrow(address);
    for (const address of [...WRITTEN, ...STAFF_WRITTEN, `/desk/moderation/${reference}`, `/do/requests/object?reference=${reference}`]) {
      await page.goto(address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    }
  });
}
