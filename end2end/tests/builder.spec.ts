// A supervisor builds the questions of a service, by keyboard where that is quicker, tries them, and publishes them; a
// resident is asked them.
import { test, expect, open, signIn, accessible, another } from '../support/portal';
import { act, control, newService, retire, twoQuestions } from '../support/builder';
import { place, step } from '../support/report_form';

test.describe('questions', () => {
  // A form that does not fit is answered with 422, which Chromium writes into its console.
  test.use({ expected: [/status of 422/] });

  test('a question with a condition is built, moved, tried and published, and a resident is asked it', async ({ page, browser }) => {
    test.setTimeout(120_000);
    await signIn(page, 'ana');
    const code = await newService(page, `Wild animal ${crypto.randomUUID().slice(0, 8)}`);
    await accessible(page);
    await page.locator(`a[href="/desk/admin/services/${code}/questions"]`).first().click();
    await expect(page.locator('[data-builder-keys]')).toBeVisible();
    await twoQuestions(page);
    await expect(page).toHaveURL(/\/questions$/);
    // What is added is where the typing goes on.
    await act(page, 'add_question:0').click();
    await expect(control(page, 'p0.q2.text')).toBeFocused();
    await act(page, 'remove:0.2').click();
    await expect(control(page, 'p0.q2.text')).toHaveCount(0);
    await accessible(page);

    // Before the question it hangs on it cannot be asked, and that is said where it is.
    await control(page, 'p0.q1.text').press('Alt+ArrowUp');
    await expect(control(page, 'p0.q0.text')).toHaveValue('Where did it bite?');
    await expect(control(page, 'p0.q0.text')).toBeFocused();
    await act(page, 'publish').click();
    await expect(page.locator('#errors a')).toHaveAttribute('href', '#f-p0.q0.w0.on');
    await expect(control(page, 'p0.q0.w0.on')).toHaveAttribute('aria-invalid', 'true');
    await accessible(page);
    await control(page, 'p0.q0.text').press('Alt+ArrowDown');
    await expect(control(page, 'p0.q1.text')).toHaveValue('Where did it bite?');

    // The preview asks as residents are asked.
    await act(page, 'preview').click();
    await page.waitForURL(/\/preview$/);
    const bitten = page.locator('input[name="answers.Q1"]');
    const where = page.locator('input[name="answers.Q2"]');
    await expect(where).toHaveCount(0);
    await bitten.first().check();
    await expect(where).toBeVisible();
    await expect(bitten.first()).toBeFocused();
    await accessible(page);
    await page.locator('button[name=go][value=check]').click();
    await expect(page.locator('.field-error:visible')).toHaveCount(1);
    await bitten.last().check();
    await expect(where).toHaveCount(0);

    await page.goto(`/desk/admin/services/${code}/questions`);
    await act(page, 'publish').click();
    await page.waitForURL(/done=published/);
    await page.goto(`/desk/admin/services/${code}/versions`);
    await expect(page.locator('#changes')).toContainText('Where did it bite?');
    await accessible(page);

    const { page: resident, noise } = await another(browser);
    await open(resident, `/report?service=${code}`);
    await place(resident, '1 City Hall');
    await step(resident, 'questions');
    await expect(resident.locator('input[name="answers.Q2"]')).toHaveCount(0);
    await resident.locator('input[name="answers.Q1"]').first().check();
    await resident.locator('input[name="answers.Q2"]').fill('In the leg');
    const words = `A fox ${crypto.randomUUID()}`;
    await step(resident, 'details');
    await resident.locator('textarea[name=description]').fill(words);
    await step(resident, 'review');
    await resident.locator('button[type=submit][data-send]').click();
    await resident.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
    await expect(resident.locator('main')).toContainText('Where did it bite?');

    // Other words for the next one; this case keeps its own.
    await page.goto(`/desk/admin/services/${code}/questions?at=p0.q1.text`);
    await control(page, 'p0.q1.text').fill('Which part of you did it bite?');
    await act(page, 'publish').click();
    await page.waitForURL(/done=published/);
    await resident.reload();
    await expect(resident.locator('main')).toContainText('Where did it bite?');
    expect(noise).toEqual([]);
    await resident.context().close();
    await retire(page, code);
  });
});

test('the catalogue is searched and put in order @desktop', async ({ page }) => {
  await signIn(page, 'ana');
  await page.goto('/desk/admin/services?q=recycling');
  await expect(page.locator('#services tbody tr').first()).toBeVisible();
  await accessible(page);
  const code = await newService(page, `Order ${crypto.randomUUID().slice(0, 8)}`);
  await page.goto(`/desk/admin/services?q=${code.split('-').join('+')}`);
  // Whoever else adds a service meanwhile makes the page an old one.
  await expect(async () => {
    await page.locator(`[id="s-${code}"] button[value=up]`).click();
    await expect(page).toHaveURL(/done=saved/, { timeout: 2_000 });
  }).toPass();
  await page.goto('/desk/admin/changes?kind=order');
  await expect(page.locator('[data-kind=order]').first()).toContainText('Ana Ribeiro');
  await retire(page, code);
});
