// What a resident would rather not publish: words pointed out, faces painted over, and the work a browser does where
// many reports come from one place.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { test, expect, accessible, hydrated, open, panel, report, signIn } from '../support/portal';
import { place, service, step } from '../support/report_form';

const SECRET = 'The gate is broken. Call me at 617-555-0100.';

test('words that look like personal data are pointed out by the field and before sending', async ({ page }) => {
  await open(page, '/report');
  await place(page, 'Washington St');
  await page.locator('input[name=place_words]').fill('by the van, license plate 1ABC23');
  const plate = page.locator('.field', { has: page.locator('input[name=place_words]') }).locator('.guard');
  await expect(plate).toContainText('1ABC23');
  await service(page, 'pothole');
  await step(page, 'details');
  const words = page.locator('textarea[name=description]');
  await words.fill(SECRET);
  const hint = page.locator('.field', { has: words }).locator('.guard');
  await expect(hint).toContainText('617-555-0100');
  await expect(page.locator('#announcements')).toContainText('617-555-0100');
  await accessible(page);
  await hint.locator('button').click();
  await expect(words).toHaveValue('The gate is broken. Call me at […].');
  await expect(hint).toHaveCount(0);
  await expect(words).toBeFocused();
  await step(page, 'review');
  const review = page.locator('[data-review] > .guard');
  await expect(review).toContainText('1ABC23');
  await expect(review).not.toContainText('617');
  await review.locator('button').click();
  await expect(review).toHaveCount(0);
  await expect(page.locator('[data-review]')).toContainText('license plate […]');
  // It never keeps anybody back.
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
});

test('staff are told the same of a public update @desktop', async ({ page }) => {
  const reference = await report(page);
  await signIn(page);
  await open(page, `/desk/requests/${reference}`);
  await panel(page, 'update');
  const words = page.locator('form[action="/do/desk/update"] textarea');
  await words.fill('Write to rosa@example.org');
  const hint = page.locator('form[action="/do/desk/update"] .guard');
  await expect(hint).toContainText('rosa@example.org');
  await hint.locator('button').click();
  await expect(words).toHaveValue('Write to […]');
});

/** A picture full of detail, as the page's own canvas makes it. */
async function detailed(page: Page) {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 320 });
    const pen = canvas.getContext('2d')!;
    for (let y = 0; y < 320; y += 4) {
      for (let x = 0; x < 480; x += 4) {
        pen.fillStyle = (x / 4 + y / 4) % 2 ? '#103060' : '#f0e0a0';
        pen.fillRect(x, y, 4, 4);
      }
    }
    return canvas.toDataURL('image/png');
  });
  return { name: 'street.png', mimeType: 'image/png', buffer: Buffer.from(url.split(',')[1], 'base64') };
}

/** How much detail there is in parts of a shown picture: the spread of brightness, 0 to 255, by boxes x, y, w, h. */
async function detail(image: Locator, boxes: number[][]): Promise<number[]> {
  return image.evaluate(async (element, boxes) => {
    const img = element as HTMLImageElement;
    await img.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: img.naturalWidth, height: img.naturalHeight });
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    pen.drawImage(img, 0, 0);
    return boxes.map(([x, y, w, h]) => {
      const { data } = pen.getImageData(x, y, w, h);
      const grey = Array.from({ length: w * h }, (_, i) => (data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 3);
      return Math.max(...grey) - Math.min(...grey);
    });
  }, boxes);
}

