// Where it is: by the device's position, by a tap on the map, by dragging the pin, by keys; each without an address.
import { test, expect, open } from '../support/portal';
import { step } from '../support/report_form';
import type { Page } from '@playwright/test';

const HALL = { latitude: 42.3601, longitude: -71.0589 };

async function picked(page: Page) {
  const number = async (name: string) => Number(await page.locator(`input[name=${name}]`).inputValue());
  return { lat: await number('lat'), lon: await number('lon') };
}

async function map(page: Page) {
  await step(page, 'place');
  const map = page.locator('.leaflet-container');
  await map.scrollIntoViewIfNeeded();
  await expect(map).toBeVisible();
  return map;
}

test.describe('a device that knows where it is', () => {
  test.use({ geolocation: HALL, permissions: ['geolocation'] });
  test('"use my location" sets the pin and names the address', async ({ page }) => {
    await open(page, '/report');
    await step(page, 'place');
    await page.locator('.place-picker button', { hasText: 'my location' }).click();
    await expect.poll(() => picked(page)).toEqual({ lat: HALL.latitude, lon: HALL.longitude });
    await expect(page.locator('.place-picker .place-picked')).toContainText('1 Cambridge St');
  });

  test('"near me" sorts the list by distance and says how far', async ({ page }) => {
    await open(page, '/requests');
    await page.locator('.filters button', { hasText: 'Near me' }).click();
    await page.waitForURL(/near=42\.36/);
    await expect(page.locator('.request-row').first()).toContainText(/ \d[\d.]* (m|km|ft|mi)/);
  });
});

test('a device that does not tell is no dead end', async ({ page }) => {
  await open(page, '/report');
  await step(page, 'place');
  await page.locator('.place-picker button', { hasText: 'my location' }).click();
  await expect(page.locator('.place-picker .field-error[role=status]')).toBeVisible();
  await expect(page.locator('input[name=place_words]')).toBeEditable();
});

test('a tap on the map sets the pin, and dragging moves it', async ({ page, isMobile }) => {
  await open(page, '/report');
  const frame = await map(page);
  const box = (await frame.boundingBox())!;
  const at = { x: box.width * 0.45, y: box.height * 0.6 };
  await (isMobile ? frame.tap({ position: at }) : frame.click({ position: at }));
  await expect.poll(async () => (await picked(page)).lat).toBeGreaterThan(42);
  const before = await picked(page);
  if (isMobile) return; // a finger drags the map; the pin is set anew by a tap
  const pin = (await page.locator('.pin.picked').boundingBox())!;
  await page.mouse.move(pin.x + pin.width / 2, pin.y + pin.height / 2);
  await page.mouse.down();
  await page.mouse.move(pin.x + pin.width / 2 + 60, pin.y + pin.height / 2 + 10, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await picked(page)).lon).toBeGreaterThan(before.lon);
});

test('keys move the map and a button sets the pin in its middle @desktop', async ({ page }) => {
  await open(page, '/report');
  const frame = await map(page);
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Put the pin in the middle' }).press('Enter');
  await expect.poll(async () => (await picked(page)).lat).toBeGreaterThan(42);
});
