// A list and a map inside a page of another origin.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, expect, report, accessible } from '../support/portal';

// The other page's own noise is not ours.
test.use({ expected: [/favicon/] });

let other: Server;
let address: string;
test.beforeAll(async ({ baseURL }) => {
  other = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    const frame = (name: string, path: string) => `<iframe name="${name}" title="${name}" width="700" height="600" src="${baseURL}${path}"></iframe>`;
    answer.end(`<!doctype html><html lang="en"><title>Elsewhere</title><main><h1>Elsewhere</h1>${frame('list', '/embed/list?lang=es')}${frame('map', '/embed/map')}</main></html>`);
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  // Another host name is another origin and site.
  address = `http://localhost:${(other.address() as AddressInfo).port}/`;
});
test.afterAll(() => other.close());

test('others frame the list and the map, and nothing is set @desktop', async ({ page, context }) => {
  const reference = await report(page);
  // What reporting itself has set.
  await context.clearCookies();
  await page.goto(address);
  const list = page.frameLocator('iframe[name=list]');
  await expect(list.locator('html')).toHaveAttribute('lang', 'es');
  const row = list.locator(`a[href$="/requests/${reference}"]`);
  await expect(row).toBeVisible();
  await expect(row).toHaveAttribute('target', '_blank');
  await expect(page.frameLocator('iframe[name=map]').locator('svg a').first()).toBeVisible();
  expect((await context.cookies()).filter((c) => c.name.startsWith('stoa'))).toEqual([]);
  const opened = context.waitForEvent('page');
  await row.click();
  await expect(await opened).toHaveURL(new RegExp(`/requests/${reference}`));
});

for (const path of ['/embed', '/embed/list', '/embed/map', '/embed/map?theme=dark&lang=ar', '/requests/channels', '/requests/promises', '/requests/dashboard', '/embed/dashboard?part=map&theme=dark&lang=ar']) {
  test(`axe: ${path}`, async ({ page }) => {
    await page.goto(path);
    await accessible(page);
  });
}
