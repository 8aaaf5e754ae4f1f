// What belongs together, on the case's own page, by keyboard alone, at a desk and on a phone: merge and take it back, link
// and end the link, split.
import { test, expect, accessible, hydrated, report, signIn } from '../support/portal';
import type { Page } from '@playwright/test';

const corner = () => ({ lat: 42.3 + Math.random() * 0.05, lon: -71.09 + Math.random() * 0.03 });

/** Unfolds a panel by its summary and Enter; gives its form. */
async function unfold(page: Page, verb: string) {
  const form = page.locator(`form[action="/do/desk/${verb}"]`);
  const details = page.locator('details', { has: form });
  if (!(await form.isVisible())) {
    await details.locator('summary').first().focus();
    await page.keyboard.press('Enter');
  }
  await expect(form).toBeVisible();
  return form;
}

/** Goes on with Tab until what is focused is the element. */
async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${selector}`);
}

async function openCase(page: Page, reference: string) {
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
}

test('merge, unmerge, link, unlink and split by keyboard from the page of the case', async ({ page }) => {
  const at = corner();
  const mail = `tess-${crypto.randomUUID()}@example.org`;
  const survivor = await report(page, at);
  const other = await report(page, { ...at, email: mail });
  await signIn(page, 'ana');
  await openCase(page, other);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  // Merge.
  await unfold(page, 'merge');
  await tabTo(page, '#act-merge-other');
  await page.keyboard.type(survivor);
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-status=duplicate]').first()).toBeVisible();
  const related = page.locator('[data-related]');
  await expect(related).toContainText(survivor);
  expect(await wide()).toBe(true);
  // And back.
  const unmerge = await unfold(page, 'unmerge');
  await unmerge.locator('button[type=submit]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-status=received]').first()).toBeVisible();
  await expect(related).toBeHidden();

  // Link, and no longer.
  await unfold(page, 'link');
  await tabTo(page, '#act-link-other');
  await page.keyboard.type(survivor);
  await page.keyboard.press('Enter');
  await expect(related).toContainText(survivor);
  await accessible(page);
  const unlink = related.locator('form[action="/do/desk/unlink"] button');
  await unlink.focus();
  await page.keyboard.press('Enter');
  await expect(related).toBeHidden();

  // Split.
  const split = await unfold(page, 'split');
  await tabTo(page, '#act-split-service');
  await page.keyboard.type('Request for Pothole');
  await tabTo(page, '#act-split-text');
  await page.keyboard.type('The hole by itself');
  await split.locator('button[type=submit]').focus();
  await page.keyboard.press('Enter');
  await expect(related.locator('a')).toHaveCount(1);
  await accessible(page);
  expect(await wide()).toBe(true);

  // Its reporter was told once where it went on.
  const told = async () => {
    const outbox = await (await page.request.get('/api/v1/desk/outbox')).json();
    return (outbox.items as { recipient: string; subject: string }[]).filter(
      (m) => m.recipient === mail && m.subject.includes(survivor),
    ).length;
  };
  await expect.poll(told, { timeout: 20_000 }).toBe(1);
});
