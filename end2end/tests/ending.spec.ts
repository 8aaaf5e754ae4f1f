// Closing takes a reason and evidence; the reporter says whether it is done by the link of the message, without an account.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect, open, hydrated, report, signIn, another, live, move, photo, accessible } from '../support/portal';

// What is refused is said by the answer's status too.
const REFUSED = [/status of 422/];
test.use({ expected: REFUSED });

/** A link of a mail that says it is closed, once the worker has written it; another than the known one. */
async function linkTo(address: string, reference: string, known = ''): Promise<string> {
  const folder = join(process.env.STOA_E2E_DATA_DIR!, 'outbox');
  const link = new RegExp(`/requests/${reference}/ending\\?key=[0-9a-f]{32}`);
  let found = '';
  await expect
    .poll(
      () => {
        for (const name of readdirSync(folder)) {
          if (name.startsWith('.')) continue;
          const raw = readFileSync(join(folder, name), 'utf8');
          if (!raw.includes(`To: ${address}`)) continue;
          // Quoted-printable: soft line ends and = signs.
          const match = raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=').match(link);
          if (match && match[0] !== known) found = match[0];
        }
        return found;
      },
      { timeout: 30_000 },
    )
    .not.toBe('');
  return found;
}

test('closing without evidence is refused at its field, and with a photo it is done', async ({ page }) => {
  const reference = await report(page);
  await signIn(page, 'sam');
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  await move(page, 'resolve');
  const form = page.locator('form[action="/do/desk/status"]');
  await form.locator('button[type=submit]').click();
  await expect(form.locator('#act-status-reason-error')).toBeVisible();
  await expect(form.locator('#act-status-update-error')).toBeVisible();
  await form.locator('select[name=reason]').selectOption('fixed');
  await form.locator('textarea[name=update]').fill('Done.');
  await form.locator('button[type=submit]').click();
  await expect(form.locator('#act-status-update-error')).toBeVisible();
  await expect(form.locator('textarea[name=update]')).toHaveValue('Done.');
  await accessible(page);
  await form.locator('input[type=file][name=photo]').setInputFiles(photo());
  await form.locator('button[type=submit]').click();
  await expect(page.locator('main [data-status=resolved]').first()).toBeVisible();
  await hydrated(page);
  await expect(page.locator('main .timeline img.thumb')).toHaveCount(1);
  await open(page, `/requests/${reference}`);
  await expect(page.locator('#ending')).toBeVisible();
  await expect(page.locator('#timeline img.thumb')).toHaveCount(1);
  await accessible(page);
});

test('a resident disputes by the link, somebody else takes it up, and a second time it is an appeal', async ({ page, browser }) => {
  const email = `${crypto.randomUUID()}@example.org`;
  // Three people and three mails, each of them waited for.
  test.setTimeout(150_000);
  const reference = await report(page, { email });
  const { page: desk, noise } = await another(browser, REFUSED);
  await signIn(desk, 'sam');
  const close = async (who: typeof desk) => {
    await who.goto(`/desk/requests/${reference}`);
    await hydrated(who);
    await move(who, 'resolve');
    const form = who.locator('form[action="/do/desk/status"]');
    await form.locator('select[name=reason]').selectOption('fixed');
    await form.locator('textarea[name=update]').fill(`Two men filled the hole with asphalt ${crypto.randomUUID()}`);
    await form.locator('button[type=submit]').click();
  };
  await close(desk);
  await expect(desk.locator('main [data-status=resolved]').first()).toBeVisible();
  const first = await linkTo(email, reference);

  // Opening it, as scanners do, changes nothing.
  for (let n = 0; n < 2; n++) await page.goto(first);
  expect((await (await page.request.get(`/api/v1/requests/${reference}`)).json()).status).toBe('resolved');
  await accessible(page);
  const dispute = page.locator('form', { has: page.locator('input[name=answer][value=dispute]') });
  await dispute.locator('textarea').fill('The hole is as deep as before.');
  await dispute.locator('button').click();
  await page.waitForURL(/done=dispute/);
  await expect(page.locator('#notice')).toBeVisible();
  const after = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
  expect([after.status, !!after.ending.disputed_at]).toEqual(['in_review', true]);

  // Somebody else in town says so too.
  await open(page, `/requests/${reference}`);
  await live(page);
  await page.locator('form[action="/do/requests/back-dispute"] button').click();
  await page.waitForURL(/backed=1/);
  await accessible(page);

  // Who closed it does not close it again.
  await close(desk);
  await expect(desk.locator('form[action="/do/desk/status"] .field-error').first()).toBeVisible();
  const { page: boss, noise: more } = await another(browser);
  await signIn(boss, 'ana');
  await close(boss);
  await expect(boss.locator('main [data-status=resolved]').first()).toBeVisible();
  const second = await linkTo(email, reference, first);
  await page.goto(second);
  await dispute.locator('textarea').fill('Still the same hole.');
  await dispute.locator('button').click();
  await page.waitForURL(/done=appeal/);
  await open(page, `/requests/${reference}`);
  await expect(page.locator('#ending')).toBeVisible();
  // It waits at the desk, for somebody who has not closed it.
  await boss.goto('/desk/appeals');
  const appeal = boss.locator(`[data-appeal="${reference}"]`);
  await expect(appeal).toContainText('Still the same hole.');
  await expect(appeal.locator('form')).toHaveCount(0);
  await accessible(boss);
  expect([...noise, ...more]).toEqual([]);
  await desk.context().close();
  await boss.context().close();
});
