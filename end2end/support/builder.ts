// The verbs of the page on which a service's questions are built; the same with scripting and without.
import { expect, type Page } from '@playwright/test';

/** A control of the questions, by its name. */
export const control = (page: Page, name: string) => page.locator(`[id="f-${name}"]`);

/** A button of the questions, by what it does. */
export const act = (page: Page, word: string) => page.locator(`form[data-builder] button[name=act][value="${word}"]`).first();

/** Adds a service of its own to the demo city; its code. */
export async function newService(page: Page, name: string): Promise<string> {
  await page.goto('/desk/admin/services/new');
  await page.locator('#f-name').fill(name);
  await page.locator('#f-category').fill('Trials');
  await page.locator('#f-place').selectOption('optional');
  await page.locator('#fields button.primary').click();
  await page.waitForURL(/\/desk\/admin\/services\/[a-z0-9-]+\?done=saved/);
  return new URL(page.url()).pathname.split('/').pop()!;
}

/** Takes it out of the lists again. */
export async function retire(page: Page, code: string) {
  await page.goto(`/desk/admin/services/${code}`);
  await page.locator('button[name=do][value=retire]').click();
  await page.waitForURL(/done=saved/);
}

/** "Did it bite?" with yes and no, and after yes where. The fields are folded out as they come. */
export async function twoQuestions(page: Page) {
  await act(page, 'add_question:0').click();
  await control(page, 'p0.q0.text').fill('Did it bite?');
  await control(page, 'p0.q0.kind').selectOption('one');
  await control(page, 'p0.q0.required').check();
  for (const [n, name] of ['Yes', 'No'].entries()) {
    await act(page, 'add_choice:0.0').click();
    await control(page, `p0.q0.c${n}.name`).fill(name);
  }
  await act(page, 'add_question:0').click();
  await control(page, 'p0.q1.text').fill('Where did it bite?');
  await control(page, 'p0.q1.required').check();
  await act(page, 'add_condition:0.1').click();
  await control(page, 'p0.q1.w0.on').selectOption({ label: 'Yes' });
  // Nothing that was typed before a button was pressed is lost.
  await expect(control(page, 'p0.q0.c0.name')).toHaveValue('Yes');
  await expect(control(page, 'p0.q0.required')).toBeChecked();
}
