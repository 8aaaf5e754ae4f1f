// Work on one case: two people at once see each other and lose nothing; templates, mentions, tasks and time.
import { test, expect, hydrated, live, report, signIn, another, move, panel, accessible } from '../support/portal';
import type { Page } from '@playwright/test';

// A form that is refused is shown again with what was typed, and the answer's status says so.
test.use({ expected: [/status of 422/] });

const status = (page: Page) => page.locator('form[action="/do/desk/status"]');

async function openCase(page: Page, reference: string) {
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  await live(page);
}

test('two at one case see each other, and the later save is shown what the earlier one did', async ({ page, browser }) => {
  test.slow();
  const reference = await report(page);
  await signIn(page, 'ana');
  await openCase(page, reference);
  const { page: other, noise } = await another(browser);
  await signIn(other, 'sam');
  await openCase(other, reference);
  // They see each other, and who writes.
  await expect(page.locator('.presence')).toContainText('looking', { timeout: 20_000 });
  await expect(other.locator('.presence')).toContainText('looking', { timeout: 20_000 });
  await move(page, 'plan');
  const mine = `Mine ${crypto.randomUUID()}`;
  await status(page).locator('textarea[name=update]').fill(mine);
  await expect(other.locator('.presence')).toContainText('writing', { timeout: 20_000 });
  await accessible(other);
  // The other one is faster.
  const theirs = `Theirs ${crypto.randomUUID()}`;
  await move(other, 'acknowledge');
  await status(other).locator('textarea[name=update]').fill(theirs);
  await status(other).locator('button[type=submit]').click();
  await expect(other.locator('main [data-status=in_review]').first()).toBeVisible();
  // The news is on the page already; saving shows it once more, and does not save.
  await expect(page.locator('main .timeline').first()).toContainText(theirs);
  await status(page).locator('button[type=submit]').first().click();
  const choice = status(page).locator('[data-conflict]');
  await expect(choice).toBeVisible();
  await expect(status(page)).toContainText(theirs);
  await expect(status(page).locator('textarea[name=update]')).toHaveValue(mine);
  const now = async () => (await (await page.request.get(`/api/v1/requests/${reference}`)).json()).status;
  expect(await now()).toBe('in_review');
  await accessible(page);
  // Mine all the same, by keyboard.
  await choice.locator('button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(now).toBe('planned');
  // Who leaves is gone.
  await other.goto('/desk');
  await expect(page.locator('.presence')).toBeHidden({ timeout: 20_000 });
  expect(noise).toEqual([]);
  await other.context().close();
});

test('what the other one did can also be left as it is', async ({ page, browser }) => {
  const reference = await report(page);
  await signIn(page, 'ana');
  await openCase(page, reference);
  await move(page, 'decline');
  await status(page).locator('textarea[name=update]').fill('Not ours');
  const { page: other, noise } = await another(browser);
  await signIn(other, 'sam');
  await openCase(other, reference);
  await move(other, 'start');
  await status(other).locator('button[type=submit]').click();
  await expect(page.locator('main [data-status=in_progress]').first()).toBeVisible();
  await status(page).locator('button[type=submit]').first().click();
  await status(page).locator('[data-conflict] button').last().click();
  await expect(status(page).locator('[data-conflict]')).toHaveCount(0);
  await expect(status(page).locator('textarea[name=update]')).toHaveValue('');
  const now = await page.request.get(`/api/v1/requests/${reference}`);
  expect((await now.json()).status).toBe('in_progress');
  expect(noise).toEqual([]);
  await other.context().close();
});

test('a template is written, previewed and offered with the facts of the case', async ({ page }) => {
  const reference = await report(page);
  await signIn(page, 'ana');
  await page.goto('/desk/templates/new');
  await accessible(page);
  const name = `Which one ${crypto.randomUUID().slice(0, 8)}`;
  await page.locator('#template-name').fill(name);
  await page.locator('#template-event').selectOption('ask');
  await page.locator('#template-text').fill('About {reference}: which one is it?');
  await page.locator('button[value=preview]').click();
  await expect(page.locator('#preview')).toContainText('which one is it?');
  await expect(page.locator('#preview')).not.toContainText('{reference}');
  await page.locator('button[value=save]').click();
  await page.waitForURL(/done=template/);
  await accessible(page);
  await openCase(page, reference);
  await move(page, 'ask');
  await page.locator('#act-status-template').selectOption({ label: name });
  await expect(status(page).locator('textarea[name=update]')).toHaveValue(`About ${reference}: which one is it?`);
  await page.goto('/desk/templates');
  await page.locator('a', { hasText: name }).click();
  await page.locator('button[value=retire]').click();
  await page.waitForURL(/done=template/);
});

test('a colleague named in a note finds it among their mentions', async ({ page, browser }) => {
  const reference = await report(page);
  await signIn(page, 'sam');
  await openCase(page, reference);
  await panel(page, 'note');
  await page.locator('#act-note-mention').selectOption('ana');
  const note = page.locator('form[action="/do/desk/note"] textarea');
  await expect(note).toHaveValue('@ana ');
  const words = `please look ${crypto.randomUUID()}`;
  await note.pressSequentially(words);
  await page.locator('form[action="/do/desk/note"] button[type=submit]').click();
  await expect(page.locator('main .timeline').first()).toContainText(words);
  const { page: other, noise } = await another(browser);
  await signIn(other, 'ana');
  await other.goto('/desk/mentions');
  const entry = other.locator('#mentions li', { hasText: words });
  await expect(entry.locator('[data-new]')).toBeVisible();
  await accessible(other);
  await other.locator('form[action="/do/desk/mentions"] button').click();
  await expect(other.locator('#mentions li', { hasText: words }).locator('[data-new]')).toHaveCount(0);
  expect(noise).toEqual([]);
  await other.context().close();
});

test('tasks are finished and time is added up', async ({ page }) => {
  const reference = await report(page);
  await signIn(page, 'sam');
  await page.goto(`/desk/work/${reference}`);
  await page.locator('#task-text').fill('Put up a cone');
  await page.locator('form[action="/do/desk/task"] button').click();
  const task = page.locator('#tasks li', { hasText: 'Put up a cone' });
  await expect(task).toHaveAttribute('data-done', 'false');
  await task.locator('button').click();
  await expect(task).toHaveAttribute('data-done', 'true');
  await page.locator('#time-what').fill('Cold patch');
  await page.locator('#time-minutes').fill('an hour');
  await page.locator('form[action="/do/desk/work"]').first().locator('button').click();
  await expect(page.locator('#time-minutes-error')).toBeVisible();
  await expect(page.locator('#time-what')).toHaveValue('Cold patch');
  await accessible(page);
  await page.locator('#time-minutes').fill('65');
  await page.locator('form[action="/do/desk/work"]').first().locator('button').click();
  await expect(page.locator('#sums')).toContainText('1:05');
  await accessible(page);
});

test('a case is handed to a contractor and taken back', async ({ page }) => {
  const reference = await report(page);
  await signIn(page, 'ana');
  await page.goto(`/desk/hand-off/${reference}`);
  await accessible(page);
  await page.locator('#hand-off-name').fill('Paving & Sons');
  await page.locator('#hand-off-email').fill('crew@paving.example');
  await page.locator('#hand-off-note').fill('Fill it');
  await page.locator('form[action="/do/desk/hand-off"] button').click();
  const entry = page.locator('#hand-offs li', { hasText: 'Paving & Sons' });
  await expect(entry).toContainText('crew@paving.example');
  await accessible(page);
  await entry.locator('form[action="/do/desk/hand-off-revoke"] button').click();
  await expect(entry.locator('form')).toHaveCount(0);
  // The case's timeline has it, for the desk alone.
  await page.goto(`/desk/requests/${reference}`);
  await expect(page.locator('main .timeline').first()).toContainText('Paving & Sons');
  expect(await (await page.request.get(`/api/v1/requests/${reference}`)).text()).not.toContain('Paving');
});
