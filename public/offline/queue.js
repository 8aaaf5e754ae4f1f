// Reports on their way to the city. A report is written down on the device first, with its photos, and sent from
// there: the words under a key made before the first try (the server makes one case of it, however often it is sent),
// then the photos one by one, each named by its hash. The same file runs in every open page and in the service worker
// (Background Sync), so that a report goes out even when its tab is gone; a lock of the browser lets one of them send
// at a time. Nothing here shows anything: pages listen to the event `stoa-queue` (offline/page.js).
(() => {
  const DATABASE = "stoa-queue";
  const STORE = "reports";
  const LOCK = "stoa-queue";
  const SYNC = "stoa-queue";
  const API = "/api/v1/requests";
  const DAY = 86_400_000;
  // How long the words, and a file, may take before the try is given up.
  const WORDS_TIME = 60_000;
  const FILE_TIME = 10 * 60_000;
  // What was sent is shown so long.
  const SHOWN = 7 * DAY;
  // What solves a challenge, as a worker of a page; the service worker has it within.
  const SOLVER = `/offline/proof.js${self.document?.currentScript ? new URL(document.currentScript.src).search : ""}`;
  const channel = "BroadcastChannel" in self ? new BroadcastChannel("stoa-queue") : null;

  // It did not get through; trying again later is right.
  class Later extends Error {}

  // --- The reports on this device -----------------------------------------------------------------------------
  // { id (the key), made, locale, service, place, draft, former, files: [{ hash, type, alt, blob, done, error }],
  //   state: waiting | editing | refused | partly | sent, unsure, tries, reference, token, error, earlier, sent,
  //   app (written in the installed app) }

  let opening;
  function database() {
    opening ??= new Promise((done, fail) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
      request.onerror = () => fail(request.error);
      request.onsuccess = () => {
        // The browser may close it (data cleared by hand): the next call opens it again.
        request.result.onclose = () => (opening = undefined);
        done(request.result);
      };
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

  const get = (id) => within("readonly", (s) => s.get(id));
  const all = async () => (await within("readonly", (s) => s.getAll())).sort((a, b) => a.made - b.made);

  // Changes a report in one transaction; a report that was deleted meanwhile stays deleted.
  async function update(id, change) {
    const report = await within("readwrite", (s) => {
      const found = s.get(id);
      found.onsuccess = () => {
        if (!found.result) return;
        change(found.result);
        s.put(found.result);
      };
      return found;
    });
    await changed();
    return report;
  }

  // Tells every open page that something is different. Each counts for itself: a number on its way could be older than
  // what the page knows.
  async function changed() {
    channel?.postMessage("changed");
    await recount();
  }

  // How many wait, and how many the city did not take. The counts stand on <html>, where the app finds them whenever it
  // begins, and when the event tells it to look. Of several counts at once the one begun last is right.
  let counts = 0;
  async function recount() {
    if (!("document" in self)) return;
    const turn = ++counts;
    const found = { waiting: await count(), refused: await count("refused") };
    if (turn !== counts) return;
    Object.assign(document.documentElement.dataset, found);
    dispatchEvent(new Event("stoa-queue"));
  }

  async function count(state = "waiting") {
    return (await all()).filter((r) => r.state === state).length;
  }

  // --- Sending --------------------------------------------------------------------------------------------------

  // One exchange. Answers that say nothing for certain (no network, a busy server, a login page of some hotel) throw.
  async function ask(method, address, headers, body, time) {
    if (navigator.onLine === false) throw new Later("no network");
    let answer, text;
    try {
      const signal = AbortSignal.timeout(time);
      headers = { accept: "application/json", ...headers };
      answer = await fetch(address, { method, headers, body, signal, cache: "no-store" });
      text = await answer.text();
    } catch {
      throw new Later("no answer");
    }
    const { status } = answer;
    if (status === 408 || status === 429 || status >= 500) throw new Later(`status ${status}`);
    try {
      return { status, fine: answer.ok, json: JSON.parse(text || "null") };
    } catch {
      throw new Later("not our server");
    }
  }

  // Proof of work, where many reports come from here (ADR 0008): the header of the next try.
  async function prove() {
    const { fine, json } = await ask("GET", "/api/v1/proof", {}, undefined, WORDS_TIME);
    if (!fine) throw new Later("no challenge");
    return { "stoa-proof": `${json.challenge}:${await solve(json)}` };
  }

  // The same for a report that goes out without the queue, from a browser that keeps nothing.
  const proof = async () => (await prove())["stoa-proof"];

  function solve({ challenge, bits }) {
    if (self.stoaProof) return self.stoaProof.solve(challenge, bits);
    const worker = new Worker(SOLVER);
    const solved = new Promise((done, fail) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = () => fail(new Later("no solver"));
    });
    worker.postMessage({ challenge, bits });
    return solved.finally(() => worker.terminate());
  }

  const fault = ({ status, json }) => ({
    status,
    code: json?.code ?? "internal",
    fields: json?.errors ?? [],
    request_id: json?.request_id ?? null,
  });

  // The words. From the first try until a certain answer it is not known whether the city has them.
  async function sendWords(report, draft) {
    if (navigator.onLine === false) throw new Later("no network");
    await update(report.id, (r) => {
      r.unsure = true;
      r.tries += 1;
    });
    const headers = {
      "content-type": "application/json",
      "idempotency-key": report.id,
      "accept-language": report.locale,
    };
    // How it came in: from the installed app, or after it waited for a network.
    if (report.app || report.tries > 0) headers["stoa-channel"] = "app";
    const post = (more) => ask("POST", API, { ...headers, ...more }, JSON.stringify(draft), WORDS_TIME);
    let answer = await post();
    if (answer.status === 428) answer = await post(await prove());
    if (answer.status === 428) throw new Later("proof not taken");
    if (answer.fine) {
      if (!answer.json?.reference) throw new Later("not our server");
      return update(report.id, (r) => {
        r.reference = answer.json.reference;
        r.token = answer.json.media_token;
        // It may have been edited while this was on its way.
        r.earlier = JSON.stringify(draft) !== JSON.stringify(r.draft);
        r.unsure = false;
      });
    }
    // The key is known with other words: an earlier version had arrived before it was edited. It is the one case.
    if (answer.status === 409 && report.former && draft !== report.former) return sendWords(report, report.former);
    return update(report.id, (r) => {
      r.state = "refused";
      r.error = fault(answer);
      r.unsure = Boolean(r.former);
    });
  }

  async function sendFile(report, file, progress) {
    const query = file.alt ? `?alt=${encodeURIComponent(file.alt)}` : "";
    const address = `${API}/${report.reference}/media/${file.hash}${query}`;
    const headers = { authorization: `Bearer ${report.token}`, "content-type": file.type };
    const answer = await ask("PUT", address, headers, file.blob, FILE_TIME);
    progress?.();
    return answer.fine ? null : fault(answer);
  }

  // The files that are not there yet, in their order.
  async function sendFiles(report, resumed, progress) {
    let there = [];
    if (resumed && report.files.some((f) => !f.done)) {
      const headers = { authorization: `Bearer ${report.token}` };
      const answer = await ask("GET", `${API}/${report.reference}/media`, headers, undefined, WORDS_TIME);
      there = answer.json?.hashes ?? [];
    }
    for (const file of report.files.filter((f) => !f.done && !f.error)) {
      const error = there.includes(file.hash) ? null : await sendFile(report, file, progress);
      await update(report.id, (r) => {
        const own = r.files.find((f) => f.hash === file.hash);
        own.done = !error;
        own.error = error;
        delete own.blob;
      });
    }
    // Done: of the report only the receipt stays, and what was refused.
    return update(report.id, (r) => {
      r.files = r.files.filter((f) => f.error);
      r.state = r.files.length ? "partly" : "sent";
      r.sent = Date.now();
      delete r.draft;
      delete r.former;
    });
  }

  // Sends a report as far as it goes; throws Later where it does not get through.
  async function sendOne(id, progress) {
    let report = await get(id);
    if (report?.state !== "waiting") return report;
    const steps = report.files.length + 1;
    let done = 0;
    const step = () => progress?.(++done / steps);
    const resumed = Boolean(report.reference);
    if (!resumed) {
      report = await sendWords(report, report.draft);
      if (!report?.reference) return report;
    }
    step();
    return sendFiles(report, resumed, step);
  }

  // One context of the browser at a time. Without locks two may try; key and hash keep it one case all the same.
  function locked(options, work) {
    return navigator.locks ? navigator.locks.request(LOCK, options, work) : work(true);
  }

  // Sends everything that waits; `false` where something still does. `wait`: also when another context is at it.
  async function drain(wait = false) {
    await forget();
    if (!(await count())) return true;
    await locked(wait ? {} : { ifAvailable: true }, async (mine) => {
      if (!mine) return;
      for (const { id, state } of await all()) {
        try {
          if (state === "waiting") await sendOne(id);
        } catch (error) {
          if (!(error instanceof Later)) throw error;
          break;
        }
      }
    });
    return !(await count());
  }

  async function forget() {
    for (const r of await all()) {
      if (r.state === "sent" && Date.now() - r.sent > SHOWN) await within("readwrite", (s) => s.delete(r.id));
    }
  }

  // Asks the browser to send when there is a network, even after the last tab is closed.
  async function register() {
    const worker = await navigator.serviceWorker?.getRegistration();
    await worker?.sync?.register(SYNC).catch(() => {});
  }

  // --- What pages call ------------------------------------------------------------------------------------------

  async function named(blob, alt) {
    const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
    const hash = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
    return { hash, type: blob.type || "image/jpeg", alt, blob, done: false, error: null };
  }

  // Writes a report down. `json`: the draft; `id`: of the report that was being edited. Answers the report's id.
  async function add(json, photos, video, service, locale, id) {
    const draft = JSON.parse(json);
    const alts = draft.photo_alts ?? [];
    draft.photo_alts = [];
    const files = [];
    for (const [i, blob] of [...photos, ...(video ? [video] : [])].entries()) {
      const file = await named(blob, alts[i] ?? "");
      if (!files.some((f) => f.hash === file.hash)) files.push(file);
    }
    const place = draft.address || draft.place_words || "";
    const fresh = { draft, files, service, place, locale, state: "waiting", error: null };
    const old = id && (await get(id));
    if (!old) {
      id = crypto.randomUUID();
      const app = matchMedia("(display-mode: standalone)").matches;
      const report = { ...fresh, id, made: Date.now(), tries: 0, unsure: false, app };
      await within("readwrite", (s) => s.put(report));
      await changed();
      return id;
    }
    await update(id, (r) => {
      // Not certain whether an earlier version arrived: that one is kept to ask with.
      const former = r.unsure ? (r.former ?? r.draft) : undefined;
      if (r.reference) Object.assign(r, { files, state: "waiting", earlier: true });
      else Object.assign(r, fresh, { former });
    });
    return id;
  }

  // Sends one now, telling how far it is (0 to 1). Answers how it stands, as in the list.
  async function send(id, progress) {
    try {
      const options = { signal: AbortSignal.timeout(20_000) };
      await locked(options, async () => {
        register();
        await sendOne(id, progress);
      });
    } catch {
      // It waits.
      register();
    }
    return JSON.stringify(entry(await get(id)));
  }

  const entry = (r) =>
    r && {
      id: r.id,
      made: r.made,
      service: r.service,
      place: r.place,
      state: r.state,
      reference: r.reference ?? null,
      photos: r.files.filter((f) => !f.done && !f.error).length,
      refused: r.files.filter((f) => f.error).map((f) => f.error.code),
      error: r.error ?? null,
      earlier: Boolean(r.earlier),
      unsure: Boolean(r.unsure),
    };

  // Takes a report back into the form. It is not sent until it is added again.
  async function take(id) {
    const report = await update(id, (r) => {
      if (!r.reference && r.state !== "sent") r.state = "editing";
    });
    if (report?.state !== "editing") return null;
    const photos = report.files.filter((f) => f.blob && !f.type.startsWith("video/"));
    const video = report.files.find((f) => f.blob && f.type.startsWith("video/"));
    const draft = { ...report.draft, photo_alts: photos.map((f) => f.alt) };
    return { draft: JSON.stringify(draft), photos: photos.map((f) => f.blob), video: video?.blob ?? null };
  }

  async function remove(id) {
    await within("readwrite", (s) => s.delete(id));
    await changed();
  }

  // A refused report, or one being edited, waits again.
  async function again(id) {
    await update(id, (r) => {
      if (r.state === "refused" || r.state === "editing") r.state = "waiting";
    });
    return drain(true);
  }

  const list = async () => JSON.stringify((await all()).map(entry).reverse());

  self.stoaQueue = { add, send, list, take, remove, again, proof, drain, recount, register, SYNC, channel };
})();
