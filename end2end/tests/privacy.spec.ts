// Who may see what: somebody objects, staff hide and put back, a private report is its reporter's alone.
import { test, expect, accessible, hydrated, open, report, signIn } from '../support/portal';

// What is out of sight is a 404, and the console says so.
test.use({ expected: [/404/] });

test('a resident objects, staff hide the report, the page is gone, staff put it back', async ({ page, browser }) => {
  const words = `Rude words ${crypto.randomUUID()}`;
  const reference = await report(page, { description: words });
  await open(page, `/requests/${reference}`);
  await page.locator('a[href^="/do/requests/object"]').click();
  await expect(page.locator('h1')).toBeVisible();
  await page.locator('input[name=reason][value=abusive]').check();
  await page.locator('textarea[name=words]').fill('That is about my neighbor');
  await page.locator('main form button').click();
  await expect(page.locator('#notice')).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, 'ana');
  await desk.goto('/desk/moderation');
  const said = desk.locator('li', { hasText: reference });
  await expect(said).toContainText('That is about my neighbor');
  await said.locator('a').click();
  await desk.locator('form[action="/do/desk/hide"] select').selectOption('abusive');
  await desk.locator('form[action="/do/desk/hide"] button').click();
  await expect(desk.locator('form[action="/do/desk/restore"]')).toBeVisible();

  // Nobody else finds it any more.
  const stranger = await (await browser.newContext()).newPage();
  const gone = await stranger.goto(`/requests/${reference}`);
  expect(gone!.status()).toBe(404);
  await hydrated(stranger);
  await expect(stranger.locator('main')).not.toContainText(words);
  const list = await stranger.request.get(`/api/v1/requests?q=${encodeURIComponent(words)}`);
  expect((await list.json()).total).toBe(0);
  await open(stranger, '/me');
  await expect(stranger.locator('main')).not.toContainText(reference);
  await stranger.context().close();
  // The device that sent it does, with its true state.
  await open(page, '/me');
  const mine = page.locator('.request-row', { hasText: reference });
  await expect(mine.locator('[data-seen=hidden]')).toContainText('taken out of sight');
  await accessible(page);
  await mine.locator('a').first().click();
  await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main')).toContainText('Only you and the city see it.');
  // The desk has it on its map and in its timeline, marked and in words.
  await open(desk, `/desk?status=all&q=${reference}&map=1`);
  await expect(desk.locator('.leaflet-marker-icon.pin.unseen')).toBeVisible();
  await expect(desk.locator('.desk-row')).toContainText('Not public');
  await open(desk, `/desk/requests/${reference}`);
  await expect(desk.locator('.timeline')).toContainText('It insults, threatens or hates — That is about my neighbor');
  await desk.goto(`/desk/moderation/${reference}`);

  await desk.locator('form[action="/do/desk/restore"] button').click();
  await expect(desk.locator('form[action="/do/desk/hide"]')).toBeVisible();
  const back = await page.goto(`/requests/${reference}`);
  expect(back!.status()).toBe(200);
  await hydrated(page);
  await expect(page.locator('main')).toContainText(words);
  await desk.context().close();
});

test('staff black a name out; the supervisor can look at what it was', async ({ page }) => {
  const reference = await report(page, { description: 'Mr Example of number 7 did it' });
  await signIn(page, 'ana');
  await page.goto(`/desk/moderation/${reference}`);
  const form = page.locator('form[action="/do/desk/redact"]').first();
  await form.locator('textarea').fill('Somebody did it');
  await form.locator('button').click();
  const seen = await page.request.get(`/api/v1/requests/${reference}`);
  expect(await seen.text()).not.toContain('Mr Example');
  await page.locator('form[action="/do/desk/original"] button').first().click();
  await expect(page.locator('main')).toContainText('Mr Example of number 7 did it');
});

test('a private report is told apart in the form and is the reporter\'s alone', async ({ page, browser }) => {
  await open(page, '/report?service=HEAT');
  await expect(page.locator('label', { has: page.locator('input[value=HEAT]') })).toContainText('Only you and the city see it');
  const words = `No heat since Monday ${crypto.randomUUID()}`;
  const answer = await page.request.post('/api/v1/requests', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { service: 'HEAT', description: words, lat: 42.3601, lon: -71.0589, email: 'resident@example.org' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { reference, own_page } = await answer.json();
  // This device sent it.
  await open(page, `/requests/${reference}`);
  await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main')).toContainText('Only you and the city see this.');
  await expect(page.locator('a[href^="/do/requests/object"]')).toHaveCount(0);
  await open(page, '/me');
  const mine = page.locator('.request-row', { hasText: reference });
  await expect(mine.locator('[data-seen=private]')).toContainText('Not public: only you and the city see it.');
  await accessible(page);
  // Another has to have the link.
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(`/requests/${reference}`))!.status()).toBe(404);
  await other.goto(own_page);
  await expect(other).toHaveURL(new RegExp(`/requests/${reference}$`));
  await expect(other.locator('main')).toContainText(words);
  await stranger.close();
});
