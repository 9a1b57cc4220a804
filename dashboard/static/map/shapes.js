/* The host countries as shapes: where a pill has room inside its country, and what one view must
   show so that a filter's content is in sight. All in the unit square of Sahel.world. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const LINES = 20; // levels at which a country's width is known
  const LIMITED = 0.62; // content narrower than this share of the first view has a view of its own

  const empty = () => ({ west: Infinity, north: Infinity, east: -Infinity, south: -Infinity });

  function joined(a, b) {
    return { west: Math.min(a.west, b.west), north: Math.min(a.north, b.north),
      east: Math.max(a.east, b.east), south: Math.max(a.south, b.south) };
  }

  /* Where a level enters and leaves the country, from west to east. */
  function crossings(rings, y) {
    const xs = [];
    for (const { points, north, south } of rings) {
      if (y < north || y > south) continue;
      const last = points.length - 2;
      for (let i = 0, j = last; i <= last; j = i, i += 2) {
        const [y0, y1] = [points[j + 1], points[i + 1]];
        if (y0 > y !== y1 > y) xs.push(points[j] + ((y - y0) / (y1 - y0)) * (points[i] - points[j]));
      }
    }
    return xs.sort((a, b) => a - b);
  }

  function widest(rings, y) {
    const xs = crossings(rings, y);
    let best = null;
    for (let i = 0; i + 1 < xs.length; i += 2) {
      if (!best || xs[i + 1] - xs[i] > best.east - best.west) best = { y, west: xs[i], east: xs[i + 1] };
    }
    return best;
  }

  /* A level is as wide as it and its neighbours are: a pill has a height. */
  function spansOf(rings, box) {
    const step = (box.south - box.north) / LINES;
    const raw = Array.from({ length: LINES }, (_, i) => widest(rings, box.north + step * (i + 0.5)));
    const spans = [];
    for (let i = 1; i < LINES - 1; i++) {
      const [a, b, c] = [raw[i - 1], raw[i], raw[i + 1]];
      if (!a || !b || !c) continue;
      const [west, east] = [Math.max(a.west, b.west, c.west), Math.min(a.east, b.east, c.east)];
      if (east > west) spans.push({ y: b.y, west, east });
    }
    return spans;
  }

  Sahel.shape = function (rings) {
    const box = rings.reduce(joined, empty());
    return { ...box, rings, spans: spansOf(rings, box) };
  };

  function around(shapes, x, y) {
    for (const shape of shapes.values()) {
      if (x < shape.west || x > shape.east || y < shape.north || y > shape.south) continue;
      if (crossings(shape.rings, y).filter((edge) => edge < x).length % 2) return shape;
    }
    return { west: x, east: x, north: y, south: y };
  }

  const toLatLng = (x, y) => [(180 / Math.PI) * Math.atan(Math.sinh(Math.PI * (1 - 2 * y))), (x - 0.5) * 360];

  /* The countries that have something in them, when they are few; else null. */
  Sahel.contentBounds = function (payload, shapes, home) {
    const isNumber = (value) => typeof value === 'number';
    const asked = (payload.focus || []).map((id) => shapes.get(id)).filter(Boolean).reduce(joined, empty());
    if (asked.east - asked.west > 0) return [toLatLng(asked.west, asked.south), toLatLng(asked.east, asked.north)];
    const countries = [...payload.countries.map((c) => c.id),
      ...payload.events.filter((e) => !isNumber(e.lat)).map((e) => e.country)];
    const points = [...payload.sites, ...payload.events].filter((p) => isNumber(p.lat) && isNumber(p.lon));
    const box = [...countries.map((id) => shapes.get(id)).filter(Boolean),
      ...points.map((p) => around(shapes, ...Sahel.world(p.lon, p.lat)))].reduce(joined, empty());
    const wide = (home[1][1] - home[0][1]) / 360;
    if (!(box.east - box.west > 0) || box.east - box.west > wide * LIMITED) return null;
    return [toLatLng(box.west, box.south), toLatLng(box.east, box.north)];
  };
})();
