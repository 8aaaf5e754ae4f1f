// Without scripting: a form that came too late is answered with what the other one changed, and with the choice.
import { test, expect, report, signIn, another, move, panel, accessibleWithoutScripts } from '../support/portal';

// The answer is a 409, which Chromium writes into its console.
test.use({ expected: [/status of 409/] });

test('a save that came too late is shown the other one and can still be made', async ({ page, browser, baseURL }) => {
  const reference = await report(page);
  await signIn(page, 'ana');
  await page.goto(`/desk/requests/${reference}`);
  const form = page.locator('form[action="/do/desk/status"]');
  await panel(page, 'status');
  await form.locator('[data-event=plan] input').check();
  const mine = `Mine ${crypto.randomUUID()}`;
  await form.locator('textarea[name=update]').fill(mine);
  const { page: other, noise } = await another(browser);
  await signIn(other, 'sam');
  await other.goto(`/desk/requests/${reference}`);
  const theirs = `Theirs ${crypto.randomUUID()}`;
  await move(other, 'acknowledge');
  await other.locator('form[action="/do/desk/status"] textarea[name=update]').fill(theirs);
  await other.locator('form[action="/do/desk/status"] button[type=submit]').click();
  await expect(other.locator('main [data-status=in_review]').first()).toBeVisible();
  await form.locator('button[type=submit]').first().click();
  await expect(page.locator('#changes')).toContainText(theirs);
  await expect(page.locator('textarea[name=update]')).toHaveValue(mine);
  expect(noise).toEqual([]);
  await other.context().close();
  await accessibleWithoutScripts(page, browser, baseURL!);
  await page.locator('form[action="/do/desk/status"] button.primary').click();
  await page.waitForURL(/done=status/);
  await expect(page.locator('main')).toContainText(mine);
});
