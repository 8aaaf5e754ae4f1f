// What a city sets for itself: a target that holds from now on and is taken back, a calendar, a closing reason, and two people
// at the same form.
import { test, expect, open, report, signIn, another, accessible } from '../support/portal';
import type { Page } from '@playwright/test';

// A form that came too late or does not fit is answered with 409 or 422, which Chromium writes into its console.
test.use({ expected: [/status of 4(09|22)/] });

/** A service of this project's own: desktop and mobile run side by side. */
const service = (project: string) => (project === 'mobile' ? 'PLANTING' : 'NEWSBOX');

/** So many hours after it was opened a case is due. */
async function promised(page: Page, code: string) {
  const reference = await report(page, { service: code });
  const case_ = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
  const hours = (Date.parse(case_.due_at) - Date.parse(case_.opened_at)) / 3_600_000;
  return { reference, hours };
}

test('a target is changed, promised to the next resident, seen in the list of changes and taken back', async ({ page }, { project }) => {
  const code = service(project.name);
  await signIn(page, 'ana');
  const before = (await promised(page, code)).hours;
  await page.goto('/desk/admin');
  await accessible(page);
  await page.locator('main a[href="/desk/admin/terms"]').click();
  await accessible(page);
  await page.locator(`#service-${code} a`).click();
  await expect(page.locator('#promised')).toBeVisible();
  await page.locator('[name="resolution.n"]').fill('3');
  await page.locator('[name="resolution.unit"]').selectOption('hours');
  await page.locator('button[value=preview]').click();
  // Now and then, side by side.
  await expect(page.locator('[aria-labelledby=promised] tbody td')).toHaveCount(4);
  await expect(page.locator('[name="resolution.n"]')).toHaveValue('3');
  await accessible(page);
  await page.locator('button[value=save]').click();
  await expect(page).toHaveURL(/\/desk\/admin\/terms\?done=terms/);

  const after = await promised(page, code);
  expect(after.hours).toBeCloseTo(3, 1);
  await open(page, `/requests/${after.reference}`);
  await expect(page.locator('.promise').first()).toBeVisible();

  await page.goto(`/desk/admin/changes?kind=terms&subject=${code}`);
  await accessible(page);
  const change = page.locator('article[data-kind=terms]').first();
  await expect(change).toContainText('within 3 hours');
  await change.locator('form button').click();
  await expect(page).toHaveURL(/\/desk\/admin\/changes\?done=undo/);
  await expect(page.locator('#notice.success')).toBeVisible();
  await accessible(page);
  const back = (await promised(page, code)).hours;
  expect(Math.abs(back - before)).toBeLessThan(1);
});

test('who is overtaken keeps what was typed and sees what the other one did @desktop', async ({ page, browser }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin/terms/edit?service=VALETPRK');
  await page.locator('[name="resolution.n"]').fill('41');
  const { page: other, noise } = await another(browser);
  await signIn(other, 'ana');
  await other.goto('/desk/admin/terms/edit?service=VALETPRK');
  await other.locator('[name="resolution.n"]').fill(String(50 + Math.floor(Math.random() * 900)));
  await other.locator('button[value=save]').click();
  await expect(other).toHaveURL(/done=terms/);
  await page.locator('button[value=save]').click();
  await expect(page.locator('#theirs article')).toBeVisible();
  await expect(page.locator('[name="resolution.n"]')).toHaveValue('41');
  await accessible(page);
  await page.locator('button[value=save]').click();
  await expect(page).toHaveURL(/done=terms/);
  expect(noise).toEqual([]);
  await other.context().close();
});

test('a calendar is written, corrected and removed', async ({ page }) => {
  const code = `c${crypto.randomUUID().slice(0, 8)}`;
  await signIn(page, 'ana');
  await page.goto('/desk/admin/calendars');
  await accessible(page);
  await page.locator('main a[href="/desk/admin/calendars/new"]').click();
  await page.locator('[name=code]').fill(code);
  await page.locator('[name="hours.monday"]').fill('nine to five');
  await page.locator('button[value=save]').click();
  // Said at the field, and nothing typed is lost.
  await expect(page.locator('[name="hours.monday"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="hours.monday"]')).toHaveValue('nine to five');
  await accessible(page);
  await page.locator('[name="hours.monday"]').fill('09:00-12:00');
  await page.locator('[name="holidays.0.date"]').fill('2031-12-24');
  await page.locator('[name="holidays.0.name"]').fill('Eve');
  await page.locator('button[value=save]').click();
  await expect(page).toHaveURL(/done=calendar/);
  await page.locator('main a', { hasText: code }).click();
  await expect(page.locator('[name="holidays.0.date"]')).toHaveValue('2031-12-24');
  await accessible(page);
  await page.locator('button[value=remove]').click();
  await expect(page).toHaveURL(/done=calendar/);
  await expect(page.locator('main')).not.toContainText(code);
});

test('closing reasons and rules are lists in one form', async ({ page }) => {
  await signIn(page, 'ana');
  for (const address of ['/desk/admin/endings', '/desk/admin/escalations']) {
    await page.goto(address);
    await accessible(page);
  }
  await page.goto('/desk/admin/endings');
  const last = page.locator('fieldset[id^="reason-"]').last();
  await last.locator('input[lang=en]').fill('Left to the owners of the wall');
  await page.locator('main form button.primary').click();
  await expect(page.locator('#notice.error')).toBeVisible();
  // It has no words in the other languages.
  await expect(page.locator('fieldset[id^="reason-"] .field-error')).toHaveCount(1);
  await accessible(page);
});
