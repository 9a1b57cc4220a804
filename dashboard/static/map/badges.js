/* Claims about a whole country: a pill on the country, never a dot that looks like a place.
   One line, so that ten of them leave the map to be seen; the tooltip and the card say it all. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const HEIGHT = 23;
  const PAD = 8;
  const DISC = 5.5;
  const GAP = 7;
  const SIGN = 15;
  const SIGNS_SHOWN = 4;
  const FAR = 0.35; // px of distance from its country weigh as much as this many of overlap
  const STEPS = [[0, 0]];
  for (const d of [26, 52, 78, 110]) {
    for (const [x, y] of [[0, -1], [0, 1], [-1.6, 0], [1.6, 0], [-1.3, -1], [1.3, -1], [-1.3, 1], [1.3, 1]]) {
      STEPS.push([x * d, y * d]);
    }
  }
  const font = () => '500 11.5px ' + Sahel.FONT;

  const discWidth = (force) => 2 * DISC + 3 + (force.status === 'leaving' ? 4 : 0);

  /* One piece a force: its disc and its mark or name, with the figure. */
  function piece(force, text) {
    return { force, text };
  }

  function pieces(country, env) {
    const { forces, text } = country;
    if (text && !env.small) return forces.slice(0, 4).map((force, i) => piece(force, i === Math.min(3, forces.length - 1) ? text : ''));
    return forces.map((force) => {
      const name = forces.length === 1 && !env.small ? force.name : env.style(force.actor).mark;
      return piece(force, [name, Sahel.range(force, env.lang)].filter(Boolean).join(' '));
    });
  }

  function pieceWidth(ctx, item, room) {
    item.text = Sahel.shortened(ctx, item.text, font(), room);
    return (item.force ? discWidth(item.force) : 0) + Sahel.width(ctx, item.text, font());
  }

  /* As many pieces as the width holds, then how many there are besides. */
  function measured(ctx, country, env) {
    const room = env.small ? 120 : 215;
    const shown = [];
    let width = 0;
    const all = pieces(country, env);
    for (const item of all) {
      const more = pieceWidth(ctx, item, room) + (shown.length ? GAP : 0);
      if (shown.length && width + more > room) break;
      shown.push(Object.assign(item, { x: width + (shown.length ? GAP : 0) }));
      width += more;
    }
    if (shown.length < all.length) {
      const rest = { text: '+' + (all.length - shown.length), x: width + GAP };
      shown.push(rest);
      width += GAP + pieceWidth(ctx, rest, room);
    }
    const events = country.events.slice(0, SIGNS_SHOWN);
    const signs = width + (shown.length && events.length ? 4 : 0);
    return { pieces: shown, events, signs, height: HEIGHT, width: signs + events.length * SIGN + 2 * PAD };
  }

  /* A pill whose country is in sight is not cut by the edge. */
  function spotAt(item, dx, dy, frame) {
    let [x, y] = [item.x + dx, item.y + dy];
    const box = Sahel.box(x, y, item.width + 4, item.height + 4);
    if (Sahel.inside(Sahel.box(item.x, item.y, 0, 0), frame)) {
      x += Math.max(0, frame.x0 - box.x0) - Math.max(0, box.x1 - frame.x1);
      y += Math.max(0, frame.y0 - box.y0) - Math.max(0, box.y1 - frame.y1);
    }
    return { x, y, far: Math.hypot(dx, dy), box: Sahel.box(x, y, item.width + 4, item.height + 4) };
  }

  /* Badges move over empty country; where none is near they cover as little as can be, and stay:
     nothing vanishes. */
  Sahel.placeBadges = function (ctx, items, room, env) {
    for (const item of items) {
      Object.assign(item, measured(ctx, item.data, env));
      const spots = STEPS.map(([dx, dy]) => spotAt(item, dx, dy, env.frame));
      const cost = (spot) => room.crowd(spot.box) + spot.far * FAR * HEIGHT;
      const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a));
      Object.assign(item, best);
      room.take(item.box);
    }
  };

  function frame(ctx, item, env, selected) {
    const actors = new Set(item.data.forces.map((force) => force.actor));
    const colour = actors.size === 1 ? env.style([...actors][0]).edge : env.ground.soft_ink;
    ctx.beginPath();
    ctx.roundRect(item.x - item.width / 2, item.y - item.height / 2, item.width, item.height, 11);
    ctx.fillStyle = env.ground.paper;
    ctx.fill();
    ctx.strokeStyle = selected ? env.ground.ink : colour;
    ctx.lineWidth = selected ? 2.6 : 1.3;
    ctx.stroke();
  }

  function drawPiece(ctx, item, x, y, env) {
    if (item.force) {
      const style = env.style(item.force.actor);
      for (const draw of [Sahel.drawForce, Sahel.drawExit]) {
        draw(ctx, x + DISC, y, DISC, item.force, style, env.ground.paper);
      }
      x += discWidth(item.force);
    }
    ctx.font = font();
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = env.ground.ink;
    ctx.fillText(item.text, x, y + 0.5);
  }

  Sahel.drawBadge = function (ctx, item, env, selected) {
    frame(ctx, item, env, selected);
    const left = item.x - item.width / 2 + PAD;
    item.pieces.forEach((part) => drawPiece(ctx, part, left + part.x, item.y, env));
    item.events.forEach((event, i) => Sahel.drawEvent(ctx, left + item.signs + SIGN * (i + 0.5), item.y,
      event, env.ground.ink, env.ground.paper));
  };
})();
