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
  const COVER = 5; // a hidden square px against a px of distance from the usual place
  const NEAR_INSIDE = 2; // price of a px of distance inside the country
  const NEAR_OUTSIDE = 8;
  const FAR_OUTSIDE = 0.08; // of the square px of distance: far is worse than twice near
  const OUTSIDE = 900; // price of leaving the country
  const ACROSS = 6; // places tried from west to east
  const STEPS = [[0, 0]];
  for (const d of [26, 52, 78, 110]) {
    for (const [x, y] of [[0, -1], [0, 1], [-1.6, 0], [1.6, 0], [-1.3, -1], [1.3, -1], [-1.3, 1], [1.3, 1]]) {
      STEPS.push([x * d, y * d]);
    }
  }
  const font = () => '500 11.5px ' + Sahel.FONT;

  const discWidth = (force) => 2 * DISC + 3 + (force.change ? 7 : force.status === 'leaving' ? 4 : 0);

  /* One piece a force: its disc and its mark, with the figure (not on a phone); the tooltip
     has the name. */
  function piece(force, text) {
    return { force, text };
  }

  function pieces(country, env) {
    const { forces, text } = country;
    if (text && !env.small) return forces.slice(0, 4).map((force, i) => piece(force, i === Math.min(3, forces.length - 1) ? text : ''));
    return forces.map((force) => {
      const { mark } = env.style(force.actor);
      const figure = env.small ? '' : Sahel.range(force, env.lang);
      return piece(force, [mark, figure].filter(Boolean).join(' '));
    });
  }

  function pieceWidth(ctx, item, room) {
    item.text = Sahel.shortened(ctx, item.text, font(), room);
    return (item.force ? discWidth(item.force) : 0) + Sahel.width(ctx, item.text, font());
  }

  /* As many pieces as the width holds, then how many there are besides. */
  function measured(ctx, country, env) {
    const room = env.small ? 92 : 190;
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

  const boxOf = (item, x, y) => Sahel.box(x, y, item.width + 4, item.height + 4);

  /* Places where the whole pill lies inside its country and in sight. */
  function insideSpots(item, view, frame) {
    const [halfX, halfY] = [item.width / 2 + 3, item.height / 2 + 3];
    const spots = [];
    for (const span of item.shape ? item.shape.spans : []) {
      const y = view.y(span.y);
      if (y - halfY < frame.y0 || y + halfY > frame.y1) continue;
      const from = Math.max(view.x(span.west), frame.x0) + halfX;
      const to = Math.min(view.x(span.east), frame.x1) - halfX;
      if (from > to) continue;
      const steps = Math.min(ACROSS, Math.ceil((to - from) / 20));
      for (let i = 0; i <= steps; i++) {
        const x = steps ? from + ((to - from) * i) / steps : from;
        spots.push({ x, y, box: boxOf(item, x, y), price: NEAR_INSIDE * Math.hypot(x - item.x, y - item.y) });
      }
    }
    return spots;
  }

  /* Around the usual place of a country too small for its pill, not cut by the edge. */
  function outsideSpots(item, frame, small) {
    const whole = Sahel.inside(Sahel.box(item.x, item.y, 0, 0), frame);
    return STEPS.map(([dx, dy]) => {
      const shorter = small ? 0.7 : 1;
      let [x, y] = [item.x + dx * shorter, item.y + dy * shorter];
      const box = boxOf(item, x, y);
      if (whole) {
        x += Math.max(0, frame.x0 - box.x0) - Math.max(0, box.x1 - frame.x1);
        y += Math.max(0, frame.y0 - box.y0) - Math.max(0, box.y1 - frame.y1);
      }
      const away = Math.hypot(x - item.x, y - item.y);
      const price = OUTSIDE + NEAR_OUTSIDE * away + FAR_OUTSIDE * away * away;
      return { x, y, box: boxOf(item, x, y), price, outside: whole };
    });
  }

  const meet = (a, b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;

  /* Pills move over empty ground of their country; one too wide for it stands beside, tied to it.
     Where no ground is empty they cover as little as can be: nothing vanishes. */
  Sahel.placeBadges = function (ctx, items, view, room, env, furniture) {
    const size = ({ shape }) => (shape ? (shape.east - shape.west) * (shape.south - shape.north) : 0);
    for (const item of items.slice().sort((a, b) => size(a) - size(b))) {
      Object.assign(item, measured(ctx, item.data, env), { usual: { x: item.x, y: item.y } });
      const cost = (spot) => spot.price + COVER * room.crowd(spot.box)
        + (furniture.some((box) => meet(box, spot.box)) ? 1e6 : 0);
      const spots = [...insideSpots(item, view, env.frame), ...outsideSpots(item, env.frame, env.small)]
        .map((spot) => ({ ...spot, cost: cost(spot) }));
      const { x, y, box, outside } = spots.reduce((a, b) => (b.cost < a.cost ? b : a));
      Object.assign(item, { x, y, box, outside });
      room.take(item.box);
    }
  };

  /* A line from a pill that stands beside its country to the country. */
  Sahel.drawTie = function (ctx, { outside, usual, box }, env) {
    if (!outside || Sahel.inside(Sahel.box(usual.x, usual.y, 0, 0), box)) return;
    ctx.beginPath();
    ctx.moveTo(usual.x, usual.y);
    ctx.lineTo(Math.max(box.x0 + 12, Math.min(usual.x, box.x1 - 12)), (box.y0 + box.y1) / 2);
    ctx.strokeStyle = env.ground.soft_ink;
    ctx.lineWidth = 1;
    ctx.stroke();
    Sahel.circle(ctx, usual.x, usual.y, 2);
    ctx.fillStyle = env.ground.soft_ink;
    ctx.fill();
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
