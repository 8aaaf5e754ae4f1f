// Without a network: the portal opens, a report is written down, sends itself once when the line is back, and the
// page never says that the city has what it does not have.
import { test as base, expect, open, hydrated, accessible, signIn, report } from '../support/portal';
import { Line } from '../support/line';
import { picture } from '../support/photo';
import { place, service, step } from '../support/report_form';
import type { BrowserContext, Page } from '@playwright/test';

const test = base.extend<{ line: Line }>({
  line: async ({}, use) => {
    const line = await Line.open(process.env.STOA_E2E_URL!);
    await use(line);
    await line.close();
  },
  baseURL: async ({ line }, use) => use(line.url),
});

// What the browser itself says of a line that is cut, and of a report that is refused with a service that is gone.
test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_FAILED|ERR_INCOMPLETE|ERR_NETWORK|status of 4(04|22)/] });

/** Opens the form and waits until the device could open it alone. */
async function kept(page: Page) {
  await open(page, '/report');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 40_000 });
}

async function off(context: BrowserContext, line: Line) {
  line.cut();
  await context.setOffline(true);
}

async function on(context: BrowserContext, line: Line) {
  line.mend();
  await context.setOffline(false);
}

/** Fills the form and sends; answers the words it is found by. */
async function write(page: Page, photos: ReturnType<typeof picture>[]): Promise<string> {
  const words = `Written in a tunnel ${crypto.randomUUID()}`;
  await place(page, 'Washington St');
  await service(page, 'pothole');
  await step(page, 'details');
  await page.locator('textarea[name=description]').fill(words);
  await step(page, 'photos');
  await page.locator('input[type=file][name=photo]').setInputFiles(photos);
  await expect(page.locator('[data-photo] img')).toHaveCount(photos.length);
  await page.locator('[data-photo] input').first().fill('What it looks like');
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').click();
  return words;
}

/** The cases of these words. */
async function cases(page: Page, words: string) {
  const found = await page.request.get(`/api/v1/requests?q=${encodeURIComponent(`"${words}"`)}`);
  const { items } = await found.json();
  const all = items.map(async ({ reference }: { reference: string }) =>
    (await page.request.get(`/api/v1/requests/${reference}`)).json(),
  );
  return (await Promise.all(all)).filter((one) => one.description === words);
}

test('two reports with photos, the tab killed, the first answer lost: exactly two cases, whole', async ({ page, context, line }) => {
  test.setTimeout(150_000);
  await kept(page);
  await off(context, line);
  const first = await write(page, [picture(200, 30, 30), picture(30, 200, 30)]);
  await page.waitForURL(/\/me#waiting/);
  const rows = page.locator('[data-report]');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('.toast.offline')).toContainText('1 waiting to send');
  await expect(rows).toContainText('Waiting to send, with 2 files');
  await page.goto('/report');
  await hydrated(page);
  const second = await write(page, [picture(30, 30, 200), picture(90, 90, 10)]);
  await page.waitForURL(/\/me#waiting/);
  await expect(rows).toHaveCount(2);
  await expect(page.locator('.toast.offline')).toContainText('2 waiting to send');
  await expect(page.locator('main')).not.toContainText(/R-[0-9A-Z]{4}-/);
  await accessible(page);
  await page.close();
  // The line is back, but the first answer is lost on it: the portal has the report, the device does not know.
  line.loseAnswer((method, path) => method === 'POST' && path === '/api/v1/requests');
  await on(context, line);
  const [again, other] = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all([again.goto('/me'), other.goto('/about')]);
  await hydrated(again);
  const states = () => again.locator('[data-report]').evaluateAll((all) => all.map((e) => e.getAttribute('data-state')));
  await expect.poll(states, { timeout: 60_000 }).toEqual(['sent', 'sent']);
  await expect(again.locator('[data-report]').first()).toContainText(/R-[0-9A-Z]{4}-/);
  await expect(again.locator('.toast.offline')).toBeHidden();
  for (const words of [first, second]) {
    const found = await cases(again, words);
    expect(found).toHaveLength(1);
    expect(found[0].media).toHaveLength(2);
    expect(found[0].media[0].alt).toBe('What it looks like');
  }
});

test('what the city refuses stays here with its reason, and goes out once when it is mended', async ({ page, context, line }) => {
  test.setTimeout(120_000);
  await kept(page);
  await off(context, line);
  const words = await write(page, [picture(10, 80, 80)]);
  await page.waitForURL(/\/me#waiting/);
  // While it waited the city gave the service up.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.open('stoa-queue').onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result;
          const tx = db.transaction('reports', 'readwrite');
          const all = tx.objectStore('reports').getAll();
          all.onsuccess = () => {
            for (const r of all.result) tx.objectStore('reports').put({ ...r, draft: { ...r.draft, service: 'GONE' } });
          };
          tx.oncomplete = () => (db.close(), done());
        };
      }),
  );
  await on(context, line);
  const row = page.locator('[data-report]');
  await expect(row).toHaveAttribute('data-state', 'refused', { timeout: 40_000 });
  await expect(row).toContainText('Choose what it is about from the list');
  await row.locator('[data-edit]').click();
  await page.waitForURL(/\/report\?edit=/);
  await expect(page.locator('[data-photo] img')).toHaveCount(1);
  await expect(page.locator('textarea[name=description]')).toHaveValue(words);
  await service(page, 'pothole');
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  const found = await cases(page, words);
  expect(found).toHaveLength(1);
  expect(found[0].media).toHaveLength(1);
});

