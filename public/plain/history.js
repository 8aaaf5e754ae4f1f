// An import's page while the worker is at it: the bar and the figures move, and when it goes on to something else the page is
// opened anew. Without this script the page asks again by itself.
(() => {
  const EVERY = 1_000;
  const state = document.getElementById("state");
  const bar = document.getElementById("bar");
  const percent = document.querySelector("[data-percent]");

  async function look() {
    let now;
    try {
      const answer = await fetch(state.dataset.progress, { headers: { accept: "application/json" } });
      if (!answer.ok) return;
      now = await answer.json();
    } catch {
      return; // no network now: asked again
    }
    if (now.state !== state.dataset.state) {
      location.reload();
      return;
    }
    percent.textContent = percent.textContent.replace(/\d+/, now.percent);
    bar.value = now.percent;
    for (const cell of document.querySelectorAll("[data-count]")) {
      cell.textContent = now[cell.dataset.count];
    }
  }

  setInterval(look, EVERY);
})();