test('faces are painted over on the device, by pointer and by keyboard, and nothing else is', async ({ page }) => {
  await open(page, '/report');
  const photo = await detailed(page);
  const uploads: string[] = [];
  page.on('request', (r) => {
    if (r.method() === 'PUT') uploads.push(r.url());
  });
  await place(page, 'Washington St');
  await service(page, 'pothole');
  await step(page, 'details');
  const words = `Somebody stands beside it ${crypto.randomUUID()}`;
  await page.locator('textarea[name=description]').fill(words);
  await step(page, 'photos');
  await page.locator('input[type=file][name=photo]').setInputFiles(photo);
  const preview = page.locator('[data-photo] img');
  await expect(preview).toHaveCount(1);
  const before = await preview.getAttribute('src');
  await page.locator('[data-blur]').click();
  const dialog = page.locator('dialog.blur');
  await expect(dialog).toBeVisible();
  const canvas = dialog.locator('canvas');
  await expect(canvas).toBeFocused();
  await accessible(page);
  // A stroke near the top left corner …
  const box = (await canvas.boundingBox())!;
  const at = (x: number, y: number) => [box.x + (x * box.width) / 480, box.y + (y * box.height) / 320] as const;
  await page.mouse.move(...at(60, 60));
  await page.mouse.down();
  await page.mouse.move(...at(140, 60), { steps: 5 });
  await page.mouse.up();
  await expect(dialog.locator('[role=status]')).toHaveText('Hidden');
  // … one that is taken back …
  await page.mouse.move(...at(400, 60));
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.press('Control+z');
  await expect(dialog.locator('[role=status]')).toHaveText('Undone');
  // … and the frame, from the middle to the right edge.
  await canvas.focus();
  for (let i = 0; i < 40; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(dialog.locator('.blur-frame')).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog.locator('.button.primary').click();
  await expect(dialog).toHaveCount(0);
  await expect(preview).not.toHaveAttribute('src', before!);
  await expect(page.locator('[data-blur]')).toBeFocused();

  const hidden = [[64, 52, 8, 8], [100, 52, 8, 8], [470, 150, 8, 8]];
  const untouched = [[20, 200, 40, 40], [395, 55, 20, 20], [240, 60, 40, 40], [240, 260, 40, 40], [430, 280, 30, 30]];
  const judge = async (image: Locator) => {
    for (const spread of await detail(image, hidden)) expect(spread).toBeLessThan(40);
    for (const spread of await detail(image, untouched)) expect(spread).toBeGreaterThan(120);
  };
  await judge(preview);
  await step(page, 'review');
  await page.locator('button[type=submit][data-send]').click();
  await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
  // What the city has is the painted one, and it was the only one to leave.
  expect(uploads).toHaveLength(1);
  const one = await page.request.get(`/api/v1${new URL(page.url()).pathname}`);
  const { media } = await one.json();
  expect(media).toHaveLength(1);
  await page.evaluate((src) => document.body.append(Object.assign(new Image(), { src, id: 'sent' })), media[0].url);
  await judge(page.locator('#sent'));
});

test('films that browsers record still play when they are cleaned @desktop', async ({ page }) => {
  await open(page, '/about');
  let tried = 0;
  for (const mime of ['video/webm', 'video/mp4']) {
    const recorded = await page.evaluate(async (mime) => {
      if (!MediaRecorder.isTypeSupported(mime)) return null;
      const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
      const pen = canvas.getContext('2d')!;
      const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: mime });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const stopped = new Promise((done) => (recorder.onstop = done));
      recorder.start(200);
      const begun = performance.now();
      await new Promise<void>((done) => {
        const draw = (now: number) => {
          pen.fillStyle = `hsl(${now / 5} 80% 50%)`;
          pen.fillRect(0, 0, 160, 120);
          if (now - begun < 1_000) requestAnimationFrame(draw);
          else done();
        };
        requestAnimationFrame(draw);
      });
      recorder.stop();
      await stopped;
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
    }, mime);
    if (!recorded) continue;
    tried += 1;
    const draft = { service: 'REQPOTHL', description: `A film, ${mime}`, lat: 42.3601, lon: -71.0589 };
    const sent = await page.request.post('/api/v1/requests', {
      multipart: {
        request: JSON.stringify(draft),
        video: { name: 'film', mimeType: mime, buffer: Buffer.from(recorded, 'base64') },
      },
    });
    expect(sent.status(), `${mime}: ${await sent.text()}`).toBe(201);
    const { reference } = await sent.json();
    const { media } = await (await page.request.get(`/api/v1/requests/${reference}`)).json();
    const seen = await page.evaluate(async (src) => {
      const video = Object.assign(document.createElement('video'), { muted: true, src });
      document.body.append(video);
      await new Promise((done, fail) => {
        video.onended = done;
        video.onerror = () => fail(new Error(video.error?.message));
        video.play().catch(fail);
      });
      return [video.videoWidth, video.videoHeight, video.getVideoPlaybackQuality().totalVideoFrames];
    }, media[0].url);
    expect(seen.slice(0, 2), mime).toEqual([160, 120]);
    expect(seen[2], `${mime}: frames`).toBeGreaterThan(5);
  }
  expect(tried).toBeGreaterThan(0);
});

test.describe('where many reports come from one place', () => {
  // A report that needs a proof is refused first, and the browser says so.
  test.use({ expected: [/status of 428/] });

  test('the browser proves work by itself and the report arrives @desktop', async ({ browser }) => {
    const data = mkdtempSync(join(tmpdir(), 'stoa-proof-'));
    cpSync(process.env.STOA_E2E_DATA_DIR!, data, { recursive: true });
    const port = await new Promise<number>((done) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => done(port));
      });
    });
    const server = spawn(process.env.STOA_E2E_BIN!, ['serve'], {
      env: {
        ...process.env,
        STOA_DATA_DIR: data,
        STOA_LISTEN: `127.0.0.1:${port}`,
        STOA_LOG: 'warn',
        STOA_TRUSTED_PROXY: '127.0.0.1',
        STOA_PROOF_AFTER: '1/1h',
        STOA_PROOF_BITS: '14',
      },
      stdio: 'ignore',
    });
    // A place of its own: what other tests sent from here counts too. The worker's requests would not say so.
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${port}`,
      extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.7' },
      serviceWorkers: 'block',
    });
    try {
      await expect
        .poll(async () => fetch(`http://127.0.0.1:${port}/health/ready`).then((r) => r.status, () => 0), { timeout: 30_000 })
        .toBe(200);
      const page = await context.newPage();
      await report(page);
      const answers: number[] = [];
      page.on('response', (r) => {
        if (r.request().method() === 'POST' && r.url().endsWith('/api/v1/requests')) answers.push(r.status());
      });
      await page.goto('/report');
      await hydrated(page);
      await place(page, 'Washington St');
      await service(page, 'pothole');
      await page.locator('textarea[name=description]').fill('The third hole of this morning');
      await page.locator('button[type=submit][data-send]').click();
      await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
      expect(answers).toEqual([428, 201]);
      // A browser that keeps nothing (some private windows) proves it, too.
      answers.length = 0;
      await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
      await page.goto('/report');
      await hydrated(page);
      await place(page, 'Washington St');
      await service(page, 'pothole');
      await page.locator('textarea[name=description]').fill('The fourth hole, from a private window');
      await page.locator('button[type=submit][data-send]').click();
      await page.waitForURL(/\/requests\/R-[0-9A-Z-]+\?sent=1/);
      expect(answers).toEqual([428, 201]);
    } finally {
      server.kill('SIGKILL');
      await context.close();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
