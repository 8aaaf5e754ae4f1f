// The service worker: opens the report form without a network, and sends what waits when there is one again.
// The build writes its hash in here, so that a new build is a new worker with new caches; the old ones go when it
// takes over, which it does when a page says so (offline/page.js). Private answers — the desk, `/me`'s list, sessions,
// media, live streams — are never looked at here; what is kept was fetched without cookies. The one exception is a crew's
// way, which its reader takes along on purpose (plain/route.js): it is opened from there without a network, for a day.

const BUILD = "%BUILD%";
importScripts(...["proof", "queue", "places"].map((name) => `/offline/${name}.js?v=${BUILD}`));

// By build: the frame and the code. By content: what the address names. By nothing: the city's public data, replaced
// whenever a page asks to keep.
const CODE = `stoa-code-${BUILD}`;
const PAGES = `stoa-pages-${BUILD}`;
const FILES = "stoa-files";
const DATA = "stoa-data";
const NOTE = "/kept";
const ROUTE = "stoa-route";
const ROUTE_PAGE = "/desk/route";
const CURRENT = [CODE, PAGES, FILES, DATA, ROUTE];

const OFFLINE = "/offline.html";
const SHELL = [
  OFFLINE,
  "/offline.css",
  "/icon.svg",
  "/icons.svg",
  "/icon-192.png",
  "/manifest.webmanifest",
  `/offline/queue.js?v=${BUILD}`,
  `/offline/page.js?v=${BUILD}`,
  `/photo/blur.js?v=${BUILD}`,
  `/plain/route.js?v=${BUILD}`,
];
const PKG = `/pkg/${BUILD}`;
const LOADER = "__wasm_split.______________________.js";
// The lazy pages that open without a network, by the names of their split points.
const LAZY = /^(report_page|report_tools|resident_pages)_/;
const FONTS = ["/fonts/public-sans-latin.woff2"];
// Kept as anybody sees them, in the person's language.
const KEPT_PAGES = ["/report", "/me"];
const IMMUTABLE = /^\/(i18n|map|theme)\/[^/]+\/|^\/fonts\//;
const SERVICES = "/api/v1/services";
const GEOCODE = "/api/v1/geocode";
const SLICE = "/api/v1/geocode/slice";
// A page that takes longer than this on a bad line is opened from the device, if it can be.
const PATIENCE = 8_000;
// What was kept so lately is not fetched again.
const FRESH = 6 * 3_600_000;

// --- Life -------------------------------------------------------------------------------------------------------

self.addEventListener("install", (event) => {
  // What changes something is none of the worker's business; and a goodbye (navigator.sendBeacon) that a worker only lets
  // pass is dropped with its page (Chromium).
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" });
  event.waitUntil(install());
});

async function install() {
  const code = await caches.open(CODE);
  const lazy = await (await fetched(`${PKG}/__wasm_split_manifest.json`)).json();
  const chunks = Object.entries(lazy).flatMap(([page, files]) => (LAZY.test(page) ? files : []));
  const files = ["stoa.js", "stoa_bg.wasm", "stoa.css", "leaflet.js", LOADER, ...new Set(chunks.map((c) => `${c}.wasm`))];
  await code.addAll([
    ...SHELL.map((path) => new Request(path, { cache: "reload" })),
    ...files.map((file) => `${PKG}/${file}`),
  ]);
  // What the former version kept this one keeps too, before it takes over.
  const told = await note();
  if (told) await keep({ ...told, at: 0 });
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("stoa-") && !CURRENT.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  const { data } = event;
  if (data.version) event.ports[0].postMessage(BUILD);
  if (data.skip) self.skipWaiting();
  if (data.keep) {
    const told = keep(data.keep).then(
      (done) => done && event.source.postMessage({ kept: data.keep.locale }),
      // The network went meanwhile: the next page asks again.
      () => {},
    );
    event.waitUntil(told);
  }
});

// Background Sync: the browser calls when there is a network, and again later where that was not true.
self.addEventListener("sync", (event) => {
  if (event.tag !== self.stoaQueue.SYNC) return;
  const sent = self.stoaQueue.drain(true).then((done) => {
    if (!done) throw new Error("some still wait");
  });
  event.waitUntil(sent);
});

// --- Keeping ----------------------------------------------------------------------------------------------------

