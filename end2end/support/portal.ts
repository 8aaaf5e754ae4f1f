// What every journey stands on: a page that fails the test on any console message, page error or CSP violation, and
// the few verbs journeys share.
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';

export { expect };

/** Network failures a test causes on purpose are said here, as patterns of the console's text. */
export const test = base.extend<{ expected: RegExp[] }>({
  expected: [async ({}, use) => use([]), { option: true }],
  page: async ({ page, expected, javaScriptEnabled }, use) => {
    const noise: string[] = [];
    // Without scripting nothing can use what the page preloads for scripting, and Chromium says so.
    const unavoidable = javaScriptEnabled === false ? [/was preloaded using link preload but not used/] : [];
    watch(page, noise, [...expected, ...unavoidable]);
    await use(page);
    expect(noise, 'console errors, warnings and violations').toEqual([]);
  },
});

/** Collects what the page complains of; for pages a test opens itself. */
export function watch(page: Page, noise: string[], expected: RegExp[] = []) {
  const add = (text: string) => {
    if (!expected.some((e) => e.test(text))) noise.push(text);
  };
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') add(`${m.type()}: ${m.text()}`);
  });
  page.on('pageerror', (e) => add(`page error: ${e.message}`));
}

/** Opens an address and waits until it is hydrated. */
export async function open(page: Page, address: string) {
  const answer = await page.goto(address);
  await hydrated(page);
  return answer;
}

export async function hydrated(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', /.*/, { timeout: 30_000 });
}

export async function live(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-live', 'on', { timeout: 30_000 });
}

/** No axe finding of WCAG 2.2 A and AA. */
export async function accessible(page: Page) {
  // A page that is just being opened has no title yet.
  await expect(page).toHaveTitle(/./);
  // What is new fades in: judged when it has.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
        .map((a) => a.finished.catch(() => undefined)),
    ),
  );
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // In the page itself, and nothing carried over but what is wrong: a page of many parts takes a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags).setLegacyMode();
  const said: string[] = [];
  for (const { id, nodes } of (await axe.analyze()).violations) {
    const counts = await Promise.all(nodes.map(({ target }) => isFault(page, id, String(target[0]))));
    const where = nodes.filter((_, i) => counts[i]).map((n) => n.target.join(' '));
    if (where.length) said.push(`${id}: ${where.join(' | ')}`);
  }
  expect(said).toEqual([]);
}

/** Pins stand where the place is: WCAG 2.5.8 exempts their size and spacing, and the list is their equal. */
async function isFault(page: Page, rule: string, target: string) {
  return rule !== 'target-size' || !(await page.locator(target).first().evaluate((e) => !!e.closest('.leaflet-marker-pane')));
}

/** The same for a page where scripting is off. axe is a script: it judges the same markup where scripts run. */
export async function accessibleWithoutScripts(page: Page, browser: Browser, baseURL: string) {
  const judge = await browser.newContext({ baseURL, javaScriptEnabled: true });
  const same = await judge.newPage();
  await same.goto('/about');
  await same.setContent((await page.content()).replace(/<script\b.*?<\/script>/gs, ''));
  await accessible(same);
  await judge.close();
}

/** A JPEG of a few hundred bytes that says where it was taken. */
export { photo } from './photo';

/** Files a report through the API and gives its reference. */
export async function report(page: Page, fields: Record<string, unknown> = {}): Promise<string> {
  const answer = await page.request.post('/api/v1/requests', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: {
      service: 'REQPOTHL',
      description: `A pothole, ${crypto.randomUUID()}`,
      lat: 42.3601,
      lon: -71.0589,
      address: '1 City Hall Sq',
      ...fields,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).reference;
}

/** Signs a staff member of the demo city in through the form. */
export async function signIn(page: Page, username: 'ana' | 'sam' | 'vic' = 'ana') {
  await page.goto('/sign-in?next=/desk');
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill('stoa-demo');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/desk/);
}

/** A second browser, its complaints collected: somebody else at the same time. Its context is closed by the test. */
export async function another(browser: Browser, expected: RegExp[] = []) {
  const page = await (await browser.newContext()).newPage();
  const noise: string[] = [];
  watch(page, noise, expected);
  return { page, noise };
}

/** Unfolds the panel of a desk action. */
export async function panel(page: Page, verb: string) {
  const form = page.locator(`form[action="/do/desk/${verb}"]`);
  if (!(await form.isVisible())) {
    await page.locator('details', { has: form }).locator('summary').first().click();
  }
  await expect(form).toBeVisible();
}

/** Chooses a move of the status. */
export async function move(page: Page, event: string) {
  await panel(page, 'status');
  await page.locator(`[data-event=${event}] input`).check();
}