test('a second visit without a network opens the form; other pages say what is missing; nothing private is kept', async ({ page, context, line }) => {
  test.setTimeout(120_000);
  const reference = await report(page);
  await signIn(page, 'ana');
  for (const address of ['/me', '/desk', `/requests/${reference}`]) await open(page, address);
  await kept(page);
  const stored = await page.evaluate(async () => {
    const out: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request, { ignoreVary: true });
        const text = /html|json/.test(answer?.headers.get('content-type') ?? '') ? await answer!.text() : '';
        out.push([new URL(request.url).pathname, text]);
      }
    }
    return out;
  });
  expect(stored.map(([path]) => path)).toEqual(expect.arrayContaining(['/report', '/me', '/api/v1/services', '/api/v1/geocode/slice']));
  for (const [path, text] of stored) {
    expect(path).not.toMatch(/^\/(desk|sign-in|do|media|requests)|\/session|^\/api\/v1\/(requests|desk)/);
    expect(text, path).not.toContain(reference);
    expect(text, path).not.toContain('Sign out');
  }
  await off(context, line);
  await page.goto('/report');
  await hydrated(page);
  await place(page, 'Washington St');
  await page.goto('/requests');
  await expect(page.locator('h1')).toHaveText('You are offline');
  await page.goto('/desk');
  await expect(page.locator('h1')).toHaveText('You are offline');
});

test('the form opens without a network in the language of the visit', async ({ page, context, line, baseURL }) => {
  await context.addCookies([{ name: 'stoa_locale', value: 'ar', url: baseURL! }]);
  await kept(page);
  await off(context, line);
  await page.goto('/report');
  await hydrated(page);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await accessible(page);
});

test('a new version is offered, takes over when asked, and old caches go', async ({ page, line }) => {
  test.setTimeout(120_000);
  await kept(page);
  const build = (await page.locator('meta[name=stoa-pkg]').getAttribute('content'))!.split('/').pop()!;
  await step(page, 'place');
  await page.locator('input[name=place_words]').fill('Half a report');
  await page.evaluate(() => Object.assign(window, { here: true }));
  const fresh = `${build.slice(0, -1)}z`;
  line.newBuild(build, fresh);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.locator('#new-version');
  await expect(offer).toBeVisible({ timeout: 30_000 });
  // Nobody is interrupted.
  await expect(page.locator('input[name=place_words]')).toHaveValue('Half a report');
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  await offer.locator('button').click();
  await page.waitForFunction(() => !('here' in window));
  await hydrated(page);
  const names = () => page.evaluate(() => caches.keys());
  await expect.poll(async () => (await names()).filter((n) => n.includes(build))).toEqual([]);
  expect(await names()).toContain(`stoa-code-${fresh}`);
});

test('the portal can be installed', async ({ page, context }) => {
  await kept(page);
  const answer = await page.request.get('/manifest.webmanifest');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ id: '/', scope: '/', start_url: '/', display: 'standalone', lang: 'en', dir: 'auto' });
  expect(manifest.shortcuts.map((s: { url: string }) => s.url)).toEqual(['/report', '/requests']);
  for (const icon of manifest.icons) {
    const picture = await page.request.get(icon.src);
    expect(picture.headers()['content-type'], icon.src).toBe(icon.type);
    if (icon.type === 'image/png') {
      const bytes = await picture.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, icon.src).toBe(icon.sizes);
    }
  }
  expect(manifest.icons.some((i: { purpose: string }) => i.purpose === 'maskable')).toBe(true);
  const devtools = await context.newCDPSession(page);
  expect((await devtools.send('Page.getAppManifest')).errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Tests run in a private window, which is all that may stand against it.
  expect(installabilityErrors.map((e) => e.errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
