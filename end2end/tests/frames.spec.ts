// How smoothly the desk moves with the whole city behind it: `cargo xtask bench -- --only frames`. It measures and prints;
// the only thing it fails on is a page that does not do what is measured.
import { test, expect, open, signIn } from '../support/portal';
import type { Page } from '@playwright/test';

interface Frames {
  /** Milliseconds between frames, sorted. */
  gaps: number[];
  /** Tasks that held the page for more than 50 ms. */
  long: number[];
}

/** What the page draws while something is done with it. */
async function during(page: Page, deed: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const seen = { gaps: [] as number[], long: [] as number[], on: true };
    (window as unknown as { seen: typeof seen }).seen = seen;
    new PerformanceObserver((all) => seen.long.push(...all.getEntries().map((e) => e.duration))).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      seen.gaps.push(now - last);
      last = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await deed();
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { gaps: number[]; long: number[]; on: boolean } };
    seen.on = false;
    return { gaps: seen.gaps.slice(1).sort((a, b) => a - b), long: seen.long };
  });
}

function say(what: string, { gaps, long }: Frames) {
  const at = (share: number) => gaps[Math.round((gaps.length - 1) * share)].toFixed(1);
  // A frame that came a little late is still the next one: 60 a second are 16.7 ms apart.
  const kept = (100 * gaps.filter((g) => g < 1.5 * (1000 / 60)).length) / gaps.length;
  const longest = long.length ? `${long.length}, the longest ${Math.max(...long).toFixed(0)} ms` : 'none';
  console.log(`| ${what} | ${gaps.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${kept.toFixed(1)} % | ${longest} |`);
}

test('the desk with the whole city behind it', async ({ page }) => {
  test.setTimeout(300_000);
  console.log('| what | frames | p50 ms | p95 ms | slowest ms | in time | tasks over 50 ms |\n|---|---|---|---|---|---|---|');
  await signIn(page, 'ana');
  await open(page, '/desk');
  await page.mouse.move(300, 500);
  say('nothing is done', await during(page, () => page.waitForTimeout(3_000)));
  say(
    'the queue is scrolled',
    await during(page, async () => {
      for (let i = 0; i < 60; i++) await page.mouse.wheel(0, i < 30 ? 60 : -60);
    }),
  );
  say(
    'cases are walked by key',
    await during(page, async () => {
      for (let i = 0; i < 30; i++) await page.keyboard.press('j');
    }),
  );
  say(
    'a case is opened and closed by key, five times',
    await during(page, async () => {
      for (let i = 0; i < 5; i++) {
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/R-/);
        await page.keyboard.press('Escape');
        await page.keyboard.press('j');
      }
    }),
  );
  await open(page, '/requests');
  const map = page.locator('.leaflet-container').first();
  await expect(map).toBeVisible();
  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  say(
    'the map of all requests is dragged',
    await during(page, async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let i = 0; i < 60; i++) await page.mouse.move(x + 100 * Math.sin(i / 10), y + 60 * Math.cos(i / 10));
      await page.mouse.up();
    }),
  );
  say(
    'the map is zoomed in and out',
    await during(page, async () => {
      for (const step of [-240, -240, 240, 240]) {
        await page.mouse.wheel(0, step);
        await expect(page.locator('.leaflet-zoom-anim')).toHaveCount(0);
      }
    }),
  );
});
