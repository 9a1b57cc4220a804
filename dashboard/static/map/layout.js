/* Where everything goes: true points first, then a small step aside where symbols would hide
   each other (with a line back to the true point). */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const FARTHEST = 30; // px that a symbol may step aside
  const EVENT_STEP = 15;
  const EVENTS_SHOWN = 5; // at one place
  const EVENTS_MANY = 40; // a period's worth: seen from far off, fewer at each place
  const MARGIN = 80;

  const key = (kind, id) => (String(id).startsWith(kind + ':') ? String(id) : kind + ':' + id);
  const isNumber = (value) => typeof value === 'number' && isFinite(value);

  function point(view, lon, lat) {
    const [wx, wy] = Sahel.world(lon, lat);
    return { x: view.x(wx), y: view.y(wy) };
  }

  const inSight = (view, p) =>
    p.x > -MARGIN && p.y > -MARGIN && p.x < view.width + MARGIN && p.y < view.height + MARGIN;

  function siteItems(payload, view, factor) {
    const items = [];
    for (const site of payload.sites) {
      if (!isNumber(site.lat) || !isNumber(site.lon)) continue;
      const at = point(view, site.lon, site.lat);
      if (!inSight(view, at)) continue;
      const packed = Sahel.pack(site.forces.map((force) => Sahel.radius(force, factor)));
      const none = { r: 4, halfX: 4, halfY: 4 };
      const { r, halfX, halfY } = site.forces.length ? packed : none;
      items.push({ kind: 'site', id: key('site', site.id), data: site, trueX: at.x, trueY: at.y,
        x: at.x, y: at.y, discs: packed.discs, r, halfX, halfY });
    }
    return items;
  }

  function pushApart(a, b, i) {
    let [dx, dy] = [b.x - a.x, b.y - a.y];
    let d = Math.hypot(dx, dy);
    const overlap = a.r + b.r + 3 - d;
    if (overlap <= 0) return;
    if (d < 0.5) [dx, dy, d] = [Math.cos(i), Math.sin(i), 1];
    const share = a.r / (a.r + b.r); // the smaller one moves more
    move(b, (dx / d) * overlap * share, (dy / d) * overlap * share);
    move(a, (-dx / d) * overlap * (1 - share), (-dy / d) * overlap * (1 - share));
  }

  function move(item, dx, dy) {
    const [x, y] = [item.x + dx - item.trueX, item.y + dy - item.trueY];
    const far = Math.hypot(x, y);
    const shrink = far > FARTHEST ? FARTHEST / far : 1;
    item.x = item.trueX + x * shrink;
    item.y = item.trueY + y * shrink;
  }

  /* Neighbours are looked for along x only, so that 400 sites take a millisecond or two. */
  function spread(items) {
    const widest = Math.max(0, ...items.map((item) => item.r)) + 3;
    const sorted = items.slice();
    for (let round = 0; round < 6; round++) {
      sorted.sort((a, b) => a.x - b.x);
      for (let i = 0; i < sorted.length; i++) {
        const a = sorted[i];
        for (let j = i + 1; j < sorted.length && sorted[j].x - a.x < a.r + widest; j++) {
          if (Math.abs(sorted[j].y - a.y) < a.r + widest) pushApart(a, sorted[j], i);
        }
      }
    }
  }

  function siteNear(sites, at, within) {
    return sites.find((s) => Math.hypot(s.trueX - at.x, s.trueY - at.y) <= within);
  }

  function eventItems(payload, view, sites) {
    const groups = new Map();
    for (const event of payload.events) {
      if (!isNumber(event.lat) || !isNumber(event.lon)) continue;
      const at = point(view, event.lon, event.lat);
      if (!inSight(view, at)) continue;
      const site = siteNear(sites, at, 3);
      const group = site ? site.id : Math.round(at.x / 6) + ',' + Math.round(at.y / 6);
      if (!groups.has(group)) groups.set(group, { at, site, events: [] });
      groups.get(group).events.push(event);
    }
    const few = payload.events.length > EVENTS_MANY && view.zoom < 5.5;
    return Array.from(groups.values()).flatMap((group) => row(group, few ? 2 : EVENTS_SHOWN));
  }

  /* Events at one place stand side by side under its symbol. */
  function row({ at, site, events }, most) {
    const shown = events.slice(0, most);
    const more = events.length - shown.length;
    const [x, y] = site ? [site.x, site.y + site.halfY + 10] : [at.x, at.y];
    const left = x - ((shown.length + (more ? 1 : 0) - 1) * EVENT_STEP) / 2;
    const items = shown.map((event, i) => ({ kind: 'event', id: key('event', event.id), data: event,
      x: left + i * EVENT_STEP, y, r: 7 }));
    if (more) items.push({ kind: 'more', id: '', more, data: events, x: left + shown.length * EVENT_STEP + 2, y, r: 8 });
    return items;
  }

  function flowItems(payload, view, sites) {
    return payload.flows.filter((flow) => [...flow.from, ...flow.to].every(isNumber)).map((flow) => {
      const ends = [flow.from, flow.to].map(([lat, lon]) => {
        const at = point(view, lon, lat);
        const site = siteNear(sites, at, 3);
        return site ? { x: site.x, y: site.y, r: site.r } : { ...at, r: 4 };
      });
      const middle = Sahel.bend(ends[0], ends[1]);
      const at = Sahel.along(ends[0], middle, ends[1], 0.5);
      return { kind: 'flow', id: key('flow', flow.id), data: flow, x: at.x, y: at.y, r: 8,
        from: ends[0], to: ends[1], fromR: ends[0].r, toR: ends[1].r, middle };
    });
  }

  const shapeInSight = (view, box) => view.x(box.east) > 0 && view.x(box.west) < view.width
    && view.y(box.south) > 0 && view.y(box.north) < view.height;

  /* One pill a country: its own claims, and the events that name no place in it. */
  function countryItems(payload, view, names, shapes) {
    const rows = new Map(payload.countries.map((c) => [c.id, { ...c, events: [] }]));
    for (const event of payload.events) {
      if (isNumber(event.lat) || !event.country) continue;
      if (!rows.has(event.country)) rows.set(event.country, { id: event.country, forces: [], text: '', events: [] });
      rows.get(event.country).events.push(event);
    }
    return Array.from(rows.values()).filter((c) => names.has(c.id)).map((c) => {
      const at = point(view, ...names.get(c.id).badge);
      const shape = shapes.get(c.id);
      return { kind: 'country', id: key('country', c.id), data: c, shape, x: at.x, y: at.y, r: 12 };
    }).filter((item) => (item.shape ? shapeInSight(view, item.shape) : inSight(view, item)));
  }

  Sahel.layout = function (payload, view, names, shapes, factor) {
    const sites = siteItems(payload, view, factor);
    spread(sites);
    sites.sort((a, b) => b.r - a.r);
    return { sites, events: eventItems(payload, view, sites), flows: flowItems(payload, view, sites),
      marks: Sahel.markItems(payload, view), context: Sahel.contextItems(payload, view),
      countries: countryItems(payload, view, names, shapes) };
  };
  Sahel.point = point;
  Sahel.inSight = inSight;
  Sahel.key = key;
})();
