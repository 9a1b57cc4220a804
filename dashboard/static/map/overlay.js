/* The posture: one loop paints it, one loop finds what is under the pointer. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const TOUCH = 12; // px: the least radius that a finger can hit

  function takeSymbols(items, room) {
    for (const site of items.sites) room.take(Sahel.box(site.x, site.y, 2 * site.halfX + 4, 2 * site.halfY + 4));
    for (const mark of items.marks) room.take(Sahel.box(mark.x, mark.y, 26, 26));
    for (const event of items.events) room.take(Sahel.box(event.x, event.y, 15, 15));
  }

  function drawLeader(ctx, site, env) {
    if (Math.hypot(site.x - site.trueX, site.y - site.trueY) < 4) return;
    ctx.beginPath();
    ctx.moveTo(site.trueX, site.trueY);
    ctx.lineTo(site.x, site.y);
    ctx.strokeStyle = env.ground.soft_ink;
    ctx.lineWidth = 1;
    ctx.stroke();
    Sahel.circle(ctx, site.trueX, site.trueY, 2);
    ctx.fillStyle = env.ground.soft_ink;
    ctx.fill();
  }

  /* A paper rim holds the discs of one place together and off what lies beneath. */
  function rim(ctx, site, grow, colour) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const disc of site.discs) {
      ctx.moveTo(site.x + disc.x + disc.r + grow, site.y + disc.y);
      ctx.arc(site.x + disc.x, site.y + disc.y, disc.r + grow, 0, 2 * Math.PI);
    }
    ctx.fill();
  }

  function drawSite(ctx, site, env) {
    if (site.id === env.selected) {
      rim(ctx, site, 6, env.ground.ink);
      rim(ctx, site, 4, env.ground.paper);
    } else if (site.discs.length > 1) {
      rim(ctx, site, 3, env.ground.border);
    }
    rim(ctx, site, 2, env.ground.paper);
    for (const draw of [Sahel.drawForce, Sahel.drawExit]) {
      for (const disc of site.discs) {
        const force = site.data.forces[disc.i];
        draw(ctx, site.x + disc.x, site.y + disc.y, disc.r, force, env.style(force.actor), env.ground.paper);
      }
    }
  }

  function drawEvent(ctx, item, env) {
    if (item.kind === 'more') {
      ctx.font = '600 10px ' + Sahel.FONT;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.fillStyle = env.ground.ink;
      ctx.fillText('+' + item.more, item.x, item.y);
      return;
    }
    if (item.id === env.selected) {
      Sahel.circle(ctx, item.x, item.y, 11);
      ctx.fillStyle = env.ground.paper;
      ctx.fill();
      ctx.strokeStyle = env.ground.ink;
      ctx.lineWidth = 2;
      ctx.stroke();
    }
    Sahel.drawEvent(ctx, item.x, item.y, item.data, env.ground.ink, env.ground.paper);
  }

  Sahel.paintPosture = function (ctx, view, payload, names, env, taken) {
    const badges = new Map(names.countries.map((country) => [country.id, country]));
    const items = Sahel.layout(payload, view, badges, env.shapes, env.factor);
    const room = new Sahel.Room();
    taken.forEach(room.take);
    takeSymbols(items, room);
    // The main sites' names, for pills can move; then more sites', the countries', and the rest.
    const sites = Sahel.byWeight(items.sites, env.selected);
    const [main, first] = env.small ? [1, 4] : [3, 10];
    Sahel.placeLabels(ctx, sites.slice(0, main), room, env);
    Sahel.placeBadges(ctx, items.countries, view, room, env, taken);
    Sahel.placeLabels(ctx, sites.slice(main, first), room, env);
    Sahel.drawCountryNames(ctx, view, names, room, env);
    Sahel.placeLabels(ctx, sites.slice(first), room, env);
    Sahel.drawSmallNames(ctx, view, names, room, items.sites, env);
    Sahel.drawContext(ctx, items.context, env);
    items.sites.forEach((site) => drawLeader(ctx, site, env));
    items.countries.forEach((item) => Sahel.drawTie(ctx, item, env));
    items.flows.forEach((flow) => Sahel.drawFlow(ctx, flow, env.style(flow.data.actor), env.ground.paper));
    items.sites.forEach((site) => drawSite(ctx, site, env));
    items.events.forEach((event) => drawEvent(ctx, event, env));
    items.countries.forEach((item) => Sahel.drawBadge(ctx, item, env, item.id === env.selected));
    items.sites.forEach((site) => Sahel.drawLabel(ctx, site, env));
    items.marks.slice().reverse().forEach((mark) => Sahel.drawMark(ctx, mark, env));
    return items;
  };

  function distanceToFlow(flow, p) {
    let least = Infinity;
    for (let t = 0; t <= 1.001; t += 0.05) {
      const q = Sahel.along(flow.from, flow.middle, flow.to, t);
      least = Math.min(least, Math.hypot(q.x - p.x, q.y - p.y));
    }
    return least;
  }

  /* How far outside a symbol the point lies: negative inside. */
  function outside(item, p) {
    if (item.kind === 'flow') return distanceToFlow(item, p) - 1;
    if (item.box) {
      return Math.max(item.box.x0 - p.x, p.x - item.box.x1, item.box.y0 - p.y, p.y - item.box.y1);
    }
    return Math.hypot(item.x - p.x, item.y - p.y) - item.r;
  }

  Sahel.find = function (items, p) {
    let best = null;
    let least = Infinity;
    const drawnFirst = [...items.context, ...items.flows, ...items.sites, ...items.events, ...items.countries, ...items.marks];
    for (const item of drawnFirst) {
      const away = outside(item, p);
      const reach = item.kind === 'flow' ? 6 : Math.max(0, TOUCH - item.r);
      if (away > reach || (away > least && away > 0)) continue;
      best = item;
      least = Math.max(away, 0);
    }
    return best;
  };
})();
