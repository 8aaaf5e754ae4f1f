// Moving about: client-side navigation with title, focus and scroll; pages that are not there.
import { test, expect, open } from '../support/portal';

test('a link changes the page without a reload, with title and focus', async ({ page, isMobile }) => {
  await open(page, '/');
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  const before = await page.title();
  if (isMobile) await page.locator('details.menu-toggle summary').click();
  await page.locator('header a[href="/requests"]').first().click();
  await page.waitForURL(/\/requests$/);
  await expect(page.locator('h1')).toBeFocused();
  expect(await page.title()).not.toBe(before);
  expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
  await page.goBack();
  await expect(page).toHaveTitle(before);
});

test.describe('pages that are not there', () => {
  test.use({ expected: [/404/] });
  for (const address of ['/no-such-page', '/requests/R-0000-00X', '/requests/nonsense']) {
    test(`${address} is a real 404 with a way on`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.locator('main a').first()).toBeVisible();
    });
  }
});

test('the desk sends people who are not signed in to the sign-in page and back', async ({ page }) => {
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in\?.*next=%2Fdesk/);
});

test('each page has no third-party request and a strict policy', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (r) => {
    if (!/^(data|blob):/.test(r.url()) && new URL(r.url()).host !== new URL(page.url() === 'about:blank' ? r.url() : page.url()).host)
      foreign.push(r.url());
  });
  const answer = await open(page, '/requests?view=map');
  const policy = answer!.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(foreign).toEqual([]);
});
