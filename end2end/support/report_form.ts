// The verbs of the report form: its steps are one page on a desktop and one after the other on a phone.
import { expect, type Page } from '@playwright/test';

/** Picks the first place the geocoder offers for these words. */
export async function place(page: Page, words: string) {
  await step(page, 'place');
  await page.locator('input[name=address]').fill(words);
  await page.locator('[role=option]').first().click();
  await expect(page.locator('input[name=lat]')).not.toHaveValue('');
}

export async function service(page: Page, words: string) {
  await step(page, 'service');
  await page.locator('input[type=search][data-service-search]').fill(words);
  await page.locator('input[type=radio][name=service]:visible').first().check();
}

/** On a phone the form shows one step at a time; the step's own button brings it. On a wide screen it is there. */
export async function step(page: Page, name: string) {
  const section = page.locator(`section[data-step-name="${name}"]`);
  const next = page.locator('section[data-current] [data-next]');
  for (let i = 0; i < 8; i++) {
    // A step that a choice brings is there a moment later.
    await expect(section.or(next).filter({ visible: true }).first()).toBeVisible();
    if (await section.isVisible()) break;
    await next.click();
  }
  await expect(section).toBeVisible();
}
