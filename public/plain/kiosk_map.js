// A shared terminal's map: a tap puts the pin, and the form's own fields hold where it is. It is drawn as the app draws it,
// without the app. Where it cannot be drawn the address and the place in words do.
(async () => {
  const picker = document.querySelector(".place-picker");
  const frame = picker?.querySelector(".map-frame");
  const [lat, lon] = ["lat", "lon"].map((name) => document.querySelector(`input[name=${name}]`));
  if (!frame || !lat || !lon) return;
  const city = await (await fetch("/kiosk/map.json")).json();
  await new Promise((done, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { src: city.leaflet, onload: done, onerror: fail });
    document.head.append(script);
  });
  const motion = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const { bounds: b, words } = city;
  const [wide, high] = [(b.east - b.west) / 2, (b.north - b.south) / 2];
  const map = L.map(frame.querySelector(".map"), {
    attributionControl: false,
    zoomControl: false,
    zoomAnimation: motion,
    fadeAnimation: motion,
    markerZoomAnimation: motion,
    inertia: motion,
    minZoom: 10,
    maxZoom: 19,
    // The city and as much again around it.
    maxBounds: [
      [b.south - high, b.west - wide],
      [b.north + high, b.east + wide],
    ],
  }).setView([city.center.lat, city.center.lon], city.zoom);
  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);

  const add = (tag, props, parent) => {
    const element = Object.assign(document.createElement(tag), props);
    parent.append(element);
    return element;
  };
  add("p", { className: "map-note", textContent: words.note }, frame);
  const middle = add("button", { type: "button", className: "button small map-middle", textContent: words.middle }, frame);
  add("p", { className: "map-credit attribution", textContent: city.sources.join(" · ") }, frame);
  // What the page says of a pin it came with cannot follow this one.
  picker.querySelector(".place-picked")?.remove();
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  frame.after(said);
  const address = document.querySelector("input[name=address]");

  let pin;
  const clear = () => {
    pin?.remove();
    pin = undefined;
    lat.value = lon.value = "";
    said.className = "";
    said.replaceChildren();
    middle.focus();
  };
  const say = (place) => {
    said.className = "place-picked";
    said.replaceChildren();
    const line = add("span", { textContent: `${words.place} ` }, said);
    add("strong", {}, line).append(add("bdi", { textContent: place }, line));
    add("button", { type: "button", className: "link", textContent: words.remove }, said).addEventListener("click", clear);
  };
  // The spot counts at once; the nearest address follows, unless the pin has gone on meanwhile.
  const name = async () => {
    const at = `${lat.value},${lon.value}`;
    const near = await (await fetch(`/api/v1/geocode/reverse?at=${at}`)).json();
    if (!near || at !== `${lat.value},${lon.value}`) return;
    if (address) address.value = near.label;
    say(near.label);
  };
  const put = (at, known) => {
    // About a metre: more digits would only pretend.
    [lat.value, lon.value] = [at.lat.toFixed(5), at.lng.toFixed(5)];
    const icon = { html: '<svg aria-hidden="true"><use href="/icons.svg#pin"/></svg>', className: "pin picked" };
    // The keyboard's way is the button: a pin that takes the focus but cannot be moved by keys would be a trap.
    pin ??= L.marker(at, {
      icon: L.divIcon({ ...icon, iconSize: [32, 40], iconAnchor: [16, 40] }),
      draggable: true,
      autoPan: true,
      keyboard: false,
      title: words.picked,
    })
      .on("dragend", () => put(pin.getLatLng()))
      .addTo(map);
    pin.setLatLng(at);
    say(known || `${lat.value}, ${lon.value}`);
    if (known) return;
    if (address) address.value = "";
    name().catch(() => {});
  };
  map.on("click", (event) => put(event.latlng));
  middle.addEventListener("click", () => put(map.getCenter()));
  if (lat.value && lon.value) {
    const at = L.latLng(Number(lat.value), Number(lon.value));
    put(at, address?.value);
    map.setView(at, 17);
  }

  if (city.tiles) {
    L.tileLayer(city.tiles).addTo(map);
    return;
  }
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--map-${name}`).trim();
  const fill = (name, opacity = 1) => () => ({
    stroke: false,
    fill: true,
    fillColor: colour(name),
    fillOpacity: opacity,
  });
  const grow = () => Math.min(5, Math.max(0.5, 1.35 ** (map.getZoom() - 14)));
  const line = (name, weight) => () => ({ fill: false, color: colour(name), weight: weight * grow(), opacity: 1 });
  const isMajor = (street) => ["primary", "secondary", "tertiary"].includes(street.properties?.class);
  const kinds = {
    land: [{ style: fill("land") }],
    neighbor_towns: [{ style: fill("land", 0.45) }],
    water: [{ style: fill("water") }],
    parks: [{ style: fill("park") }],
    streets: [
      { style: line("street", 1.6), filter: (s) => !isMajor(s), near: true },
      { style: line("street-major", 2.6), filter: isMajor },
    ],
    neighbor_streets: [{ style: line("street", 1.4) }],
    neighborhoods: [{ style: () => ({ fill: false, color: colour("boundary"), weight: 1, dashArray: "4 4" }) }],
  };
  const renderer = L.canvas({ padding: 0.3 });
  const drawn = [];
  // Small streets only where they can be told apart.
  const show = ({ layer, near }) => (near && map.getZoom() < 14 ? layer.remove() : layer.addTo(map));
  map.on("zoomend", () => {
    for (const kind of drawn) {
      kind.layer.setStyle(kind.style);
      show(kind);
    }
  });
  // All are asked for at once and drawn in the city's order.
  const waiting = city.layers.map(([name, url]) => [name, fetch(url).then((answer) => answer.json())]);
  for (const [name, coming] of waiting) {
    const data = await coming.catch(() => undefined);
    for (const kind of (data && kinds[name]) || []) {
      const layer = L.geoJSON(data, { renderer, interactive: false, ...kind });
      drawn.push({ ...kind, layer });
      show(drawn.at(-1));
    }
  }
})().catch(() => {});
