/* Events by shape and moves by arrow: colour says nothing that shape does not say. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});

  const SHAPES = {
    arrival: [[0, -6], [6, 5], [-6, 5]],
    departure: [[0, 6], [6, -5], [-6, -5]],
    announcement: [[0, -6.5], [5.5, 0], [0, 6.5], [-5.5, 0]],
    political: [[-4, -7], [6, -3.5], [-2.4, 0.2], [-2.4, 7], [-4, 7]],
  };

  function shapePath(ctx, x, y, points) {
    ctx.beginPath();
    points.forEach(([dx, dy], i) => (i ? ctx.lineTo(x + dx, y + dy) : ctx.moveTo(x + dx, y + dy)));
    ctx.closePath();
  }

  Sahel.drawEvent = function (ctx, x, y, event, ink, paper) {
    shapePath(ctx, x, y, SHAPES[event.shape] || SHAPES.announcement);
    ctx.lineJoin = 'round';
    ctx.strokeStyle = paper;
    ctx.lineWidth = 4;
    ctx.stroke();
    ctx.fillStyle = event.uncertain ? paper : ink;
    ctx.fill();
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.3;
    ctx.stroke();
  };

  /* A move bends to one side, so that there and back are two arrows. */
  Sahel.bend = function (from, to) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    return { x: (from.x + to.x) / 2 + dy * 0.16, y: (from.y + to.y) / 2 - dx * 0.16 };
  };

  Sahel.along = function (from, middle, to, t) {
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * middle.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * middle.y + t * t * to.y,
    };
  };

  /* The share of the curve at which it is r away from one of its ends (0 or 1). */
  function trimmed(flow, end, r) {
    const [from, to] = [flow.from, flow.to];
    let [near, far] = [end, 0.5];
    for (let i = 0; i < 14; i++) {
      const t = (near + far) / 2;
      const p = Sahel.along(from, flow.middle, to, t);
      const anchor = end ? to : from;
      if (Math.hypot(p.x - anchor.x, p.y - anchor.y) > r) far = t; else near = t;
    }
    return far;
  }

  /* The piece of the curve between two shares is again such a curve. */
  function curve(ctx, flow, t0, t1) {
    const { from, middle, to } = flow;
    const mix = (key) => (1 - t0) * (1 - t1) * from[key] + ((1 - t0) * t1 + t0 * (1 - t1)) * middle[key] + t0 * t1 * to[key];
    const [start, end] = [t0, t1].map((t) => Sahel.along(from, middle, to, t));
    ctx.beginPath();
    ctx.moveTo(start.x, start.y);
    ctx.quadraticCurveTo(mix('x'), mix('y'), end.x, end.y);
  }

  function head(ctx, flow, t, neck) {
    const tip = Sahel.along(flow.from, flow.middle, flow.to, t);
    const back = Sahel.along(flow.from, flow.middle, flow.to, neck);
    const turn = Math.atan2(tip.y - back.y, tip.x - back.x);
    ctx.beginPath();
    ctx.moveTo(tip.x, tip.y);
    [2.65, -2.65].forEach((side) =>
      ctx.lineTo(tip.x + 10 * Math.cos(turn + side), tip.y + 10 * Math.sin(turn + side)));
    ctx.closePath();
  }

  Sahel.drawFlow = function (ctx, flow, style, paper) {
    const t0 = trimmed(flow, 0, flow.fromR + 3);
    const t1 = trimmed(flow, 1, flow.toR + 4);
    const neck = trimmed(flow, 1, flow.toR + 11);
    if (neck <= t0) return;
    ctx.lineCap = 'round';
    [[paper, 5], [style.edge, 2.2]].forEach(([colour, width]) => {
      curve(ctx, flow, t0, neck);
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.stroke();
    });
    ctx.lineCap = 'butt';
    head(ctx, flow, t1, neck);
    ctx.strokeStyle = paper;
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.fillStyle = style.edge;
    ctx.fill();
  };
})();
