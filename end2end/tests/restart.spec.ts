// The process is killed and started again: an open page goes on by itself and misses nothing.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, expect, live, hydrated, report } from '../support/portal';

test.use({ expected: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_NETWORK_CHANGED|ERR_CONNECTION_RESET/] });

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function start(data: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.env.STOA_E2E_BIN!, ['serve'], {
    env: {
      ...process.env,
      STOA_DATA_DIR: data,
      STOA_LISTEN: `127.0.0.1:${port}`,
      STOA_LOG: 'warn',
      // The data has the other tests' reports, all from here.
      STOA_PROOF_AFTER: 'off',
    },
    stdio: 'ignore',
  });
  await expect
    .poll(async () => fetch(`http://127.0.0.1:${port}/health/ready`).then((r) => r.status, () => 0), { timeout: 30_000 })
    .toBe(200);
  return child;
}

test('kill -9 and restart', async ({ browser }) => {
  const data = mkdtempSync(join(tmpdir(), 'stoa-restart-'));
  cpSync(process.env.STOA_E2E_DATA_DIR!, data, { recursive: true });
  const port = await freePort();
  let server = await start(data, port);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
  const page = await context.newPage();
  try {
    const first = await report(page);
    await page.goto('/requests');
    await hydrated(page);
    await live(page);
    server.kill('SIGKILL');
    await expect(page.locator('html')).not.toHaveAttribute('data-live', 'on', { timeout: 20_000 });
    server = await start(data, port);
    const second = await report(page);
    await live(page);
    // The event of the second report was made while the page was away; it is replayed.
    await expect(page.locator('[data-show-new]')).toBeVisible({ timeout: 15_000 });
    const seen = await page.request.get('/api/v1/requests?limit=5');
    const references = (await seen.json()).items.map((i: { reference: string }) => i.reference);
    expect(references).toContain(first);
    expect(references).toContain(second);
  } finally {
    server.kill('SIGKILL');
    await context.close();
    rmSync(data, { recursive: true, force: true });
  }
});
