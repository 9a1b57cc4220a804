/* Names: the sites' first, then the pale ones of the base map where there is room left. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const LINE = 14;
  const MOST_COVERED = 0.3; // share of the chosen site's name that may lie on other things
  const TOUCH = 3; // px between a symbol and its name
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

  /* Against the symbol on every side: a name that stands off is taken for another place's. */
  function candidates(item, { width, height }) {
    const [gapX, gapY] = [item.halfX + TOUCH, item.halfY + TOUCH];
    const [side, up] = [gapX + width / 2, gapY + height / 2];
    const [slantX, slantY] = [gapX * 0.75 + width / 2, gapY * 0.75 + height / 2];
    const slide = Math.max(0, width / 2 - item.halfX);
    const rise = Math.max(0, item.halfY + height / 2 - 16); // still beside the symbol's last line
    return [[0, -up], [side, 0], [-side, 0], [0, up], [slantX, -slantY], [-slantX, -slantY],
      [slantX, slantY], [-slantX, slantY], [side, rise], [side, -rise], [-side, rise], [-side, -rise], [slide, -up], [-slide, -up], [slide, up], [-slide, up]]
      .map(([dx, dy]) => ({ ...Sahel.box(item.x + dx, item.y + dy, width, height), side: Math.sign(dx) }));
  }

  /* Where powers meet is worth naming first, then where many people are and where word is fresh;
     a single old report comes last. */
  const FRESH = new Set(['present', 'leaving']);
  const weight = (item, selected) => {
    const { forces } = item.data;
    const known = forces.filter((force) => !Sahel.isUnknown(force)).map((force) => Sahel.radius(force));
    return (item.id === selected ? 1e9 : 0) + 10 * new Set(forces.map((force) => force.actor)).size
      + Math.max(3, ...known) + (forces.some((force) => FRESH.has(force.status)) ? 12 : 0);
  };

  Sahel.byWeight = (sites, selected) => sites.slice().sort((a, b) => weight(b, selected) - weight(a, selected));

  /* Free, and not cut by the edge when the symbol itself is in sight. */
  function freeSpot(item, sizes, room, env) {
    const whole = Sahel.inside(Sahel.box(item.x, item.y, 0, 0), env.frame);
    return candidates(item, sizes).find((spot) => room.isFree(spot) && (!whole || Sahel.inside(spot, env.frame)));
  }

  /* A name in one line where it is short, else in two; its size with the marks under it. */
  function written(ctx, lines, font, marksWidth) {
    const width = Math.max(marksWidth, ...lines.map((line) => Sahel.width(ctx, line, font))) + 4;
    return { lines, width, height: LINE * lines.length + (marksWidth ? 11 : 0) };
  }

  function forms(ctx, name, font, marksWidth, env) {
    const [one, two] = env.small ? [110, 110] : [180, 150];
    const folded = Sahel.lines(name).map((line) => Sahel.shortened(ctx, line, font, two));
    const all = [folded];
    if (Sahel.width(ctx, name, font) <= one) all.unshift([name]);
    return all.map((lines) => written(ctx, lines, font, marksWidth));
  }

  /* The name with lone marks under it; where there is no room for a name, the marks alone; where
     there is none for them either, nothing until the reader comes closer. */
  Sahel.placeLabels = function (ctx, sites, room, env) {
    for (const item of sites) {
      const font = siteFont(item.id === env.selected);
      const marks = loneMarks(item, env);
      const marksWidth = Sahel.width(ctx, marks.map(([mark]) => mark).join(' '), markFont());
      const tried = forms(ctx, item.data.name, font, marksWidth, env);
      if (marks.length) tried.push(written(ctx, [], font, marksWidth));
      let [form, spot] = [null, null];
      for (form of tried) if ((spot = freeSpot(item, form, room, env))) break;
      if (!spot && item.id === env.selected) {
        [form] = tried;
        const cost = (box) => room.crowd(box) + (Sahel.inside(box, env.frame) ? 0 : 1e5);
        spot = candidates(item, form).reduce((a, b) => (cost(b) < cost(a) ? b : a));
        if (cost(spot) > form.width * form.height * MOST_COVERED) spot = null; // the card names it too
      }
      if (!spot) continue;
      room.take(spot);
      item.label = { lines: form.lines, font, marks, marksWidth, box: spot };
    }
  };

  /* The lines lean on the symbol. */
  function leftOf(box, width) {
    if (box.side > 0) return box.x0 + 2;
    return box.side < 0 ? box.x1 - 2 - width : (box.x0 + box.x1 - width) / 2;
  }

  Sahel.drawLabel = function (ctx, item, env) {
    if (!item.label) return;
    const { lines, font, marks, marksWidth, box } = item.label;
    lines.forEach((line, i) => Sahel.write(ctx, line, leftOf(box, Sahel.width(ctx, line, font)),
      box.y0 + LINE * (i + 0.5), font, env.ground.ink, env.ground.land, 'left'));
    let left = leftOf(box, marksWidth);
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
