// A resident reports, sees what everyone will see, and gets a reference and a date.
import type { Page } from '@playwright/test';
import { test, expect, open, hydrated, photo, report, accessible } from '../support/portal';
import { place, service, step } from '../support/report_form';

test('files a report with a photo and is told the reference and what happens next', async ({ page }) => {
  await open(page, '/report');
  const form = page.locator('form[action="/do/requests/report"]');
  await place(page, '1 City Hall');
  await service(page, 'pothole');
  const words = `Deep hole beside the crossing ${crypto.randomUUID()}`;
  await step(page, 'details');
  await form.locator('textarea[name=description]').fill(words);
  await step(page, 'photos');
  await form.locator('input[type=file][name=photo]').setInputFiles([photo('one.jpg'), photo('two.jpg')]);
  await expect(form.locator('[data-photo]')).toHaveCount(2);
  await form.locator('[data-photo] input').first().fill('A hole as wide as a wheel');
  await step(page, 'contact');
  await form.locator('input[name=email]').fill('resident@example.org');
  await step(page, 'review');
  await expect(form.locator('[data-review]')).toContainText(words);
  await expect(form.locator('[data-review] > :first-child')).not.toContainText('resident@example.org');
  await form.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  await expect(page.locator('.confirmation')).toContainText(/R-[0-9A-Z]{4}-/);
  await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main img')).not.toHaveCount(0);
  await accessible(page);
});

test('keeps what was typed on the device when the page is closed', async ({ page, context }) => {
  await open(page, '/report');
  await page.locator('input[name=place_words]').fill('Half a report');
  // It is written down when typing rests.
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Half a report'));
  await page.close();
  const again = await context.newPage();
  await again.goto('/report');
  await hydrated(again);
  await expect(again.locator('input[name=place_words]')).toHaveValue('Half a report');
});

test.describe('on a slow connection', () => {
  // The service worker's own requests could not be held back.
  test.use({ serviceWorkers: 'block', expected: [/Service Worker registration blocked/] });

  // Opens the form whose tools come when they are released.
  const slowly = async (page: Page, path: string) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/split_report_tools_*', async (route) => {
      await held;
      await route.continue();
    });
    await open(page, path);
    return release;
  };

  test('what is typed before the form has its tools is kept on the device too', async ({ page }) => {
    const release = await slowly(page, '/report');
    await page.locator('input[name=place_words]').fill('Typed early');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Typed early');
    release();
    await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Typed early'));
  });

  test('what is typed early stays, what was kept fills the rest, and what is known there is shown', async ({ page }) => {
    const at = { lat: 42.3 + Math.random() * 0.05, lon: -71.09 + Math.random() * 0.03 };
    const known = await report(page, { ...at, description: 'Wide hole before the bakery' });
    await page.addInitScript(
      ([lat, lon]) =>
        localStorage.setItem(
          'stoa-report',
          JSON.stringify({ service: 'REQPOTHL', lat, lon, address: 'The corner', place_words: 'Kept words' }),
        ),
      [at.lat, at.lon] as const,
    );
    const release = await slowly(page, '/report?service=REQPOTHL');
    const words = page.locator('textarea[name=description]');
    // The form may show one step at a time; what matters here is what it holds.
    await words.evaluate((area: HTMLTextAreaElement) => {
      area.value = 'Hole before the bakery';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    release();
    await expect(page.locator('input[name=place_words]')).toHaveValue('Kept words');
    await expect(words).toHaveValue('Hole before the bakery');
    await expect(page.locator(`.nearby button[value="${known}"]`)).toBeAttached();
  });
});

// A phone asks step by step and stops at the first that lacks something.
test('says everything that is missing @desktop, moves the focus there, and loses nothing', async ({ page }) => {
  await open(page, '/report');
  await step(page, 'contact');
  await page.locator('input[name=email]').fill('not an address');
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').click();
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(summary.locator('a')).not.toHaveCount(0);
  await expect(page.locator('input[name=email]')).toHaveValue('not an address');
});

test('a double click files one report', async ({ page }) => {
  await open(page, '/report');
  await place(page, '1 City Hall');
  await service(page, 'pothole');
  await step(page, 'details');
  const words = `Pressed twice ${crypto.randomUUID()}`;
  await page.locator('textarea[name=description]').fill(words);
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').dblclick();
  await page.waitForURL(/sent=1/);
  const found = await page.request.get(`/api/v1/requests?q=${encodeURIComponent(words)}`);
  expect((await found.json()).items).toHaveLength(1);
});

test('a short video goes with the report and plays on its page', async ({ page }) => {
  await open(page, '/report');
  await place(page, '1 City Hall');
  await service(page, 'pothole');
  await step(page, 'details');
  await page.locator('textarea[name=description]').fill(`Water shoots out of it ${crypto.randomUUID()}`);
  await step(page, 'photos');
  const film = Buffer.from(await page.evaluate(record), 'base64');
  expect(film.length).toBeGreaterThan(500);
  await page.locator('input[type=file][name=video]').setInputFiles({ name: 'film.webm', mimeType: 'video/webm', buffer: film });
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/sent=1/);
  const video = page.locator('main video');
  await expect(video).toBeVisible();
  // The browser can read what the server kept.
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(0);
});

/** A real film of half a second, drawn and encoded by the browser; base64. */
async function record(): Promise<string> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [64, 48];
  const ink = canvas.getContext('2d')!;
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.ondataavailable = (e) => parts.push(e.data);
  const stopped = new Promise((done) => (recorder.onstop = done));
  recorder.start();
  for (let i = 0; i < 15; i++) {
    ink.fillStyle = `hsl(${i * 24} 80% 50%)`;
    ink.fillRect(0, 0, 64, 48);
    await new Promise((next) => requestAnimationFrame(next));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}
