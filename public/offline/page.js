// What every open page does for the offline side: registers the service worker, tells it what to keep, says when a new
// version is ready, and sends what waits whenever that may work. The words on screen are the app's; this file only
// unhides them.
(() => {
  const queue = self.stoaQueue;
  const html = document.documentElement;
  const build = document.querySelector("meta[name=stoa-pkg]")?.content.split("/").pop();
  const HOUR = 3_600_000;
  const FIRST_WAIT = 15_000;
  const LONGEST_WAIT = 15 * 60_000;

  // --- What waits -----------------------------------------------------------------------------------------------

  let timer;
  let pause = FIRST_WAIT;
  // Where the browser has no Background Sync an open page tries by itself, each time a little later.
  async function send() {
    clearTimeout(timer);
    // No storage (a private window of some browsers): there is nothing that could wait.
    const done = await queue.drain().catch(() => true);
    if ((await reached()) && done) {
      pause = FIRST_WAIT;
      return;
    }
    queue.register();
    timer = setTimeout(send, pause);
    pause = Math.min(pause * 2, LONGEST_WAIT);
  }

  // A page that came from the device means that the portal did not answer, whatever the browser says of its network.
  // The app takes `data-away` for offline, and the event for the end of it.
  html.toggleAttribute("data-away", html.hasAttribute("data-kept"));
  async function reached() {
    if (!html.hasAttribute("data-away")) return true;
    const answer = await fetch("/health/live", { cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return false;
    html.removeAttribute("data-away");
    dispatchEvent(new Event("online"));
    return true;
  }

  // Another tab, or the worker, did something.
  if (queue.channel) queue.channel.onmessage = () => queue.recount().catch(() => {});
  addEventListener("online", () => {
    pause = FIRST_WAIT;
    send();
  });
  addEventListener("pageshow", () => {
    queue.recount().catch(() => {});
    send();
  });

  // The language and look that a kept page shall have when it is opened without a network; the page itself is the
  // anonymous one.
  const LOOK = "stoa-look";
  try {
    if (html.hasAttribute("data-kept")) html.dataset.theme = localStorage.getItem(LOOK) ?? html.dataset.theme;
    else localStorage.setItem(LOOK, html.dataset.theme);
  } catch {
    // No storage, no memory of a look.
  }

  // --- The worker -----------------------------------------------------------------------------------------------

  const workers = navigator.serviceWorker;
  if (!workers) return;
  let reloading = false;

  // Says that there is a new version. Only a press of its button reloads, and only this tab.
  function offer(worker) {
    const toast = document.getElementById("new-version");
    if (!toast) return;
    toast.hidden = false;
    toast.querySelector("button").onclick = () => {
      reloading = true;
      if (worker?.state === "installed") worker.postMessage({ skip: true });
      else location.reload();
    };
  }

  function versionOf(worker) {
    const { port1, port2 } = new MessageChannel();
    return new Promise((answer) => {
      port1.onmessage = ({ data }) => answer(data);
      worker.postMessage({ version: true }, [port2]);
    });
  }

  // A worker that waits: this page's own version may take over at once, a newer one asks first.
  async function waiting(worker) {
    if ((await versionOf(worker)) === build) worker.postMessage({ skip: true });
    else offer(worker);
  }

  function watch(registration) {
    if (registration.waiting && registration.active) waiting(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && registration.active) waiting(worker);
      });
    });
    let looked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible") return;
      send();
      if (Date.now() - looked < HOUR) return;
      looked = Date.now();
      registration.update().catch(() => {});
    });
  }

  // What the worker keeps for the next visit without a network: the report form in this language, and what it needs.
  async function keep() {
    const { active } = await workers.ready;
    const catalogue = document.querySelector("link[data-catalogue]")?.getAttribute("href");
    const lean = navigator.connection?.saveData === true;
    active.postMessage({ keep: { locale: html.lang, catalogue, lean } });
  }

  workers.onmessage = ({ data }) => {
    if (data?.kept === html.lang) html.setAttribute("data-offline", "ready");
  };
  workers.addEventListener("controllerchange", async () => {
    if (reloading) return location.reload();
    keep();
    // Another tab took the new version: this one is the old.
    if (workers.controller && (await versionOf(workers.controller)) !== build) offer(null);
  });

  // The page first: what it loads for itself is not to wait for what the worker loads for later.
  function alive() {
    const name = "data-hydrated";
    return new Promise((done) => {
      const look = () => html.hasAttribute(name) && (watching.disconnect(), done());
      const watching = new MutationObserver(look);
      watching.observe(html, { attributes: true, attributeFilter: [name] });
      look();
    });
  }

  async function start() {
    await alive();
    try {
      watch(await workers.register("/sw.js"));
      await keep();
    } catch {
      // Refused (private window, no storage): the portal works without.
    }
  }
  start();
})();
