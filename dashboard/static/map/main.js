/* window.sahelMap: what Python calls (start, receive), what the page calls (preview), what tests ask
   (symbols, state), and how the map answers (send). See docs/adr/0002-map-bridge.md. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const LIMITS = [[-20, -34], [45, 59]]; // beyond lies no base map
  const SMALL = 520; // px of width
  const NOWHERE = new Map();
  const EMPTY = { theme: 'light', lang: 'en', selected: '', sites: [], countries: [], events: [], flows: [] };

  let map, config, base, overlay, legend, tooltip, reset, scale;
  let payload = EMPTY;   // what Python sent last
  let shown = EMPTY;     // what is drawn: the payload, or a preview of it
  let items = { sites: [], events: [], flows: [], countries: [], marks: [], context: [] };
  let sent = 0;
  let received = 0;
  let ahead = null;      // what the page has previewed since Python last sent something
  let readerMoved = false;
  let stands = null;     // boxes of the controls
  let wasShown = false;
  let dressed = '';      // theme and language of the controls
  let twin = null;       // moves with the other map of the page
  let target = null;     // what the view fits until the reader moves it
  const files = { land: null, details: null };
  const names = { countries: [], towns: [], waters: [] };

  function environment() {
    const theme = shown.theme === 'dark' ? 'dark' : 'light';
    const lang = shown.lang === 'fr' ? 'fr' : 'en';
    const styles = config.palette[theme];
    const neutral = config.neutral[theme];
    const small = map.getSize().x < SMALL;
    return {
      theme, lang, small, factor: small ? 0.85 : 1,
      selected: shown.selected || '',
      ground: config.ground[theme],
      shapes: files.land ? files.land.shapes : NOWHERE,
      words: { ...config.words[lang], ...shown.words },
      style: (actor) => styles[actor] || { ...neutral, mark: String(actor).slice(0, 2).toUpperCase() },
      countryName: (id) => (names.countries.find((c) => c.id === id) || { [lang]: id })[lang],
    };
  }

  /* Python hears of it at once; streamlit-folium's own memory is kept in step. */
  function send(message) {
    message.n = ++sent;
    const memory = window.__GLOBAL_DATA__;
    if (!memory || !window.Streamlit) return;
    memory.last_active_drawing = message;
    memory.previous_data = { last_active_drawing: message };
    window.Streamlit.setComponentValue({ last_active_drawing: message });
  }

  const under = (event) => Sahel.find(items, overlay.toCanvas(event.containerPoint));

  function onClick(event) {
    const over = under(event);
    const found = over && over.kind === 'context' ? null : over; // it has no card: it is not of the record
    const at = event.latlng.wrap();
    const place = shown.pick ? 'point:' + at.lat.toFixed(5) + ',' + at.lng.toFixed(5) : '';
    const id = found ? found.id : place;
    if (!id && !shown.selected) return;
    shown = { ...shown, selected: id };
    payload = { ...payload, selected: id };
    overlay.redraw();
    send({ select: id });
  }

  function onHover(event) {
    const found = under(event);
    map.getContainer().classList.toggle('sahel-pointing', Boolean(found && found.kind !== 'context'));
    if (found) tooltip.show(found, event.containerPoint, environment());
    else tooltip.hide();
  }

  function addPane(name, zIndex) {
    map.createPane(name).style.zIndex = zIndex;
    map.getPane(name).style.pointerEvents = 'none';
    return name;
  }

  /* Leaflet's steps of zoom would leave a fifth of the frame unused. */
  function exactly(work) {
    const { zoomSnap } = map.options;
    map.options.zoomSnap = 0;
    work();
    map.options.zoomSnap = zoomSnap;
  }

  /* The host countries, or those of them that a filter leaves. */
  function content() {
    return shown.fit || Sahel.contentBounds(shown, environment().shapes, config.home);
  }

  /* Libya and Gabon too, unless the frame is so low that this would make all else small. */
  function wholeRegion(hidden) {
    const zoom = (bounds) => map.getBoundsZoom(bounds, false, [0, hidden]);
    return zoom(config.reach) > zoom(config.home) - 0.2 ? config.reach : config.home;
  }

  function goTo(place) {
    target = place;
    readerMoved = false;
    const hidden = Math.min(legend.height() + 10, map.getSize().y / 4);
    const edge = place ? Math.min(24, map.getSize().x / 20) : 0;
    exactly(() => map.fitBounds(place || wholeRegion(hidden), { animate: false, maxZoom: 8,
      paddingTopLeft: [edge, edge], paddingBottomRight: [edge, hidden + edge] }));
  }

  /* What the reader sees of the canvas, which is larger than the map. */
  function frame() {
    const size = map.getSize();
    const corner = overlay.toCanvas([0, 0]);
    return { x0: corner.x, y0: corner.y, x1: corner.x + size.x, y1: corner.y + size.y };
  }

  /* Where buttons, legend and scale stand, so that no name is written under them. Asking the page
     is slow, so it is asked only when they may have changed. */
  function furniture() {
    if (!stands) {
      const outer = map.getContainer().getBoundingClientRect();
      stands = Array.from(map.getContainer().querySelectorAll('.leaflet-control'))
        .map((node) => node.getBoundingClientRect())
        .map((box) => ({ x: box.left - outer.left, y: box.top - outer.top, width: box.width, height: box.height }));
    }
    const corner = overlay.toCanvas([0, 0]);
    return stands.map((box) => ({ x0: corner.x + box.x, x1: corner.x + box.x + box.width,
      y0: corner.y + box.y, y1: corner.y + box.y + box.height }));
  }

  const rearranged = () => { stands = null; overlay.redraw(); };

  function fit() {
    stands = null;
    map.setMinZoom(0); // Leaflet looks for no zoom below the old limit
    exactly(() => map.setMinZoom(map.getBoundsZoom(LIMITS, true)));
    if (!readerMoved) goTo(target);
  }

  const ResetButton = L.Control.extend({
    options: { position: 'topleft' },
    onAdd: function () {
      const bar = L.DomUtil.create('div', 'leaflet-bar');
      this.button = L.DomUtil.create('a', 'sahel-reset', bar);
      this.button.href = '#';
      this.button.setAttribute('role', 'button');
      this.button.textContent = '⤢';
      L.DomEvent.disableClickPropagation(bar);
      L.DomEvent.on(this.button, 'click', (event) => { L.DomEvent.preventDefault(event); goTo(content()); });
      return bar;
    },
  });

  function addControls() {
    map.zoomControl = L.control.zoom({ position: 'topleft' }).addTo(map);
    reset = new ResetButton().addTo(map);
    scale = L.control.scale({ imperial: false, position: 'bottomright' }).addTo(map);
    legend = new Sahel.Legend({ onToggle: rearranged }).addTo(map);
    tooltip = new Sahel.Tooltip(map);
    map.attributionControl.setPrefix(false);
  }

  function dress(env) {
    dressed = env.theme + env.lang;
    map.getContainer().classList.toggle('sahel-dark', env.theme === 'dark');
    map.getContainer().style.background = env.ground.water;
    nameControls(env);
  }

  function nameControls(env) {
    const title = (node, text) => { node.title = text; node.setAttribute('aria-label', text); };
    title(map.zoomControl._zoomInButton, env.words.zoom_in);
    title(map.zoomControl._zoomOutButton, env.words.zoom_out);
    title(reset.button, env.words.reset);
    map.getContainer().setAttribute('aria-label', env.words.map);
    map.getContainer().setAttribute('role', 'application');
    map.attributionControl.getContainer().textContent = env.words.credit;
    document.documentElement.lang = env.lang;
    document.title = env.words.map;
    if (window.frameElement) window.frameElement.title = env.words.map; // Streamlit names it after its package
  }

  function listen() {
    map.on('click', onClick);
    map.on('mousemove', onHover);
    map.on('mouseout movestart', tooltip.hide);
    map.on('resize', fit);
    twin = new Sahel.Twin(map);
    for (const name of ['pointerdown', 'wheel', 'keydown']) {
      map.getContainer().addEventListener(name, () => { readerMoved = true; }, { passive: true });
    }
  }

  /* streamlit-folium does not wait for stylesheets; without them every box has another size. */
  function whenStyled(then) {
    const links = Array.from(document.querySelectorAll('link[rel="stylesheet"]'));
    const pending = links.filter((link) => link.href.includes('/map/map.css') && !link.sheet);
    pending.forEach((link) => link.addEventListener('load', then, { once: true }));
  }

  function load(name, use) {
    fetch(config.root + '/basemap/' + name + '.json?v=' + config.version)
      .then((answer) => answer.json()).then(use)
      .then(() => { base.redraw(); overlay.redraw(); })
      .catch((error) => console.error('base map file ' + name, error));
  }

  function start(leafletMap, settings) {
    map = leafletMap;
    config = { ...Sahel.settings, ...settings };
    map.getContainer().classList.add('sahel-map');
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (calm) Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, inertia: false });
    map.setMaxBounds(LIMITS);
    base = new Sahel.CanvasLayer((ctx, view) => Sahel.paintBase(ctx, view, files, environment().ground),
      { pane: addPane('sahel-base', 200), padding: 0.5 });
    overlay = new Sahel.CanvasLayer((ctx, view) => {
      items = Sahel.paintPosture(ctx, view, shown, names, { ...environment(), frame: frame() }, furniture());
    }, { pane: addPane('sahel-posture', 450), padding: 0.1, live: true });
    addControls();
    listen();
    fit();
    base.addTo(map);
    overlay.addTo(map);
    whenStyled(() => { map.invalidateSize(); fit(); rearranged(); });
    load('land', (data) => { files.land = Sahel.readLand(data); if (wasShown && !readerMoved) goTo(content()); });
    load('details', (data) => { files.details = Sahel.readDetails(data); });
    load('names', (data) => { Object.assign(names, data); });
  }

  /* A symbol chosen elsewhere comes into sight; one that was clicked here is in sight already. */
  function bringIntoSight(id) {
    const place = shown.sites.find((site) => Sahel.key('site', site.id) === id)
      || shown.events.find((event) => Sahel.key('event', event.id) === id);
    if (!place || (place.lat ?? place.lon ?? null) === null) return;
    const edge = Math.min(60, map.getSize().x / 6);
    map.panInside([place.lat, place.lon], { padding: [edge, edge] });
  }

  /* Unpacking takes a moment. Of two states that come close together only the later is shown, and a
     date that the reader's hand has reached meanwhile stays on the map. */
  function receive(packed) {
    const turn = ++received;
    ahead = null;
    Sahel.unpack(packed).then((next) => {
      if (turn !== received) return;
      window.sahelMap.show(next);
      if (ahead) preview(ahead);
    }).catch((error) => console.error('state of the map', error));
  }

  function preview(part) {
    ahead = part;
    draw({ ...payload, context: [], ...part }); // other projects' events stay out of the player
  }

  function show(next) {
    const chosenElsewhere = next.selected && next.selected !== payload.selected;
    const restyled = next.theme !== payload.theme || payload === EMPTY;
    const moved = next.fit && String(next.fit) !== String(payload.fit);
    payload = { ...EMPTY, ...next };
    draw(payload);
    if (restyled) base.redraw();
    if (moved) goTo(next.fit);
    if (chosenElsewhere) bringIntoSight(next.selected);
  }

  function draw(next) {
    shown = next;
    const env = environment();
    if (dressed !== env.theme + env.lang) dress(env);
    if (legend.show(shown, env)) rearranged();
    if (!wasShown && !readerMoved) goTo(content()); // now the legend's height is known
    wasShown = true;
    overlay.redraw();
  }

  function symbols() {
    const all = [...items.sites, ...items.events, ...items.flows, ...items.countries, ...items.marks];
    return all.filter((item) => item.id).map((item) => {
      const at = overlay.toContainer(item.x, item.y);
      return { id: item.id, kind: item.kind, x: at.x, y: at.y, r: item.r };
    });
  }

  window.sahelMap = {
    start, receive, show, preview, symbols,
    follow: (center, zoom) => twin.follow(center, zoom),
    state: () => ({ theme: shown.theme, lang: shown.lang, selected: shown.selected, zoom: map.getZoom(),
      center: map.getCenter(), sites: shown.sites.length, countries: shown.countries.length,
      events: shown.events.length, flows: shown.flows.length, context: (shown.context || []).length }),
    get ready() { return Boolean(files.land && files.details && names.countries.length); },
  };
})();
