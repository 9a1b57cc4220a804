/* Names: the sites' first, then the pale ones of the base map where there is room left. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const LINE = 14;
  const TOWN_ZOOM = { 1: 4.6, 2: 5.6, 3: 7 };
  const siteFont = (bold) => (bold ? '700' : '500') + ' 12px ' + Sahel.FONT;
  const markFont = () => '700 9.5px ' + Sahel.FONT;

  /* Marks of forces too small to carry their letters: [mark, colour]. */
  function loneMarks(item, env) {
    const seen = new Map();
    for (const disc of item.discs) {
      const style = env.style(item.data.forces[disc.i].actor);
      if (!Sahel.hasRoomForMark(disc.r, style.mark)) seen.set(style.mark, style.edge);
    }
    return Array.from(seen);
  }

  function ring(item, gap, width, height) {
    const side = gap + width / 2;
    const slant = gap * 0.75;
    return [[0, -gap - height / 2], [side, 0], [-side, 0], [0, gap + height / 2],
      [slant + width / 2, -slant], [-slant - width / 2, -slant],
      [slant + width / 2, slant], [-slant - width / 2, slant]]
      .map(([dx, dy]) => Sahel.box(item.x + dx, item.y + dy, width, height));
  }

  /* Close by; for the weightiest sites also farther off, tied by a line. */
  const candidates = (item, width, height, far) => [0, ...(far ? [16, 32, 50, 70] : [])]
    .flatMap((step) => ring(item, item.r + 3 + step, width, height));

  /* Where powers meet is worth naming first, then where many people are. */
  const weight = (item, selected) => (item.id === selected ? 1e9 : 0) + item.r
    + 10 * new Set(item.data.forces.map((force) => force.actor)).size;

  Sahel.byWeight = (sites, selected) => sites.slice().sort((a, b) => weight(b, selected) - weight(a, selected));

  /* Free, and not cut by the edge when the symbol itself is in sight. */
  function freeSpot(item, width, height, room, env, far) {
    const whole = Sahel.inside(Sahel.box(item.x, item.y, 0, 0), env.frame);
    return candidates(item, width, height, far)
      .find((spot) => room.isFree(spot) && (!whole || Sahel.inside(spot, env.frame)));
  }

  /* The name with lone marks under it; where there is no room for a name, the marks alone. */
  Sahel.placeLabels = function (ctx, sites, room, env, far) {
    for (const item of sites) {
      const font = siteFont(item.id === env.selected);
      let text = Sahel.shortened(ctx, item.data.name, font, env.small ? 120 : 190);
      const marks = loneMarks(item, env);
      const marksWidth = Sahel.width(ctx, marks.map(([mark]) => mark).join(' '), markFont());
      const width = Math.max(Sahel.width(ctx, text, font), marksWidth) + 4;
      const height = LINE + (marks.length ? 11 : 0);
      let spot = freeSpot(item, width, height, room, env, far);
      if (!spot && item.id === env.selected) {
        const cost = (box) => room.crowd(box);
        spot = candidates(item, width, height, true).reduce((a, b) => (cost(b) < cost(a) ? b : a));
      }
      if (!spot && marks.length) {
        spot = freeSpot(item, marksWidth + 2, 11, room, env);
        text = '';
      }
      if (!spot) continue;
      room.take(spot);
      item.label = { text, font, marks, marksWidth, box: spot };
    }
  };

  /* A line from a name that stands off to its symbol. */
  Sahel.drawTie = function (ctx, item, env) {
    if (!item.label) return;
    const { x0, x1, y0, y1 } = item.label.box;
    const end = { x: Math.max(x0, Math.min(item.x, x1)), y: Math.max(y0, Math.min(item.y, y1)) };
    if (Math.hypot(end.x - item.x, end.y - item.y) < item.r + 10) return;
    ctx.beginPath();
    ctx.moveTo(item.x, item.y);
    ctx.lineTo(end.x, end.y);
    ctx.strokeStyle = env.ground.soft_ink;
    ctx.lineWidth = 0.9;
    ctx.stroke();
  };

  Sahel.drawLabel = function (ctx, item, env) {
    if (!item.label) return;
    const { text, font, marks, marksWidth, box } = item.label;
    const x = (box.x0 + box.x1) / 2;
    if (text) Sahel.write(ctx, text, x, box.y0 + LINE / 2, font, env.ground.ink, env.ground.land);
    let left = x - marksWidth / 2;
    for (const [mark, colour] of marks) {
      Sahel.write(ctx, mark, left, box.y1 - 6, markFont(), colour, env.ground.land, 'left');
      left += Sahel.width(ctx, mark + ' ', markFont());
    }
  };

  function countryLabel(ctx, country, view, room, env) {
    const degree = view.scale / 360;
    if (Math.sqrt(country.area) * degree < (country.host ? 34 : 48)) return;
    const at = Sahel.point(view, country.at[0], country.at[1]);
    if (!Sahel.inSight(view, at)) return;
    const font = '600 ' + (view.zoom > 5.4 ? 12 : 10.5) + 'px ' + Sahel.FONT;
    const lines = Sahel.lines(country[env.lang]).map((line) => Sahel.spaced(line, env.lang));
    const width = Math.max(...lines.map((line) => Sahel.width(ctx, line, font))) + 6;
    for (const dy of [0, -20, 20, -38, 38]) {
      const box = Sahel.box(at.x, at.y + dy, width, lines.length * 14);
      if (!room.isFree(box)) continue;
      room.take(box);
      lines.forEach((line, i) => Sahel.write(ctx, line, at.x, box.y0 + 7 + i * 14, font, env.ground.soft_ink,
        country.host ? env.ground.land : env.ground.other_land));
      return;
    }
  }

  function townLabel(ctx, town, view, room, sites, env) {
    const [english, french, rank, lon, lat] = town;
    if (view.zoom < TOWN_ZOOM[rank]) return;
    const at = Sahel.point(view, lon, lat);
    if (!Sahel.inSight(view, at)) return;
    if (sites.some((s) => Math.hypot(s.trueX - at.x, s.trueY - at.y) < 14)) return;
    const font = (rank === 1 ? '600' : '400') + ' 10.5px ' + Sahel.FONT;
    const text = env.lang === 'fr' ? french : english;
    const width = Sahel.width(ctx, text, font) + 12;
    const box = { x0: at.x - 4, x1: at.x + width, y0: at.y - 7, y1: at.y + 7 };
    if (!room.isFree(box)) return;
    room.take(box);
    ctx.fillStyle = env.ground.soft_ink;
    ctx.fillRect(at.x - 1.5, at.y - 1.5, 3, 3);
    Sahel.write(ctx, text, at.x + 5, at.y, font, env.ground.soft_ink, env.ground.land, 'left');
  }

  function waterLabel(ctx, water, view, room, env) {
    const at = Sahel.point(view, water.at[0], water.at[1]);
    const font = 'italic 400 11px ' + Sahel.FONT;
    const box = Sahel.box(at.x, at.y, Sahel.width(ctx, water[env.lang], font) + 6, 14);
    if (!Sahel.inSight(view, at) || !room.isFree(box)) return;
    room.take(box);
    Sahel.write(ctx, water[env.lang], at.x, at.y, font, env.ground.water_ink, env.ground.water);
  }

  Sahel.drawCountryNames = function (ctx, view, names, room, env) {
    const bySize = names.countries.slice().sort((a, b) => b.host - a.host || b.area - a.area);
    for (const country of bySize) countryLabel(ctx, country, view, room, env);
  };

  Sahel.drawSmallNames = function (ctx, view, names, room, sites, env) {
    for (const town of names.towns) townLabel(ctx, town, view, room, sites, env);
    for (const water of names.waters) waterLabel(ctx, water, view, room, env);
  };
})();
