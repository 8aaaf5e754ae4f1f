// Places for words and words for places without a network, from the slice of the gazetteer that the service worker
// keeps (`/api/v1/geocode/slice`): coarser than the server's geocoder, with the same answers in shape.
(() => {
  const LIMIT = 8;
  // As the server: further away a known place says nothing.
  const FAR_M = 400;

  const plain = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);

  let index;
  // The slice with each street's words beside it; made once.
  function prepare(slice) {
    if (index?.slice !== slice) index = { slice, words: slice.streets.map((s) => plain(s.name)) };
    return index;
  }

  // How well typed words fit a street: the first must begin a word of its name; others add.
  function fit(typed, known) {
    const hit = (t, k) => k.startsWith(t) || (k.length > 1 && t.startsWith(k));
    if (!typed.length || !known.some((k) => k.startsWith(typed[0]))) return 0;
    const hits = typed.filter((t) => known.some((k) => hit(t, k))).length;
    const exact = typed.filter((t) => known.includes(t)).length;
    return hits / typed.length + exact / (2 * typed.length) + (known[0].startsWith(typed[0]) ? 0.2 : 0) - known.length / 50;
  }

  function streets(typed, most) {
    const scored = index.words.map((known, i) => [fit(typed, known), i]).filter(([score]) => score > 0.6);
    return scored.sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, most).map(([, i]) => i);
  }

  const place = (label, district, lat, lon, kind) => ({
    label: district ? `${label}, ${district}` : label,
    lat,
    lon,
    neighborhood: district || null,
    kind,
  });

  // A house number between the two known ones around it; `null` where it lies outside them.
  function house(points, number) {
    const after = points.findIndex((p) => p[0] >= number);
    if (after < 0) return null;
    const [to, from] = [points[after], points[Math.max(after - 1, 0)]];
    if (to[0] === number) return to;
    if (after === 0) return null;
    const part = (number - from[0]) / (to[0] - from[0]);
    return [number, from[1] + (to[1] - from[1]) * part, from[2] + (to[2] - from[2]) * part];
  }

  function search(slice, text) {
    prepare(slice);
    const [first, second] = text.split(/&|\s(?:and|at|y|con|و)\s/i).map(plain);
    const found = [];
    if (second?.length) {
      const [a, b] = [new Set(streets(first, 30)), new Set(streets(second, 60))];
      for (const [i, j, lat, lon] of slice.crossings) {
        if ((a.has(i) && b.has(j)) || (a.has(j) && b.has(i))) {
          const [one, other] = [slice.streets[i], slice.streets[j]];
          found.push(place(`${one.name} & ${other.name}`, one.district, lat, lon, "intersection"));
        }
      }
      return found.slice(0, LIMIT);
    }
    const number = /^\d+$/.test(first[0] ?? "") && first.length > 1 ? Number(first[0]) : null;
    for (const i of streets(number === null ? first : first.slice(1), 20)) {
      const street = slice.streets[i];
      const at = number === null ? null : house(street.points, number);
      const middle = street.points[street.points.length >> 1];
      if (at) found.unshift(place(`${number} ${street.name}`, street.district, at[1], at[2], "address"));
      else if (middle) found.push(place(street.name, street.district, middle[1], middle[2], "street"));
    }
    return found.slice(0, LIMIT);
  }

  // The nearest known house or crossing within 400 metres.
  function nearest(slice, lat, lon) {
    const shrink = Math.cos((lat * Math.PI) / 180);
    let [best, found] = [FAR_M / 111_195, null];
    const look = (y, x, make) => {
      const off = Math.hypot(y - lat, (x - lon) * shrink);
      if (off < best) [best, found] = [off, make];
    };
    for (const s of slice.streets) {
      for (const [n, y, x] of s.points) look(y, x, () => place(`${n} ${s.name}`, s.district, y, x, "address"));
    }
    for (const [i, j, y, x] of slice.crossings) {
      const [a, b] = [slice.streets[i], slice.streets[j]];
      look(y, x, () => place(`${a.name} & ${b.name}`, a.district, y, x, "intersection"));
    }
    return found?.() ?? null;
  }

  self.stoaPlaces = { search, nearest };
})();
