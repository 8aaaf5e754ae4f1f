// Hiding faces and plates in a photo, on the device: what is painted over is replaced by the mean colour of large squares,
// so that nothing of it is left to bring back. Loaded when somebody asks for it; the words are the app's. The original
// goes nowhere: the caller gets a new picture, or nothing.
(() => {
  // Squares along the longer side: a face or a plate becomes a handful of them.
  const SQUARES = 40;
  const LEAST = 12;
  const QUALITY = 0.9;
  // How many squares brush and frame are wide, by the slider.
  const SIZES = [1, 2, 3, 5, 8, 12];

  const make = (name, props = {}, children = []) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children);
    return element;
  };

  // The picture as squares that can be hidden one by one, and shown again in reverse.
  class Picture {
    constructor(canvas, bitmap) {
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
      this.canvas = canvas;
      this.pen = canvas.getContext("2d", { willReadFrequently: true });
      this.pen.drawImage(bitmap, 0, 0);
      this.side = Math.max(LEAST, Math.round(Math.max(canvas.width, canvas.height) / SQUARES));
      this.columns = Math.ceil(canvas.width / this.side);
      this.rows = Math.ceil(canvas.height / this.side);
      this.hidden = new Map();
      this.strokes = [];
    }

    begin() {
      this.strokes.push([]);
    }

    hide(column, row) {
      const key = row * this.columns + column;
      const inside = column >= 0 && row >= 0 && column < this.columns && row < this.rows;
      if (!inside || this.hidden.has(key)) return;
      const [x, y] = [column * this.side, row * this.side];
      const [w, h] = [Math.min(this.side, this.canvas.width - x), Math.min(this.side, this.canvas.height - y)];
      const before = this.pen.getImageData(x, y, w, h);
      const mean = [0, 0, 0];
      for (let i = 0; i < before.data.length; i += 4) {
        for (let c = 0; c < 3; c += 1) mean[c] += before.data[i + c];
      }
      const [r, g, b] = mean.map((sum) => Math.round(sum / (w * h)));
      this.pen.fillStyle = `rgb(${r} ${g} ${b})`;
      this.pen.fillRect(x, y, w, h);
      this.hidden.set(key, { before, x, y });
      this.strokes.at(-1).push(key);
    }

    // Everything within a circle, in pixels of the picture.
    dab(x, y, radius) {
      const [first, last] = [(v) => Math.floor((v - radius) / this.side), (v) => Math.floor((v + radius) / this.side)];
      for (let row = first(y); row <= last(y); row += 1) {
        for (let column = first(x); column <= last(x); column += 1) {
          const near = (v, at) => Math.max(at * this.side, Math.min(v, (at + 1) * this.side));
          if (Math.hypot(near(x, column) - x, near(y, row) - y) <= radius) this.hide(column, row);
        }
      }
    }

    undo() {
      while (this.strokes.length) {
        const stroke = this.strokes.pop();
        for (const key of stroke) {
          const { before, x, y } = this.hidden.get(key);
          this.pen.putImageData(before, x, y);
          this.hidden.delete(key);
        }
        if (stroke.length) return true;
      }
      return false;
    }
  }

  function dialog(words) {
    const canvas = make("canvas", { tabIndex: 0 });
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", words.canvas);
    canvas.setAttribute("aria-describedby", "blur-hint");
    const frame = make("div", { className: "blur-frame", hidden: true });
    const stage = make("div", { className: "blur-stage" }, [canvas, frame]);
    const size = make("input", { type: "range", min: 0, max: SIZES.length - 1, value: 2 });
    const said = make("p", { className: "visually-hidden" });
    said.setAttribute("role", "status");
    const button = (name, kind) => make("button", { type: "button", className: `button ${kind}`, textContent: words[name] });
    const [undo, save, cancel] = [button("undo", "small"), button("save", "primary"), button("cancel", "quiet")];
    const box = make("dialog", { className: "dialog blur" }, [
      make("header", {}, [make("h2", { id: "blur-title", textContent: words.title })]),
      make("div", { className: "dialog-body" }, [
        make("p", { id: "blur-hint", className: "hint", textContent: words.hint }),
        stage,
        make("div", { className: "blur-tools" }, [make("label", {}, [`${words.size} `, size]), undo]),
        said,
      ]),
      make("div", { className: "actions" }, [save, cancel]),
    ]);
    box.setAttribute("aria-labelledby", "blur-title");
    return { box, canvas, frame, size, said, undo, save, cancel };
  }

  function byPointer(picture, { canvas, size, said }, words) {
    let from = null;
    const at = (event) => {
      const seen = canvas.getBoundingClientRect();
      const scale = canvas.width / seen.width;
      return { x: (event.clientX - seen.left) * scale, y: (event.clientY - seen.top) * scale };
    };
    const paint = (event) => {
      const to = at(event);
      const radius = (SIZES[size.value] * picture.side) / 2;
      const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / picture.side));
      for (let i = 0; i <= steps; i += 1) {
        picture.dab(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps, radius);
      }
      from = to;
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      picture.begin();
      from = at(event);
      paint(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (from) paint(event);
    });
    const end = () => {
      if (from) said.textContent = words.done;
      from = null;
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
  }

  // A frame in whole squares that the arrow keys move.
  function byKeys(picture, { canvas, frame, size, said }, words) {
    const wide = SIZES[size.value];
    const place = { x: (picture.columns - wide) >> 1, y: (picture.rows - wide) >> 1, w: wide, h: wide };
    const show = () => {
      place.w = Math.max(1, Math.min(place.w, picture.columns));
      place.h = Math.max(1, Math.min(place.h, picture.rows));
      place.x = Math.max(0, Math.min(place.x, picture.columns - place.w));
      place.y = Math.max(0, Math.min(place.y, picture.rows - place.h));
      const part = (squares, whole) => `${(100 * squares * picture.side) / whole}%`;
      frame.style.left = part(place.x, canvas.width);
      frame.style.top = part(place.y, canvas.height);
      frame.style.width = part(place.w, canvas.width);
      frame.style.height = part(place.h, canvas.height);
    };
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    canvas.addEventListener("keydown", (event) => {
      const move = moves[event.key];
      if (move) {
        const [x, y] = event.shiftKey ? ["w", "h"] : ["x", "y"];
        place[x] += move[0];
        place[y] += move[1];
        show();
      } else if (event.key === "Enter" || event.key === " ") {
        picture.begin();
        for (let row = place.y; row < place.y + place.h; row += 1) {
          for (let column = place.x; column < place.x + place.w; column += 1) picture.hide(column, row);
        }
        said.textContent = words.done;
      } else {
        return;
      }
      frame.hidden = false;
      event.preventDefault();
    });
    canvas.addEventListener("focus", () => {
      frame.hidden = !canvas.matches(":focus-visible");
      show();
    });
    canvas.addEventListener("blur", () => (frame.hidden = true));
    size.addEventListener("input", () => {
      place.w = place.h = SIZES[size.value];
      show();
    });
  }

  // Opens the photo; answers the new picture, or null where nothing was hidden. `opener`: a selector of what takes the
  // focus back.
  async function edit(blob, words, opener) {
    const bitmap = await createImageBitmap(blob);
    const parts = dialog(words);
    const { box, canvas, said } = parts;
    const picture = new Picture(canvas, bitmap);
    bitmap.close();
    byPointer(picture, parts, words);
    byKeys(picture, parts, words);
    const undo = () => {
      if (picture.undo()) said.textContent = words.undone;
    };
    parts.undo.onclick = undo;
    box.addEventListener("keydown", (event) => {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    });
    document.body.append(box);
    box.showModal();
    canvas.focus();
    const saved = await new Promise((done) => {
      parts.save.onclick = () => done(true);
      parts.cancel.onclick = () => done(false);
      box.addEventListener("close", () => done(false));
    });
    const changed = saved && picture.hidden.size > 0;
    const result = changed ? await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY)) : null;
    box.close();
    box.remove();
    // The row may be made anew with the new picture.
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector(opener)?.focus()));
    return result;
  }

  self.stoaBlur = { edit };
})();
