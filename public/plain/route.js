// A crew's way on the device: the page can be taken along, and what is sent without a network waits here, with its photos,
// until there is one. Each report has a key made before its first try, so that it comes in once however often it is sent.
// Taking the page along is a choice: what it says of cases then lies on the device until it is forgotten, and is opened for a
// day at most. The service worker (sw.js) only opens it.
(() => {
  const PAGE = "/desk/route";
  const CACHE = "stoa-route";
  const DATABASE = "stoa-route";
  const STORE = "reports";
  const EVERY = 30_000;
  const TIME = 5 * 60_000;
  const box = document.getElementById("device");
  const said = box.querySelector("[data-said]");
  const take = box.querySelector("[data-take]");
  const forget = box.querySelector("[data-forget]");

  // --- The reports on this device: { key, reference, text, photos, made, error } ------------------------------------

  let opening;
  function database() {
    opening ??= new Promise((done, fail) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
      request.onerror = () => fail(request.error);
      request.onsuccess = () => done(request.result);
    });
    opening.catch(() => (opening = undefined));
    return opening;
  }

  async function within(mode, act) {
    const db = await database();
    return new Promise((done, fail) => {
      const tx = db.transaction(STORE, mode);
      const request = act(tx.objectStore(STORE));
      tx.oncomplete = () => done(request.result);
      tx.onabort = () => fail(tx.error);
    });
  }

  const all = async () => (await within("readonly", (s) => s.getAll())).sort((a, b) => a.made - b.made);

  // --- Sending -------------------------------------------------------------------------------------------------------

  // "sent", "refused" (with the answer's code), "later", or "out": somebody has to sign in first.
  async function sendOne(report) {
    const form = new FormData();
    form.append("key", report.key);
    form.append("text", report.text);
    for (const photo of report.photos) form.append("photo", photo, photo.name || "photo.jpg");
    let answer;
    try {
      const address = `/api/v1/desk/requests/${report.reference}/crew`;
      const signal = AbortSignal.timeout(TIME);
      answer = await fetch(address, { method: "POST", body: form, headers: { accept: "application/json" }, signal });
    } catch {
      return "later";
    }
    if (answer.ok) return "sent";
    if (answer.status === 401) return "out";
    if (answer.status === 408 || answer.status === 429 || answer.status >= 500) return "later";
    return "refused";
  }

  let sending = false;
  let out = false;
  let last = 0;
  async function drain() {
    if (sending) return;
    sending = true;
    try {
      const run = async () => {
        for (const report of await all()) {
          if (report.error) continue;
          const how = await sendOne(report);
          out = how === "out";
          if (how === "later" || how === "out") break;
          if (how === "sent") {
            last += 1;
            await within("readwrite", (s) => s.delete(report.key));
          } else {
            await within("readwrite", (s) => s.put({ ...report, error: how }));
          }
          await show();
        }
      };
      await (navigator.locks ? navigator.locks.request(DATABASE, run) : run());
    } finally {
      sending = false;
      await show();
    }
  }

  async function show() {
    const reports = await all();
    const waiting = reports.filter((r) => !r.error).length;
    const refused = reports.length - waiting;
    document.documentElement.dataset.crewWaiting = waiting;
    const { taken, waiting: waits, sent, refused: no, signedOut } = said.dataset;
    const kept = await (await caches.open(CACHE)).match(PAGE);
    forget.hidden = !kept;
    said.textContent = [
      kept ? taken : "",
      last ? `${sent} ${last}` : "",
      waiting ? `${waits} ${waiting}` : "",
      out && waiting ? signedOut : "",
      refused ? `${no} ${refused}` : "",
    ].filter(Boolean).join(" · ");
  }

  // --- The page ------------------------------------------------------------------------------------------------------

  take.addEventListener("click", async () => {
    const answer = await fetch(PAGE, { cache: "no-store", headers: { accept: "text/html" } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    // It says when it was kept: a day later it is opened no more.
    const headers = new Headers(answer.headers);
    headers.set("stoa-kept", String(Date.now()));
    await (await caches.open(CACHE)).put(PAGE, new Response(await answer.blob(), { headers }));
    await show();
  });
  forget.addEventListener("click", async () => {
    await caches.delete(CACHE);
    await show();
  });

  for (const form of document.querySelectorAll('form[action="/do/desk/crew"]')) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const data = new FormData(form);
      const photos = data.getAll("photo").filter((f) => f.size > 0);
      const text = data.get("text").trim();
      if (!text && photos.length === 0) return form.querySelector("textarea").focus();
      const report = { key: crypto.randomUUID(), reference: data.get("reference"), text, photos, made: Date.now() };
      try {
        await within("readwrite", (s) => s.put(report));
      } catch {
        // The device keeps nothing: it goes as the plain form it is.
        return form.submit();
      }
      form.reset();
      await show();
      await drain();
    });
  }

  const here = document.querySelector("[data-here]");
  here.hidden = !navigator.geolocation;
  here.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const { latitude, longitude } = coords;
      location.assign(`${PAGE}?from=${latitude.toFixed(5)},${longitude.toFixed(5)}`);
    });
  });

  if ("indexedDB" in self && "caches" in self) {
    box.hidden = false;
    addEventListener("online", drain);
    addEventListener("pageshow", drain);
    setInterval(drain, EVERY);
  }
})();
