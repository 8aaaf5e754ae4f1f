// A shared terminal: nothing stays in the browser, and who has gone is forgotten. The time is counted from the last touch
// or key; before it is over a dialog asks, and any answer gives all of it again (WCAG 2.2.1).
const bar = document.querySelector("[data-kiosk]");
const OVER = "/kiosk/over";
const WARNING = 20;

function erase() {
  for (const field of document.querySelectorAll("input, textarea, select")) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = false;
    else if (field.type !== "hidden") field.value = "";
  }
}

// Once begun, leaving is not begun anew at each look at the clock: that would break off what is on its way. Should the
// network be away it is tried again.
const PATIENCE = 10_000;
let leaving = 0;

function leave() {
  if (Date.now() - leaving < PATIENCE) return;
  leaving = Date.now();
  erase();
  document.body.replaceChildren();
  // In place of this page: Back does not lead to it.
  location.replace(OVER);
}

// What pages of another time left here. The server's Clear-Site-Data does the same where it is https.
async function empty() {
  localStorage.clear();
  sessionStorage.clear();
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));
  const bases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of bases) indexedDB.deleteDatabase(name);
}
empty().catch(() => {});

for (const form of document.forms) form.autocomplete = "off";
// A page that comes back from the browser's memory is somebody else's.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  leaving = 0;
  leave();
});
addEventListener("pagehide", erase);

if (document.querySelector(".place-picker .map")) {
  const map = document.createElement("script");
  map.src = `/plain/kiosk_map.js${new URL(document.currentScript.src).search}`;
  document.head.append(map);
}

if (bar && location.pathname !== "/kiosk") {
  const dialog = document.getElementById("kiosk-warning");
  const left = dialog.querySelector("[data-left]");
  const idle = Number(bar.dataset.idle);
  let last = Date.now();
  const again = () => {
    last = Date.now();
    if (dialog.open) dialog.close();
  };
  for (const kind of ["pointerdown", "keydown", "input", "wheel"]) {
    // While it asks, only an answer counts: a brushed screen is none.
    addEventListener(kind, () => dialog.open || again(), { passive: true, capture: true });
  }
  dialog.querySelector("[data-stay]").addEventListener("click", again);
  dialog.addEventListener("cancel", again);
  setInterval(() => {
    const seconds = Math.ceil(idle - (Date.now() - last) / 1000);
    if (seconds <= 0) return leave();
    if (seconds > WARNING) return;
    left.textContent = String(seconds);
    if (!dialog.open) dialog.showModal();
  }, 250);
}
