// The dashboard: figures of any days with their charts, tables and files; numbers that stay right while the page is open.
import { test, expect, report, signIn, accessible } from '../support/portal';

test('charts say what they found, with a table and a file behind each', async ({ page }) => {
  await page.goto('/requests/dashboard?from=2020-01-01&compare=none');
  for (const id of ['flow', 'times', 'districts', 'places', 'heat']) {
    await expect(page.locator(`h2#${id}`)).not.toBeEmpty();
  }
  for (const id of ['flow', 'districts', 'places', 'heat']) {
    await expect(page.locator(`svg[role=img][aria-labelledby=${id}]`)).toBeVisible();
    const section = page.locator(`section[aria-labelledby=${id}]`);
    await section.locator('summary').click();
    await expect(section.locator('tbody tr').first()).toBeVisible();
    const csv = await page.request.get((await section.locator('a[download]').getAttribute('href'))!);
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect((await csv.text()).split('\n').length).toBeGreaterThan(2);
  }
  // No wider than the screen: what is wide scrolls in its own frame.
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await accessible(page);
});

test('the form asks for other days, and a number leads to its cases', async ({ page }) => {
  await page.goto('/requests/dashboard');
  await page.locator('#cut-compare').selectOption('year');
  await page.locator('#cut-from').fill('2020-01-01');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/from=2020-01-01/);
  await expect(page.locator('#cut-compare')).toHaveValue('year');
  const first = page.locator('section[aria-labelledby=times] tbody tr').first();
  const open = first.locator('td').first();
  const number = (await open.textContent())!.replace(/\D/g, '');
  test.skip(number === '0', 'nothing is open of the most reported service');
  await open.locator('a').click();
  await expect(page).toHaveURL(/status=open/);
  const pair = new URL(page.url()).searchParams;
  const list = await (await page.request.get(`/api/v1/requests?service=${pair.get('service')}&status=open&limit=1`)).json();
  expect(list.total).toBe(Number(number));
});

test('what is open follows the city while the page stands open', async ({ page }) => {
  await page.goto('/requests/dashboard');
  const open = page.locator('[data-figure=open]');
  const before = Number((await open.textContent())!.replace(/\D/g, ''));
  await report(await page.context().newPage());
  await expect.poll(async () => Number((await open.textContent())!.replace(/\D/g, '')), { timeout: 20_000 }).toBeGreaterThan(before);
  await accessible(page);
});

test('the desk sees who has how much and how old it is', async ({ page }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/dashboard');
  for (const id of ['departments', 'ages']) {
    await expect(page.locator(`[role=group][aria-labelledby=${id}] tbody tr`).first()).toBeVisible();
  }
  await accessible(page);
});

test('a chart stands inside another page', async ({ page }) => {
  for (const part of ['numbers', 'flow', 'map']) {
    await page.goto(`/embed/dashboard?part=${part}&from=2020-01-01`);
    await expect(page.locator('main section').first()).toBeVisible();
    await accessible(page);
  }
});