async function fetched(address, init) {
  const answer = await fetch(address, init);
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function note() {
  const kept = await (await caches.open(DATA)).match(NOTE);
  return kept?.json();
}

// Keeps the pages in a language, with their words, fonts, services, map and part of the gazetteer; `true` when they
// are all here.
async function keep({ locale, catalogue, lean }) {
  const told = await note();
  const known = told?.locale === locale && told.catalogue === catalogue && (lean || !told.lean);
  const pages = await caches.open(PAGES);
  if (known && Date.now() - told.at < FRESH && (await pages.match(KEPT_PAGES[0]))) return true;
  const [files, data] = await Promise.all([caches.open(FILES), caches.open(DATA)]);
  const wanted = new Set(FONTS);
  const anonymous = { credentials: "omit", cache: "no-store" };
  for (const path of KEPT_PAGES) {
    const headers = { accept: "text/html", "accept-language": locale };
    const answer = await fetched(path, { ...anonymous, headers });
    const text = await answer.text();
    // The server has moved on to another build: its own worker keeps that one's pages.
    if (!text.includes(`${PKG}/`)) return false;
    for (const [address] of text.matchAll(/\/(i18n|theme)\/[^"]+\.(txt|css)/g)) wanted.add(address);
    const marked = text.replace("<html ", "<html data-kept ");
    const policy = answer.headers.get("content-security-policy") ?? "default-src 'none'";
    const kept = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
    await pages.put(path, new Response(marked, { headers: kept }));
  }
  const list = await fetched(SERVICES, anonymous);
  const services = await list.clone().json();
  await data.put(SERVICES, list);
  for (const { code } of services.filter((s) => s.has_questions)) {
    const address = `${SERVICES}/${encodeURIComponent(code)}`;
    await data.put(address, await fetched(address, anonymous));
  }
  if (!lean) {
    const { layers } = await (await fetched("/api/v1/site", anonymous)).json();
    for (const layer of layers) wanted.add(layer.url);
    await data.put(SLICE, await fetched(SLICE, anonymous));
  }
  await replace(files, wanted);
  await data.put(NOTE, Response.json({ locale, catalogue, lean, at: Date.now() }));
  return true;
}

// The cache holds what is wanted now, and no older words or layers.
async function replace(cache, wanted) {
  for (const address of wanted) {
    if (!(await cache.match(address))) await cache.put(address, await fetched(address));
  }
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!wanted.has(pathname) && !pathname.startsWith("/fonts/")) await cache.delete(request);
  }
}

// --- Answering --------------------------------------------------------------------------------------------------

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const { pathname } = url;
  if (request.mode === "navigate") {
    event.respondWith(page(event, url));
  } else if (pathname.startsWith(`${PKG}/`) || SHELL.includes(pathname + url.search)) {
    event.respondWith(fromCache(CODE, request));
  } else if (IMMUTABLE.test(pathname)) {
    event.respondWith(fromCache(FILES, request));
  } else if (pathname === SERVICES || pathname.startsWith(`${SERVICES}/`) || pathname === GEOCODE || pathname === `${GEOCODE}/reverse`) {
    event.respondWith(publicData(request, url));
  }
});

// Pages come from the network. Without one the report form opens from the device, and any other page is said to need
// a connection.
async function page(event, url) {
  const network = (async () => (await event.preloadResponse) ?? (await fetch(event.request)))();
  const kept = url.pathname === ROUTE_PAGE ? await way() : await (await caches.open(PAGES)).match(url.pathname, { ignoreVary: true });
  try {
    if (!kept) return await network;
    const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
    return await Promise.race([network, late]);
  } catch {
    return kept ?? (await caches.match(OFFLINE)) ?? Response.error();
  } finally {
    event.waitUntil(network.catch(() => {}));
  }
}

// A crew's way as it was taken along, unless that is a day ago.
async function way() {
  const cache = await caches.open(ROUTE);
  const kept = await cache.match(ROUTE_PAGE, { ignoreVary: true });
  if (kept && Date.now() - Number(kept.headers.get("stoa-kept")) < 24 * 3_600_000) return kept;
  await cache.delete(ROUTE_PAGE);
  return undefined;
}

async function fromCache(name, request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  // A partial or failed answer is not worth keeping; a full disk is no reason to fail the page.
  if (fresh.status === 200) cache.put(request, fresh.clone()).catch(() => {});
  return fresh;
}

// The catalogue and the gazetteer, from the device where the network does not answer.
async function publicData(request, url) {
  try {
    return await fetch(request);
  } catch (error) {
    const answer = await onDevice(url);
    if (answer === undefined) throw error;
    return answer instanceof Response ? answer : Response.json(answer);
  }
}

async function onDevice({ pathname, searchParams }) {
  const data = await caches.open(DATA);
  const read = async (address) => (await data.match(address, { ignoreVary: true }))?.json();
  if (pathname.startsWith(SERVICES)) {
    const kept = await data.match(pathname, { ignoreVary: true });
    if (kept) return kept;
    // A service without questions is what the list says of it; the version of a form that asks nothing is not known here.
    const code = decodeURIComponent(pathname.slice(SERVICES.length + 1));
    const summary = (await read(SERVICES))?.find((s) => s.code === code && !s.has_questions);
    return summary && { ...summary, form: { version: 0, pages: [] } };
  }
  const slice = await gazetteer(read);
  if (!slice) return undefined;
  if (pathname === GEOCODE) return self.stoaPlaces.search(slice, searchParams.get("q") ?? "");
  const [lat, lon] = (searchParams.get("at") ?? "").split(",").map(Number);
  return Response.json(self.stoaPlaces.nearest(slice, lat, lon));
}

let slice;
async function gazetteer(read) {
  slice ??= await read(SLICE);
  return slice;
}

// --- Notifications (Web Push): what the portal sent is shown; a press opens its page. Nothing else of this file knows of it.
self.addEventListener("push", (event) => {
  let news = {};
  try {
    news = event.data ? event.data.json() : {};
  } catch {
    // Not ours to read: a browser still wants something shown.
  }
  const { title = "Stoa", body = "", url = "/", tag, lang, dir = "auto" } = news;
  const options = { body, tag, lang, dir, icon: "/icon-192.png", data: { url } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url || "/", self.location.origin);
  // The address is the portal's own, whatever it says.
  const path = url.pathname + url.search;
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((open) => {
      const here = open.find((page) => new URL(page.url).pathname === url.pathname);
      return here ? here.focus() : self.clients.openWindow(path);
    }),
  );
});
// --- end of notifications
