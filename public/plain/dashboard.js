// Keeps the dashboard's large numbers of the present moment right while the page stands open: what happens in the city is
// heard on the live stream, gathered, and looked up once. The charts stay as they were read.
(() => {
  const part = document.querySelector("[data-dashboard]");
  const said = part?.querySelector("[data-dashboard-said]");
  if (!part || !window.EventSource) return;
  const PAUSE = 5_000;
  // As the server writes numbers in every language.
  const digits = new Intl.NumberFormat("en");
  let waiting;
  const look = async () => {
    waiting = undefined;
    const answer = await fetch(part.dataset.dashboard).catch(() => undefined);
    if (!answer?.ok) return;
    const { all } = await answer.json();
    let changed = false;
    for (const [name, number] of [["open", all.open], ["overdue", all.overdue], ["opened", all.now.opened], ["closed", all.now.closed]]) {
      const place = part.querySelector(`[data-figure=${name}]`);
      if (!place || place.textContent.replace(/\D/g, "") === String(number)) continue;
      place.textContent = digits.format(number);
      changed = true;
    }
    if (changed && said) said.textContent = said.dataset.dashboardSaid;
  };
  const soon = () => {
    if (document.visibilityState === "visible") waiting ??= setTimeout(look, PAUSE);
  };
  const stream = new EventSource("/api/v1/live");
  for (const kind of ["submitted", "status", "published", "hidden", "restored", "merged", "unmerged", "reclassified", "moved"]) stream.addEventListener(`request.${kind}`, soon);
  document.addEventListener("visibilitychange", soon);
  addEventListener("pagehide", () => stream.close());
})();
