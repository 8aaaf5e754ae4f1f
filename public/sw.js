// The service worker: immutable files from the cache, pages from the network, a kind word when there is none.
// Registered as /sw.js?v=<build hash>: a new build is a new worker with new caches, the old ones are dropped.
// It never sees the API, live streams, forms, the desk or uploads: those always go to the network untouched.

const VERSION = new URL(self.location.href).searchParams.get("v") || "1";
const SHELL = `stoa-shell-${VERSION}`;
const FILES = `stoa-files-${VERSION}`;

const OFFLINE = "/offline.html";
const SHELL_FILES = [OFFLINE, "/offline.css", "/icon.svg", "/icons.svg"];

// Addresses that name their content: what is there once is right for ever.
const IMMUTABLE = /^\/(pkg|i18n|map)\/[^/]+\/|^\/fonts\//;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(SHELL_FILES.map((path) => new Request(path, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("stoa-") && name !== SHELL && name !== FILES)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (IMMUTABLE.test(url.pathname)) {
    event.respondWith(fromCache(FILES, request));
  } else if (SHELL_FILES.includes(url.pathname)) {
    event.respondWith(fromCache(SHELL, request));
  }
});

// Pages are personal (language, sign-in) and are not kept; without a network the offline page answers.
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    const fallback = await caches.match(OFFLINE);
    return fallback || Response.error();
  }
}

async function fromCache(name, request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  // A partial or failed answer is not worth keeping; a full disk is no reason to fail the page.
  if (fresh.status === 200) cache.put(request, fresh.clone()).catch(() => {});
  return fresh;
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
