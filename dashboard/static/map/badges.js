/* Claims about a whole country: a pill on the country, never a dot that looks like a place. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const ROW = 17;
  const PAD = 7;
  const ROWS_SHOWN = 4;
  const DISC = 5.5;
  const STEPS = [[0, 0], [0, -24], [0, 24], [0, -46], [0, 46], [-60, 0], [60, 0], [-60, -30], [60, -30],
    [-60, 30], [60, 30], [0, -70], [0, 70], [-110, 0], [110, 0], [-110, -46], [110, -46]];
  const font = () => '500 11.5px ' + Sahel.FONT;

  function forceRow(force, style, env) {
    const people = Sahel.range(force, env.lang);
    const name = env.small ? style.mark : force.name;
    return { forces: [force], text: people ? name + ' ' + people : name };
  }

  function rowsOf(country, env) {
    const rows = country.text && !env.small
      ? [{ forces: country.forces.slice(0, 4), text: country.text }]
      : country.forces.map((force) => forceRow(force, env.style(force.actor), env));
    const more = rows.length - ROWS_SHOWN;
    const shown = more > 1 ? rows.slice(0, ROWS_SHOWN) : rows;
    if (more > 1) shown.push({ forces: [], text: '+ ' + more + ' ' + env.words.more });
    const events = country.events.slice(0, 6);
    if (events.length && shown.length === 1) shown[0].events = events;
    else if (events.length) shown.push({ forces: [], text: '', events });
    return shown;
  }

  const discsWidth = (row) => row.forces.length * (2 * DISC + 2) + (row.forces.length ? 3 : 0)
    + 5 * row.forces.filter((force) => force.status === 'leaving').length;

  function measured(ctx, item, env) {
    const room = env.small ? 110 : 230;
    const rows = rowsOf(item.data, env);
    for (const row of rows) {
      row.text = Sahel.shortened(ctx, row.text, font(), room);
      const glyphs = (row.events || []).length * 15 + (row.events && row.text ? 4 : 0) - (row.events ? 3 : 0);
      row.width = discsWidth(row) + Sahel.width(ctx, row.text, font()) + glyphs;
    }
    const width = Math.max(...rows.map((row) => row.width)) + 2 * PAD + 2;
    return { rows, width, height: rows.length * ROW + 5 };
  }

  /* A pill whose country is in sight is not cut by the edge. */
  function spotAt(item, x, y, frame) {
    const box = Sahel.box(x, y, item.width + 4, item.height + 4);
    if (Sahel.inside(Sahel.box(item.x, item.y, 0, 0), frame)) {
      x += Math.max(0, frame.x0 - box.x0) - Math.max(0, box.x1 - frame.x1);
      y += Math.max(0, frame.y0 - box.y0) - Math.max(0, box.y1 - frame.y1);
    }
    return { x, y, box: Sahel.box(x, y, item.width + 4, item.height + 4) };
  }

  /* Badges may move over empty country, and stay when there is no room: nothing vanishes. */
  Sahel.placeBadges = function (ctx, items, room, env) {
    for (const item of items) {
      Object.assign(item, measured(ctx, item, env));
      const spots = STEPS.map(([dx, dy]) => spotAt(item, item.x + dx, item.y + dy, env.frame));
      const free = spots.find((spot) => room.isFree(spot.box)) || spots[0];
      Object.assign(item, free);
      room.take(item.box);
    }
  };

  function frame(ctx, item, env, selected) {
    const actors = new Set(item.data.forces.map((force) => force.actor));
    const colour = actors.size === 1 ? env.style([...actors][0]).edge : env.ground.soft_ink;
    ctx.beginPath();
    ctx.roundRect(item.x - item.width / 2, item.y - item.height / 2, item.width, item.height,
      Math.min(11, item.height / 2));
    ctx.fillStyle = env.ground.paper;
    ctx.fill();
    ctx.strokeStyle = selected ? env.ground.ink : colour;
    ctx.lineWidth = selected ? 2.6 : 1.3;
    ctx.stroke();
  }

  function drawRow(ctx, row, left, y, env) {
    let x = left;
    for (const force of row.forces) {
      const style = env.style(force.actor);
      Sahel.drawForce(ctx, x + DISC, y, DISC, force, style, env.ground.paper);
      Sahel.drawExit(ctx, x + DISC, y, DISC, force, style, env.ground.paper);
      x += 2 * DISC + 2 + (force.status === 'leaving' ? 5 : 0);
    }
    x += row.forces.length ? 3 : 0;
    ctx.font = font();
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = env.ground.ink;
    ctx.fillText(row.text, x, y + 0.5);
    x += row.text ? Sahel.width(ctx, row.text, font()) + 6 : 0;
    for (const event of row.events || []) {
      Sahel.drawEvent(ctx, x + 6, y, event, env.ground.ink, env.ground.paper);
      x += 15;
    }
  }

  Sahel.drawBadge = function (ctx, item, env, selected) {
    frame(ctx, item, env, selected);
    const top = item.y - item.height / 2 + 2.5 + ROW / 2;
    item.rows.forEach((row, i) => drawRow(ctx, row, item.x - item.width / 2 + PAD, top + i * ROW, env));
  };
})();
