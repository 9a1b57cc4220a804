/* Words and numbers as a reader sees them, and room for them on the map. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const CELL = 64;
  const widths = new Map();

  Sahel.range = function (force, lang) {
    const number = (n) => new Intl.NumberFormat(lang).format(n);
    const [min, max] = [force.min ?? force.best ?? null, force.max ?? force.best ?? null];
    if (min === null && max === null) return '';
    if (min === null) return '≤ ' + number(max);
    if (max === null) return '≥ ' + number(min);
    return min === max ? number(min) : number(min) + '–' + number(max);
  };

  Sahel.width = function (ctx, text, font) {
    const key = font + '|' + text;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size > 5000) widths.clear();
      ctx.font = font;
      width = ctx.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  };

  Sahel.shortened = function (ctx, text, font, room) {
    if (Sahel.width(ctx, text, font) <= room) return text;
    let length = text.length;
    while (length > 1 && Sahel.width(ctx, text.slice(0, length) + '…', font) > room) length--;
    return text.slice(0, length).trimEnd() + '…';
  };

  /* Country names are wide capitals, so that nobody takes them for a place. */
  Sahel.spaced = (name, lang) => Array.from(name.toLocaleUpperCase(lang)).join('\u200a\u200a');

  Sahel.lines = function (name) {
    if (name.length <= 16 || !name.includes(' ')) return [name];
    const words = name.split(' ');
    let best = 1;
    const longest = (i) => Math.max(words.slice(0, i).join(' ').length, words.slice(i).join(' ').length);
    for (let i = 1; i < words.length; i++) if (longest(i) < longest(best)) best = i;
    return [words.slice(0, best).join(' '), words.slice(best).join(' ')];
  };

  /* What is taken already, in a grid of cells so that asking stays cheap with 400 sites. */
  Sahel.Room = function () {
    const cells = new Map();
    const over = (a, b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
    const each = (box, visit) => {
      for (let i = Math.floor(box.x0 / CELL); i <= Math.floor(box.x1 / CELL); i++) {
        for (let j = Math.floor(box.y0 / CELL); j <= Math.floor(box.y1 / CELL); j++) {
          if (visit(i * 4096 + j)) return true;
        }
      }
      return false;
    };
    this.take = (box) => each(box, (key) => {
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(box);
      return false;
    });
    /* How much the box would hide, in square px; a dot wholly hidden is worse than its area says. */
    this.crowd = function (box) {
      const met = new Set();
      each(box, (key) => {
        for (const b of cells.get(key) || []) if (over(b, box)) met.add(b);
        return false;
      });
      let area = met.size * 100;
      for (const b of met) {
        area += (Math.min(b.x1, box.x1) - Math.max(b.x0, box.x0)) * (Math.min(b.y1, box.y1) - Math.max(b.y0, box.y0));
      }
      return area;
    };
    this.isFree = (box) => !each(box, (key) => (cells.get(key) || []).some((b) => over(b, box)));
  };

  Sahel.inside = (box, frame) =>
    box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;

  Sahel.box = (x, y, width, height) =>
    ({ x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 });
})();
