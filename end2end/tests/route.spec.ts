// A crew on its way: the planned cases nearest next, the page taken along, and what is written without a network sent later, once.
import { test as base, expect, open, hydrated, accessible, signIn, report, move, panel } from '../support/portal';
import { Line } from '../support/line';
import { picture } from '../support/photo';

const test = base.extend<{ line: Line }>({
  line: async ({}, use) => {
    const line = await Line.open(process.env.STOA_E2E_URL!);
    await use(line);
    await line.close();
  },
  baseURL: async ({ line }, use) => use(line.url),
});

// What the browser itself says of a line that is cut.
test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_FAILED|ERR_INCOMPLETE|ERR_NETWORK/] });

test('the route opens without a network, and what is written then is sent once there is one', async ({ page, context, line }) => {
  test.setTimeout(120_000);
  // The device keeps the code that opens pages without a network.
  await open(page, '/report');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 40_000 });
  await signIn(page, 'sam');
  const reference = await report(page);
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  await page.locator('[data-key=assign]').click();
  await expect(page.locator('[data-key=assign]')).toBeHidden();
  await panel(page, 'status');
  await move(page, 'plan');
  await page.locator('form[action="/do/desk/status"] button[type=submit]').first().click();
  await expect(page.locator('main [data-status=planned]').first()).toBeVisible();

  await page.goto('/desk/route?from=42.36,-71.06');
  const stop = page.locator(`[data-stop="${reference}"]`);
  await expect(stop).toBeVisible();
  await expect(stop.locator('a[href^="geo:"]')).toBeVisible();
  await accessible(page);
  await page.locator('[data-take]').click();
  await expect(page.locator('[data-forget]')).toBeVisible();

  line.cut();
  await context.setOffline(true);
  await page.goto('/desk/route');
  await expect(stop).toBeVisible();
  await stop.locator('summary').click();
  const words = `Cones are up ${crypto.randomUUID()}`;
  await stop.locator('textarea').fill(words);
  await stop.locator('input[type=file]').setInputFiles([picture(200, 30, 30)]);
  await stop.locator('button').last().click();
  await expect(page.locator('html')).toHaveAttribute('data-crew-waiting', '1');
  await expect(page.locator('[data-said]')).toContainText('1');

  line.mend();
  await context.setOffline(false);
  await expect(page.locator('html')).toHaveAttribute('data-crew-waiting', '0', { timeout: 45_000 });
  const found = async () => {
    const work = await page.request.get(`/api/v1/desk/requests/${reference}`);
    return (await work.json()).activity.filter((a: { text?: string }) => a.text === words);
  };
  await expect.poll(async () => (await found()).length).toBe(1);
  expect((await found())[0].media).toHaveLength(1);
  // Nothing of it is public by itself.
  expect(await (await page.request.get(`/api/v1/requests/${reference}`)).text()).not.toContain(words);
  await page.locator('[data-forget]').click();
  await expect(page.locator('[data-forget]')).toBeHidden();
});
