// What is said beyond the page: an answer by mail is shown to everyone, an update is posted elsewhere, a phone is asked by text.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, open, live, report, signIn, watch, hydrated, panel, accessible } from '../support/portal';
import { place, service, step } from '../support/report_form';

const SECRET = 'the bridge knows';

interface Heard {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A portal that takes mail and has two accounts to post by, and what those two heard. */
interface Own {
  url: string;
  data: string;
  heard: Heard[];
}

const test = base.extend<{}, { own: Own }>({
  own: [
    async ({}, use) => {
      const heard: Heard[] = [];
      const elsewhere = createServer((request, answer) => {
        let body = '';
        request.on('data', (part) => (body += part));
        request.on('end', () => {
          heard.push({ path: request.url!, headers: request.headers, body });
          answer.setHeader('content-type', 'application/json');
          answer.end(JSON.stringify({ id: '1', url: `https://elsewhere.example${request.url}/1` }));
        });
      });
      const listening = (server: typeof elsewhere): Promise<number> =>
        new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
      const there = `http://127.0.0.1:${await listening(elsewhere)}`;
      const probe = createServer();
      const port = await listening(probe);
      await new Promise((done) => probe.close(done));
      const data = mkdtempSync(join(tmpdir(), 'stoa-voices-'));
      cpSync(process.env.STOA_E2E_DATA_DIR!, data, { recursive: true });
      const posts = join(data, 'posts.json');
      const accounts = [
        { kind: 'mastodon', name: 'city.social', url: there, token: 't0ken' },
        { kind: 'webhook', name: 'press', url: `${there}/press`, secret: SECRET },
      ];
      writeFileSync(posts, JSON.stringify(accounts), { mode: 0o600 });
      const url = `http://127.0.0.1:${port}`;
      const portal = spawn(process.env.STOA_E2E_BIN!, ['serve'], {
        env: {
          ...process.env,
          STOA_DATA_DIR: data,
          STOA_LISTEN: `127.0.0.1:${port}`,
          STOA_PUBLIC_URL: url,
          STOA_LOG: 'warn',
          STOA_PROOF_AFTER: 'off',
          STOA_MAIL_IN_ADDRESS: 'report@city.example.org',
          STOA_MAIL_IN_SECRET: SECRET,
          STOA_POSTS_FILE: posts,
        },
        stdio: 'ignore',
      });
      try {
        await expect
          .poll(() => fetch(`${url}/health/ready`).then((r) => r.status, () => 0), { timeout: 30_000 })
          .toBe(200);
        await use({ url, data, heard });
      } finally {
        portal.kill();
        elsewhere.close();
        rmSync(data, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ own }, use) => use(own.url),
});

/** The newest message in the outbox that holds all of this. */
async function outgoing(own: Own, ...holds: string[]): Promise<string> {
  const folder = join(own.data, 'outbox');
  let found = '';
  const look = () => {
    for (const name of readdirSync(folder).filter((n) => !n.startsWith('.'))) {
      const text = readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      if (holds.every((h) => text.includes(h))) found = text;
    }
    return found;
  };
  await expect.poll(look, { timeout: 30_000 }).not.toBe('');
  return found;
}

/** A mail arrives by the provider's webhook. */
async function mail(own: Own, from: string, to: string, words: string) {
  const id = crypto.randomUUID();
  const letter = `From: Rosa <${from}>\r\nTo: ${to}\r\nSubject: Re: it\r\nMessage-ID: <${id}@example.org>\r\n\r\n${words}\r\n`;
  const time = Math.floor(Date.now() / 1000).toString();
  const seal = createHmac('sha256', SECRET).update(`${time}.${letter}`).digest('hex');
  const answer = await fetch(`${own.url}/webhooks/mail/in`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', 'x-stoa-timestamp': time, 'x-stoa-signature': `sha256=${seal}` },
    body: letter,
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

/** The desk's view of a case, in a browser of its own. */
async function desk(browser, own: Own, reference: string, noise: string[]) {
  const page = await (await browser.newContext({ baseURL: own.url })).newPage();
  watch(page, noise);
  await signIn(page, 'ana');
  await page.goto(`/desk/requests/${reference}`);
  await hydrated(page);
  return page;
}

test('an answer by mail is shown to everyone, and an open page shows it by itself', async ({ page, browser, own }) => {
  const email = `rosa-${crypto.randomUUID()}@example.org`;
  const reference = await report(page, { email });
  const receipt = await outgoing(own, reference, `To: ${email}`, 'Reply-To:');
  const address = receipt.match(/Reply-To: <?([^\s<>]+)>?/)![1];
  await open(page, `/requests/${reference}`);
  await live(page);
  const words = `It got deeper ${crypto.randomUUID()}`;
  const taken = await mail(own, email, address, words);
  expect(taken).toMatchObject({ taken: 'answered', references: [reference] });
  const noise: string[] = [];
  const staff = await desk(browser, own, reference, noise);
  await expect(staff.locator('main')).toContainText(words);
  await expect(page.locator('main')).not.toContainText(words);
  await accessible(staff);
  await staff.locator('form[action="/do/desk/publish"] button').click();
  await expect(page.locator('main')).toContainText(words, { timeout: 5_000 });
  await expect(page.locator('main')).not.toContainText(email);
  await expect(staff.locator('form[action="/do/desk/publish"]')).toHaveCount(0);
  await expect(staff.locator('main')).toContainText('Answer shown to everyone');
  expect(noise).toEqual([]);
  await staff.context().close();
});

test('an update is also posted on the accounts of the city', async ({ page, browser, own }) => {
  const reference = await report(page);
  await open(page, `/requests/${reference}`);
  await live(page);
  const noise: string[] = [];
  const staff = await desk(browser, own, reference, noise);
  const form = staff.locator('form[action="/do/desk/update"]');
  await panel(staff, 'update');
  const words = `We have filled it ${crypto.randomUUID()}`;
  await form.locator('textarea[name=text]').fill(words);
  await form.locator('input[name=also_post]').check();
  await form.locator('button[type=submit]').click();
  await expect(page.locator('main')).toContainText(words, { timeout: 5_000 });
  const about = () => own.heard.filter((h) => h.body.includes(words));
  await expect.poll(() => about().length, { timeout: 30_000 }).toBe(2);
  const toot = about().find((h) => h.path === '/api/v1/statuses')!;
  expect(toot.headers.authorization).toBe('Bearer t0ken');
  expect(toot.headers['idempotency-key']).toBeTruthy();
  const press = about().find((h) => h.path === '/press')!;
  const time = press.headers['x-stoa-timestamp'];
  const seal = createHmac('sha256', SECRET).update(`${time}.${press.body}`).digest('hex');
  expect(press.headers['x-stoa-signature']).toBe(`sha256=${seal}`);
  expect(JSON.parse(press.body)).toMatchObject({ reference, url: `${own.url}/requests/${reference}` });
  // The desk says where it stands.
  await expect
    .poll(async () => {
      await staff.reload();
      return staff.locator('a[href^="https://elsewhere.example/"]').count();
    })
    .toBe(2);
  expect(noise).toEqual([]);
  await staff.context().close();
});

test('who gives a phone alone is asked by text', async ({ page, own }) => {
  const phone = `617 555 0${String(Math.floor(Math.random() * 900) + 100)}`;
  await open(page, '/report');
  await place(page, '1 City Hall Sq');
  await service(page, 'pothole');
  await step(page, 'details');
  await page.locator('textarea[name=description]').fill('A hole beside the door');
  await step(page, 'contact');
  await page.locator('input[name=texts]').check();
  await accessible(page);
  await page.locator('input[name=phone]').fill(phone);
  await step(page, 'review');
  await page.locator('button[data-send]').click();
  await page.waitForURL(/\/requests\/R-.*sent=texts/);
  await expect(page.locator('.confirmation')).toContainText('reply YES');
  const reference = page.url().match(/R-[0-9A-Z-]+/)![0];
  const question = await outgoing(own, `To: +1${phone.replace(/\D/g, '')}`, reference);
  expect(question).toContain('Reply YES');
});
