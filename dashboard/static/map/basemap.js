/* The neutral map underneath: land, borders, lakes, rivers. Fetched once, restyled in place. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const ADMIN_FROM_ZOOM = 4.6;

  /* [x0, y0, dx, dy, ...] in 1/units degree -> points of the unit square. */
  function decode(flat, units) {
    const points = new Float64Array(flat.length);
    let lon = 0, lat = 0;
    for (let i = 0; i < flat.length; i += 2) {
      lon += flat[i];
      lat += flat[i + 1];
      const at = Sahel.world(lon / units, lat / units);
      points[i] = at[0];
      points[i + 1] = at[1];
    }
    return points;
  }

  function reversed(points) {
    const out = new Float64Array(points.length);
    for (let i = 0; i < points.length; i += 2) {
      out[i] = points[points.length - 2 - i];
      out[i + 1] = points[points.length - 1 - i];
    }
    return out;
  }

  function joined(ring, arcs) {
    const parts = ring.map((n) => (n >= 0 ? arcs[n] : reversed(arcs[~n])));
    const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  /* A line with its box, so that what is out of sight costs nothing. */
  function boxed(points) {
    let [west, north, east, south] = [1, 1, 0, 0];
    for (let i = 0; i < points.length; i += 2) {
      west = Math.min(west, points[i]);
      east = Math.max(east, points[i]);
      north = Math.min(north, points[i + 1]);
      south = Math.max(south, points[i + 1]);
    }
    return { points, west, north, east, south };
  }

  function trace(ctx, lines, view, close) {
    const [west, east] = [view.shiftX / view.scale, (view.shiftX + view.width) / view.scale];
    const [north, south] = [view.shiftY / view.scale, (view.shiftY + view.height) / view.scale];
    ctx.beginPath();
    for (const line of lines) {
      if (line.west > east || line.east < west || line.north > south || line.south < north) continue;
      const p = line.points;
      ctx.moveTo(view.x(p[0]), view.y(p[1]));
      for (let i = 2; i < p.length; i += 2) ctx.lineTo(view.x(p[i]), view.y(p[i + 1]));
      if (close) ctx.closePath();
    }
  }

  function stroke(ctx, lines, view, colour, width, dash) {
    trace(ctx, lines, view, false);
    ctx.setLineDash(dash || []);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
    ctx.setLineDash([]);
  }

  function fill(ctx, rings, view, colour) {
    trace(ctx, rings, view, true);
    ctx.fillStyle = colour;
    ctx.fill('evenodd');
  }

  Sahel.readLand = function (data) {
    const arcs = data.arcs.map((flat) => decode(flat, data.units));
    const rings = (wanted) => data.countries.filter((country) => country.host === wanted)
      .flatMap((country) => country.parts.flat()).map((ring) => boxed(joined(ring, arcs)));
    const lines = (numbers) => numbers.map((n) => boxed(arcs[n]));
    const shapes = data.countries.filter((country) => country.host)
      .map((country) => [country.id, Sahel.shape(country.parts.flat().map((ring) => boxed(joined(ring, arcs))))]);
    const drawn = data.disputed_lines.map((flat) => boxed(decode(flat, data.units)));
    return {
      hosts: rings(1), others: rings(0), borders: lines(data.borders),
      disputed: lines(data.disputed).concat(drawn), shapes: new Map(shapes),
    };
  };

  Sahel.readDetails = function (data) {
    const lines = (name) => data[name].map((flat) => boxed(decode(flat, data.units)));
    return { admin1: lines('admin1'), lakes: lines('lakes'), rivers: lines('rivers') };
  };

  Sahel.paintBase = function (ctx, view, base, ground) {
    ctx.fillStyle = ground.water;
    ctx.fillRect(0, 0, view.width, view.height);
    ctx.lineJoin = 'round';
    const land = base.land, details = base.details;
    if (!land) return;
    fill(ctx, land.others, view, ground.other_land);
    fill(ctx, land.hosts, view, ground.land);
    if (details) {
      if (view.zoom >= ADMIN_FROM_ZOOM) stroke(ctx, details.admin1, view, ground.admin, 0.8);
      stroke(ctx, details.rivers, view, ground.river, view.zoom > 6 ? 1.8 : 1.1);
      fill(ctx, details.lakes, view, ground.water);
      stroke(ctx, details.lakes, view, ground.river, 0.8);
    }
    stroke(ctx, land.borders, view, ground.border, view.zoom > 6 ? 1.3 : 1);
    stroke(ctx, land.disputed, view, ground.border, 1.2, [5, 4]);
  };
})();
