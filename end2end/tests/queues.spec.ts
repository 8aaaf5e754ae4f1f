// Where cases go: rules tried before they are saved, queues with live counts, kept filters, and acts on many by keyboard that
// are taken back.
import { test, expect, open, report, signIn, hydrated, live, accessible } from '../support/portal';

test('a rule is tried on last month, saved, and sends a report to its team', async ({ page }) => {
  await signIn(page, 'ana');
  const word = `w${crypto.randomUUID().slice(0, 8)}`;
  const team = `Crew ${word}`;
  await page.goto('/desk/teams');
  await accessible(page);
  const form = page.locator('form[action="/do/desk/team"]').last();
  await form.locator('input[name=name]').fill(team);
  await form.locator('label', { hasText: 'Ana' }).locator('input').check();
  await form.locator('button').click();
  await expect(page.locator('main')).toContainText(team);

  await page.goto('/desk/routing/rule');
  await accessible(page);
  await page.locator('#name').fill(`Rule ${word}`);
  await page.locator('#words').fill(word);
  await page.locator('#team').selectOption({ label: team });
  await page.locator('#priority').selectOption('1');
  await page.locator('form[action="/do/desk/rule"] button.primary').click();
  await expect(page).toHaveURL(/\/desk\/routing#rules/);
  await expect(page.locator('#changed')).toBeVisible();
  await accessible(page);
  await page.locator('a[href="/desk/routing/dry-run"]').click();
  await expect(page.locator('#finding')).toBeVisible();
  await accessible(page);
  await page.locator('form[action="/do/desk/rules-save"] button').click();
  await expect(page).toHaveURL(/done=saved/);
  await expect(page.locator('#rules')).toContainText(`Rule ${word}`);

  const reference = await report(page, { description: `A hole, ${word.toUpperCase()}!` });
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  await expect(page.locator('main')).toContainText(team);
  await expect(page.locator('main .timeline')).toContainText(`Rule ${word}`);
  // It is in my team's queue.
  await open(page, '/desk?assignee=team&sort=newest');
  await expect(page.locator(`[data-request="${reference}"]`)).toBeVisible();
  const open_to_all = await page.request.get(`/api/v1/requests/${reference}`);
  expect(await open_to_all.text()).not.toContain(team);
});

test('a kept filter stands beside the queues and counts what comes', async ({ page }) => {
  await signIn(page, 'ana');
  const word = `w${crypto.randomUUID().slice(0, 8)}`;
  await report(page, { description: `Something ${word}` });
  await open(page, `/desk?q=${word}`);
  await page.locator('summary', { hasText: 'Keep this filter' }).click();
  await page.locator('form[action="/do/desk/filter"] input[name=name]').fill(`Kept ${word}`);
  await page.locator('form[action="/do/desk/filter"] button').click();
  await hydrated(page);
  const kept = page.locator('.desk-filters a[data-kept]', { hasText: `Kept ${word}` });
  await expect(kept.locator('.count')).toHaveText('1');
  await live(page);
  await report(page, { description: `Something more ${word}` });
  await expect(kept.locator('.count')).toHaveText('2', { timeout: 15_000 });
  await accessible(page);
  await page.goto('/desk/filters');
  await accessible(page);
  await page.locator('li', { hasText: `Kept ${word}` }).locator('button').click();
  await expect(page.locator('main')).not.toContainText(`Kept ${word}`);
});

test('many are chosen by keyboard, changed in one act and taken back @desktop', async ({ page }) => {
  await signIn(page, 'sam');
  const word = `w${crypto.randomUUID().slice(0, 8)}`;
  for (let n = 0; n < 4; n++) await report(page, { description: `Hole ${n} ${word}` });
  await open(page, `/desk?q=${word}&sort=newest`);
  const rows = page.locator('.desk-row');
  await expect(rows).toHaveCount(4);
  const chosen = page.locator('.desk-row input[name=case]:checked');
  const bar = page.locator('.bulk-bar');
  await expect(bar).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(chosen).toHaveCount(1);
  await expect(bar).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  // All from the first to this.
  await page.keyboard.press('Shift+X');
  await expect(chosen).toHaveCount(3);
  await accessible(page);
  // Once more lets one go.
  await page.keyboard.press('x');
  await expect(chosen).toHaveCount(2);
  const first = await rows.first().getAttribute('data-request');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/\/desk\/bulk\?case=/);
  await accessible(page);
  await page.locator('#event').selectOption('plan');
  await page.locator('button[name=act][value=status]').click();
  await expect(page.locator('[data-became=done]')).toHaveCount(2);
  await accessible(page);
  const state = async () => (await (await page.request.get(`/api/v1/requests/${first}`)).json()).status;
  expect(await state()).toBe('planned');
  await page.locator('#undo').click();
  await expect(page.locator('[data-undone=restored]')).toHaveCount(2);
  expect(await state()).toBe('received');
});

test('a case that somebody changed meanwhile is told and not touched', async ({ page }) => {
  await signIn(page, 'ana');
  const reference = await report(page);
  const other = await report(page);
  const noted = await page.request.post(`/api/v1/desk/requests/${reference}/note`, { data: { text: 'mine' } });
  expect(noted.ok()).toBe(true);
  await page.goto(`/desk/bulk?case=${reference}@1&case=${other}@1`);
  await page.locator('#priority').selectOption('2');
  await page.locator('button[name=act][value=priority]').click();
  await expect(page.locator('[data-became=stale]')).toContainText(reference);
  await expect(page.locator('[data-became=done]')).toContainText(other);
});
