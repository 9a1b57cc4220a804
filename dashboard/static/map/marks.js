/* Points to choose among: numbered candidates, where the place stands now, and the reader's own. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const RADIUS = 11;

  Sahel.markItems = function (payload, view) {
    return (payload.marks || []).map((mark) => {
      const at = Sahel.point(view, mark.lon, mark.lat);
      return { kind: 'mark', id: Sahel.key('mark', mark.id), data: mark, x: at.x, y: at.y, r: RADIUS };
    }).filter((item) => Sahel.inSight(view, item));
  };

  /* A label of one or two characters is a disc, a longer one (several numbers at one point) a pill. */
  function shape(ctx, item, r) {
    ctx.beginPath();
    if (item.data.label) {
      const half = r + Math.max(0, item.data.label.length - 2) * 3.6;
      ctx.roundRect(item.x - half, item.y - r, 2 * half, 2 * r, r);
      return;
    }
    ctx.moveTo(item.x, item.y - r);
    ctx.lineTo(item.x + r, item.y);
    ctx.lineTo(item.x, item.y + r);
    ctx.lineTo(item.x - r, item.y);
    ctx.closePath();
  }

  /* The chosen one is filled with ink, the others with paper: shape and number repeat it. */
  Sahel.drawMark = function (ctx, item, env) {
    const chosen = item.id === env.selected;
    shape(ctx, item, RADIUS + 2);
    ctx.fillStyle = env.ground.paper;
    ctx.fill();
    shape(ctx, item, RADIUS);
    ctx.fillStyle = chosen ? env.ground.ink : env.ground.paper;
    ctx.fill();
    ctx.strokeStyle = env.ground.ink;
    ctx.lineWidth = 2;
    ctx.setLineDash(item.data.dashed ? [3, 2.5] : []);
    ctx.stroke();
    ctx.setLineDash([]);
    if (item.data.label) {
      ctx.font = '700 12px ' + Sahel.FONT;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.fillStyle = chosen ? env.ground.paper : env.ground.ink;
      ctx.fillText(item.data.label, item.x, item.y + 0.5);
    } else {
      Sahel.circle(ctx, item.x, item.y, 2.5);
      ctx.fillStyle = chosen ? env.ground.paper : env.ground.ink;
      ctx.fill();
    }
  };
})();
