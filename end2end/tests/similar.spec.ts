// Already reported: a resident says "me too" instead of reporting again; staff merge what is the same, and everyone who
// waits for an answer is told once.
import { test, expect, open, hydrated, report, signIn, panel, accessible } from '../support/portal';

// Each journey has a street corner of its own, so that what others report is not in its way.
const corner = () => ({ lat: 42.3 + Math.random() * 0.05, lon: -71.09 + Math.random() * 0.03 });

test('says me too to what is known already, and may still report', async ({ page }) => {
  const at = corner();
  const words = `Wide hole before the bakery ${crypto.randomUUID()}`;
  const known = await report(page, { ...at, description: words });
  await page.addInitScript(
    ([lat, lon]) =>
      localStorage.setItem(
        'stoa-report',
        JSON.stringify({ service: 'REQPOTHL', description: '', lat, lon, address: 'The corner', place_words: '' }),
      ),
    [at.lat, at.lon] as const,
  );
  await open(page, '/report?service=REQPOTHL');
  const details = page.locator('[data-step-name=details]');
  if (!(await details.isVisible())) {
    for (let i = 0; i < 3 && !(await details.isVisible()); i++) await page.locator('[data-current] [data-next]').click();
  }
  await details.locator('textarea[name=description]').fill('Hole before the bakery');
  const nearby = details.locator('.nearby');
  await expect(nearby).toContainText(words);
  const row = nearby.locator('li', { hasText: words });
  await row.locator(`button[value="${known}"]`).click();
  await expect(row.getByRole('status')).toContainText('1');
  const seen = await (await page.request.get(`/api/v1/requests/${known}`)).json();
  expect(seen.me_too).toBe(1);
  // It stays said while the person goes on typing and the list comes anew.
  const anew = page.waitForResponse((r) => r.url().includes('/requests/similar') && r.url().includes('deep'));
  await details.locator('textarea[name=description]').fill('Wide hole before the bakery, deep');
  await anew;
  await expect(row).toBeVisible();
  await expect(row.getByRole('status')).toContainText('1');
  await accessible(page);
  await details.locator('[data-different]').click();
  await expect(nearby).toBeHidden();
});

test('staff merge two reports; both reporters are told once and the page leads on', async ({ page }) => {
  const at = corner();
  const mail = (name: string) => `${name}-${crypto.randomUUID()}@example.org`;
  const [rosa, ben, ali] = [mail('rosa'), mail('ben'), mail('ali')];
  const survivor = await report(page, { ...at, email: rosa });
  const double = await report(page, { ...at, email: ben });
  await page.request.post(`/api/v1/requests/${double}/followers`, { data: { email: ali } });
  await signIn(page, 'ana');
  await page.goto(`/desk/requests/${double}`);
  await hydrated(page);
  await panel(page, 'merge');
  const form = page.locator('form[action="/do/desk/merge"]');
  await form.locator(`[data-similar="${survivor}"] input`).check();
  await form.locator('button[type=submit]').click();
  await expect(page.locator('main [data-status=duplicate]').first()).toBeVisible();
  await expect(page.locator('[data-related]')).toContainText(survivor);
  await accessible(page);
  // Ben reported it, Ali follows it: one message each says where it goes on; Rosa's own report is not news to her.
  const told = async () => {
    const outbox = await (await page.request.get('/api/v1/desk/outbox')).json();
    return (outbox.items as { recipient: string; subject: string }[])
      .filter((m) => [rosa, ben, ali].includes(m.recipient) && m.subject.includes(survivor) && m.subject.includes(double))
      .map((m) => m.recipient)
      .sort();
  };
  await expect.poll(told, { timeout: 20_000 }).toEqual([ben, ali].sort());
  // What happens to the survivor reaches all three.
  await page.goto(`/desk/requests/${survivor}`);
  await hydrated(page);
  const words = `A crew is there ${crypto.randomUUID()}`;
  await panel(page, 'update');
  await page.locator('form[action="/do/desk/update"] textarea').fill(words);
  await page.locator('form[action="/do/desk/update"] button[type=submit]').click();
  await expect(page.locator('main')).toContainText(words);
  const heard = async () => {
    const outbox = await (await page.request.get('/api/v1/desk/outbox')).json();
    return (outbox.items as { recipient: string; text: string }[])
      .filter((m) => m.text.includes(words))
      .map((m) => m.recipient)
      .sort();
  };
  await expect.poll(heard, { timeout: 20_000 }).toEqual([ali, ben, rosa].sort());
  await page.goto(`/requests/${double}`);
  await hydrated(page);
  await page.locator('a[data-survivor]').click();
  await expect(page).toHaveURL(new RegExp(`/requests/${survivor}$`));
  await accessible(page);
});
