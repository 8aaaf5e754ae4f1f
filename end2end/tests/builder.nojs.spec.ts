// Without scripting: every button sends all that was typed, and a resident is asked what was published.
import { test, expect, signIn, accessibleWithoutScripts } from '../support/portal';
import { act, control, newService, retire, twoQuestions } from '../support/builder';

// The answer to what cannot be published is a 422, which Chromium writes into its console.
test.use({ expected: [/status of 422/] });

test('a question with a condition is built and published by buttons alone', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await signIn(page, 'ana');
  const code = await newService(page, `Wild animal ${crypto.randomUUID().slice(0, 8)}`);
  await page.goto(`/desk/admin/services/${code}/questions`);
  await twoQuestions(page);
  await act(page, 'up:0.1').click();
  await expect(control(page, 'p0.q0.text')).toHaveValue('Where did it bite?');
  await act(page, 'publish').click();
  await expect(page.locator('#errors a')).toHaveAttribute('href', '#f-p0.q0.w0.on');
  await expect(control(page, 'p0.q1.c1.name')).toHaveValue('No');
  await accessibleWithoutScripts(page, browser, baseURL!);
  await act(page, 'down:0.0').click();
  await act(page, 'preview').click();
  await page.waitForURL(/\/preview$/);
  const where = page.locator('input[name="answers.Q2"]');
  await page.locator('input[name="answers.Q1"]').first().check();
  await page.locator('button[name=go][value=questions]').click();
  await expect(where).toBeVisible();
  await page.goto(`/desk/admin/services/${code}/questions`);
  await act(page, 'publish').click();
  await page.waitForURL(/done=published/);

  await page.goto(`/report?service=${code}`);
  await page.locator(`input[type=radio][name=service][value="${code}"]`).check();
  await page.locator('button[name=go][value=questions]').first().click();
  await page.locator('input[name="answers.Q1"]').first().check();
  await page.locator('button[name=go][value=questions]').last().click();
  await expect(where).toBeVisible();
  await retire(page, code);
});
