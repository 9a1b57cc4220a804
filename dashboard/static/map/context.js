/* Events of other projects, one ring a place: grey, under everything else, never chosen. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});

  const radius = (count) => Math.min(9, 2.5 + 1.4 * Math.log2(1 + count));

  Sahel.contextItems = function (payload, view) {
    return (payload.context || []).map((place) => {
      const at = Sahel.point(view, place.lon, place.lat);
      return { kind: 'context', id: '', data: place, x: at.x, y: at.y, r: radius(place.n) };
    }).filter((item) => Sahel.inSight(view, item));
  };

  /* Filled as one shape, so that many rings in one region stay as quiet as a single one. */
  Sahel.drawContext = function (ctx, items, env) {
    ctx.save();
    ctx.beginPath();
    for (const item of items) {
      ctx.moveTo(item.x + item.r, item.y);
      ctx.arc(item.x, item.y, item.r, 0, 2 * Math.PI);
    }
    ctx.globalAlpha = 0.16;
    ctx.fillStyle = env.ground.soft_ink;
    ctx.fill();
    ctx.globalAlpha = 0.6;
    ctx.strokeStyle = env.ground.soft_ink;
    ctx.lineWidth = 0.8;
    ctx.stroke();
    ctx.restore();
  };
})();
