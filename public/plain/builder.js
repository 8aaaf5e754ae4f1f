// The questions of a service as they are built and tried, without leaving the page: a press of a button, or an answer in the
// preview, is sent as the form would send it, and the answer takes the form's place with the focus where it belongs. Without
// this the same buttons lead to the same page. In a question, Alt with an arrow up or down moves it.
(() => {
  const AWAY = ["preview", "publish", "drop"];
  const find = () => document.querySelector("form[data-builder], form[data-preview]");
  if (!find()) return;
  const keys = document.querySelector("[data-builder-keys]");
  if (keys) keys.hidden = false;
  let busy = false;

  const focus = (control) => {
    control?.closest("details")?.setAttribute("open", "");
    control?.focus();
    control?.scrollIntoView({ block: "nearest" });
  };

  // The same control in the new form; choices have no id, but a name and a value.
  const same = (form, { id, name, value, type }) => {
    if (id) return document.getElementById(id);
    const named = name ? [...form.elements].filter((control) => control.name === name) : [];
    return ["radio", "checkbox", "submit"].includes(type) ? named.find((control) => control.value === value) : named[0];
  };

  // What was unfolded stays so, as far as the same questions are there.
  const codeOf = (question) => question.querySelector("input[name$='.code']")?.value;
  const unfolded = (form) => new Set([...form.querySelectorAll("[data-question]:has(details[open])")].map(codeOf));

  async function send(form, button) {
    if (busy) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    const was = document.activeElement ?? {};
    const body = new URLSearchParams(new FormData(form));
    if (button?.name) body.append(button.name, button.value);
    try {
      const answer = await fetch(button?.hasAttribute("formaction") ? button.formAction : form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.querySelector("main");
      const next = main?.querySelector("form[data-builder], form[data-preview]");
      // Signed out, or something else than the form: the browser shows it.
      if (!next) throw new Error("no form");
      const open = unfolded(form);
      document.querySelector("main").replaceChildren(...main.childNodes);
      const now = find();
      for (const question of now.querySelectorAll("[data-question]")) {
        if (open.has(codeOf(question))) question.querySelector("details").open = true;
      }
      const shown = document.querySelector("[data-builder-keys]");
      if (shown) shown.hidden = false;
      focus(now.querySelector("[autofocus]") ?? document.getElementById("errors") ?? same(now, was));
      busy = false;
    } catch {
      busy = false;
      // As a plain form, which shows whatever the answer is.
      plain(form, button);
    }
  }

  function plain(form, button) {
    if (button?.name) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: button.name, value: button.value });
      form.append(field);
    }
    if (button?.hasAttribute("formaction")) form.action = button.formAction;
    form.submit();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form !== find() || AWAY.includes(event.submitter?.value)) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  // In the preview what follows from an answer is asked at once.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-preview]");
    if (form) send(form, form.querySelector("button[name=go][value=questions]"));
  });

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const question = event.target.closest?.("form[data-builder] [data-question]");
    // A drop-down list opens with these keys.
    if (!question || event.target.tagName === "SELECT") return;
    const way = event.key === "ArrowUp" ? "up:" : "down:";
    const button = question.querySelector(`.builder-moves button[value^="${way}"]`);
    event.preventDefault();
    if (button) send(button.form, button);
  });
})();
