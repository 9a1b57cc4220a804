/* What became of a force between two dates: a sign beside its disc, so that colour stays the
   power's. What has gone is an empty disc of the size it had. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const SIGNS = {
    'arrived': '▲', 'left': '▼', 'replaced by': '⇄', 'replaces': '⇄', 'grew': '+', 'shrank': '−',
    'status changed': '≠', 'cannot tell': '?', 'unchanged': '=',
  };
  const GONE = new Set(['left', 'replaced by']);
  const R = 5.8;

  Sahel.CHANGES = Object.keys(SIGNS);
  Sahel.isGone = (force) => GONE.has(force.change);

  Sahel.drawChange = function (ctx, x, y, r, change, ink, paper) {
    const off = r * 0.86; // outside the disc, so that its letters stay readable
    Sahel.circle(ctx, x + off, y - off, R);
    ctx.fillStyle = paper;
    ctx.fill();
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.2;
    ctx.stroke();
    ctx.font = '700 8.5px ' + Sahel.FONT;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = ink;
    ctx.fillText(SIGNS[change] || '?', x + off, y - off + 0.5);
  };

  Sahel.changesOf = (forces) => Sahel.CHANGES.filter((change) => forces.some((f) => f.change === change));
})();
