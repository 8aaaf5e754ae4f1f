// Pictures to look at: `cargo xtask shots`. Not a test of anything but that the pages can be drawn.
import { test, open, report, signIn, hydrated } from '../support/portal';

const SIZES = [360, 768, 1280];
const LOOKS = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'ar' },
];
const PAGES: [string, string][] = [
  ['home', '/'],
  ['report', '/report'],
  ['requests', '/requests'],
  ['map', '/requests?view=map'],
  ['me', '/me'],
  ['developers', '/developers'],
  ['about', '/about'],
  ['sign-in', '/sign-in'],
  ['figures', '/requests/channels'],
  ['promises', '/requests/promises'],
  ['dashboard', '/requests/dashboard'],
  ['embed-dashboard', '/embed/dashboard?part=flow'],
  ['embed', '/embed'],
  ['embed-list', '/embed/list'],
  ['embed-map', '/embed/map'],
  ['kiosk', '/kiosk'],
  ['style', '/style'],
  ['not-found', '/no-such-page'],
];

// The admin area.
const ADMIN = [
  'admin',
  'admin/changes',
  'admin/terms',
  'admin/terms/edit?service=REQPOTHL',
  'admin/calendars',
  'admin/calendars/city',
  'admin/escalations',
  'admin/endings',
  'admin/areas',
  'admin/areas/neighborhood',
  'admin/appearance',
  'admin/departments',
  'admin/file',
  'admin/history',
];

// A page that is not there is drawn too, and the console says that it is not.
test.use({ expected: [/404/] });

for (const width of SIZES) {
  for (const look of LOOKS) {
    test(`${width} ${look.theme} ${look.locale}`, async ({ page, context, baseURL }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: width < 500 ? 800 : 900 });
      await context.addCookies([
        { name: 'stoa_theme', value: look.theme, url: baseURL! },
        { name: 'stoa_locale', value: look.locale, url: baseURL! },
      ]);
      const shoot = async (name: string) => {
        await page.waitForLoadState('networkidle').catch(() => undefined);
        await page.screenshot({
          path: `${process.env.STOA_SHOTS_DIR ?? 'dist/shots'}/${name}-${width}-${look.theme}-${look.locale}.png`,
        });
      };
      for (const [name, address] of PAGES) {
        await page.goto(address);
        // What the server writes itself has no app to wait for.
        if (await page.locator('script[type=module]').count()) await hydrated(page).catch(() => undefined);
        await shoot(name);
      }
      const reference = await report(page, { email: 'resident@example.org' });
      await open(page, `/requests/${reference}?sent=1`);
      await shoot('request');
      await page.goto(`/do/requests/object?reference=${reference}`);
      await shoot('object');
      await signIn(page, 'ana');
      await hydrated(page);
      await shoot('desk');
      await open(page, `/desk/requests/${reference}`);
      await shoot('case');
      await open(page, '/report?for=caller');
      await shoot('caller');
      await open(page, '/desk/outbox');
      await shoot('outbox');
      await open(page, '/desk/keys');
      await shoot('keys');
      await page.goto('/desk/moderation');
      await shoot('moderation');
      await page.goto(`/desk/moderation/${reference}`);
      await shoot('moderation-case');
      for (const name of ['routing', 'routing/rule', 'routing/dry-run', 'teams', 'filters', ...ADMIN]) {
        await page.goto(`/desk/${name}`);
        await shoot(name.replace(/[^a-z]+/g, '-'));
      }
      for (const name of ['services', 'services/MTRECYDBI', 'services/MTRECYDBI/questions', 'services/MTRECYDBI/preview', 'services/MTRECYDBI/versions']) {
        await page.goto(`/desk/admin/${name}`);
        await shoot(`admin-${name.replaceAll('/', '-')}`);
      }
      await page.goto(`/desk/bulk?case=${reference}@1`);
      await shoot('bulk');
    });
  }
}
