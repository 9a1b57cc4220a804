/* How one force is drawn: area is people, outline is what is known, fill is the state. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const PER_ROOT = 0.42; // px of radius for the square root of one person
  const SMALLEST = 4.5;
  const UNKNOWN = 9; // strength not known: one size for all, dashed
  const GAP = 1.5;
  const FULL = 2 * Math.PI;
  const packs = new Map();

  Sahel.radius = function (force, factor) {
    const people = force.best ?? force.max ?? force.min ?? null;
    if (people === null) return UNKNOWN;
    return Math.max(SMALLEST, PER_ROOT * Math.sqrt(people) * (factor || 1));
  };

  Sahel.isUnknown = (force) => (force.best ?? force.max ?? force.min ?? null) === null;

  /* Places one disc against two others, on the far side from the middle as little as possible. */
  function spots(a, b, r) {
    const [ra, rb] = [a.r + r + GAP, b.r + r + GAP];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const d = Math.hypot(dx, dy);
    if (d > ra + rb || d === 0) return [];
    const along = (ra * ra - rb * rb + d * d) / (2 * d);
    const off = Math.sqrt(Math.max(0, ra * ra - along * along));
    const [mx, my] = [a.x + (along * dx) / d, a.y + (along * dy) / d];
    return [1, -1].map((s) => ({ x: mx + (s * off * dy) / d, y: my - (s * off * dx) / d, r }));
  }

  const clear = (spot, placed) =>
    placed.every((p) => Math.hypot(p.x - spot.x, p.y - spot.y) >= p.r + spot.r + GAP - 0.01);

  function nextSpot(placed, r) {
    const free = [];
    for (let i = 0; i < placed.length; i++) {
      for (let j = i + 1; j < placed.length; j++) {
        for (const spot of spots(placed[i], placed[j], r)) if (clear(spot, placed)) free.push(spot);
      }
    }
    const [first] = placed;
    free.sort((p, q) => Math.hypot(p.x - first.x, p.y - first.y) - Math.hypot(q.x - first.x, q.y - first.y));
    return free[0] || { x: first.x + first.r + r + GAP, y: first.y, r };
  }

  function packNew(radii) {
    const order = radii.map((r, i) => [r, i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const placed = [];
    for (const [r, i] of order) {
      const spot = !placed.length ? { x: 0, y: 0, r }
        : placed.length === 1 ? { x: placed[0].r + r + GAP, y: 0, r } : nextSpot(placed, r);
      placed.push(Object.assign(spot, { i }));
    }
    const edge = (pick) => placed.map(pick);
    const middleX = (Math.min(...edge((p) => p.x - p.r)) + Math.max(...edge((p) => p.x + p.r))) / 2;
    const middleY = (Math.min(...edge((p) => p.y - p.r)) + Math.max(...edge((p) => p.y + p.r))) / 2;
    placed.forEach((p) => { p.x -= middleX; p.y -= middleY; });
    return { discs: placed, r: Math.max(...placed.map((p) => Math.hypot(p.x, p.y) + p.r)),
      halfX: Math.max(...edge((p) => p.x + p.r)), halfY: Math.max(...edge((p) => p.y + p.r)) };
  }

  /* Discs that touch, centred on 0, 0; `r` of the answer encloses all of them, halfX and
     halfY are half their breadth and height. */
  Sahel.pack = function (radii) {
    const key = radii.join();
    if (!packs.has(key)) {
      if (packs.size > 4000) packs.clear();
      packs.set(key, packNew(radii));
    }
    return packs.get(key);
  };

  function circle(ctx, x, y, r) {
    ctx.beginPath();
    ctx.arc(x, y, Math.max(0.1, r), 0, FULL);
  }
  Sahel.circle = circle;

  function hatch(ctx, x, y, r, colour) {
    ctx.save();
    circle(ctx, x, y, r);
    ctx.clip();
    ctx.beginPath();
    for (let d = -2 * r; d <= 2 * r; d += 4) {
      ctx.moveTo(x + d - r, y + r);
      ctx.lineTo(x + d + r, y - r);
    }
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.6;
    ctx.stroke();
    ctx.restore();
  }

  function dots(ctx, x, y, r, colour) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (let dx = -r; dx <= r; dx += 4) {
      for (let dy = -r; dy <= r; dy += 4) {
        if (Math.hypot(dx, dy) > r - 1.2) continue;
        ctx.moveTo(x + dx + 0.9, y + dy);
        ctx.arc(x + dx, y + dy, 0.9, 0, FULL);
      }
    }
    ctx.fill();
  }

  function tint(ctx, x, y, r, colour, share) {
    ctx.globalAlpha = share;
    ctx.fillStyle = colour;
    circle(ctx, x, y, r);
    ctx.fill();
    ctx.globalAlpha = 1;
  }

  const FILLS = {
    'present': (ctx, x, y, r, style, unknown) => tint(ctx, x, y, r, style.fill, unknown ? 0.22 : 0.95),
    'leaving': (ctx, x, y, r, style, unknown) => tint(ctx, x, y, r, style.fill, unknown ? 0.12 : 0.36),
    'probably present': (ctx, x, y, r, style) => {
      tint(ctx, x, y, r, style.fill, 0.16);
      hatch(ctx, x, y, r, style.fill);
    },
    'possibly present': (ctx, x, y, r, style) => dots(ctx, x, y, r, style.edge),
    'unknown': () => {},
  };

  function outline(ctx, x, y, r, style, unknown, status) {
    circle(ctx, x, y, r - 0.6);
    ctx.strokeStyle = style.edge;
    ctx.lineWidth = status === 'leaving' || unknown ? 1.7 : 1.2;
    ctx.setLineDash(unknown ? [3.2, 2.4] : []);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  /* An arrow leaving by the upper right: the sign for a departure asked for or under way. */
  function exitArrow(ctx, x, y, r, style, paper) {
    const from = Math.max(0, r * 0.55) * 0.7071;
    const to = from + Math.max(6, Math.min(9, r * 0.7));
    const [x0, y0, x1, y1] = [x + from, y - from, x + to, y - to];
    const path = () => {
      ctx.beginPath();
      ctx.moveTo(x0, y0);
      ctx.lineTo(x1, y1);
      ctx.moveTo(x1 - 4.5, y1);
      ctx.lineTo(x1, y1);
      ctx.lineTo(x1, y1 + 4.5);
      ctx.stroke();
    };
    ctx.lineCap = ctx.lineJoin = 'round';
    [[paper, 4.6], [style.edge, 2]].forEach(([colour, width]) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      path();
    });
    ctx.lineCap = 'butt';
  }

  /* Whether the letters fit; where they do not, the label carries them. */
  Sahel.hasRoomForMark = (r, mark) => r >= (mark.length > 2 ? 10.5 : 8.5);

  function letters(ctx, x, y, r, style, solid, paper) {
    ctx.font = '700 ' + Math.min(12, Math.max(8, r * 0.82)).toFixed(1) + 'px ' + Sahel.FONT;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    if (!solid) {
      ctx.lineWidth = 3;
      ctx.strokeStyle = paper;
      ctx.strokeText(style.mark, x, y + 0.5);
    }
    ctx.fillStyle = solid ? style.ink : style.edge;
    ctx.fillText(style.mark, x, y + 0.5);
  }

  Sahel.FONT = '-apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif';

  Sahel.drawForce = function (ctx, x, y, exact, force, style, paper) {
    const unknown = Sahel.isUnknown(force);
    const status = FILLS[force.status] && !Sahel.isGone(force) ? force.status : 'unknown';
    const r = Math.round(exact * 4) / 4; // a quarter px is not seen and keeps the pictures few
    const half = Math.ceil(r) + 1;
    const key = [style.fill, style.mark, paper, status, unknown, r].join('|');
    Sahel.stamp(ctx, key, x - half, y - half, 2 * half, 2 * half,
      (pen) => paintForce(pen, half, half, r, status, unknown, style, paper));
  };

  function paintForce(ctx, x, y, r, status, unknown, style, paper) {
    circle(ctx, x, y, r);
    ctx.fillStyle = paper;
    ctx.fill();
    FILLS[status](ctx, x, y, r - 0.6, style, unknown);
    outline(ctx, x, y, r, style, unknown, status);
    if (Sahel.hasRoomForMark(r, style.mark)) {
      letters(ctx, x, y, r, style, status === 'present' && !unknown, paper);
    }
  }

  /* Drawn after the discs of a place, which would cover it. */
  Sahel.drawExit = function (ctx, x, y, r, force, style, paper) {
    if (force.change) Sahel.drawChange(ctx, x, y, r, force.change, style.edge, paper);
    else if (force.status === 'leaving') exitArrow(ctx, x, y, r, style, paper);
  };
})();
