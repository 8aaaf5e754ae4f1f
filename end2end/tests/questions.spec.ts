// A service's own questions, page by page: what is not asked is not seen, and a case keeps what was asked.
import { test, expect, open, accessible } from '../support/portal';
import { place, service, step } from '../support/report_form';

test('a page of questions comes with the answer it hangs on, and the case names the version that was asked', async ({ page }) => {
  await open(page, '/report');
  await place(page, '1 City Hall');
  await service(page, 'recycling not collected');
  await step(page, 'questions');
  const [first, second] = ['What was not collected', 'How it was put out'].map((name) => page.getByRole('heading', { name }));
  await expect(first).toBeVisible();
  await expect(second).toBeHidden();
  const kind = page.locator('input[name="answers.SR-MTRECYDBI1"]');
  await kind.and(page.locator('[value="Trash"]')).check();
  await expect(second).toBeVisible();
  await accessible(page);
  await page.locator('input[name="answers.REC-TRSCOL"][value="Barrel"]').check();
  await page.locator('input[name="answers.REC-BARLSIZE"][value="55"]').check();
  // The answers on the second page hang on this one: they go with it.
  await kind.and(page.locator('[value="Christmas Tree"]')).check();
  await expect(second).toBeHidden();
  const words = `The tree still lies there ${crypto.randomUUID()}`;
  await step(page, 'details');
  await page.locator('textarea[name=description]').fill(words);
  await step(page, 'review');
  await expect(page.locator('[data-review]')).toContainText('Christmas Tree');
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  await expect(page.locator('main')).toContainText('What type of trash collection was missed?');
  const reference = new URL(page.url()).pathname.split('/').pop();
  const kept = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
  expect(kept.form).toEqual({ code: 'MTRECYDBI', version: 1 });
  expect(kept.answers.map((a: { code: string; values: string[] }) => [a.code, ...a.values])).toEqual([['SR-MTRECYDBI1', 'Christmas Tree']]);
});
